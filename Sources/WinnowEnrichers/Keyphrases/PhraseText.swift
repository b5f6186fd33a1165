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
            /// Stands in a heading, where capitals say nothing.
            static let heading = Traits(rawValue: 8)

            @inline(__always)
            init(rawValue: UInt8) { self.rawValue = rawValue }

            @inline(__always)
            init(isCapital: Bool, beginsSentence: Bool, beginsPhrase: Bool, isHeading: Bool) {
                rawValue =
                    (isCapital ? 1 : 0) | (beginsSentence ? 2 : 0) | (beginsPhrase ? 4 : 0) | (isHeading ? 8 : 0)
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
    private(set) var beginsPhrase = true
    private let lexicon: Lexicon
    let grammar: Grammar
    /// Whether sentences end with their verb.
    private let endsWithVerb: Bool
    /// The entry of a word that is in no text and in no phrase, where sentences end with their verb.
    private var common = 0

    /// What hangs on words in a language without being a part of them.
    enum Grammar {
        case none, endingsAfterApostrophe, elision, koreanParticles
    }

    /// Enough of a long text to know what it is about.
    private static let mostWords = 12_000

    /// - Parameter bytes: how long the texts will be, about; room for their words is made at once.
    init(_ lexicon: Lexicon, bytes: Int = 0) {
        tokens = FlatList(capacity: min(max(1200, bytes / 5), Self.mostWords))
        self.lexicon = lexicon
        endsWithVerb = ["tr", "ko"].contains(lexicon.language)
        switch lexicon.language {
        case "ko": grammar = .koreanParticles
        case "en", "tr": grammar = .endingsAfterApostrophe
        default: grammar = lexicon.elides ? .elision : .none
        }
        if endsWithVerb {
            let entry = Vocabulary.Entry(
                hash: 0, ending: (0, 0), firstSentence: 0, letters: 0, isCommon: true, isVerb: false, isParticle: false,
                isOffice: false, isOrdinary: false, initial: 0)
            common = vocabulary.add(entry, 0, at: vocabulary.place(of: 0))
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
        let first = tokens.count
        (beginsText, beginsPhrase) = (true, true)
        while tokens.count < Self.mostWords, reader.read(into: &words) {
            var index = 0
            while index < words.count, tokens.count < Self.mostWords {
                take(words[index], utf8, part)
                index &+= 1
            }
            end = words[index &- 1].end
        }
        if endsWithVerb, !part.isHeading { closeSentences(from: first) }
        if part.isInText { simhash.read(UnsafeBufferPointer(rebasing: utf8[end...])) }
    }

    /// Takes the last words of a text's sentences for verbs, which are no part of a phrase.
    private mutating func closeSentences(from first: Int) {
        guard tokens.count > first + 1 else { return }
        for index in (first + 1)...tokens.count
        where index == tokens.count || tokens[index].traits.contains(.beginsSentence) {
            tokens[index - 1].word = Int32(truncatingIfNeeded: common)
        }
    }

    @inline(__always)
    private mutating func take(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>, _ part: Part) {
        var beginsSentence = beginsText
        beginsText = false
        // Nothing but a space stands between most words.
        if word.gap.rawValue != 0 {
            if !word.gap.isDisjoint(with: .breaks) || !isAbbreviated(tokens.count - 1) { beginsPhrase = true }
            if word.gap.contains(.sentence) {
                sentence &+= 1
                beginsSentence = true
            }
        }
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
            index, isCapital: bare.isCapital, isProof: !part.isHeading && !beginsSentence, isInTitle: part.isTitle)
        tokens.append(
            Token(
                word: Int32(truncatingIfNeeded: index), start: Int32(truncatingIfNeeded: bare.start),
                end: Int32(truncatingIfNeeded: bare.end), text: Int32(truncatingIfNeeded: part.number),
                traits: .init(
                    isCapital: bare.isCapital, beginsSentence: beginsSentence,
                    beginsPhrase: beginsPhrase || bare.start > word.start, isHeading: part.isHeading)))
        // A particle, or an apostrophe with an ending, closes its phrase.
        beginsPhrase = bare.end < word.end
    }

    /// Whether a full stop behind a token's word ends nothing: `J. Morrow`, `St. Hallam`, `Gov. Morrow`.
    private func isAbbreviated(_ token: Int) -> Bool {
        guard token >= 0 else { return true }
        let entry = vocabulary.entries[Int(tokens[token].word)]
        return entry.letters < 3 || entry.isOffice
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
        let isParticle = !traits.isDisjoint(with: [.particle, .inName]) && !lexicon.capitalizesNouns
        let isCommon = isParticle || !traits.isDisjoint(with: Self.common)
        return vocabulary.add(
            Vocabulary.Entry(
                hash: Self.hash(word, utf8), ending: Self.ending(word, utf8), firstSentence: sentence,
                letters: Int32(truncatingIfNeeded: word.length), isCommon: isCommon || word.length < 2,
                isVerb: traits.contains(.speech) && !isCommon,
                isParticle: isParticle,
                isOffice: !traits.isDisjoint(with: [.title, .abbreviated]),
                isOrdinary: isCommon && traits.isDisjoint(with: Self.unnamed),
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

    private static let common: Lexicon.Traits = grammatical.union([.common, .general])

    /// What is no part of a name, although it has a capital.
    private static let unnamed: Lexicon.Traits = grammatical.union(.title)

    private static let grammatical: Lexicon.Traits = [
        .stop, .article, .pronoun, .auxiliary, .noName, .source, .sourceAfter, .soSaid,
    ]
}
