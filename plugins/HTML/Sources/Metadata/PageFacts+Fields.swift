import WinnowHTML
import WinnowModel
import WinnowPlugin

// The fields that one statement decides.
extension PageFacts {
    var subtitle: String? {
        var choice = FieldChoice("subtitle", context.explanation)
        choice.offer("json-ld alternativeHeadline", data.text(.alternativeHeadline))
        choice.offer("itemprop alternativeHeadline", property(.alternativeHeadline))
        return choice.decided()
    }

    func summary(_ state: PageState?) -> String? {
        var choice = FieldChoice("summary", context.explanation)
        choice.offer("json-ld description", data.text(.description) ?? data.text(.abstract))
        choice.offer("og:description", meta.first("og:description"))
        choice.offer("description", meta.first("description"))
        choice.offer("twitter:description", meta.first("twitter:description"))
        choice.offer(
            "meta summary",
            meta.first(
                "dc.description", "dcterms.abstract", "dcterms.description", "abstract", "sailthru.description"))
        choice.offer("itemprop description", property(.description))
        choice.offer("state", state?.summary)
        return choice.decided()
    }

    /// The document's language as stated, canonical (BCP 47).
    var language: String? {
        func tag(_ stated: String?) -> String? { stated.flatMap(LanguageTag.canonical) }
        let root = document.documentElement
        var choice = FieldChoice("language", context.explanation)
        choice.offer("html lang", tag(root.flatMap { document.attribute(.lang, of: $0)?.string }))
        choice.offer("json-ld inLanguage", tag(data.value(.inLanguage).flatMap(Self.language)))
        choice.offer("content-language", tag(meta.first("content-language")))
        choice.offer("og:locale", tag(meta.first("og:locale")))
        choice.offer("meta language", tag(meta.first("dc.language", "dcterms.language", "language")))
        choice.offer("itemprop inLanguage", tag(property(.inLanguage)))
        return choice.decided()
    }

    /// A language is a tag, or an object with its name and tag.
    private static func language(_ value: LinkedValue) -> String? {
        if case .object(let members) = value { return members[.alternateName]?.text ?? members[.name]?.text }
        return value.text
    }

    /// What the page calls itself.
    static func canonical(
        _ marks: PageMarks, _ data: StructuredData, base: String?, _ explanation: ExplanationCollector?
    ) -> String? {
        func absolute(_ stated: String?) -> String? {
            guard let address = stated.flatMap({ WebAddress.resolve($0, against: base) }),
                WebAddress.host(of: address) != nil
            else { return nil }
            return address
        }
        var choice = FieldChoice("canonicalUrl", explanation)
        choice.offer("rel=canonical", asIs: absolute(marks.canonical?.string))
        choice.offer("og:url", asIs: absolute(marks.meta.first("og:url")))
        choice.offer("json-ld url", asIs: absolute(data.value(.url)?.address))
        choice.offer("json-ld mainEntityOfPage", asIs: absolute(data.value(.mainEntityOfPage)?.address))
        return choice.decided()
    }

    func section(title: String?) -> String? {
        var choice = FieldChoice("section", context.explanation)
        choice.offer("json-ld articleSection", Self.section(data.text(.articleSection)))
        choice.offer("article:section", Self.section(meta.first("article:section", "og:article:section")))
        choice.offer(
            "meta section",
            Self.section(
                meta.first("parsely-section", "sailthru.section", "section", "cxenseparse:section", "news:section")))
        choice.offer("itemprop articleSection", Self.section(property(.articleSection)))
        choice.offer("breadcrumb", Self.section(breadcrumb(title: title)))
        choice.offer("json-ld genre", data.text(.genre))
        return choice.decided()
    }

    /// A section as stated; nil for what systems call the lack of one.
    private static func section(_ stated: String?) -> String? {
        stated.flatMap { noSection.contains(TextMatch.print($0)) ? nil : $0 }
    }

    private static let noSection: Set<UInt64> = {
        var prints: Set<UInt64> = []
        WordList.visitLines(
            """
            uncategorized, uncategorised, unkategorisiert, nicht kategorisiert, non classé, sin categoría, sin categorizar
            senza categoria, sem categoria, geen categorie, ongecategoriseerd, bez kategorii, nezařazené, okategoriserade
            ikke kategoriseret, ukategorisert, без рубрики, без категорії, kategorisiz, 未分类, 未分類, غير مصنف
            """
        ) { prints.insert(TextMatch.print(UnsafeBufferPointer(rebasing: $0[SpaceScan.trimmed($0)]))) }
        return prints
    }()

    /// The last entry of a trail that is not the page itself nor the site's front page.
    private func breadcrumb(title: String?) -> String? {
        guard let trail = marks.breadcrumbs.first else { return nil }
        let own = title.map(TextMatch.folded)
        let links = document.descendants(of: trail).prefix(200).filter { document.isElement($0, .a) }
        let entries = links.dropFirst().map { MarkText.line(of: $0, in: document) }
        return entries.last { !$0.isEmpty && $0.utf8.count <= 60 && TextMatch.folded($0) != own }
    }

    /// Keywords and tags as stated, each once.
    var keywords: [String] {
        var winner: [String] = []
        var evidence: [Explanation.Evidence] = []
        func offer(_ source: String, _ stated: @autoclosure () -> [String]) {
            guard winner.isEmpty || context.explanation != nil, case let texts = stated(), !texts.isEmpty else {
                return
            }
            if context.explanation != nil {
                evidence.append(.init(source: source, value: texts.joined(separator: "; "), won: winner.isEmpty))
            }
            if winner.isEmpty { winner = texts }
        }
        offer("json-ld keywords", data.value(.keywords)?.texts ?? [])
        offer(
            "meta keywords",
            meta.all("news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags"))
        offer("meta subject", meta.all("dc.subject", "dcterms.subject", "citation_keywords"))
        offer("itemprop keywords", marks.properties.filter { $0.name == .keywords }.map { propertyText($0.node) })
        offer("rel=tag", marks.tagLinks.map { MarkText.line(of: $0, in: document) })
        context.explanation?.field("keywords", evidence: evidence)
        let words = winner.flatMap(Self.words)
        if words.count < 2 { return words }
        var seen = Set<UInt64>(minimumCapacity: words.count)
        return words.filter { seen.insert(TextMatch.print($0)).inserted }
    }

    private func propertyText(_ node: HTMLNode) -> String {
        document.attribute(.content, of: node)?.string ?? MarkText.lines(of: node, in: document)
    }

    /// The entries of a list in one text.
    private static func words(_ text: String) -> [String] {
        var plain = MarkupText.plain(text)
        return plain.withUTF8 { utf8 in
            var words: [String] = []
            var start = 0
            var index = 0
            while index <= utf8.count {
                let mark = index < utf8.count ? listMark(utf8, index) : 1
                if mark > 0 {
                    let entry = UnsafeBufferPointer(rebasing: utf8[start..<index])
                    let range = SpaceScan.trimmed(entry)
                    if !range.isEmpty, range.count <= 120 {
                        words.append(String(decoding: entry[range], as: UTF8.self))
                    }
                    start = index + mark
                }
                index += max(1, mark)
            }
            return words
        }
    }

    /// The length of the mark between two entries at an index, 0 when there is none.
    private static func listMark(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A: return 1
        // 、 ， ；
        case 0xE3, 0xEF:
            guard index + 2 < utf8.count else { return 0 }
            switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
            case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): return 3
            default: return 0
            }
        default: return 0
        }
    }

    var rights: String? {
        var choice = FieldChoice("rights", context.explanation)
        choice.offer("json-ld copyrightNotice", data.text(.copyrightNotice))
        choice.offer(
            "meta rights",
            meta.first("copyright", "dcterms.rights", "dc.rights", "rights", "dcterms.rightsholder"))
        choice.offer("itemprop copyrightNotice", property(.copyrightNotice))
        choice.offer("text", copyrightLine)
        choice.offer("rel=license", marks.license.flatMap { document.attribute(.href, of: $0)?.string })
        return choice.decided()
    }

    /// The address of the lead image.
    var image: String? {
        var choice = FieldChoice("image", context.explanation)
        choice.offer("og:image", meta.first("og:image", "og:image:url", "og:image:secure_url"))
        choice.offer("json-ld image", data.value(.image)?.address)
        choice.offer("twitter:image", meta.first("twitter:image", "twitter:image:src"))
        choice.offer(
            "meta image",
            meta.first("parsely-image-url", "sailthru.image.full", "thumbnail", "msapplication-tileimage"))
        choice.offer("json-ld thumbnailUrl", data.value(.thumbnailUrl)?.address)
        choice.offer("itemprop image", propertyAddress(.image))
        return choice.decided().flatMap { WebAddress.resolve($0, against: base) }
    }
}
