/// What no rule knows, and only its place shows to be of the page around the text.
extension HeadReader {
    /// Takes short lines away that stand among the facts and the buttons of a head: the number of comments, the name of a
    /// column, a button's word. What reads like a heading or a sentence stays.
    func takeLeftovers(_ reading: inout HeadReading) {
        guard reading.facts.title != nil, hasByline(reading) else { return }
        let title = reading.consumed.first { $0.value.hasSuffix("headline") }?.key ?? -1
        takeKicker(above: title, &reading)
        let lastFact = reading.factLines.last { $0 < reading.bodyStart } ?? -1
        let left = lines.indices.filter {
            $0 > title && $0 < reading.bodyStart && reading.consumed[$0] == nil && reading.asides[$0] == nil
        }
        // Many of them are a page's menu or a list, and no head.
        guard left.count <= Self.leftoverLimit else { return }
        for index in left {
            let shape = lines[index].line.shape
            guard shape.words <= 3, shape.weight <= 30, !shape.endsSentence, !Self.isQuoted(lines[index].line.text)
            else {
                continue
            }
            guard index < lastFact || isBesideElements(index, reading) else { continue }
            reading.consume(index, "short line among the facts")
        }
    }

    private static let leftoverLimit = 8

    /// `ENERGIEWENDE:`, a word in front of the headline, on a line of its own.
    private func takeKicker(above title: Int, _ reading: inout HeadReading) {
        guard title > 0, reading.consumed[title - 1] == nil else { return }
        let line = lines[title - 1].line
        guard line.shape.last == ":" || line.shape.last == "：", line.shape.words <= 3, line.shape.weight <= 40 else {
            return
        }
        reading.facts.state(\.section, "section", line.text.trimmed(":："), from: "kicker")
        reading.consume(title - 1, "line above the headline")
    }

    /// Whether a very short line below the last fact hangs on what was taken: a number and a word under it, or a word in
    /// the same group of lines, or one with a button below.
    private func isBesideElements(_ index: Int, _ reading: HeadReading) -> Bool {
        let shape = lines[index].line.shape
        guard index > 0, reading.consumed[index - 1] != nil, shape.weight <= 24 else { return false }
        if isCount(index) || isWhereabouts(lines[index].line) { return true }
        if index + 1 < reading.bodyStart, reading.consumed[index + 1] != nil { return true }
        guard lines[index].passage == lines[index - 1].passage,
            lines[min(reading.bodyStart, lines.count) - 1].passage >= lines[index].passage
        else { return false }
        return reading.bodyStart >= lines.count || lines[reading.bodyStart].passage > lines[index].passage
    }

    /// `Rodez, France`: two names and a comma, where the author is.
    private func isWhereabouts(_ line: LineText) -> Bool {
        line.shape.words <= 3 && line.shape.lowercased == 0 && line.shape.digits == 0 && line.text.contains(", ")
    }

    /// `42`, `127 Postings`.
    func isCount(_ index: Int) -> Bool {
        let line = lines[index].line
        guard line.shape.digits > 0, line.text.utf8.first.map({ $0 &- 0x30 < 10 }) == true else { return false }
        return line.shape.letters == 0 && line.text.utf8.count <= 8 && line.shape.symbols == 0
            || line.shape.words == 2 && line.shape.weight <= 24 && line.shape.digits <= 6
    }

    private static func isQuoted(_ text: String) -> Bool {
        text.unicodeScalars.contains { "\"“”„«»「」『』".unicodeScalars.contains($0) }
    }

    /// Whether a line is of the page whatever stands beside it: a button, a separator, a number, an e-mail address.
    func isElement(_ index: Int) -> Bool {
        let head = lines[index]
        guard head.line.shape.weight <= 80, !head.line.shape.endsWithStop else { return false }
        return Boilerplate.isSeparator(head.line) || isCount(index)
            || TailReader.hasMailAddress(head.line.text)
            || Boilerplate.reason(head.line, .edge, linkShare: head.linkShare) != nil
    }

    /// An e-mail address or a handle, with a name at most.
    func isMailLine(_ line: LineText) -> Bool {
        guard line.shape.words <= 8, line.shape.weight <= 80, line.text.utf8.contains(UInt8(ascii: "@")) else {
            return false
        }
        return TailReader.hasMailAddress(line.text) || Self.isHandle(line.text)
    }

    /// `@name` and nothing else.
    static func isHandle(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "@") && (3...40).contains(text.utf8.count)
            && text.utf8.dropFirst().allSatisfy {
                $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 &- 0x30 < 10 || $0 == 0x5F || $0 == 0x2E
            }
    }
}
