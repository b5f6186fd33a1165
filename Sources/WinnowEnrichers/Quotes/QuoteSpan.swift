/// What stands between two quotation marks.
struct QuoteSpan {
    /// The opening mark.
    var mark: QuoteMark
    /// Bytes between the marks, without space inside them.
    var inner: Range<Int>
    /// Bytes with the marks.
    var outer: Range<Int>
    /// Whether the paragraph ends before the mark that closes it.
    var isOpen = false
}

extension QuoteSpan {
    /// Pairs the marks of a paragraph. Linear: a kind of mark that finds no partner once is not tried again.
    /// - Returns: spans in order; the last one may go on in the next paragraph.
    static func spans(of utf8: UnsafeBufferPointer<UInt8>, _ marks: [QuoteMark]) -> [QuoteSpan] {
        var spans: [QuoteSpan] = []
        // A bit for each form.
        var hopeless: UInt16 = 0
        let lastOpener = marks.lastIndex { $0.mayOpen && !$0.isSingle }
        var index = 0
        while index < marks.count {
            let mark = marks[index]
            guard mark.mayOpen else {
                index += 1
                continue
            }
            if hopeless >> UInt16(mark.form.rawValue) & 1 == 0, let close = partner(of: index, in: marks) {
                let outer = mark.start..<marks[close].end
                spans.append(
                    QuoteSpan(mark: mark, inner: trimmed(mark.end..<marks[close].start, utf8), outer: outer))
                index = close + 1
                continue
            }
            hopeless |= 1 << UInt16(mark.form.rawValue)
            if index == lastOpener {
                let rest = mark.end..<utf8.count
                spans.append(
                    QuoteSpan(mark: mark, inner: trimmed(rest, utf8), outer: mark.start..<utf8.count, isOpen: true))
                return spans
            }
            index += 1
        }
        return spans
    }

    /// The mark that closes; marks of the same kind inside are counted, as far as the paragraph lets them.
    private static func partner(of index: Int, in marks: [QuoteMark]) -> Int? {
        let opener = marks[index]
        var depth = 0
        var last: Int?
        var isDoubtful = false
        for other in marks.indices[(index + 1)...] {
            let mark = marks[other]
            isDoubtful = isDoubtful || mark.looksClosing
            if mark.mayClose, opener.isClosed(by: mark.form), !(mark.closesByNext && isDoubtful) {
                if depth == 0 { return other }
                depth -= 1
                last = other
            } else if mark.mayOpen, mark.form == opener.form, opener.form != .straight {
                depth += 1
            }
        }
        return last
    }

    private static func trimmed(_ range: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var range = range
        while range.lowerBound < range.upperBound {
            let (value, length) = Letters.scalar(utf8, range.lowerBound)
            guard Letters.isSpace(value) else { break }
            range = range.lowerBound + length..<range.upperBound
        }
        while let last = Letters.scalar(before: range.upperBound, in: utf8), last.start >= range.lowerBound,
            Letters.isSpace(last.value)
        {
            range = range.lowerBound..<last.start
        }
        return range
    }
}
