import WinnowModel

extension TailReader {
    /// Takes the credit, the sign-off and a stray quotation mark off the last paragraph.
    mutating func readClosing() {
        for _ in 0..<3 {
            guard let index = lastParagraph else { return }
            let others = passages[..<index].filter(\.isPlain).map(\.block.text)
            if let clean = StrayQuotes.removed(from: passages[index].block.text, others: others) {
                setText(clean, at: index)
            }
            if let plain = withoutEndMark(passages[index].block.text) { setText(plain, at: index) }
            guard let closing = ClosingCredit.split(passages[index].block.text) else { return }
            take(closing, at: index)
        }
    }

    /// A text without the sign that a magazine sets behind its last sentence.
    private func withoutEndMark(_ text: String) -> String? {
        guard let last = text.unicodeScalars.last, "♦◆■□●▪◼⬛∎⏹❖♢◊".unicodeScalars.contains(last) else { return nil }
        let rest = String(text.unicodeScalars.dropLast()).trimmed()
        return LineShape(rest).endsSentence ? rest : nil
    }

    private var lastParagraph: Int? {
        let last = passages.lastIndex { !$0.block.kind.isAside }
        return last.flatMap { passages[$0].isPlain ? $0 : nil }
    }

    private mutating func take(_ closing: ClosingCredit, at index: Int) {
        let byline = Byline(authors: closing.authors, credit: closing.credit)
        takeFacts(byline, from: "closing remark")
        if closing.rest.isEmpty {
            removePassage(at: index)
        } else {
            setText(closing.rest, at: index)
        }
    }
}
