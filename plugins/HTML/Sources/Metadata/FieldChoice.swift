import WinnowPlugin

/// Chooses a field's value: the first statement there is.
///
/// Statements behind the first are worked out only where somebody asks for an explanation.
struct FieldChoice {
    private let field: String
    private let explanation: ExplanationCollector?
    private var evidence: [Explanation.Evidence] = []
    /// The best statement so far.
    private(set) var value: String?

    /// - Parameters:
    ///   - field: the record's member, for the explanation.
    ///   - explanation: takes every statement, the best first.
    init(_ field: String, _ explanation: ExplanationCollector?) {
        (self.field, self.explanation) = (field, explanation)
    }

    /// Takes a statement whose markup and outer space are taken off.
    ///
    /// - Parameters:
    ///   - source: where it stands.
    ///   - statement: what it says; nothing and white space are no statement.
    mutating func offer(_ source: String, _ statement: @autoclosure () -> String?) {
        guard isOpen, let plain = statement().map(MarkupText.plain)?.trimmingSpace, !plain.isEmpty else { return }
        take(source, plain)
    }

    /// Takes a statement as it is.
    mutating func offer(_ source: String, asIs statement: @autoclosure () -> String?) {
        guard isOpen, let statement = statement() else { return }
        take(source, statement)
    }

    /// The value, explained.
    func decided() -> String? {
        explanation?.field(field, evidence: evidence)
        return value
    }

    private var isOpen: Bool { value == nil || explanation != nil }

    private mutating func take(_ source: String, _ statement: String) {
        if explanation != nil { evidence.append(.init(source: source, value: statement, won: value == nil)) }
        value = value ?? statement
    }
}
