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
            if Self.mayHaveWideDigit(word) {
                for byte in text[index..<(index + 8)] { add(byte, &before) }
            } else {
                // The highest bit of each byte that is a digit.
                let low = word & 0x7F7F_7F7F_7F7F_7F7F
                let found = ~((low ^ 0x3030_3030_3030_3030) &+ 0x7676_7676_7676_7676 | word) & 0x8080_8080_8080_8080
                if found != 0 {
                    digits += found.nonzeroBitCount
                    numbers += (found & ~(found << 8 | before)).nonzeroBitCount
                }
                before = found >> 56
            }
            if areMany { return }
            index += 8
        }
        for byte in text[index...] { add(byte, &before) }
    }

    /// Whether a digit beyond ASCII may stand in a text: one of Arabic, Indic or other scripts of Asia, or of full width.
    @inline(__always)
    static func mayHaveWideDigit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            if mayHaveWideDigit(word), text[index..<(index + 8)].contains(where: beginsWideDigit) { return true }
            index += 8
        }
        return text[index...].contains(where: beginsWideDigit)
    }

    private static func beginsWideDigit(_ byte: UInt8) -> Bool {
        byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xE1 || byte == 0xEF
    }

    /// Whether one of eight bytes has the bits 11x11xxx or 111xxxxx, as all have that may be of a digit beyond ASCII; letters
    /// of Latin, Greek and most of Cyrillic have not.
    @inline(__always)
    private static func mayHaveWideDigit(_ word: UInt64) -> Bool {
        // Each shift brings a lower bit of every byte to its highest.
        word & word << 1 & (word << 2 | word << 3 & word << 4) & 0x8080_8080_8080_8080 != 0
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
