internal import Glibc

extension OwnedDescriptor {
    /// Writes everything, in as many calls as it takes.
    ///
    /// A pipe or socket whose other end is gone gives `.closed`, provided that SIGPIPE is ignored
    /// (``SignalSources/ignorePipeSignal()``).
    ///
    /// - Parameter bytes: What to write, for example `array.span`.
    /// - Throws: The failure; some bytes may have been written before it.
    package func writeAll(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
        try bytes.withUnsafeBytes { buffer throws(SystemError) in
            var rest = buffer[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = try systemCall("write") { write(number(), part.baseAddress, part.count) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Writes everything at an offset, without moving the file position.
    ///
    /// - Parameters:
    ///   - bytes: What to write.
    ///   - offset: Where in the file the first byte goes.
    /// - Throws: The failure; some bytes may have been written before it.
    package func writeAll(_ bytes: borrowing Span<UInt8>, at offset: Int) throws(SystemError) {
        try bytes.withUnsafeBytes { buffer throws(SystemError) in
            var done = 0
            while done < buffer.count {
                let part = UnsafeRawBufferPointer(rebasing: buffer[done...])
                done += try systemCall("pwrite") {
                    pwrite(number(), part.baseAddress, part.count, off_t(offset + done))
                }
            }
        }
    }

    /// Writes once to a non-blocking descriptor, as much as it takes now.
    ///
    /// - Parameter bytes: What to write, not empty.
    /// - Returns: The bytes taken; `nil` when there is no room now.
    /// - Throws: `.closed` when the other end is gone, else the failure.
    package func writeAvailable(_ bytes: borrowing Span<UInt8>) throws(SystemError) -> Int? {
        try bytes.withUnsafeBytes { buffer throws(SystemError) in
            try systemCallUnlessBlocking("write") { write(number(), buffer.baseAddress, buffer.count) }
        }
    }
}
