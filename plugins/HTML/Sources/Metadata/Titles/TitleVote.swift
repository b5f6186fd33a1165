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
        guard let text, text.utf8.count <= 2000, case let plain = MarkupText.plain(text).joinedLines, !plain.isEmpty,
            candidates.count < 24
        else { return }
        let stripped = names.without(plain)
        let folded = TextMatch.folded(stripped)
        guard !folded.isEmpty else { return }
        // A page is seldom called what its site is called.
        let isSite = names.contains(stripped[...])
        candidates.append(
            Candidate(source: source, text: stripped, folded: folded, weight: isSite ? weight * 0.1 : weight))
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

    /// Adds a heading, weighed by how many of its words the parts added so far have too.
    mutating func addHeading(_ source: String, _ text: String?, weight: Double) {
        guard let text else { return }
        let folded = TextMatch.folded(names.without(text.joinedLines))
        let others = candidates.map(\.folded)
        guard !others.isEmpty, !folded.isEmpty else {
            add(source, text, weight: weight)
            return
        }
        let overlap = others.reduce(0) { max($0, Self.overlap(folded, $1)) }
        let factor = overlap >= 0.5 ? weight + Self.seen : overlap < 0.25 ? weight * Self.unrelated : weight
        add(source, text, weight: factor)
    }

    /// The share of the first text's words that the second has too, 0–1.
    private static func overlap(_ first: [UInt8], _ second: [UInt8]) -> Double {
        let words = Set(first.split(separator: 0x20))
        // Scripts without spaces: whole texts.
        if words.count < 3, let sign = first.first, sign >= 0xE2 {
            return second.firstRange(of: first) != nil || first.firstRange(of: second) != nil ? 1 : 0
        }
        let others = Set(second.split(separator: 0x20))
        return Double(words.intersection(others).count) / Double(max(1, words.count))
    }
}

extension String {
    /// White space and line breaks as single spaces.
    var joinedLines: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
