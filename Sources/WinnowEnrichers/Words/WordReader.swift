/// A word of a text: where it stands, and what stands before it.
///
/// Three machine words, so that it is handed around in registers.
struct Word: BitwiseCopyable {
    /// See ``WordKey``.
    let key: UInt64
    private let first: Int32
    private let last: Int32
    private let count: Int32
    /// The gap in the lowest byte, the form in the next one, two bits above them: fields of their own would be put
    /// together and taken apart wherever a word is handed on.
    private let facts: UInt32

    private static let capital: UInt32 = 1 << 16
    private static let joined: UInt32 = 1 << 17

    /// Whether it begins with a capital letter.
    @inline(__always)
    var isCapital: Bool { facts & Self.capital != 0 }
    /// Whether an apostrophe or hyphen stands between its letters.
    @inline(__always)
    var isJoined: Bool { facts & Self.joined != 0 }
    /// What its key is.
    @inline(__always)
    var form: Form { Form(rawValue: UInt8(truncatingIfNeeded: facts >> 8)) }
    /// What separates it from the word before.
    @inline(__always)
    var gap: Gap { Gap(rawValue: UInt8(truncatingIfNeeded: facts)) }

    /// Bytes of the text, which has fewer than 2^31.
    var start: Int { Int(first) }
    var end: Int { Int(last) }
    /// Scalars.
    var length: Int { Int(count) }

    /// - Parameters:
    ///   - range: bytes of the text.
    ///   - length: in scalars.
    @inline(__always)
    init(_ range: Range<Int>, length: Int, key: UInt64, isCapital: Bool, isJoined: Bool, form: Form, gap: Gap) {
        self.key = key
        (first, last) = (Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
        count = Int32(truncatingIfNeeded: length)
        facts =
            UInt32(gap.rawValue) | UInt32(form.rawValue) << 8 | (isCapital ? Self.capital : 0)
            | (isJoined ? Self.joined : 0)
    }

    /// The beginning of the word, up to a byte.
    /// - Parameters:
    ///   - utf8: the text.
    ///   - length: in scalars.
    func cut(_ utf8: UnsafeBufferPointer<UInt8>, at end: Int, length: Int) -> Word {
        Word(
            start..<end, length: length, key: WordKey.of(utf8, start..<end), isCapital: isCapital, isJoined: isJoined,
            form: .compound, gap: gap)
    }

    /// What a word is made of, as far as it matters to keys and hashes.
    struct Form: RawRepresentable, Equatable, BitwiseCopyable {
        let rawValue: UInt8
        /// A few ASCII letters, of which the key is made.
        static let plain = Form(rawValue: 0)
        /// Any letters and digits; the key is the ``WordHash``.
        static let hashed = Form(rawValue: 1)
        /// Something that other readers of words may see otherwise: joined, or of a script without spaces.
        static let compound = Form(rawValue: 2)
    }

    /// What stands between two words.
    struct Gap: OptionSet, BitwiseCopyable {
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

    /// The next word where nothing but spaces and ASCII marks stands before it, it is made of ASCII letters, and an ASCII
    /// mark ends it, as most words of most texts; else nil, and nothing is read.
    @inline(__always)
    private mutating func plainWord() -> Word? {
        let (utf8, end) = (utf8, end)
        guard let (start, gap) = plainGap() else { return nil }
        let letters = WordKey.letters(utf8, from: start)
        let at = start &+ letters.count
        guard letters.count <= WordKey.mostLetters, at < end ? Self.endsWord(utf8[at]) : at == end else { return nil }
        let isCapital = utf8[start] & 0x20 == 0
        let word = Word(
            start..<at, length: letters.count, key: WordKey.of(letters), isCapital: isCapital, isJoined: false,
            form: .plain, gap: gap)
        index = at
        self.gap = Word.Gap(rawValue: 0)
        mayAbbreviate = isCapital && letters.count <= 3
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

    @inline(never)
    private mutating func anyWord() -> Word? {
        var isTried = true
        while index < end {
            if utf8[index] == 0x20 {
                index &+= 1
                continue
            }
            let (value, length) = Letters.scalar(utf8, index)
            if Letters.isWord(value) {
                return isTried ? word() : plainWord() ?? word()
            }
            // What stands between the words may be all that is not plain.
            if value >= 0x80 || !Self.endsWord(utf8[index]) { isTried = false }
            note(value)
            index += length
        }
        return nil
    }

    /// Reads as many of the next words as a list has room for.
    ///
    /// What is done with a word needs the registers that reading one does; apart they take half the time.
    /// - Returns: whether there are any.
    mutating func read(into words: inout FlatList<Word>) -> Bool {
        var reader = self
        words.refill { reader.next() }
        self = reader
        return words.count > 0
    }

    /// What stood after the last word, when ``next()`` has given nil.
    var trailingGap: Word.Gap { gap }

    /// The word of any scalars that begins here.
    @inline(__always)
    private mutating func word() -> Word {
        let (utf8, start, end) = (utf8, index, end)
        var (at, hash) = (start, WordHash.start)
        // Bytes that begin no scalar.
        var (continuations, isJoined, isUnspaced) = (0, false, false)
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
            } else if Letters.isUnspaced(value) {
                isUnspaced = true
            }
            hash = WordHash.adding(value, to: hash)
            continuations &+= length &- 1
            at &+= length
        }
        let letters = WordKey.letters(utf8, of: start..<at)
        let isPlain = letters?.count == at &- start
        let isHashed = letters == nil && !isJoined && !isUnspaced
        let word = Word(
            start..<at, length: at &- start &- continuations, key: letters.map(WordKey.of) ?? hash,
            isCapital: Letters.isCapital(Letters.scalar(utf8, start).value), isJoined: isJoined,
            form: isPlain ? .plain : isHashed ? .hashed : .compound, gap: gap)
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
    static func gap(of value: UInt32, _ mayAbbreviate: Bool) -> Word.Gap {
        switch value {
        case 0x2E where mayAbbreviate: .abbreviation
        case 0x2E, 0x21, 0x3F, 0x0A, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x964, 0x61F, 0x6D4, 0x589: .sentence
        case 0x2C, 0x3001, 0xFF0C, 0x60C: .comma
        case 0x3A, 0x3B, 0xFF1A, 0xFF1B, 0x61B: .colon
        default: .other
        }
    }
}
