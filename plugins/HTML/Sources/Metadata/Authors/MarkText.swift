import WinnowHTML

/// The text of a small element as a reader sees it: a line for each block, dates and pictures left out.
struct MarkText {
    /// More text than this belongs to no byline, in bytes; more nodes neither.
    private static let byteLimit = 1200
    private static let nodeLimit = 240

    private let document: HTMLDocument
    private var buffer: [UInt8] = []
    private var visits = 0

    private init(_ document: HTMLDocument) {
        self.document = document
        buffer.reserveCapacity(120)
    }

    /// The lines, or nothing when the element is too large to be a statement.
    static func lines(of node: HTMLNode, in document: HTMLDocument) -> String {
        var text = MarkText(document)
        guard text.walk(node) else { return "" }
        return String(decoding: text.buffer, as: UTF8.self)
    }

    /// - Returns: whether the element is small enough.
    private mutating func walk(_ top: HTMLNode) -> Bool {
        var node = top
        while true {
            visits += 1
            guard visits <= Self.nodeLimit, buffer.count <= Self.byteLimit else { return false }
            if enter(node, isTop: node == top), let child = document.firstChild(of: node) {
                node = child
                continue
            }
            breakLine(node)
            while node != top, document.nextSibling(of: node) == nil, let parent = document.parent(of: node) {
                node = parent
                breakLine(node)
            }
            guard node != top, let next = document.nextSibling(of: node) else { return true }
            node = next
        }
    }

    /// - Returns: whether to go on below the node.
    private mutating func enter(_ node: HTMLNode, isTop: Bool) -> Bool {
        if document.isText(node) {
            document.scanContent(of: node) { buffer.appendSpaced($0) }
            return false
        }
        guard let tag = document.tag(of: node) else { return false }
        breakLine(node)
        // Topics stand beside authors.
        if tag == .a, let rel = document.attribute(.rel, of: node), rel.tokens.contains(where: { $0 == "tag" }) {
            return isTop
        }
        return isTop || tag != .time && !ElementRules.isSkipped(tag)
    }

    /// A block, a `br` and a link end the line before and behind them; a `span` does where no space stands.
    private mutating func breakLine(_ node: HTMLNode) {
        guard let tag = document.tag(of: node) else { return }
        if tag == .br || tag == .a || ElementRules.isBlock(tag)
            || tag == .span && buffer.last.map({ $0 > 0x20 }) ?? false
        {
            buffer.append(0x0A)
        }
    }
}
