import WinnowModel

/// A piece of a text between breaks, before it is known what it is for.
struct Passage {
    /// The block that it becomes; lines that mean something are separated by `\n`.
    var block: Block {
        didSet { if line.text != block.text { line = LineText(block.text) } }
    }
    /// What the form of the block's text says.
    private(set) var line: LineText
    /// How many blank lines stand before it in the document.
    var blanksBefore: Int
    /// The links in it, in order.
    var links: [Link] = []
    /// How much of its text carries a link, 0–1.
    var linkShare = 0.0

    init(_ block: Block, blanksBefore: Int) {
        self.block = block
        line = LineText(block.text)
        self.blanksBefore = blanksBefore
    }

    /// Whether it is a paragraph of running text or lines, as opposed to a list, a table, a quotation.
    var isPlain: Bool { block.kind == .paragraph || block.kind == .question || block.kind == .answer }

    /// Bytes of text.
    var size: Int { block.text.utf8.count }

    /// Its lines that are not empty.
    var lines: [LineText] {
        let text = block.text
        if !text.hasLineBreak { return text.isEmpty ? [] : [line] }
        return text.textLines.map { LineText($0) }
    }
}
