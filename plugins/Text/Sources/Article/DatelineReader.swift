import WinnowModel

/// Where a news text opens: `WASHINGTON (Reuters):`, `PARIS, 3 mars (AFP) –`, `（東京＝共同）`, `МОСКВА, 14 сен – РИА Новости.`
struct DatelineReading {
    var dateline: Dateline?
    var agency: String?
    var authors: [Author] = []
    /// The text after it.
    var rest: String
}

/// Recognises datelines at the beginning of the first paragraph of a text.
enum DatelineReader {
    /// How far into the paragraph a dateline may reach, in scalars.
    private static let reach = 130

    /// - Parameters:
    ///   - paragraph: the first paragraph.
    ///   - isNews: whether something else (a byline, a date) shows a news text, so that a place in capitals suffices.
    /// - Returns: nil when the paragraph opens with none.
    static func read(_ paragraph: String, isNews: Bool) -> DatelineReading? {
        if let asian = AsianDateline.read(paragraph) { return asian }
        let text = paragraph.drop(while: \.isWhitespace)
        // A scalar has four bytes at most.
        let isParted = text.utf8.prefix(4 * reach).contains(where: isOfSeparator)
        let opening = prefix(text)
        if let stopped = stopped(text, opening) { return stopped }
        guard isParted else { return nil }
        for separator in separators {
            guard let range = opening.range(of: separator.text) else { continue }
            let head = String(text[..<range.lowerBound])
            let rest = text[range.upperBound...].trimmed()
            guard let found = parse(head, separator, isNews: isNews), startsSentence(rest) else { continue }
            return completed(DatelineReading(dateline: found.dateline, agency: found.agency, rest: rest))
        }
        return nil
    }

    /// `Самара. 14 ноября. ТАСС. …`: place, day and agency, each with a full stop.
    private static func stopped(_ text: Substring, _ opening: Substring) -> DatelineReading? {
        guard let first = opening.range(of: ". "), let second = opening[first.upperBound...].range(of: ". "),
            let third = opening[second.upperBound...].range(of: ". ")
        else { return nil }
        let place = String(text[..<first.lowerBound])
        let day = String(text[first.upperBound..<second.lowerBound])
        let name = String(text[second.upperBound..<third.lowerBound])
        let rest = text[third.upperBound...].trimmed()
        guard isPlace(place), day.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }),
            datePart(day)?.isEmpty == true, name.utf8.count <= 60, let agency = agencyName(name), startsSentence(rest)
        else { return nil }
        return DatelineReading(dateline: Dateline(place: place, agency: agency), agency: agency, rest: rest)
    }

    /// Adds the half that stands behind a second sign: `(ANSA) - ROMA, 14 SET - …`, `МОСКВА, 14 сен – РИА Новости. …`.
    private static func completed(_ reading: DatelineReading) -> DatelineReading {
        var result = reading
        let opening = prefix(reading.rest[...])
        for separator in separators {
            guard let range = opening.range(of: separator.text) else { continue }
            let head = String(reading.rest[..<range.lowerBound])
            let rest = reading.rest[range.upperBound...].trimmed()
            guard head.unicodeScalars.count <= 60, startsSentence(rest) else { continue }
            if reading.dateline == nil, let found = parse(head, separator, isNews: true), let place = found.dateline {
                result.dateline = Dateline(place: place.place, agency: reading.agency)
                result.rest = rest
                return result
            }
        }
        if reading.agency == nil, let named = dashedAgency(reading.rest, opening) {
            result.agency = named.agency
            result.dateline?.agency = named.agency
            result.rest = named.rest
            return result
        }
        guard reading.agency == nil, let stop = opening.range(of: ". ") else { return result }
        let name = String(reading.rest[..<stop.lowerBound])
        let rest = reading.rest[stop.upperBound...].trimmed()
        guard name.unicodeScalars.count <= 40, let agency = agencyName(name), startsSentence(rest) else {
            return result
        }
        result.agency = agency
        result.dateline?.agency = agency
        result.rest = rest
        return result
    }

    /// `تهران - ایرنا - …`: the agency between two dashes.
    private static func dashedAgency(_ text: String, _ opening: Substring) -> (agency: String, rest: String)? {
        for dash in [" - ", " – ", " — ", "- "] {
            guard let end = opening.range(of: dash), text[..<end.lowerBound].utf8.count <= 60,
                let agency = agencyName(String(text[..<end.lowerBound]))
            else { continue }
            let rest = text[end.upperBound...].trimmed()
            if startsSentence(rest) { return (agency, rest) }
        }
        return nil
    }

    /// Reads a line that is nothing but a dateline: `WASHINGTON (Reuters)`, `Berlin, 14. September 2023`.
    static func read(line: String) -> DatelineReading? {
        guard line.unicodeScalars.count <= 80 else { return nil }
        let text = line.trimmed("-–—:")
        guard let found = parse(text, Separator(text: "", isLoose: true), isNews: false), found.dateline != nil else {
            return nil
        }
        return DatelineReading(dateline: found.dateline, agency: found.agency, rest: "")
    }

    private struct Separator {
        var text: String
        /// Occurs inside sentences too.
        var isLoose: Bool
    }

    /// The likelier ones first; the first that yields a dateline wins.
    private static let separators = [
        ".- ", ".-", ". – ", ". — ", ". - ", "./ ", "/. ", " -- ", "--", " — ", " – ", " - ", "—", "/ - ", "/ — ", "/ ",
        " = ", ".— ", " ـ ", "– ", "- ", ": ", "：",
        "/: ", "). ", ") ",
    ].map {
        Separator(
            text: $0,
            isLoose: [" — ", " – ", " - ", "—", "– ", "- ", ": ", "：", "/ ", ") ", "--", ". - ", ". – ", ". — "]
                .contains($0))
    }

    /// A byte of every separator: a sign of ASCII, or the first byte of a dash, of a tatweel or of a full-width colon.
    private static func isOfSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x29, 0x2D, 0x2F, 0x3A, 0x3D, 0xD9, 0xE2, 0xEF: true
        default: false
        }
    }

    private static func prefix(_ text: Substring) -> Substring {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return text[..<end]
    }

    private struct Head {
        var dateline: Dateline?
        var agency: String?
    }

    private static func parse(_ head: String, _ separator: Separator, isNews: Bool) -> Head? {
        var text = head
        if separator.text == ") " || separator.text == "). " { text += ")" }
        if ["/ ", "/. ", "/ - ", "/ — ", "/: ", "./ "].contains(separator.text) { text += "/" }
        guard !text.isEmpty, text.unicodeScalars.count <= 110, !text.contains("\n") else { return nil }
        let (outside, inside) = splitBrackets(text)
        var agency: String?
        if let inside {
            guard let named = agencyName(inside) ?? capitalizedAgency(inside, beside: outside, separator) else {
                return nil
            }
            agency = named
        }
        var parts = parts(of: outside)
        if agency == nil, parts.count >= 2, let last = parts.last, let named = agencyName(last),
            !PlaceNames.contains(last)
        {
            agency = named
            parts.removeLast()
        } else if parts.count >= 2, let named = agencyName(parts[0]), !PlaceNames.contains(parts[0]) {
            agency = agency ?? named
            parts.removeFirst()
        }
        return place(in: parts, agency, separator, isNews, isBracketed: inside != nil)
    }

    /// Reads the places and the date that are left.
    private static func place(
        in parts: [String], _ agency: String?, _ separator: Separator, _ isNews: Bool, isBracketed: Bool
    ) -> Head? {
        guard parts.count <= 5 else { return nil }
        var places: [String] = []
        var hasDate = false
        for part in parts {
            if let date = datePart(part) {
                hasDate = true
                if !date.isEmpty { places.append(date) }
            } else if !hasDate || !isWeekday(part) {
                places.append(part)
            }
        }
        guard let first = places.first else {
            return agency != nil && (hasDate || parts.isEmpty || !separator.isLoose) ? Head(agency: agency) : nil
        }
        guard places.count <= 3, places.allSatisfy(isPlace) else { return nil }
        let isKnown =
            PlaceNames.contains(first) || places.count > 1 && PlaceNames.contains(places.joined(separator: ", "))
        let isCapitals = LineShape(first).isAllCaps && !labels.contains(first.lowercased())
        let isSure: Bool
        switch separator.text {
        case ": ", "：": isSure = agency != nil || hasDate && isCapitals || isKnown && isCapitals
        case ") ": isSure = agency != nil && (isKnown || isCapitals || hasDate)
        case "/ ": isSure = agency != nil
        case "- ": isSure = agency != nil || isKnown && first.utf8.first.map { $0 >= 0x80 } == true
        // `Jane Doe, Reuters` is no place; `OLDMERE (Reuters)` is.
        case "": isSure = isKnown && (agency != nil || hasDate) || isBracketed && (isCapitals || !first.contains(" "))
        default:
            isSure =
                agency != nil || hasDate && (isKnown || isCapitals || isNews) || isKnown
                || isCapitals && isNews && first.utf8.count >= 5
        }
        guard isSure else { return nil }
        return Head(dateline: Dateline(place: places.joined(separator: ", "), agency: agency), agency: agency)
    }

    /// The agency's name as written; nil when the words are no agency.
    static func agencyName(_ text: String) -> String? {
        let name = text.trimmed(".,/()[] ")
        guard !name.isEmpty, name.utf8.count <= 60 else { return nil }
        if AgencyNames.contains(name), !AgencyNames.isAmbiguous(name) { return name }
        let head = name.split { $0 == "/" || $0 == "=" || $0 == "-" }.first.map(String.init) ?? name
        if head != name, AgencyNames.contains(head), !AgencyNames.isAmbiguous(head) { return name }
        return OutletWords.domain(name.lowercased()) != nil ? name : nil
    }

    /// A short agency in brackets that is not in capitals, `(Lusa)`, `(Efe)`: beside a day, or where nothing else stands.
    private static func capitalizedAgency(_ text: String, beside outside: String, _ separator: Separator) -> String? {
        let isSet = outside.isEmpty ? separator.text == " - " : outside.utf8.contains { $0 &- 0x30 < 10 }
        return isSet && text.first?.isUppercase == true && AgencyNames.contains(text) ? text : nil
    }

    /// What follows a dateline is a sentence: a capital, a digit, a quotation, or a script without capitals.
    private static func startsSentence(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.unicodeScalars.count >= 20 else { return false }
        return !first.properties.isLowercase
    }

    /// Words in capitals that open a line and are no places.
    private static let labels: Set<String> = [
        "breaking", "update", "updated", "exclusive", "watch", "opinion", "analysis", "note", "warning", "urgent",
        "editorial", "live", "video",
        "photos", "correction", "news", "alert", "developing", "explainer", "interview", "report", "review", "nasa",
        "nato", "covid",
        "eilmeldung", "kommentar", "achtung", "wichtig", "todo", "fixme", "info", "error", "debug", "fatal",
        "important", "summary", "abstract",
        "background", "introduction", "attention", "urgente", "срочно", "молния", "внимание",
    ]
}
