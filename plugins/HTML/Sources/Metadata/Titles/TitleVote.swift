import WinnowPlugin

/// Chooses the title among what the page's parts state, by weighted vote: parts that agree count together.
///
/// The weights are how often each part was right on open evaluation sets.
struct TitleVote {
    private struct Candidate {
        let source: String
        let text: String
        let folded: [UInt8]
        let weight: Double
    }

    private var candidates: [Candidate] = []
    /// Texts seen before, since most parts say the same.
    private var known: [(raw: String, text: String, folded: [UInt8])] = []
    private let names: SiteNames

    /// What a candidate gains by another that only adds something at its end, as a share of the other's weight.
    private static let confirmation = 0.3
    /// What each further part that says the same counts for: parts are filled from one another.
    private static let repetition = 0.5
    /// What a heading gains by sharing its words with what the head says: it is the headline and no slogan or site name.
    private static let seen = 0.5
    /// What is left of a heading that shares hardly any words with the head.
    private static let unrelated = 0.3

    init(_ names: SiteNames) { self.names = names }

    /// - Parameters:
    ///   - source: for explanations.
    ///   - weight: 0–1.
    mutating func add(_ source: String, _ text: String?, weight: Double) {
        guard let text, text.utf8.count <= 2000, candidates.count < 24 else { return }
        var (stripped, folded) = prepared(text)
        guard !folded.isEmpty else { return }
        // A page is seldom called what its site is called.
        let isSite = stripped.withUTF8(names.contains)
        candidates.append(
            Candidate(source: source, text: stripped, folded: folded, weight: isSite ? weight * 0.1 : weight))
    }

    /// A text without markup and the site's name, and as it is compared.
    private mutating func prepared(_ raw: String) -> (text: String, folded: [UInt8]) {
        if let before = known.first(where: { $0.raw == raw }) { return (before.text, before.folded) }
        let text = names.without(MarkupText.plain(raw).joinedLines)
        let folded = TextMatch.folded(text)
        known.append((raw, text, folded))
        return (text, folded)
    }

    /// The title with most votes; among its spellings that of the weightiest part.
    func winner(_ explanation: ExplanationCollector?) -> String? {
        let sums = sums()
        let best = candidates.max { a, b in
            let (left, right) = (sums[a.folded] ?? 0, sums[b.folded] ?? 0)
            return left == right ? a.weight < b.weight : left < right
        }
        explanation?.field(
            "title",
            evidence: candidates.map {
                .init(
                    source: $0.source, value: $0.text, weight: sums[$0.folded],
                    won: $0.source == best?.source && $0.text == best?.text)
            })
        return best?.text
    }

    /// The votes for each text: the weightiest part in full, the others less and less.
    private func sums() -> [[UInt8]: Double] {
        var shares: [[UInt8]: Double] = [:]
        var sums: [[UInt8]: Double] = [:]
        for candidate in candidates.sorted(by: { $0.weight > $1.weight }) {
            let share = shares[candidate.folded] ?? 1
            sums[candidate.folded, default: 0] += candidate.weight * share
            shares[candidate.folded] = share * Self.repetition
        }
        let texts = Array(sums.keys)
        for candidate in candidates {
            for other in texts where other.count < candidate.folded.count {
                let isHead = candidate.folded.starts(with: other) && candidate.folded[other.count] == 0x20
                if isHead { sums[other, default: 0] += candidate.weight * Self.confirmation }
            }
        }
        return sums
    }

    /// Whether a part added so far says just this.
    mutating func states(_ text: String) -> Bool {
        let folded = prepared(text).folded
        return candidates.contains { $0.folded == folded }
    }

    /// Adds a heading, weighed by how many of its words the parts added so far have too.
    ///
    /// - Returns: whether it shares most of them.
    @discardableResult
    mutating func addHeading(_ source: String, _ text: String, weight: Double) -> Bool {
        let folded = prepared(text).folded
        let overlaps = candidates.map { Self.overlap(folded, $0.folded) }
        guard let overlap = overlaps.max() else {
            add(source, text, weight: weight)
            return false
        }
        let isSeen = overlap >= 0.5
        add(source, text, weight: isSeen ? weight + Self.seen : overlap > 0 ? weight : weight * Self.unrelated)
        return isSeen
    }

    /// The share of words that two texts have in common, of the shorter one's, 0–1. A single word says little unless the
    /// other begins with it.
    private static func overlap(_ first: [UInt8], _ second: [UInt8]) -> Double {
        if second.starts(with: first) || first.starts(with: second) { return 1 }
        let (words, others) = (Set(first.split(separator: 0x20)), Set(second.split(separator: 0x20)))
        // Scripts without spaces: whole texts.
        if let sign = first.first, sign >= 0xE2, words.count < 4 {
            return ByteSearch.contains(first, in: second) || ByteSearch.contains(second, in: first) ? 1 : 0
        }
        let common = words.intersection(others)
        if words.count == 1 { return 0 }
        let share = Double(common.count) / Double(max(2, min(words.count, others.count)))
        return common.contains { $0.count >= 4 } ? share : 0
    }
}
