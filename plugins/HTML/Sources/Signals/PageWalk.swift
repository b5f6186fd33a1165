import WinnowHTML
import WinnowPlugin

/// Walks a page once: cuts its text into pieces and finds where it says something about itself.
struct PageWalk {
    private let context: ExtractionContext
    private var page = SegmentedPage()
    private var frames: [Frame] = []
    private var writer = SegmentWriter()
    private var linkStart: Int?
    private let names: NameReader
    private var marks: MarkWalk
    private let accelerated: AcceleratedElements

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

    /// What the attributes of an element say.
    private struct Facts {
        var names = NameFacts()
        /// Whether it leads somewhere.
        var hasAddress = false
        /// Whether no reader sees it.
        var isUnseen = false
    }

    private init(_ document: HTMLDocument, _ names: NameReader, _ context: ExtractionContext) {
        self.context = context
        self.names = names
        marks = MarkWalk(document, names)
        accelerated = AcceleratedElements(document)
        page.reserve(forNodes: document.nodeCount)
        frames.reserveCapacity(64)
    }

    /// Reads a page: the pieces of its body, or of the whole tree when it has none, and the marks of all of it.
    static func read(_ document: HTMLDocument, context: ExtractionContext) -> (page: SegmentedPage, marks: PageMarks) {
        NameReader.withShared { names in
            var walk = PageWalk(document, names, context)
            walk.run(document)
            return (walk.page, walk.marks.marks)
        }
    }

    private mutating func run(_ document: HTMLDocument) {
        guard let body = document.body else { return cut(document, from: document.root) }
        // Nothing but comments stands behind a body, so that this is the order of the document.
        marks.run(document, from: document.root, except: body, context)
        cut(document, from: body)
    }

    /// Enters and leaves each node in document order, without recursion. The document is handed on, not kept: that of a
    /// value that changes would be counted as referenced anew at each node.
    private mutating func cut(_ document: HTMLDocument, from top: HTMLNode) {
        var node = top
        var visits = 0
        while true {
            visits += 1
            if visits & 0xFFFF == 0, !context.checkpoint() { break }
            if enter(node, document) {
                if let child = document.firstChild(of: node) {
                    node = child
                    continue
                }
                leave(node)
            }
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
        guard let tag = document.tag(of: node) else {
            guard document.isText(node) else { return document.kind(of: node) == .document }
            document.scanContent(of: node) { text($0, node) }
            return false
        }
        if ElementRules.isSkipped(tag) || accelerated.areUsed && accelerated.isEmbed(tag) {
            if ElementRules.isEmbed(tag) || !ElementRules.isSkipped(tag) {
                page.embeds.append(SegmentedPage.Embed(node: node, segment: page.segments.count))
            }
            marks.run(document, from: node, context)
            return false
        }
        let isBlock = ElementRules.isBlock(tag)
        let facts = facts(node, tag, isBlock: isBlock, document)
        if !isBlock, facts.isUnseen || writer.scope.isPreformatted && UnseenElement.isLineNumber(node, in: document) {
            skip(below: node, document)
            return false
        }
        switch tag {
        case .br:
            writer.lineBreak(into: &page)
            return false
        case .img, .picture:
            addPicture(node)
            return tag == .picture
        default:
            if accelerated.areUsed, accelerated.isImage(tag) { addPicture(node) }
        }
        open(node, tag, isBlock: isBlock, facts, document)
        return true
    }

    private mutating func addPicture(_ node: HTMLNode) {
        page.pictures.append(
            SegmentedPage.Picture(
                node: node, segment: page.segments.count, element: writer.scope.element, figure: writer.scope.figure))
    }

    @inline(__always)
    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ node: HTMLNode) {
        let start = SpaceScan.firstInk(bytes)
        // Half of the texts are the indentation of the markup.
        if start == bytes.count { return writer.space(bytes, to: &page) }
        marks.text(bytes, inkAt: start, node)
        writer.append(bytes, isLink: linkStart != nil, to: &page)
    }

    /// Reads the attributes of an element that is no part of a skipped one.
    @inline(__always)
    private mutating func facts(
        _ node: HTMLNode, _ tag: HTMLName, isBlock: Bool, _ document: HTMLDocument
    ) -> Facts {
        var facts = Facts()
        var words: MarkWords = []
        _ = marks.element(node, tag, document)
        document.scanAttributes(of: node) { name, value in
            if name == .href { facts.hasAddress = true }
            facts.names.add(name, value, names, isBlock: isBlock)
            marks.attribute(name, value, node, tag, &words, document)
        }
        marks.named(node, tag, words.union(facts.names.marks))
        if facts.names.isInvisible { facts.isUnseen = UnseenElement.isMeant(node, tag, in: document) }
        return facts
    }

    /// Looks for marks alone.
    private mutating func skip(below node: HTMLNode, _ document: HTMLDocument) {
        var child = document.firstChild(of: node)
        while let current = child {
            marks.run(document, from: current, context)
            child = document.nextSibling(of: current)
        }
    }

    private mutating func open(
        _ node: HTMLNode, _ tag: HTMLName, isBlock: Bool, _ facts: Facts, _ document: HTMLDocument
    ) {
        let (names, hints) = (facts.names, facts.names.hints)
        if isBlock { writer.flush(into: &page) }
        var frame = Frame(
            node: node, element: nil, previous: writer.scope, start: page.text.count, anchors: page.anchors.count)
        if isBlock {
            frame.element = page.elements.count
            if facts.isUnseen { page.unseen.append(page.elements.count) }
            if tag == .blockquote, hints.contains(.embed) {
                page.embeds.append(SegmentedPage.Embed(node: node, segment: page.segments.count))
            }
            page.elements.append(
                SegmentedPage.Element(
                    node: node, tag: tag, hints: hints, parent: writer.scope.element,
                    signature: tag.signature ^ names.print,
                    weight: Int(names.weight), depth: frames.count, segments: page.segments.count..<page.segments.count,
                    endOfSubtree: page.elements.count + 1))
            writer.scope.element = page.elements.count - 1
            writer.scope.enter(node, tag, hints, in: document)
        } else if tag == .a, linkStart == nil, facts.hasAddress {
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
