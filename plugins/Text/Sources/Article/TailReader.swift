import WinnowModel

/// Reads what stands below the last paragraph: credits, rights, disclaimers, notes about the author, links to elsewhere.
struct TailReader {
    let dates: DateLineReader
    let isSure: Bool
    var facts: ArticleFacts
    private(set) var passages: [Passage]
    /// Links in lines that became facts, first to last.
    private(set) var links: [Link] = []
    /// What was taken out, first to last, with the reason.
    private(set) var dropped: [(text: String, reason: String)] = []
    /// Who lines of the foot name, last to first.
    var staff: [(byline: Byline, source: String)] = []
    /// Whether the line that is read is one of several without blank lines between them.
    private(set) var isAmongLines = false
    /// The e-mail address in the line below, while the next one above it is read.
    private(set) var mailBelow: String?

    /// No foot has more passages.
    private static let passageLimit = 60
    /// Lines that mean nothing to us may stand between those that do.
    private static let unknownLimit = 2

    /// - Parameters:
    ///   - passages: the text below its head.
    ///   - facts: what the head said.
    ///   - isSure: whether the text surely is an article; otherwise only facts and buttons are taken out.
    init(_ passages: [Passage], facts: ArticleFacts, dates: DateLineReader, isSure: Bool) {
        self.isSure = isSure
        self.passages = passages
        self.facts = facts
        self.dates = dates
    }

    /// Reads upward from the end until the article's last paragraph.
    mutating func read() {
        var rights: [String] = []
        // What stands below a list of other articles hides it from below, and the list what stands above it.
        for _ in 0..<3 {
            let before = passages.count
            walk(&rights)
            if isSure { dropRelated() }
            if passages.count == before { break }
        }
        for (byline, source) in staff.reversed() { facts.take(byline, from: source) }
        for line in rights.reversed() where !facts.rights.contains(line) { facts.rights.append(line) }
        dropped.reverse()
    }

    /// One walk upward.
    private mutating func walk(_ rights: inout [String]) {
        var unknown = 0
        if isSure { dropUnpublished() }
        var index = passages.count - 1
        let stop = max(0, passages.count - Self.passageLimit)
        // Short lines that nothing explained yet, below the passage that is read.
        var open: [Int] = []
        while index > stop, passages[index].isPlain {
            let isClosing = isSure && unknown == 0 && takeClosingName(index)
            if isClosing {
                index -= 1
                continue
            }
            if isSure, unknown > 0, isRelatedHeading(passages[index]) {
                for below in passages.indices[index...] where passages[below].isPlain {
                    remove(below, passages[below].block.text, "list of other articles")
                }
                unknown = 0
            } else if !take(index, &rights) {
                unknown += 1
                if unknown > Self.unknownLimit || !isPassable(passages[index]) { break }
                open.append(index)
            } else if isSure, passages[index].block.kind == .pageBreak {
                // What stands between two lines of a foot is of it.
                for between in open where isShortLine(passages[between]) && hasFoot(below: between) {
                    remove(between, passages[between].block.text, "short line in the foot")
                    unknown -= 1
                }
                open = []
            }
            index -= 1
        }
        passages.removeAll { $0.block.kind == .pageBreak && $0.block.text.isEmpty }
    }

    /// Whether a passage that means nothing may stand in a foot: a short line, no sentence.
    private func isPassable(_ passage: Passage) -> Bool {
        let shape = LineShape(String(passage.block.text.prefix(400)))
        return shape.weight <= 70 && !shape.endsWithStop && passage.block.kind == .paragraph
    }

    /// Whether a passage is one line of a few words, as buttons and names of columns are.
    private func isShortLine(_ passage: Passage) -> Bool {
        let line = passage.line
        return passage.isPlain && passage.block.kind == .paragraph && !line.text.hasLineBreak && line.shape.words <= 4
            && line.shape.weight <= 36 && !line.shape.endsSentence
    }

    /// Whether the passage below was taken out.
    private func hasFoot(below index: Int) -> Bool {
        passages.indices.contains(index + 1) && passages[index + 1].block.kind == .pageBreak
            && passages[index + 1].block.text.isEmpty
    }

    /// Handles a passage, line by line from its last one; false when it belongs to the article.
    private mutating func take(_ index: Int, _ rights: inout [String]) -> Bool {
        let text = passages[index].block.text
        guard text.utf8.count <= 4000 else { return false }
        let whole = passages[index].line
        if let block = note(whole), !text.hasLineBreak || isAboutAuthor(whole) || isNoteLabel(whole) {
            dropped.append((text, "note"))
            passages[index].block = block
            return true
        }
        var lines = text.textLines
        guard lines.count > 1 else {
            if isSure, isCaption(whole) {
                passages[index].block = Block(.caption, text: text)
                return true
            }
            guard let reason = reason(whole, passages[index].linkShare, &rights) else { return false }
            // A number above what stays is one of the text's.
            if whole.shape.letters == 0, index + 1 < passages.count, !hasFoot(below: index) { return false }
            if Self.factReasons.contains(reason) { links.insert(contentsOf: passages[index].links, at: 0) }
            remove(index, text, reason)
            return true
        }
        guard lines.count <= 40 else { return false }
        if isSure, isContact(lines) {
            dropped.append((text, "contact"))
            passages[index].block = Block(.note, text: text)
            return true
        }
        if isSure, let kept = takeList(lines) {
            lines = kept
            if lines.isEmpty {
                remove(index, nil, "")
                return true
            }
        }
        var hasFact = false
        isAmongLines = true
        defer { isAmongLines = false }
        if isSure { cutImprint(&lines) }
        while let last = lines.last, let reason = reason(LineText(last), 0, &rights) {
            hasFact = hasFact || Self.factReasons.contains(reason)
            dropped.append((last, reason))
            lines.removeLast()
            dropBetween(&lines)
        }
        if lines.count == 1, hasFact || dropped.last?.reason == "picture credit",
            Self.creditHeadings.contains(Folding.fold(lines[0].trimmed(":："))[...])
        {
            dropped.append((lines[0], "heading over credits"))
            lines = []
        }
        if lines.isEmpty {
            if hasFact { links.insert(contentsOf: passages[index].links, at: 0) }
            remove(index, nil, "")
            return true
        }
        if lines.count > 1,
            let reason = noticeReason(LineText(lines.joined(separator: "\n")), passages[index].linkShare)
        {
            remove(index, lines.joined(separator: "\n"), reason)
            return true
        }
        passages[index].block.text = lines.joined(separator: "\n")
        return false
    }

    /// Takes short lines off that stand below a line of rights, as a letter's sender adds where it is from.
    private mutating func cutImprint(_ lines: inout [String]) {
        guard let sign = lines.lastIndex(where: { Boilerplate.isRights(LineText($0)) }), sign < lines.count - 1,
            lines.count - sign <= 6,
            lines[(sign + 1)...].allSatisfy({ $0.utf8.count <= 100 && !LineShape($0).endsSentence })
        else { return }
        while lines.count > sign + 1 {
            noteDropped(lines.removeLast(), "below the rights")
        }
    }

    /// Why several lines that say nothing each by themselves are no part of the article.
    private func noticeReason(_ lines: LineText, _ linkShare: Double) -> String? {
        if isSure, Boilerplate.isDisclaimer(lines) { return "disclaimer" }
        return Boilerplate.reason(lines, isSure ? .edge : .unsure, linkShare: linkShare)
    }

    private static let factReasons: Set<String> = ["rights", "labelled line", "staff", "byline", "original source"]

    /// An empty page break stands in until the walk is over, so that indices stay.
    mutating func remove(_ index: Int, _ text: String?, _ reason: String) {
        if let text { dropped.append((text, reason)) }
        passages[index].block = Block(.pageBreak)
        passages[index].links = []
    }

    /// Why a line below the article is no part of it, facts taken over; nil when it is one.
    private mutating func reason(_ line: LineText, _ linkShare: Double, _ rights: inout [String]) -> String? {
        let reason = plainReason(line, linkShare, &rights)
        mailBelow = reason == "address" && Self.hasMailAddress(line.text) ? line.text : nil
        return reason
    }

    private mutating func plainReason(_ line: LineText, _ linkShare: Double, _ rights: inout [String]) -> String? {
        if Boilerplate.isSeparator(line) { return "separator" }
        if isSure, WireMarks.isInitials(line.text) { return "initials" }
        if let mark = WireMarks.mark(line) {
            if case .slug = mark { return nil }
            return "wire format"
        }
        if isSure, isAmongLines, PictureCredit.isSlashedLabel(line) || PictureCredit.isBarredTask(line) {
            return "picture credit"
        }
        if isSure, isAmongLines, isAmendment(line) { return "note" }
        if isAddressLine(line) || isSure && HeadReader.isHandle(line.text) { return "address" }
        if isSure, isRelatedHeading(line) { return "heading of other articles" }
        if isSure, takeHashtags(line) { return "topics" }
        if let fact = takeLabelled(line) { return fact }
        if Boilerplate.isRights(line) {
            rights.append(line.text)
            facts.note("rights", line.text, from: "rights line")
            return "rights"
        }
        if isSure, Boilerplate.isDisclaimer(line) { return "disclaimer" }
        if let reason = Boilerplate.reason(line, isSure ? .edge : .unsure, linkShare: linkShare) { return reason }
        return takeStaff(line) ?? takeOrigin(line) ?? takeDates(line)
    }

    /// `#ferries #Oban`: topics.
    private mutating func takeHashtags(_ line: LineText) -> Bool {
        guard line.text.hasPrefix("#"), line.text.utf8.count <= 300 else { return false }
        let words = line.text.split(separator: " ")
        guard words.count >= 2,
            words.allSatisfy({ $0.first == "#" && $0.utf8.count > 2 && $0.dropFirst().first != "#" })
        else { return false }
        takeTopics(words.map { String($0.dropFirst()) })
        return true
    }

    private mutating func takeDates(_ line: LineText) -> String? {
        // `Opdateret kl. 14.10`
        if isSure, (3...6).contains(line.shape.digits), DateLineReader.isLabelWithTime(line.text) { return "time" }
        guard line.shape.weight <= 90, !line.shape.endsWithStop || line.shape.words <= 8, let found = dates.read(line),
            DateCompany(found.rest, hasAuthor: true) != nil,
            line.labelled != nil || isSure && (found.rest.isEmpty || isAmongLines)
        else { return nil }
        facts.take(found.dates, from: "date at the end")
        return "date"
    }

    /// Cuts the passages at an index and returns those from there on.
    mutating func truncate(to count: Int) -> [Passage] {
        defer { passages.removeSubrange(count...) }
        return Array(passages[count...])
    }

    /// Replaces the text of a passage.
    mutating func setText(_ text: String, at index: Int) { passages[index].block.text = text }

    /// Takes a passage out.
    mutating func removePassage(at index: Int) { passages.remove(at: index) }

    /// Adds topics of a list at the end.
    mutating func takeTopics(_ topics: [String]) { facts.add(keywords: topics, from: "list at the end") }

    /// Takes over what a remark states.
    mutating func takeFacts(_ byline: Byline, from source: String) { facts.take(byline, from: source) }

    /// Remembers what left the text; last to first.
    mutating func noteDropped(_ text: String, _ reason: String) {
        dropped.append((text, reason))
    }

    /// What stands over a block of credits.
    private static let creditHeadings = FoldedSet(
        """
        credits|about this article|about this story|crédits|créditos|ficha técnica|crediti|impressum|mitwirkende|colofon
        medverkande|kreditering|tekijät|stopka|tiráž|impresszum|над материалом работали|künye|συντελεστές|制作|クレジット
        """)
}
