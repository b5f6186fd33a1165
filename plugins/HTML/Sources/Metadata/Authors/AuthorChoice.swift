import WinnowModel
import WinnowPlugin

/// Weighs what the places say against each other: a statement gains by others that agree with it.
struct AuthorChoice {
    /// With their scores, in the order in which they were found.
    private(set) var sources: [(source: AuthorSource, score: Double)] = []
    /// Index of the source that won; nil when nobody is named.
    private(set) var winner: Int?

    /// What a source gains by another that names the same people, as a share of the other's weight.
    private static let agreement = 0.35

    /// - Parameters:
    ///   - sources: in order of preference; of equal scores the first wins.
    ///   - outlets: the site's own names, which are authors only for want of others.
    init(_ sources: [AuthorSource], outlets: SiteNames) {
        let sources = sources.filter { !$0.readings.isEmpty }
        self.sources = sources.map { source in
            var score = source.kind.weight * (0.2 + 0.8 * source.likeness)
            for other in sources where other.kind != source.kind && other.agrees(with: source) {
                score += other.kind.weight * Self.agreement * other.share(namedBy: source)
            }
            if source.readings.allSatisfy({ outlets.isNamed($0.author.name) }) { score *= 0.3 }
            return (source, score)
        }
        winner = self.sources.indices.max { self.sources[$0].score < self.sources[$1].score }
    }

    /// The sources for an explanation.
    var evidence: [Explanation.Evidence] {
        sources.enumerated().map { index, entry in
            let names = entry.source.readings.map(\.author.name).joined(separator: "; ")
            return .init(source: entry.source.kind.rawValue, value: names, weight: entry.score, won: index == winner)
        }
    }

    /// The authors of the winner, completed by what the others know about the same people.
    var authors: [Author] {
        guard let winner else { return [] }
        let chosen = sources[winner].source
        return zip(chosen.readings, chosen.keys).map { reading, key in
            var author = reading.author
            for (other, _) in sources where other.kind != chosen.kind {
                for (candidate, otherKey) in zip(other.readings, other.keys) where AuthorSource.isSame(key, otherKey) {
                    var candidate = candidate
                    // An outlet that is an author itself is not somebody's.
                    if chosen.readings.contains(where: { $0.author.name == candidate.author.affiliation }) {
                        candidate.author.affiliation = nil
                    }
                    complete(&author, by: candidate.author, isLonger: otherKey.count > key.count, candidate.likeness)
                }
            }
            return author
        }
    }

    /// The news agency that the winner names, as an author or as somebody's outlet.
    var credit: String? {
        guard let winner else { return nil }
        let names = sources[winner].source.readings.flatMap {
            [$0.author.affiliation, $0.author.name].compactMap { $0 }
        }
        return names.first { $0.utf8.count > 2 && BylineWords.traits(of: $0).contains(.agency) }
    }

    private func complete(_ author: inout Author, by other: Author, isLonger: Bool, _ likeness: Double) {
        author.role = author.role ?? other.role
        author.affiliation = author.affiliation ?? other.affiliation
        author.url = author.url ?? other.url
        // The whole name instead of the first name, `Jane Doe` instead of `janedoe`.
        if isLonger, likeness >= 0.9 { author.name = other.name }
    }
}
