/// Cuts a byline into lines and parts.
enum BylineText {
    /// A line of a byline, without what leads to the names.
    struct Line {
        var words: [BylineWord]
        /// Whether it began with a lead, or the line before was one.
        var isLed: Bool
        /// Whether it goes on with the line before: `, Reuters`.
        var isContinued: Bool
        /// Whether a sentence about the person was cut off: `Jane Doe is a reporter`.
        var isSentence: Bool
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
            guard words.contains(where: \.mayHaveLabel) else {
                if let line = line(words, &state) { lines.append(line) }
                continue
            }
            for part in BylineLabel.parts(words) {
                if let line = line(part, &state) { lines.append(line) }
            }
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
        if creditsPicture(raw[0]) || creditsPictureInBrackets(raw) {
            state.skips = raw.count <= 2
            return nil
        }
        if raw[0].bare.contains(.otherWork) {
            state.skips = !namesSomebody(raw.dropFirst())
            return nil
        }
        let isLed = BylineLead.remove(from: &words) || before.isLed
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
            if BylineLabel.ends(last) || last.bare.contains(.leadsElsewhere) {
                state.skips = true
                return nil
            }
            if words[0].bare.contains(.opener) { return nil }
        }
        if before.skips { return nil }
        state.isLed = isLed && state.isOpen
        let rest = removeRest(&words)
        // `Autor: Jane Doe Publicat: 14.03.2024`
        while isLed, words.count > 1, let last = words.last, BylineLabel.ends(last) { words.removeLast() }
        // The label of a date, or nothing but a date.
        guard let last = words.last, !BylineLabel.ends(last) else { return nil }
        return Line(words: words, isLed: isLed, isContinued: isContinued, isSentence: rest == .sentence)
    }

    /// Whether a name may follow on the line: in `Edited May 3` and `Edited by` it does not.
    private static func namesSomebody(_ words: ArraySlice<BylineWord>) -> Bool {
        words.contains { $0.hasLetter && $0.isCapital && !$0.hasDigit && !$0.bare.contains(.calendar) }
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

    /// `(Jane Doe / AP)`, `(AP Photo)`.
    private static func creditsPictureInBrackets(_ words: [BylineWord]) -> Bool {
        guard words.count > 1, words[0].text.utf8.first == UInt8(ascii: "("), let last = words.last,
            last.text.utf8.last == UInt8(ascii: ")")
        else { return false }
        return creditsPicture(last) || words.contains { $0.text.utf8.contains(UInt8(ascii: "/")) }
    }

    /// Single letters are as often initials.
    static func isConjunction(_ word: BylineWord) -> Bool {
        let text = word.text
        if word.traits.contains(.conjunction), text.utf8.count > 1 || text == "&" || text == "y" { return true }
        return text == "," || text == ";" || text == "/" || text == "–" || text == "-"
    }

    private static func isComma(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

    /// What stood behind a name.
    private enum Rest { case nothing, sentence, other }

    /// Takes away a date, or what a sentence says about the person, and what follows it: `Jane Doe on May 3`,
    /// `Max Muster, 03.05.2020, 12:00 Uhr`, `Jane Doe is a reporter`.
    private static func removeRest(_ words: inout [BylineWord]) -> Rest {
        for index in words.indices.dropFirst() {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : nil
            let isDated = word.hasDigit && word.text.utf8.first != UInt8(ascii: "(")
            let isBeforeDate =
                word.bare.contains(.datePreposition) && next.map { $0.hasDigit || $0.bare.contains(.calendar) } ?? false
            let isMonth =
                word.bare.contains(.calendar) && next?.hasDigit ?? false && !isName(word, before: words[(index + 1)...])
            let isVerb = isVerb(word, at: index)
            guard
                isDated || isBeforeDate || isMonth || isVerb
                    || !word.bare.isDisjoint(with: [.picture, .statesTime, .otherWork])
            else {
                continue
            }
            words.removeSubrange(index...)
            while let last = words.last, isConjunction(last) { words.removeLast() }
            return isVerb ? .sentence : .other
        }
        return .nothing
    }

    /// Whether what looks like a month is a name before a date: `Theresa May, 14 March 2024`.
    private static func isName(_ word: BylineWord, before date: ArraySlice<BylineWord>) -> Bool {
        isComma(word.text.utf8.last) && date.dropFirst().first?.bare.contains(.calendar) ?? false
    }

    /// Whether a word makes a sentence of a whole name before it.
    private static func isVerb(_ word: BylineWord, at index: Int) -> Bool {
        index >= 2 && word.traits.contains(.verb) && !word.isCapital
    }
}
