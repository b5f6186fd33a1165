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
        var bracketEnd = 0
        switch part {
        case .first(let most): terms.reserveCapacity(min(most, range.count / 4 + 4))
        case .last: terms.reserveCapacity(min(48, range.count / 4 + 4))
        }
        while let word = reader.next() {
            if word.end <= bracketEnd { continue }
            var term = Term(word)
            if !word.gap.isDisjoint(with: Self.joints), !terms.isEmpty {
                if let end = endOfBrackets(openedBy: word) {
                    bracketEnd = end
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
        } else if term.gap.contains(.abbreviation), lexicon.language == "vi" {
            // All words are short.
            term.gap = .sentence
        } else if term.gap == .sentence, last.length <= 4, utf8[last.end] == UInt8(ascii: "."),
            last.listed(in: lexicon).contains(.abbreviated)
        {
            term.gap = .abbreviation
        }
    }

    /// Where the round brackets end that a word opens, if they hold no more than a few words: `(SPD)`, `(Freie Wähler)`.
    private func endOfBrackets(openedBy word: Word) -> Int? {
        guard word.start > 0, utf8[word.start - 1] == UInt8(ascii: "(") else { return nil }
        let reach = word.end..<min(utf8.count, max(word.end, word.start + 40) + 1)
        guard let end = utf8[reach].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        return end
    }

    private func resolve(_ terms: inout [Term]) {
        for index in terms.indices {
            terms[index].resolve(utf8, lexicon)
            // `United States`: within a sentence a verb has no capital.
            if index > 0, terms[index].isCapital { terms[index].traits.subtract(.speech) }
        }
        if lexicon.language == "vi" { resolveVietnamese(&terms) }
    }

    /// `bà Trần Thị Hà`: what is a pronoun elsewhere is a title before a name.
    @inline(never)
    private func resolveVietnamese(_ terms: inout [Term]) {
        for index in terms.indices.dropLast()
        where terms[index].has(.pronoun) && terms[index + 1].isCapital && !terms[index + 1].isApart {
            terms[index].traits.subtract(.pronoun)
            terms[index].traits.formUnion([.title, .auxiliary])
            terms[index].isCapital = false
        }
    }
}
