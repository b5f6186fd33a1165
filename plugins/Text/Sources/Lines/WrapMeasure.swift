/// Whether a text was broken into lines to fit a width, and which of its line breaks mean something.
struct WrapMeasure {
    /// The width that lines were filled to, in scalars; nil when lines are not wrapped.
    let width: Int?

    /// Nobody wraps wider than this by hand or by mail program; longer lines are paragraphs of their own.
    private static let widest = 132
    private static let narrowest = 30

    /// - Parameters:
    ///   - lines: of a text.
    ///   - utf8: that text.
    init(_ lines: [TextLines.Line], of utf8: UnsafeBufferPointer<UInt8>) {
        width = Self.wrapWidth(lines).flatMap { Self.areLinesOfTheirOwn(lines, utf8) ? nil : $0 }
    }

    /// Whether nearly all lines that follow another begin with a capital, as lines of a poem and of a mail's header do:
    /// where a width broke them, most begin in the middle of a sentence.
    private static func areLinesOfTheirOwn(_ lines: [TextLines.Line], _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var capitals = 0
        var others = 0
        for line in lines.dropFirst() where line.blanksBefore == 0 && !line.range.isEmpty {
            var index = line.range.lowerBound
            var first = Unicode.Scalar(utf8[index])
            if utf8[index] >= 0x80 { first = ScalarReading.next(utf8, &index) }
            if first.properties.isUppercase { capitals += 1 } else { others += 1 }
            if others > 12, others * 6 > capitals { return false }
        }
        return capitals >= 3 && others * 6 <= capitals
    }

    /// A line that another follows without a blank line is full when the text is wrapped: then most of them reach
    /// three quarters of the longest.
    private static func wrapWidth(_ lines: [TextLines.Line]) -> Int? {
        var widths: [Int] = []
        for (line, next) in zip(lines, lines.dropFirst()) where next.blanksBefore == 0 {
            if line.width > widest { return nil }
            widths.append(line.width)
        }
        if let last = lines.last, last.width > widest { return nil }
        // Long paragraphs on one line each: nobody broke this text, and its short lines are lines.
        let long = lines.reduce(0) { $1.width > widest ? $0 + $1.width : $0 }
        if long > 2 * widths.reduce(0, +) { return nil }
        guard widths.count >= 2 else { return nil }
        widths.sort()
        // The longest few may stick out: an address that cannot be broken.
        let width = widths[widths.count * 19 / 20]
        guard width >= narrowest else { return nil }
        let full = widths.count { $0 * 4 >= width * 3 }
        return full * 10 >= widths.count * 6 ? width : nil
    }

    /// Whether the break after a line is one that the width forced: the next line's first word would not have fitted.
    func isForced(after line: TextLines.Line, nextWord: Int) -> Bool {
        guard let width else { return false }
        return line.width + 1 + nextWord > width * 9 / 10
    }
}
