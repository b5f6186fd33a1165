import WinnowModel

extension HeadReader {
    /// Handles a line that begins with a label: `Source: …`, `Tags: …`, `Region: [Asia](…), [Europe](…)`.
    func takeLabelled(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let head = lines[index]
        if head.line.labelled?.value.isEmpty == true,
            head.line.labelled.flatMap({ LabelWords.meaning(of: $0.label) }) == .kind
        {
            reading.consume(index, "label", isFact: true)
            return true
        }
        if takeContact(index, &reading) || takeBareLabel(index, &reading) { return true }
        guard let labelled = head.line.labelled, !labelled.value.isEmpty, head.line.text.utf8.count <= 600 else {
            return false
        }
        let meaning = LabelWords.meaning(of: labelled.label)
        if meaning == nil {
            guard isTopicLine(labelled, head) else { return false }
            reading.facts.add(keywords: Self.list(labelled.value), from: "labelled links")
            reading.consume(index, "topics", isFact: true)
            return true
        }
        guard let meaning, state(meaning, labelled.value, head.line, index, &reading) else { return false }
        return true
    }

    /// `Media Contact:`, then name, firm, number and address on lines of their own: one note.
    private func takeContact(_ index: Int, _ reading: inout HeadReading) -> Bool {
        guard let labelled = lines[index].line.labelled, labelled.value.isEmpty,
            LabelWords.meaning(of: labelled.label) == .contact
        else { return false }
        let below = lines[(index + 1)...].prefix(8).prefix {
            $0.blanksBefore == 0 && $0.passage == lines[index].passage && $0.line.shape.weight <= 80
                && !$0.line.shape.endsWithStop
        }
        guard !below.isEmpty else { return false }
        let text = ([lines[index].line] + below.map(\.line)).map(\.text).joined(separator: "\n")
        reading.asides[index] = Block(.note, text: text)
        for other in below.indices { reading.consume(other, "contact") }
        return true
    }

    /// `Published` on a line of its own, over the day or over what says how long ago that was.
    private func takeBareLabel(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        guard line.shape.words <= 3, line.text.utf8.count <= 40, index + 1 < lines.count,
            let meaning = LabelWords.meaning(of: line.text.trimmed(":："))
        else { return false }
        if takeTask(meaning, index, &reading) { return true }
        // `Sujets`, and the topics below it.
        if meaning == .keywords, reading.facts.weight >= 4, lines[index + 1].passage == lines[index].passage,
            lines[index + 1].line.shape.words <= 8, !lines[index + 1].line.shape.endsSentence
        {
            let topics = lines[index + 1].line.text
            if topics.contains(where: { ",;#|".contains($0) }) {
                reading.facts.add(keywords: Self.list(topics), from: "label")
            }
            reading.consume(index, "label", isFact: true)
            reading.consume(index + 1, "topics", isFact: true)
            return true
        }
        guard meaning == .published || meaning == .modified,
            Boilerplate.isRelativeTime(lines[index + 1].line) || dates.read(lines[index + 1].line)?.rest.isEmpty == true
        else { return false }
        reading.consume(index, "label")
        return true
    }

    /// `TEKST` over `Ida Hovland`, `FOTO` over `Per Aune`: a task, and below it who did it.
    private func takeTask(_ meaning: LabelWords.Meaning, _ index: Int, _ reading: inout HeadReading) -> Bool {
        let name = lines[index + 1].line
        // Below a name `Journalist` is what its bearer is.
        let isBelowName = reading.factLines.last == index - 1 && !reading.facts.authors.isEmpty
        guard !reading.candidates.isEmpty, lines[index + 1].passage == lines[index].passage, BareName.isOne(name),
            !isBelowName || meaning != .author
        else { return false }
        switch meaning {
        case .author: reading.facts.take(Byline(authors: [Author(name: name.text)]), from: "name below a label")
        case .photographer, .picture, .editor, .imprint: break
        default: return false
        }
        reading.consume(index, "label", isFact: true)
        reading.consume(index + 1, "byline", isFact: true)
        return true
    }

    /// A label of a few words, and nothing but links behind it.
    private func isTopicLine(_ labelled: (label: String, value: String), _ head: HeadLine) -> Bool {
        let words = labelled.label.split(separator: " ").count
        let rest = head.line.text.utf8.count - labelled.label.utf8.count
        let linked = head.links.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) }
        return words <= 4 && !head.links.isEmpty && linked * 10 >= (rest - 3 * head.links.count) * 9 && rest <= 300
            && head.links.allSatisfy { ($0.text?.utf8.count ?? 0) <= 60 }
    }

    /// Takes the fact over; false when the value does not fit the label.
    private func state(
        _ meaning: LabelWords.Meaning, _ value: String, _ line: LineText, _ index: Int, _ reading: inout HeadReading
    ) -> Bool {
        switch meaning {
        case .title:
            reading.isTitleCertain = true
            reading.facts.state(\.title, "title", value, from: "label")
        case .subtitle: reading.facts.state(\.subtitle, "subtitle", value, from: "label")
        case .summary: reading.facts.state(\.summary, "summary", value, from: "label")
        case .section: reading.facts.state(\.section, "section", value, from: "label")
        case .publisher: reading.facts.state(\.publisher, "publisher", value, from: "label")
        case .slug: reading.facts.state(\.slug, "slug", value, from: "label")
        case .location:
            guard value.utf8.count <= 60 else { return false }
            if reading.facts.dateline == nil { reading.facts.dateline = Dateline(place: value) }
        case .keywords:
            guard value.utf8.count <= 500, LineShape(value).sentences == 0,
                Self.list(value).allSatisfy({ $0.split(separator: " ").count <= 5 })
            else { return false }
            reading.facts.add(keywords: Self.list(value), from: "label")
        case .address:
            guard Self.isAddress(value) else { return false }
            reading.facts.state(\.address, "canonicalUrl", value, from: "label")
        case .source, .origin: return stateSource(value, isOrigin: meaning == .origin, index, &reading)
        case .note:
            reading.asides[index] = Block(.note, text: line.text)
            return true
        case .rights:
            guard Boilerplate.isHolder(value) else { return false }
            reading.facts.rights.append(value)
            reading.facts.note("rights", value, from: "label")
        case .picture:
            guard Boilerplate.isNaming(value) else { return false }
            reading.asides[index] = Block(.caption, text: line.text)
            return true
        case .imprint:
            guard Boilerplate.isNaming(value) else { return false }
        case .embargo: reading.embargo = line.text
        case .kind: break
        case .contact:
            reading.asides[index] = Block(.note, text: line.text)
            return true
        case .author, .editor, .translator, .photographer, .published, .modified: return false
        }
        reading.consume(index, "label", isFact: true)
        return true
    }

    private func stateSource(_ value: String, isOrigin: Bool, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard value.utf8.count <= 120, Self.isSourceName(value), !value.contains("|"), !value.contains("｜") else {
            return false
        }
        if !isOrigin, takeDatedSource(value, &reading) {
            reading.consume(index, "source and date", isFact: true)
            return true
        }
        if Self.isAddress(value) {
            reading.facts.state(\.address, "canonicalUrl", value, from: "source label")
        } else if isOrigin {
            reading.facts.state(\.originName, "originalSource", value, from: "source label")
        } else {
            reading.facts.state(\.credit, "credit", value, from: "source label")
        }
        reading.consume(index, "source", isFact: true)
        return true
    }

    /// `来源：新华网 2023年11月14日 10:22`, `Quelle: dpa, 14.11.2023`: the source's name, then the day.
    private func takeDatedSource(_ value: String, _ reading: inout HeadReading) -> Bool {
        guard value.utf8.contains(where: { $0 &- 0x30 < 10 }), let found = dates.read(LineText(value)),
            let name = found.rest.first, value.hasPrefix(name), LineShape(name).digits == 0,
            let company = DateCompany(Array(found.rest.dropFirst()), hasAuthor: false)
        else { return false }
        reading.facts.state(\.credit, "credit", name, from: "source label")
        reading.facts.take(company.byline, from: "source label")
        reading.facts.take(found.dates, from: "source label")
        return true
    }

    /// Whether what follows `Source:` may be who or what the text is from: no sentence of some length.
    static func isSourceName(_ value: String) -> Bool {
        guard value.utf8.count <= 160 else { return false }
        if isAddress(value) { return true }
        let shape = LineShape(value)
        return !shape.endsSentence || shape.words <= 6
    }

    static func isAddress(_ value: String) -> Bool {
        (value.hasPrefix("http://") || value.hasPrefix("https://")) && !value.contains(" ")
    }

    /// The entries of a list of topics.
    static func list(_ value: String) -> [String] {
        let marks = value.contains("#") && !value.contains(",") ? " #" : ",;、，;|#•·"
        return value.split { marks.contains($0) }.map { $0.trimmed(".*_/") }.filter {
            !$0.isEmpty && $0.utf8.count <= 120
        }
    }
}
