import WinnowModel

/// Tells a line that is nothing but a person's name from a short heading.
enum BareName {
    /// Whether a line has the form: two to four capitalised words that name no outlet, section or place; in scripts
    /// without capitals words that may be a name, in those without spaces a common family name in front.
    static func isOne(_ line: LineText) -> Bool {
        let text = line.text
        guard text.utf8.count <= 80, line.shape.digits == 0, NameList.isName(text), !OutletWords.isOutlet(text),
            !OutletWords.isSection(text), !PlaceNames.contains(text), !OutletWords.isGenericHeading(text),
            !AgencyNames.contains(text), !BylineWords.isDesk(text),
            !BylineWords.isRole(text.split(separator: " ").last ?? "")
        else { return false }
        if line.shape.hasDense { return FamilyNames.opens(text) }
        return (2...4).contains(line.shape.words) && (line.shape.capitalized >= 2 || line.shape.uppercase == 0)
    }

    /// Whether no word of a name is in the paragraphs of a text: a heading speaks of what the text is about, a byline
    /// does not. What is said about the author at the end does not count.
    static func isForeign(_ name: String, to passages: some Sequence<Passage>) -> Bool {
        let words = name.split { $0 == " " || $0 == "　" }.map { Folding.fold($0) }.filter { $0.count >= 3 }
        guard !words.isEmpty else { return false }
        var left = byteLimit
        for passage in passages where passage.isPlain && passage.size >= 120 && left > 0 {
            if passage.block.text.hasPrefix(name) { continue }
            left -= passage.size
            let folded = Folding.fold(passage.block.text)
            if words.contains(where: { has(folded, $0) }) { return false }
        }
        return true
    }

    /// Whether a foot names somebody again: behind a label, or with what is said about them, or alone at the very end.
    static func isSigned(_ name: String, in foot: ArraySlice<Passage>) -> Bool {
        foot.indices.contains { index in
            let passage = foot[index]
            guard passage.isPlain, passage.size <= 1200 else { return false }
            return passage.block.text.textLines.suffix(12).contains { text in
                if text == name { return index + 3 >= foot.endIndex }
                let line = LineText(text)
                if let labelled = line.labelled { return labelled.value.trimmed(".") == name }
                return text.utf8.count <= 400 && text.hasPrefix(name) && TailReader.tellsOfAuthor(text, name)
            }
        }
    }

    /// How much of a text is looked at.
    private static let byteLimit = 100_000

    /// Whether a word is in a folded text, as a word of its own where the script parts words.
    private static func has(_ folded: [UInt8], _ word: [UInt8]) -> Bool {
        guard let first = word.first, folded.count >= word.count else { return false }
        let isParted = first < 0xE0
        var index = 0
        while let start = folded[index...].firstIndex(of: first), start + word.count <= folded.count {
            let end = start + word.count
            if folded[start..<end].elementsEqual(word) {
                if !isParted { return true }
                let isOpen = start == 0 || !isWordByte(folded[start - 1])
                if isOpen, end == folded.count || !isWordByte(folded[end]) { return true }
            }
            index = start + 1
        }
        return false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 && byte != 0xE2 || byte &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
