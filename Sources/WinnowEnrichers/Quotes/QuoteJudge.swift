/// Tells direct speech from what else stands between quotation marks: titles, terms, words that the writer distrusts.
struct QuoteJudge {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let lexicon: Lexicon

    /// Fewest words of a quotation whose speaker is stated, and of one that nobody is said to have said.
    private static let fewestStated = 3
    private static let fewestUnstated = 5
    /// The same in characters, for scripts without spaces.
    private static let fewestStatedCharacters = 5
    private static let fewestUnstatedCharacters = 14

    init(_ utf8: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
        self.utf8 = utf8
        self.lexicon = lexicon
    }

    /// Whether somebody's words stand between the marks: if somebody is said to have said them, and if nobody is.
    ///
    /// What is no quotation when somebody is said to have said it is none otherwise either.
    func isQuotation(_ span: QuoteSpan) -> (stated: Bool, unstated: Bool) {
        let facts = facts(span.inner)
        guard facts.words >= Self.fewestStated || facts.unspaced >= Self.fewestStatedCharacters else {
            // “No,” he said: short, and yet a sentence of its own.
            return (facts.words > 0 && facts.beginsSentence && endsClause(span), false)
        }
        if facts.isTitle { return (endsClause(span), false) }
        let isLong = facts.words >= Self.fewestUnstated || facts.unspaced >= Self.fewestUnstatedCharacters
        guard isLong, !span.mark.isSingle, facts.beginsSentence else { return (true, false) }
        return (true, endsSentence(span) || (facts.words > Self.fewestUnstated && isAnnouncedSentence(span)))
    }

    private struct Facts {
        var words = 0
        var unspaced = 0
        var isTitle = false
        var beginsSentence = true
    }

    private func facts(_ range: Range<Int>) -> Facts {
        var facts = Facts()
        var reader = WordReader(utf8, range)
        var (capitals, long) = (0, 0)
        while let word = reader.next() {
            if facts.words == 0 {
                let first = Letters.scalar(utf8, word.start).value
                // A small letter where the script has capitals: a part of somebody's sentence.
                facts.beginsSentence = word.isCapital || !Self.hasCase(first)
            }
            facts.words += 1
            if Letters.isUnspaced(Letters.scalar(utf8, word.start).value) { facts.unspaced += word.length }
            if word.length > 3 {
                long += 1
                capitals += word.isCapital ? 1 : 0
            }
        }
        if facts.unspaced > 0 { facts.words = facts.words > facts.unspaced ? facts.words : 0 }
        let share = lexicon.capitalizesNouns ? 0.95 : 0.8
        facts.isTitle = long >= 2 && Double(capitals) >= Double(long) * share
        return facts
    }

    private static func hasCase(_ value: UInt32) -> Bool {
        value < 0x590 || (0x1E00...0x1FFF).contains(value)
    }

    /// Whether the last character between the marks, or the first after them, ends a sentence.
    private func endsSentence(_ span: QuoteSpan) -> Bool {
        guard let last = Letters.scalar(before: span.inner.upperBound, in: utf8)?.value else { return false }
        return Self.isTerminal(last) || (last == 0x2C && span.inner.count > 40)
    }

    private func endsClause(_ span: QuoteSpan) -> Bool {
        guard let last = Letters.scalar(before: span.inner.upperBound, in: utf8)?.value else { return false }
        if Self.isTerminal(last) || last == 0x2C || last == 0xFF0C { return true }
        guard span.outer.upperBound < utf8.count else { return false }
        let next = Letters.scalar(utf8, span.outer.upperBound).value
        return next == 0x2C || next == 0xFF0C
    }

    /// Whether a colon stands before the marks and a full stop behind them.
    private func isAnnouncedSentence(_ span: QuoteSpan) -> Bool {
        guard span.outer.upperBound < utf8.count, utf8[span.outer.upperBound] == UInt8(ascii: ".") else { return false }
        var index = span.outer.lowerBound
        while let (value, start) = Letters.scalar(before: index, in: utf8), Letters.isSpace(value) { index = start }
        return index > 0 && utf8[index - 1] == UInt8(ascii: ":")
    }

    private static func isTerminal(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x964, 0x6D4, 0x61F, 0x589, 0x203D: true
        default: false
        }
    }
}
