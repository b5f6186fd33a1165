import WinnowModel

/// Recognises paragraphs that are marked as question or answer: `Q: …`, `A: …`, and the marks of other languages.
enum QuestionMark {
    /// What a paragraph is, and its text without the mark. A mark that stands for a question only has one when the
    /// paragraph asks something.
    static func strip(_ text: String) -> (Block.Kind, String) {
        guard let colon = text.prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
            return (.paragraph, text)
        }
        let mark = text[..<colon].lowercased().filter { !$0.isWhitespace && !$0.isNumber && $0 != "." }
        let rest = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
        guard !rest.isEmpty else { return (.paragraph, text) }
        if questions.contains(mark), asks(rest) { return (.question, rest) }
        return answers.contains(mark) ? (.answer, rest) : (.paragraph, text)
    }

    private static func asks(_ text: String) -> Bool {
        text.contains { "?？؟;".contains($0) }
    }

    private static let questions: Set<String> = [
        "q", "question", "frage", "f", "pregunta", "p", "domanda", "d", "pergunta", "vraag", "v", "вопрос", "в", "問",
        "问", "質問",
    ]
    private static let answers: Set<String> = [
        "a", "answer", "antwort", "respuesta", "r", "réponse", "risposta", "resposta", "antwoord", "ответ", "о", "答",
        "回答",
    ]
}
