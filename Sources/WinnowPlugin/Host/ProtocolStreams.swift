private import Glibc

/// Reads lines from standard input, never buffering more than one line's limit.
struct ProtocolInput: ~Copyable {
    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0

    /// - Parameters:
    ///   - descriptor: read, not closed.
    ///   - limit: most bytes of a line.
    init(descriptor: Int32, limit: Int = WireProtocol.controlLineLimit) {
        self.descriptor = descriptor
        self.limit = limit
    }

    /// The next line without its newline; nil when the other side has closed and nothing is left.
    /// - Throws: ``WireError`` for a line over the limit, for one that the end cuts off, or when reading fails.
    mutating func nextLine() throws(WireError) -> [UInt8]? {
        var searched = start
        while true {
            if let newline = newline(from: searched) {
                let line = Array(buffer[start..<newline])
                start = newline + 1
                if start == buffer.count { (start, _) = (0, buffer.removeAll(keepingCapacity: true)) }
                return line
            }
            searched = buffer.count
            guard buffer.count - start <= limit else { throw WireError("a line longer than \(limit) bytes") }
            if start > 0 {
                buffer.removeSubrange(..<start)
                (start, searched) = (0, searched - start)
            }
            if try !fill() {
                if buffer.isEmpty { return nil }
                throw WireError("the input ends within a line")
            }
        }
    }

    private func newline(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Reads once; false at the end.
    private mutating func fill() throws(WireError) -> Bool {
        let step = 4 << 10
        let descriptor = self.descriptor
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: step))
        var result = 0
        repeat {
            result = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: old), step) }
        } while result < 0 && errno == EINTR
        buffer.removeLast(step - max(0, result))
        if result < 0 { throw WireError("reading failed: \(String(cString: strerror(errno)))") }
        return result > 0
    }
}

/// The protocol's output, moved away from descriptor 1 so that nothing else can write into it.
struct ProtocolOutput: ~Copyable {
    private let descriptor: Int32

    /// Takes standard output for the protocol and points descriptor 1 at standard error, so that a stray `print` in an
    /// extractor or a C library ends in the log and not within a message.
    /// - Throws: ``WireError`` when there is no standard output.
    static func claimingStandardOutput() throws(WireError) -> ProtocolOutput {
        // Above the descriptors that documents come on.
        let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10)
        guard copy >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else {
            throw WireError("standard output cannot be claimed: \(String(cString: strerror(errno)))")
        }
        return ProtocolOutput(descriptor: copy)
    }

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes all of a line.
    /// - Throws: ``WireError`` when the other side is gone.
    func write(_ line: [UInt8]) throws(WireError) {
        var written = 0
        while written < line.count {
            let result = line.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), line.count - written)
            }
            if result < 0, errno == EINTR { continue }
            if result < 0 { throw WireError("writing failed: \(String(cString: strerror(errno)))") }
            written += result
        }
    }
}

/// The worker's log: one line on standard error.
enum WorkerLog {
    static func write(_ message: String) {
        let line = Array((message + "\n").utf8)
        // Nothing can be done about a log that cannot be written.
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
