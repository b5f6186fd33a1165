import WinnowHTML
import WinnowModel
import WinnowPlugin

/// What a page states about itself, each field by the best of several statements.
struct PageFacts {
    let marks: PageMarks
    let data: StructuredData
    private let document: HTMLDocument
    private let page: SegmentedPage
    private let url: String?
    private let context: ExtractionContext

    /// The address that relative ones start from.
    var base: String? { marks.base.flatMap { WebAddress.resolve($0.string, against: url) } ?? url }
    private var meta: MetaTags { marks.meta }

    init(_ document: HTMLDocument, _ page: SegmentedPage, url: String?, context: ExtractionContext) {
        self.document = document
        self.page = page
        self.url = url
        self.context = context
        marks = MarkWalk.marks(of: document, context: context)
        let scripts = marks.scripts.filter { $0.kind == .linkedData }.map(\.node)
        data = StructuredData(
            document, scripts: scripts, addresses: [marks.canonical?.string, url].compactMap { $0 })
    }

    func fill(_ body: inout RecordBody) {
        let site = siteName
        body.title = title(site)
        body.subtitle = data.text("alternativeHeadline")
        body.summary = data.text("description") ?? meta.first("og:description", "description", "twitter:description")
        body.authors = authors(site)
        body.publisher = site.map { Publisher(name: $0, url: data.entities("publisher").first?["url"]?.text) }
        let dates = DateEvidence(document, data, marks, page, url: canonical ?? url)
        (body.published, body.modified) = (dates.published, dates.modified)
        body.language = language
        body.canonicalURL = canonical
        body.section = data.text("articleSection") ?? meta.first("article:section", "parsely-section")
        body.keywords = keywords
        body.rights = data.text("copyrightNotice") ?? meta.first("copyright", "dcterms.rights", "dc.rights", "rights")
        body.image = image
    }

    private var siteName: String? {
        meta.first("og:site_name") ?? data.entities("publisher").first?["name"]?.text
            ?? meta.first("application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher")
    }

    private func title(_ site: String?) -> String? {
        let stated = [site, meta.first("application-name", "apple-mobile-web-app-title"), meta.first("twitter:site")]
        var names = stated.compactMap { $0 } + data.siteNames + marks.feedTitles.map(feedName)
        // Where the head's title ends with a heading, that heading is the site's name.
        if let title = marks.title.map(document.text(of:))?.joinedLines {
            let headings = marks.headings.prefix(3).map { document.text(of: $0).joinedLines }
            names += headings.filter { !$0.isEmpty && title.count > $0.count + 3 && title.hasSuffix(" " + $0) }
        }
        let host = (canonical ?? url).flatMap(WebAddress.host)
        let siteNames = SiteNames(names + [host].compactMap { $0 }, host: host)
        return TitleEvidence(document: document, page: page, marks: marks, data: data, names: siteNames)
            .title(context.explanation)
    }

    /// `The Mill » Feed` names the site.
    private func feedName(_ title: HTMLBytes) -> String {
        let text = title.string
        let end = [" »", " &raquo;", " - ", " | ", " RSS", " Feed", " Atom"].compactMap {
            text.firstRange(of: $0)?.lowerBound
        }
        return end.min().map { String(text[..<$0]) } ?? text
    }

    /// The site's own names, folded: no author is called that, unless nobody else is named.
    private func outlets(_ site: String?) -> Set<[UInt8]> {
        let names =
            [site, meta.first("application-name", "twitter:site")] + data.entities("publisher").map { $0["name"]?.text }
        return Set(names.compactMap { $0.map(TextMatch.folded) })
    }

    private func authors(_ site: String?) -> [Author] {
        let outlets = outlets(site)
        let evidence = AuthorEvidence(
            document: document, page: page, marks: marks, data: data, reader: BylineReader(outlets: outlets),
            base: base,
            headline: marks.headings.first)
        let choice = AuthorChoice(evidence.sources(), outlets: outlets)
        context.explanation?.field("authors", evidence: choice.evidence)
        return choice.authors
    }

    private var language: String? {
        let root = document.documentElement
        let stated = [
            root.flatMap { document.attribute(.lang, of: $0)?.string }, data.text("inLanguage"),
            meta.first("content-language", "og:locale", "dc.language", "language"),
        ]
        return stated.lazy.compactMap { $0 }.compactMap(LanguageTag.canonical).first
    }

    private var canonical: String? {
        (marks.canonical?.string ?? meta.first("og:url")).flatMap { WebAddress.resolve($0, against: base) }
    }

    private var keywords: [String] {
        let stated = data.value("keywords")?.texts ?? []
        let words = stated.isEmpty ? meta.all("news_keywords", "keywords", "article:tag", "parsely-tags") : stated
        return words.flatMap { $0.split(separator: ",").map { $0.trimmingSpace } }
    }

    private var image: String? {
        let stated =
            meta.first("og:image", "og:image:url", "twitter:image") ?? data.value("image")?.address
        return stated.flatMap { WebAddress.resolve($0, against: base) }
    }
}
