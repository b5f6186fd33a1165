/// The lines of a text as ranges of its bytes, without line ends and outer white space.
struct TextLines {
    /// One line that is not blank.
    struct Line {
        /// Bytes of the line, trimmed.
        let range: Range<Int>
        /// White space before it, in bytes.
        let indent: Int
        /// How many blank lines stand before it.
        let blanksBefore: Int
        /// Unicode scalars in `range`.
        let width: Int
    }

    let lines: [Line]

    /// - Parameter utf8: valid UTF-8.
    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        var lines: [Line] = []
        var blanks = 0
        var start = 0
        while start < utf8.count {
            let (end, next) = Self.lineEnd(utf8, from: start)
            let range = Self.trimmed(utf8, start..<end)
            if range.isEmpty {
                blanks += 1
            } else {
                lines.append(
                    Line(
                        range: range, indent: range.lowerBound - start, blanksBefore: blanks,
                        width: Self.width(utf8, range)))
                blanks = 0
            }
            start = next
        }
        self.lines = lines
    }

    /// Where the line ends, and where the next one starts. Ends are LF, CR, CRLF, VT, FF and Unicode's own: NEL, LS, PS
    /// (UAX #14, classes BK, CR, LF, NL).
    private static func lineEnd(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int) {
        var index = start
        while index < utf8.count {
            let byte = utf8[index]
            switch byte {
            case 0x0A...0x0D:
                let isCRLF = byte == 0x0D && index + 1 < utf8.count && utf8[index + 1] == 0x0A
                return (index, index + (isCRLF ? 2 : 1))
            case 0xC2 where index + 1 < utf8.count && utf8[index + 1] == 0x85: return (index, index + 2)
            case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
                return (index, index + 3)
            default: index += 1
            }
        }
        return (utf8.count, utf8.count)
    }

    private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, let length = blank(utf8, at: start, end) { start += length }
        while end > start {
            if utf8[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, utf8[end - 1] == 0xA0, utf8[end - 2] == 0xC2 {
                end -= 2
            } else if end - start >= 3, utf8[end - 1] == 0x80, utf8[end - 2] == 0x80, utf8[end - 3] == 0xE3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// Bytes of white space at `index`: ASCII's, the no-break space, the ideographic space, the zero-width no-break space.
    private static func blank(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Int? {
        if utf8[index] <= 0x20 { return 1 }
        if utf8[index] == 0xC2, index + 1 < end, utf8[index + 1] == 0xA0 { return 2 }
        guard index + 2 < end else { return nil }
        let three = (utf8[index], utf8[index + 1], utf8[index + 2])
        return three == (0xE3, 0x80, 0x80) || three == (0xEF, 0xBB, 0xBF) ? 3 : nil
    }

    private static func width(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for byte in UnsafeBufferPointer(rebasing: utf8[range]) { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}
