/// Takes the stars of emphasis out of a text that was copied with them: `**bold**`, `*slanted*`, and a line that stands
/// between two underscores as a whole.
enum EmphasisMarks {
    /// Emphasis that is longer is none, in bytes.
    private static let longest = 600
    /// Most marks that are taken out of one passage.
    private static let markLimit = 400

    /// The text without the marks; nil when there are none.
    static func removed(from text: String) -> String? {
        var utf8 = Array(text.utf8)
        guard utf8.contains(star) || utf8.first == UInt8(ascii: "_") else { return nil }
        let marks = pairs(utf8)
        for index in marks.reversed() { utf8.removeSubrange(index..<index + 2) }
        let singles = singles(utf8)
        for index in singles.reversed() { utf8.remove(at: index) }
        if utf8.first == UInt8(ascii: "_"), utf8.last == utf8.first, utf8.count > 4, utf8[1] > 0x20,
            !utf8.dropFirst().dropLast().contains(UInt8(ascii: "_")), utf8.contains(0x20)
        {
            utf8.removeFirst()
            utf8.removeLast()
        } else if marks.isEmpty, singles.isEmpty {
            return nil
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    private static let star = UInt8(ascii: "*")

    /// Where double stars open and close emphasis (CommonMark 6.2: beside a word on the inner side, not inside one).
    private static func pairs(_ utf8: [UInt8]) -> [Int] {
        var marks: [Int] = []
        var open: Int?
        var index = 0
        while index + 1 < utf8.count, marks.count < markLimit {
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

    /// Where single stars do, within a line: never inside a word (`Lehrer*innen`), behind a number (`5*`) or alone.
    private static func singles(_ utf8: [UInt8]) -> [Int] {
        var marks: [Int] = []
        var open: Int?
        var index = 0
        while let next = utf8[index...].firstIndex(where: { $0 == star || $0 == 0x0A }), marks.count < markLimit {
            index = next + 1
            guard utf8[next] == star else {
                open = nil
                continue
            }
            let (before, after) = (next > 0 ? utf8[next - 1] : 0x20, index < utf8.count ? utf8[index] : 0x20)
            if before == star || after == star {
                open = nil
            } else if let start = open, before > 0x20, !isWordByte(after), next - start <= longest {
                marks += [start, next]
                open = nil
            } else if isWordByte(after) || "\"'([".utf8.contains(after), !isWordByte(before) {
                open = next
            }
        }
        return marks
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
