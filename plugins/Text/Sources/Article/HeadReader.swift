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
                unknown += isCount(index) ? 0 : 1
                let goesOn = hasFact(within: 4, after: index) || hasByline(reading) && isAboveElement(index)
                if unknown > Self.unknownLimit || !goesOn {
                    reading.bodyStart = index
                    break
                }
            }
            index += 1
        }
        HeadlineChoice(lines: lines).resolve(&reading)
        takeLeftovers(&reading)
        return reading
    }

    /// Whether the head has named an author or a day.
    func hasByline(_ reading: HeadReading) -> Bool { !reading.facts.authors.isEmpty || isDated(reading) }

    /// Whether the head has given a day.
    func isDated(_ reading: HeadReading) -> Bool {
        reading.facts.published != nil || reading.facts.modified != nil
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
        if takeByline(index, &reading) || takeDates(index, &reading) || takeFiling(index, &reading)
            || takeName(index, &reading) || takeBareName(index, &reading)
        {
            return true
        }
        guard !reading.facts.authors.isEmpty, isMailLine(line) else { return false }
        reading.consume(index, "address")
        return true
    }

    private func takeWireMark(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        guard let mark = WireMarks.mark(line) else { return false }
        switch mark {
        case .slug(let slug):
            // `-AKTUALISIERT AM 20.06.2023-19:40`
            if line.shape.digits >= 6, dates.read(line) != nil { return false }
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
            let byline = BylineReader.read(line, isSure: !reading.candidates.isEmpty) ?? stagedByline(line, reading)
        else { return false }
        // `Tim Redaksi` below names is who they are.
        if !reading.facts.authors.isEmpty, byline.isDesk, reading.factLines.last == index - 1 {
            reading.consume(index, "desk below the byline", isFact: true)
            return true
        }
        if let sender = reading.sender, !byline.authors.isEmpty {
            reading.facts.authors.removeAll { $0.name == sender }
            reading.sender = nil
        }
        reading.facts.take(byline, from: "byline")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// `Written by Jane Doe, Edited by John Roe`: who did what.
    private func stagedByline(_ line: LineText, _ reading: HeadReading) -> Byline? {
        guard !reading.candidates.isEmpty, line.shape.words <= 20, line.text.utf8.count <= 240,
            !line.shape.endsWithStop,
            line.text.contains(" by ")
        else { return nil }
        return ReportingCredit.read(line.text)
    }

    /// Whether a label of the line comes again below: `记者：…`, `周志远：…`, `记者：…` are turns of an interview.
    func isTurn(_ index: Int) -> Bool {
        guard let label = lines[index].line.labelled?.label else { return false }
        return lines[(index + 1)...].prefix(12).contains { $0.line.labelled?.label == label }
    }

    private func takeDates(_ index: Int, _ reading: inout HeadReading) -> Bool {
        guard var found = dates.read(lines[index].line) else { return false }
        // `20 jun, 2023 - 09:44 • Miguel Antunes` below that name.
        found.rest.removeAll { piece in reading.facts.authors.contains { $0.name == piece } }
        let hasAuthor = !reading.facts.authors.isEmpty
        let beside =
            DateCompany(found.rest, hasAuthor: hasAuthor, isLinked: lines[index].linkShare > 0)
            ?? DateCompany(known: found, in: lines[index].line, hasAuthor: hasAuthor)
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
        if isPlaceLine(index, reading) {
            reading.facts.dateline = Dateline(place: text)
        } else if AgencyNames.contains(text), !AgencyNames.isAmbiguous(text), index > 0 {
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

    /// `ANKARA` alone between author, day and text.
    private func isPlaceLine(_ index: Int, _ reading: HeadReading) -> Bool {
        let line = lines[index].line
        return reading.facts.dateline == nil && reading.facts.weight >= 2 && line.shape.isAllCaps
            && line.shape.words <= 3
            && reading.factLines.last == index - 1 && PlaceNames.contains(line.text) && index + 1 < lines.count
            && isBodyLine(lines[index + 1].line)
    }

    /// Whether the same line comes again soon: then it is the headline, whatever it says.
    func repeatsBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].prefix(8).contains { $0.line.folded == lines[index].line.folded }
            && lines[index].line.shape.words >= 4
    }

    private func hasMoreHead(after index: Int) -> Bool {
        lines[(index + 1)...].prefix(3).contains { !isBodyLine($0.line) }
    }
}
