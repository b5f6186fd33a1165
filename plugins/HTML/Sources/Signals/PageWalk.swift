import WinnowHTML
import WinnowPlugin

/// Walks a page once and cuts its text into pieces.
struct PageWalk {
    private let context: ExtractionContext
    private var page = SegmentedPage()
    private var frames: [Frame] = []
    private var writer = SegmentWriter()
    private var linkStart: Int?
    private let names: NameReader

    /// What an open element changes for the text inside it.
    private struct Frame {
        var node: HTMLNode
        /// Index among the page's elements; nil for an inline element.
        var element: Int?
        var previous: TextScope
        /// Where its text starts, and how many links there were before.
        var start: Int
        var anchors: Int
    }

    private init(_ context: ExtractionContext, _ names: NameReader) {
        self.context = context
        self.names = names
    }

    /// Segments the page's body, or the whole tree when it has none.
    static func segments(of document: HTMLDocument, context: ExtractionContext) -> SegmentedPage {
        NameReader.withShared { names in
            var walk = PageWalk(context, names)
            walk.run(document, from: document.body ?? document.root)
            return walk.page
        }
    }

    /// Enters and leaves each node in document order, without recursion. The document is handed on, not kept: that of a
    /// value that changes would be counted as referenced anew at each node.
    private mutating func run(_ document: HTMLDocument, from top: HTMLNode) {
        var node = top
        var visits = 0
        while true {
            visits += 1
            if visits & 0xFFFF == 0, !context.checkpoint() { break }
            if enter(node, document), let child = document.firstChild(of: node) {
                node = child
                continue
            }
            leave(node)
            while node != top, document.nextSibling(of: node) == nil, let parent = document.parent(of: node) {
                node = parent
                leave(node)
            }
            guard node != top, let next = document.nextSibling(of: node) else { break }
            node = next
        }
        writer.flush(into: &page)
    }

    /// - Returns: whether to go on below the node.
    private mutating func enter(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        if document.isText(node) {
            document.scanContent(of: node) { writer.append($0, isLink: linkStart != nil, to: &page) }
            return false
        }
        guard let tag = document.tag(of: node) else { return document.kind(of: node) == .document }
        if ElementRules.isSkipped(tag) { return false }
        switch tag {
        case .br:
            writer.lineBreak(into: &page)
            return false
        case .img, .picture:
            page.pictures.append(
                SegmentedPage.Picture(
                    node: node, segment: page.segments.count, element: writer.scope.element, figure: writer.scope.figure
                ))
            return tag == .picture
        default: break
        }
        open(node, tag, ClassHints.of(node, in: document, reader: names), document)
        return true
    }

    private mutating func open(_ node: HTMLNode, _ tag: HTMLName, _ names: NameFacts, _ document: HTMLDocument) {
        let hints = names.hints
        let isBlock = ElementRules.isBlock(tag)
        if isBlock { writer.flush(into: &page) }
        var frame = Frame(
            node: node, element: nil, previous: writer.scope, start: page.text.count, anchors: page.anchors.count)
        if isBlock {
            frame.element = page.elements.count
            page.elements.append(
                SegmentedPage.Element(
                    node: node, tag: tag, hints: hints, parent: writer.scope.element,
                    signature: tag.signature ^ names.print,
                    weight: names.weight, depth: frames.count, segments: page.segments.count..<page.segments.count,
                    endOfSubtree: page.elements.count + 1))
            writer.scope.element = page.elements.count - 1
            writer.scope.enter(node, tag, hints, in: document)
        } else if tag == .a, linkStart == nil, document.attribute(.href, of: node) != nil {
            linkStart = writer.openLink(&page)
            page.anchors.append(SegmentedPage.Anchor(node: node, range: 0..<0))
        } else if !hints.isDisjoint(with: [.caption, .byline, .body, .comments, .chrome]) {
            writer.scope.inlineHints(hints)
        }
        if ElementRules.isEmphasis(tag) { writer.scope.isEmphasis = true }
        frames.append(frame)
    }

    private mutating func leave(_ node: HTMLNode) {
        guard !frames.isEmpty, frames[frames.count - 1].node == node else { return }
        let frame = frames.removeLast()
        if let element = frame.element {
            writer.flush(into: &page)
            let start = page.elements[element].segments.lowerBound
            page.elements[element].segments = start..<page.segments.count
            page.elements[element].endOfSubtree = page.elements.count
        } else if let start = linkStart, page.anchors.last?.node == node {
            page.anchors[page.anchors.count - 1].range = start..<page.text.count
            linkStart = nil
        } else if page.anchors.count - frame.anchors >= 3, linkStart == nil {
            writer.dropLinkCard(from: frame.start, anchors: frame.anchors, in: &page)
        }
        writer.scope = frame.previous
    }
}
