import WinnowDates
import WinnowModel
import WinnowPlugin

// Byline and date are fields of their own. Where nothing names their elements the model takes them for the text's first
// lines.
extension TextChoice {
    /// Letters of a byline, and those of it that are no name: "By", a role, a place.
    private static let (lettersOfByline, lettersBesideNames) = (100, 24)
    /// Bytes of a line with a date.
    private static let bytesOfDate = 4...120
    /// How many pieces that stay are looked at.
    private static let piecesOfHead = 4

    /// Drops lines before the text that say little more than who wrote it, or when it was published.
    /// - Parameter body: with the authors and the days that the page states.
    mutating func dropHeadLines(_ body: RecordBody) {
        let authors = body.authors.map(\.name)
        let days = [body.published, body.modified].compactMap { $0?.prefix(10) }
        if authors.isEmpty && days.isEmpty { return }
        var seen = 0
        for index in reasons.indices where Self.stays(reasons[index]) {
            let segment = page.segments[index]
            if Self.mayBeOfHead(segment), segment.letters <= Self.lettersOfByline,
                isByline(segment, authors) || isDate(index, days)
            {
                reasons[index] = .byline
                continue
            }
            seen += 1
            // The summary may stand above.
            if seen == Self.piecesOfHead || segment.isProse && features[.equalsSummary, index] == 0 { return }
        }
    }

    private static func mayBeOfHead(_ segment: Segment) -> Bool {
        switch segment.kind {
        case .paragraph, .heading, .item, .cell: true
        case .quote, .code, .caption: false
        }
    }

    private func isByline(_ segment: Segment, _ authors: [String]) -> Bool {
        if authors.isEmpty || segment.endsSentence && !isDated(segment) { return false }
        return page.text[segment.range].withUnsafeBufferPointer { line in
            let named = authors.reduce(0) { sum, author in
                let isIn = Self.stands(author, in: line) || Self.stands(author.uppercased(), in: line)
                var author = author
                return sum + (isIn ? author.withUTF8 { TextCounts.letters($0) } : 0)
            }
            return named > 0 && segment.letters - named <= Self.lettersBesideNames
        }
    }

    /// Whether a date stands in a line; its time of day may end like a sentence: 10 a.m.
    private func isDated(_ segment: Segment) -> Bool { !dateLine(segment).dates.isEmpty }

    private func dateLine(_ segment: Segment) -> DateLine {
        page.text[segment.range].withUnsafeBufferPointer { DateLine($0) }
    }

    private static func stands(_ name: String, in line: UnsafeBufferPointer<UInt8>) -> Bool {
        var name = name
        return name.withUTF8 { ByteSearch.offset(of: $0, in: line) } != nil
    }

    /// Whether a line is one of the days, and little else. Days are entries of lists and tables, too, and headings of
    /// diaries: there they have a label or a time of day, or stand behind a byline.
    private func isDate(_ index: Int, _ days: [Substring]) -> Bool {
        let segment = page.segments[index]
        let isSure = segment.kind == .paragraph || index > 0 && reasons[index - 1] == .byline
        guard !days.isEmpty, Self.bytesOfDate.contains(segment.range.count), case let line = dateLine(segment),
            line.isAlone
        else { return false }
        return line.dates.allSatisfy { date in
            (isSure || date.label != nil || date.date.time != nil)
                && days.contains { date.date.description.hasPrefix($0) }
        }
    }
}
