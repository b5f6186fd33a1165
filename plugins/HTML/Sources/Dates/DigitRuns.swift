/// How many digits a text has, and how many numbers they are: a date of a day needs two.
///
/// Digits of other scripts are not told from their letters: each byte that may be of one counts as a number.
struct DigitRuns {
    private var digits = 0
    private var numbers = 0

    /// Whether there is enough for a day and a year, apart from each other.
    var areMany: Bool { digits >= 4 && numbers >= 2 }
    /// Whether there are a day and a year at all, be they of one and two digits.
    var areTwo: Bool { numbers >= 2 }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        // The highest bit of the byte before, where that is a digit.
        var before: UInt64 = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            if word & 0x8080_8080_8080_8080 == 0 {
                // The highest bit of each byte that is a digit.
                let found = ~((word ^ 0x3030_3030_3030_3030) &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080
                if found != 0 {
                    digits += found.nonzeroBitCount
                    numbers += (found & ~(found << 8 | before)).nonzeroBitCount
                }
                before = found >> 56
            } else {
                for byte in text[index..<(index + 8)] { add(byte, &before) }
            }
            if areMany { return }
            index += 8
        }
        for byte in text[index...] { add(byte, &before) }
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8, _ before: inout UInt64) {
        let isDigit = byte &- 0x30 < 10
        let mayBeDigit = byte == 0xD9 || byte == 0xDB || byte >= 0xE0
        if isDigit || mayBeDigit { digits += 1 }
        if mayBeDigit || isDigit && before == 0 { numbers += 1 }
        before = isDigit ? 0x80 : 0
    }
}
