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
    static func canonical(
        _ marks: PageMarks, _ data: StructuredData, base: String?, _ explanation: ExplanationCollector?
    ) -> String? {
        let statements: [(source: String, value: String?)] = [
            ("rel=canonical", marks.canonical?.string), ("og:url", marks.meta.first("og:url")),
            ("json-ld url", data.value("url")?.address),
            ("json-ld mainEntityOfPage", data.value("mainEntityOfPage")?.address),
        ]
        let found = statements.compactMap { source, value -> (source: String, address: String)? in
            guard let address = value.flatMap({ WebAddress.resolve($0, against: base) }),
                WebAddress.host(of: address) != nil
            else { return nil }
            return (source, address)
        }
        explanation?.field(
            "canonicalUrl",
            evidence: found.enumerated().map { .init(source: $1.source, value: $1.address, won: $0 == 0) })
        return found.first?.address
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
        let places: [(source: String, texts: [String])] = [
            ("json-ld keywords", data.value("keywords")?.texts ?? []),
            (
                "meta keywords",
                meta.all("news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags")
            ), ("meta subject", meta.all("dc.subject", "dcterms.subject", "citation_keywords")),
            (
                "itemprop keywords",
                marks.properties.filter { $0.name == .keywords }.map { propertyText($0.node) }
            ), ("rel=tag", marks.tagLinks.map { MarkText.lines(of: $0, in: document).joinedLines }),
        ]
        let winner = places.firstIndex { !$0.texts.isEmpty }
        context.explanation?.field(
            "keywords",
            evidence: places.enumerated().filter { !$1.texts.isEmpty }.map {
                .init(source: $1.source, value: $1.texts.joined(separator: "; "), won: $0 == winner)
            })
        var seen: Set<[UInt8]> = []
        let words = winner.map { places[$0].texts.flatMap(Self.words) } ?? []
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
