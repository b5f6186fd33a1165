/// Cuts a byline into lines and parts.
enum BylineText {
    /// A line of a byline, without what leads to the names.
    struct Line {
        var words: [Substring]
        /// Whether it began with a lead, or the line before was one.
        var isLed: Bool
        /// Whether it goes on with the line before: `, Reuters`.
        var isContinued: Bool
    }

    /// The lines that may name somebody; credits of pictures, sections and the like are gone.
    static func lines(_ text: String) -> [Line] {
        let isMarked = text.utf8.contains(UInt8(ascii: "&")) && text.utf8.contains(UInt8(ascii: ";"))
        let plain = isMarked ? MarkupText.plain(text) : text
        let hasHyphens = plain.utf8.contains(0xAD) && plain.unicodeScalars.contains("\u{AD}")
        var cleaned = hasHyphens ? plain.filter { $0 != "\u{AD}" } : plain
        var lines: [Line] = []
        var state = LineState()
        for words in cleaned.withUTF8({ BylineWordCutter.lines($0, limit: 32) }) where words.count <= 60 {
            if let line = line(words.flatMap(parted), &state) { lines.append(line) }
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

    private static func line(_ raw: [Substring], _ state: inout LineState) -> Line? {
        var words = raw
        let before = state
        state = LineState()
        let isContinued = before.isOpen || isComma(raw[0].utf8.first)
        if BylineWords.pictures.contains(without(raw[0].lowercased()) { "():*".utf8.contains($0) }) {
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
            if last.utf8.last == 0x3A || leadsElsewhere.contains(bare(last)) {
                state.skips = true
                return nil
            }
            if isOpener(words[0]) { return nil }
        }
        if before.skips { return nil }
        state.isLed = isLed && state.isOpen
        removeDate(&words)
        return words.isEmpty ? nil : Line(words: words, isLed: isLed, isContinued: isContinued)
    }

    /// `作者：王明` is a lead and a name, as is `Text:Jane`.
    private static func parted(_ word: Substring) -> [Substring] {
        guard word.utf8.contains(where: { $0 == 0x3A || $0 == 0xEF }),
            let colon = word.firstIndex(where: { $0 == "：" || $0 == ":" }),
            case let rest = word[word.index(after: colon)...], !rest.isEmpty,
            word[colon] == "：" || BylineWords.leadStarts.contains(word[..<colon].lowercased())
        else { return [word] }
        return [word[...colon], rest]
    }

    /// Single letters are as often initials.
    private static func isConjunction(_ word: Substring) -> Bool {
        guard word.utf8.count <= conjunctionBytes else { return false }
        return joins(word) && (word.utf8.count > 1 || word == "&" || word == "y")
            || word == "," || word == ";" || word == "/" || word == "–" || word == "-"
    }

    /// Whether a word joins two names.
    private static func joins(_ word: Substring) -> Bool {
        word.utf8.count <= conjunctionBytes && conjunctions.contains(word.lowercased())
    }

    private static func isComma(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

    /// Words behind a name that say when or where it was published.
    private static let statesTime: Set<String> = [
        "published", "posted", "updated", "veröffentlicht", "aktualisiert", "publiziert", "erschienen", "publié",
        "publiée",
        "publicado", "publicada", "actualizado", "pubblicato", "aggiornato", "gepubliceerd", "publicerad", "publisert",
        "hace",
        "ago", "last", "category", "categories", "kategorie", "kategorien", "kommentare", "comments", "leave", "follow",
        "—",
    ]
    private static let leadsElsewhere: Set<String> = [
        "in", "under", "unter", "en", "dans", "category", "categories", "tags", "by", "von", "par", "por", "via",
    ]

    /// Takes away `By`, `Written by:`, `Posted on May 3 by`, `View all posts by`.
    /// - Returns: whether there was something of that kind.
    private static func removeLead(_ words: inout [Substring]) -> Bool {
        var isLed = false
        for _ in 0..<3 {
            guard let count = leadLength(words) else { break }
            words.removeFirst(count)
            isLed = true
        }
        trimMarks(&words)
        // The name stands behind a preposition when what precedes it is a date or a known opening.
        guard let first = words.first, words.count >= 3,
            words[0..<min(4, words.count)].contains(where: hasDigit) || isOpener(first),
            let at = words.firstIndex(where: { BylineWords.prepositions.contains(bare($0)) }), at > 0,
            at + 1 < words.count
        else { return isLed }
        words.removeFirst(at + 1)
        trimMarks(&words)
        return true
    }

    private static func isOpener(_ word: Substring) -> Bool { BylineWords.openers.contains(bare(word)) }

    private static func hasDigit(_ word: Substring) -> Bool { word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }

    /// How many words the lead has; nil without one.
    private static func leadLength(_ words: [Substring]) -> Int? {
        guard let first = words.first, BylineWords.leadStarts.contains(bare(first)) else { return nil }
        for count in [4, 3, 2, 1] where words.count >= count {
            let joined = words[..<count].joined(separator: " ").lowercased()
            let key = joined.last == ":" || joined.last == "：" ? String(joined.dropLast()) : joined
            if BylineWords.leads.contains(key) { return count }
        }
        return nil
    }

    private static func bare(_ word: Substring) -> String {
        let lower = word.lowercased()
        // ： and its like have three bytes.
        if lower.utf8.contains(0xEF) { return lower.filter { !":：,;.".contains($0) } }
        return without(lower) { isComma($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }

    /// A text without some ASCII signs.
    private static func without(_ text: String, _ isSign: (UInt8) -> Bool) -> String {
        guard text.utf8.contains(where: isSign) else { return text }
        return String(decoding: text.utf8.filter { !isSign($0) }, as: UTF8.self)
    }

    private static func trimMarks(_ words: inout [Substring]) {
        while let first = words.first,
            !first.unicodeScalars.contains(where: { $0.isLetter || hasDigit($0) })
        {
            words.removeFirst()
        }
    }

    private static func hasDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Takes away a date and what follows it: `Jane Doe on May 3`, `Max Muster, 03.05.2020, 12:00 Uhr`.
    private static func removeDate(_ words: inout [Substring]) {
        guard words.count > 1 else { return }
        var next = bare(words[1])
        for index in words.indices.dropFirst() {
            let key = next
            let hasNext = index + 1 < words.count
            next = hasNext ? bare(words[index + 1]) : ""
            let isCalendar = BylineWords.calendar.contains
            let isDated = hasDigit(words[index]) && words[index].utf8.first != UInt8(ascii: "(")
            let isBeforeDate =
                hasNext && BylineWords.datePrepositions.contains(key)
                && (hasDigit(words[index + 1]) || isCalendar(next))
            let isMonth = hasNext && hasDigit(words[index + 1]) && isCalendar(key)
            guard
                isDated || isBeforeDate || isMonth || BylineWords.pictures.contains(key) || statesTime.contains(key)
            else { continue }
            words.removeSubrange(index...)
            return
        }
    }

    /// The parts of a line between commas and words that mean "and".
    static func pieces(_ line: [Substring]) -> [BylinePiece] {
        var cutter = PieceCutter()
        for (index, word) in line.enumerated() {
            if joins(word), joins(cutter.words), beginsName(line[(index + 1)...]) {
                cutter.close(listed: false)
            } else {
                cutter.append(word)
            }
        }
        cutter.close(listed: true)
        return cutter.pieces.compactMap(labelled).map(trimmed).filter { !$0.words.isEmpty }
    }

    private static func endsLabel(_ word: Substring) -> Bool {
        word.utf8.last == 0x3A || word.utf8.last == 0x9A && word.hasSuffix("：")
    }

    /// Of `Label: Name` the name, if the label says that somebody wrote something; else nothing.
    private static func labelled(_ piece: BylinePiece) -> BylinePiece? {
        guard let colon = piece.words.dropLast().lastIndex(where: endsLabel) else {
            return piece
        }
        let label = bare(piece.words[colon])
        guard
            BylineWords.leads.contains(label) || BylineWords.openers.contains(label)
                || BylineWords.desks.contains(label) || BylineWords.roles.contains(label)
        else { return nil }
        var rest = piece
        rest.words.removeSubrange(...colon)
        return rest
    }

    /// Whether two words at least follow before the next mark: one alone is more often a place than a person.
    private static func beginsName(_ rest: ArraySlice<Substring>) -> Bool {
        guard let first = rest.first else { return false }
        return first.utf8.first.map { $0 >= 0xE2 } ?? false || rest.count >= 2 && first.utf8.last != UInt8(ascii: ",")
    }

    private struct PieceCutter {
        var pieces: [BylinePiece] = []
        var words: [Substring] = []
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

        /// Splits a word at the marks that separate names without spaces.
        mutating func append(_ word: Substring) {
            guard word.utf8.contains(where: { isComma($0) || $0 == UInt8(ascii: "/") || $0 == 0xE3 || $0 == 0xEF })
            else {
                words.append(word)
                return
            }
            var rest = word
            while let mark = rest.firstIndex(where: { ",;/、，；／＆".contains($0) }) {
                // An address and what is in brackets stay whole.
                if rest.utf8.first == UInt8(ascii: "(") || ByteSearch.contains("://", in: String(rest)) { break }
                if mark > rest.startIndex { words.append(rest[..<mark]) }
                close(listed: true)
                rest = rest[rest.index(after: mark)...]
            }
            if !rest.isEmpty { words.append(rest) }
        }
    }

    /// Words that join names; inside the name of an organization they do not.
    private static let conjunctions: Set<String> = [
        "and", "und", "et", "y", "e", "og", "och", "en", "i", "ja", "ve", "и", "і", "és", "dan", "&", "+", "with",
        "mit",
        "avec", "con", "și", "và", "oraz", "a", "/", "με", "και",
    ]

    /// None of ``conjunctions`` has more bytes, in capitals either.
    private static let conjunctionBytes = 8

    /// Whether the words before a conjunction are a whole name: two words at least, none of an organization.
    private static func joins(_ words: [Substring]) -> Bool {
        words.count >= 2 && words.count <= 5 && !words.contains { BylineWords.organizations.contains($0.lowercased()) }
            && BylinePiece(words: words).likeness >= 0.7
    }

    /// Whether a byte is an ASCII letter or digit.
    private static func isPlain(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Without the marks at both ends.
    private static func trimmed(_ piece: BylinePiece) -> BylinePiece {
        var words = piece.words[...]
        func isMark(_ character: Character) -> Bool { ",;:\"“”„*-–—~»«'’‘=<>[]{}".contains(character) }
        while let last = words.popLast() {
            var word = last
            while !isPlain(word.utf8.last), let mark = word.last, isMark(mark) { word = word.dropLast() }
            if !word.isEmpty {
                words.append(word)
                break
            }
        }
        while let first = words.popFirst() {
            let word = isPlain(first.utf8.first) ? first : first.drop(while: isMark)
            if !word.isEmpty {
                words = [word] + words
                break
            }
        }
        var trimmed = piece
        trimmed.words = Array(words)
        return trimmed
    }
}
