import WinnowModel
import WinnowPlugin

/// Makes paragraphs and lists of plain text.
///
/// Blank lines end a paragraph. Within such a group, lines broken at a width are joined; otherwise long lines, and all
/// lines of a text without blank lines, are paragraphs of their own, and short ones stay lines of one paragraph, as in
/// a poem or an address.
struct PlainTextReader {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let lines: [TextLines.Line]
    private let wrap: WrapMeasure
    private let hasBlankLines: Bool

    /// A line this long is a paragraph wherever it stands.
    private static let paragraphWidth = 100

    /// - Parameter utf8: valid UTF-8; must outlive the reader.
    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
        lines = TextLines(utf8).lines
        wrap = WrapMeasure(lines)
        hasBlankLines = lines.dropFirst().contains { $0.blanksBefore > 0 }
    }

    func appendBlocks(to extraction: inout Extraction, context: ExtractionContext) {
        var index = 0
        while index < lines.count {
            if index & 0x3FF == 0, !context.checkpoint() { return }
            var end = index + 1
            // Bounded, so that a text without a blank line still meets the deadline checks.
            while end < lines.count, lines[end].blanksBefore == 0, end - index < 1000 { end += 1 }
            appendGroup(lines[index..<end], to: &extraction)
            index = end
        }
    }

    private func appendGroup(_ group: ArraySlice<TextLines.Line>, to extraction: inout Extraction) {
        if let items = listItems(group) {
            let isOrdered = group.first.map { marker($0).isOrdered } ?? false
            extraction.append(Block(.list, isOrdered: isOrdered, items: items))
            return
        }
        if wrap.width != nil {
            appendUnwrapped(group, to: &extraction)
        } else if group.count > 1, hasBlankLines, group.allSatisfy({ $0.width < Self.paragraphWidth }) {
            let text = group.map { string($0.range) }.joined(separator: "\n")
            extraction.append(Block(.paragraph, text: text))
        } else {
            for line in group { appendParagraph(string(line.range), to: &extraction) }
        }
    }

    /// A paragraph, or a question or answer marked as one.
    private func appendParagraph(_ text: String, to extraction: inout Extraction) {
        let (kind, content) = QuestionMark.strip(text)
        let isOrphan = kind == .answer && !extraction.body.blocks.contains { $0.kind == .question }
        extraction.append(isOrphan ? Block(.paragraph, text: text) : Block(kind, text: content))
    }

    /// Joins what the width broke. An indented line begins a new paragraph; a short one ends a line of its own.
    private func appendUnwrapped(_ group: ArraySlice<TextLines.Line>, to extraction: inout Extraction) {
        var text: [UInt8] = []
        var previous: TextLines.Line?
        let usualIndent = group.dropFirst().map(\.indent).min() ?? 0
        for line in group {
            if let previous {
                if line.indent > usualIndent, line.indent > previous.indent, line.indent - usualIndent <= 8 {
                    appendParagraph(String(decoding: text, as: UTF8.self), to: &extraction)
                    text.removeAll(keepingCapacity: true)
                } else {
                    LineJoin.append(
                        to: &text, next: utf8[line.range],
                        isForced: wrap.isForced(after: previous, nextWord: firstWordWidth(line)))
                }
            }
            text.append(contentsOf: utf8[line.range])
            previous = line
        }
        appendParagraph(String(decoding: text, as: UTF8.self), to: &extraction)
    }

    private func firstWordWidth(_ line: TextLines.Line) -> Int {
        let word = utf8[line.range].prefix { $0 != 0x20 && $0 != 0x09 }
        return word.count { $0 & 0xC0 != 0x80 }
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    }
}

extension PlainTextReader {
    /// The items when the group is a list: at least two lines, each with a marker of the same kind.
    private func listItems(_ group: ArraySlice<TextLines.Line>) -> [Block.Item]? {
        guard group.count >= 2, let first = group.first, case let kind = marker(first), kind.length > 0 else {
            return nil
        }
        var items: [Block.Item] = []
        for line in group {
            let mark = marker(line)
            if mark.length > 0, mark.isOrdered == kind.isOrdered {
                let start = line.range.lowerBound + mark.length
                items.append(Block.Item(text: string(start..<line.range.upperBound)))
            } else if line.indent > first.indent, let last = items.indices.last {
                items[last].text += " " + string(line.range)
            } else {
                return nil
            }
        }
        return items.count >= 2 ? items : nil
    }

    /// The list marker at a line's start with the space after it: `- `, `* `, `• `, `– `, `12. `, `3) `.
    private func marker(_ line: TextLines.Line) -> (length: Int, isOrdered: Bool) {
        let text = utf8[line.range]
        for bullet in ["-", "*", "+", "•", "–", "·", "▪", "◦"] where text.starts(with: bullet.utf8) {
            let rest = text.dropFirst(bullet.utf8.count)
            return rest.first == 0x20 || rest.first == 0x09 ? (bullet.utf8.count + 1, false) : (0, false)
        }
        let digits = text.prefix(3).prefix { $0 >= 0x30 && $0 <= 0x39 }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
            rest.dropFirst().first == 0x20
        else { return (0, false) }
        return (digits.count + 2, true)
    }
}
