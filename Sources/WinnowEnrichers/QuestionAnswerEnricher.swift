package import WinnowModel
package import WinnowPlugin

/// Pairs questions with the answers that follow them.
package struct QuestionAnswerEnricher: Enricher {
    package static let identity = "faq/1.0.0"

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        guard body.blocks.indices.contains(where: { body.blocks[$0].kind == .question }) else { return }
        var pairs: [Enrichments.QuestionAnswer] = []
        var question: String?
        var answer: [String] = []
        func close() {
            if let asked = question, !answer.isEmpty {
                pairs.append(Enrichments.QuestionAnswer(question: asked, answer: answer.joined(separator: "\n\n")))
            }
            (question, answer) = (nil, [])
        }
        for block in body.blocks {
            switch block.kind {
            case .question:
                close()
                question = block.text
            case .answer: answer.append(block.text)
            case .list where !answer.isEmpty: answer.append(block.text)
            case .caption, .image, .pageBreak: continue
            default: close()
            }
        }
        close()
        guard !pairs.isEmpty else { return }
        body.enrichments.faq = pairs
        body.enrichments.enrichers["faq"] = Self.identity
    }
}
