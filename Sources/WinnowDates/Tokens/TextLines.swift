/// The lines of a text; a very long one in pieces, so that what is known of it at a time is bounded.
struct TextLines: Sequence, IteratorProtocol {
    /// Bytes of a piece; the cut is made at the next space.
    private static let pieceBytes = 8192

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Range<Int>? {
        guard at < bytes.count else { return nil }
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x0A || byte == 0x0D { break }
            let length = at - start
            if length >= Self.pieceBytes, byte == 0x20 || length >= 2 * Self.pieceBytes { break }
            at += 1
        }
        let end = at
        if at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        return start..<end
    }
}
