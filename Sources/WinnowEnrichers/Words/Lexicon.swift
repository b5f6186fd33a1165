/// What the words of a language do in sentences that report speech, and which of them are too common to be a topic.
///
/// One value a language, made when the first text in it comes; the tables are in `Lexicon+Speech.swift` and
/// `Lexicon+Stopwords.swift`.
struct Lexicon: Sendable {
    /// What a word does.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
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
        /// Too common to be a topic.
        static let common = Traits(rawValue: 1024)
    }

    /// The language's primary subtag; empty when there is no table for it.
    let language: String
    /// Whether nouns are capitalized, so that a capital proves no name.
    let capitalizesNouns: Bool
    /// Whether there is a list of common words.
    let hasCommonWords: Bool
    /// Open addressing, linear probing over hashes that are good already; 0 for a free place, a power of two long.
    private let keys: [UInt64]
    private let traits: [Traits]

    /// What a word does; nothing for an unknown word.
    func traits(of word: Word) -> Traits {
        var place = Self.place(word.hash, keys.count)
        while keys[place] != 0 {
            if keys[place] == word.hash { return traits[place] }
            place = (place + 1) & (keys.count - 1)
        }
        return []
    }

    @inline(__always)
    private static func place(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (count - 1)
    }

    /// The lexicon for a language tag: by its primary subtag; one without language-specific words for any other.
    static func of(_ tag: String?) -> Lexicon {
        guard let primary = tag?.split(separator: "-").first else { return none }
        return all[names[String(primary)] ?? String(primary)] ?? none
    }

    /// Makes the tables, so that the first document does not pay for them.
    static func prepare() { _ = all.count }

    private static let none = Lexicon(language: "", lines: [])

    /// Languages that are read with the table of another.
    private static let names = ["nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "sh": "hr", "lb": "de", "gsw": "de"]

    private static let all: [String: Lexicon] = {
        var lines: [String: [(Traits, [Substring])]] = [:]
        for (table, isCommon) in [(speechTable, false), (stopwordTable, true)] {
            for line in table.split(separator: "\n") {
                var words = line.split(separator: " ")
                guard words.count > 1 else { continue }
                let head = words.removeFirst().split(separator: ".")
                guard let language = head.first else { continue }
                let traits: Traits = isCommon ? .common : head.count > 1 ? kinds[head[1]] ?? [] : []
                lines[String(language), default: []].append((traits, words))
            }
        }
        let shared = lines["any"] ?? []
        return lines.reduce(into: [:]) { $0[$1.key] = Lexicon(language: $1.key, lines: $1.value + shared) }
    }()

    private static let kinds: [Substring: Traits] = [
        "speech": .speech, "pronoun": .pronoun, "stop": .stop, "aux": .auxiliary, "title": .title, "source": .source,
        "after": .sourceAfter, "particle": .particle, "article": .article, "noname": .noName, "so": .soSaid,
        "inname": .inName,
    ]

    private init(language: String, lines: [(Traits, [Substring])]) {
        self.language = language
        capitalizesNouns = language == "de"
        hasCommonWords = lines.contains { $0.0 == .common }
        let words = lines.reduce(0) { $0 + $1.1.count }
        var size = 64
        while size < words * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var traits = [Traits](repeating: [], count: size)
        for line in lines {
            for word in line.1 {
                let hash = WordHash.of(word)
                var place = Self.place(hash, size)
                while keys[place] != 0, keys[place] != hash { place = (place + 1) & (size - 1) }
                keys[place] = hash
                traits[place].formUnion(line.0)
            }
        }
        (self.keys, self.traits) = (keys, traits)
    }
}
