import Glibc

/// A folder of one test's own, removed with everything in it when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/winnow-test-XXXXXX".utf8CString)
        let made = mkdtemp(&template) != nil
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard made else { throw Failure.errno(errno) }
    }

    deinit {
        Self.remove(path)
    }

    private static func remove(_ path: String) {
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
                if isFolder { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
            }
            closedir(stream)
        }
        rmdir(path)
    }

    enum Failure: Error {
        case errno(Int32)
    }

    /// Makes a file.
    func file(_ name: String, _ content: String = "content") throws -> String {
        let file = "\(path)/\(name)"
        let stream = fopen(file, "w")
        guard let stream else { throw Failure.errno(errno) }
        fwrite(content, 1, content.utf8.count, stream)
        fclose(stream)
        return file
    }

    /// Makes a folder.
    func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        guard mkdir(folder, 0o755) == 0 else { throw Failure.errno(errno) }
        return folder
    }
}
