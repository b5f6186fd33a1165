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

    func section(title: String?) -> String? {
        var choice = FieldChoice("section", context.explanation)
        choice.offer("json-ld articleSection", Self.section(data.text(.articleSection)))
        choice.offer("article:section", Self.section(meta.first("article:section", "og:article:section")))
        choice.offer(
            "meta section",
            Self.section(
                meta.first("parsely-section", "sailthru.section", "section", "cxenseparse:section", "news:section")))
        choice.offer("itemprop articleSection", Self.section(property(.articleSection)))
        choice.offer("json-ld breadcrumb", Self.section(linkedSection(title)))
        choice.offer("breadcrumb", Self.section(breadcrumb(title: title)))
        choice.offer("json-ld genre", data.text(.genre))
        return choice.decided()
    }

    /// A section as stated; nil for what systems call the lack of one, and for an address.
    private static func section(_ stated: String?) -> String? {
        stated.flatMap { noSection.contains(TextMatch.print($0)) || ByteSearch.contains("://", in: $0) ? nil : $0 }
    }

    private static let noSection: Set<UInt64> = {
        var prints: Set<UInt64> = []
        WordList.visitLines(
            """
            uncategorized, uncategorised, unkategorisiert, nicht kategorisiert, non classé, sin categoría, sin categorizar
            senza categoria, sem categoria, geen categorie, ongecategoriseerd, bez kategorii, nezařazené, okategoriserade
            home, home page, homepage, startseite, accueil, inicio, início, página inicial, strona główna, hem, forside, etusivu
            domů, главная, ana sayfa, anasayfa, alle artikel, all articles, index, ホーム, トップ, 首页, 首頁, الرئيسية
            ikke kategoriseret, ukategorisert, без рубрики, без категорії, kategorisiz, 未分类, 未分類, غير مصنف
            """
        ) { prints.insert(TextMatch.print(UnsafeBufferPointer(rebasing: $0[SpaceScan.trimmed($0)]))) }
        return prints
    }()

    /// The last entry of a trail on the page that is not the page itself nor the site's front page.
    private func breadcrumb(title: String?) -> String? {
        guard let trail = marks.breadcrumbs.first ?? labelledTrail else { return entry(of: markedTrail, title: title) }
        let links = document.descendants(of: trail).prefix(200).filter { document.isElement($0, .a) && !isOwn($0) }
        let entries = links.map { MarkText.line(of: $0, in: document) }
        // A single link is one to the front page unless it leads elsewhere.
        if links.count == 1, let address = document.attribute(.href, of: links[0])?.string,
            let whole = WebAddress.resolve(address, against: base), WebAddress.host(of: whole) != nil,
            !CanonicalAddress.isFront(whole)
        {
            return entry(of: ["", entries[0]], title: title)
        }
        return entry(of: entries, title: title)
    }

    /// The menu that is labelled as a trail.
    private var labelledTrail: HTMLNode? {
        marks.navigations.first { node in
            document.attribute(.ariaLabel, of: node)?.withUnsafeBytes(MarkWords.of).contains(.breadcrumb) ?? false
        }
    }

    /// Whether a link leads to the page itself.
    private func isOwn(_ link: HTMLNode) -> Bool {
        guard let own = canonical ?? url, let stated = document.attribute(.href, of: link)?.string,
            let address = WebAddress.resolve(stated, against: base)
        else { return false }
        return AddressKey.of(address) == AddressKey.of(own)
    }

    /// The last entry of the trail in JSON-LD; one that leads nowhere or to the page itself is the page.
    private func linkedSection(_ title: String?) -> String? {
        let own = [canonical, url].compactMap { $0 }.map(AddressKey.of)
        let others = data.trail.enumerated().filter { index, entry in
            guard let address = entry.address.flatMap({ WebAddress.resolve($0, against: base) }) else {
                return index + 1 < data.trail.count
            }
            return !own.contains(AddressKey.of(address))
        }
        return entry(of: others.map { MarkupText.plain($0.element.name) }, title: title)
    }

    /// The names of a trail in microdata or RDFa.
    private var markedTrail: [String] {
        let entries = marks.properties.filter { $0.name == .itemListElement }.prefix(12)
        guard let first = entries.first, isInTrail(first.node) else { return [] }
        return entries.map { entry in
            let name = marks.properties.first { $0.name == .name && document.isDescendant($0.node, of: entry.node) }
            return propertyText(name?.node ?? entry.node)
        }
    }

    private func isInTrail(_ node: HTMLNode) -> Bool {
        document.ancestors(of: node).prefix(4).contains { ancestor in
            let type = document.attribute(.itemtype, of: ancestor) ?? document.attribute(.typeof, of: ancestor)
            return type?.string.hasSuffix("BreadcrumbList") ?? false
        }
    }

    /// The last entry of a trail but the first, which is the front page, that is not the page itself, also where that was
    /// cut off.
    private func entry(of trail: [String], title: String?) -> String? {
        guard trail.count > 1 else { return nil }
        let own = title.map(TextMatch.folded) ?? []
        return trail.dropFirst().last { entry in
            guard (1...60).contains(entry.utf8.count), case let name = TextMatch.folded(entry), !name.isEmpty,
                Self.section(entry) != nil
            else { return false }
            return name != own && !(name.count >= Self.cutBytes && own.starts(with: name))
        }
    }

    /// Bytes of an entry that begins as the title does and is no section by that.
    private static let cutBytes = 16

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
            // Some systems write a list as one of a program: `["flood", "mill"]`.
            let isQuoted = utf8.first == UInt8(ascii: "[") || utf8.first == UInt8(ascii: "\"")
            while index <= utf8.count {
                let mark = index < utf8.count ? listMark(utf8, index) : 1
                if mark > 0 {
                    let entry = UnsafeBufferPointer(rebasing: utf8[start..<index])
                    let range = isQuoted ? unquoted(entry) : SpaceScan.trimmed(entry)
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

    /// What stands between quotation marks and brackets.
    private static func unquoted(_ entry: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        func isMark(_ byte: UInt8) -> Bool { byte <= 0x20 || [0x22, 0x27, 0x5B, 0x5D].contains(byte) }
        guard let first = entry.firstIndex(where: { !isMark($0) }), let last = entry.lastIndex(where: { !isMark($0) })
        else { return 0..<0 }
        return first..<(last + 1)
    }

    /// The length of the mark between two entries at an index, 0 when there is none.
    private static func listMark(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A: return 1
        // ،
        case 0xD8: return index + 1 < utf8.count && utf8[index + 1] == 0x8C ? 2 : 0
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
        choice.offer("json-ld license", data.value(.license)?.address)
        choice.offer("rel=license", marks.license.flatMap { document.attribute(.href, of: $0)?.string })
        return choice.decided()
    }
}
