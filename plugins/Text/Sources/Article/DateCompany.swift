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
            if piece.isEmpty || Boilerplate.reason(line, .edge, linkShare: 0) != nil || Self.isCount(line) { continue }
            if takeLabelled(line) { continue }
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
                return nil
            }
        }
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
        if OutletWords.isOutlet(piece), outlet == nil, line.shape.capitalized > 0 || line.shape.uppercase == 0 {
            outlet = piece
        } else if byline.authors.isEmpty, !hasAuthor, line.shape.hasDense, FamilyNames.opens(piece) {
            byline.authors = [Author(name: piece)]
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
