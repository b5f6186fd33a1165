import WinnowModel
import WinnowPlugin

extension ArticleReader {
    /// Says why: the statements behind each field, and every line that was left out.
    func explain(
        _ tail: TailReader, _ head: HeadReading, _ lines: [HeadLine], _ body: BodyReader, _ context: ExtractionContext
    ) {
        guard let explanation = context.explanation else { return }
        explanation.note("read as an article")
        var fields: [String] = []
        for evidence in tail.facts.evidence where !fields.contains(evidence.field) { fields.append(evidence.field) }
        for field in fields {
            let evidence = tail.facts.evidence.filter { $0.field == field }
            explanation.field(
                field, evidence: evidence.map { .init(source: $0.source, value: $0.value, won: $0.isTaken) })
        }
        for index in head.consumed.keys.sorted() where index < head.bodyStart {
            explanation.piece(lines[index].line.text, kind: "head", kept: false, reason: head.consumed[index] ?? "")
        }
        for block in body.blocks {
            explanation.piece(block.text, kind: block.kind.rawValue, kept: true, reason: "body")
        }
        for (text, reason) in body.dropped { explanation.piece(text, kind: "body", kept: false, reason: reason) }
        for (text, reason) in tail.dropped { explanation.piece(text, kind: "foot", kept: false, reason: reason) }
    }
}
