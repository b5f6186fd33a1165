private import Synchronization

/// What the words of a language do in sentences that report speech, and which of them are too common to be a topic.
///
/// One value a language, made when the first text in it comes; the tables are in `Lexicon+Speech.swift`,
/// `Lexicon+Stopwords.swift` and `Lexicon+General.swift`.
struct Lexicon: Sendable {
    /// What a word does.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt32
        /// A verb of saying.
        static let speech = Traits(rawValue: 1)
        /// Stands for a person that is named elsewhere.
        static let pronoun = Traits(rawValue: 2)
        /// Ends a run of words that may hold a name: prepositions, conjunctions, adverbs of time.
        static let stop = Traits(rawValue: 4)
        /// Helps a verb, or stands between a name and its verb without changing who speaks: `has`, `also`.
        static let auxiliary = Traits(rawValue: 8)
        /// A title or office before a name.
        static let title = Traits(rawValue: 16)
        /// Introduces who said it: `according`, `laut`, `selon`.
        static let source = Traits(rawValue: 32)
        /// Stands after the one who said it: `zufolge`, `szerint`, `göre`.
        static let sourceAfter = Traits(rawValue: 64)
        /// Small words within names: `van`, `de`, `bin`.
        static let particle = Traits(rawValue: 128)
        /// Articles and determiners.
        static let article = Traits(rawValue: 256)
        /// Capitalized without being a name: weekdays, months.
        static let noName = Traits(rawValue: 512)
        /// Introduces the speaker right behind a quotation: German `so`.
        static let soSaid = Traits(rawValue: 2048)
        /// Stands within names without being one of their particles: `Bank of England`.
        static let inName = Traits(rawValue: 4096)
        /// Puts what follows it under the noun before: `of`, `for`. Of a preposition and of a particle both: `de`.
        static let preposition = Traits(rawValue: 8192)
        /// Says of somebody that another quotes him: `quoted`.
        static let cites = Traits(rawValue: 16384)
        /// What an office is for, as a part of its name: `Secretary of State`.
        static let department = Traits(rawValue: 32768)
        /// A title that is a surname as well: `King`.
        static let surname = Traits(rawValue: 65536)
        /// A man's given name that ends as women's do: `Никита`.
        static let masculine = Traits(rawValue: 131_072)
        /// The genitive of a man's given name that looks like a woman's name: `Ивана`.
        static let genitive = Traits(rawValue: 262_144)
        /// The second of two given names, or a rank of nobility, before the particle of a surname: `Jan Willem van`.
        static let given = Traits(rawValue: 524_288)
        /// A title that is cut short, with a full stop that ends no sentence: `prof`.
        static let abbreviated = Traits(rawValue: 1_048_576)
        /// No topic, without being so common that a language can be told by it.
        static let general = Traits(rawValue: 2_097_152)
        /// Too common to be a topic.
        static let common = Traits(rawValue: 1024)
    }

    /// The language's primary subtag; empty when there is no table for it.
    let language: String
    /// Whether nouns are capitalized, so that a capital proves no name.
    let capitalizesNouns: Bool
    /// Whether articles and prepositions lose a vowel before another: `l’avocat`.
    let elides: Bool
    /// Whether articles are those of the Romance languages.
    let hasRomanceArticles: Bool
    /// Whether names have endings that tell the subject of a sentence from somebody to whom it belongs.
    let declinesNames: Bool
    /// Whether the press names speakers between the marks of a quotation: `« …, dit-elle, … »`.
    let namesSpeakersInside: Bool
    /// Whether a dash may open direct speech, and whether a comma may end it as well as another dash.
    let hasDialogue: Bool
    let hasDialogueWithCommas: Bool
    /// Whether there is a list of common words.
    let hasCommonWords: Bool
    /// Open addressing, linear probing: the upper bits of a word's key with its traits below; 0 for a free place, a power
    /// of two long. One small table: most of what a lookup costs is waiting for it.
    private let slots: [UInt64]

    /// What a word does; nothing for an unknown word.
    func traits(of word: Word) -> Traits { traits(of: word.key) }

    /// What the word with a key does.
    func traits(of wordKey: UInt64) -> Traits {
        let key = Self.upper(wordKey)
        var place = Self.place(wordKey, slots.count)
        while slots[place] != 0 {
            if slots[place] & ~Self.traitBits == key { return Traits(rawValue: UInt32(slots[place] & Self.traitBits)) }
            place = (place + 1) & (slots.count - 1)
        }
        return []
    }

    private static let traitBits: UInt64 = 0xFF_FFFF

    /// The bits of a key that are kept.
    @inline(__always)
    private static func upper(_ key: UInt64) -> UInt64 { WordKey.spread(key) & ~traitBits }

    @inline(__always)
    private static func place(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: WordKey.spread(key) >> 40) & (count - 1)
    }

    /// The lexicon for a language tag: by its primary subtag; one that knows no word for any other.
    static func of(_ tag: String?) -> Lexicon {
        guard let tag else { return none }
        let primary = table(for: String(Substring(tag.utf8.prefix { $0 != UInt8(ascii: "-") })))
        return known.withLock { known in
            if let lexicon = known[primary] { return lexicon }
            guard let lexicon = Lexicon(language: primary) else { return none }
            known[primary] = lexicon
            return lexicon
        }
    }

    private static let none = Lexicon(language: "", words: [], hasCommonWords: false)
    private static let known = Mutex<[String: Lexicon]>([:])

    /// The language whose table a language is read with.
    private static func table(for language: String) -> String {
        switch language {
        case "nb", "nn": "no"
        case "bs", "sr", "sh": "hr"
        case "lb", "gsw": "de"
        case "ms": "id"
        default: language
        }
    }

    /// - Returns: nil for a language without a line in the tables.
    private init?(language: String) {
        var words: [LexiconTable.Entry] = []
        let table = LexiconTable(language: language)
        let isSpoken = table.read(Self.speechTable, into: &words)
        let hasCommonWords = table.read(Self.stopwordTable, into: &words)
        _ = table.read(Self.generalTable, into: &words)
        guard isSpoken || hasCommonWords else { return nil }
        self.init(language: language, words: words, hasCommonWords: hasCommonWords)
    }

    private init(language: String, words: [LexiconTable.Entry], hasCommonWords: Bool) {
        self.language = language
        self.hasCommonWords = hasCommonWords
        capitalizesNouns = language == "de"
        elides = ["fr", "it", "ca"].contains(language)
        hasRomanceArticles = ["fr", "it", "ca", "es", "pt"].contains(language)
        declinesNames = ["ru", "uk", "pl", "cs", "sk", "hr", "sl"].contains(language)
        namesSpeakersInside = ["fr", "it", "ru", "uk", "bg", "es", "pt", "pl"].contains(language)
        hasDialogueWithCommas = ["sv", "da", "no", "fi", "fr", "et", "is"].contains(language)
        hasDialogue =
            hasDialogueWithCommas
            || ["es", "pt", "it", "ca", "pl", "ru", "uk", "bg", "hu", "ro", "el", "tr", "lt", "lv", "hr", "cs", "sk"]
                .contains(language)
        var size = 64
        while size * 3 < words.count * 4 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for word in words {
            let key = Self.upper(word.key)
            var place = Self.place(word.key, size)
            while slots[place] != 0, slots[place] & ~Self.traitBits != key { place = (place + 1) & (size - 1) }
            slots[place] |= key | UInt64(word.traits.rawValue)
        }
        self.slots = slots
    }
}
