// Quotations keep who is quoted, and words of the text that are only shown large go.
extension TextChoice {
    /// Adds who is quoted: a short line that ends a quotation which stays.
    mutating func addCredits() {
        for index in reasons.indices.dropFirst() where reasons[index] == .other && reasons[index - 1] == .text {
            let (segment, above) = (page.segments[index], page.segments[index - 1])
            guard segment.kind == .quote, segment.group == above.group, segment.letters <= Self.lettersOfCredit else {
                continue
            }
            reasons[index] = .text
        }
    }

    /// Letters of what is looked for in the rest of the text, and of who is named below it.
    private static let (lettersOfPullQuote, lettersOfCredit) = (20...400, 60)

    /// So many are looked for in all of the text.
    private static let mostPullQuotes = 12

    /// Words of the text that stand in it once more as a quotation or beside it are there for the eye.
    mutating func dropPullQuotes() {
        var looked = 0
        for index in reasons.indices where isArticle && reasons[index] == .text && isSetApart(index) {
            guard Self.lettersOfPullQuote.contains(page.segments[index].letters) else { continue }
            looked += 1
            if looked > Self.mostPullQuotes { return }
            guard standsInText(index) else { continue }
            reasons[index] = .pullQuote
            let next = index + 1
            guard next < reasons.count, reasons[next] == .text, let group = page.segments[index].group else { continue }
            if page.segments[next].group == group, page.segments[next].letters <= Self.lettersOfCredit {
                reasons[next] = .pullQuote
            }
        }
    }

    private func isSetApart(_ index: Int) -> Bool {
        switch page.segments[index].kind {
        case .quote: true
        case .paragraph: features[.toAside, index] <= 2 || features[.toFigure, index] <= 2
        default: false
        }
    }

    /// Whether another piece that stays has the words of a piece, but for marks around them and a name behind a dash.
    private func standsInText(_ index: Int) -> Bool {
        let words = page.text[page.segments[index].range]
        return page.text.withUnsafeBufferPointer { text in
            let whole = Self.trimmed(words)
            if stands(whole, in: text, besides: index) { return true }
            guard let dash = Self.lastDash(whole) else { return false }
            let head = Self.trimmed(whole[..<dash])
            return head.count >= Self.lettersOfPullQuote.lowerBound && stands(head, in: text, besides: index)
        }
    }

    private func stands(_ words: ArraySlice<UInt8>, in text: UnsafeBufferPointer<UInt8>, besides index: Int) -> Bool {
        page.segments.indices.contains { other in
            let (segment, range) = (page.segments[other], page.segments[other].range)
            guard other != index, segment.kind == .paragraph, Self.stays(reasons[other]) else { return false }
            guard range.count > words.count + Self.lettersOfPullQuote.lowerBound else { return false }
            return isSide(index, by: segment.element)
                && words.withUnsafeBufferPointer {
                    ByteSearch.contains($0, in: UnsafeBufferPointer(rebasing: text[range]))
                }
        }
    }

    /// Whether a piece stands in an element or beside it. Forums quote one post in another, which is further away.
    private func isSide(_ index: Int, by element: Int) -> Bool {
        let own = page.segments[index].element
        guard element >= 0, own >= 0 else { return true }
        let around = page.elements[element].parent
        return page.contains(element, own) || around >= 0 && page.contains(around, own)
    }

    /// Words without the quotation marks and full stops around them.
    private static func trimmed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var words = words
        while let count = signs.first(where: { words.starts(with: $0) })?.count { words = words.dropFirst(count) }
        while let count = signs.first(where: { words.suffix($0.count).elementsEqual($0) })?.count {
            words = words.dropLast(count)
        }
        return words
    }

    private static let signs = [
        " ", "\n", "\"", "'", ".", ",", "“", "”", "„", "‘", "’", "«", "»", "‹", "›", "「", "」", "『", "』", "。", "…",
    ].map { Array($0.utf8) }

    /// Where the last dash begins that stands between spaces or lines.
    private static func lastDash(_ words: ArraySlice<UInt8>) -> Int? {
        var index = words.endIndex - 1
        while index > words.startIndex {
            defer { index -= 1 }
            guard words[index - 1] <= 0x20 else { continue }
            // – — ―
            if words[index...].starts(with: [0xE2, 0x80]), index + 2 < words.endIndex,
                0x93...0x95 ~= words[index + 2]
            {
                return index
            }
            if words[index] == UInt8(ascii: "-") { return index }
        }
        return nil
    }
}
