import Glibc

/// A folder of a test's own, removed with everything in it when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/winnow-folder-test.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("mkdtemp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Takes over a folder that the parent process of a test made.
    init(existing path: String) { self.path = path }

    deinit { Files.removeTree(path) }

    static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }
}

/// A call that failed, with its errno.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ call: String) { description = "\(call): errno \(errno)" }
}

/// What tests do to files; everything throws instead of going on.
enum Files {
    static func write(_ text: String, to path: String) throws {
        let file = try FileWriter(path)
        try file.write(text)
        file.close()
    }

    static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
        try check("mkdir \(path)", mkdir(path, mode))
    }

    static func makeFolders(_ path: String) throws {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(made, 0o755) != 0 && errno != EEXIST { throw Failure("mkdir \(made)") }
        }
    }

    static func rename(_ old: String, _ new: String) throws { try check("rename \(old)", Glibc.rename(old, new)) }

    static func remove(_ path: String) throws { try check("unlink \(path)", unlink(path)) }

    static func link(_ old: String, _ new: String) throws { try check("link \(old)", Glibc.link(old, new)) }

    static func symlink(_ target: String, _ path: String) throws { try check("symlink", Glibc.symlink(target, path)) }

    /// Sets mtime (and with it ctime to now).
    static func setModified(_ path: String, seconds: Int) throws {
        let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        try check("utimensat", utimensat(AT_FDCWD, path, times, 0))
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func read(_ path: String) throws -> String {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw Failure("open \(path)") }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { throw Failure("read \(path)") }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Removes a tree of any depth, also one deeper than PATH_MAX.
    static func removeTree(_ path: String) {
        let parent = open("/", O_RDONLY | O_DIRECTORY)
        defer { close(parent) }
        removeTree(in: parent, String(path.drop { $0 == "/" }))
    }

    private static func removeTree(in parent: CInt, _ name: String) {
        if unlinkat(parent, name, 0) == 0 { return }
        let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        guard folder >= 0 else { return }
        if let stream = fdopendir(folder) {
            while let entry = readdir(stream) {
                let entryName = withUnsafeBytes(of: entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
                if entryName == [46] || entryName == [46, 46] { continue }
                (entryName + [0]).withUnsafeBufferPointer { text in
                    // Names may not be UTF-8, so bytes go to unlinkat first.
                    text.withMemoryRebound(to: CChar.self) { _ = unlinkat(folder, $0.baseAddress!, 0) }
                }
                removeTree(in: folder, String(decoding: entryName, as: UTF8.self))
            }
            closedir(stream)
        }
        unlinkat(parent, name, AT_REMOVEDIR)
    }

    @discardableResult
    static func check(_ call: String, _ result: CInt) throws -> CInt {
        guard result >= 0 else { throw Failure(call) }
        return result
    }
}

/// A file that a test keeps open while it writes.
final class FileWriter {
    private var file: CInt

    init(_ path: String, append: Bool = false) throws {
        file = Glibc.open(path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC), 0o644)
        guard file >= 0 else { throw Failure("open \(path)") }
    }

    deinit { close() }

    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Failure("write") }
    }

    func close() {
        if file >= 0 { Glibc.close(file) }
        file = -1
    }
}
