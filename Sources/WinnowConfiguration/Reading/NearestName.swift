/// Finds the name somebody meant by a misspelt one.
enum NearestName {
    /// The nearest of some names, if it is near enough to be worth naming.
    ///
    /// Case, `_` and `-` do not count, so `segment_bytes` finds `segmentBytes`.
    ///
    /// - Parameters:
    ///   - names: The names there are.
    ///   - name: The misspelt name.
    /// - Returns: The nearest name within two edits, or a third of its length for short ones; nil where none is.
    static func among(_ names: [String], to name: String) -> String? {
        guard name.utf8.count <= 64 else { return nil }
        let wanted = folded(name)
        let nearest = names.map { (name: $0, distance: distance(folded($0), wanted)) }
            .min { $0.distance < $1.distance }
        guard let nearest, nearest.distance <= max(1, min(2, wanted.count / 3)) else { return nil }
        return nearest.name
    }

    /// Edits between two texts: insertions, removals, replacements and swaps of neighbours
    /// (the optimal string alignment distance).
    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in one.indices {
            var current = [row + 1]
            for column in other.indices {
                let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
                var best = min(last[column + 1] + 1, current[column] + 1, replaced)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, last) = (last, current)
        }
        return last[other.count]
    }

    private static func folded(_ name: String) -> [Character] {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }
}
