/// What stands between two dates of a line, or before the first or behind the last.
struct DateLineGap {
    /// The parts of the line, cut at the signs that separate them.
    private(set) var pieces: [String]
    /// Those that no sign separates from a date: they may be one phrase with it, as in `Storm update 3 March 2024`.
    private(set) var joined: Set<String> = []

    /// - Parameters:
    ///   - utf8: of the gap.
    ///   - isFirst: whether no date stands before it.
    ///   - statement: the date behind it with its words; nil where none follows.
    init(_ utf8: ArraySlice<UInt8>, isFirst: Bool, before statement: ArraySlice<UInt8>?) {
        let text = String(decoding: utf8, as: UTF8.self)
        pieces = Self.pieces(text)
        if !isFirst, let first = pieces.first, Self.isJoint(text.unicodeScalars.first { !Folding.isSpace($0) }) {
            joined.insert(first)
        }
        guard let statement, let last = pieces.last,
            Self.isJoint(text.unicodeScalars.last { !Folding.isSpace($0) })
        else { return }
        let piece = Self.withLead(last, String(decoding: statement.prefix { $0 != 0x20 }, as: UTF8.self))
        pieces[pieces.count - 1] = piece
        joined.insert(piece)
    }

    private static func pieces(_ text: String) -> [String] {
        var text = text
        // `来源：经济日报 作者：马晓东`: a space before a label parts it from what stands before it.
        if text.utf8.contains(0xEF) {
            let words = text.split(separator: " ")
            text = words.reduce("") { $0 + ($0.isEmpty ? "" : $1.contains("：") ? "\u{1F}" : " ") + $1 }
        }
        for sign in [
            " - ", " – ", " — ", "|", "｜", "•", "·", "/ ", ",", "、", "，", "(", ")", "（", "）", "[", "]", ";", "　", "  ",
        ] {
            text = text.parts(at: sign).joined(separator: "\u{1F}")
        }
        return text.parts(at: "\u{1F}").map { withoutReadingTime($0.trimmed(":：-–—.|/*_=>→")) }.filter { !$0.isEmpty }
    }

    /// `Aggiornato alle 17:22 1 minuti di lettura` without the minutes that reading takes.
    private static func withoutReadingTime(_ piece: String) -> String {
        guard piece.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return piece }
        let words = piece.split(separator: " ")
        for (index, word) in words.enumerated().dropLast() where word.utf8.count <= 2 && words.count - index <= 5 {
            guard word.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { continue }
            let unit = words[index + 1].lowercased()
            guard minutes.contains(where: unit.hasPrefix) else { continue }
            let rest = words[..<index].joined(separator: " ")
            return rest.hasSuffix(":") ? "" : rest
        }
        return piece
    }

    /// How words for minutes begin.
    private static let minutes = [
        "min", "мин", "хв", "dk", "dakika", "λεπτ", "دقيق", "دقائق", "دقیقه", "นาที", "phút", "menit", "perc",
    ]

    /// Whether a scalar beside a date is no sign that separates.
    private static func isJoint(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { !"-–—|｜•·/,、，()（）[];".unicodeScalars.contains($0) } ?? false
    }

    /// A piece with the word that leads from it to a date, `Council meeting on`; without it where the piece is a byline,
    /// `By Jane Doe on`.
    private static func withLead(_ piece: String, _ first: String) -> String {
        let isLed = endsWithLead(piece)
        let name = isLed ? piece[..<(piece.lastIndex(of: " ") ?? piece.startIndex)].trimmed() : piece
        guard isLed || leads.contains(first.lowercased()) else { return piece }
        if !name.isEmpty, BylineReader.read(LineText(name), isSure: false) != nil { return name }
        return isLed ? piece : "\(piece) \(first)"
    }

    /// Whether a piece ends with a word that leads to a date, so that it is no name.
    static func endsWithLead(_ piece: String) -> Bool {
        piece.split(separator: " ").last.map { leads.contains($0.lowercased()) } ?? false
    }

    private static let leads: Set<String> = [
        "on", "at", "am", "vom", "den", "le", "du", "el", "em", "il", "op", "på", "dnia", "dne", "от",
    ]
}
