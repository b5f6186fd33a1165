import WinnowModel

/// Who a line names as author.
struct Byline {
    var authors: [Author] = []
    /// An agency named in an author's place or beside the author.
    var credit: String?
    /// An outlet named in an author's place.
    var outlet: String?
    var isEmpty: Bool { authors.isEmpty && credit == nil && outlet == nil }
    /// Whether nobody but a desk is named.
    var isDesk: Bool { !authors.isEmpty && authors.allSatisfy { BylineWords.isDesk($0.name) } }
}

/// Reads bylines: `By Jane Doe and John Roe, Reuters`, `Von Anna Berg, Berlin`, `Автор: …`, `홍길동 기자`, `本报记者 李明`.
enum BylineReader {
    /// - Parameters:
    ///   - line: a line of the head or foot of a text.
    ///   - isSure: whether its place alone makes it a byline, so that a common word (`de`, `von`) and one name suffice.
    static func read(_ line: LineText, isSure: Bool) -> Byline? {
        guard line.text.utf8.count <= 400, line.shape.words <= 40 else { return nil }
        if let labelled = line.labelled, let role = role(of: labelled.label) {
            return marked(LineText(labelled.value)) ?? NameList.read(labelled.value, role: role.name)
        }
        if isSure, let byline = interviewer(line) { return byline }
        if let byline = credited(line) ?? marked(line) { return byline }
        guard let length = BylineWords.prefixes.prefixLength(line.folded) else {
            return BylineWords.isDesk(line.text) ? Byline(authors: [Author(name: line.text)]) : nil
        }
        let prefix = String(decoding: line.folded[..<length], as: UTF8.self)
        let rest = remainder(of: line.text, afterFolded: length)
        guard !rest.isEmpty, let byline = NameList.read(rest, role: nil) else { return nil }
        if !isSure, BylineWords.ambiguous.contains(prefix), !hasFullName(byline) { return nil }
        return byline
    }

    /// `Interview: Jörg Maaßen` below a headline: above one, the name is of the person who answers.
    private static func interviewer(_ line: LineText) -> Byline? {
        guard let labelled = line.labelled, labelled.value.contains(" "),
            interviews.contains(labelled.label.lowercased())
        else { return nil }
        return NameList.read(labelled.value, role: nil)
    }

    private static let interviews: Set<String> = [
        "interview", "gespräch", "entretien", "entrevista", "intervista", "gesprek", "intervju", "haastattelu",
        "wywiad",
        "rozhovor", "intervjú", "interjú", "interviu", "razgovor", "разговор", "интервью", "інтерв'ю", "röportaj",
        "söyleşi", "συνέντευξη", "حوار", "مصاحبه", "wawancara", "phỏng vấn",
    ]

    /// `Words by Anna Leclerc. Photography by Jon Bae.`, `取材・文／中村優子　撮影／田辺誠`: who wrote beside who took the pictures.
    private static func credited(_ line: LineText) -> Byline? {
        guard line.shape.words <= 20 || line.shape.hasDense else { return nil }
        let pieces = line.shape.hasDense ? line.text.parts(at: "　") : line.text.parts(at: ". ")
        guard pieces.count == 2, line.shape.weight <= 160 else { return nil }
        var byline = Byline()
        for piece in pieces {
            let part = LineText(piece.trimmed("."))
            if let slash = part.text.range(of: "／") {
                let meaning = LabelWords.meaning(of: part.text[..<slash.lowerBound])
                let name = String(part.text[slash.upperBound...])
                guard meaning == .author || meaning == .photographer, NameList.isDenseName(name) else { return nil }
                if meaning == .author { byline.authors.append(Author(name: name)) }
            } else if pictures.prefixLength(part.folded) == nil {
                guard BylineWords.prefixes.prefixLength(part.folded) != nil, let read = read(part, isSure: true),
                    byline.isEmpty
                else { return nil }
                byline = read
            }
        }
        return byline.isEmpty ? nil : byline
    }

    private static let pictures = PhraseTable(
        """
        3^photography by|photographs by|photos by|pictures by|illustrations by|fotos von|fotografie von|photographies de
        3^fotografías de|foto di|foto's van
        """)

    /// The role that a label states; nil when the label announces no author.
    private static func role(of label: String) -> Role? {
        switch LabelWords.meaning(of: label) {
        case .author: Role(name: nil)
        case .editor: Role(name: "editor")
        case .translator: Role(name: "translator")
        default: nil
        }
    }

    private struct Role {
        /// What the label says beyond authorship.
        var name: String?
    }

    private static func hasFullName(_ byline: Byline) -> Bool {
        byline.credit != nil && byline.authors.isEmpty || byline.outlet != nil
            || byline.authors.contains {
                $0.name.contains(" ") || $0.name.unicodeScalars.contains(where: LineShape.isDense)
            }
    }

    /// What follows a prefix, given the prefix's length in the folded text.
    static func remainder(of text: String, afterFolded length: Int) -> String {
        for index in text.unicodeScalars.indices where Folding.fold(text[..<index]).count >= length {
            return text[index...].trimmed(":：＝=/｜|・·-–—")
        }
        return ""
    }

    /// `홍길동 기자 hong@example.kr`, `山田太郎記者`, `記者 王小明`, `本报记者 李明 张华`.
    private static func marked(_ whole: LineText) -> Byline? {
        // `기자명 한지민 기자`
        let line = whole.text.hasPrefix("기자명 ") ? LineText(whole.text.dropFirst(4)) : whole
        guard line.shape.hasDense, line.shape.weight <= 90,
            let mark = BylineWords.reporterMarks.first(where: { line.text.contains($0) }),
            let range = line.text.range(of: mark)
        else { return nil }
        var before = withoutAddresses(String(line.text[..<range.lowerBound]))
        for lead in ["글·사진 ", "글 ", "취재 ", "文 ", "文・"] where before.hasPrefix(lead) {
            before = String(before.dropFirst(lead.count))
        }
        let after = withoutAddresses(String(line.text[range.upperBound...]))
        let isBefore = NameList.isDenseName(before) && !papers.contains(before)
        let names = (isBefore ? before : after).split { " 　,、，·・".contains($0) }.map(String.init)
        // `외 1명`: and one more.
        let hasMore = after.hasPrefix("외") && after.hasSuffix("명") && after.utf8.count <= 12
        guard !names.isEmpty, names.allSatisfy(NameList.isDenseName),
            isBefore ? after.isEmpty || hasMore : before.utf8.count <= 12
        else { return nil }
        let people = names.filter { !AgencyNames.contains($0) }
        return Byline(
            authors: people.map { Author(name: $0, role: mark) }, credit: names.first(where: AgencyNames.contains))
    }

    /// What papers call themselves before the word for a reporter.
    private static let papers: Set<String> = ["本报", "本報", "本刊", "本台", "本网", "本網", "本社", "本站"]

    private static func withoutAddresses(_ text: String) -> String {
        text.split { $0 == " " || $0 == "　" }.filter { !$0.contains("@") }.joined(separator: " ").trimmed(
            "()（）[]=＝:：|｜丨/")
    }
}
