import WinnowModel

/// Why a record came out as it did: which statement won for each field, which pieces of the document became text.
///
/// For people who look at one document, `winnow extract --explain`. It is no part of a record and is never published.
public struct Explanation: Sendable, Hashable, Codable {
    /// One statement about a field, whether it won or not.
    public struct Evidence: Sendable, Hashable, Codable {
        /// Where it stands: `json-ld headline`, `h1`, `og:title`.
        public var source: String
        /// What it says, shortened.
        public var value: String
        /// How much it counted, in the extractor's own measure; nil where statements are only ordered.
        public var weight: Double?
        /// Whether the record carries it.
        public var won: Bool

        /// Creates a statement.
        public init(source: String, value: String, weight: Double? = nil, won: Bool = false) {
            self.source = source
            self.value = value
            self.weight = weight
            self.won = won
        }
    }

    /// A field of the record with the statements it was chosen from.
    public struct Field: Sendable, Hashable, Codable {
        /// The record's member: `title`, `published`.
        public var name: String
        /// In the order in which the extractor weighed them.
        public var evidence: [Evidence]

        /// Creates a field.
        public init(name: String, evidence: [Evidence]) {
            self.name = name
            self.evidence = evidence
        }
    }

    /// A piece of the document that was, or could have been, a part of its text.
    public struct Piece: Sendable, Hashable, Codable {
        /// How the piece begins.
        public var text: String
        /// What it is and where it stands: `paragraph`, `main > article > p`.
        public var kind: String
        /// Whether it is in the record.
        public var kept: Bool
        /// Why, in a few words: `prose`, `navigation by name`, `repeats the title`.
        public var reason: String
        /// How much spoke for it, in the extractor's own measure.
        public var score: Double?

        /// Creates a piece.
        public init(text: String, kind: String, kept: Bool, reason: String, score: Double? = nil) {
            self.text = text
            self.kind = kind
            self.kept = kept
            self.reason = reason
            self.score = score
        }
    }

    /// What happened to the document as a whole, one sentence each, in order.
    public var notes: [String]
    /// Fields that were weighed, in order.
    public var fields: [Field]
    /// Pieces in reading order.
    public var pieces: [Piece]
    /// How many notes, fields, statements and pieces were left out because there were too many.
    public var omitted: Int

    /// Creates an explanation that says nothing.
    public init(notes: [String] = [], fields: [Field] = [], pieces: [Piece] = [], omitted: Int = 0) {
        self.notes = notes
        self.fields = fields
        self.pieces = pieces
        self.omitted = omitted
    }
}

extension Explanation {
    /// Writes the explanation as a JSON object. Every key is written but `weight` and `score` without a value.
    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("notes")
            inner.array { list in for note in notes { list.value(note) } }
            inner.key("fields")
            inner.array { list in for field in fields { field.write(to: &list) } }
            inner.key("pieces")
            inner.array { list in for piece in pieces { piece.write(to: &list) } }
            inner.key("omitted")
            inner.value(omitted)
        }
    }
}

extension Explanation.Field {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("name")
            inner.value(name)
            inner.key("evidence")
            inner.array { list in
                for statement in evidence {
                    list.object {
                        $0.key("source")
                        $0.value(statement.source)
                        $0.key("value")
                        $0.value(statement.value)
                        $0.member("weight", statement.weight.flatMap { $0.isFinite ? $0 : nil })
                        $0.key("won")
                        $0.value(statement.won)
                    }
                }
            }
        }
    }
}

extension Explanation.Piece {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object {
            $0.key("text")
            $0.value(text)
            $0.key("kind")
            $0.value(kind)
            $0.key("kept")
            $0.value(kept)
            $0.key("reason")
            $0.value(reason)
            $0.member("score", score.flatMap { $0.isFinite ? $0 : nil })
        }
    }
}
