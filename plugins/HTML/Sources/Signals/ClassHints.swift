import WinnowHTML

/// What the words of class and id names suggest about an element, in the languages that page authors use.
struct ClassHints: OptionSet, Hashable {
    let rawValue: UInt32

    /// Readers' comments.
    static let comments = ClassHints(rawValue: 1 << 0)
    /// Navigation, sidebars, footers, banners, consent: never content.
    static let chrome = ClassHints(rawValue: 1 << 1)
    /// Share bars, newsletters, subscriptions, advertisements.
    static let promotion = ClassHints(rawValue: 1 << 2)
    /// Links to other pages: related, recommended, most read.
    static let related = ClassHints(rawValue: 1 << 3)
    /// Names of authors, dates.
    static let byline = ClassHints(rawValue: 1 << 4)
    /// Tags, topics, categories.
    static let tags = ClassHints(rawValue: 1 << 5)
    /// Captions and credits of pictures.
    static let caption = ClassHints(rawValue: 1 << 6)
    /// The paragraph between headline and text.
    static let standfirst = ClassHints(rawValue: 1 << 7)
    /// The text of an article.
    static let body = ClassHints(rawValue: 1 << 8)
    /// Shown to nobody, or to screen readers only.
    static let hidden = ClassHints(rawValue: 1 << 9)
    /// A quotation embedded from elsewhere.
    static let embed = ClassHints(rawValue: 1 << 10)

    /// Consent to cookies: believed whatever share of a page it is.
    static let consent = ClassHints(rawValue: 1 << 11)

    /// Whatever is never part of a document's own text.
    static let foreign: ClassHints = [.comments, .chrome, .promotion, .consent]

    /// The hints of an element's own attributes.
    static func of(_ node: HTMLNode, in document: HTMLDocument) -> ClassHints {
        var reader = NameReader(slots: 1)
        return of(node, in: document, reader: &reader).hints
    }

    /// The hints of an element's own attributes, what makes it like others, and what was learned of its names.
    static func of(_ node: HTMLNode, in document: HTMLDocument, reader: inout NameReader) -> NameFacts {
        var facts = NameFacts()
        for attribute in document.attributes(of: node) {
            switch attribute.name {
            case .class:
                let names = attribute.value.withUnsafeBytes { reader.read($0) }
                facts.hints.formUnion(names.hints)
                facts.weight += names.weight
                facts.print = names.print
            case .id:
                let names = attribute.value.withUnsafeBytes { reader.read($0) }
                facts.hints.formUnion(names.hints)
                facts.weight += names.weight
            case .itemprop: facts.hints.formUnion(itemProperty(attribute.value))
            case .role: facts.hints.formUnion(role(attribute.value))
            case .hidden: facts.hints.insert(.hidden)
            case .style: if isInvisible(attribute.value) { facts.hints.insert(.hidden) }
            default: continue
            }
        }
        facts.weight = max(-NameWeights.limit, min(NameWeights.limit, facts.weight))
        return facts
    }

    private static func itemProperty(_ value: HTMLBytes) -> ClassHints {
        if value == "articleBody" || value == "reviewBody" { return .body }
        if value == "author" || value == "datePublished" || value == "dateModified" { return .byline }
        if value == "comment" { return .comments }
        return value == "caption" ? .caption : []
    }

    private static func role(_ value: HTMLBytes) -> ClassHints {
        let chrome: [StaticString] = [
            "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
            "complementary", "tablist",
        ]
        return chrome.contains { value.equalsIgnoringCase($0) } ? .chrome : []
    }

    private static func isInvisible(_ style: HTMLBytes) -> Bool {
        style.contains("display:none") || style.contains("display: none") || style.contains("visibility:hidden")
    }
}
