import WinnowModel

/// Finds the questions and answers of interviews and lists of questions that carry no `Q:` and `A:`.
enum Interview {
    /// The blocks with questions and answers marked, when the text alternates between them; unchanged otherwise.
    static func marked(_ blocks: [Block]) -> [Block] {
        if blocks.contains(where: { $0.kind == .question }) { return blocks }
        return bySpeaker(blocks) ?? DashedTurns.marked(blocks) ?? byQuestions(parted(blocks)) ?? blocks
    }

    /// `The Example: What …?` – `Berg: We …`: two labels in turns, one of which asks. The labels stay in the text, since they
    /// say who speaks.
    private static func bySpeaker(_ blocks: [Block]) -> [Block]? {
        var turns: [String: (count: Int, asks: Int)] = [:]
        var labels: [Int: String] = [:]
        for (index, block) in blocks.enumerated() where block.kind == .paragraph || block.kind == .heading {
            guard let label = speaker(block.text).map({ known($0, turns) }),
                block.kind == .paragraph || isInterviewer(label)
            else { continue }
            labels[index] = label
            let turn = turns[label] ?? (0, 0)
            turns[label] = (turn.count + 1, turn.asks + (asks(block.text) ? 1 : 0))
        }
        guard let asker = asker(turns) else { return nil }
        let answers = turns.filter { $0.key != asker && $0.value.asks * 3 <= $0.value.count }.reduce(0) {
            $0 + $1.value.count
        }
        guard answers >= 2, turns.count <= 6 else { return nil }
        var result = blocks
        var isAnswering = false
        for index in result.indices where result[index].kind == .paragraph || result[index].kind == .heading {
            if let label = labels[index] {
                isAnswering = label != asker
                result[index].kind = isAnswering ? .answer : .question
                result[index].level = nil
            } else if result[index].kind == .paragraph, isAnswering, index > 0, result[index - 1].kind == .answer {
                result[index].kind = .answer
            }
        }
        return result
    }

    /// The label that stands for a speaker: `Lammert` where the turns are those of `Ute Lammert`.
    private static func known(_ label: String, _ turns: [String: (count: Int, asks: Int)]) -> String {
        if turns[label] != nil || label.contains(" ") { return label }
        return turns.keys.first { $0.hasSuffix(label) && $0.dropLast(label.count).hasSuffix(" ") } ?? label
    }

    /// Whose turns ask: whoever is called an interviewer, else who asks in two turns of three.
    private static func asker(_ turns: [String: (count: Int, asks: Int)]) -> String? {
        let several = turns.filter { $0.value.count >= 2 }
        let named = several.filter { isInterviewer($0.key) }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        let asking = several.filter { $0.value.asks * 3 >= $0.value.count * 2 }.max {
            ($0.value.asks, $1.key) < ($1.value.asks, $0.key)
        }
        return (named ?? asking)?.key
    }

    /// The name before a colon when it is one: a few words, each with a capital.
    private static func speaker(_ text: String) -> String? {
        // Nothing but ASCII without a colon, one character a byte.
        if text.utf8.prefix(44).allSatisfy({ $0 < 0x80 && $0 != 0x3A && $0 != 0x0D }) { return nil }
        guard let colon = text.prefix(44).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = text[..<colon].trimmed("*_")
        guard !label.isEmpty, label.split(separator: " ").count <= 4 else { return nil }
        if isInterviewer(label) { return label }
        let meaning = LabelWords.meaning(of: label)
        guard meaning == nil || meaning == .imprint else { return nil }
        return NameList.isName(label) || LineShape(label).isAllCaps
            || label.unicodeScalars.contains(where: LineShape.isDense) ? label : nil
    }

    /// Whether a label names whoever asks by what they do: such turns are questions without the sign, too.
    private static func isInterviewer(_ label: String) -> Bool {
        label.utf8.count <= 40 && interviewers.contains(Folding.fold(label)[...])
    }

    private static let interviewers = FoldedSet(
        """
        interviewer|moderator|moderatorin|host|intervieweur|entrevistador|entrevistadora|intervistatore|haastattelija
        интервьюер|корреспондент|корр.|ведущий|ведущая|журналист|журналистка|кореспондент|ведучий|ведуча|sunucu
        muhabir|المذيع|المذيعة|المحاور|المحاورة|الصحفي|مجری|خبرنگار|ผู้สัมภาษณ์|พิธีกร|phóng viên|pewawancara
        记者|記者|本报记者|本報記者|本刊记者|主持人|采访者|聞き手|司会|司会者|記者団|インタビュアー|기자|진행자|사회자|앵커|본지
        """)

    /// The blocks, with questions parted from the answers that stand in the same paragraph on the lines below.
    private static func parted(_ blocks: [Block]) -> [Block] {
        let isPair = { (block: Block) in
            guard block.kind == .paragraph, block.text.hasLineBreak, block.text.utf8.count <= 20_000 else {
                return false
            }
            let lines = block.text.textLines
            return lines.count == 2 && lines[0].utf8.count <= 400 && isQuestion(lines[0]) && !isQuestion(lines[1])
        }
        guard blocks.count(where: isPair) >= 3 else { return blocks }
        return blocks.flatMap { isPair($0) ? $0.text.textLines.map { Block(.paragraph, text: $0) } : [$0] }
    }

    /// Paragraphs that are questions, each with an answer below, through most of the text.
    private static func byQuestions(_ blocks: [Block]) -> [Block]? {
        let questions = blocks.indices.filter { index in
            let block = blocks[index]
            return (block.kind == .paragraph || block.kind == .heading) && block.text.utf8.count <= 400
                && isQuestion(block.text)
        }
        guard let first = questions.first, questions.count >= 3 || questions.count == 2 && isOpened(blocks, at: first)
        else { return nil }
        for (question, next) in zip(questions, questions.dropFirst() + [blocks.count]) {
            let between = blocks[(question + 1)..<next].filter { !$0.kind.isAside }
            guard let answer = between.first, answer.kind == .paragraph, between.count <= 8 else { return nil }
        }
        let asked = Set(questions)
        var result = blocks
        for index in first..<result.count {
            if asked.contains(index) {
                result[index].kind = .question
                result[index].level = nil
            } else if result[index].kind == .paragraph {
                result[index].kind = .answer
            }
        }
        return result
    }

    /// Whether a question and its answer carry the names of two speakers, as the first ones do in many houses.
    private static func isOpened(_ blocks: [Block], at question: Int) -> Bool {
        guard question + 1 < blocks.count, let asker = speaker(blocks[question].text),
            let other = speaker(blocks[question + 1].text)
        else { return false }
        return asker != other
    }

    /// One question and nothing else: it ends with the sign, and no quotation.
    private static func isQuestion(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last, "?？؟;".unicodeScalars.contains(last),
            let first = text.unicodeScalars.first
        else { return false }
        return !"\"“„«「".unicodeScalars.contains(first) && LineShape(text).words >= 3
    }

    private static func asks(_ text: String) -> Bool {
        text.unicodeScalars.contains { "?？؟".unicodeScalars.contains($0) }
    }
}
