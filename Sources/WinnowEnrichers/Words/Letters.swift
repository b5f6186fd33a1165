/// What the scalars of a text are to words: letters or not, capital or small.
///
/// Ranges instead of Unicode's property tables: the scripts that are in use, at a few nanoseconds a scalar.
enum Letters {
    /// Decodes the scalar that begins at an index of valid UTF-8.
    @inline(__always)
    static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(utf8[index])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | next(utf8, index + 1), 2) }
        if lead < 0xF0 {
            return ((lead & 0x0F) << 12 | next(utf8, index + 1) << 6 | next(utf8, index + 2), 3)
        }
        let high = (lead & 0x07) << 18 | next(utf8, index + 1) << 12
        return (high | next(utf8, index + 2) << 6 | next(utf8, index + 3), 4)
    }

    /// Decodes the scalar that ends before an index of valid UTF-8; nil at the beginning.
    static func scalar(before index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (value: UInt32, start: Int)? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(utf8, start).value, start)
    }

    @inline(__always)
    private static func next(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 { UInt32(utf8[index] & 0x3F) }

    /// Whether a scalar is part of a word: letters, digits, marks.
    @inline(__always)
    static func isWord(_ value: UInt32) -> Bool {
        if value < 0x80 {
            return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10
        }
        if value < 0x250 {
            return value >= 0xC0 ? value != 0xD7 && value != 0xF7 : value == 0xAA || value == 0xB5 || value == 0xBA
        }
        return value < 0x2000 ? !isOldPunctuation(value) : isWordBeyond(value)
    }

    /// Punctuation below U+2000: Greek, Armenian, Hebrew, Arabic, Indic, Thai, Burmese, Ethiopic.
    private static func isOldPunctuation(_ value: UInt32) -> Bool {
        switch value {
        case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3...0x5F4, 0x60C, 0x61B, 0x61E,
            0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0x970, 0xE2F, 0xE4F, 0xE5A, 0xE5B, 0x104A...0x104F,
            0x1360...0x1368, 0x16EB...0x16ED, 0x17D4...0x17D6, 0x17D8...0x17DA, 0x1800...0x180A:
            true
        default: false
        }
    }

    private static func isWordBeyond(_ value: UInt32) -> Bool {
        switch value {
        case 0x200C, 0x200D, 0x2C00...0x2DFF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3041...0x309F,
            0x30A1...0x30FA, 0x30FC...0x318F, 0x31A0...0x31FF, 0x3400...0xD7FF, 0xF900...0xFD3D, 0xFD50...0xFDFB,
            0xFE70...0xFEFE, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFFDC, 0x10000...0x1CFFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Whether a scalar belongs to a script that is written without spaces between words: Chinese characters, kana,
    /// Thai, Lao, Burmese, Khmer. Hangul has spaces.
    @inline(__always)
    static func isUnspaced(_ value: UInt32) -> Bool {
        guard value >= 0xE00 else { return false }
        switch value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF,
            0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            return true
        default: return false
        }
    }

    /// The small letter for a capital one of Latin, Greek, Cyrillic and Armenian; every other scalar as it is, except
    /// that the typographic apostrophe becomes the plain one, and the dotless and dotted i of Turkish become `i`.
    @inline(__always)
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
        if value < 0xC0 { return value }
        if value < 0x100 { return value < 0xDF && value != 0xD7 ? value | 0x20 : value }
        if value &- 0x410 < 0x40 { return value < 0x430 ? value &+ 32 : value }
        return value < 0x590 || (0x1E00...0x2019).contains(value) ? foldedBeyond(value) : value
    }

    private static func foldedBeyond(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x130, 0x131: 0x69
        case 0x100...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1EFF: value | 1
        case 0x139...0x148, 0x179...0x17E, 0x4C1...0x4CE: value + value % 2
        case 0x178: 0xFF
        case 0x386: 0x3AC
        case 0x388...0x38A: value + 37
        case 0x38C: 0x3CC
        case 0x38E, 0x38F: value + 63
        case 0x391...0x3AB: value + 32
        case 0x3C2: 0x3C3
        case 0x400...0x40F: value + 80
        case 0x531...0x556: value + 48
        case 0x2019: 0x27
        default: value
        }
    }

    /// Whether a scalar is a capital letter.
    @inline(__always)
    static func isCapital(_ value: UInt32) -> Bool {
        if value < 0x80 { return value &- 0x41 < 26 }
        return folded(value) != value && value != 0x131 && value != 0x3C2 && value != 0x2019
    }

    /// Whether a scalar is white space.
    @inline(__always)
    static func isSpace(_ value: UInt32) -> Bool {
        value <= 0x20 || value == 0xA0 || value == 0x3000 || value == 0x202F || (0x2000...0x200A).contains(value)
    }
}

/// A hash of a word in which capital and small letters are the same: FNV-1a over folded scalars.
enum WordHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3
    /// What undoes a multiplication by the prime, modulo 2^64.
    private static let inverse: UInt64 = 0xCE96_5057_AFF6_957B

    @inline(__always)
    static func adding(_ value: UInt32, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(Letters.folded(value))) &* prime
    }

    /// The hash of a word.
    static func of(_ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
        var (index, hash) = (word.lowerBound, start)
        while index < word.upperBound {
            let byte = utf8[index]
            if byte < 0x80 {
                hash = adding(letter: byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
                index &+= 1
            } else {
                let (value, length) = Letters.scalar(utf8, index)
                hash = adding(value, to: hash)
                index &+= length
            }
        }
        return hash
    }

    /// A small ASCII letter, or another ASCII character, which needs no folding.
    @inline(__always)
    static func adding(letter: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(letter)) &* prime }

    /// The hash of a word of a few ASCII letters.
    @inline(__always)
    static func of(_ letters: WordKey.Run) -> UInt64 {
        let hash = adding(letters.low, to: start)
        return letters.high == 0 ? hash : adding(letters.high, to: hash)
    }

    /// Adds the letters of eight bytes. Without a branch on their number, which a processor cannot foresee.
    @inline(__always)
    private static func adding(_ letters: UInt64, to start: UInt64) -> UInt64 {
        var (hash, rest) = (start, letters)
        for _ in 0..<8 {
            let next = adding(letter: UInt8(truncatingIfNeeded: rest), to: hash)
            hash = rest == 0 ? hash : next
            rest &>>= 8
        }
        return hash
    }

    /// The hash of a word without its last scalar.
    static func removing(_ value: UInt32, from hash: UInt64) -> UInt64 {
        (hash &* inverse) ^ UInt64(Letters.folded(value))
    }
}
