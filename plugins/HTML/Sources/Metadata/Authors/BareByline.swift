import WinnowDates
import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Finds a byline that nothing names as one: a name without a lead, in an element without a class, behind the headline and
/// beside a date.
struct BareByline {
    private let page: SegmentedPage
    private let reader: BylineReader
    private let headline: HTMLNode?

    /// How many pieces behind the headline are looked at.
    private static let reach = 6
    private static let letters = 4...80
    /// Headings of the text stand above.
    private static let levelOfNames = 3
    /// Parts of a name shorter than that are not looked for in the text, in bytes.
    private static let leastPart = 3
    private static let mostNames = 3

    init(_ page: SegmentedPage, _ reader: BylineReader, headline: HTMLNode?) {
        self.page = page
        self.reader = reader
        self.headline = headline
    }

    /// Who a line between headline and text names, if it is of people of whom the text says nothing: the line may name its
    /// subject, or its section.
    func readings() -> [BylineReader.Reading] {
        guard let start = headline.flatMap({ node in page.segments.firstIndex { $0.node == node } }) else { return [] }
        let head = head(behind: start)
        for index in head {
            let segment = page.segments[index]
            guard mayName(segment), let line = undated(index) else { continue }
            let found = reader.read(line).filter { !isMade($0) }
            if (1...Self.mostNames).contains(found.count), found.allSatisfy(isPerson),
                !found.contains(where: { isTold($0.author.name, behind: index) })
            {
                return found
            }
        }
        return []
    }

    /// The pieces between the headline and the text.
    private func head(behind headline: Int) -> Range<Int> {
        let end = min(page.segments.count, headline + 1 + Self.reach)
        let prose = page.segments[(headline + 1)..<end].firstIndex(where: \.isProse)
        return (headline + 1)..<(prose ?? end)
    }

    private func mayName(_ segment: Segment) -> Bool {
        switch segment.kind {
        case .paragraph, .item, .cell: break
        case .heading where segment.level >= Self.levelOfNames: break
        default: return false
        }
        return Self.letters.contains(segment.letters) && segment.linkLetters == 0
            && segment.hints.isDisjoint(with: .foreign)
    }

    /// The text of a piece without its date; nil where neither it nor one beside it is dated.
    private func undated(_ index: Int) -> String? {
        let own = dateLine(index)?.dates.filter(Self.mayBePublication) ?? []
        if own.isEmpty {
            let isBeside = isDate(index - 1) || isDate(index + 1)
            return isBeside && !page.segments[index].endsSentence ? page.string(page.segments[index]) : nil
        }
        var line = Array(page.text[page.segments[index].range])
        for date in own.reversed() { line.removeSubrange(date.statement) }
        return String(decoding: line, as: UTF8.self)
    }

    /// Whether a piece is a date and little else.
    private func isDate(_ index: Int) -> Bool {
        guard let line = dateLine(index) else { return false }
        return line.isAlone && line.dates.contains(where: Self.mayBePublication)
    }

    private static func mayBePublication(_ found: FoundDate) -> Bool { found.date.day != nil && found.label != .other }

    /// The dates of a piece, if it is short.
    private func dateLine(_ index: Int) -> DateLine? {
        guard page.segments.indices.contains(index), case let segment = page.segments[index],
            segment.letters <= Self.letters.upperBound
        else { return nil }
        return page.text[segment.range].withUnsafeBufferPointer { DateLine($0) }
    }

    /// Agencies and the site's own name beside somebody's.
    private func isMade(_ reading: BylineReader.Reading) -> Bool { reading.kind == .organization }

    private func isPerson(_ reading: BylineReader.Reading) -> Bool {
        reading.kind == .person && reading.likeness >= 0.9 && reading.author.name.contains(" ")
    }

    /// Whether a part of a name is a word of the text below, in capitals or not.
    private func isTold(_ name: String, behind index: Int) -> Bool {
        let parts = TextMatch.folded(name).split(separator: 0x20).filter { $0.count >= Self.leastPart }
        let words = parts.map { [0x20] + $0 + [0x20] }
        return page.segments[(index + 1)...].contains { segment in
            guard segment.isProse else { return false }
            let text = [0x20] + page.folded(segment) + [0x20]
            return words.contains { ByteSearch.contains($0, in: text) }
        }
    }
}
