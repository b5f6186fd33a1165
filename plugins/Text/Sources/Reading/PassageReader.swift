import WinnowModel
import WinnowPlugin

/// Makes passages of the lines of a plain text: paragraphs, lists, tables, quotations.
///
/// Blank lines end a passage. Within such a group, lines broken at a width are joined; otherwise long lines, and all
/// lines of a text without blank lines, are paragraphs of their own, and short ones stay lines of one paragraph, as in
/// a poem or an address.
struct PassageReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let lines: [TextLines.Line]
    private let wrap: WrapMeasure
    private let hasBlankLines: Bool
    private var passages: [Passage] = []

    /// A line this long is a paragraph wherever it stands.
    private static let paragraphWidth = 100

    /// - Parameters:
    ///   - utf8: valid UTF-8; must outlive the reader.
    ///   - lines: of that text.
    init(_ utf8: UnsafeBufferPointer<UInt8>, _ lines: [TextLines.Line]) {
        self.utf8 = utf8
        self.lines = lines
        wrap = WrapMeasure(lines, of: utf8)
        hasBlankLines = lines.dropFirst().contains { $0.blanksBefore > 0 }
    }

    /// The passages in order; fewer when the deadline passes.
    consuming func read(_ context: ExtractionContext) -> [Passage] {
        var index = 0
        while index < lines.count {
            if index & 0x3FF == 0, !context.checkpoint() { break }
            var end = index + 1
            // Bounded, so that a text without a blank line still meets the deadline checks.
            while end < lines.count, lines[end].blanksBefore == 0, end - index < 1000 { end += 1 }
            appendGroup(lines[index..<end])
            index = end
        }
        return LooseLists.joined(passages)
    }

    private mutating func append(_ block: Block, before line: TextLines.Line) {
        passages.append(Passage(block, blanksBefore: line.blanksBefore))
    }

    private mutating func appendGroup(_ group: ArraySlice<TextLines.Line>) {
        guard let first = group.first else { return }
        if let special = ListReading(utf8).block(group) ?? QuotedLines(utf8).block(group)
            ?? SpacedTable(utf8).block(group)
        {
            append(special, before: first)
        } else if wrap.width != nil {
            appendUnwrapped(group)
        } else if group.count > 1, hasBlankLines, group.allSatisfy({ $0.width < Self.paragraphWidth }) {
            append(Block(.paragraph, text: group.map { string($0.range) }.joined(separator: "\n")), before: first)
        } else {
            for line in group { append(Block(.paragraph, text: string(line.range)), before: line) }
        }
    }

    /// Joins what the width broke. An indented line begins a new paragraph; a short one ends a line of its own.
    private mutating func appendUnwrapped(_ group: ArraySlice<TextLines.Line>) {
        var text: [UInt8] = []
        var previous: TextLines.Line?
        guard var opening = group.first else { return }
        let usualIndent = group.dropFirst().map(\.indent).min() ?? 0
        for line in group {
            if let previous {
                if line.indent > usualIndent, line.indent > previous.indent, line.indent - usualIndent <= 8 {
                    append(Block(.paragraph, text: String(decoding: text, as: UTF8.self)), before: opening)
                    text.removeAll(keepingCapacity: true)
                    opening = line
                } else {
                    LineJoin.append(
                        to: &text, next: utf8[line.range],
                        isForced: wrap.isForced(after: previous, nextWord: firstWordWidth(line)))
                }
            }
            text.append(contentsOf: utf8[line.range])
            previous = line
        }
        append(Block(.paragraph, text: String(decoding: text, as: UTF8.self)), before: opening)
    }

    private func firstWordWidth(_ line: TextLines.Line) -> Int {
        let word = utf8[line.range].prefix { $0 != 0x20 && $0 != 0x09 }
        return word.count { $0 & 0xC0 != 0x80 }
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    }
}
