/// Reads Unicode scalars from UTF-8 that may be broken, and says what they are to a date.
enum ScalarReader {
    /// The scalar at a position and its length in bytes; U+FFFD of one byte for what is no UTF-8.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (UInt32, Int) {
        let lead = bytes[at]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, at + length <= end else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for next in 1..<length {
            let byte = bytes[at + next]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }

    /// Han, each a word of its own here.
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar) || scalar == 0x3007
    }

    /// Whether a scalar belongs to a word: neither digit, ideograph, mark nor space.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x61...0x7A).contains(scalar | 0x20) }
        return scalar != 0xFFFD && DigitScript.value(scalar) == nil && !isIdeograph(scalar) && mark(scalar) == nil
    }

    /// Whether a scalar only says in which direction text runs.
    static func isDirection(_ scalar: UInt32) -> Bool {
        scalar == 0x200E || scalar == 0x200F || scalar == 0x61C || (0x202A...0x202E).contains(scalar)
            || (0x2066...0x2069).contains(scalar)
    }

    /// The ASCII form of a mark or space outside ASCII, 0 for a space; nil for what is neither.
    static func mark(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xAD, 0x200B...0x200F: nil
        case 0x80...0xA0: 0
        // Letters among the signs of Latin-1: ordinal indicators and the micro sign count as marks.
        case 0xB7, 0x2022, 0x2219, 0x22C5, 0x30FB: UInt8(ascii: "*")
        case 0xA1...0xBF, 0xD7, 0xF7: UInt8(ascii: "'")
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFF0D, 0x301C, 0xFF5E: UInt8(ascii: "-")
        case 0x2018...0x201F, 0x02BC, 0x05F3, 0x05F4, 0x2032, 0x2033: UInt8(ascii: "'")
        case 0x2000...0x200A, 0x2028...0x202F, 0x205F, 0x2060...0x206F, 0x3000, 0xFEFF, 0xFE0E, 0xFE0F: 0
        case 0x60C, 0x3001, 0xFF0C: UInt8(ascii: ",")
        case 0x589, 0x61B, 0xFF1A, 0xFE55, 0x2236: UInt8(ascii: ":")
        case 0x5BE: UInt8(ascii: "-")
        case 0x3002, 0xFF0E, 0x964, 0x970, 0x6D4: UInt8(ascii: ".")
        case 0xFF0F, 0x2044: UInt8(ascii: "/")
        case 0xFF08, 0x3008...0x3011, 0x3014...0x301B: UInt8(ascii: "(")
        case 0xFF09: UInt8(ascii: ")")
        case 0xFF5C, 0x2502: UInt8(ascii: "|")
        case 0x2000...0x2BFF, 0x3000...0x3020, 0xFF01...0xFF0F, 0xFF1B...0xFF20, 0xE000...0xF8FF, 0x1F000...0x1FAFF:
            UInt8(ascii: "*")
        default: nil
        }
    }
}
