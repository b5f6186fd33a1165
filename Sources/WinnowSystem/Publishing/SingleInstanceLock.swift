internal import CSandbox
internal import Glibc

/// The right to be the only process that uses a state folder, held until this value goes away or the process ends,
/// however it ends.
package struct SingleInstanceLock: ~Copyable, Sendable {
    private let file: OwnedDescriptor

    /// Takes the lock.
    ///
    /// - Parameter path: The lock file. It is made if missing, and stays: removing it would let two processes lock two
    ///   different files of the same name.
    /// - Throws: `.busy`, naming the process that holds it; else the failure.
    package init(path: String) throws(SystemError) {
        let file = try OwnedDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
        do {
            try systemCall("flock", on: path) { winnow_lock(file.number()) }
        } catch let error where error.errno == EWOULDBLOCK {
            let holder = String(decoding: try file.readToEnd(limit: 64), as: UTF8.self).filter(\.isNumber)
            let name = holder.isEmpty ? "another process" : "process \(holder)"
            throw SystemError("flock", code: .busy, context: "\(path) is locked by \(name)")
        }
        let line = Array("\(getpid())\n".utf8)
        try systemCall("ftruncate", on: path) { ftruncate(file.number(), 0) }
        try file.writeAll(line.span, at: 0)
        self.file = file
    }
}
