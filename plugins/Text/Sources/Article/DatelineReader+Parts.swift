/// How the words in front of a dateline's sign come apart: places, days, agencies.
extension DatelineReader {
    /// The parts between commas, dashes and full stops: `МОСКВА, 14 сен – РИА Новости.`, `Moscow. September 14. INTERFAX.RU`,
    /// `(ANSA) – ROMA, 14 SET`. The dot of an abbreviation parts nothing and stays: `ST. LOUIS`, `REDDING, Calif.`
    static func parts(of text: String) -> [String] {
        let pieces = text.split { ",،、".contains($0) }.map { $0.trimmed("-–—ـ") }
        return pieces.enumerated().flatMap { index, piece in
            let clean = index > 0 && isAbbreviation(piece) ? piece : piece.trimmed(".")
            // `2023. május 16.` is one date.
            if clean.utf8.first.map({ $0 &- 0x30 < 10 }) == true { return [clean] }
            return [" – ", " — ", " - ", ". "].reduce([clean]) { list, sign in
                list.flatMap { part in
                    sign == ". " && isAbbreviated(part) ? [part] : part.parts(at: sign).map { $0.trimmed() }
                }
            }
        }.filter { !$0.isEmpty }
    }

    /// `Calif.`, `N.Y.`, `D.C.`
    private static func isAbbreviation(_ text: String) -> Bool {
        text.utf8.count <= 6 && text.hasSuffix(".") && text.utf8.first.map { $0 &- 0x41 < 26 } == true
            && (text.dropLast().contains(".") || text.dropFirst().dropLast().allSatisfy(\.isLowercase))
            && text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 }
    }

    /// `ST. LOUIS`, `Mt. Vernon`: a name that opens with a short word and a dot.
    private static func isAbbreviated(_ text: String) -> Bool {
        guard let stop = text.range(of: ". "), text[..<stop.lowerBound].utf8.count <= 3 else { return false }
        return text[..<stop.lowerBound].allSatisfy(\.isLetter)
    }

    /// `kedd` behind a day: one word in small letters.
    static func isWeekday(_ part: String) -> Bool {
        part.utf8.count <= 20 && part.unicodeScalars.allSatisfy { $0.properties.isLowercase }
    }

    /// Takes the text of a last or only pair of brackets or slashes out: `PARIS, 3 mars (AFP)`, `МОСКВА, 14 сентября. /ТАСС/`.
    static func splitBrackets(_ text: String) -> (outside: String, inside: String?) {
        for (open, close) in [("(", ")"), ("（", "）"), ("[", "]"), ("/", "/")] {
            guard let start = open == "/" ? text.range(of: open) : lastRange(of: open, in: text) else { continue }
            let tail = text[start.upperBound...]
            guard let end = tail.range(of: close), tail[end.upperBound...].unicodeScalars.count <= 40 else { continue }
            if open == "/", start.lowerBound != text.startIndex, text[..<start.lowerBound].last?.isLetter == true {
                continue
            }
            let inside = tail[..<end.lowerBound].trimmed()
            return ((text[..<start.lowerBound] + " " + tail[end.upperBound...]).trimmed(), inside)
        }
        return (text, nil)
    }

    /// The last place of a sign: before it another pair may say which place of that name is meant.
    private static func lastRange(of sign: String, in text: String) -> Range<String.Index>? {
        var found = text.range(of: sign)
        while let last = found, let next = text[last.upperBound...].range(of: sign) { found = next }
        return found
    }

    /// What is left of a part that ends with a date: `MADRID 14 Sep` leaves the place, `3 mars` nothing; nil without one.
    static func datePart(_ part: String) -> String? {
        guard let digit = part.unicodeScalars.firstIndex(where: { $0.properties.numericType == .decimal }) else {
            let words = part.split(separator: " ")
            return words.count == 1 && monthBeginnings.contains(where: { part.lowercased().hasPrefix($0) })
                && part.utf8.count > 2
                && !PlaceNames.contains(part) ? "" : nil
        }
        guard part.unicodeScalars.count <= 40, part.split(separator: " ").count <= 6 else { return nil }
        let before = part[..<digit].trimmed()
        if before.isEmpty { return "" }
        var words = before.split(separator: " ").map(String.init)
        while let last = words.last,
            monthBeginnings.contains(where: { last.lowercased().hasPrefix($0) }) || last.utf8.count <= 2
        {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// Beginnings of month and weekday names that stand before a day's number.
    private static let monthBeginnings = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
        "fri", "sat", "sun",
        "tháng", "ngày",
    ]

    static func isPlace(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...5).contains(words.count), text.unicodeScalars.count <= 40 else { return false }
        return words.allSatisfy { word in
            guard let first = word.unicodeScalars.first(where: { $0 != "(" }) else { return false }
            return !first.properties.isLowercase && first.properties.isAlphabetic
                || [
                    "am", "an", "der", "de", "del", "la", "le", "les", "of", "and", "the", "sur", "do", "dos", "da",
                    "di", "upon", "en", "el",
                ].contains(String(word))
        }
    }
}
