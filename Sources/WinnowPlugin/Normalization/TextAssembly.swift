import WinnowModel

/// Joins the texts of blocks into the record's text and notes where each block lies in it.
struct TextAssembly {
    /// Whether something was left out because of the limit.
    private(set) var isCut = false

    private var text = ""
    private var scalars = 0
    private var remaining: Int
    /// Most bytes that the block at hand may have.
    private var room = 0
    /// One blank line.
    private static let separator = "\n\n"

    /// - Parameters:
    ///   - limit: most bytes of text, asides included.
    ///   - capacity: bytes of text that are to be expected.
    init(limit: Int, capacity: Int) {
        remaining = max(0, limit)
        text.reserveCapacity(min(remaining, capacity))
    }

    /// Adds blocks, each cleaned where it is; those without content, and those beyond the limit, are taken away.
    mutating func take(_ blocks: inout [Block]) {
        var kept = 0
        for index in blocks.indices where append(&blocks[index]) {
            if kept < index { blocks.swapAt(kept, index) }
            kept += 1
        }
        blocks.removeSubrange(kept...)
    }

    /// Adds a block, cleaned.
    /// - Returns: whether it has a content, and there is room for it.
    private mutating func append(_ block: inout Block) -> Bool {
        if isCut { return false }
        room = max(0, remaining - (text.isEmpty || block.kind.isAside ? 0 : Self.separator.utf8.count))
        let content: String
        switch block.kind {
        case .list: content = cleanItems(&block)
        case .table: content = cleanRows(&block)
        default: content = cleanText(&block)
        }
        if content.isEmpty, !Self.standsEmpty(block) { return false }
        if block.level.map({ !(1...6).contains($0) }) == true { block.level = nil }
        if block.page.map({ $0 < 1 }) == true { block.page = nil }
        block.url = block.url.flatMap(WebAddress.clean)
        block.codeLanguage = TextCleaning.cleanOrNil(block.codeLanguage, .line)
        (block.start, block.end) = (nil, nil)
        remaining -= content.utf8.count
        if !block.kind.isAside { place(content, &block) }
        return true
    }

    /// The text.
    consuming func finish() -> String { text }

    /// An image without words and a page break still say something.
    private static func standsEmpty(_ block: borrowing Block) -> Bool {
        (block.kind == .image && block.url != nil) || block.kind == .pageBreak
    }

    private mutating func place(_ content: String, _ block: inout Block) {
        if !text.isEmpty {
            text += Self.separator
            scalars += Self.separator.utf8.count
            remaining -= Self.separator.utf8.count
        }
        var content = content
        block.start = scalars
        scalars += content.withUTF8 { ScalarCount.of($0) }
        block.end = scalars
        text += content
    }

    private mutating func cleanText(_ block: inout Block) -> String {
        (block.items, block.rows) = ([], [])
        let layout: TextLayout =
            switch block.kind {
            case .heading, .question: .line
            case .code: .verbatim
            default: .lines
            }
        var text = TextCleaning.clean(block.text, layout)
        if text.utf8.count > room { text = cut(text, to: room) }
        block.text = text
        return text
    }

    private mutating func cleanItems(_ block: inout Block) -> String {
        block.rows = []
        var items: [Block.Item] = []
        var lines: [String] = []
        var size = 0
        for item in block.items where !isCut {
            var text = TextCleaning.clean(item.text, .line)
            if text.isEmpty { continue }
            if !lines.isEmpty { size += 1 }
            if size + text.utf8.count > room { text = cut(text, to: max(0, room - size)) }
            if text.isEmpty { break }
            size += text.utf8.count
            items.append(Block.Item(text: text, level: max(1, item.level)))
            lines.append(text)
        }
        block.items = items
        block.text = lines.joined(separator: "\n")
        return block.text
    }

    private mutating func cleanRows(_ block: inout Block) -> String {
        block.items = []
        var rows: [[Block.Cell]] = []
        var text = ""
        for row in block.rows where !isCut {
            var cells = row
            for index in cells.indices {
                cells[index].text = TextCleaning.clean(cells[index].text, .line)
                cells[index].columnSpan = min(max(1, cells[index].columnSpan), 1000)
                cells[index].rowSpan = min(max(1, cells[index].rowSpan), 65_534)  // both caps: WHATWG HTML 4.9.11
            }
            guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
            let tabsAndBreak = cells.count - (text.isEmpty ? 1 : 0)
            if cells.reduce(text.utf8.count + tabsAndBreak, { $0 + $1.text.utf8.count }) > room {
                isCut = true
                break
            }
            if !text.isEmpty { text += "\n" }
            for (index, cell) in cells.enumerated() {
                if index > 0 { text += "\t" }
                text += cell.text
            }
            rows.append(cells)
        }
        block.rows = rows
        block.text = text
        return text
    }

    /// The longest start of a text that fits, ending at a word if one ends near by.
    private mutating func cut(_ text: String, to count: Int) -> String {
        isCut = true
        let utf8 = text.utf8
        guard var end = utf8.index(utf8.startIndex, offsetBy: count, limitedBy: utf8.endIndex) else { return text }
        while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        let tail = text[..<end].utf8.suffix(64)
        if let space = tail.lastIndex(of: 0x20) { end = space }
        return TextCleaning.clean(String(text[..<end]), .verbatim)
    }
}
