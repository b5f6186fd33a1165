import WinnowModel

/// Recognises groups of lines that are lists.
struct ListReading {
    private let utf8: UnsafeBufferPointer<UInt8>

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    /// The list when the group is one: at least two lines, each with a marker of the same kind, or indented under one.
    /// Deeper markers are items of a deeper level.
    func block(_ group: ArraySlice<TextLines.Line>) -> Block? {
        guard group.count >= 2, let first = group.first, case let kind = marker(first), kind.length > 0 else {
            return nil
        }
        var items: [Block.Item] = []
        var indents: [Int] = []
        for line in group {
            let mark = marker(line)
            if mark.length > 0, mark.isOrdered == kind.isOrdered || line.indent > first.indent {
                while let last = indents.last, last > line.indent { indents.removeLast() }
                if indents.last != line.indent { indents.append(line.indent) }
                let text = string(line.range.lowerBound + mark.length..<line.range.upperBound)
                items.append(Block.Item(text: text, level: max(1, min(indents.count, 8))))
            } else if line.indent > first.indent, let last = items.indices.last {
                items[last].text += " " + string(line.range)
            } else {
                return nil
            }
        }
        return items.count >= 2 ? Block(.list, isOrdered: kind.isOrdered, items: items) : nil
    }

    /// The list marker at a line's start with the space after it: `- `, `* `, `• `, `– `, `12. `, `3) `, `・`.
    private func marker(_ line: TextLines.Line) -> (length: Int, isOrdered: Bool) {
        let text = utf8[line.range]
        for bullet in ["-", "*", "+", "•", "–", "·", "▪", "◦", "●", "‣"] where text.starts(with: bullet.utf8) {
            let rest = text.dropFirst(bullet.utf8.count)
            return rest.first == 0x20 || rest.first == 0x09 ? (bullet.utf8.count + 1, false) : (0, false)
        }
        if text.starts(with: "・".utf8), text.count > 3 { return (3, false) }
        let digits = text.prefix(3).prefix { $0 >= 0x30 && $0 <= 0x39 }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
            rest.dropFirst().first == 0x20
        else { return (0, false) }
        return (digits.count + 2, true)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    }
}
