import WinnowHTML
import WinnowPlugin

/// Finds when a page was published and changed, by what it states: structured data first, then elements of time near
/// the headline, then the address. Dates of related articles stand in neither place.
struct DateEvidence {
    private(set) var published: String?
    private(set) var modified: String?

    init(_ document: HTMLDocument, _ data: StructuredData, _ marks: PageMarks, _ page: SegmentedPage, url: String?) {
        let meta = marks.meta
        let publishedStatements = [
            data.text("datePublished"), data.page?["datePublished"]?.text,
            meta.first("article:published_time", "og:article:published_time", "og:published_time"),
            meta.first("datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish_date"),
            meta.first(
                "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created",
                "cxenseparse:recs:publishtime"),
            meta.first(
                "publication_date", "publish-date", "article.published", "last-published", "citation_publication_date"),
            data.text("dateCreated"), data.text("uploadDate"),
        ]
        let modifiedStatements = [
            data.text("dateModified"),
            meta.first("article:modified_time", "og:updated_time", "og:article:modified_time"),
            meta.first("datemodified", "dcterms.modified", "last-modified", "revised", "dc.date.modified"),
        ]
        published =
            Self.first(publishedStatements) ?? Self.timeElement(document, marks)
            ?? url.flatMap(Self.inAddress)
        modified = Self.first(modifiedStatements)
    }

    private static func first(_ statements: [String?]) -> String? {
        statements.lazy.compactMap { $0 }.compactMap { StatedDate($0)?.description }.first
    }

    /// The first `time` element, or element marked `datePublished`, that states a date of its own.
    private static func timeElement(_ document: HTMLDocument, _ marks: PageMarks) -> String? {
        var plain: String?
        let pubdate = document.name("pubdate")
        let published = marks.properties.filter { $0.name == .datePublished }.map(\.node)
        for node in published + marks.times {
            let isMarked = published.contains(node)
            let stated = document.attribute(.datetime, of: node) ?? document.attribute(.content, of: node)
            guard let text = stated?.string ?? (isMarked ? document.text(of: node) : nil), let date = StatedDate(text),
                date.day != nil
            else { continue }
            if isMarked || pubdate.map({ document.hasAttribute($0, node) }) ?? false { return date.description }
            if plain == nil { plain = date.description }
        }
        return plain
    }

    /// `/2023/09/14/` or `/2023-09-14-` in the path.
    private static func inAddress(_ url: String) -> String? {
        let digits = url.utf8.split { $0 < 0x30 || $0 > 0x39 }.map { String(decoding: $0, as: UTF8.self) }
        for (year, (month, day)) in zip(digits, zip(digits.dropFirst(), digits.dropFirst(2)))
        where year.count == 4 && month.count <= 2 && day.count <= 2 && (1995...2100).contains(Int(year) ?? 0) {
            let isAdjacent = ["/", "-", "_"].contains { url.contains("\(year)\($0)\(month)\($0)\(day)") }
            guard isAdjacent, let year = Int(year), let month = Int(month), let day = Int(day) else { continue }
            if let date = StatedDate(year: year, month: month, day: day) { return date.description }
        }
        return nil
    }
}
