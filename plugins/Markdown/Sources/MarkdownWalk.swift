import WinnowModel
import WinnowPlugin

/// Turns the events of a Markdown tree into blocks, links and media.
struct MarkdownWalk {
    private(set) var links: [Link] = []
    private(set) var media: [Media] = []

    private let base: String?
    private let context: ExtractionContext
    private var blocks: [Block] = []
    private var inline = InlineText()
    private var list = ListAssembly()
    private var rows: [[Block.Cell]] = []
    private var isHeaderRow = false
    /// Parts of the quotation or footnote at hand, and how deep it is nested.
    private var parts: [String] = []
    private var containers: [Block.Kind] = []

    /// - Parameters:
    ///   - base: the address that relative links start from.
    ///   - context: for the deadline and warnings.
    init(base: String?, context: ExtractionContext) {
        self.base = base
        self.context = context
    }

    /// Parses and walks a document.
    /// - Parameter utf8: valid UTF-8 without front matter.
    mutating func blocks(of utf8: UnsafeBufferPointer<UInt8>) -> [Block] {
        if utf8.count > MarkdownTree.byteLimit {
            context.warn("truncated", "only the first \(MarkdownTree.byteLimit) bytes were read")
        }
        let check = MarkdownGuard(utf8)
        if let finding = check.finding {
            context.warn("damaged", "\(finding) were read as plain text")
            check.cleaned(utf8).withUnsafeBufferPointer { walk($0) }
        } else {
            walk(utf8)
        }
        return blocks
    }

    private mutating func walk(_ utf8: UnsafeBufferPointer<UInt8>) {
        var visits = 0
        MarkdownTree(utf8).walk { node, isEntering in
            visits += 1
            if visits & 0xFFF == 0, !context.checkpoint() { return false }
            if isEntering { enter(node) } else { leave(node) }
            return true
        }
    }

    private mutating func enter(_ node: MarkdownNode) {
        switch node.kind {
        case .quote: containers.append(.quote)
        case .footnote: containers.append(.footnote)
        case .list: list.open(isOrdered: node.isOrdered)
        case .item: list.openItem()
        case .code: place(.code, node.literal, language: node.codeLanguage)
        case .html: place(.paragraph, MarkupStripper.text(of: node.literal))
        case .table: rows = []
        case .row:
            isHeaderRow = node.isHeaderRow
            rows.append([])
        case .text: inline.append(node.literal)
        case .inlineCode: inline.append(node.literal)
        case .softBreak: inline.append(" ")
        case .lineBreak: inline.append("\n")
        case .inlineHTML: inline.append(node.literal.lowercased().hasPrefix("<br") ? "\n" : "")
        case .link, .image: inline.openSpan()
        case .paragraph, .heading, .cell: inline.clear()
        case .document, .other: break
        }
    }

    private mutating func leave(_ node: MarkdownNode) {
        switch node.kind {
        case .paragraph: leaveParagraph()
        case .heading: place(.heading, inline.take(), level: node.headingLevel)
        case .link:
            let text = inline.closeSpan()
            if let url = WebAddress.resolve(node.url, against: base) { links.append(Link(url: url, text: text)) }
        case .image: leaveImage(node)
        case .cell: rows[rows.count - 1].append(Block.Cell(text: inline.take(), isHeader: isHeaderRow))
        case .table: place(.table, "", rows: rows)
        case .item: list.closeItem()
        case .list:
            if let (isOrdered, items) = list.close() { placeList(isOrdered, items) }
        case .quote, .footnote: leaveContainer()
        default: break
        }
    }

    private mutating func leaveParagraph() {
        if let image = inline.soleImage, list.isEmpty, containers.isEmpty {
            inline.clear()
            blocks.append(Block(.image, text: image.alt ?? "", url: image.url))
        } else {
            place(.paragraph, inline.take())
        }
    }

    /// The alternative text of an image is not part of the running text.
    private mutating func leaveImage(_ node: MarkdownNode) {
        let alt = inline.dropSpan()
        guard let url = WebAddress.resolve(node.url, against: base) else { return }
        let image = Media(url: url, kind: "image", alt: alt)
        media.append(image)
        inline.note(image)
    }

    private mutating func leaveContainer() {
        guard let kind = containers.popLast(), containers.isEmpty, list.isEmpty else { return }
        if !parts.isEmpty { blocks.append(Block(kind, text: parts.joined(separator: "\n\n"))) }
        parts = []
    }

    private mutating func placeList(_ isOrdered: Bool, _ items: [Block.Item]) {
        if containers.isEmpty {
            blocks.append(Block(.list, isOrdered: isOrdered, items: items))
        } else {
            parts.append(items.map(\.text).joined(separator: "\n"))
        }
    }

    /// Puts a finished piece where it belongs: into the list item, the quotation, or the document.
    private mutating func place(
        _ kind: Block.Kind, _ text: String, level: Int? = nil, rows: [[Block.Cell]] = [], language: String? = nil
    ) {
        let plain = rows.isEmpty ? text : rows.map { $0.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
        if !list.isEmpty {
            list.append(plain)
        } else if !containers.isEmpty {
            if !plain.isEmpty { parts.append(plain) }
        } else {
            blocks.append(Block(kind, text: text, level: level, rows: rows, codeLanguage: language))
        }
    }
}
