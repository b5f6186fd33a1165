import WinnowModel

/// Reads the paragraphs between head and foot: takes out what the page put between them, and tells captions, headings,
/// notes and interviews from paragraphs.
struct BodyReader {
    private(set) var blocks: [Block] = []
    private(set) var dropped: [(text: String, reason: String)] = []
    private(set) var links: [Link] = []
    private let zone: Boilerplate.Zone
    /// A longer paragraph is text, in UTF-8 bytes.
    private static let longestRemark = 1500

    /// - Parameter isSure: whether the text surely is an article, so that more may be taken out of it.
    init(isSure: Bool) {
        zone = isSure ? .inside : .unsure
    }

    /// Reads the passages into ``blocks``.
    mutating func read(_ passages: [Passage]) {
        for (index, passage) in passages.enumerated() {
            let next = index + 1 < passages.count ? passages[index + 1] : nil
            links += passage.links
            guard passage.isPlain, passage.size <= Self.longestRemark else {
                blocks.append(passage.block)
                continue
            }
            let line = passage.line
            if let reason = dropReason(passage, line) {
                dropped.append((passage.block.text, reason))
                links.removeLast(passage.links.count)
            } else {
                blocks.append(block(passage, line, next: next, isFirst: index == 0))
            }
        }
        blocks = Interview.marked(QuestionMark.marked(blocks))
    }

    private func dropReason(_ passage: Passage, _ line: LineText) -> String? {
        if Boilerplate.isSeparator(line) { return "separator" }
        if let reason = Boilerplate.reason(line, zone, linkShare: passage.linkShare) { return reason }
        if case .end? = WireMarks.mark(line) { return "wire format" }
        if let last = blocks.last, last.text == passage.block.text, passage.size >= 40 { return "repeated paragraph" }
        return nil
    }

    private func block(_ passage: Passage, _ line: LineText, next: Passage?, isFirst: Bool) -> Block {
        var block = passage.block
        guard block.kind == .paragraph else { return block }
        if let heading = Self.markedHeading(block.text) { return heading }
        if let caption = CaptionRules.caption(line) { return Block(.caption, text: caption) }
        if let labelled = line.labelled, LabelWords.meaning(of: labelled.label) == .note,
            !Self.remarks.contains(labelled.label.lowercased())
        {
            return Block(.note, text: line.text)
        }
        if passage.blanksBefore > 0 || isFirst, isHeading(line), !QuestionMark.isMarked(line.text), let next,
            next.isPlain, next.block.kind == .paragraph,
            LineShape(String(next.block.text.prefix(1000))).isProse || next.size > 1000
        {
            block.kind = .heading
            block.level = 2
        }
        return block
    }

    /// Labels of remarks that belong to what stands above them: `Note: the bridge stays closed …` between two paragraphs.
    private static let remarks: Set<String> = [
        "note", "notes", "hinweis", "anmerkung", "nota", "noot", "σημείωση", "ملاحظة", "注", "※", "примечание",
    ]

    /// A short line without the end of a sentence.
    private func isHeading(_ line: LineText) -> Bool {
        let shape = line.shape
        guard !line.text.hasLineBreak, (4...110).contains(shape.weight), shape.words <= 14,
            shape.letters * 2 > shape.weight / 2
        else { return false }
        guard !shape.endsSentence || shape.last == "?" || shape.last == "？" else { return false }
        guard !Self.goesOn(shape.last), shape.symbols <= 1, let first = line.text.unicodeScalars.first else {
            return false
        }
        return !first.properties.isLowercase && !"\"“„«-–—•([「『（".unicodeScalars.contains(first)
    }

    /// Signs after which a sentence goes on.
    private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "：", ",", ";", "，", "、": true
        default: false
        }
    }

    /// `## Heading`, `=== Heading ===`.
    private static func markedHeading(_ text: String) -> Block? {
        guard text.utf8.count <= 200, text.hasPrefix("#") || text.hasPrefix("=="), !text.hasLineBreak else {
            return nil
        }
        let marks = text.prefix { $0 == "#" }.count
        if (1...6).contains(marks), text.dropFirst(marks).first == " " {
            let words = text.dropFirst(marks).trimmed("#")
            return words.isEmpty ? nil : Block(.heading, text: words, level: marks)
        }
        if text.hasPrefix("=="), text.hasSuffix("=="), text.utf8.count > 6 {
            let level = text.prefix { $0 == "=" }.count
            let words = text.trimmed("=")
            return words.isEmpty || level > 6 ? nil : Block(.heading, text: words, level: level)
        }
        return nil
    }
}
