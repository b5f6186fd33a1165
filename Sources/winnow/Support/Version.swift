/// The program's version: semantic, raised in CHANGELOG.md.
enum Version {
    static let text = "0.1.0"
}
