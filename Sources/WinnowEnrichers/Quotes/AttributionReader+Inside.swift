extension AttributionReader {
    /// Who is named between the marks of a quotation: `« …, raconte Claire Aubry, … »`, `«…, — сказал Иван Котов. — …»`.
    func inside(_ range: Range<Int>) -> Attribution {
        guard lexicon.namesSpeakersInside, range.count > 30 else { return .none }
        var clauses = ClauseReader(utf8, range, commas: lexicon.language == "fr")
        while let start = clauses.next() {
            var reader = WordReader(utf8, start..<range.upperBound)
            if let word = reader.next(), reports(word, behind: reader) {
                return after(start..<range.upperBound, endsSentence: false)
            }
        }
        return .none
    }

    /// Whether a small word is a verb of saying, or helps one that follows it: `a dit`.
    /// - Parameter reader: what stands behind the word.
    func reports(_ word: Word, behind reader: WordReader) -> Bool {
        guard !word.isCapital else { return false }
        var term = Term(word)
        term.resolve(utf8, lexicon)
        if term.has(.speech) { return true }
        guard term.has(.auxiliary) else { return false }
        var reader = reader
        guard let next = reader.next(), next.gap.isDisjoint(with: .breaks) else { return false }
        return lexicon.traits(of: next).contains(.speech)
    }

    /// A name behind a quotation and a dash, and nothing else: `“…” – Ada Morrow`.
    func signature(_ range: Range<Int>) -> Attribution {
        var (index, dashes) = (range.lowerBound, 0)
        while index < range.upperBound {
            let (value, length) = Letters.scalar(utf8, index)
            if value == 0x2D || (0x2013...0x2015).contains(value) {
                dashes += 1
            } else if !Letters.isSpace(value) {
                break
            }
            index += length
        }
        guard (1...2).contains(dashes), index < range.upperBound else { return .none }
        let terms = terms(index..<min(range.upperBound, endOfScalar(index + 80)), .first(6))
        let end = terms.indices.first {
            $0 > 0 && terms[$0].isApart || !(terms[$0].isCapital || terms[$0].has(.particle))
        }
        let count = end ?? terms.count
        guard (2...4).contains(count), count == terms.count || terms[count].isApart,
            let name = bare(0...(count - 1), in: terms, from: 0, of: nil), utf8[name].contains(0x20)
        else { return .none }
        return .named(name)
    }

    /// The first byte of a scalar, at an index or behind it.
    private func endOfScalar(_ index: Int) -> Int {
        var index = index
        while index < utf8.count, utf8[index] & 0xC0 == 0x80 { index += 1 }
        return min(index, utf8.count)
    }
}
