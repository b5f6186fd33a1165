/// How much each sign speaks for each kind, in hundredths of a natural logarithm.
enum KindWeights {
    private static let kinds = PageKind.allCases.count

    /// A row for each sign, in the order of the signs, and one more for a page without any.
    private static let rows: [Int] = {
        var rows = [Int](repeating: 0, count: (KindSign.allCases.count + 1) * kinds)
        let signs = Dictionary(uniqueKeysWithValues: KindSign.allCases.map { ("\($0)", $0.rawValue) })
        for (name, weights) in entries {
            let row = signs[name] ?? KindSign.allCases.count
            for (kind, weight) in weights.prefix(kinds).enumerated() { rows[row * kinds + kind] = weight }
        }
        return rows
    }()

    /// The names of the table's lines with their weights.
    static var entries: [(name: String, weights: [Int])] {
        table.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            return (String(words[0]), words.dropFirst().compactMap { Int($0) })
        }
    }

    /// How much a sign speaks for a kind.
    static func weight(_ sign: KindSign, _ kind: Int) -> Int { rows[sign.rawValue * kinds + kind] }

    /// The sum for each kind, in the order of ``PageKind``.
    static func sums(_ signs: KindSigns) -> [Int] {
        var sums = Array(rows[(KindSign.allCases.count * kinds)...])
        for (sign, isPresent) in signs.isPresent.enumerated() where isPresent {
            for kind in 0..<kinds { sums[kind] += rows[sign * kinds + kind] }
        }
        return sums
    }
}
