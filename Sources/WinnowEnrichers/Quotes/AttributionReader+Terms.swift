extension AttributionReader {
    /// Which words of a text are asked for.
    enum Part {
        /// Those of its first clause, up to so many.
        case first(Int)
        /// Those of the sentence that it does not finish; none when it finishes all.
        case last
    }

    /// The words of a sentence that may report speech. What stands in brackets is passed over.
    func terms(_ range: Range<Int>, _ part: Part) -> [Term] {
        var terms: [Term] = []
        var reader = WordReader(utf8, range)
        // What stood before a bracket that was passed over.
        var gapBefore: Word.Gap?
        switch part {
        case .first(let most): terms.reserveCapacity(min(most, range.count / 4 + 4))
        case .last: terms.reserveCapacity(min(48, range.count / 4 + 4))
        }
        while let word = reader.next() {
            var term = Term(word)
            if !word.gap.isDisjoint(with: Self.joints), !terms.isEmpty {
                if isInBrackets(word) {
                    gapBefore = gapBefore ?? word.gap.subtracting(.other)
                    continue
                }
                join(&term, to: &terms[terms.count - 1])
            }
            if let before = gapBefore {
                // `Olaf Scholz (SPD) sagte`, but no name around a bracket.
                if !term.isCapital { term.gap = before.union(word.gap.subtracting(.other)) }
                gapBefore = nil
            }
            switch part {
            case .first(let most):
                if term.gap.contains(.sentence) || (!terms.isEmpty && term.gap.contains(.colon)) || terms.count == most
                {
                    resolve(&terms)
                    return terms
                }
            case .last:
                if term.gap.contains(.sentence) { terms.removeAll(keepingCapacity: true) }
            }
            terms.append(term)
        }
        if case .last = part, reader.trailingGap.contains(.sentence) { return [] }
        resolve(&terms)
        return terms
    }

    /// What may join two words, or pass over the second.
    private static let joints = Word.Gap(
        rawValue: Word.Gap.sentence.rawValue | Word.Gap.abbreviation.rawValue | Word.Gap.other.rawValue)

    /// A full stop between two words may say that the first is cut short.
    private func join(_ term: inout Term, to last: inout Term) {
        if term.gap.contains(.abbreviation), last.length == 1 {
            last.isInitial = true
        } else if term.gap == .sentence, last.length <= 4, utf8[last.end] == UInt8(ascii: "."),
            last.listed(in: lexicon).contains(.abbreviated)
        {
            term.gap = .abbreviation
        }
    }

    /// Whether a word stands alone between round brackets.
    private func isInBrackets(_ word: Word) -> Bool {
        word.start > 0 && utf8[word.start - 1] == UInt8(ascii: "(") && word.end < utf8.count
            && utf8[word.end] == UInt8(ascii: ")")
    }

    private func resolve(_ terms: inout [Term]) {
        for index in terms.indices { terms[index].resolve(utf8, lexicon) }
    }
}
