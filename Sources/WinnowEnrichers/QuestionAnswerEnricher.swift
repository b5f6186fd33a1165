package import WinnowModel
package import WinnowPlugin

/// Pairs questions with the answers that follow them.
///
/// Blocks that the extractor marked as questions and answers go first; without any, the shape of the text may show them.
package struct QuestionAnswerEnricher: Enricher {
    package static let identity = "faq/1.0.0"

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        let isMarked = body.blocks.indices.contains {
            // By length first, as most blocks are paragraphs.
            body.blocks[$0].kind.rawValue.utf8.count == 8 && body.blocks[$0].kind == .question
        }
        let pairs = isMarked ? Self.marked(body.blocks) : ImpliedQuestions.pairs(in: body.blocks)
        guard !pairs.isEmpty else { return }
        body.enrichments.faq = pairs
        body.enrichments.enrichers["faq"] = Self.identity
    }

    /// Questions and answers that the extractor found.
    private static func marked(_ blocks: [Block]) -> [Enrichments.QuestionAnswer] {
        var pairs: [Enrichments.QuestionAnswer] = []
        var question: String?
        var answer: [String] = []
        func close() {
            if let asked = question, !answer.isEmpty {
                pairs.append(Enrichments.QuestionAnswer(question: asked, answer: answer.joined(separator: "\n\n")))
            }
            (question, answer) = (nil, [])
        }
        for block in blocks {
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
        return pairs
    }
}
