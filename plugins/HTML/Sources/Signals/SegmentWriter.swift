import WinnowHTML

/// Writes the text of a page into its buffer, white space collapsed, and closes a piece at each boundary.
struct SegmentWriter {
    /// What the open elements say.
    var scope = TextScope()

    private var current: Segment?
    private var pendingSpace = false
    private var pendingBreaks = 0

    /// Adds the content of a text node.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isLink: Bool, to page: inout SegmentedPage) {
        if scope.isPreformatted {
            appendVerbatim(bytes, to: &page)
            return
        }
        var index = 0
        while index < bytes.count {
            if isSpace(bytes[index]) {
                pendingSpace = true
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
            word(UnsafeBufferPointer(rebasing: bytes[start..<index]), isLink: isLink, to: &page)
        }
    }

    /// A `br`: one breaks the line, two break the piece.
    mutating func lineBreak(into page: inout SegmentedPage) {
        guard current != nil else { return }
        pendingBreaks += 1
        if pendingBreaks >= 2 { flush(into: &page) }
    }

    /// Where the text of a link that opens here begins.
    mutating func openLink(_ page: inout SegmentedPage) -> Int { page.text.count }

    /// Takes a card of links out of the midst of a paragraph, as pages show them over a name in the text.
    /// - Parameters:
    ///   - start: where the text of an inline element starts that has just ended.
    ///   - anchors: how many links there were before it.
    mutating func dropLinkCard(from start: Int, anchors: Int, in page: inout SegmentedPage) {
        guard var segment = current, start > segment.range.lowerBound, start < page.text.count else { return }
        let card = page.text.withUnsafeBufferPointer { text in
            let letters = Segment.letters(UnsafeBufferPointer(rebasing: text[start...]))
            let links = page.anchors[anchors...].reduce(0) { sum, anchor in
                sum + Segment.letters(UnsafeBufferPointer(rebasing: text[anchor.range.clamped(to: 0..<text.count)]))
            }
            return (letters: letters, links: links)
        }
        // Words between the links make it text.
        guard card.letters >= 60, card.links * 10 >= card.letters * 9 else { return }
        page.text.removeSubrange(start...)
        page.anchors.removeSubrange(anchors...)
        segment.linkLetters = max(0, segment.linkLetters - card.links)
        current = segment
    }

    /// Ends the piece at hand.
    mutating func flush(into page: inout SegmentedPage) {
        (pendingSpace, pendingBreaks) = (false, 0)
        guard var segment = current else { return }
        current = nil
        segment.range = segment.range.lowerBound..<page.text.count
        segment.links = segment.links.lowerBound..<page.anchors.count
        page.text[segment.range].withUnsafeBufferPointer { segment.measure($0) }
        page.segments.append(segment)
    }

    private mutating func begin(_ page: inout SegmentedPage) {
        guard current == nil else { return }
        let start = page.text.count
        // A link that was opened just before its first word belongs to this piece.
        let isInLink = page.anchors.last.map { $0.range.isEmpty } ?? false
        var segment = Segment(kind: scope.kind, range: start..<start, node: scope.block)
        segment.level = scope.level
        (segment.group, segment.member) = (scope.group, scope.member)
        segment.hints = scope.hints
        segment.element = scope.element
        segment.links = (page.anchors.count - (isInLink ? 1 : 0))..<page.anchors.count
        current = segment
    }

    private mutating func word(_ word: UnsafeBufferPointer<UInt8>, isLink: Bool, to page: inout SegmentedPage) {
        if current == nil {
            begin(&page)
        } else if pendingBreaks > 0 {
            page.text.append(0x0A)
        } else if pendingSpace {
            page.text.append(0x20)
        }
        (pendingSpace, pendingBreaks) = (false, 0)
        page.text.append(contentsOf: word)
        if isLink || scope.isEmphasis {
            let letters = Segment.letters(word)
            if isLink { current?.linkLetters += letters }
            if scope.isEmphasis { current?.emphasisLetters += letters }
        }
    }

    private mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, to page: inout SegmentedPage) {
        if current == nil {
            guard bytes.contains(where: { $0 > 0x20 }) else { return }
            begin(&page)
        }
        page.text.append(contentsOf: bytes)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}

extension Segment {
    /// Letters and digits of UTF-8 text; a character of the scripts without spaces counts as two.
    static func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xE0...0xE1, 0xF0...: count += 1
            case 0xE3...0xED: count += 2
            default: continue
            }
        }
        return count
    }

    /// Counts what tells prose from the rest.
    mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
        letters = Self.letters(bytes)
        linkLetters = min(linkLetters, letters)
        for byte in bytes where byte == 0x2C || byte == 0x2E || byte == 0x3B { punctuation += 1 }
        endsSentence = Self.endsSentence(bytes)
    }

    /// Full stops of the world's scripts, also inside closing quotation marks and brackets.
    private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = bytes.count
        for _ in 0..<4 {
            let length = lengthOfCloser(bytes, before: end)
            if length == 0 { break }
            end -= length
        }
        guard end > 0 else { return false }
        switch bytes[end - 1] {
        case 0x2E, 0x21, 0x3F, 0x3A: return true
        case 0x00..<0x80: return false
        default: break
        }
        if end >= 2, case let pair = UInt16(bytes[end - 2]) << 8 | UInt16(bytes[end - 1]),
            pair == 0xD89F || pair == 0xDB94
        {
            return true
        }
        switch scalarBytes(bytes, before: end) {
        // … 。 ！ ？ । ።
        case 0xE280A6, 0xE38082, 0xEFBC81, 0xEFBC9F, 0xE0A5A4, 0xE18DA2: return true
        default: return false
        }
    }

    /// The bytes of a closing mark that ends at `end`; 0 when none does.
    private static func lengthOfCloser(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
        guard end > 0 else { return 0 }
        switch bytes[end - 1] {
        case 0x22, 0x27, 0x29, 0x5D: return 1
        case 0xBB where end >= 2 && bytes[end - 2] == 0xC2: return 2
        case 0x00..<0x80: return 0
        default: break
        }
        switch scalarBytes(bytes, before: end) {
        // ” ’ “ 」 』 ）
        case 0xE2809D, 0xE28099, 0xE2809C, 0xE3808D, 0xE3808F, 0xEFBC89: return 3
        default: return 0
        }
    }

    /// The three bytes before `end` as one number.
    private static func scalarBytes(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> UInt32 {
        guard end >= 3 else { return 0 }
        return UInt32(bytes[end - 3]) << 16 | UInt32(bytes[end - 2]) << 8 | UInt32(bytes[end - 1])
    }
}
