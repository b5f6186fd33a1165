/// Cuts a byline into lines and parts.
enum BylineText {
    /// A line of a byline, without what leads to the names.
    struct Line {
        var words: [BylineWord]
        /// Whether it began with a lead, or the line before was one.
        var isLed: Bool
        /// Whether it goes on with the line before: `, Reuters`.
        var isContinued: Bool
    }

    /// The lines that may name somebody; credits of pictures, sections and the like are gone.
    static func lines(_ text: String) -> [Line] {
        let isMarked = ByteSearch.contains("&", in: text) && ByteSearch.contains(";", in: text)
        let plain = isMarked ? MarkupText.plain(text) : text
        let hasHyphens = ByteSearch.contains("\u{AD}", in: plain)
        var cleaned = hasHyphens ? plain.filter { $0 != "\u{AD}" } : plain
        var lines: [Line] = []
        var state = LineState()
        for words in cleaned.withUTF8({ BylineWordCutter.lines($0, limit: 32) }) where words.count <= 60 {
            let isParted = words.contains(where: \.mayHaveColon)
            if let line = line(isParted ? words.flatMap(parted) : words, &state) { lines.append(line) }
        }
        return lines
    }

    /// What a line says about the one behind it.
    private struct LineState {
        /// It ended with its lead.
        var isLed = false
        /// It was about something else.
        var skips = false
        /// It ended with an "and".
        var isOpen = false
    }

    private static func line(_ raw: [BylineWord], _ state: inout LineState) -> Line? {
        var words = raw
        let before = state
        state = LineState()
        let isContinued = before.isOpen || isComma(raw[0].text.utf8.first)
        if creditsPicture(raw[0]) {
            state.skips = raw.count <= 2
            return nil
        }
        let isLed = removeLead(&words) || before.isLed
        while let last = words.last, isConjunction(last) {
            words.removeLast()
            state.isOpen = true
        }
        if words.isEmpty {
            (state.isLed, state.isOpen) = (isLed, state.isOpen || before.isOpen)
            return nil
        }
        if !isLed, let last = words.last {
            // "Photo:", "Posted in", "Theme by" speak of the line behind them; "Published" says when.
            if last.text.utf8.last == 0x3A || last.bare.contains(.leadsElsewhere) {
                state.skips = true
                return nil
            }
            if words[0].bare.contains(.opener) { return nil }
        }
        if before.skips { return nil }
        state.isLed = isLed && state.isOpen
        removeDate(&words)
        return words.isEmpty ? nil : Line(words: words, isLed: isLed, isContinued: isContinued)
    }

    /// Whether a word, brackets and colons around it left aside, says that a picture is credited.
    private static func creditsPicture(_ word: BylineWord) -> Bool {
        func isSign(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ":") || byte == 0x2A
        }
        guard word.text.utf8.contains(where: isSign) else { return word.traits.contains(.picture) }
        let plain = word.text.utf8.filter { !isSign($0) }
        return plain.withUnsafeBufferPointer { BylineWord($0).traits.contains(.picture) }
    }

    /// `作者：王明` is a lead and a name, as is `Text:Jane`.
    private static func parted(_ word: BylineWord) -> [BylineWord] {
        let text = word.text
        guard word.mayHaveColon, let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }),
            case let rest = text[text.index(after: colon)...], !rest.isEmpty,
            text[colon] == "：" || BylineWords.traits(of: String(text[..<colon])).contains(.leadStart)
        else { return [word] }
        return [BylineWord(text[...colon]), BylineWord(rest)]
    }

    /// Single letters are as often initials.
    private static func isConjunction(_ word: BylineWord) -> Bool {
        let text = word.text
        if word.traits.contains(.conjunction), text.utf8.count > 1 || text == "&" || text == "y" { return true }
        return text == "," || text == ";" || text == "/" || text == "–" || text == "-"
    }

    private static func isComma(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

    /// Takes away `By`, `Written by:`, `Posted on May 3 by`, `View all posts by`.
    /// - Returns: whether there was something of that kind.
    private static func removeLead(_ words: inout [BylineWord]) -> Bool {
        var isLed = false
        for _ in 0..<3 {
            guard let count = leadLength(words) else { break }
            words.removeFirst(count)
            isLed = true
        }
        trimMarks(&words)
        // The name stands behind a preposition when what precedes it is a date or a known opening.
        guard let first = words.first, words.count >= 3,
            words[0..<min(4, words.count)].contains(where: \.hasDigit) || first.bare.contains(.opener),
            let at = words.firstIndex(where: { $0.bare.contains(.preposition) }), at > 0, at + 1 < words.count
        else { return isLed }
        words.removeFirst(at + 1)
        trimMarks(&words)
        return true
    }

    /// How many words the lead has; nil without one.
    private static func leadLength(_ words: [BylineWord]) -> Int? {
        guard let first = words.first, first.bare.contains(.leadStart) else { return nil }
        return (1...4).last { count in
            guard words.count >= count else { return false }
            var joined = words[..<count].joined
            if joined.utf8.last == 0x3A {
                joined.removeLast()
            } else if joined.utf8.last == 0x9A, joined.last == "：" {
                joined.removeLast()
            }
            return joined.withUTF8(BylineWords.traits).contains(.lead)
        }
    }

    private static func trimMarks(_ words: inout [BylineWord]) {
        while let first = words.first, !first.hasLetter, !first.hasDigit { words.removeFirst() }
    }

    /// Takes away a date and what follows it: `Jane Doe on May 3`, `Max Muster, 03.05.2020, 12:00 Uhr`.
    private static func removeDate(_ words: inout [BylineWord]) {
        for index in words.indices.dropFirst() {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : nil
            let isDated = word.hasDigit && word.text.utf8.first != UInt8(ascii: "(")
            let isBeforeDate =
                word.bare.contains(.datePreposition) && next.map { $0.hasDigit || $0.bare.contains(.calendar) } ?? false
            let isMonth = word.bare.contains(.calendar) && next?.hasDigit ?? false
            guard isDated || isBeforeDate || isMonth || !word.bare.isDisjoint(with: [.picture, .statesTime]) else {
                continue
            }
            words.removeSubrange(index...)
            return
        }
    }

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
                cutter.close(listed: false)
            } else {
                cutter.append(word)
            }
        }
        cutter.close(listed: true)
        return cutter.pieces.compactMap(labelled).map(trimmed).filter { !$0.words.isEmpty }
    }

    private static func endsLabel(_ word: BylineWord) -> Bool {
        word.text.utf8.last == 0x3A || word.text.utf8.last == 0x9A && word.text.hasSuffix("：")
    }

    /// Of `Label: Name` the name, if the label says that somebody wrote something; else nothing.
    private static func labelled(_ piece: BylinePiece) -> BylinePiece? {
        guard let colon = piece.words.dropLast().lastIndex(where: endsLabel) else {
            return piece
        }
        guard !piece.words[colon].bare.isDisjoint(with: [.lead, .opener, .desk, .role]) else { return nil }
        var rest = piece
        rest.words.removeSubrange(...colon)
        return rest
    }

    /// Whether two words at least follow before the next mark: one alone is more often a place than a person.
    private static func beginsName(_ rest: ArraySlice<BylineWord>) -> Bool {
        guard let first = rest.first?.text.utf8 else { return false }
        return first.first.map { $0 >= 0xE2 } ?? false || rest.count >= 2 && first.last != UInt8(ascii: ",")
    }

    private struct PieceCutter {
        var pieces: [BylinePiece] = []
        var words: [BylineWord] = []
        private var isListed = false

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

    /// Whether the words before a conjunction are a whole name: two words at least, none of an organization.
    private static func joins(_ words: [BylineWord]) -> Bool {
        words.count >= 2 && words.count <= 5 && !words.contains { $0.traits.contains(.organization) }
            && BylinePiece(words: words).likeness >= 0.7
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
        while let last = words.popLast() {
            guard let word = trimmed(last, atEnd: true) else { continue }
            words.append(word)
            break
        }
        while let first = words.popFirst() {
            guard let word = trimmed(first, atEnd: false) else { continue }
            words = [word] + words
            break
        }
        var trimmed = piece
        trimmed.words = Array(words)
        return trimmed
    }

    /// A word without the marks at one end; nil when nothing is left.
    private static func trimmed(_ word: BylineWord, atEnd: Bool) -> BylineWord? {
        if isPlain(atEnd ? word.text.utf8.last : word.text.utf8.first) { return word }
        var rest = word.text[...]
        while let mark = atEnd ? rest.last : rest.first, ",;:\"“”„*-–—~»«'’‘=<>[]{}".contains(mark) {
            if atEnd { rest.removeLast() } else { rest.removeFirst() }
        }
        if rest.isEmpty { return nil }
        return rest.utf8.count == word.text.utf8.count ? word : BylineWord(rest)
    }
}
