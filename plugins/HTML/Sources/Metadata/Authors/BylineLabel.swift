/// Labels inside a line: `作者：王明 来源：新华社`, `Text: Jane Doe Quelle: dpa`.
enum BylineLabel {
    /// The parts of a line: each label that says who did something, or where it is from, begins one.
    static func parts(_ line: [BylineWord]) -> [[BylineWord]] {
        let words = line.flatMap(parted)
        var parts: [[BylineWord]] = []
        var start = 0
        for index in words.indices.dropFirst() where begins(words, at: index, since: start) {
            parts.append(Array(words[start..<index]))
            start = index
        }
        parts.append(Array(words[start...]))
        return parts
    }

    /// Whether a word ends with a colon.
    static func ends(_ word: BylineWord) -> Bool {
        word.text.utf8.last == 0x3A || word.text.utf8.last == 0x9A && word.text.hasSuffix("：")
    }

    private static func begins(_ words: [BylineWord], at index: Int, since start: Int) -> Bool {
        let word = words[index]
        guard ends(word) else { return false }
        let isWide = word.text.utf8.last == 0x9A
        let isKnown = isWide || !word.bare.isDisjoint(with: [.picture, .otherLabel]) || leads(word)
        // `Senior Editor: Jane Doe` is one label, in `Text: Jane Doe Editor: John Roe` there are two.
        guard isKnown || word.bare.contains(.role) && words[start..<index].contains(where: ends) else { return false }
        // The last word of a lead, `Text und Fotos:`, begins nothing.
        return BylineLead.length(words[start...]).map { $0 <= index - start } ?? true
    }

    private static func leads(_ word: BylineWord) -> Bool {
        word.bare.union(word.traits).contains(.lead) && !word.bare.contains(.preposition)
    }

    /// Words with which names are written together behind a lead.
    private static let joinedLeads = ["記者", "记者"]

    /// `作者：王明` is a lead and a name, as are `Text:Jane`, `文・佐藤花子` and `記者王小明`.
    private static func parted(_ word: BylineWord) -> [BylineWord] {
        let text = word.text
        if word.mayHaveColon, let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }),
            case let rest = text[text.index(after: colon)...], !rest.isEmpty,
            text[colon] == "：" || BylineWords.traits(of: String(text[..<colon])).contains(.leadStart)
        {
            return [BylineWord(text[...colon]), BylineWord(rest)]
        }
        guard word.wide > 0 else { return [word] }
        if let bracket = text.firstIndex(of: "（"), bracket > text.startIndex {
            return [BylineWord(text[..<bracket]), BylineWord(text[bracket...])]
        }
        if let lead = joinedLeads.first(where: text.hasPrefix), case let rest = text.dropFirst(lead.count),
            (2...4).contains(rest.prefix { $0 != "／" && $0 != "/" }.count)
        {
            return [BylineWord(lead), BylineWord(rest)]
        }
        for dot in text.indices.reversed() where text[dot] == "・" {
            let rest = text[text.index(after: dot)...]
            guard !rest.isEmpty, BylineWords.traits(of: String(text[..<dot])).contains(.lead) else { continue }
            return [BylineWord(text[..<dot]), BylineWord(rest)]
        }
        return [word]
    }
}
