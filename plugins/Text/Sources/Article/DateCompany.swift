import WinnowModel

/// What stands beside a date in a head line: who published, who wrote, where.
struct DateCompany {
    var outlet: String?
    var place: String?
    var section: String?
    var byline = Byline()

    /// - Parameters:
    ///   - pieces: the parts of the line without the dates.
    ///   - hasAuthor: whether an author is known, so that an unknown name is an outlet's.
    ///   - isLinked: whether the line carries links, as names of outlets do.
    /// - Returns: nil when a part is none of what such a line has.
    init?(_ pieces: [String], hasAuthor: Bool, isLinked: Bool = false) {
        for piece in pieces {
            let line = LineText(piece)
            if Self.isPage(line) { continue }
            if piece.isEmpty || Boilerplate.reason(line, .edge, linkShare: 0) != nil || Self.isCount(line) { continue }
            if takeLabelled(line) || Self.isRelease(line) { continue }
            if let read = BylineReader.read(line, isSure: true) {
                byline.authors += read.authors
                byline.credit = byline.credit ?? read.credit
            } else if AgencyNames.contains(piece), !AgencyNames.isAmbiguous(piece) {
                byline.credit = byline.credit ?? piece
            } else if BylineWords.isRole(piece), let last = byline.authors.indices.last, line.shape.words <= 6 {
                byline.authors[last].role = byline.authors[last].role ?? piece
            } else if OutletWords.isSection(piece) {
                section = section ?? piece
            } else if PlaceNames.contains(piece) {
                place = place ?? piece
            } else if !takeName(piece, line, hasAuthor, isLinked) {
                // Below the author a word beside the day is where, or a column: one word does not show which.
                guard hasAuthor, line.shape.words == 1, line.shape.capitalized == 1, pieces.count <= 2,
                    line.shape.scalars >= 4
                else { return nil }
            }
        }
    }

    /// What of a line is known whose day and time of day leave no doubt what it is, whatever else is in it:
    /// `20-06-2023 17:22 - Infraestructura`. Only a few words, and no sentence, may be.
    init?(known line: DateLine, in text: LineText, hasAuthor: Bool) {
        let words = line.rest.reduce(0) { $0 + $1.split(separator: " ").count }
        guard text.shape.digits >= 9, !line.dates.isEmpty, words <= 6, !text.shape.endsSentence,
            text.shape.sentences == 0,
            line.dates.allSatisfy({ $0.text.contains("T") })
        else { return nil }
        let pieces = line.rest.filter { Self([$0], hasAuthor: hasAuthor) != nil }
        guard let known = Self(pieces, hasAuthor: hasAuthor) else { return nil }
        self = known
    }

    /// `Pressemitteilung vom` before a date.
    private static func isRelease(_ line: LineText) -> Bool {
        guard line.shape.words <= 4 else { return false }
        var text = line.text
        if DateLineGap.endsWithLead(text), let space = text.lastIndex(of: " ") { text = String(text[..<space]) }
        return WireMarks.mark(LineText(text)) == .label
    }

    /// `Source: Xinhua`, `Editor: huaxia` between dates.
    private mutating func takeLabelled(_ line: LineText) -> Bool {
        guard let labelled = line.labelled, line.shape.words <= 6 else { return false }
        switch LabelWords.meaning(of: labelled.label) {
        case .source, .publisher:
            if AgencyNames.contains(labelled.value) {
                byline.credit = byline.credit ?? labelled.value
            } else {
                outlet = outlet ?? labelled.value
            }
        case .editor: break
        case .section: section = section ?? labelled.value
        default: return false
        }
        return true
    }

    /// An outlet or a person: words of outlets decide, then whether an author is known already.
    private mutating func takeName(_ piece: String, _ line: LineText, _ hasAuthor: Bool, _ isLinked: Bool) -> Bool {
        guard line.shape.words <= 7, line.shape.weight <= 70, !line.shape.endsSentence || line.shape.words <= 3,
            !DateLineGap.endsWithLead(piece)
        else { return false }
        let isName = NameList.isName(piece)
        // `Peter Wiedemann, Laura Stix`: the second may be a person as well as an outlet.
        if !byline.authors.isEmpty, !OutletWords.isOutlet(piece), BareName.isOne(line) { return true }
        if OutletWords.isOutlet(piece), outlet == nil, line.shape.capitalized > 0 || line.shape.uppercase == 0 {
            outlet = piece
        } else if byline.authors.isEmpty, !hasAuthor, line.shape.hasDense, FamilyNames.opens(piece) {
            byline.authors = [Author(name: piece)]
        } else if line.shape.words == 1, line.shape.isAllCaps, line.shape.scalars >= 6 {
            // `SHREWSBURY` is a place as likely as an outlet.
            return true
        } else if isName, outlet == nil, hasAuthor || !byline.authors.isEmpty || !piece.contains(" "),
            piece.contains(" ") || isLinked || line.shape.uppercase > 1
        {
            // One word with one capital may be any word; one with several, or with a link, is a name.
            outlet = piece
        } else if isName, byline.authors.isEmpty,
            line.shape.capitalized >= 2 || line.shape.uppercase == 0 && BareName.isOne(line)
        {
            byline.authors = [Author(name: piece)]
        } else if (2...5).contains(line.shape.scalars), piece.unicodeScalars.allSatisfy(LineShape.isDense) {
            // A name, a column, "for subscribers": scripts without capitals do not show which.
            return true
        } else {
            return false
        }
        return true
    }

    /// `p. 12`, `Seite 4`, `page A1`.
    private static func isPage(_ line: LineText) -> Bool {
        guard line.shape.words == 2, (1...3).contains(line.shape.digits), line.shape.scalars <= 12 else { return false }
        return pages.contains { line.folded.starts(with: $0.utf8) }
    }

    private static let pages = [
        "p. ", "pg. ", "pag. ", "pág. ", "pàg. ", "page ", "seite ", "s. ", "página ", "pagina ", "sivu ", "str. ",
        "стр. ",
    ]

    /// `12 comments`, `3,401 views`, `3 min read`: a number and a word or two.
    private static func isCount(_ line: LineText) -> Bool {
        line.shape.digits > 0 && line.shape.words <= 4 && counted.matches(line)
    }

    private static let counted = PhraseTable(
        """
        3*comments|comment|views|shares|likes|reads|kommentare|aufrufe|commentaires|vues|comentarios|vistas
        3*visualizações|comentários|commenti|visualizzazioni|reacties|kommentarer|komentarzy|просмотров|комментариев
        3*görüntüleme|yorum|مشاهدة|تعليق|बार देखा|阅读|评论|浏览|閱讀|点击|조회|댓글|閲覧
        """)
}
