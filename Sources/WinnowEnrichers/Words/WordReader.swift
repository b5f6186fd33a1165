/// A word of a text: where it stands, and what stands before it.
///
/// Three machine words, so that it is handed around in registers.
struct Word {
    /// See ``WordHash``.
    var hash: UInt64
    private var first: Int32
    private var last: Int32
    private var count: Int32
    /// Whether it begins with a capital letter.
    let isCapital: Bool
    /// Whether an apostrophe or hyphen stands between its letters.
    let isJoined: Bool
    /// What separates it from the word before.
    let gap: Gap

    /// Bytes of the text, which has fewer than 2^31.
    var start: Int { Int(first) }
    var end: Int { Int(last) }
    /// Scalars.
    var length: Int { Int(count) }

    /// - Parameters:
    ///   - range: bytes of the text.
    ///   - length: in scalars.
    @inline(__always)
    init(_ range: Range<Int>, length: Int, hash: UInt64, isCapital: Bool, isJoined: Bool, gap: Gap) {
        self.hash = hash
        (first, last) = (Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
        count = Int32(truncatingIfNeeded: length)
        (self.isCapital, self.isJoined, self.gap) = (isCapital, isJoined, gap)
    }

    /// The beginning of the word, up to a byte.
    /// - Parameters:
    ///   - length: in scalars.
    ///   - hash: of the beginning.
    func cut(at end: Int, length: Int, hash: UInt64) -> Word {
        Word(start..<end, length: length, hash: hash, isCapital: isCapital, isJoined: isJoined, gap: gap)
    }

    /// What stands between two words.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let comma = Gap(rawValue: 1)
        /// A full stop, question or exclamation mark, or a line break: the word begins a sentence.
        static let sentence = Gap(rawValue: 2)
        /// A colon or semicolon.
        static let colon = Gap(rawValue: 4)
        /// Quotation marks, brackets, dashes, symbols.
        static let other = Gap(rawValue: 8)
        /// A full stop after an abbreviation or initial.
        static let abbreviation = Gap(rawValue: 16)
        /// Anything that ends a phrase.
        static let breaks = Gap(rawValue: 1 | 2 | 4 | 8)
    }
}

/// Reads the words of a part of a text, with apostrophes and hyphens inside.
struct WordReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int
    private var gap = Word.Gap(rawValue: 0)
    /// Whether a full stop after the last word may belong to it.
    private var mayAbbreviate = false

    /// - Parameter range: bytes; begins and ends between scalars.
    init(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.utf8 = utf8
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next word; nil at the end.
    @inline(__always)
    mutating func next() -> Word? {
        if let word = plainWord() { return word }
        // A copy has its address taken, so that the reader itself can stay in registers.
        var reader = self
        let word = reader.anyWord()
        self = reader
        return word
    }

    /// The next word where nothing but spaces and ASCII marks stands before it, it is made of small ASCII letters but for
    /// the first, and an ASCII mark ends it, as most words of most texts; else nil, and nothing is read.
    @inline(__always)
    private mutating func plainWord() -> Word? {
        let (utf8, end) = (utf8, end)
        guard let (start, gap) = plainGap() else { return nil }
        let first = utf8[start] | 0x20
        var (at, hash) = (start &+ 1, WordHash.adding(letter: first, to: WordHash.start))
        while at < end, utf8[at] &- 0x61 < 26 {
            hash = WordHash.adding(letter: utf8[at], to: hash)
            at &+= 1
        }
        guard at >= end || Self.endsWord(utf8[at]) else { return nil }
        let (isCapital, length) = (utf8[start] != first, at &- start)
        let word = Word(
            start..<at, length: length, hash: hash, isCapital: isCapital, isJoined: false, gap: gap)
        index = at
        self.gap = Word.Gap(rawValue: 0)
        mayAbbreviate = isCapital && length <= 3
        return word
    }

    /// Where the next word begins, if an ASCII letter begins it and ASCII marks alone stand before it.
    @inline(__always)
    private func plainGap() -> (start: Int, gap: Word.Gap)? {
        var (start, gap, mayAbbreviate) = (index, gap, mayAbbreviate)
        while start < end {
            let byte = utf8[start]
            if (byte | 0x20) &- 0x61 < 26 { return (start, gap) }
            if byte != 0x20 {
                guard Self.endsWord(byte) else { return nil }
                gap.formUnion(Self.gap(of: UInt32(byte), mayAbbreviate))
                mayAbbreviate = false
            }
            start &+= 1
        }
        return nil
    }

    /// Whether a byte is an ASCII mark, control character or space below the letters that no word goes on with.
    @inline(__always)
    private static func endsWord(_ byte: UInt8) -> Bool {
        // All but the apostrophe, the hyphen and the digits.
        let marks: UInt64 = ~(1 << 0x27 | 1 << 0x2D | 0x3FF << 0x30)
        return byte < 0x40 && marks >> UInt64(byte) & 1 != 0
    }

    private mutating func anyWord() -> Word? {
        while index < end {
            if utf8[index] == 0x20 {
                index &+= 1
                continue
            }
            let (value, length) = Letters.scalar(utf8, index)
            if Letters.isWord(value) { return word(beginningWith: value, length) }
            note(value)
            index += length
        }
        return nil
    }

    /// What stood after the last word, when ``next()`` has given nil.
    var trailingGap: Word.Gap { gap }

    @inline(__always)
    private mutating func word(beginningWith first: UInt32, _ length: Int) -> Word {
        let (utf8, start, end) = (utf8, index, end)
        var (at, hash) = (start + length, WordHash.adding(first, to: WordHash.start))
        // Bytes that begin no scalar.
        var (continuations, isJoined) = (length - 1, false)
        while at < end {
            let byte = utf8[at]
            // Most letters of most texts are small ASCII ones, and most words end with a space.
            if byte &- 0x61 < 26 {
                hash = WordHash.adding(letter: byte, to: hash)
                at &+= 1
                continue
            }
            if byte == 0x20 { break }
            let (value, length) = Letters.scalar(utf8, at)
            if !Letters.isWord(value) {
                guard isJoiner(value), at + length < end, Letters.isWord(Letters.scalar(utf8, at + length).value)
                else { break }
                isJoined = true
            }
            hash = WordHash.adding(value, to: hash)
            continuations += length - 1
            at += length
        }
        let word = Word(
            start..<at, length: at &- start &- continuations, hash: hash, isCapital: Letters.isCapital(first),
            isJoined: isJoined, gap: gap)
        index = at
        gap = Word.Gap(rawValue: 0)
        mayAbbreviate = word.isCapital && word.length <= 3
        return word
    }

    /// Apostrophes and hyphens between letters.
    private func isJoiner(_ value: UInt32) -> Bool {
        value == 0x27 || value == 0x2D || value == 0x2019 || value == 0x2010 || value == 0x2011
    }

    private mutating func note(_ value: UInt32) {
        if value == 0x20 || value == 0xA0 || value == 0x202F { return }
        gap.formUnion(Self.gap(of: value, mayAbbreviate))
        mayAbbreviate = false
    }

    /// What a scalar between words is to a sentence.
    private static func gap(of value: UInt32, _ mayAbbreviate: Bool) -> Word.Gap {
        switch value {
        case 0x2E where mayAbbreviate: .abbreviation
        case 0x2E, 0x21, 0x3F, 0x0A, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x964, 0x61F, 0x6D4, 0x589: .sentence
        case 0x2C, 0x3001, 0xFF0C, 0x60C: .comma
        case 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x61B: .colon
        default: .other
        }
    }
}
