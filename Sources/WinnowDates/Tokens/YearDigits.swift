/// Tells lines that can state no date by their digits alone: most lines with numbers have none that may be a year.
///
/// A year is a number of four digits, or one of two behind a mark, or the beginning of eight digits before a time. The
/// scripts of Asia have years of other forms; a line with any of their bytes may state a date.
enum YearDigits {
    /// Whether a year may stand in a range of bytes.
    static func mayStand(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let bytes = UnsafeRawBufferPointer(text)
        var at = range.lowerBound
        while at < range.upperBound {
            if at + 8 <= range.upperBound,
                isPlain(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
            {
                at += 8
                continue
            }
            let byte = bytes[at]
            if byte &- 0x30 >= 10 {
                if mayBeOfAsia(byte) { return true }
                at += 1
                continue
            }
            let start = at
            while at < range.upperBound, bytes[at] &- 0x30 < 10 { at += 1 }
            if mayBeYear(text, start..<at, in: range) { return true }
        }
        return false
    }

    /// Whether eight bytes have neither a digit nor a sign beyond ASCII.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        // The highest bit of each byte that is 0x30–0x39, or beyond ASCII.
        let digits = ~((word & ~high ^ 0x3030_3030_3030_3030) &+ 0x7676_7676_7676_7676)
        return (digits | word) & high == 0
    }

    /// Whether a byte may belong to a digit or an ideograph of Asia: letters of Latin, Greek and Cyrillic begin with lower
    /// ones, and most marks with 0xE2.
    private static func mayBeOfAsia(_ byte: UInt8) -> Bool {
        byte >= 0xE0 ? byte != 0xE2 : byte == 0xD9 || byte == 0xDB
    }

    private static func mayBeYear(_ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, in line: Range<Int>) -> Bool {
        switch run.count {
        case 2:
            guard run.lowerBound > line.lowerBound else { return false }
            switch text[run.lowerBound - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "'"), 0x80...: return true
            default: return false
            }
        case 4: return text[run.lowerBound] == 0x31 || text[run.lowerBound] == 0x32
        case 8: return run.upperBound < line.upperBound && text[run.upperBound] | 0x20 == UInt8(ascii: "t")
        default: return false
        }
    }
}
