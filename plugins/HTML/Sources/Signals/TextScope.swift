import WinnowHTML

/// What the open elements say about the text inside them.
struct TextScope {
    var kind = Segment.Kind.paragraph
    var level: UInt8 = 0
    /// The innermost block element.
    var block: HTMLNode?
    var group: HTMLNode?
    var member: HTMLNode?
    var figure: HTMLNode?
    /// The index of the innermost block element; -1 outside of any.
    var element = -1
    /// Whether the text is bold or italic.
    var isEmphasis = false
    /// Whether white space counts.
    var isPreformatted = false
    /// Hints of inline elements around, which no element range carries.
    var hints: ClassHints = []

    /// Enters a block element.
    mutating func enter(_ node: HTMLNode, _ tag: HTMLName, _ hints: ClassHints, in document: HTMLDocument) {
        block = node
        if let heading = ElementRules.headingLevel(tag) {
            if kind == .paragraph { (kind, level) = (.heading, heading) }
            return
        }
        switch tag {
        case .ul, .ol, .dl: enterList(node)
        case .li, .dt, .dd: if kind == .item { member = node }
        case .blockquote: if kind == .paragraph { (kind, group, member) = (.quote, node, nil) }
        case .pre, .listing:
            isPreformatted = true
            if kind == .paragraph { (kind, group, member) = (.code, node, nil) }
        case .figure: figure = node
        case .figcaption: kind = .caption
        case .caption: if kind == .cell { kind = .caption }
        case .table: if kind == .paragraph, TableKind.isData(node, in: document) { (kind, group) = (.cell, node) }
        case .tr: if kind == .cell { member = node }
        default: break
        }
        if hints.contains(.caption), figure != nil { kind = .caption }
    }

    /// Enters an inline element whose names say something.
    mutating func inlineHints(_ hints: ClassHints) { self.hints.formUnion(hints) }

    private mutating func enterList(_ node: HTMLNode) {
        if kind == .item {
            level = min(level + 1, 32)
        } else if kind == .paragraph {
            (kind, level, group, member) = (.item, 1, node, nil)
        }
    }
}

/// Tells tables of data from tables that lay out a page.
enum TableKind {
    /// Looks at no more nodes than this, so that nested tables cost no more than their size.
    private static let nodeLimit = 600

    /// A table of data has header cells or a caption, or several columns of short cells; it has no table or heading in it.
    static func isData(_ table: HTMLNode, in document: HTMLDocument) -> Bool {
        if let role = document.attribute(.role, of: table), role == "presentation" || role == "none" { return false }
        var (rows, cells, headers, letters, paragraphs, codes) = (0, 0, 0, 0, 0, 0)
        var visits = 0
        var node = document.next(after: table, within: table)
        while let current = node, visits < nodeLimit {
            visits += 1
            switch document.tag(of: current) {
            case .table?, .h1?, .h2?, .h3?, .article?, .form?: return false
            case .tr?: rows += 1
            case .td?: cells += 1
            case .th?, .caption?: headers += 1
            case .p?, .div?, .ul?, .ol?: paragraphs += 1
            case .pre?: codes += 1
            case nil where document.isText(current): letters += document.content(of: current).count
            default: break
            }
            node = document.next(after: current, within: table)
        }
        guard rows > 0, cells + headers > rows else { return false }
        // Numbers of lines beside lines of code.
        if rows == 1, codes == cells { return false }
        let perCell = letters / max(1, cells + headers)
        return perCell < (headers > 0 ? 300 : 120) && paragraphs <= (cells + headers) * 2
    }
}
