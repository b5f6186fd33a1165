/// A quotation mark, or something that looks like one.
struct QuoteMark {
    /// The shapes that open or close direct speech.
    enum Form: UInt8 {
        /// « and »
        case leftGuillemet, rightGuillemet
        /// “ ” „
        case leftDouble, rightDouble, lowDouble
        /// "
        case straight
        /// 「 and 」, with their half-width forms
        case leftCorner, rightCorner
        /// ‘ ’ and '
        case leftSingle, rightSingle, apostrophe
        /// ‚
        case lowSingle
        /// ‹ and ›
        case leftAngle, rightAngle
    }

    var form: Form
    /// Bytes of the text.
    var start: Int
    var end: Int
    var mayOpen: Bool
    var mayClose: Bool
    /// Whether it may close for no more than what stands behind it, as an apostrophe might: `’,`.
    var closesByNext = false
    /// Whether it is a single mark between a word and a space, which an apostrophe hardly is.
    var looksClosing = false

    /// Whether a form closes what this mark opens.
    func isClosed(by closer: Form) -> Bool {
        switch form {
        case .leftGuillemet: closer == .rightGuillemet
        case .rightGuillemet: closer == .leftGuillemet || closer == .rightGuillemet
        case .leftDouble: closer == .rightDouble || closer == .leftDouble
        case .lowDouble: closer == .leftDouble || closer == .rightDouble || closer == .straight
        case .leftCorner: closer == .rightCorner
        case .leftSingle: closer == .rightSingle
        case .rightDouble, .straight, .apostrophe: closer == form
        case .lowSingle: closer == .leftSingle || closer == .rightSingle
        case .leftAngle: closer == .rightAngle
        case .rightAngle: closer == .leftAngle || closer == .rightAngle
        case .rightCorner, .rightSingle: false
        }
    }

    /// Whether the mark is an apostrophe elsewhere, so that only a stated speaker makes it a quotation.
    var isSingle: Bool {
        switch form {
        case .leftSingle, .rightSingle, .lowSingle, .apostrophe: true
        default: false
        }
    }
}

extension QuoteMark {
    /// The marks of a text, in order.
    /// - Parameter most: where to stop; the rest of such a text is no prose.
    static func marks(of utf8: UnsafeBufferPointer<UInt8>, most: Int = 4000) -> [QuoteMark] {
        var marks: [QuoteMark] = []
        var index = 0
        while marks.count < most {
            index = endOfPlainRun(utf8, from: index)
            guard index < utf8.count else { break }
            // Scripts beyond ASCII go on for a while.
            repeat {
                let (value, length) = Letters.scalar(utf8, index)
                if let form = form(of: value) {
                    if marks.isEmpty { marks.reserveCapacity(16) }
                    marks.append(mark(form, utf8, index, index + length))
                }
                index += length
            } while index < utf8.count && utf8[index] >= 0x80 && marks.count < most
        }
        return marks
    }

    /// Where the next byte stands that is no ASCII, or one of the two ASCII marks; eight bytes looked at together.
    private static func endOfPlainRun(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(utf8)
        let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var index = start
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let (double, single) = (word ^ (ones &* 0x22), word ^ (ones &* 0x27))
            // A borrow may set a bit too many, but only above the first that is right.
            let odd = (word | (double &- ones) & ~double | (single &- ones) & ~single) & high
            if odd != 0 { return index + odd.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < raw.count, raw[index] < 0x80, raw[index] != 0x22, raw[index] != 0x27 { index += 1 }
        return index
    }

    @inline(__always)
    private static func form(of value: UInt32) -> Form? {
        // Letters of most scripts lie between the marks of Western and of Eastern Asian texts, or beyond.
        if value > 0xBB, value < 0x2018 || value > 0x300D, value < 0xFF00 { return nil }
        return switch value {
        case 0x22, 0xFF02: .straight
        case 0x27: .apostrophe
        case 0xAB: .leftGuillemet
        case 0xBB: .rightGuillemet
        case 0x2018: .leftSingle
        case 0x2019: .rightSingle
        case 0x201A: .lowSingle
        case 0x2039: .leftAngle
        case 0x203A: .rightAngle
        case 0x201C: .leftDouble
        case 0x201D: .rightDouble
        case 0x201E, 0x201F: .lowDouble
        case 0x300C, 0xFF62: .leftCorner
        case 0x300D, 0xFF63: .rightCorner
        default: nil
        }
    }

    /// Decides by what stands on both sides what a mark can do.
    private static func mark(_ form: Form, _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> QuoteMark {
        let before = Letters.scalar(before: start, in: utf8)?.value
        let after = end < utf8.count ? Letters.scalar(utf8, end).value : nil
        var mark = QuoteMark(form: form, start: start, end: end, mayOpen: false, mayClose: false)
        switch form {
        case .leftCorner: mark.mayOpen = true
        case .rightCorner: mark.mayClose = true
        case .leftGuillemet, .rightGuillemet, .leftAngle, .rightAngle:
            // French and Russian typesetting put a (no-break) space inside.
            let opensLeft = form == .leftGuillemet || form == .leftAngle
            mark.mayOpen = opensLeft ? after != nil : isEdge(before) && after.map(Letters.isWord) ?? false
            mark.mayClose = opensLeft ? isInner(before) && isEdge(after) : before != nil
        case .leftDouble, .lowDouble:
            mark.mayOpen = isInner(after)
            mark.mayClose = form == .leftDouble && isInner(before) && isEdge(after)
        case .leftSingle:
            mark.mayOpen = isEdge(before) && isInner(after)
            // It closes what ‚ opened.
            mark.mayClose = isInner(before) && isEdge(after)
        case .lowSingle: mark.mayOpen = isEdge(before) && isInner(after)
        case .rightDouble:
            mark.mayOpen = isEdge(before) && isInner(after) && after.map(Letters.isWord) ?? false
            mark.mayClose = before.map { !Letters.isSpace($0) } ?? false
        case .straight:
            mark.mayOpen = isEdge(before) && isInner(after)
            mark.mayClose = isInner(before) && isEdge(after)
        case .rightSingle, .apostrophe:
            mark.mayOpen = form == .apostrophe && isEdge(before) && after.map(Letters.isCapital) ?? false
            let (isEnd, last) = (isEdge(after), before ?? 0x20)
            mark.mayClose = isEnd && (isStop(last) || isInner(before) && after.map(isStop) ?? false)
            mark.closesByNext = mark.mayClose && !isStop(last)
            // `the ministers’ excuses`, `goin’ home`
            mark.looksClosing =
                isEnd && !mark.mayClose && Letters.isWord(last) && ![0x73, 0x78, 0x7A, 0x6E].contains(last)
        }
        return mark
    }

    /// Nothing, white space, punctuation, or a letter of a script without spaces: a quotation may begin or end here.
    private static func isEdge(_ value: UInt32?) -> Bool {
        guard let value else { return true }
        return !Letters.isWord(value) || Letters.isUnspaced(value) || (0xAC00...0xD7A3).contains(value)
    }

    private static func isInner(_ value: UInt32?) -> Bool { value.map { !Letters.isSpace($0) } ?? false }

    /// Punctuation that ends a sentence or clause.
    private static func isStop(_ value: UInt32) -> Bool {
        switch value {
        case 0x2C, 0x2E, 0x21, 0x3F, 0x2026, 0x2014: true
        default: false
        }
    }
}
