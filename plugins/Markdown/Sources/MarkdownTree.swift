private import CMarkdown

/// A parsed Markdown document, walked by events so that nesting costs no stack.
struct MarkdownTree: ~Copyable {
    /// Bytes given to the parser at most: it cannot be interrupted, so its time is bounded by its input.
    static let byteLimit = 16 << 20

    private let root: OpaquePointer?

    /// - Parameter utf8: valid UTF-8.
    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else {
            root = nil
            return
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        utf8.withMemoryRebound(to: CChar.self) {
            cmark_parser_feed(parser, $0.baseAddress, min($0.count, Self.byteLimit))
        }
        root = cmark_parser_finish(parser)
    }

    deinit {
        if let root { cmark_node_free(root) }
    }

    /// Calls `visit` when each node is entered and, if it can have children, when it is left, in document order.
    /// - Parameter visit: returns false to stop.
    func walk(_ visit: (MarkdownNode, _ isEntering: Bool) -> Bool) {
        guard let root, let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            if !visit(MarkdownNode(node), event == CMARK_EVENT_ENTER) { return }
        }
    }
}

/// A node of the tree, valid while the tree lives.
struct MarkdownNode {
    /// What matters of cmark's node types.
    enum Kind {
        case document, quote, list, item, code, html, paragraph, heading, footnote
        case table, row, cell
        case text, softBreak, lineBreak, inlineCode, inlineHTML, link, image, other
    }

    private let node: OpaquePointer

    init(_ node: OpaquePointer) { self.node = node }

    var kind: Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .inlineCode
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: extensionKind
        }
    }

    /// Extensions register their types at run time; their names are fixed.
    private var extensionKind: Kind {
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table": .table
        case "table_row", "table_header": .row
        case "table_cell": .cell
        case "tasklist": .item
        default: .other
        }
    }

    /// The text of a leaf.
    var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
    /// The address of a link or image.
    var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
    var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(node) != 0 }

    /// The first word after a code fence; nil for none.
    var codeLanguage: String? {
        let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
        return info.split { $0 == " " || $0 == "," || $0 == "{" }.first.map(String.init)
    }
}
