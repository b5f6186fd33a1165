import FoundationEssentials
import Glibc

/// Folders for commands that need no state of their own.
enum TemporaryFolder {
    /// Makes a new, private folder in `TMPDIR` or `/tmp`.
    /// - Parameter purpose: part of its name, for whoever finds one left behind by a kill.
    /// - Returns: its absolute path; the caller removes it with ``remove(_:)``.
    /// - Throws: ``Failure`` naming the folder in which none could be made.
    static func make(_ purpose: String) throws -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        // mkdtemp(3) replaces the six last letters.
        var template = Array("\(base)/winnow-\(purpose)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure.disk("no temporary folder in \(base): \(String(cString: strerror(errno)))")
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder with all that is in it; says so where it cannot.
    static func remove(_ path: String) {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Console.complain("\(path): the temporary folder cannot be removed: \(error)")
        }
    }
}
