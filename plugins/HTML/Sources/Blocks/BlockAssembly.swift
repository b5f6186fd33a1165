import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Makes the record's blocks, links and media of the pieces that stay.
struct BlockAssembly {
    private let document: HTMLDocument
    private let page: SegmentedPage
    private let base: String?
    private lazy var sources = PictureSource(document, base: base)
    private(set) var blocks: [Block] = []
    private(set) var links: [Link] = []
    private(set) var media: [Media] = []
    /// The group and member of the block at hand, which the next piece may continue.
    private var group: HTMLNode?
    private var member: HTMLNode?

    init(_ document: HTMLDocument, _ page: SegmentedPage, base: String?) {
        self.document = document
        self.page = page
        self.base = base
    }

    /// Appends the pieces in order, with the pictures that stand among them.
    mutating func append(_ kept: [Int]) {
        guard let first = kept.first else { return }
        // A picture may lead the text; further up pictures belong to the site.
        var pictures = page.pictures.drop { $0.segment < first - 1 }
        for index in kept {
            while let picture = pictures.first, picture.segment <= index {
                // Pictures of pieces that went, go.
                if picture.segment >= index - 1 { append(picture) }
                pictures.removeFirst()
            }
            append(page.segments[index])
        }
    }

    private mutating func append(_ segment: Segment) {
        let text = page.string(segment)
        collectLinks(segment)
        switch segment.kind {
        case .item: appendItem(segment, text)
        case .cell: appendCell(segment, text)
        case .quote, .code: appendGrouped(segment, text)
        case .caption: appendCaption(text)
        case .heading: close(with: Block(.heading, text: text, level: Int(segment.level)))
        case .paragraph: close(with: Block(.paragraph, text: text))
        }
    }

    private mutating func close(with block: Block) {
        (group, member) = (nil, nil)
        blocks.append(block)
    }

    /// Whether a piece goes on with the block at hand.
    private mutating func continues(_ segment: Segment) -> Bool {
        defer { group = segment.group }
        return segment.group != nil && segment.group == group && !blocks.isEmpty
    }

    private mutating func appendItem(_ segment: Segment, _ text: String) {
        let isSame = continues(segment)
        let last = blocks.count - 1
        if isSame, segment.member != nil, segment.member == member, let item = blocks[last].items.indices.last {
            blocks[last].items[item].text += " " + text
        } else if isSame {
            blocks[last].items.append(Block.Item(text: text, level: Int(segment.level)))
        } else {
            let isOrdered = segment.group.map { document.isElement($0, .ol) } ?? false
            blocks.append(
                Block(.list, isOrdered: isOrdered, items: [Block.Item(text: text, level: Int(segment.level))]))
        }
        member = segment.member
    }

    private mutating func appendCell(_ segment: Segment, _ text: String) {
        var cell = Block.Cell(text: text)
        if let node = segment.node.flatMap(cellElement) {
            cell.isHeader = document.isElement(node, .th)
            cell.columnSpan = number(.colspan, node)
            cell.rowSpan = number(.rowspan, node)
        }
        if continues(segment) {
            let last = blocks.count - 1
            if segment.member == member, !blocks[last].rows.isEmpty {
                blocks[last].rows[blocks[last].rows.count - 1].append(cell)
            } else {
                blocks[last].rows.append([cell])
            }
        } else {
            blocks.append(Block(.table, rows: [[cell]]))
        }
        member = segment.member
    }

    private mutating func appendGrouped(_ segment: Segment, _ text: String) {
        if continues(segment) {
            blocks[blocks.count - 1].text += (segment.kind == .code ? "\n" : "\n\n") + text
        } else {
            blocks.append(Block(segment.kind == .code ? .code : .quote, text: text))
        }
    }

    /// A caption beside an image is also the image's.
    private mutating func appendCaption(_ text: String) {
        (group, member) = (nil, nil)
        if blocks.last?.kind == .image, let last = media.indices.last, media[last].caption == nil {
            media[last].caption = text
        }
        blocks.append(Block(.caption, text: text))
    }

    private mutating func append(_ picture: SegmentedPage.Picture) {
        guard let url = sources.address(of: picture.node) else { return }
        let alt = document.attribute(.alt, of: picture.node)?.string
        media.append(Media(url: url, kind: "image", alt: alt))
        close(with: Block(.image, text: alt ?? "", url: url))
    }

    private mutating func collectLinks(_ segment: Segment) {
        for anchor in page.anchors[segment.links] {
            guard let href = document.attribute(.href, of: anchor.node)?.string,
                let url = WebAddress.resolve(href, against: base)
            else { continue }
            let words = String(decoding: page.text[anchor.range], as: UTF8.self)
            links.append(Link(url: url, text: words, rel: document.attribute(.rel, of: anchor.node)?.string))
        }
    }

    private func cellElement(_ node: HTMLNode) -> HTMLNode? {
        var current: HTMLNode? = node
        while let candidate = current, !document.isElement(candidate, .table) {
            if document.isElement(candidate, .td) || document.isElement(candidate, .th) { return candidate }
            current = document.parent(of: candidate)
        }
        return nil
    }

    private func number(_ name: HTMLName, _ node: HTMLNode) -> Int {
        document.attribute(name, of: node).flatMap { Int($0.string) } ?? 1
    }
}
