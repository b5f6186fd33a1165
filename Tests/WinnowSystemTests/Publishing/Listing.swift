import Glibc

@testable import WinnowSystem

/// Looks at a folder as a reader of the outbox would.
enum Listing {
    /// All files below a folder, hidden ones too, by relative path with their content.
    static func files(_ root: String, below relative: String = "") -> [String: String] {
        var found: [String: String] = [:]
        let path = relative.isEmpty ? root : "\(root)/\(relative)"
        guard let stream = opendir(path) else { return [:] }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let below = relative.isEmpty ? name : "\(relative)/\(name)"
            if entry.pointee.d_type == UInt8(DT_DIR) {
                found.merge(files(root, below: below)) { first, _ in first }
            } else {
                let bytes = try? OwnedDescriptor.open("\(root)/\(below)").readToEnd(limit: 1 << 24)
                found[below] = String(decoding: bytes ?? [], as: UTF8.self)
            }
        }
        return found
    }
}

/// A small file system of a test's own, unmounted when the test is over. Needs root.
final class SmallFileSystem {
    let temporary: TemporaryFolder
    let path: String

    /// Whether this process may mount.
    static var isPossible: Bool { (try? SmallFileSystem(bytes: 1 << 20)) != nil }

    init(bytes: Int) throws {
        temporary = try TemporaryFolder()
        path = try temporary.folder("mount")
        try systemCall("mount") { mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") }
    }

    func setReadOnly(_ readOnly: Bool) throws {
        let flags = UInt(MS_REMOUNT) | (readOnly ? UInt(MS_RDONLY) : 0)
        try systemCall("mount") { mount("tmpfs", path, "tmpfs", flags, nil) }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }
}
