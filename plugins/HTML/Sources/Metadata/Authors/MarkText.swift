import WinnowHTML

/// The text of a small element as a reader sees it: a line for each block, dates and pictures left out.
struct MarkText {
    /// More text than this belongs to no byline, in bytes; more nodes neither.
    private static let byteLimit = 1200
    private static let nodeLimit = 240

    private let document: HTMLDocument
    /// The text; nothing where only its length is asked for.
    private var buffer: [UInt8] = []
    private let isKept: Bool
    /// The text's bytes, and the last of them; those but for white space, and how many there may be.
    private var count = 0
    private var last: UInt8?
    private var ink = 0
    private let inkLimit: Int
    private var visits = 0

    private init(_ document: HTMLDocument) {
        (self.document, isKept, inkLimit) = (document, true, .max)
        buffer.reserveCapacity(120)
    }

    private init(_ document: HTMLDocument, inkLimit: Int) {
        (self.document, isKept, self.inkLimit) = (document, false, inkLimit)
    }

    /// The lines, or nothing when the element is too large to be a statement.
    static func lines(of node: HTMLNode, in document: HTMLDocument) -> String {
        var text = MarkText(document)
        guard text.walk(node) else { return "" }
        return String(decoding: text.buffer, as: UTF8.self)
    }

    /// The text as one line, single spaces between words (``SpaceScan/joined(_:)``); nothing for too large an element.
    static func line(of node: HTMLNode, in document: HTMLDocument) -> String {
        var text = MarkText(document)
        guard text.walk(node) else { return "" }
        return text.buffer.withUnsafeBufferPointer(SpaceScan.joined)
    }

    /// Whether an element has a text, and is small enough to be a statement of at most so many bytes, white space left
    /// aside.
    static func isShort(_ node: HTMLNode, in document: HTMLDocument, limit: Int) -> Bool {
        var text = MarkText(document, inkLimit: limit)
        return text.walk(node) && text.ink <= limit && text.count > 0
    }

    /// - Returns: whether the element is small enough.
    private mutating func walk(_ top: HTMLNode) -> Bool {
        var node = top
        while true {
            visits += 1
            guard visits <= Self.nodeLimit, count <= Self.byteLimit, ink <= inkLimit else { return false }
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
            document.scanContent(of: node) { append($0) }
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

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let end = text.last else { return }
        count += text.count
        last = end
        if isKept {
            buffer.appendSpaced(text)
        } else if count <= Self.byteLimit {
            ink += SpaceScan.inkCount(text)
        }
    }

    /// A block, a `br` and a link end the line before and behind them; a `span` does where no space stands.
    private mutating func breakLine(_ node: HTMLNode) {
        guard let tag = document.tag(of: node) else { return }
        if tag == .br || tag == .a || ElementRules.isBlock(tag)
            || tag == .span && last.map({ $0 > 0x20 }) ?? false
        {
            if isKept { buffer.append(0x0A) }
            count += 1
            last = 0x0A
        }
    }
}
