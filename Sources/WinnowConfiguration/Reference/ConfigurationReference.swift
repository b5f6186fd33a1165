/// What the program can say about its own configuration: the schema, a file to start from, the reference page.
///
/// All of it is printed from the key tables, so it cannot fall behind the reader. The copies in the repository
/// (`config/`, `docs/configuration.md`) are compared with it by a test.
package enum ConfigurationReference {
    /// Every key that can be written, dotted, list entries without an index.
    static let dottedKeys = keys.flatMap { $0.dottedNames(in: "") }

    /// The keys of the whole file.
    static var keys: [KeyDescription] { Configuration.keys.map(\.description) }
}
