/// Finds where clauses begin behind dashes, and behind commas and the ends of sentences if they are asked for, without
/// reading the words between.
struct ClauseReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let hasCommas: Bool
    private var index: Int

    /// - Parameter commas: whether a comma, `!`, `?` or `…` may stand before a clause.
    init(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, commas: Bool) {
        self.utf8 = utf8
        (index, end) = (range.lowerBound, range.upperBound)
        hasCommas = commas
    }

    /// Where the next clause begins with a letter or digit.
    mutating func next() -> Int? {
        while index < end {
            guard let behind = mark(at: index) else {
                index += 1
                continue
            }
            index = behind
            while index < end {
                let (value, length) = Letters.scalar(utf8, index)
                if Letters.isWord(value) { return index }
                guard Letters.isSpace(value) || value == 0x2C else { break }
                index += length
            }
        }
        return nil
    }

    /// The end of the dash or other mark at an index.
    @inline(__always)
    private func mark(at index: Int) -> Int? {
        switch utf8[index] {
        case 0x2C, 0x21, 0x3F: hasCommas ? index + 1 : nil
        case 0xE2:
            // – — …
            index + 2 < end && utf8[index + 1] == 0x80
                && (0x93...0x94 ~= utf8[index + 2] || (hasCommas && utf8[index + 2] == 0xA6))
                ? index + 3 : nil
        default: nil
        }
    }
}
