extension PhraseRanking {
    /// What a phrase is to the longer one in which it stands.
    private enum Cut {
        /// It stands by itself.
        case none
        /// It stands nowhere but in a longer one, given if that may be chosen.
        case within(PhraseCandidate?)
    }

    /// The phrase itself, or the longer one out of which it is cut: `Russian President Vladimir Putin`.
    /// - Returns: nil when what it is cut out of is no phrase: `Korea military cooperation` where it is North Korea's.
    func whole(of phrase: PhraseCandidate) -> PhraseCandidate? {
        var whole = phrase
        while whole.length < Self.mostWordsOfName, case .within(let longer) = cutAtEnd(whole) {
            guard let longer else { return nil }
            whole = longer
        }
        if case .within = cutAtEnd(whole) { return nil }
        var found = whole
        while case .within(let longer) = cutAtBeginning(found) {
            // What a longer name leaves of an office is no name; the shorter one is.
            guard let longer else { return found.length > whole.length ? whole : nil }
            found = longer
        }
        return found
    }

    /// A name without the office before it, if the text has the name without it elsewhere: `Gov. Ada Morrow`.
    func named(_ phrase: PhraseCandidate) -> PhraseCandidate {
        let (first, length) = (Int(phrase.token), Int(phrase.length))
        guard length > 1 else { return phrase }
        var start = 0
        while start + 1 < length, !standings[phrase.words[start]].role.contains(.office) { start += 1 }
        while start < length, standings[phrase.words[start]].role.contains(.office) { start += 1 }
        guard start > 0, start < length, standings[phrase.words[start - 1]].role.contains(.office),
            let name = self.phrase((first + start)...(first + length - 1)), name.isName
        else { return phrase }
        let last = text.vocabulary.entries[phrase.words[length - 1]]
        return start + 1 < length && last.capitals > Int(phrase.count) || Int(name.count) >= 2 * Int(phrase.count)
            ? name : phrase
    }

    /// Looks at what stands behind a phrase at the place that is shown.
    private func cutAtEnd(_ phrase: PhraseCandidate) -> Cut {
        let (first, end) = (Int(phrase.token), Int(phrase.token) + Int(phrase.length))
        guard end < text.tokens.count, !text.tokens[end].traits.contains(.beginsPhrase) else { return .none }
        if let longer = self.phrase(first...end) {
            if isWhole(longer, of: phrase) { return .within(longer) }
        } else if isName(end - 1, end), phrase.isName ? phrase.length == Self.mostWordsOfName : phrase.count == 1 {
            return .within(nil)
        }
        // `influence regional`, where `regional security` is as frequent.
        guard phrase.length > 1, !phrase.isName, let other = self.phrase((end - 1)...end) else { return .none }
        return other.count >= phrase.count ? .within(nil) : .none
    }

    /// Looks at what stands before a phrase at the place that is shown: only names are cut there.
    private func cutAtBeginning(_ phrase: PhraseCandidate) -> Cut {
        let (first, end) = (Int(phrase.token), Int(phrase.token) + Int(phrase.length))
        guard first > 0, !text.tokens[first].traits.contains(.beginsPhrase) else { return .none }
        if isName(first - 1, first) {
            if let longer = self.phrase((first - 1)...(end - 1)) {
                return isWhole(longer, of: phrase) ? .within(longer) : .none
            }
            return phrase.isName ? .none : .within(nil)
        }
        // `State Antony Blinken`, behind `Secretary of`.
        let isParticle = standings[Int(text.tokens[first - 1].word)].role.contains(.particle)
        guard phrase.length > 2, phrase.isName, isParticle, first > 1, isName(first - 2, first),
            !text.tokens[first - 1].traits.contains(.beginsPhrase)
        else { return .none }
        return .within(nil)
    }

    /// Whether a phrase stands nowhere but in a longer one.
    private func isWhole(_ longer: PhraseCandidate, of phrase: PhraseCandidate) -> Bool {
        longer.count == phrase.count && (longer.isName || !phrase.isName) && score(longer) > 0
    }

    /// The phrase that some words of the text are.
    private func phrase(_ tokens: ClosedRange<Int>) -> PhraseCandidate? {
        guard tokens.count <= Self.mostWordsOfName else { return nil }
        var words = PhraseWords()
        for (place, token) in tokens.enumerated() { words.append(Int(text.tokens[token].word), at: place) }
        return table.phrase(of: words)
    }

    /// Whether two words are parts of names, the second one certainly.
    private func isName(_ word: Int, _ next: Int) -> Bool {
        text.tokens[word].traits.contains(.capital) && text.tokens[next].traits.contains(.capital)
            && !standings[Int(text.tokens[word].word)].role.isDisjoint(with: [.name, .mayBeName])
            && standings[Int(text.tokens[next].word)].role.contains(.name)
    }
}
