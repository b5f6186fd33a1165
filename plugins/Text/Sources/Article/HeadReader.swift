import WinnowModel

/// One line at the head of a text.
struct HeadLine {
    /// Which passage it is of, and which line of it.
    let passage: Int
    let line: LineText
    let blanksBefore: Int
    let linkShare: Double
    let links: [Link]
}

/// What the lines above the first paragraph turned out to be.
struct HeadReading {
    var facts = ArticleFacts()
    /// Lines that are facts or boilerplate, and why; they leave the text.
    var consumed: [Int: String] = [:]
    /// Lines that become captions or notes in their place.
    var asides: [Int: Block] = [:]
    /// Lines that may be a headline, a site's name, a subtitle.
    var candidates: [Int] = []
    /// Lines with facts, in order.
    var factLines: [Int] = []
    /// The first line of the body.
    var bodyStart = 0
    /// Whether the headline stands there more than once, or is called so.
    var isTitleCertain = false
    /// Links in lines with facts.
    var links: [Link] = []
    /// Who sent the message, taken as its author until a byline says who wrote it.
    var sender: String?
    /// When the text is under embargo: the line that says so.
    var embargo: String?

    /// Takes a line out of the text.
    mutating func consume(_ index: Int, _ reason: String, isFact: Bool = false) {
        consumed[index] = reason
        if isFact { factLines.append(index) }
    }
}

/// Reads the lines above the first paragraph: site, headline, byline, dates, place, topics, boilerplate.
struct HeadReader {
    let lines: [HeadLine]
    let dates: DateLineReader
    let base: String?
    /// Whether the paragraphs of the text may be short sentences.
    let mayBeShort: Bool
    /// Of the whole text: a name is looked for in what stands below the head.
    let passages: [Passage]

    /// No head has more lines.
    static let lineLimit = 48
    /// A longer passage is text, in UTF-8 bytes.
    private static let longestPassage = 20_000
    /// Lines that mean nothing to us may stand between those that do, but not many.
    private static let unknownLimit = 4

    /// The lines that a head may be made of.
    static func lines(of passages: [Passage]) -> [HeadLine] {
        var lines: [HeadLine] = []
        // Behind two long paragraphs there is no head any more.
        var longCount = 0
        for (index, passage) in passages.enumerated() {
            guard passage.isPlain, lines.count < lineLimit, longCount < 2 else { break }
            if passage.size > 500 { longCount += 1 }
            guard passage.size <= longestPassage else { break }
            let parts = passage.lines
            for (offset, part) in parts.enumerated() where lines.count < lineLimit {
                lines.append(
                    HeadLine(
                        passage: index, line: part,
                        blanksBefore: offset == 0 ? passage.blanksBefore : 0, linkShare: passage.linkShare,
                        links: passage.links))
            }
        }
        return lines
    }

    /// Reads as far as the head goes.
    func read() -> HeadReading {
        var reading = HeadReading()
        var index = MailHeader.read(lines, dates, &reading)
        var unknown = 0
        reading.bodyStart = lines.count
        while index < lines.count {
            if reading.consumed[index] != nil || take(index, &reading) {
                index += 1
                continue
            }
            let line = lines[index].line
            if isBodyLine(line) || opensStory(line) || isShortBodyLine(index, reading) {
                if isSubtitle(index, reading) {
                    reading.candidates.append(index)
                } else {
                    reading.bodyStart = index
                    break
                }
            } else if isHeadlineShaped(index, reading) {
                reading.candidates.append(index)
            } else {
                unknown += 1
                if unknown > Self.unknownLimit || !hasFact(within: 4, after: index) {
                    reading.bodyStart = index
                    break
                }
            }
            index += 1
        }
        HeadlineChoice(lines: lines).resolve(&reading)
        return reading
    }

    /// Handles a line that is a fact, boilerplate or an aside; false for anything else.
    private func take(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let head = lines[index]
        let line = head.line
        if Boilerplate.isSeparator(line) {
            reading.consume(index, "separator")
            return true
        }
        if takeWireMark(index, &reading) || takeLabelled(index, &reading) { return true }
        if isCaptionText(index, reading) {
            reading.asides[index] = Block(.caption, text: line.text)
            return true
        }
        if let caption = CaptionRules.caption(line), !reading.candidates.isEmpty || reading.facts.weight > 0 {
            reading.asides[index] = Block(.caption, text: caption)
            return true
        }
        let zone: Boilerplate.Zone = reading.candidates.isEmpty && reading.facts.title == nil ? .top : .edge
        if let reason = Boilerplate.reason(line, zone, linkShare: head.linkShare), !repeatsBelow(index) {
            // `28.01.22 / 0 Kommentare`: buttons and counts stand beside the day, too.
            if line.shape.digits >= 4, takeDates(index, &reading) { return true }
            reading.consume(index, reason)
            return true
        }
        if Boilerplate.isRights(line), line.shape.weight <= 200 {
            reading.facts.rights.append(line.text)
            reading.facts.note("rights", line.text, from: "rights line")
            reading.consume(index, "rights", isFact: true)
            return true
        }
        return takeByline(index, &reading) || takeDates(index, &reading) || takeFiling(index, &reading)
            || takeName(index, &reading) || takeBareName(index, &reading)
    }

    private func takeWireMark(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        guard let mark = WireMarks.mark(line) else { return false }
        switch mark {
        case .slug(let slug):
            reading.facts.state(\.slug, "slug", slug, from: "slug line")
            if slug.hasSuffix("/") {
                reading.facts.add(keywords: slug.split(separator: "/").map(String.init), from: "slug line")
            }
        case .embargo: reading.embargo = line.text
        case .end, .label: break
        }
        reading.consume(index, "wire format", isFact: true)
        return true
    }

    private func takeByline(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        // `Staff Writer` below a name is no desk.
        if let last = reading.facts.authors.indices.last, BylineWords.isRole(line.text), line.labelled == nil,
            line.shape.words <= 4, takeCompany(line, of: last, index, &reading)
        {
            return true
        }
        guard !(index == 0 && line.labelled == nil && line.shape.words > 8), !isTurn(index),
            let byline = BylineReader.read(line, isSure: !reading.candidates.isEmpty)
        else { return false }
        if let sender = reading.sender, !byline.authors.isEmpty {
            reading.facts.authors.removeAll { $0.name == sender }
            reading.sender = nil
        }
        reading.facts.take(byline, from: "byline")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// Whether a label of the line comes again below: `记者：…`, `周志远：…`, `记者：…` are turns of an interview.
    func isTurn(_ index: Int) -> Bool {
        guard let label = lines[index].line.labelled?.label else { return false }
        return lines[(index + 1)...].prefix(12).contains { $0.line.labelled?.label == label }
    }

    private func takeDates(_ index: Int, _ reading: inout HeadReading) -> Bool {
        guard let found = dates.read(lines[index].line) else { return false }
        let beside = DateCompany(
            found.rest, hasAuthor: !reading.facts.authors.isEmpty, isLinked: lines[index].linkShare > 0)
        guard let beside else { return false }
        if let name = beside.outlet, reading.facts.publisher != nil, reading.facts.published != nil {
            // A second outlet with an earlier date is where the text comes from.
            reading.facts.state(\.originName, "originalSource", name, from: "outlet and date")
            reading.facts.state(\.originDate, "originalSource", found.dates.first?.text, from: "outlet and date")
        } else {
            if let name = beside.outlet { reading.facts.state(\.publisher, "publisher", name, from: "outlet and date") }
            if let place = beside.place, reading.facts.dateline == nil {
                reading.facts.dateline = Dateline(place: place)
            }
            if let section = beside.section { reading.facts.state(\.section, "section", section, from: "date line") }
            reading.facts.take(beside.byline, from: "date line")
            reading.facts.take(found.dates, from: "date line")
        }
        reading.consume(index, "date", isFact: true)
        return true
    }

    /// A line that is one name: an agency, a section, an address, a place.
    private func takeName(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        let text = line.text
        if AgencyNames.contains(text), !AgencyNames.isAmbiguous(text), index > 0 {
            reading.facts.state(\.credit, "credit", text, from: "agency line")
        } else if text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") {
            reading.facts.state(\.address, "canonicalUrl", text, from: "address line")
        } else if OutletWords.isSection(text), !repeatsBelow(index), hasMoreHead(after: index) {
            reading.facts.state(\.section, "section", text, from: "section line")
        } else if reading.facts.dateline == nil, !reading.candidates.isEmpty,
            let place = DatelineReader.read(line: text)
        {
            reading.facts.dateline = place.dateline
            reading.facts.state(\.credit, "credit", place.agency, from: "dateline")
        } else {
            return false
        }
        reading.consume(index, "fact", isFact: true)
        return true
    }

    /// Whether the same line comes again soon: then it is the headline, whatever it says.
    private func repeatsBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].prefix(8).contains { $0.line.folded == lines[index].line.folded }
            && lines[index].line.shape.words >= 4
    }

    private func hasMoreHead(after index: Int) -> Bool {
        lines[(index + 1)...].prefix(3).contains { !isBodyLine($0.line) }
    }
}

extension HeadReader {
    /// Whether a line is a paragraph of running text.
    private func isBodyLine(_ line: LineText) -> Bool {
        line.shape.isProse || line.shape.weight > 300
            || line.shape.weight >= 60 && line.shape.endsWithStop && line.shape.words >= 10
    }

    /// Whether a short sentence is the story itself: below a fact, and not above the next one.
    private func isShortBodyLine(_ index: Int, _ reading: HeadReading) -> Bool {
        mayBeShort && reading.facts.weight >= 2 && lines[index].line.shape.isSentence
            && !hasFact(within: 1, after: index)
    }

    /// Whether a line opens with an agency's dateline.
    private func opensStory(_ line: LineText) -> Bool {
        line.shape.weight >= 40 && DatelineReader.read(line.text, isNews: false)?.agency != nil
    }

    /// Whether a sentence under the headline is its subtitle: short, and more of the head follows.
    private func isSubtitle(_ index: Int, _ reading: HeadReading) -> Bool {
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
    private func hasFact(within count: Int, after index: Int) -> Bool {
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

    /// Whether a line has the form of a headline, or of another short line above the text.
    private func isHeadlineShaped(_ index: Int, _ reading: HeadReading) -> Bool {
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
