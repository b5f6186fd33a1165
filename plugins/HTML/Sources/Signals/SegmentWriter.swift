import WinnowHTML

/// Writes the text of a page into its buffer, white space collapsed, and closes a piece at each boundary.
struct SegmentWriter {
    /// What the open elements say.
    var scope = TextScope()

    /// The piece at hand, if there is one.
    private var current = Segment(kind: .paragraph, range: 0..<0)
    private var hasPiece = false
    private let promotions = PromoWords.shared
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
                index = endOfSpace(bytes, index + 1)
                continue
            }
            let start = index
            index = endOfRun(bytes, start)
            run(UnsafeBufferPointer(rebasing: bytes[start..<index]), isLink: isLink, to: &page)
        }
    }

    /// Adds a text of white space.
    @inline(__always)
    mutating func space(_ bytes: UnsafeBufferPointer<UInt8>, to page: inout SegmentedPage) {
        if scope.isPreformatted {
            appendVerbatim(bytes, to: &page)
        } else if bytes.count > 0 {
            pendingSpace = true
        }
    }

    /// Where white space ends: indentation goes by eight bytes at a time.
    @inline(__always)
    private func endOfSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // No byte above 0x20: adding 0x5F to one that is sets its upper bit.
            guard (word &+ 0x5F5F_5F5F_5F5F_5F5F | word) & 0x8080_8080_8080_8080 == 0 else { break }
            index += 8
        }
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        return index
    }

    /// Where the words end that have just one space between them: eight bytes at a time.
    @inline(__always)
    private func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 9 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let next = raw.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self).littleEndian
            // White space with more of it behind, or other white space than a space.
            let ends = Self.spaces(word) & (Self.spaces(next) | ~Self.blanks(word))
            if ends != 0 { return index + ends.trailingZeroBitCount / 8 }
            index += 8
        }
        while true {
            while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
            guard index + 1 < bytes.count, bytes[index] == 0x20, !isSpace(bytes[index + 1]) else { return index }
            index += 2
        }
    }

    /// The upper bits of the bytes up to 0x20.
    @inline(__always)
    private static func spaces(_ word: UInt64) -> UInt64 {
        ~((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & 0x8080_8080_8080_8080
    }

    /// The upper bits of the bytes that are 0x20.
    @inline(__always)
    private static func blanks(_ word: UInt64) -> UInt64 {
        let other = word ^ 0x2020_2020_2020_2020
        return ~((other & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | other) & 0x8080_8080_8080_8080
    }

    /// A `br`: one breaks the line, two break the piece, but for a piece whose lines count.
    mutating func lineBreak(into page: inout SegmentedPage) {
        guard hasPiece else { return }
        if scope.isPreformatted {
            page.text.append(0x0A)
            return
        }
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
        guard hasPiece, start > current.range.lowerBound, start < page.text.count else { return }
        let card = page.text.withUnsafeBufferPointer { text in
            let letters = TextCounts.letters(UnsafeBufferPointer(rebasing: text[start...]))
            let links = page.anchors[anchors...].reduce(0) { sum, anchor in
                sum + TextCounts.letters(UnsafeBufferPointer(rebasing: text[anchor.range.clamped(to: 0..<text.count)]))
            }
            return (letters: letters, links: links)
        }
        // Words between the links make it text.
        guard card.letters >= 60, card.links * 10 >= card.letters * 9 else { return }
        page.text.removeSubrange(start...)
        page.anchors.removeSubrange(anchors...)
        current.linkLetters = max(0, current.linkLetters - card.links)
    }

    /// Ends the piece at hand.
    mutating func flush(into page: inout SegmentedPage) {
        (pendingSpace, pendingBreaks) = (false, 0)
        if hasPiece { end(&page) }
    }

    private mutating func end(_ page: inout SegmentedPage) {
        hasPiece = false
        current.range = current.range.lowerBound..<page.text.count
        current.links = current.links.lowerBound..<page.anchors.count
        page.text.withUnsafeBufferPointer { text in
            let bytes = UnsafeBufferPointer(rebasing: text[current.range])
            let text = SegmentText(bytes, addingTo: &page.words)
            current.measure(bytes, text.counts, promotions)
            page.texts.append(text)
        }
        page.segments.append(current)
    }

    private mutating func begin(_ page: inout SegmentedPage) {
        let start = page.text.count
        // A link that was opened just before its first word belongs to this piece.
        let isInLink = page.anchors.last.map { $0.range.isEmpty } ?? false
        var segment = Segment(kind: scope.kind, range: start..<start, node: scope.block)
        segment.level = scope.level
        (segment.group, segment.member) = (scope.group, scope.member)
        segment.hints = scope.hints
        segment.element = scope.element
        segment.links = (page.anchors.count - (isInLink ? 1 : 0))..<page.anchors.count
        (current, hasPiece) = (segment, true)
    }

    private mutating func run(_ words: UnsafeBufferPointer<UInt8>, isLink: Bool, to page: inout SegmentedPage) {
        if !hasPiece {
            begin(&page)
        } else if pendingBreaks > 0 {
            page.text.append(0x0A)
        } else if pendingSpace {
            page.text.append(0x20)
        }
        (pendingSpace, pendingBreaks) = (false, 0)
        page.text.append(contentsOf: words)
        if isLink || scope.isEmphasis {
            let letters = TextCounts.letters(words)
            if isLink { current.linkLetters += letters }
            if scope.isEmphasis { current.emphasisLetters += letters }
        }
    }

    private mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, to page: inout SegmentedPage) {
        if !hasPiece {
            guard bytes.contains(where: { $0 > 0x20 }) else { return }
            begin(&page)
        }
        page.text.append(contentsOf: bytes)
    }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

extension Segment {
    /// Takes over what tells prose from the rest.
    mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ counts: TextCounts, _ promotions: PromoWords) {
        letters = counts.letters
        linkLetters = min(linkLetters, letters)
        punctuation = counts.punctuation
        endsSentence = Self.endsSentence(bytes)
        isProse = looksLikeProse
        isPromotion = promotions.isPromotion(bytes, self)
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
