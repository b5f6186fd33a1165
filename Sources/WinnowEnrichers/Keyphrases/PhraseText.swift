/// The words of a record in a row.
struct PhraseText: ~Copyable {
    /// A word of the text.
    struct Token: BitwiseCopyable {
        /// Index in the vocabulary.
        var word: Int32
        var start: Int32
        var end: Int32
        /// Which of the texts it stands in.
        var text: Int32
        var traits: Traits

        /// How a word stands in the text.
        struct Traits: OptionSet, BitwiseCopyable {
            let rawValue: UInt8
            /// Has a capital.
            static let capital = Traits(rawValue: 1)
            static let beginsSentence = Traits(rawValue: 2)
            /// No phrase goes on from the word before.
            static let beginsPhrase = Traits(rawValue: 4)

            @inline(__always)
            init(rawValue: UInt8) { self.rawValue = rawValue }

            @inline(__always)
            init(isCapital: Bool, beginsSentence: Bool, beginsPhrase: Bool) {
                rawValue = (isCapital ? 1 : 0) | (beginsSentence ? 2 : 0) | (beginsPhrase ? 4 : 0)
            }
        }
    }

    private(set) var vocabulary = Vocabulary()
    /// The words that could be read.
    private(set) var tokens: FlatList<Token>
    private var simhash = Simhash()
    /// The words at hand.
    private var words = FlatList<Word>(capacity: 128)
    private var sentence: Int32 = 0
    /// Whether the next word is the first of its text.
    private var beginsText = true
    /// Whether no phrase goes on to the next word.
    private var beginsPhrase = true
    private let lexicon: Lexicon
    private let grammar: Grammar

    /// What hangs on words in a language without being a part of them.
    private enum Grammar {
        case none, endingsAfterApostrophe, koreanParticles
    }

    /// Enough of a long text to know what it is about.
    private static let mostWords = 12_000

    /// - Parameter bytes: how long the texts will be, about; room for their words is made at once.
    init(_ lexicon: Lexicon, bytes: Int = 0) {
        tokens = FlatList(capacity: min(max(1200, bytes / 5), Self.mostWords))
        self.lexicon = lexicon
        switch lexicon.language {
        case "ko": grammar = .koreanParticles
        case "en", "tr": grammar = .endingsAfterApostrophe
        default: grammar = .none
        }
    }

    /// The fingerprint of those texts that are parts of the record's; nil when they have too few words for one.
    var fingerprint: UInt64? { simhash.value }

    /// Takes in a text of which nothing but the fingerprint is asked.
    mutating func passOver(_ utf8: UnsafeBufferPointer<UInt8>) { simhash.read(utf8) }

    /// What is known of a text when its words are taken in.
    struct Part: BitwiseCopyable {
        /// The text's number in the tokens.
        var number: Int
        /// Whether its words are the document's title.
        var isTitle: Bool
        /// Whether capitals in it say nothing.
        var isHeading: Bool
        /// Whether it is a part of the record's text.
        var isInText: Bool
    }

    /// Takes in a text.
    @inline(never)
    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ part: Part) {
        var (reader, end) = (WordReader(utf8, 0..<utf8.count), 0)
        sentence += 1
        (beginsText, beginsPhrase) = (true, true)
        while tokens.count < Self.mostWords, reader.read(into: &words) {
            var index = 0
            while index < words.count, tokens.count < Self.mostWords {
                take(words[index], utf8, part)
                index &+= 1
            }
            end = words[index &- 1].end
        }
        if part.isInText { simhash.read(UnsafeBufferPointer(rebasing: utf8[end...])) }
    }

    @inline(__always)
    private mutating func take(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>, _ part: Part) {
        if !word.gap.isDisjoint(with: .breaks) {
            beginsPhrase = true
            if word.gap.contains(.sentence) { sentence &+= 1 }
        }
        let beginsSentence = beginsText || word.gap.contains(.sentence)
        beginsText = false
        guard word.form == .plain || !Self.isUnreadable(word, utf8) else {
            if part.isInText { fingerprint(word, utf8) }
            beginsPhrase = true
            return
        }
        let bare = word.form == .plain || grammar == .none ? word : bare(word, utf8)
        let place = vocabulary.place(of: bare.key)
        let index = vocabulary[place: place] ?? add(bare, utf8, at: place)
        if part.isInText {
            if word.form == .plain {
                simhash.add(word: vocabulary.entries[index].hash)
            } else {
                fingerprint(word, utf8)
            }
        }
        vocabulary.count(
            index, isCapital: word.isCapital, isProof: !part.isHeading && !beginsSentence, isInTitle: part.isTitle)
        tokens.append(
            Token(
                word: Int32(truncatingIfNeeded: index), start: Int32(truncatingIfNeeded: word.start),
                end: Int32(truncatingIfNeeded: bare.end), text: Int32(truncatingIfNeeded: part.number),
                traits: .init(isCapital: word.isCapital, beginsSentence: beginsSentence, beginsPhrase: beginsPhrase)))
        // A particle, or an apostrophe with an ending, closes its phrase.
        beginsPhrase = bare.end < word.end
    }

    /// Adds a word that is not plain to the fingerprint.
    private mutating func fingerprint(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) {
        if word.form == .hashed {
            simhash.add(word: word.key)
        } else {
            simhash.read(UnsafeBufferPointer(rebasing: utf8[word.start..<word.end]))
        }
    }

    /// Numbers break phrases, and so do words of scripts that have no spaces to tell words apart.
    private static func isUnreadable(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = utf8[word.start]
        return first &- 0x30 < 10 || first >= 0x80 && Letters.isUnspaced(Letters.scalar(utf8, word.start).value)
    }

    /// Adds a word to the vocabulary, with what the lexicon says of it.
    @inline(never)
    private mutating func add(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let traits = lexicon.traits(of: word)
        let isCommon = !traits.isDisjoint(with: Self.common)
        return vocabulary.add(
            Vocabulary.Entry(
                hash: Self.hash(word, utf8), ending: Self.ending(word, utf8), firstSentence: sentence,
                letters: Int32(truncatingIfNeeded: word.length), isCommon: isCommon || word.length < 2,
                isVerb: traits.contains(.speech) && !isCommon,
                isParticle: !traits.isDisjoint(with: [.particle, .inName]) && !lexicon.capitalizesNouns,
                initial: UInt8(Letters.folded(Letters.scalar(utf8, word.start).value) & 63)),
            word.key, at: place)
    }

    @inline(__always)
    private static func hash(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        switch word.form {
        case .plain: WordHash.of(WordKey.letters(utf8, from: word.start, count: word.length))
        case .hashed: word.key
        default: WordHash.of(utf8, word.start..<word.end)
        }
    }

    /// The last two scalars of a word that is long enough to be inflected.
    @inline(__always)
    private static func ending(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> (UInt32, UInt32) {
        guard word.length > Vocabulary.uninflected else { return (0, 0) }
        let (last, other) = (UInt32(utf8[word.end - 1]), UInt32(utf8[word.end - 2]))
        return last | other >= 0x80 ? lastTwo(utf8, word.end) : (last, other)
    }

    /// The two scalars that end before an index, the last one first.
    private static func lastTwo(_ utf8: UnsafeBufferPointer<UInt8>, _ end: Int) -> (UInt32, UInt32) {
        guard let last = Letters.scalar(before: end, in: utf8),
            let other = Letters.scalar(before: last.start, in: utf8)
        else { return (0, 0) }
        return (last.value, other.value)
    }

    private static let common: Lexicon.Traits = [
        .common, .stop, .article, .pronoun, .auxiliary, .noName, .source, .sourceAfter, .soSaid,
    ]

    /// A word without what grammar hangs on it: English and Turkish endings behind an apostrophe, Korean particles.
    @inline(never)
    private func bare(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        switch grammar {
        case .none: word
        case .endingsAfterApostrophe: word.isJoined ? withoutEnding(word, utf8) : word
        case .koreanParticles: withoutParticle(word, utf8)
        }
    }

    /// `Mexico's` and `Samsun'un` are named by what stands before the apostrophe.
    private func withoutEnding(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        var (index, length) = (word.end, 0)
        while length < 6, index > word.start, let (value, start) = Letters.scalar(before: index, in: utf8) {
            if value == 0x27 || value == 0x2019 {
                return word.length - length > 2 ? word.cut(utf8, at: start, length: word.length - length - 1) : word
            }
            (index, length) = (start, length + 1)
        }
        return word
    }

    /// A Korean noun without the particle at its end. Syllables that also end nouns are taken for particles only when
    /// the noun stands elsewhere without them.
    private func withoutParticle(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        guard word.length > 2, let last = Letters.scalar(before: word.end, in: utf8), last.start > word.start else {
            return word
        }
        if word.length > 3, let other = Letters.scalar(before: last.start, in: utf8),
            Self.particlePairs.contains(other.value << 16 | last.value & 0xFFFF)
        {
            return word.cut(utf8, at: other.start, length: word.length - 2)
        }
        let isDoubtful = Self.doubtfulParticles.contains(last.value)
        guard isDoubtful || Self.particles.contains(last.value) else { return word }
        let noun = word.cut(utf8, at: last.start, length: word.length - 1)
        return isDoubtful && vocabulary[place: vocabulary.place(of: noun.key)] == nil ? word : noun
    }

    /// 은 는 을 를
    private static let particles: Set<UInt32> = [0xC740, 0xB294, 0xC744, 0xB97C]
    /// 이 가 의 에 와 과 도 로
    private static let doubtfulParticles: Set<UInt32> = [
        0xC774, 0xAC00, 0xC758, 0xC5D0, 0xC640, 0xACFC, 0xB3C4, 0xB85C,
    ]
    /// 에서 으로 에게 까지 부터
    private static let particlePairs: Set<UInt32> = [
        0xC5D0_C11C, 0xC73C_B85C, 0xC5D0_AC8C, 0xAE4C_C9C0, 0xBD80_D130,
    ]
}
