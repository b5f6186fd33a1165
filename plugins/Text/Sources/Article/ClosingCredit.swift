import WinnowModel

/// What stands in brackets or behind a dash at the very end of a text: `(Yonhap)`, `(Source: …)`, `/dpa`, `— AFP`,
/// `(Reporting by …; Editing by …)`, `(完)`.
struct ClosingCredit {
    /// The text before it.
    var rest: String
    var credit: String?
    var authors: [Author] = []
    /// Whether the credit is an agency's name alone, as captions and reports end with.
    var isAgency = false

    /// Longest closing remark, in UTF-8 bytes.
    private static let reach = 320

    /// - Returns: nil when the text ends without one.
    static func split(_ text: String) -> ClosingCredit? {
        bracketed(text) ?? dashed(text) ?? initialled(text)
    }

    private static func bracketed(_ whole: String) -> ClosingCredit? {
        let text = withoutEnd(whole)
        if text != whole, bracketed(text) == nil { return ClosingCredit(rest: text) }
        let end = text.unicodeScalars.last { $0 != "." && !Folding.isSpace($0) }
        guard let end, brackets.contains(end) else { return nil }
        let trimmed = text.trimmed()
        for (open, close) in [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("/", "/"), ("〔", "〕")] {
            var body = trimmed[...]
            if body.last == "." { body = body.dropLast() }
            guard body.hasSuffix(close) else { continue }
            let inner = body.dropLast()
            guard let start = lastIndex(of: open, in: inner) else { continue }
            let inside = inner[start...].dropFirst().trimmed()
            guard !inside.isEmpty, inside.utf8.count <= reach, open != "/" || inside.utf8.count <= 30 else { continue }
            let rest = inner[..<start].trimmed()
            return read(inside, rest: rest)
        }
        return nil
    }

    /// The text without a number or a word that ends a wire story: `（編輯：李四）1130914`, `… he said. Enditem`.
    private static func withoutEnd(_ text: String) -> String {
        let trimmed = text.trimmed()
        let digits = trimmed.utf8.suffix(10).reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits >= 6, digits <= 8,
            let cut = trimmed.utf8.index(trimmed.endIndex, offsetBy: -digits, limitedBy: trimmed.startIndex),
            trimmed[..<cut].hasSuffix("）")
        {
            return String(trimmed[..<cut])
        }
        for word in [" Enditem", " ENDITEM", " -30-"] where trimmed.hasSuffix(word) {
            let rest = trimmed.dropLast(word.count).trimmed()
            if endsSentence(rest) { return rest }
        }
        return text
    }

    private static let brackets: Set<Unicode.Scalar> = [")", "）", "]", "】", "/", "〕"]

    private static func lastIndex(of open: String, in text: Substring) -> Substring.Index? {
        let tail = text.utf8.suffix(reach)
        guard let first = open.utf8.first else { return nil }
        var found: Substring.Index?
        var index = tail.startIndex
        while let next = tail[index...].firstIndex(of: first) {
            if tail[next...].starts(with: open.utf8) { found = next }
            index = tail.index(after: next)
        }
        return found
    }

    private static func read(_ inside: String, rest: String) -> ClosingCredit? {
        if marks.contains(String(decoding: Folding.fold(inside), as: UTF8.self)) { return ClosingCredit(rest: rest) }
        if let labelled = LineText(inside).labelled, let meaning = LabelWords.meaning(of: labelled.label) {
            switch meaning {
            case .source, .origin, .publisher: return ClosingCredit(rest: rest, credit: labelled.value)
            case .author, .editor:
                guard let byline = BylineReader.read(LineText(inside), isSure: true) else { return nil }
                return ClosingCredit(rest: rest, credit: byline.credit, authors: byline.authors)
            default: return nil
            }
        }
        if let byline = interviewer(inside) { return ClosingCredit(rest: rest, authors: byline.authors) }
        if AgencyNames.contains(inside), !AgencyNames.isAmbiguous(inside) {
            return ClosingCredit(rest: rest, credit: inside, isAgency: true)
        }
        if let staff = ReportingCredit.read(inside) {
            return ClosingCredit(rest: rest, credit: staff.credit, authors: staff.authors)
        }
        return isSignOff(inside) && (rest.isEmpty || LineShape(rest).endsSentence) ? ClosingCredit(rest: rest) : nil
    }

    /// `mvo/AFP`, `AGERPRES/(AS - editor: Dan Pop)`: the agency in a line with initials, or with who worked on the story.
    static func signedAgency(_ line: LineText) -> String? {
        guard line.text.utf8.count <= 120, !line.shape.endsSentence, let slash = line.text.range(of: "/") else {
            return nil
        }
        let before = line.text[..<slash.lowerBound].trimmed("(")
        let after = line.text[slash.upperBound...].trimmed()
        if AgencyNames.contains(before), !AgencyNames.isAmbiguous(before), after.hasPrefix("("), after.hasSuffix(")") {
            return before
        }
        let name = after.trimmed(")")
        let isInitials = (2...4).contains(before.utf8.count) && before.utf8.allSatisfy { $0 &- 0x61 < 26 }
        return isInitials && AgencyNames.contains(name) && !AgencyNames.isAmbiguous(name) ? name : nil
    }

    /// `聞き手・鈴木恵`, `文・山田花子`, `取材・田中健`: a task and a name joined by a dot.
    private static func interviewer(_ inside: String) -> Byline? {
        guard inside.utf8.count <= 60,
            let dot = inside.range(of: "・") ?? inside.range(of: "／") ?? inside.range(of: "＝"),
            ["聞き手", "聴き手", "文", "取材", "構成", "執筆", "インタビュー"].contains(String(inside[..<dot.lowerBound]))
        else { return nil }
        let names = inside[dot.upperBound...].split { "、,，".contains($0) }.map { $0.trimmed() }
        guard !names.isEmpty, names.allSatisfy(NameList.isDenseName) else { return nil }
        return Byline(authors: names.map { Author(name: $0) })
    }

    /// Initials of desk editors: `jdo/ak`, `hjk`, `ab/c2`; lower case, a slash or alone.
    private static func isSignOff(_ text: String) -> Bool {
        text.utf8.count <= 14 && text.contains("/")
            && text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2F }
    }

    /// `… am Montag mit. dpa`, `… said. — AFP`, `…。/新华社`: only after the end of a sentence.
    private static func dashed(_ text: String) -> ClosingCredit? {
        let trimmed = text.trimmed()
        guard let (sign, start) = lastJoint(trimmed) else { return nil }
        let name = trimmed[start...].trimmed(".")
        // Before the copy of all that stands above it: few texts end with an agency's name.
        guard !name.isEmpty, name.utf8.count <= 40, AgencyNames.contains(name), !AgencyNames.isAmbiguous(name) else {
            return nil
        }
        let rest = trimmed[..<sign].trimmed("–—-/－")
        guard endsSentence(rest) else { return nil }
        return ClosingCredit(rest: rest, credit: name, isAgency: true)
    }

    /// `… of the state. PTI HM NSA RS RS`: the agency and the initials of its desk behind the end of a sentence.
    private static func initialled(_ text: String) -> ClosingCredit? {
        guard let last = text.utf8.last, last &- 0x41 < 26 else { return nil }
        let end = String(decoding: text.utf8.suffix(48), as: UTF8.self)
        let words = end.split(separator: " ").reversed().prefix {
            (2...4).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 &- 0x41 < 26 }
        }
        guard (2...7).contains(words.count), let agency = words.last.map(String.init), AgencyNames.contains(agency)
        else { return nil }
        let cut = words.reduce(0) { $0 + $1.utf8.count + 1 }
        let rest = (String(text.utf8.dropLast(cut)) ?? "").trimmed()
        return endsSentence(rest) ? ClosingCredit(rest: rest, credit: agency, isAgency: true) : nil
    }

    /// Where the last dash, slash or space of a text is, and where what follows it begins; nil when that is no short name.
    private static func lastJoint(_ text: String) -> (sign: String.Index, name: String.Index)? {
        let utf8 = text.utf8
        var index = utf8.endIndex
        for _ in 0...48 {
            guard index > utf8.startIndex else { return nil }
            let next = index
            utf8.formIndex(before: &index)
            switch utf8[index] {
            case 0x20, 0x0A, UInt8(ascii: "/"), UInt8(ascii: "-"): return (index, next)
            case 0xE2 where text[index...].unicodeScalars.first.map { $0 == "–" || $0 == "—" } == true,
                0xEF where text[index...].unicodeScalars.first == "－":
                return (index, utf8.index(index, offsetBy: 3))
            default: break
            }
        }
        return nil
    }

    /// Whether a text ends as a sentence does, closing quotation marks aside.
    private static func endsSentence(_ text: String) -> Bool {
        text.unicodeScalars.last { !LineShape.isCloser($0) }.map(LineShape.isSentenceEnd) ?? false
    }

    /// Ends of stories.
    private static let marks: Set<String> = [
        "end", "ends", "ende", "fin", "fine", "完", "了", "终", "끝", "終", "more", "schluss", "koniec", "конец", "loppu",
        "slut", "slutt", "-ends-", "eom",
    ]
}

/// Who worked on a story, as agencies close with: `Reporting by A in Paris; Editing by B and C`.
enum ReportingCredit {
    /// - Returns: nil when any part names something else.
    static func read(_ text: String) -> Byline? {
        var byline = Byline()
        var isReporting = false
        let parts = text.split(whereSeparator: { ";；؛".contains($0) }).flatMap { String($0).parts(at: ". ") }
        for part in parts.flatMap({ $0.parts(at: " - ") }).flatMap(tasks) {
            let line = LineText(part.trimmed(".()"))
            guard let length = prefixes.prefixLength(line.folded) else { return nil }
            isReporting = true
            let rest = BylineReader.remainder(of: line.text, afterFolded: length)
            let role = roles.first { String(decoding: line.folded[..<length], as: UTF8.self).contains($0.key) }?.value
            guard let names = NameList.read(rest, role: role) else { return nil }
            byline.authors += names.authors
            byline.credit = byline.credit ?? names.credit
        }
        return isReporting ? byline : nil
    }

    /// `Reporting by A, B, editing by C`: cut before each comma that another task follows.
    private static func tasks(_ text: String) -> [String] {
        var tasks: [String] = []
        for piece in text.split(separator: ",").map({ String($0) }) {
            let isTask = piece.contains(" by ") && prefixes.prefixLength(Folding.fold(piece)) != nil
            if let last = tasks.indices.last, !isTask { tasks[last] += "," + piece } else { tasks.append(piece) }
        }
        return tasks
    }

    private static let prefixes = PhraseTable(
        """
        3^reporting by|additional reporting by|reporting and writing by|reporting and editing by|writing by|written by
        3^editing by|edited by|compiled by|graphics by|graphic by|photography by|translation by|translated by
        3^with inputs from|with input from|with agency inputs from|with reporting by|with files from
        3^with additional reporting by|with contributions from|contributed by
        3^bericht von|berichte von|redigiert von|geschrieben von|redaktion|mit material von|mitarbeit|reportage de
        3^reportage|rédigé par|édité par|écrit par|édition|avec|reporte de|reportes de|reporte|información de
        3^con información de|editado por|escrito por|traducido por|edición|reportagem de|reportagem por|edição
        3^com informações de|com|con|a cura di|bewerkt door|met|tekst|red
        3^إعداد|تحرير|شارك في التغطية|تغطية|كتابة|ترجمة|تقرير|گزارش از|تنظیم
        3^rédigé avec|reportage et rédaction|redacción de|con reportes de|redação de|reportage by
        """)

    private static let roles = [
        "report": "reporter", "bericht": "reporter", "información de": "reporter", "writ": "writer", "edit": "editor",
        "redig": "editor", "édit": "editor",
        "edici": "editor", "ediç": "editor", "translat": "translator", "traduc": "translator", "photo": "photographer",
        "redaktion": "editor", "تحرير": "editor", "ترجمة": "translator",
    ]
}
