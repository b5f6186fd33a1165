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
        NameReader.withShared { of(node, in: document, reader: $0).hints }
    }

    /// The hints of an element's own attributes, what makes it like others, and what was learned of its names.
    static func of(_ node: HTMLNode, in document: HTMLDocument, reader: NameReader) -> NameFacts {
        var facts = NameFacts()
        document.scanAttributes(of: node) { name, value in
            switch name {
            case .class:
                let names = reader.read(value)
                facts.hints.formUnion(names.hints)
                facts.weight += names.weight
                facts.print = names.print
            case .id:
                let names = reader.read(value)
                facts.hints.formUnion(names.hints)
                facts.weight += names.weight
            case .itemprop: facts.hints.formUnion(itemProperty(value))
            case .role: if isChrome(role: value) { facts.hints.insert(.chrome) }
            case .hidden: facts.hints.insert(.hidden)
            case .style: if isInvisible(value) { facts.hints.insert(.hidden) }
            default: break
            }
        }
        facts.weight = max(-NameWeights.limit, min(NameWeights.limit, facts.weight))
        return facts
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func itemProperty(_ value: Bytes) -> ClassHints {
        if equals(value, "articleBody") || equals(value, "reviewBody") { return .body }
        if equals(value, "author") || equals(value, "datePublished") || equals(value, "dateModified") { return .byline }
        if equals(value, "comment") { return .comments }
        return equals(value, "caption") ? .caption : []
    }

    private static func equals(_ value: Bytes, _ name: StaticString) -> Bool {
        value.count == name.utf8CodeUnitCount && name.withUTF8Buffer { value.elementsEqual($0) }
    }

    private static let chromeRoles: [StaticString] = [
        "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
        "complementary", "tablist",
    ]

    private static func isChrome(role: Bytes) -> Bool {
        chromeRoles.contains { name in
            guard role.count == name.utf8CodeUnitCount else { return false }
            return name.withUTF8Buffer { zip(role, $0).allSatisfy { $0 | 0x20 == $1 } }
        }
    }

    private static func isInvisible(_ style: Bytes) -> Bool {
        for index in style.indices where style[index] == UInt8(ascii: ":") {
            let value = UnsafeBufferPointer(rebasing: style[(index + 1)...])
            let name = UnsafeBufferPointer(rebasing: style[..<index])
            if ends(name, "display"), begins(value, "none") || begins(value, " none") { return true }
            if ends(name, "visibility"), begins(value, "hidden") { return true }
        }
        return false
    }

    private static func begins(_ bytes: Bytes, _ start: StaticString) -> Bool {
        bytes.count >= start.utf8CodeUnitCount
            && start.withUTF8Buffer { UnsafeBufferPointer(rebasing: bytes.prefix($0.count)).elementsEqual($0) }
    }

    private static func ends(_ bytes: Bytes, _ end: StaticString) -> Bool {
        bytes.count >= end.utf8CodeUnitCount
            && end.withUTF8Buffer { UnsafeBufferPointer(rebasing: bytes.suffix($0.count)).elementsEqual($0) }
    }
}
