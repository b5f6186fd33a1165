/// What a line of a head may be, as far as its form and the lines around it tell.
extension HeadReader {
    /// Whether a line is a paragraph of running text.
    func isBodyLine(_ line: LineText) -> Bool {
        line.shape.isProse || line.shape.weight > 300
            || line.shape.weight >= 60 && line.shape.endsWithStop && line.shape.words >= 10
    }

    /// Whether a short sentence is the story itself: below a fact, and not above the next one.
    func isShortBodyLine(_ index: Int, _ reading: HeadReading) -> Bool {
        mayBeShort && reading.facts.weight >= 2 && lines[index].line.shape.isSentence
            && !hasFact(within: 1, after: index)
    }

    /// Whether a line opens with an agency's dateline.
    func opensStory(_ line: LineText) -> Bool {
        line.shape.weight >= 40 && DatelineReader.read(line.text, isNews: false)?.agency != nil
    }

    /// Whether a sentence under the headline is its subtitle: short, and more of the head follows.
    func isSubtitle(_ index: Int, _ reading: HeadReading) -> Bool {
        guard lines[index].line.shape.weight <= 320, !opensStory(lines[index].line) else {
            return false
        }
        // Below author and day the text begins, whatever is stated further down.
        if !reading.facts.authors.isEmpty, reading.facts.published != nil || reading.facts.modified != nil {
            return false
        }
        // A sentence with nothing but a credit below it is the text itself.
        guard lines[(index + 1)...].prefix(10).contains(where: { isBodyLine($0.line) }) else { return false }
        if reading.candidates.isEmpty {
            return lines[index].line.shape.weight <= 180 && hasFact(within: 3, after: index)
        }
        return reading.candidates.count <= 3 && hasFact(within: 3, after: index)
    }

    /// Whether one of the next lines is a byline or a date.
    func hasFact(within count: Int, after index: Int) -> Bool {
        for (offset, head) in lines[(index + 1)...].prefix(count).enumerated() {
            if opensStory(head.line) { return true }
            if isBodyLine(head.line) { return false }
            if BylineReader.read(head.line, isSure: true) != nil { return !isTurn(index + 1 + offset) }
            if let date = dates.read(head.line), DateCompany(date.rest, hasAuthor: false) != nil { return true }
            if let meaning = head.line.labelled.flatMap({ LabelWords.meaning(of: $0.label) }), meaning != .note {
                return true
            }
        }
        return false
    }

    /// Whether a short line stands over a button or the like, as numbers and names of columns do.
    func isAboveElement(_ index: Int) -> Bool {
        lines[index].line.shape.weight <= 40 && index > 0
            && lines[(index + 1)...].prefix(2).indices.contains(where: isElement)
    }

    /// Whether a line has the form of a headline, or of another short line above the text.
    func isHeadlineShaped(_ index: Int, _ reading: HeadReading) -> Bool {
        let line = lines[index].line
        let shape = line.shape
        guard (6...300).contains(shape.weight), shape.letters * 2 > line.text.unicodeScalars.count, shape.symbols <= 4,
            shape.sentences <= 2, ![",", ";", "，", "、", "{"].contains(shape.last),
            let first = line.text.unicodeScalars.first
        else { return false }
        guard !first.properties.isLowercase, first != "-", first != "•", first != ">", first != "$" else {
            return false
        }
        if shape.endsWithStop, shape.words > 3, !endsWithAbbreviation(line.text), !repeatsBelow(index),
            !hasFact(within: 2, after: index)
        {
            return false
        }
        return shape.last != ":" && shape.last != "："
    }

    /// `… in the U.S.`, `… Inc.`
    private func endsWithAbbreviation(_ text: String) -> Bool {
        guard let word = text.split(separator: " ").last else { return false }
        return word.dropLast().contains(".")
            || ["Inc.", "Co.", "Corp.", "Ltd.", "Jr.", "Sr.", "St.", "No."].contains(String(word))
    }
}
