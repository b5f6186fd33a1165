/// Takes the stars of emphasis out of a text that was copied with them: `**bold**`, and a line that stands between
/// two stars or underscores as a whole.
enum EmphasisMarks {
    /// The text without the marks; nil when there are none.
    static func removed(from text: String) -> String? {
        var utf8 = Array(text.utf8)
        guard utf8.contains(UInt8(ascii: "*")) || utf8.first == UInt8(ascii: "_") else { return nil }
        let marks = pairs(utf8)
        if !marks.isEmpty {
            for index in marks.reversed() { utf8.removeSubrange(index..<index + 2) }
        }
        if let first = utf8.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "_"), utf8.count > 4,
            utf8.last == first,
            utf8[1] > 0x20, !utf8.dropFirst().dropLast().contains(first), utf8.contains(0x20)
        {
            utf8.removeFirst()
            utf8.removeLast()
        } else if marks.isEmpty {
            return nil
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Where double stars open and close emphasis (CommonMark 6.2: beside a word on the inner side, not inside one).
    private static func pairs(_ utf8: [UInt8]) -> [Int] {
        let star = UInt8(ascii: "*")
        var marks: [Int] = []
        var open: Int?
        var index = 0
        while index + 1 < utf8.count, marks.count < 400 {
            guard utf8[index] == star, utf8[index + 1] == star else {
                index += 1
                continue
            }
            let (before, after) = (index > 0 ? utf8[index - 1] : 0x20, index + 2 < utf8.count ? utf8[index + 2] : 0x20)
            if let start = open, before > 0x20, before != star {
                marks += [start, index]
                open = nil
            } else if open == nil, after > 0x20, after != star, !isWordByte(before) {
                open = index
            }
            index += 2
        }
        return marks
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
