/// One piece of a document's text in reading order.
///
/// Offsets are Unicode scalars into the record's `text`, half open; they are set by normalization, extractors leave
/// them alone.
public struct Block: Sendable, Hashable {
    /// What a block is.
    public struct Kind: Sendable, Hashable, Codable, RawRepresentable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let heading = Kind(rawValue: "heading")
        public static let paragraph = Kind(rawValue: "paragraph")
        public static let list = Kind(rawValue: "list")
        public static let table = Kind(rawValue: "table")
        public static let quote = Kind(rawValue: "quote")
        public static let code = Kind(rawValue: "code")
        public static let image = Kind(rawValue: "image")
        public static let caption = Kind(rawValue: "caption")
        public static let question = Kind(rawValue: "question")
        public static let answer = Kind(rawValue: "answer")
        public static let footnote = Kind(rawValue: "footnote")
        public static let note = Kind(rawValue: "note")
        public static let pageBreak = Kind(rawValue: "pageBreak")

        /// Kinds whose text is not part of the running text of the document.
        public var isAside: Bool {
            // By length first: this is asked several times for each block, and most are paragraphs.
            switch rawValue.utf8.count {
            case 4: self == .note
            case 5: self == .image
            case 7: self == .caption
            case 9: self != .paragraph && self == .pageBreak
            default: false
            }
        }
    }

    /// One entry of a list block.
    public struct Item: Sendable, Hashable, Codable {
        public var text: String
        /// Nesting, 1 for the outermost list.
        public var level: Int

        public init(text: String, level: Int = 1) {
            self.text = text
            self.level = level
        }
    }

    /// One cell of a table block.
    public struct Cell: Sendable, Hashable {
        public var text: String
        public var isHeader: Bool
        public var columnSpan: Int
        public var rowSpan: Int

        public init(text: String, isHeader: Bool = false, columnSpan: Int = 1, rowSpan: Int = 1) {
            self.text = text
            self.isHeader = isHeader
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }
    }

    public var kind: Kind
    /// The block's text. For lists and tables normalization derives it from `items` and `rows`.
    public var text: String
    /// 1–6 for headings.
    public var level: Int?
    /// True for a numbered list.
    public var isOrdered: Bool
    public var items: [Item]
    public var rows: [[Cell]]
    /// Programming language of a code block, as stated.
    public var codeLanguage: String?
    /// Address of an image block.
    public var url: String?
    /// Page the block stands on, 1 for the first.
    public var page: Int?
    /// First scalar in the record's `text`; nil when the block has no place there.
    public var start: Int?
    /// One past the last scalar in the record's `text`.
    public var end: Int?

    /// Creates a block; everything but its kind has a default.
    public init(
        _ kind: Kind, text: String = "", level: Int? = nil, isOrdered: Bool = false, items: [Item] = [],
        rows: [[Cell]] = [], codeLanguage: String? = nil, url: String? = nil, page: Int? = nil
    ) {
        self.kind = kind
        self.text = text
        self.level = level
        self.isOrdered = isOrdered
        self.items = items
        self.rows = rows
        self.codeLanguage = codeLanguage
        self.url = url
        self.page = page
    }
}

extension Block: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind = "type"
        case text, level, items, rows, codeLanguage, url, page, start, end
        case isOrdered = "ordered"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try container.decode(Kind.self, forKey: .kind))
        text = try container.decodeIfPresent(String.self, forKey: .text) ?? ""
        level = try container.decodeIfPresent(Int.self, forKey: .level)
        isOrdered = try container.decodeIfPresent(Bool.self, forKey: .isOrdered) ?? false
        items = try container.decodeIfPresent([Item].self, forKey: .items) ?? []
        rows = try container.decodeIfPresent([[Cell]].self, forKey: .rows) ?? []
        codeLanguage = try container.decodeIfPresent(String.self, forKey: .codeLanguage)
        url = try container.decodeIfPresent(String.self, forKey: .url)
        page = try container.decodeIfPresent(Int.self, forKey: .page)
        start = try container.decodeIfPresent(Int.self, forKey: .start)
        end = try container.decodeIfPresent(Int.self, forKey: .end)
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("type")
            inner.value(kind.rawValue)
            inner.member("text", items.isEmpty && rows.isEmpty ? text : nil)
            inner.member("level", level)
            if kind == .list { inner.member("ordered", isOrdered) }
            inner.member("items", items) { list, item in
                list.object {
                    $0.key("text")
                    $0.value(item.text)
                    $0.member("level", item.level)
                }
            }
            inner.member("rows", rows) { table, row in
                table.array { cells in
                    for cell in row { cell.write(to: &cells) }
                }
            }
            inner.member("codeLanguage", codeLanguage)
            inner.member("url", url)
            inner.member("page", page)
            inner.member("start", start)
            inner.member("end", end)
        }
    }
}

extension Block.Cell: Codable {
    private enum CodingKeys: String, CodingKey {
        case text
        case isHeader = "header"
        case columnSpan = "colspan"
        case rowSpan = "rowspan"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decodeIfPresent(String.self, forKey: .text) ?? "",
            isHeader: try container.decodeIfPresent(Bool.self, forKey: .isHeader) ?? false,
            columnSpan: try container.decodeIfPresent(Int.self, forKey: .columnSpan) ?? 1,
            rowSpan: try container.decodeIfPresent(Int.self, forKey: .rowSpan) ?? 1)
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("text")
            inner.value(text)
            if isHeader { inner.member("header", true) }
            if columnSpan > 1 { inner.member("colspan", columnSpan) }
            if rowSpan > 1 { inner.member("rowspan", rowSpan) }
        }
    }
}

extension JSONWriter {
    /// Writes a flag member.
    public mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }
}
