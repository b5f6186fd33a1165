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
        NameReader.withShared { reader in
            var facts = NameFacts()
            document.scanAttributes(of: node) { facts.add($0, $1, reader, isBlock: false) }
            return facts.hints
        }
    }
}
