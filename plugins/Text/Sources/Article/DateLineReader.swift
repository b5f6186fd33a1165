import WinnowDates
import WinnowPlugin

/// A line whose point is a date.
struct DateLine {
    var dates: [StatedDay]
    /// What else stands in the line, cut at its separators: a name, an outlet, a place.
    var rest: [String]
}

/// Reads lines such as `Published : Sept. 14, 2023 - 09:17`, `Stand: 3.3.2023, 14:05 Uhr`, `The Example, September 17, 2023`.
struct DateLineReader {
    private let reader: DateReader

    /// - Parameter languages: of the text, as far as known; they settle 04/05/2023.
    init(languages: [String]) {
        reader = DateReader(languages: languages)
    }

    /// - Returns: nil when the line has no date, or has more to say than a date and a few names.
    func read(_ line: LineText) -> DateLine? {
        guard line.text.utf8.count <= 240 else { return nil }
        var text = line.text
        let found = text.withUTF8 { utf8 in reader.dates(in: utf8) }
        guard !found.isEmpty, found.count <= 4 else { return nil }
        let utf8 = Array(text.utf8)
        var rest: [String] = []
        var dates: [StatedDay] = []
        var position = 0
        for date in found where date.statement.lowerBound >= position {
            let before = Self.pieces(utf8[position..<date.statement.lowerBound])
            let label = before.last.flatMap { LabelWords.meaning(of: $0) }
            rest += before
            position = date.statement.upperBound
            if date.label == .other { continue }
            dates.append(
                StatedDay(text: date.date.description, isModified: date.label == .modified || label == .modified))
        }
        rest += Self.pieces(utf8[position...])
        rest.removeAll { Self.isLabel($0) }
        guard !dates.isEmpty, rest.allSatisfy({ $0.utf8.count <= 90 }), Self.words(rest) <= 14 else { return nil }
        return DateLine(dates: dates, rest: rest)
    }

    private static func words(_ pieces: [String]) -> Int {
        pieces.reduce(0) { $0 + $1.split(separator: " ").count }
    }

    /// Cuts at signs between the parts of such a line.
    private static func pieces(_ utf8: some Collection<UInt8>) -> [String] {
        var text = String(decoding: utf8, as: UTF8.self)
        for sign in [" - ", " – ", " — ", "|", "｜", "•", "·", "/ ", ",", "、", "，", "(", ")", "（", "）", "[", "]", ";"] {
            text = text.parts(at: sign).joined(separator: "\u{1F}")
        }
        return text.parts(at: "\u{1F}").map { $0.trimmed(":：-–—.|/*_=") }.filter { !$0.isEmpty }
    }

    /// Words that only lead to a date or belong to a time.
    private static func isLabel(_ piece: String) -> Bool {
        if let meaning = LabelWords.meaning(of: piece) { return meaning == .published || meaning == .modified }
        let isZone = piece.utf8.count <= 4 && piece.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        return isZone && !AgencyNames.contains(piece) || piece.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
            || fillers.contains(String(decoding: Folding.fold(piece), as: UTF8.self))
    }

    private static let fillers: Set<String> = [
        "at", "on", "um", "uhr", "à", "a las", "às", "alle", "alle ore", "ore", "kl", "klo", "kl.", "o", "godz",
        "godz.", "в", "г", "г.", "hrs",
        "ist", "am", "pm", "local time", "ortszeit", "heure locale", "hora local", "의", "time", "le", "el", "em", "il",
        "the", "by",
    ]
}
