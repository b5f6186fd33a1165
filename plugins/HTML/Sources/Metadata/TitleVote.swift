/// Chooses the title among what the page's parts state, by weighted vote: parts that agree count together.
///
/// The weights are how often each part was right on open evaluation sets. The site's name at either end of a title is
/// no part of it.
struct TitleVote {
    private var candidates: [(text: String, folded: [UInt8], weight: Double)] = []
    private let siteNames: Set<[UInt8]>

    init(siteNames: [String]) {
        self.siteNames = Set(siteNames.map(TextMatch.folded).filter { !$0.isEmpty })
    }

    mutating func add(_ text: String?, weight: Double) {
        guard let text, !TextMatch.folded(text).isEmpty else { return }
        let stripped = withoutSite(text)
        candidates.append((stripped, TextMatch.folded(stripped), weight))
    }

    /// The title with most votes; among its spellings that of the weightiest part.
    func winner() -> String? {
        var sums: [[UInt8]: Double] = [:]
        for candidate in candidates { sums[candidate.folded, default: 0] += candidate.weight }
        // A title that another one only adds a tail to is confirmed by it.
        for candidate in candidates {
            for other in sums.keys where other != candidate.folded && candidate.folded.starts(with: other + [0x20]) {
                sums[other, default: 0] += candidate.weight * 0.3
            }
        }
        return candidates.max { a, b in
            let (left, right) = (sums[a.folded] ?? 0, sums[b.folded] ?? 0)
            return left == right ? a.weight < b.weight : left < right
        }?.text
    }

    /// Cuts ` | Site`, ` - Site` and `Site: ` where the part is a known name of the site.
    private func withoutSite(_ text: String) -> String {
        for separator in [" | ", " – ", " - ", " — ", " » ", " · ", " :: ", " • ", " / ", ": "] {
            let parts = text.split(separator: separator)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if separator != ": ", isSite(last) { return withoutSite(parts.dropLast().joined(separator: separator)) }
            if isSite(first) { return withoutSite(parts.dropFirst().joined(separator: separator)) }
        }
        return text
    }

    private func isSite(_ part: Substring) -> Bool {
        let folded = TextMatch.folded(String(part))
        if siteNames.contains(folded) { return true }
        let joined = folded.filter { $0 != 0x20 }
        return siteNames.contains { $0.filter { $0 != 0x20 } == joined }
    }
}
