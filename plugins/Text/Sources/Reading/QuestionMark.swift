import WinnowModel

/// Recognises paragraphs that are marked as question or answer: `Q: …`, `A: …`, and the marks of other languages.
enum QuestionMark {
    /// The blocks with marked questions and answers as such, their marks taken off.
    ///
    /// A mark that stands for a question is one when the paragraph asks something or an answer follows; an answer
    /// needs a question before it.
    static func marked(_ blocks: [Block]) -> [Block] {
        guard
            blocks.contains(where: {
                $0.kind == .paragraph && mayHaveLabel($0.text) && mark(firstLine($0.text), allowsLetters: true) != nil
            })
        else { return blocks }
        let allowsLetters = hasPairsOfLetters(blocks)
        let read = { (text: String) in mark(text, allowsLetters: allowsLetters) }
        let lines = blocks.flatMap { split($0, read) }
        var result: [Block] = []
        result.reserveCapacity(lines.count)
        var hasQuestion = false
        for (index, block) in lines.enumerated() {
            guard block.kind == .paragraph, let mark = read(block.text) else {
                result.append(block)
                continue
            }
            let next = index + 1 < lines.count ? read(lines[index + 1].text) : nil
            let isQuestion = mark.isQuestion && (asks(mark.rest) || next?.isQuestion == false)
            if isQuestion {
                hasQuestion = true
                let (question, answer) = parted(mark.rest, read)
                result.append(Block(.question, text: question))
                if let answer { result.append(Block(.answer, text: answer)) }
            } else if !mark.isQuestion, hasQuestion {
                result.append(Block(.answer, text: mark.rest))
            } else {
                result.append(block)
            }
        }
        return result
    }

    /// Whether questions and answers take turns whose marks are one letter with a full stop, which elsewhere is an initial.
    private static func hasPairsOfLetters(_ blocks: [Block]) -> Bool {
        var (pairs, isAsked) = (0, false)
        let read = { (text: String) in mark(text, allowsLetters: true) }
        for block in blocks where block.kind == .paragraph && block.text.utf8.count <= 20_000 {
            for line in block.text.textLines {
                guard let mark = read(line), mark.isLetter else { continue }
                let isPair = mark.isQuestion ? parted(mark.rest, read).answer != nil : isAsked
                isAsked = mark.isQuestion && !isPair && asks(mark.rest)
                if isPair { pairs += 1 }
                if pairs == 2 { return true }
            }
        }
        return false
    }

    /// Takes the answer off a question that has it in the same paragraph: `Is it open? A: Yes.`
    private static func parted(_ text: String, _ read: (String) -> Mark?) -> (question: String, answer: String?) {
        guard let sign = text.unicodeScalars.firstIndex(where: { "?？؟".unicodeScalars.contains($0) }) else {
            return (text, nil)
        }
        let next = text.unicodeScalars.index(after: sign)
        let rest = text[next...].trimmed()
        guard let mark = read(rest), !mark.isQuestion else { return (text, nil) }
        return (String(text[..<next]), mark.rest)
    }

    /// Whether a paragraph begins with a mark, be it meant or not.
    static func isMarked(_ text: String) -> Bool { mark(text) != nil }

    /// A mark with what follows it.
    private struct Mark {
        var isQuestion: Bool
        /// Whether it is one letter with a full stop.
        var isLetter: Bool
        var rest: String
    }

    /// Whether a label may end among the first characters: 14 of them, behind a number of up to three digits with its sign.
    private static func mayHaveLabel(_ whole: String) -> Bool {
        let isShort = whole.utf8.prefix(14 + 5).allSatisfy { $0 < 0x80 }
        return whole.utf8.prefix(isShort ? 14 + 5 : 48).contains {
            // A colon, a full stop, a bracket, or the first byte of a dash or a full-width sign.
            $0 == 0x3A || $0 == 0x2E || $0 == 0x29 || $0 == 0xE2 || $0 == 0xEF || $0 == 0xE3
        }
    }

    /// - Parameter allowsLetters: whether one letter with a full stop is a mark.
    private static func mark(_ whole: String, allowsLetters: Bool = false) -> Mark? {
        guard mayHaveLabel(whole) else { return nil }
        // `1. Question: …`
        let digits = whole.utf8.prefix(3).prefix { $0 &- 0x30 < 10 }
        let isCounted = !digits.isEmpty && [". ", ") "].contains(where: whole[digits.endIndex...].hasPrefix)
        let text = isCounted ? String(whole[digits.endIndex...].dropFirst(2)) : whole
        // Before an ideographic space only the signs that mean nothing else: `問　印象は。`
        let isSpaced = text.first.map { "問问答".contains($0) } == true && text.dropFirst().first == "　"
        guard let sign = text.prefix(14).firstIndex(where: { (isSpaced ? "　" : ":：.)．–—").contains($0) }) else {
            return nil
        }
        let label = text[..<sign].lowercased().filter { !$0.isWhitespace && !$0.isNumber && !"*_#[]【】".contains($0) }
        let rest = text[text.index(after: sign)...].trimmed("*_:：")
        guard !rest.isEmpty else { return nil }
        // A full stop after one letter ends an initial or an abbreviation: `A. Smith`.
        // `В.: …` is a label with its colon.
        let next = text[text.index(after: sign)...].first
        let isColon =
            isSpaced || text[sign] == ":" || text[sign] == "：" || text[sign] == "." && (next == ":" || next == "：")
        let isNumbered = text[..<sign].contains(where: \.isNumber)
        let isLetter = text[sign] == "." && label.count == 1 && !isNumbered
        if !isColon, !(isLetter && allowsLetters) {
            if label.count == 1, !isNumbered, !(label == "q" && asks(rest)), label != "a" { return nil }
            if label == "a",
                text[sign] != "." || !rest.contains(where: { LineShape.isDense($0.unicodeScalars.first ?? " ") })
            {
                return nil
            }
        }
        if questions.contains(label) { return Mark(isQuestion: true, isLetter: isLetter, rest: rest) }
        return answers.contains(label) ? Mark(isQuestion: false, isLetter: isLetter, rest: rest) : nil
    }

    private static func firstLine(_ text: String) -> String {
        text.utf8.count > 400 ? String(text.prefix(20)) : String(text.prefix { $0 != "\n" })
    }

    /// The lines of a paragraph as paragraphs of their own where several of them are marked.
    private static func split(_ block: Block, _ read: (String) -> Mark?) -> [Block] {
        guard block.kind == .paragraph, block.text.utf8.count <= 20_000, block.text.hasLineBreak else {
            return [block]
        }
        let lines = block.text.textLines
        guard lines.count(where: { mark($0) != nil }) >= 2 else { return [block] }
        var parts: [String] = []
        for line in lines {
            if read(line) == nil, let last = parts.indices.last {
                parts[last] += "\n" + line
            } else {
                parts.append(line)
            }
        }
        return parts.map { Block(.paragraph, text: $0) }
    }

    private static func asks(_ text: String) -> Bool {
        text.unicodeScalars.contains { "?？؟;՞".unicodeScalars.contains($0) }
    }

    private static let questions = set(
        """
        q|question|frage|f|pregunta|p|domanda|d|pergunta|vraag|v|fråga|spørsmål|spørgsmål|kysymys|pytanie|otázka
        otazka|kérdés|k|întrebare|вопрос|в|питання|п|запитання|въпрос|soru|s|ερώτηση|ε|سؤال|س|پرسش|שאלה|ש|प्रश्न|सवाल
        প্রশ্ন|คำถาม|ถาม|tanya|t|pertanyaan|hỏi|h|問|问|質問|提問|记者问|問い|질문|문|묻|문의
        """)
    private static let answers = set(
        """
        a|answer|antwort|respuesta|r|réponse|risposta|resposta|antwoord|svar|vastaus|odpowiedź|odpověď|odpoveď|válasz
        răspuns|ответ|о|відповідь|відп|отговор|cevap|yanıt|c|y|απάντηση|α|جواب|ج|الجواب|پاسخ|תשובה|ת|उत्तर|जवाब|উত্তর
        คำตอบ|ตอบ|jawab|j|jawaban|đáp|đ|trả lời|答|回答|答え|답변|답
        """)

    private static func set(_ list: String) -> Set<String> {
        Set(list.split { $0 == "|" || $0 == "\n" }.map { $0.lowercased().filter { !$0.isWhitespace } })
    }
}
