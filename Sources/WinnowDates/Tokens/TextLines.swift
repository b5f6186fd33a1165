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
        let cut = Swift.min(bytes.count, start + Self.pieceBytes)
        while at < cut, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        if at == cut {
            let last = Swift.min(bytes.count, start + 2 * Self.pieceBytes)
            while at < last, bytes[at] != 0x0A, bytes[at] != 0x0D, bytes[at] != 0x20 { at += 1 }
        }
        let end = at
        if at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        return start..<end
    }
}
