import WinnowHTML

// What is text as a whole or not at all, though the model judges its pieces one by one.
extension TextChoice {
    /// Posts stand in a text more often than the model believes of their short lines.
    private static let thresholdOfEmbeds: Float = 0.2
    /// Of the mean of a table's cells: half a table tells nobody anything.
    private static let thresholdOfTables: Float = 0.35

    /// Embedded posts of which one piece at least is likely.
    func likelyEmbeds() -> Set<HTMLNode> {
        var groups: Set<HTMLNode> = []
        for (index, segment) in page.segments.enumerated() where segment.kind == .quote {
            guard features[.toEmbed, index] <= 2, let group = segment.group else { continue }
            if probabilities[index] > Self.thresholdOfEmbeds { groups.insert(group) }
        }
        return groups
    }

    /// Tables whose cells are likely in the mean, the longer ones weighing more.
    func likelyTables() -> Set<HTMLNode> {
        var sums: [HTMLNode: (likely: Float, letters: Float)] = [:]
        for (index, segment) in page.segments.enumerated() where segment.kind == .cell {
            guard let group = segment.group else { continue }
            let letters = Float(segment.letters) + 2
            sums[group, default: (0, 0)].likely += probabilities[index] * letters
            sums[group, default: (0, 0)].letters += letters
        }
        return Set(sums.filter { $0.value.likely > Self.thresholdOfTables * $0.value.letters }.keys)
    }
}
