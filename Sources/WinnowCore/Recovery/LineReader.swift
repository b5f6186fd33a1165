internal import Glibc
internal import WinnowSystem

/// The whole lines of a file, read a piece at a time: a segment may be larger than memory.
struct LineReader: ~Copyable {
    private let file: OwnedDescriptor
    private var buffer: [UInt8] = []
    /// Where in the buffer the next line begins.
    private var start = 0
    /// Where in the file the buffer ends.
    private var end: Int

    private static let piece = 1 << 20

    /// Opens a file.
    /// - Parameter offset: where the first line begins.
    /// - Throws: ``SystemError``.
    init(_ path: String, from offset: Int = 0) throws(SystemError) {
        file = try OwnedDescriptor.open(path)
        end = offset
    }

    /// The next line, without its newline, and where it begins in the file.
    /// - Returns: nil at the end; what follows the last newline is no line.
    /// - Throws: ``SystemError``.
    mutating func next() throws(SystemError) -> (line: [UInt8], position: Int)? {
        var searched = start
        while true {
            if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = newline + 1 }
                return (Array(buffer[start..<newline]), end - buffer.count + start)
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            if try !fill() { return nil }
        }
    }

    private mutating func fill() throws(SystemError) -> Bool {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 1)
        defer { bytes.deallocate() }
        let count = try file.read(into: bytes, at: end)
        buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        end += count
        return count > 0
    }
}
