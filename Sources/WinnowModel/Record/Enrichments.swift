/// What enrichers added to a record; each array is absent when nothing was found.
public struct Enrichments: Sendable, Hashable, Codable {
    /// A question and its answer, as an FAQ or an interview gives them.
    public struct QuestionAnswer: Sendable, Hashable, Codable {
        public var question: String
        public var answer: String

        public init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// A direct quotation.
    public struct Quote: Sendable, Hashable, Codable {
        public var text: String
        /// Who said it, as named beside the quotation; absent when only a pronoun stands there.
        public var speaker: String?
        /// Scalars into the record's `text`, half open.
        public var start: Int?
        public var end: Int?

        public init(text: String, speaker: String? = nil, start: Int? = nil, end: Int? = nil) {
            self.text = text
            self.speaker = speaker
            self.start = start
            self.end = end
        }
    }

    public var quotes: [Quote]
    public var faq: [QuestionAnswer]
    public var keyphrases: [String]
    /// A fingerprint under which near duplicates are near each other; 16 hexadecimal digits (64-bit simhash).
    public var fingerprint: String?
    /// Which enricher made which member: member name to `name/version`.
    public var enrichers: [String: String]

    /// Creates enrichments without content.
    public init() {
        quotes = []
        faq = []
        keyphrases = []
        enrichers = [:]
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        quotes = try container.decodeIfPresent([Quote].self, forKey: .quotes) ?? []
        faq = try container.decodeIfPresent([QuestionAnswer].self, forKey: .faq) ?? []
        keyphrases = try container.decodeIfPresent([String].self, forKey: .keyphrases) ?? []
        fingerprint = try container.decodeIfPresent(String.self, forKey: .fingerprint)
        enrichers = try container.decodeIfPresent([String: String].self, forKey: .enrichers) ?? [:]
    }

    /// Whether there is anything to write.
    public var isEmpty: Bool { quotes.isEmpty && faq.isEmpty && keyphrases.isEmpty && fingerprint == nil }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.member("quotes", quotes) { list, quote in
                list.object {
                    $0.key("text")
                    $0.value(quote.text)
                    $0.member("speaker", quote.speaker)
                    $0.member("start", quote.start)
                    $0.member("end", quote.end)
                }
            }
            inner.member("faq", faq) { list, pair in
                list.object {
                    $0.key("question")
                    $0.value(pair.question)
                    $0.key("answer")
                    $0.value(pair.answer)
                }
            }
            inner.member("keyphrases", keyphrases) { $0.value($1) }
            inner.member("fingerprint", fingerprint)
            if !enrichers.isEmpty {
                inner.key("enrichers")
                inner.object {
                    for (name, identity) in enrichers.sorted(by: { $0.key < $1.key }) {
                        $0.key(dynamic: name)
                        $0.value(identity)
                    }
                }
            }
        }
    }
}
