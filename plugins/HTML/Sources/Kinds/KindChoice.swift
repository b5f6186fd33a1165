import WinnowPlugin

/// What kind of page a page is, by all its signs together.
struct KindChoice {
    /// The likeliest kind; nil when the page says too little.
    let kind: PageKind?
    private let signs: KindSigns
    private let sums: [Int]

    /// A kind less likely than this, in hundredths, is a guess.
    private static let leastShare = 25
    /// A page with less text that does not say what it is either is of no known kind. In letters.
    private static let leastLetters = 100

    /// - Parameters:
    ///   - signs: of the page and of its text.
    ///   - letters: of all pieces.
    init(_ signs: KindSigns, letters: Int) {
        self.signs = signs
        var sums = KindWeights.sums(signs)
        // What is offered for sale at a stated price is no article, however much prose describes it.
        if Self.isOffer(signs) { sums[0] = Int.min / 2 }
        self.sums = sums
        let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
        let states = signs.contains(.ogArticle) || signs.contains(.ogProduct) || !signs.contains(.noTypes)
        guard letters >= Self.leastLetters || states, Self.share(best, sums) >= Self.leastShare else {
            kind = nil
            return
        }
        kind = PageKind.allCases[best]
    }

    /// Whether the page states that it offers something, and not that it is an article.
    private static func isOffer(_ signs: KindSigns) -> Bool {
        if signs.contains(.ogArticle) { return false }
        if signs.contains(.ogProduct) || signs.contains(.metaPrice) { return true }
        guard !signs.contains(.typeArticle) else { return false }
        return signs.contains(.typeProduct) || (signs.contains(.lineCart) && signs.contains(.price1))
    }

    /// The likelihood of a kind beside the others, in hundredths.
    private static func share(_ kind: Int, _ sums: [Int]) -> Int {
        let powers = sums.map { power(Double(max(-1600, $0 - sums[kind])) / 100) }
        return Int(100 / powers.reduce(0, +))
    }

    /// e^x for -16 ≤ x ≤ 0, to three digits, without the mathematics library.
    private static func power(_ x: Double) -> Double {
        var power = 1 + x / 4096
        for _ in 0..<12 { power *= power }
        return power
    }

    /// Lists the signs that spoke loudest, each with the kind that it speaks for most.
    func explain(to explanation: ExplanationCollector) {
        let loudest = signs.all.map { sign -> (sign: KindSign, kind: Int, weight: Int) in
            let weights = PageKind.allCases.indices.map { KindWeights.weight(sign, $0) }
            let best = weights.indices.max { weights[$0] < weights[$1] } ?? 0
            return (sign, best, weights[best])
        }.sorted { $0.weight == $1.weight ? $0.sign.rawValue < $1.sign.rawValue : $0.weight > $1.weight }
        explanation.field(
            "attributes.html.kind",
            evidence: loudest.prefix(20).map { sign, kind, weight in
                .init(
                    source: "\(sign)", value: PageKind.allCases[kind].rawValue, weight: Double(weight) / 100,
                    won: PageKind.allCases[kind] == self.kind)
            })
    }
}
