internal import Glibc

/// What a read from a non-blocking descriptor found.
package enum ReadOutcome: Hashable, Sendable {
    /// So many bytes, at least one.
    case bytes(Int)
    /// The other end is closed, or the file is at its end.
    case end
    /// Nothing there now.
    case wouldBlock
}

extension OwnedDescriptor {
    /// Reads once, at most what the buffer holds.
    ///
    /// - Parameter buffer: Where the bytes go; not empty.
    /// - Returns: The bytes read, 0 at the end.
    /// - Throws: `.wouldBlock` on a non-blocking descriptor with nothing to give, else the failure.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        try systemCall("read") { Glibc.read(number(), buffer.baseAddress, buffer.count) }
    }

    /// Reads once from a non-blocking descriptor.
    ///
    /// - Parameter buffer: Where the bytes go; not empty.
    /// - Returns: How far it came.
    /// - Throws: The failure, never `.wouldBlock`.
    package func readAvailable(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> ReadOutcome {
        let count = try systemCallUnlessBlocking("read") { Glibc.read(number(), buffer.baseAddress, buffer.count) }
        guard let count else { return .wouldBlock }
        return count == 0 ? .end : .bytes(count)
    }

    /// Reads once at an offset, without moving the file position.
    ///
    /// - Parameters:
    ///   - buffer: Where the bytes go.
    ///   - offset: Where in the file to start, in bytes.
    /// - Returns: The bytes read, 0 at the end.
    /// - Throws: The failure.
    package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
        try systemCall("pread") { pread(number(), buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    /// Reads from the current position to the end.
    ///
    /// - Parameter limit: The most bytes to accept; a file that has more is an error and not a cut one.
    /// - Returns: All remaining bytes.
    /// - Throws: `.limit` when there are more than `limit` bytes, else the failure.
    package func readToEnd(limit: Int) throws(SystemError) -> [UInt8] {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { chunk.deallocate() }
        var bytes: [UInt8] = []
        while true {
            let count = try read(into: chunk)
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else {
                throw SystemError("read", code: .limit, context: "more than \(limit) bytes")
            }
            bytes.append(contentsOf: chunk.prefix(count))
        }
    }
}
