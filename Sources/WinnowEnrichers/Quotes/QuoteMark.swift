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
    }

    var form: Form
    /// Bytes of the text.
    var start: Int
    var end: Int
    var mayOpen: Bool
    var mayClose: Bool

    /// The forms that close what this one opens.
    var closers: [Form] {
        switch form {
        case .leftGuillemet: [.rightGuillemet]
        case .rightGuillemet: [.leftGuillemet, .rightGuillemet]
        case .leftDouble: [.rightDouble, .leftDouble]
        case .lowDouble: [.leftDouble, .rightDouble, .straight]
        case .rightDouble: [.rightDouble]
        case .straight: [.straight]
        case .leftCorner: [.rightCorner]
        case .leftSingle: [.rightSingle]
        case .apostrophe: [.apostrophe]
        default: []
        }
    }

    /// Whether the mark is an apostrophe elsewhere, so that only a stated speaker makes it a quotation.
    var isSingle: Bool { form == .leftSingle || form == .rightSingle || form == .apostrophe }
}

extension QuoteMark {
    /// Bytes that a mark can begin with.
    private static let isLead: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in [0x22, 0x27, 0xC2, 0xE2, 0xE3, 0xEF] { table[byte] = true }
        return table
    }()

    /// The marks of a text, in order.
    /// - Parameter most: where to stop; the rest of such a text is no prose.
    static func marks(of utf8: UnsafeBufferPointer<UInt8>, most: Int = 4000) -> [QuoteMark] {
        var marks: [QuoteMark] = []
        var index = 0
        isLead.withUnsafeBufferPointer { isLead in
            while index < utf8.count {
                guard isLead[Int(utf8[index])] else {
                    index += 1
                    continue
                }
                let (value, length) = Letters.scalar(utf8, index)
                if let form = form(of: value), marks.count < most {
                    marks.append(mark(form, utf8, index, index + length))
                }
                index += length
            }
        }
        return marks
    }

    private static func form(of value: UInt32) -> Form? {
        switch value {
        case 0x22, 0xFF02: .straight
        case 0x27: .apostrophe
        case 0xAB: .leftGuillemet
        case 0xBB: .rightGuillemet
        case 0x2018, 0x201A: .leftSingle
        case 0x2019: .rightSingle
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
        case .leftGuillemet, .rightGuillemet:
            // French and Russian typesetting put a (no-break) space inside.
            let opensLeft = form == .leftGuillemet
            mark.mayOpen = opensLeft ? after != nil : isEdge(before) && isInner(after)
            mark.mayClose = opensLeft ? isInner(before) && isEdge(after) : before != nil
        case .leftDouble, .lowDouble:
            mark.mayOpen = isInner(after)
            mark.mayClose = form == .leftDouble && isInner(before) && isEdge(after)
        case .leftSingle: mark.mayOpen = isEdge(before) && isInner(after)
        case .rightDouble:
            mark.mayOpen = isEdge(before) && isInner(after) && after.map(Letters.isWord) ?? false
            mark.mayClose = before.map { !Letters.isSpace($0) } ?? false
        case .straight:
            mark.mayOpen = isEdge(before) && isInner(after)
            mark.mayClose = isInner(before) && isEdge(after)
        case .rightSingle, .apostrophe:
            mark.mayOpen = form == .apostrophe && isEdge(before) && after.map(Letters.isCapital) ?? false
            mark.mayClose = before.map(isStop) ?? false && isEdge(after)
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
