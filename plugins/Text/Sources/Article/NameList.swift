import WinnowModel

/// Takes a list of names apart: several authors, their roles, what they write for, where.
enum NameList {
    /// The authors of a byline without its prefix.
    /// - Parameters:
    ///   - text: `Jane Doe and John Roe, Washington correspondents | The Example`.
    ///   - role: what all of them did, if the label says so.
    /// - Returns: nil when anything in it is no name, role, agency, outlet or place.
    static func read(_ text: String, role: String?) -> Byline? {
        var byline = Byline()
        for (index, part) in parts(text).enumerated() {
            // Behind a dash a single word is a place.
            if index > 0, !byline.isEmpty, !part.trimmed().contains(" "), !AgencyNames.contains(part.trimmed()),
                !BylineWords.isDesk(part.trimmed())
            {
                continue
            }
            for segment in part.split(whereSeparator: { ",;，、;".contains($0) }) {
                guard take(withoutDateLead(segment.trimmed("*_\"“”")), role, &byline) else { return nil }
            }
        }
        return byline.isEmpty ? nil : byline
    }

    /// Cuts at signs that separate more than names, and takes out addresses, handles and brackets.
    private static func parts(_ text: String) -> [String] {
        var flat = ""
        // A dot between dense signs joins the parts of a foreign name.
        let isDense = text.unicodeScalars.contains(where: LineShape.isDense)
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case ",", ";", "，", "、": flat += depth > 0 ? ",\u{1E}" : String(scalar)
            case "|", "｜", "•", "\n": flat += "\u{1F}"
            case "·": flat += isDense ? "·" : "\u{1F}"
            case "(", "（", "[", "<":
                depth += 1
                flat += ",\u{1E}"
            case ")", "）", "]", ">":
                depth = max(0, depth - 1)
                flat += ","
            default: flat.unicodeScalars.append(scalar)
            }
        }
        for dash in [" - ", " – ", " — ", " / "] { flat = flat.parts(at: dash).joined(separator: "\u{1F}") }
        return flat.parts(at: "\u{1F}").flatMap(slashed).map { part in
            part.split(separator: " ").filter { !$0.contains("@") && !$0.contains("://") }.joined(separator: " ")
        }
    }

    /// `Marko Jurić/Hina`, `MIKKEL THORUP /RITZAU/`: a slash parts names from agencies; within an agency's name it stays.
    private static func slashed(_ part: String) -> [String] {
        guard part.utf8.contains(UInt8(ascii: "/")), !part.contains("://"), !AgencyNames.contains(part.trimmed()) else {
            return [part]
        }
        return part.split(separator: "/").map { $0.trimmed() }.filter { !$0.isEmpty }
    }

    /// Handles one part between commas; false when it is nothing that a byline has.
    private static func take(_ segment: String, _ role: String?, _ byline: inout Byline) -> Bool {
        if segment.isEmpty { return true }
        if segment.hasPrefix("\u{1E}") {
            // In brackets stands where, or for whom: never another author.
            takeRemark(segment.trimmed("\u{1E}"), &byline)
            return true
        }
        // `Hélène Martel, à Rodez`
        if !byline.authors.isEmpty, let space = segment.firstIndex(of: " "),
            leads[segment[..<space].lowercased()] == "in", isName(segment[space...].trimmed())
        {
            return true
        }
        // `Channel 4` is an outlet, `le 14/11/2023` is none.
        if segment.utf8.count(where: { $0 &- 0x30 < 10 }) >= 3 { return false }
        if let space = segment.firstIndex(of: " "), supports.contains(segment[..<space].lowercased()) {
            return take(String(segment[segment.index(after: space)...]), role, &byline)
        }
        if AgencyNames.contains(segment), !AgencyNames.isAmbiguous(segment) {
            if byline.credit == nil { byline.credit = segment }
            return true
        }
        // Beside a full name the short name of an agency is one in small letters, too: `Marko Jurić/Hina`.
        if byline.credit == nil, byline.authors.last?.name.contains(" ") == true, AgencyNames.contains(segment) {
            byline.credit = segment
            return true
        }
        if let last = byline.authors.indices.last {
            if takesAsCompany(segment, after: last, &byline) { return true }
        } else if BylineWords.isDesk(segment) {
            byline.authors.append(Author(name: segment, role: role))
            return true
        } else if OutletWords.isOutlet(segment), segment.utf8.count <= 60, LineShape(segment).words <= 6 {
            byline.outlet = byline.outlet ?? segment
            return true
        }
        guard let names = names(in: segment, role), !names.isEmpty else { return takeOutlet(segment, &byline) }
        for name in names {
            if AgencyNames.contains(name.name), !AgencyNames.isAmbiguous(name.name) {
                if byline.credit == nil { byline.credit = name.name }
            } else {
                byline.authors.append(name)
            }
        }
        return true
    }

    private static func takeRemark(_ remark: String, _ byline: inout Byline) {
        var name = remark
        if let space = remark.firstIndex(of: " "), supports.contains(remark[..<space].lowercased()) {
            name = remark[remark.index(after: space)...].trimmed()
        }
        if AgencyNames.contains(name), !AgencyNames.isAmbiguous(name) {
            byline.credit = byline.credit ?? name
        } else if let last = byline.authors.indices.last {
            _ = takesAsCompany(remark, after: last, &byline)
        }
    }

    /// `Par Les Echos`: an outlet's name that begins with an article, in the author's place.
    private static func takeOutlet(_ segment: String, _ byline: inout Byline) -> Bool {
        let words = segment.split(separator: " ")
        let isOutlet =
            byline.isEmpty && (2...4).contains(words.count) && articles.contains(words[0].lowercased())
            && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
        if isOutlet { byline.outlet = segment }
        return isOutlet
    }

    /// Whether a word stands before an agency whose material was used.
    static func isSupport(_ word: some StringProtocol) -> Bool { supports.contains(word.lowercased()) }

    /// Words before an agency whose material was used: `(avec AFP)`.
    private static let supports: Set<String> = [
        "with", "avec", "mit", "con", "com", "met", "med", "и", "and", "und", "et",
    ]

    /// A role, an outlet or a place after a name.
    private static func takesAsCompany(_ segment: String, after last: Int, _ byline: inout Byline) -> Bool {
        if BylineWords.isRole(segment) {
            for index in byline.authors.indices where byline.authors[index].role == nil {
                byline.authors[index].role = segment
            }
            return true
        }
        if OutletWords.isOutlet(segment), segment.split(separator: " ").count <= 6 {
            byline.authors[last].affiliation = segment
            return true
        }
        // `Camila Souza, g2`: short, and with a digit.
        if segment.utf8.count <= 12, !segment.contains(" "), segment.utf8.contains(where: { $0 &- 0x30 < 10 }) {
            byline.authors[last].affiliation = byline.authors[last].affiliation ?? segment
            return true
        }
        // `Jonas Wiechert, ARD-Hauptstadtstudio`: one word behind a full name is where or for whom.
        if !segment.contains(" "), byline.authors[last].name.contains(" "), !LineShape(segment).hasDense,
            segment.unicodeScalars.first?.properties.isUppercase == true
        {
            return true
        }
        return PlaceNames.contains(segment)
            || ["jr", "jr.", "sr", "sr.", "md", "phd", "ph.d."].contains(segment.lowercased())
    }

    /// Splits at conjunctions and at the words that lead to a place or an outlet.
    private static func names(in segment: String, _ role: String?) -> [Author]? {
        var authors: [Author] = []
        var words: [Substring] = []
        var leading = ""
        func close() -> Bool {
            if words.isEmpty { return true }
            let name = words.joined(separator: " ")
            words = []
            defer { leading = "" }
            switch leading {
            case "":
                // `La rédaction avec AFP`
                guard isName(name) || BylineWords.isDesk(name) else { return false }
                if BylineWords.isCompoundRole(name) {
                    if let last = authors.indices.last, authors[last].role == nil { authors[last].role = name }
                    return !authors.isEmpty
                }
                authors.append(Author(name: name, role: role))
            case "for":
                if let last = authors.indices.last { authors[last].affiliation = name }
            default: return name.unicodeScalars.first?.properties.isLowercase != true
            }
            return true
        }
        for word in segment.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "　" }) {
            let folded = word.lowercased()
            if BylineWords.conjunctions.contains(folded), !words.isEmpty, folded != "e" || words.count > 1 {
                guard close() else { return nil }
            } else if let lead = leads[folded], !words.isEmpty, !authors.isEmpty || words.count >= 2 {
                guard close() else { return nil }
                leading = lead
            } else {
                words.append(word)
            }
        }
        return close() ? authors : nil
    }

    /// Words between a name and an outlet (`for`) or a place (`in`).
    private static let leads = [
        "for": "for", "für": "for", "pour": "for", "para": "for", "voor": "for", "för": "for", "for the": "for",
        "of": "for",
        "in": "in", "aus": "in", "from": "in", "à": "in", "en": "in", "em": "in", "at": "in", "fra": "in", "från": "in",
        "w": "in", "из": "in", "в": "in", "a": "in",
    ]

    /// A name without what led to a date that was cut off: `Léa Morin le`, `Jane Doe on`.
    private static func withoutDateLead(_ name: String) -> String {
        guard let space = name.lastIndex(of: " "), name[..<space].contains(" "),
            dateLeads.contains(String(name[name.index(after: space)...]))
        else { return name }
        return String(name[..<space])
    }

    /// Small words before a date.
    private static let dateLeads: Set<String> = [
        "on", "at", "le", "am", "vom", "el", "il", "em", "op", "den", "på", "kl", "dne", "dnia", "от",
    ]

    /// Whether a text has the form of a person's name.
    static func isName(_ text: some StringProtocol) -> Bool {
        let words = text.split { $0 == " " }
        guard (1...5).contains(words.count), text.unicodeScalars.count <= 60 else { return false }
        if isDenseName(text) { return true }
        var capitals = 0
        for word in words {
            guard let first = word.unicodeScalars.first(where: { $0 != "'" && $0 != "’" && $0 != "\"" && $0 != "“" })
            else { return false }
            guard first.properties.isAlphabetic, word.unicodeScalars.allSatisfy(isNameScalar) else { return false }
            if !first.properties.isLowercase {
                capitals += 1
            } else if !BylineWords.particles.contains(word.lowercased()), !word.hasPrefix("al-"),
                !word.hasPrefix("el-"),
                !word.hasPrefix("d'"), !word.hasPrefix("d’")
            {
                return false
            }
        }
        guard capitals > 0, let last = words.last else { return false }
        return !articles.contains(words[0].lowercased()) && !(last.hasSuffix(".") && last.utf8.count > 4)
    }

    /// Han, kana or Hangul names: short, and of nothing else.
    static func isDenseName(_ text: some StringProtocol) -> Bool {
        let scalars = text.unicodeScalars.filter { !Folding.isSpace($0) }
        guard (2...14).contains(scalars.count), scalars.allSatisfy({ LineShape.isDense($0) || $0 == "・" || $0 == "·" })
        else {
            return false
        }
        let hasKana = scalars.contains { (0x3041...0x30FF).contains($0.value) }
        return hasKana || scalars.count <= 9 && text.split(separator: " ").allSatisfy { $0.unicodeScalars.count <= 4 }
            || scalars.contains("·")
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (scalar.value | 0x20) &- 0x61 < 26 || "'.-\"".unicodeScalars.contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
            || "’“”‘‐‑·\u{200C}\u{200D}".unicodeScalars.contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
    }

    /// Words that begin a phrase rather than a name.
    private static let articles: Set<String> = [
        "the", "a", "an", "this", "our", "your", "my", "der", "die", "das", "ein", "eine", "les", "une", "un", "una",
        "uma", "il",
        "lo", "gli", "het", "een", "when", "how", "why", "what", "as", "if", "it", "we", "you", "they", "his", "her",
    ]
}
