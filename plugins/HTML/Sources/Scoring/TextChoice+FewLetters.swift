import WinnowHTML

// Where the model finds next to nothing: short texts, which it was not taught on, and pages without a text, such as the
// shell of an application that scripts fill, an empty shelf of a shop, a page that asks for a robot's proof.
extension TextChoice {
    /// The model was not taught on texts as short as this.
    private static let fewLetters = 60
    /// Less than a short sentence.
    private static let fewestLetters = 30
    /// From so many pieces on a page has surroundings, which the model knows; it is a whole page from twenty on.
    private static let (piecesOfFrame, piecesOfPage) = (8, 20)
    /// Where no piece is likelier, the model knows the page and finds nothing in it.
    private static let leastLikely: Float = 0.1

    func letters(of reason: Reason) -> Int {
        page.segments.indices.reduce(0) { $0 + (reasons[$1] == reason ? page.segments[$1].letters : 0) }
    }

    private func unlinkedLetters(_ indexes: some Sequence<Int>) -> Int {
        indexes.reduce(0) { $0 + page.segments[$1].letters - page.segments[$1].linkLetters }
    }

    /// Adds what the rules keep to next to nothing. An invitation alone, such as the one to enable scripts, is no text,
    /// nor are a few words of which none is likely, or what stands in a footer where nothing is; on a small page neither
    /// are links.
    mutating func mendFewLetters(_ background: BlockFeatures.Background) {
        let isUnlikely = !probabilities.contains { $0 > Self.threshold }
        if isUnlikely {
            for index in reasons.indices where reasons[index] == .text && isSurrounding(index) {
                reasons[index] = .other
            }
        }
        let chosen = reasons.indices.filter { reasons[$0] == .text }
        let letters =
            isUnlikely && reasons.count < Self.piecesOfPage ? unlinkedLetters(chosen) : letters(of: .text)
        guard letters < Self.fewLetters else { return }
        for index in chosen {
            if features[.promotion, index] > 0 {
                reasons[index] = .promotion
            } else if isUnlikely, letters < Self.fewestLetters {
                reasons[index] = .other
            }
        }
        if isPlain {
            for index in reasons.indices where reasons[index] == .other && features[.promotion, index] == 0 {
                // A page that was cut may leave a sign of its markup.
                if hasWords(index) { reasons[index] = .plain }
            }
        } else {
            for index in ruled(background) where reasons[index] == .other { reasons[index] = .rules }
        }
    }

    private func hasWords(_ index: Int) -> Bool {
        page.text[page.segments[index].range].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }

    /// What the rules keep of the container that they chose.
    private func ruled(_ background: BlockFeatures.Background) -> [Int] {
        guard let container = background.container else { return [] }
        let kept = SegmentFilter(page, page.elements[container].segments, title: background.title).kept()
        guard reasons.count >= Self.piecesOfFrame else { return kept }
        let isKnown = !probabilities.contains { $0 > Self.leastLikely }
        let own = kept.filter { !isSurrounding($0) }
        return isKnown || unlinkedLetters(own) < Self.fewestLetters ? [] : own
    }

    private func isSurrounding(_ index: Int) -> Bool {
        let nowhere: UInt8 = 255
        return features[.toFooter, index] < nowhere || features[.toAside, index] < nowhere
            || features[.toChrome, index] < nowhere
    }

    /// Whether nothing tells parts of the page apart, as in a list of links that somebody wrote by hand.
    private var isPlain: Bool {
        page.elements.allSatisfy { element in
            if element.weight != 0 || !element.hints.isEmpty { return false }
            switch element.tag {
            case .nav, .header, .footer, .aside, .form: return false
            default: return true
            }
        }
    }
}
