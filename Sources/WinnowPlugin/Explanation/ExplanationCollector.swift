/// Takes down why an extractor decides as it does. There is one only when somebody asked for an explanation:
///
/// ```swift
/// context.explanation?.field("title", evidence: [.init(source: "h1", value: heading, weight: 0.7, won: true)])
/// ```
///
/// The arguments of a call through `?.` are not evaluated when there is none, so an explanation that nobody asked for
/// costs a comparison. Everything taken down is bounded: what is too long is shortened, what is too much is counted in
/// ``Explanation/omitted``. Confined to the thread of the extraction.
public final class ExplanationCollector {
    /// What was taken down so far.
    public private(set) var explanation = Explanation()

    /// Most notes.
    static let mostNotes = 100
    /// Most fields.
    static let mostFields = 64
    /// Most statements about one field.
    static let mostStatements = 32
    /// Most pieces.
    static let mostPieces = 2000
    /// Most UTF-8 bytes of a value, note or beginning of a piece.
    static let textBytes = 240
    /// Most UTF-8 bytes of a source, kind or reason.
    static let wordBytes = 120

    /// Creates an empty collector.
    public init() {}

    /// Says something about the document as a whole.
    /// - Parameter sentence: one line; shortened to 240 bytes.
    public func note(_ sentence: String) {
        guard explanation.notes.count < Self.mostNotes else { return omit() }
        explanation.notes.append(Self.excerpt(sentence, Self.textBytes))
    }

    /// Lists the statements that a field of the record was chosen from. Called again for the same field, it adds to
    /// them.
    /// - Parameters:
    ///   - name: the record's member, `published`.
    ///   - evidence: best first, or in the order of the document; the ones that the record carries have `won`.
    public func field(_ name: String, evidence: [Explanation.Evidence]) {
        let index = explanation.fields.firstIndex { $0.name == name } ?? append(name)
        guard let index else { return omit(evidence.count) }
        let room = Self.mostStatements - explanation.fields[index].evidence.count
        omit(max(0, evidence.count - room))
        for statement in evidence.prefix(max(0, room)) {
            var statement = statement
            statement.source = Self.excerpt(statement.source, Self.wordBytes)
            statement.value = Self.excerpt(statement.value, Self.textBytes)
            explanation.fields[index].evidence.append(statement)
        }
    }

    /// Says what became of a piece of the document.
    /// - Parameters:
    ///   - text: the piece; only its first 240 bytes are kept.
    ///   - kind: what it is and where it stands: `main > article > p`.
    ///   - kept: whether it is a part of the record.
    ///   - reason: why, in a few words.
    ///   - score: how much spoke for it, in the extractor's own measure.
    public func piece(_ text: String, kind: String, kept: Bool, reason: String, score: Double? = nil) {
        guard explanation.pieces.count < Self.mostPieces else { return omit() }
        explanation.pieces.append(
            Explanation.Piece(
                text: Self.excerpt(text, Self.textBytes), kind: Self.excerpt(kind, Self.wordBytes), kept: kept,
                reason: Self.excerpt(reason, Self.wordBytes), score: score))
    }

    private func omit(_ count: Int = 1) { explanation.omitted += count }

    private func append(_ name: String) -> Int? {
        guard explanation.fields.count < Self.mostFields else { return nil }
        explanation.fields.append(Explanation.Field(name: Self.excerpt(name, Self.wordBytes), evidence: []))
        return explanation.fields.count - 1
    }

    /// The beginning of a text on one line: white space and controls become single spaces, `…` stands for what was cut.
    private static func excerpt(_ text: String, _ mostBytes: Int) -> String {
        var bytes: [UInt8] = []
        // An excerpt of a long text is short, so reserve for what most are.
        bytes.reserveCapacity(min(mostBytes, text.utf8.count))
        var isCut = false
        for byte in text.utf8.prefix(mostBytes * 4) {
            if bytes.count >= mostBytes {
                isCut = true
                break
            }
            let isSpace = byte <= 0x20 || byte == 0x7F
            if isSpace, bytes.isEmpty || bytes.last == 0x20 { continue }
            bytes.append(isSpace ? 0x20 : byte)
        }
        if isCut || text.utf8.count > mostBytes * 4 {
            while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
            if bytes.last.map({ $0 >= 0xC0 }) ?? false { bytes.removeLast() }
            return String(decoding: bytes, as: UTF8.self) + "…"
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
