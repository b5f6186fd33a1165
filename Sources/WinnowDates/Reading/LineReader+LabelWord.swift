extension LineReader {
    /// Whether a word that labels dates does so here. It may be a word of another language, or belong to a name.
    func isLabel(_ index: Int, _ label: DateLabel, _ roles: Lexicon.Roles) -> Bool {
        guard isSpelled(index, roles), !roles.contains(.present) || isPresent(index) else { return false }
        let length = tokens[index].end - tokens[index].start
        if isMark(index + 1, ",") {
            // "Asti, 14 marzo 2024", "The Example Post, March 14, 2024".
            if label == .other && length <= 4 || endsName(index) { return false }
        }
        // "NATO March 14, 2024".
        return label != .other || length > 5 || isMark(index + 1, ":") || !isAcronym(index)
    }

    /// Whether a word for the day on which a page is read is no part of a name, as it is in "Jane Doe / USA Today" and
    /// "ZDF heute".
    private func isPresent(_ index: Int) -> Bool {
        guard index > statedEnd, tokens[index - 1].kind != .number else { return true }
        // "Published today, March 14, 2024".
        if hasRole(index - 1, [.published, .modified]) { return false }
        if tokens[index - 1].kind == .mark {
            // With a capital behind a comma, a slash or an apostrophe it is a name, too.
            return isMark(index - 1, ":") || isMark(index - 1, "|") || isMark(index - 1, "*") || isMark(index - 1, ".")
                || !beginsWithCapital(index)
        }
        let isName = beginsWithCapital(index) || bytes[tokens[index].start] >= 0x80
        return !isName && !isCapital(index - 1)
    }

    /// Whether a word has the accents that tell it from words of other languages, if there are such.
    func isSpelled(_ index: Int, _ roles: Lexicon.Roles) -> Bool {
        guard roles.contains(.spelled), let spelling = Lexicon.spellings[tokens[index].value] else { return true }
        return String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self).lowercased() == spelling
    }

    /// Whether a word with a capital follows one that has a capital and is nothing that a statement has.
    private func endsName(_ index: Int) -> Bool {
        guard index > statedEnd, beginsWithCapital(index), tokens[index - 1].kind == .word,
            beginsWithCapital(index - 1)
        else { return false }
        guard let before = entry(at: index - 1) else { return true }
        return before.roles.isDisjoint(with: [.published, .modified, .other, .qualifier])
    }

    private func beginsWithCapital(_ index: Int) -> Bool { bytes[tokens[index].start] &- 0x41 < 26 }

    /// Whether a word is in capitals among words that are not.
    private func isAcronym(_ index: Int) -> Bool {
        guard isCapital(index), tokens[index].end - tokens[index].start > 1 else { return false }
        let around = max(0, index - 4)...min(index + 4, tokens.count - 1)
        return around.contains { tokens[$0].kind == .word && !isCapital($0) }
    }
}
