import WinnowModel

/// Finds questions with their answers in a record whose extractor marked none: `Q:` and `A:`, headings that ask in a row,
/// and the paragraphs of an interview.
struct ImpliedQuestions {
    typealias Pair = Enrichments.QuestionAnswer

    /// Those that stand in the running text.
    private let blocks: RunningText

    /// Blocks without those that stand beside the text, none of them copied.
    private struct RunningText {
        private let all: [Block]
        private let order: [Int]

        init(_ all: [Block]) {
            self.all = all
            order = all.indices.filter { !all[$0].kind.isAside && all[$0].kind != .pageBreak }
        }

        var count: Int { order.count }
        var indices: Range<Int> { order.indices }
        subscript(index: Int) -> Block { _read { yield all[order[index]] } }
    }

    /// Fewest questions; one or two may be the writer's own.
    private static let fewest = 3
    /// Most UTF-8 bytes of a question.
    private static let mostBytes = 400
    /// Most blocks of an answer in an interview.
    private static let mostBlocks = 8

    /// The pairs that the blocks of a record show.
    static func pairs(in blocks: [Block]) -> [Pair] {
        var (asked, isLabelled) = (0, false)
        for index in blocks.indices {
            guard endsAsQuestion(blocks[index].text), asks(blocks[index]) else { continue }
            asked += 1
            isLabelled = isLabelled || unlabelled(blocks[index].text, questionLabels) != nil
        }
        guard asked >= fewest || isLabelled else { return [] }
        return ImpliedQuestions(blocks).pairs(isLabelled: isLabelled)
    }

    private init(_ blocks: [Block]) { self.blocks = RunningText(blocks) }

    private func pairs(isLabelled: Bool) -> [Pair] {
        let asked = blocks.indices.filter { Self.asks(blocks[$0]) }
        if isLabelled {
            let labelled = labelled(asked)
            if !labelled.isEmpty { return labelled }
        }
        guard asked.count >= Self.fewest else { return [] }
        let headings = pairs(ofHeadings: asked)
        return headings.isEmpty ? interview(asked) : headings
    }

    // MARK: Headings

    /// Three or more headings of a level in a row, each a question with a text below it.
    private func pairs(ofHeadings asked: [Int]) -> [Pair] {
        let questions = Set(asked.filter { blocks[$0].kind == .heading })
        guard questions.count >= Self.fewest else { return [] }
        let headings = blocks.indices.filter { blocks[$0].kind == .heading }
        var (found, run): ([Pair], [Pair]) = ([], [])
        var level: Int?
        func close() {
            if run.count >= Self.fewest { found += run }
            (run, level) = ([], nil)
        }
        for (place, index) in headings.enumerated() {
            let own = blocks[index].level ?? 0
            // What divides an answer is a part of it.
            if let level, own > level { continue }
            guard questions.contains(index) else {
                close()
                continue
            }
            if level != own { close() }
            level = own
            let end = headings[(place + 1)...].first { (blocks[$0].level ?? 0) <= own } ?? blocks.count
            guard let pair = pair(index, (index + 1)..<end) else {
                close()
                continue
            }
            run.append(pair)
        }
        close()
        return found
    }

    // MARK: Paragraphs

    /// Paragraphs that ask, each with a longer one below it, through a part of the text.
    private func interview(_ asked: [Int]) -> [Pair] {
        let questions = asked.filter { $0 + 1 < blocks.count && isAnswer($0 + 1) && blocks[$0].kind == .paragraph }
        guard questions.count >= Self.fewest else { return [] }
        var (pairs, longest, bytes): ([Pair], Int, (asked: Int, answered: Int)) = ([], 1, (0, 0))
        for (number, question) in questions.enumerated() {
            let isLast = number + 1 == questions.count
            let next = isLast ? blocks.count : questions[number + 1]
            var end = question + 1
            while end < next, isAnswer(end) { end += 1 }
            // What follows the last answer may belong to nobody.
            if isLast { end = min(end, question + 1 + longest) }
            guard end - question - 1 <= Self.mostBlocks, let pair = pair(question, (question + 1)..<end) else {
                return []
            }
            longest = max(longest, end - question - 1)
            bytes = (bytes.asked + pair.question.utf8.count, bytes.answered + pair.answer.utf8.count)
            pairs.append(pair)
        }
        // One question in five blocks at least, and answers that say more than what was asked.
        let span = (questions.last ?? 0) - questions[0]
        return span <= 5 * (questions.count - 1) && bytes.answered > bytes.asked ? pairs : []
    }

    private func isAnswer(_ index: Int) -> Bool {
        let kind = blocks[index].kind
        return kind == .list || (kind == .paragraph && !Self.asks(blocks[index]))
    }

    // MARK: Labels

    /// `Q: …` right above `A: …`, with their labels taken off.
    private func labelled(_ asked: [Int]) -> [Pair] {
        var pairs: [Pair] = []
        for index in asked where index + 1 < blocks.count {
            guard blocks[index].kind == .paragraph, blocks[index + 1].kind == .paragraph,
                let asked = Self.unlabelled(blocks[index].text, Self.questionLabels),
                let answer = Self.unlabelled(blocks[index + 1].text, Self.answerLabels)
            else { continue }
            pairs.append(Pair(question: asked, answer: answer))
        }
        return pairs
    }

    /// What stands behind a label and its colon; nil without one.
    private static func unlabelled(_ text: String, _ labels: Set<String>) -> String? {
        guard let colon = text.unicodeScalars.prefix(16).firstIndex(where: { $0 == ":" || $0 == "：" }),
            labels.contains(text[..<colon].lowercased())
        else { return nil }
        let rest = text.unicodeScalars[colon...].dropFirst().drop { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
        return rest.isEmpty ? nil : String(rest)
    }

    private static let questionLabels = Set(
        "q f p d v в п s k ε 问 問 س question frage pregunta pergunta domanda vraag pytanie вопрос питання fråga spørsmål 질문"
            .split(separator: " ").map(String.init))
    private static let answerLabels = Set(
        "a r о в s v o α 答 ج answer antwort respuesta resposta risposta réponse antwoord odpowiedź ответ відповідь svar 답변 답"
            .split(separator: " ").map(String.init))

    private func pair(_ question: Int, _ range: Range<Int>) -> Pair? {
        guard let first = range.first, blocks[first].kind == .paragraph || blocks[first].kind == .list else {
            return nil
        }
        var answer = blocks[first].text
        for index in range.dropFirst() {
            switch blocks[index].kind {
            case .paragraph, .list, .quote:
                answer += "\n\n"
                answer += blocks[index].text
            default: break
            }
        }
        return Pair(question: blocks[question].text, answer: answer)
    }

    // MARK: Questions

    /// Whether a block is a question and no quotation.
    private static func asks(_ block: Block) -> Bool {
        guard endsAsQuestion(block.text), block.text.utf8.count <= mostBytes,
            block.kind == .paragraph || block.kind == .heading, let first = block.text.unicodeScalars.first
        else { return false }
        switch first {
        case "\"", "“", "„", "«", "»", "”", "「", "‘", "'", "(", "[": return false
        default: return true
        }
    }

    /// Whether the last character is a question mark.
    @inline(__always)
    private static func endsAsQuestion(_ text: borrowing String) -> Bool {
        let last = text.utf8.withContiguousStorageIfAvailable { $0.last } ?? text.utf8.last
        return last == 0x3F || (last == 0x9F && endsAsForeignQuestion(text))
    }

    /// The marks of Eastern Asian texts and of Arabic, of which the last byte has been seen.
    private static func endsAsForeignQuestion(_ text: borrowing String) -> Bool {
        let tail = text.utf8.suffix(3)
        return tail.elementsEqual("？".utf8) || tail.suffix(2).elementsEqual("؟".utf8)
    }
}
