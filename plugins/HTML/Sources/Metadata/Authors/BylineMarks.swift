import WinnowHTML
import WinnowModel

/// Reads the elements that are named after authors: near the headline those of the document, elsewhere boxes about them.
struct BylineMarks {
    let document: HTMLDocument
    let marks: PageMarks
    let reader: BylineReader
    let headline: HTMLNode?

    /// How many nodes behind the headline a byline may begin, and before it.
    private static let reach = 160
    private static let reachBefore = 60
    /// Elements that are read.
    private static let readLimit = 24

    /// The byline near the headline, and the box about the author if there is no byline.
    func sources() -> [AuthorSource] {
        let marks = marks.bylines.filter { isNamedSo($0.words) }
        guard let headline else { return [source(.authorBox, marks[...])] }
        let start = marks.firstIndex { $0.node.number >= headline.number - Self.reachBefore } ?? marks.endIndex
        let middle = marks[start...].firstIndex { $0.node.number > headline.number } ?? marks.endIndex
        let end = marks[middle...].firstIndex { $0.node.number > headline.number + Self.reach } ?? marks.endIndex
        for near in [marks[middle..<end], marks[start..<middle]] {
            let found = source(.byline, near)
            if !found.readings.isEmpty { return [found] }
        }
        return [source(.authorBox, marks[end...])]
    }

    private func isNamedSo(_ words: MarkWords) -> Bool {
        if words.contains(.elsewhere) { return false }
        return words.contains(.name) || words.isDisjoint(with: [.picture, .beside])
    }

    /// The first element that names somebody, and those beside it.
    private func source(_ kind: AuthorSource.Kind, _ candidates: ArraySlice<PageMarks.Named>) -> AuthorSource {
        var readings: [BylineReader.Reading] = []
        var group: HTMLNode?
        for mark in candidates.prefix(Self.readLimit) {
            if let group {
                guard document.isDescendant(mark.node, of: group), mark.words.contains(.author) else { continue }
            }
            guard !Self.isElsewhere(mark.node, document) else { continue }
            let found = reader.read(MarkText.lines(of: mark.node, in: document)).filter { isName($0, mark.words) }
            guard !found.isEmpty else { continue }
            for reading in found where !readings.contains(where: { isSame($0, reading) }) { readings.append(reading) }
            group = group ?? neighbourhood(of: mark.node)
        }
        return AuthorSource(kind, BylineReader.withoutOutlets(readings, reader.outlets))
    }

    /// A line of several facts names its author behind a lead.
    private func isName(_ reading: BylineReader.Reading, _ words: MarkWords) -> Bool {
        words.isDisjoint(with: [.author, .byline]) ? reading.isLed && reading.likeness >= 0.5 : reading.likeness >= 0.2
    }

    private func isSame(_ first: BylineReader.Reading, _ second: BylineReader.Reading) -> Bool {
        AuthorSource.isSame(TextMatch.folded(first.author.name), TextMatch.folded(second.author.name))
    }

    /// The widest element around a byline that is still nothing but a byline.
    private func neighbourhood(of node: HTMLNode) -> HTMLNode {
        var widest = node
        for ancestor in document.ancestors(of: node).prefix(4) {
            let text = MarkText.lines(of: ancestor, in: document)
            guard !text.isEmpty, text.utf8.count(where: { $0 > 0x20 }) <= 240 else { break }
            widest = ancestor
        }
        return widest
    }

    /// Whether an element stands in comments, side columns, menus, footers or lists of other documents.
    static func isElsewhere(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        for ancestor in document.ancestors(of: node).prefix(16) {
            guard let tag = document.tag(of: ancestor) else { continue }
            switch tag {
            case .nav, .aside: return true
            case .footer where !document.ancestors(of: ancestor).contains { document.isElement($0, .article) }:
                return true
            case .body, .main: return false
            default: break
            }
            for attribute in document.attributes(of: ancestor) where attribute.name == .class || attribute.name == .id {
                let words = attribute.value.withUnsafeBytes(MarkWordTable.shared.words)
                if words.contains(.outside) { return true }
            }
        }
        return false
    }
}
