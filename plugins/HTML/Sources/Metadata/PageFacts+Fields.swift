import WinnowHTML
import WinnowModel
import WinnowPlugin

// The fields that one statement decides.
extension PageFacts {
    var subtitle: String? {
        first(
            "subtitle",
            [
                ("json-ld alternativeHeadline", data.text("alternativeHeadline")),
                ("itemprop alternativeHeadline", property(.alternativeHeadline)),
            ])
    }

    func summary(_ state: PageState?) -> String? {
        first(
            "summary",
            [
                ("json-ld description", data.text("description") ?? data.text("abstract")),
                ("og:description", meta.first("og:description")), ("description", meta.first("description")),
                ("twitter:description", meta.first("twitter:description")),
                ("meta summary", meta.first("dc.description", "dcterms.abstract", "dcterms.description", "abstract")),
                ("itemprop description", property(.description)), ("state", state?.summary),
            ])
    }

    /// The document's language as stated, canonical (BCP 47).
    var language: String? {
        let root = document.documentElement
        let statements: [(source: String, value: String?)] = [
            ("html lang", root.flatMap { document.attribute(.lang, of: $0)?.string }),
            ("json-ld inLanguage", data.value("inLanguage").flatMap(Self.language)),
            ("content-language", meta.first("content-language")), ("og:locale", meta.first("og:locale")),
            ("meta language", meta.first("dc.language", "dcterms.language", "language")),
            ("itemprop inLanguage", property(.inLanguage)),
        ]
        return first("language", statements.map { ($0.source, $0.value.flatMap(LanguageTag.canonical)) })
    }

    /// A language is a tag, or an object with its name and tag.
    private static func language(_ value: JSONValue) -> String? {
        if case .object(let members) = value { return members["alternateName"]?.text ?? members["name"]?.text }
        return value.text
    }

    /// What the page calls itself.
    static func canonical(_ marks: PageMarks, _ data: StructuredData, base: String?) -> String? {
        let statements = [
            marks.canonical?.string, marks.meta.first("og:url"), data.value("url")?.address,
            data.value("mainEntityOfPage")?.address,
        ]
        return statements.lazy.compactMap { $0 }.compactMap { WebAddress.resolve($0, against: base) }
            .first { WebAddress.host(of: $0) != nil }
    }

    func section(title: String?) -> String? {
        first(
            "section",
            [
                ("json-ld articleSection", data.text("articleSection")),
                ("article:section", meta.first("article:section", "og:article:section")),
                (
                    "meta section",
                    meta.first("parsely-section", "sailthru.section", "section", "cxenseparse:section", "news:section")
                ), ("itemprop articleSection", property(.articleSection)), ("breadcrumb", breadcrumb(title: title)),
                ("json-ld genre", data.text("genre")),
            ])
    }

    /// The last entry of a trail that is not the page itself nor the site's front page.
    private func breadcrumb(title: String?) -> String? {
        guard let trail = marks.breadcrumbs.first else { return nil }
        let own = title.map(TextMatch.folded)
        let links = document.descendants(of: trail).prefix(200).filter { document.isElement($0, .a) }
        let entries = links.dropFirst().map { MarkText.lines(of: $0, in: document).joinedLines }
        return entries.last { !$0.isEmpty && $0.utf8.count <= 60 && TextMatch.folded($0) != own }
    }

    /// Keywords and tags as stated, each once.
    var keywords: [String] {
        let places = [
            data.value("keywords")?.texts ?? [],
            meta.all("news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags"),
            meta.all("dc.subject", "dcterms.subject", "citation_keywords"),
            marks.properties.filter { $0.name == .keywords }.map { propertyText($0.node) },
            marks.tagLinks.map { MarkText.lines(of: $0, in: document).joinedLines },
        ]
        var seen: Set<[UInt8]> = []
        let words = (places.first { !$0.isEmpty } ?? []).flatMap(Self.words)
        return words.filter { seen.insert(TextMatch.folded($0)).inserted }
    }

    private func propertyText(_ node: HTMLNode) -> String {
        document.attribute(.content, of: node)?.string ?? MarkText.lines(of: node, in: document)
    }

    /// The entries of a list in one text.
    private static func words(_ text: String) -> [String] {
        MarkupText.plain(text).split { ",;、，；\n".contains($0) }.map(\.trimmingSpace)
            .filter { !$0.isEmpty && $0.utf8.count <= 120 }
    }

    var rights: String? {
        first(
            "rights",
            [
                ("json-ld copyrightNotice", data.text("copyrightNotice")),
                (
                    "meta rights",
                    meta.first("copyright", "dcterms.rights", "dc.rights", "rights", "dcterms.rightsholder")
                ),
                ("itemprop copyrightNotice", property(.copyrightNotice)), ("text", copyrightLine),
                ("rel=license", marks.license.flatMap { document.attribute(.href, of: $0)?.string }),
            ])
    }

    /// The last line that begins with a copyright sign, since it stands at the page's foot.
    private var copyrightLine: String? {
        for node in marks.copyrights.reversed() {
            guard let parent = document.parent(of: node) else { continue }
            let line = MarkText.lines(of: parent, in: document).joinedLines
            if (6...240).contains(line.utf8.count) { return line }
        }
        return nil
    }

    /// The address of the lead image.
    var image: String? {
        let stated = first(
            "image",
            [
                ("og:image", meta.first("og:image", "og:image:url", "og:image:secure_url")),
                ("json-ld image", data.value("image")?.address),
                ("twitter:image", meta.first("twitter:image", "twitter:image:src")),
                (
                    "meta image",
                    meta.first("parsely-image-url", "sailthru.image.full", "thumbnail", "msapplication-tileimage")
                ),
                ("json-ld thumbnailUrl", data.value("thumbnailUrl")?.address),
                ("itemprop image", propertyAddress(.image)),
            ])
        return stated.flatMap { WebAddress.resolve($0, against: base) }
    }
}
