import WinnowHTML
import WinnowModel

/// Reads the elements that are named after authors: near the headline those of the document, elsewhere boxes about them.
struct BylineMarks {
    let facts: PageFacts
    let reader: BylineReader
    let headline: HTMLNode?
    let trunk: HeadlineTrunk

    /// How many nodes behind the headline a byline may begin, and before it.
    private static let reach = 160
    private static let reachBefore = 60
    /// Elements that are read.
    private static let readLimit = 24

    /// The byline near the headline, and the box about the author if there is no byline.
    func sources() -> [AuthorSource] {
        let marks = facts.marks.bylines.filter { isNamedSo($0.words) }
        guard let headline else { return [source(.authorBox, marks[...])] }
        let start = marks.firstIndex { $0.node.number >= headline.number - Self.reachBefore } ?? marks.endIndex
        let middle = marks[start...].firstIndex { $0.node.number > headline.number } ?? marks.endIndex
        let end = marks[middle...].firstIndex { $0.node.number > headline.number + Self.reach } ?? marks.endIndex
        let behind = source(.byline, marks[middle..<end])
        if behind.likeness >= 0.9 { return [behind] }
        let before = source(.byline, marks[start..<middle])
        if before.likeness > behind.likeness { return [before] }
        if !behind.readings.isEmpty { return [behind] }
        let box = source(.authorBox, marks[end...])
        // Boxes far from the headline are as often about somebody else; a lead makes the difference.
        return box.readings.contains(where: \.isLed) ? [box] : []
    }

    private func isNamedSo(_ words: MarkWords) -> Bool {
        if words.contains(.elsewhere) { return false }
        return words.contains(.name) || words.isDisjoint(with: [.picture, .beside])
    }

    /// The first element that names somebody, and those beside it.
    private func source(_ kind: AuthorSource.Kind, _ candidates: ArraySlice<PageMarks.Named>) -> AuthorSource {
        var readings: [BylineReader.Reading] = []
        // The first that names somebody, and the element around it, which is looked for only where others follow.
        var (first, group): (HTMLNode?, HTMLNode?)
        for mark in candidates.prefix(Self.readLimit) {
            if let first {
                guard mark.words.contains(.author) else { continue }
                let whole = group ?? neighbourhood(of: first)
                group = whole
                guard facts.document.isDescendant(mark.node, of: whole) else { continue }
            }
            guard !trunk.isElsewhere(mark.node) else { continue }
            let found = names(mark)
            guard !found.isEmpty else { continue }
            for reading in found where !readings.contains(where: { isSame($0, reading) }) { readings.append(reading) }
            first = first ?? mark.node
        }
        return AuthorSource(kind, BylineReader.withoutOutlets(readings, reader.outlets))
    }

    /// Who an element names. Behind a lead everybody counts; without one the first line does, and others only if they look
    /// like people: sections and topics stand beside authors.
    private func names(_ mark: PageMarks.Named) -> [BylineReader.Reading] {
        let found = reader.read(MarkText.lines(of: mark.node, in: facts.document))
        let led = found.filter(\.isLed)
        if !led.isEmpty { return led }
        // A line of several facts names its author behind a lead only.
        guard let first = found.first, !mark.words.isDisjoint(with: [.author, .byline]) else { return [] }
        let others = found.dropFirst().filter { $0.likeness >= 0.9 || first.isAgency && $0.isAgency }
        if found.count > 1, first.likeness < 0.7, !first.isAgency || others.isEmpty { return others }
        return [first] + others
    }

    private func isSame(_ first: BylineReader.Reading, _ second: BylineReader.Reading) -> Bool {
        AuthorSource.isSame(TextMatch.folded(first.author.name), TextMatch.folded(second.author.name))
    }

    /// The widest element around a byline that is still nothing but a byline.
    private func neighbourhood(of node: HTMLNode) -> HTMLNode {
        var widest = node
        for ancestor in facts.document.ancestors(of: node).prefix(4) {
            guard MarkText.isShort(ancestor, in: facts.document, limit: 240) else { break }
            widest = ancestor
        }
        return widest
    }
}
