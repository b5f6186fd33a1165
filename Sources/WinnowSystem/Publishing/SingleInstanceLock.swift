internal import CSandbox
internal import Glibc

/// The right to be the only process that uses a state folder, held until this value goes away or the process ends,
/// however it ends.
package struct SingleInstanceLock: ~Copyable, Sendable {
    private let file: OwnedDescriptor

    /// How long a process that is dead may still seem to hold the lock.
    private static let patience = Duration.seconds(5)

    /// Takes the lock.
    ///
    /// A process that was killed while it started a child leaves the lock to that child until its exec, which closes the
    /// file: as long as the holder named in the file is dead, that is waited for, in the calling thread.
    ///
    /// - Parameter path: The lock file. It is made if missing, and stays: removing it would let two processes lock two
    ///   different files of the same name.
    /// - Throws: `.busy`, naming the process that holds it; else the failure.
    package init(path: String) throws(SystemError) {
        let file = try OwnedDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
        let end = ContinuousClock.now + Self.patience
        while try !Self.take(file, path) {
            let holder = try Self.holder(in: file)
            let isDead = holder.map { kill($0, 0) != 0 && errno == ESRCH } ?? false
            guard isDead, ContinuousClock.now < end else {
                let name = holder.map { "process \($0)" } ?? "another process"
                throw SystemError("flock", code: .busy, context: "\(path) is locked by \(name)")
            }
            usleep(10_000)
        }
        let line = Array("\(getpid())\n".utf8)
        try systemCall("ftruncate", on: path) { ftruncate(file.number(), 0) }
        try file.writeAll(line.span, at: 0)
        self.file = file
    }

    private static func take(_ file: borrowing OwnedDescriptor, _ path: String) throws(SystemError) -> Bool {
        let number = file.number()
        do {
            try systemCall("flock", on: path) { winnow_lock(number) }
            return true
        } catch let error where error.errno == EWOULDBLOCK {
            return false
        }
    }

    /// The process named in the file; nil when there is none.
    private static func holder(in file: borrowing OwnedDescriptor) throws(SystemError) -> pid_t? {
        var bytes: [UInt8] = Array(repeating: 0, count: 64)
        var failure: SystemError?
        let count = bytes.withUnsafeMutableBytes { buffer -> Int in
            do throws(SystemError) {
                return try file.read(into: buffer, at: 0)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return pid_t(String(decoding: bytes[..<count], as: UTF8.self).filter(\.isNumber))
    }
}
