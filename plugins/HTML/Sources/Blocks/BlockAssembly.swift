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
    /// Whether the list at hand is one of footnotes.
    private var isNotes = false
    /// The table at hand.
    private var table: TableAssembly?
    private var picturesOfTable: [SegmentedPage.Picture] = []

    init(_ document: HTMLDocument, _ page: SegmentedPage, base: String?) {
        self.document = document
        self.page = page
        self.base = base
    }

    /// Appends the pieces in order, with the pictures that stand among them.
    /// - Parameters:
    ///   - kept: indexes of the pieces, in order.
    ///   - reasons: why the pieces stay: what is a caption or a note, whatever its element; for all of them, or none.
    mutating func append(_ kept: [Int], as reasons: [TextChoice.Reason] = []) {
        guard let first = kept.first else { return }
        // A picture may lead the text; further up pictures belong to the site.
        var pictures = page.pictures.drop { $0.segment < first - 1 }
        for index in kept {
            while let picture = pictures.first, picture.segment <= index {
                pictures.removeFirst()
                // Pictures of pieces that went, go.
                guard picture.segment >= index - 1 else { continue }
                if isInTable(page.segments[index]) { picturesOfTable.append(picture) } else { append(picture) }
            }
            append(page.segments[index], as: reasons.isEmpty ? .text : reasons[index])
        }
        endTable()
        appendEmbeds(beside: kept)
    }

    /// Appends what is embedded beside pieces that stay.
    private mutating func appendEmbeds(beside kept: [Int]) {
        let source = EmbedSource(document, base: base)
        var rest = kept[...]
        for embed in page.embeds {
            rest = rest.drop { $0 < embed.segment - 1 }
            guard let next = rest.first, next <= embed.segment, let medium = source.medium(of: embed.node) else {
                continue
            }
            media.append(medium)
        }
    }

    private mutating func append(_ segment: Segment, as reason: TextChoice.Reason) {
        if !isInTable(segment) { endTable() }
        let text = page.string(segment)
        collectLinks(segment)
        switch segment.kind {
        case .item where reason == .note, .paragraph where reason == .note:
            appendNote(segment, Footnotes.text(text), isSame: continues(segment))
        case .item where reason == .apparatus, .paragraph where reason == .apparatus:
            close(with: Block(.note, text: Footnotes.text(text)))
        case .item: appendItem(segment, text)
        case .cell: appendCell(segment, text)
        case .quote, .code: appendGrouped(segment, text)
        case .caption: appendCaption(text)
        case .heading: close(with: Block(.heading, text: text, level: Int(segment.level)))
        case .paragraph where reason == .caption: appendCaption(text)
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
        if !isSame { isNotes = segment.group.map { Footnotes.isList($0, in: document) } ?? false }
        if isNotes { return appendNote(segment, Footnotes.text(text), isSame: isSame) }
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

    private mutating func appendNote(_ segment: Segment, _ text: String, isSame: Bool) {
        if isSame, segment.member != nil, segment.member == member {
            blocks[blocks.count - 1].text += "\n" + text
        } else {
            blocks.append(Block(.footnote, text: text))
        }
        member = segment.member
    }

    private mutating func appendCell(_ segment: Segment, _ text: String) {
        if table == nil {
            table = TableAssembly(document)
            (group, member) = (segment.group, nil)
        }
        table?.add(text, at: segment.node, in: segment.member)
    }

    /// Appends the table at hand, and behind it the pictures that stand in its cells.
    private mutating func endTable() {
        guard let ended = table.take() else { return }
        close(with: Block(.table, rows: ended.finish()))
        for picture in picturesOfTable { append(picture) }
        picturesOfTable = []
    }

    private func isInTable(_ segment: Segment) -> Bool {
        table != nil && segment.kind == .cell && segment.group == group
    }

    private mutating func appendGrouped(_ segment: Segment, _ text: String) {
        if continues(segment) {
            blocks[blocks.count - 1].text += (segment.kind == .code ? "\n" : "\n\n") + text
        } else {
            let isCode = segment.kind == .code
            let language = isCode ? segment.group.flatMap(CodeLanguage(document).language) : nil
            blocks.append(Block(isCode ? .code : .quote, text: text, codeLanguage: language))
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
        endTable()
        guard let url = sources.address(of: picture.node) else { return }
        // Pages repeat a picture that a script loads for readers without scripts.
        if blocks.last?.kind == .image, blocks.last?.url == url { return }
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
}
