import WinnowPlugin

/// Chooses the title among what the page's parts state, by weighted vote: parts that agree count together.
///
/// The weights are how often each part was right on open evaluation sets.
struct TitleVote {
    private struct Candidate {
        let source: String
        /// Which of the known texts it is.
        var known: Int
        /// The number of its wording: candidates that say the same have it in common.
        var wording: Int
        let weight: Double
    }

    /// A text as a part states it, and what is left of it.
    private struct Known {
        let raw: String
        let text: String
        let folded: [UInt8]
        /// Whether it ends as a text ends that was cut off.
        let isCut: Bool
        /// Whether it is just what the site is called; nil until somebody asks.
        var isSite: Bool?
    }

    private var candidates: [Candidate] = []
    /// Texts seen before, since most parts say the same.
    private var known: [Known] = []
    /// The folded text of each wording.
    private var wordings: [[UInt8]] = []
    private let names: SiteNames

    /// What a candidate gains by another that only adds something at its end, as a share of the other's weight.
    private static let confirmation = 0.3
    /// What each further part that says the same counts for: parts are filled from one another.
    private static let repetition = 0.5
    /// What a heading gains by sharing its words with what the head says: it is the headline and no slogan or site name.
    private static let seen = 0.5
    /// What is left of a heading that shares hardly any words with the head.
    private static let unrelated = 0.3

    init(_ names: SiteNames) {
        self.names = names
        // What most pages have.
        candidates.reserveCapacity(8)
        known.reserveCapacity(4)
        wordings.reserveCapacity(4)
    }

    /// - Parameters:
    ///   - source: for explanations.
    ///   - weight: 0–1.
    mutating func add(_ source: String, _ text: String?, weight: Double) {
        guard let text, text.utf8.count <= 2000, candidates.count < 24 else { return }
        let index = prepared(text)
        let folded = known[index].folded
        if folded.isEmpty { return }
        // A page is seldom called what its site is called.
        let isSite = isSite(index)
        let wording = wordings.firstIndex(of: folded) ?? wordings.count
        if wording == wordings.count { wordings.append(folded) }
        candidates.append(
            Candidate(source: source, known: index, wording: wording, weight: isSite ? weight * 0.1 : weight))
    }

    private mutating func isSite(_ index: Int) -> Bool {
        if let isSite = known[index].isSite { return isSite }
        var text = known[index].text
        let isSite = text.withUTF8(names.contains)
        known[index].isSite = isSite
        return isSite
    }

    /// A text without markup and the site's name.
    mutating func withoutSite(_ text: String) -> String { known[prepared(text)].text }

    /// Which of the known texts one is, without markup and the site's name, and as it is compared.
    private mutating func prepared(_ raw: String) -> Int {
        if let before = known.firstIndex(where: { $0.raw == raw }) { return before }
        let text = names.without(MarkupText.plain(raw).joinedLines)
        let folded = TextMatch.folded(text)
        known.append(Known(raw: raw, text: text, folded: folded, isCut: Self.isCut(text)))
        return known.count - 1
    }

    private static func isCut(_ text: String) -> Bool {
        let end = text.utf8.suffix(3)
        return end.elementsEqual("…".utf8) || end.elementsEqual("...".utf8)
    }

    /// The title with most votes; among its spellings that of the weightiest part.
    mutating func winner(_ explanation: ExplanationCollector?) -> String? {
        if known.contains(where: \.isCut) { completeCut() }
        let sums = sums()
        let best = candidates.max { a, b in
            let (left, right) = (sums[a.wording], sums[b.wording])
            return left == right ? a.weight < b.weight : left < right
        }
        let title = best.map { known[$0.known].text }
        explanation?.field(
            "title",
            evidence: candidates.map {
                let text = known[$0.known].text
                return .init(
                    source: $0.source, value: text, weight: sums[$0.wording],
                    won: $0.source == best?.source && text == title)
            })
        return title
    }

    /// Bytes of a title that was cut off at least.
    private static let cutBytes = 12

    /// Counts what was cut off as the shortest whole text that it begins.
    private mutating func completeCut() {
        for index in candidates.indices where known[candidates[index].known].isCut {
            let cut = known[candidates[index].known]
            let whole = candidates.filter {
                let text = known[$0.known]
                // Where the other has the marks too, they are its own.
                return text.folded.starts(with: cut.folded) && !text.isCut && !text.text.hasPrefix(cut.text)
            }.min { wordings[$0.wording].count < wordings[$1.wording].count }
            guard let whole, cut.folded.count >= Self.cutBytes else { continue }
            candidates[index].known = whole.known
            candidates[index].wording = whole.wording
        }
    }

    /// The votes for each text: the weightiest part in full, the others less and less.
    private func sums() -> [Double] {
        var shares = [Double](repeating: 1, count: wordings.count)
        var sums = [Double](repeating: 0, count: wordings.count)
        for candidate in candidates.sorted(by: { $0.weight > $1.weight }) {
            sums[candidate.wording] += candidate.weight * shares[candidate.wording]
            shares[candidate.wording] *= Self.repetition
        }
        for candidate in candidates {
            let whole = wordings[candidate.wording]
            for (other, head) in wordings.enumerated() where head.count < whole.count {
                let isHead = whole[head.count] == 0x20 && whole.starts(with: head)
                if isHead { sums[other] += candidate.weight * Self.confirmation }
            }
        }
        return sums
    }

    /// Whether a part added so far says just this.
    mutating func states(_ text: String) -> Bool {
        let folded = known[prepared(text)].folded
        return candidates.contains { wordings[$0.wording] == folded }
    }

    /// Adds a heading, weighed by how many of its words the parts added so far have too.
    ///
    /// - Returns: whether it shares most of them.
    @discardableResult
    mutating func addHeading(_ source: String, _ text: String, weight: Double) -> Bool {
        let heading = known[prepared(text)].folded
        var words: TitleWords?
        let overlaps = wordings.map { overlap(heading, $0, &words) }
        guard let overlap = overlaps.max() else {
            add(source, text, weight: weight)
            return false
        }
        let isSeen = overlap >= 0.5
        add(source, text, weight: isSeen ? weight + Self.seen : overlap > 0 ? weight : weight * Self.unrelated)
        return isSeen
    }

    /// The share of words that a heading and a wording have in common, of the shorter one's, 0–1. A single word says
    /// little unless the other begins with it.
    ///
    /// - Parameters:
    ///   - first: the heading.
    ///   - second: the wording.
    ///   - words: of the heading, worked out for the first wording that needs them.
    private func overlap(_ first: [UInt8], _ second: [UInt8], _ words: inout TitleWords?) -> Double {
        if second.starts(with: first) || first.starts(with: second) { return 1 }
        let own = words ?? TitleWords(first)
        words = own
        // Scripts without spaces: whole texts.
        if let sign = first.first, sign >= 0xE2, own.count < 4 {
            return ByteSearch.contains(first, in: second) || ByteSearch.contains(second, in: first) ? 1 : 0
        }
        if own.count == 1 { return 0 }
        let other = TitleWords(second)
        let common = own.common(with: other)
        let share = Double(common.count) / Double(max(2, min(own.count, other.count)))
        return common.hasLong ? share : 0
    }
}
