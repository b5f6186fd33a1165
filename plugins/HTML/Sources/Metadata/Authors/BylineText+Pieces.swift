// The parts of a line.
extension BylineText {
    /// The parts of a line between commas and words that mean "and".
    static func pieces(_ line: [BylineWord]) -> [BylinePiece] {
        // Most lines are one name.
        if !line.contains(where: { $0.mayHaveMark || $0.mayHaveColon || $0.traits.contains(.conjunction) }) {
            let piece = trimmed(BylinePiece(words: line))
            return piece.words.isEmpty ? [] : [piece]
        }
        var cutter = PieceCutter()
        for (index, word) in line.enumerated() {
            if word.traits.contains(.conjunction), joins(cutter.words), beginsName(line[(index + 1)...]) {
                cutter.close(listed: word.text == "/")
            } else if cutter.isBehindMark, isConjunction(word) {
                // `Jane Doe, John Roe, and Ann Lee`
                continue
            } else {
                cutter.append(word)
            }
        }
        cutter.close(listed: true)
        return cutter.pieces.compactMap(labelled).map(trimmed).filter { !$0.words.isEmpty }
    }

    /// Of `Label: Name` the name, if the label says that somebody wrote something; else nothing.
    private static func labelled(_ piece: BylinePiece) -> BylinePiece? {
        guard let colon = piece.words.dropLast().lastIndex(where: BylineLabel.ends) else {
            return piece
        }
        guard !piece.words[colon].bare.isDisjoint(with: [.lead, .opener, .desk, .role]) else { return nil }
        var rest = piece
        let label = BylinePiece(String(piece.words[...colon].joined.dropLast()))
        if label.isRole { rest.role = label.text }
        rest.words.removeSubrange(...colon)
        return rest
    }

    /// Whether two words at least follow before the next mark, or a desk: another word alone is more often a place than a
    /// person.
    private static func beginsName(_ rest: ArraySlice<BylineWord>) -> Bool {
        guard let word = rest.first, case let first = word.text.utf8 else { return false }
        return word.traits.contains(.desk) || first.first.map { $0 >= 0xE2 } ?? false
            || rest.count >= 2 && first.last != UInt8(ascii: ",")
    }

    private struct PieceCutter {
        var pieces: [BylinePiece] = []
        var words: [BylineWord] = []
        private var isListed = false
        /// Whether a piece ended and none has begun.
        var isBehindMark: Bool { words.isEmpty && !pieces.isEmpty }

        mutating func close(listed: Bool) {
            if !words.isEmpty {
                var piece = BylinePiece(words: words)
                piece.isListed = isListed
                pieces.append(piece)
            }
            words = []
            isListed = listed
        }

        /// Whether a sign separates names: `,;/、，；／＆`.
        private static func separates(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x2C, 0x3B, 0x2F, 0x3001, 0xFF0C, 0xFF1B, 0xFF0F, 0xFF06: true
            default: false
            }
        }

        /// Splits a word at the marks that separate names without spaces.
        mutating func append(_ word: BylineWord) {
            guard word.mayHaveMark else {
                words.append(word)
                return
            }
            var rest = word.text[...]
            // `Jane Doe (dpa), John Roe`
            if rest.hasSuffix("),") || rest.hasSuffix(");") {
                words.append(BylineWord(rest.dropLast()))
                close(listed: true)
                return
            }
            while let mark = rest.unicodeScalars.firstIndex(where: Self.separates) {
                // An address and what is in brackets stay whole.
                if rest.utf8.first == UInt8(ascii: "(") || ByteSearch.contains("://", in: String(rest)) { break }
                if mark > rest.startIndex { words.append(BylineWord(rest[..<mark])) }
                close(listed: true)
                rest = rest[rest.unicodeScalars.index(after: mark)...]
            }
            if !rest.isEmpty { words.append(rest.utf8.count == word.text.utf8.count ? word : BylineWord(rest)) }
        }
    }

    /// Whether the words before a conjunction are a whole name: two words at least, none of an organization. Where its
    /// owner was, and brackets, may follow: `Jane Doe in London and`.
    private static func joins(_ words: [BylineWord]) -> Bool {
        func follows(_ word: BylineWord) -> Bool {
            word.opensBracket || word.traits.contains(.place) && !word.isCapital
        }
        let end = words.dropFirst(2).firstIndex(where: follows) ?? words.endIndex
        let name = words[..<end]
        if end < words.endIndex, words[end].opensBracket, words.last?.closesBracket == false { return false }
        return name.count >= 2 && name.count <= 5 && words.count - end <= 4
            && !name.contains { $0.traits.contains(.organization) } && BylinePiece(words: name).likeness >= 0.7
    }

    /// Whether a byte is an ASCII letter or digit.
    private static func isPlain(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Without the marks at both ends.
    private static func trimmed(_ piece: BylinePiece) -> BylinePiece {
        if isPlain(piece.words.first?.text.utf8.first), isPlain(piece.words.last?.text.utf8.last) { return piece }
        var words = piece.words[...]
        while let last = words.last {
            if let word = trimmed(last, atEnd: true) {
                words[words.endIndex - 1] = word
                break
            }
            words.removeLast()
        }
        while let first = words.first, !first.opensBracket || words.count == 1 {
            if let word = trimmed(first, atEnd: false) {
                words[words.startIndex] = word
                break
            }
            words.removeFirst()
        }
        if words.count > 1, let last = words.last, endsSentence(last),
            let word = trimmed(last, atEnd: true, signs: fullStop)
        {
            words[words.endIndex - 1] = word
        }
        var trimmed = piece
        trimmed.words = Array(words)
        return trimmed
    }

    /// Whether the full stop at the end of a word is not the word's own, as those of `Jr.`, `J.`, `Ph.D.`, `Ltd.` are.
    private static func endsSentence(_ word: BylineWord) -> Bool {
        guard word.text.utf8.last == UInt8(ascii: "."), word.scalars >= 4, !word.traits.contains(.abbreviation) else {
            return false
        }
        return !word.text.utf8.dropLast().contains(UInt8(ascii: "."))
    }

    /// Marks that belong to no name at its ends.
    private static let signs = ",;:\"“”„*-–—~»«'’‘=<>[]{}【】「」『』［］〔〕〈〉《》。".unicodeScalars
    private static let fullStop = ".".unicodeScalars

    /// A word without the marks at one end; nil when nothing is left.
    private static func trimmed(
        _ word: BylineWord, atEnd: Bool, signs: String.UnicodeScalarView = signs
    ) -> BylineWord? {
        if isPlain(atEnd ? word.text.utf8.last : word.text.utf8.first) { return word }
        var rest = word.text.unicodeScalars[...]
        while let mark = atEnd ? rest.last : rest.first, signs.contains(mark) {
            if atEnd { rest.removeLast() } else { rest.removeFirst() }
        }
        if rest.isEmpty { return nil }
        return rest.startIndex == word.text.startIndex && rest.endIndex == word.text.endIndex
            ? word : BylineWord(Substring(rest))
    }
}
