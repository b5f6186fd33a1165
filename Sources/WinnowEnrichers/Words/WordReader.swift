/// A word of a text: where it stands, and what stands before it.
struct Word {
    /// Bytes of the text.
    var start: Int
    var end: Int
    /// See ``WordHash``.
    var hash: UInt64
    /// The hashes of the word without its last one and last two scalars, by which inflected forms are known.
    var shorter: (UInt64, UInt64) = (0, 0)
    /// Whether it begins with a capital letter.
    var isCapital: Bool
    /// What separates it from the word before.
    var gap: Gap
    /// Scalars.
    var length: Int

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
        static let breaks: Gap = [.comma, .sentence, .colon, .other]
    }
}

/// Reads the words of a part of a text, with apostrophes and hyphens inside.
struct WordReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int
    private var gap: Word.Gap = []
    /// Whether a full stop after the last word may belong to it.
    private var mayAbbreviate = false

    /// - Parameter range: bytes; begins and ends between scalars.
    init(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.utf8 = utf8
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next word; nil at the end.
    mutating func next() -> Word? {
        while index < end {
            let (value, length) = Letters.scalar(utf8, index)
            if Letters.isWord(value) { return word(beginningWith: value, length) }
            note(value)
            index += length
        }
        return nil
    }

    /// What stood after the last word, when ``next()`` has given nil.
    var trailingGap: Word.Gap { gap }

    private mutating func word(beginningWith first: UInt32, _ length: Int) -> Word {
        let start = index
        var at = index + length
        var (hash, shorter, shortest) = (WordHash.adding(first, to: WordHash.start), UInt64(0), UInt64(0))
        var count = 1
        while at < end {
            let byte = utf8[at]
            var (value, length) = (UInt32(byte), 1)
            // Most letters of most texts are small ASCII ones.
            if byte &- 0x61 >= 26 {
                (value, length) = Letters.scalar(utf8, at)
                if !Letters.isWord(value) {
                    guard isJoiner(value), at + length < end, Letters.isWord(Letters.scalar(utf8, at + length).value)
                    else { break }
                }
                value = Letters.folded(value)
            }
            (shorter, shortest) = (hash, shorter)
            hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
            count += 1
            at += length
        }
        let isCapital = Letters.isCapital(first)
        let word = Word(
            start: start, end: at, hash: hash, shorter: (shorter, shortest), isCapital: isCapital, gap: gap,
            length: count)
        index = at
        gap = []
        mayAbbreviate = isCapital && count <= 3
        return word
    }

    /// Apostrophes and hyphens between letters.
    private func isJoiner(_ value: UInt32) -> Bool {
        value == 0x27 || value == 0x2D || value == 0x2019 || value == 0x2010 || value == 0x2011
    }

    private mutating func note(_ value: UInt32) {
        switch value {
        case 0x20, 0xA0, 0x202F: return
        case 0x2E where mayAbbreviate: gap.insert(.abbreviation)
        case 0x2E, 0x21, 0x3F, 0x0A, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x964, 0x61F, 0x6D4, 0x589:
            gap.insert(.sentence)
        case 0x2C, 0x3001, 0xFF0C, 0x60C: gap.insert(.comma)
        case 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x61B: gap.insert(.colon)
        default: gap.insert(.other)
        }
        mayAbbreviate = false
    }
}
