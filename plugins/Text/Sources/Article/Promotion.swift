/// Decides whether the phrases in a line make it a promotion: what they are worth, and what the form of the line says.
///
/// `Follow us on …` and `Lesen Sie auch: …` are promotions in any form. Other openings are words of articles, too
/// (`Recibe 200 euros al mes …`, `Soutenez-vous la candidature … ?`): a line that ends as a sentence needs more of them.
struct Promotion {
    private let score: PhraseTable.Score
    private let line: LineText
    /// Of the first of several lines, else of the only one.
    private let shape: LineShape
    private let weight: Int
    private let linkShare: Double

    /// - Parameters:
    ///   - score: of the line in ``PromoPhrases``.
    ///   - weight: how much text the line is.
    ///   - linkShare: how much of it carries a link, 0–1.
    init(_ score: PhraseTable.Score, _ line: LineText, weight: Int, linkShare: Double) {
        self.score = score
        self.line = line
        shape = line.text.hasLineBreak ? LineShape(line.text.textLines.first ?? "") : line.shape
        self.weight = weight
        self.linkShare = linkShare
    }

    /// Whether it is one above or below an article.
    var isAtEdge: Bool {
        if isLinkLine { return true }
        if opens { return weight <= 500 }
        // A sentence that only speaks of newsletters, comments and networks is text.
        if isSentence { return isFullOfPhrases(5, within: 300) || score.apart >= 7 && weight <= 600 }
        let sum = score.sum + (linkShare > 0.5 && weight <= 160 ? 1 : 0)
        return sum >= 3 && weight <= 300 || sum >= 2 && weight <= 60 || sum >= 6 && weight <= 600
    }

    /// Whether it is one where the headline is still to come, which may speak of newsletters, too.
    var isAboveHeadline: Bool {
        isLinkLine && score.sum >= 3 || opens && weight <= 500 || !isSentence && score.sum >= 5 && weight <= 300
    }

    /// Whether it is one between the paragraphs of an article.
    var isInside: Bool {
        if opens { return weight <= 220 || score.sum >= 6 && weight <= 500 }
        return isFullOfPhrases(isSentence ? 6 : 5, within: 160)
    }

    /// Whether a line of a text that may be no article leads elsewhere.
    var isReference: Bool { opens && score.opening >= 3 && weight <= 160 && !shape.endsWithStop }

    private var isLinkLine: Bool {
        linkShare > 0.9 && weight <= 120 && !shape.endsWithStop && score.sum >= (isSentence ? 2 : 1)
    }

    private var isSentence: Bool { shape.endsSentence && shape.words >= 4 }

    private func isFullOfPhrases(_ least: Int, within limit: Int) -> Bool {
        score.strongest >= 3 && (isSentence ? score.apart : score.sum) >= least && weight <= limit
    }

    /// Whether the words that the line opens with make it a promotion.
    private var opens: Bool {
        guard score.opening >= 2 else { return false }
        let support = score.support + (linkShare > 0.5 ? 2 : 0)
        guard shape.endsSentence else { return score.opening >= 3 }
        if isAnnouncement { return score.opening >= 4 || score.opening == 3 && !goesOn }
        // `Soutenez-nous ?` is asked by nobody, `Soutenez-vous … ?` by every interviewer.
        if isQuestion { return support >= 3 }
        return score.opening >= 4 || score.opening == 3 && support >= 2 || support >= 3
    }

    private var isQuestion: Bool { ["?", "？", "؟"].contains(shape.last) }

    /// Whether a colon ends the opening words: `Related: …`.
    private var isAnnouncement: Bool {
        let colon = UInt8(ascii: ":")
        return line.folded[..<score.openingEnd].last == colon
            || line.folded[score.openingEnd...].first { $0 != 0x20 } == colon
    }

    /// Whether the sentence goes on behind its colon: `Related: that is the word …`.
    private var goesOn: Bool {
        line.labelled?.value.unicodeScalars.first?.properties.isLowercase == true
    }
}
