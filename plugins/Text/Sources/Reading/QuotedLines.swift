import WinnowModel

/// Recognises lines that a mail program quoted: each begins with `>` (RFC 3676 section 4.5).
struct QuotedLines {
    private let utf8: UnsafeBufferPointer<UInt8>

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    /// The quotation when every line of the group begins with the mark. Lines that the width broke are joined.
    func block(_ group: ArraySlice<TextLines.Line>) -> Block? {
        guard let first = group.first, utf8[first.range.lowerBound] == UInt8(ascii: ">") else { return nil }
        guard group.allSatisfy({ utf8[$0.range.lowerBound] == UInt8(ascii: ">") }) else { return nil }
        let widest = group.reduce(0) { max($0, $1.width) }
        var text: [UInt8] = []
        var previousWidth = 0
        for line in group {
            let content = utf8[line.range].drop { $0 == UInt8(ascii: ">") || $0 == 0x20 || $0 == 0x09 }
            if content.isEmpty {
                if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
                previousWidth = 0
                continue
            }
            if previousWidth > 0 {
                let isForced = widest >= 40 && previousWidth * 4 >= widest * 3
                LineJoin.append(to: &text, next: content, isForced: isForced)
            }
            text.append(contentsOf: content)
            previousWidth = line.width
        }
        let quoted = String(decoding: text, as: UTF8.self).trimmed()
        return quoted.isEmpty ? nil : Block(.quote, text: quoted)
    }

    /// The text without one level of quotation marks when nearly every line has one: a message that was forwarded whole.
    /// - Returns: nil when the text is not quoted as a whole.
    static func unquoted(_ utf8: UnsafeBufferPointer<UInt8>, _ lines: [TextLines.Line]) -> [UInt8]? {
        let quoted = lines.count { utf8[$0.range.lowerBound] == UInt8(ascii: ">") }
        guard quoted >= 4, quoted * 10 >= lines.count * 9 else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        for line in lines {
            output.append(contentsOf: repeatElement(0x0A, count: min(line.blanksBefore, 2)))
            var content = utf8[line.range]
            if content.first == UInt8(ascii: ">") {
                content = content.dropFirst()
                if content.first == 0x20 { content = content.dropFirst() }
            }
            output.append(contentsOf: content)
            output.append(0x0A)
        }
        return output
    }
}
