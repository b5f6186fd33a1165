/// How much each sign speaks for each kind, in hundredths of a natural logarithm.
enum KindWeights {
    private static let kinds = PageKind.allCases.count

    /// A row for a page without any sign, and one for each sign, in the order of the signs: that of the table.
    private static let rows: [Int] = {
        var rows: [Int] = []
        rows.reserveCapacity((KindSign.allCases.count + 1) * kinds)
        WordList.visit(table) { word in if let weight = number(word) { rows.append(weight) } }
        precondition(rows.count == (KindSign.allCases.count + 1) * kinds, "the table of kinds has other rows")
        return rows
    }()

    /// The number that a word is; nil for a name.
    private static func number(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = word.first == UInt8(ascii: "-")
        var number = 0
        for byte in isNegative ? word.dropFirst() : word[...] {
            guard byte &- 0x30 < 10 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        return isNegative ? -number : number
    }

    /// The names of the table's lines with their weights.
    static var entries: [(name: String, weights: [Int])] {
        table.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            return (String(words[0]), words.dropFirst().compactMap { Int($0) })
        }
    }

    /// How much a sign speaks for a kind.
    static func weight(_ sign: KindSign, _ kind: Int) -> Int { rows[(sign.rawValue + 1) * kinds + kind] }

    /// The sum for each kind, in the order of ``PageKind``.
    static func sums(_ signs: KindSigns) -> [Int] {
        let kinds = kinds
        return rows.withUnsafeBufferPointer { rows in
            var sums = Array(rows[..<kinds])
            for sign in signs.isPresent.indices where signs.isPresent[sign] {
                let row = (sign + 1) * kinds
                for kind in 0..<kinds { sums[kind] += rows[row + kind] }
            }
            return sums
        }
    }
}
