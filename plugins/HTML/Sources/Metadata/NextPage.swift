import WinnowHTML
import WinnowPlugin

/// Finds the address of a document's next page.
///
/// Sites also call the next article "next", so an address counts only if it is the page's own but for a page number.
struct NextPage {
    private let facts: PageFacts
    private let document: HTMLDocument

    init(_ facts: PageFacts) { (self.facts, document) = (facts, facts.document) }

    /// Nodes of an element that are looked at for links.
    private static let nodeLimit = 200
    private static let navigationNodes = 40
    /// Menus that are looked at.
    private static let navigationLimit = 3
    /// How far up comments and lists of other documents are looked for.
    private static let reach = 16

    var address: String? {
        lazy var own = ownParts
        var seen: Set<String> = []
        func found(_ links: some Sequence<HTMLNode>, isMarked: Bool) -> String? {
            for link in links where seen.count < PageMarks.Limit.some {
                guard let stated = document.attribute(.href, of: link), Self.hasDigit(stated),
                    case let target = stated.string, seen.insert(target).inserted,
                    let address = WebAddress.resolve(target, against: facts.base),
                    case let found = PageNumber(address), own.contains(where: { found.isNext(after: $0) }),
                    !isElsewhere(link), isMarked || !found.isLoose || isNumber(link)
                else { continue }
                return address
            }
            return nil
        }
        let marked = facts.marks.next + facts.marks.pagers.flatMap { links(in: $0, Self.nodeLimit) }
        var choice = FieldChoice("attributes.html.nextPage", facts.context.explanation)
        choice.offer("rel next or pager", asIs: found(marked, isMarked: true))
        choice.offer("link of a menu", asIs: found(navigationLinks, isMarked: false))
        choice.offer("link in the text", asIs: found(linksByWords, isMarked: false))
        return choice.decided()
    }

    private static func hasDigit(_ address: HTMLBytes) -> Bool {
        address.count < 2000 && address.withUnsafeBytes { $0.contains { $0 &- 0x30 < 10 } }
    }

    /// Whether the words of a link are a number.
    private func isNumber(_ link: HTMLNode) -> Bool {
        MarkText.line(of: link, in: document).utf8.allSatisfy { $0 &- 0x30 < 10 }
    }

    /// The page's own addresses, as read and as stated. Where the one that it was read from has a number, the other is
    /// often that of the first page.
    private var ownParts: [PageNumber] {
        let read = facts.url.map { PageNumber(WebAddress.withoutTracking($0)) }
        let stated = facts.canonical.map { PageNumber($0) }
        if let read, let stated, read.number != nil, read.stem == stated.stem { return [read] }
        return [read, stated].compactMap { $0 }
    }

    /// The links of an element.
    private func links(in node: HTMLNode, _ limit: Int) -> [HTMLNode] {
        if document.isElement(node, .a) { return [node] }
        return document.descendants(of: node).prefix(limit).filter { document.isElement($0, .a) }
    }

    /// Whether a menu is labelled as a pager, or has no name that would tell.
    private func mayBePager(_ node: HTMLNode) -> Bool {
        if let label = document.attribute(.ariaLabel, of: node) {
            return label.withUnsafeBytes(MarkWords.of).contains(.pager)
        }
        return !document.hasAttribute(.class, node) && !document.hasAttribute(.id, node)
    }

    /// Links in menus behind the headline, which may be page numbers.
    private var navigationLinks: [HTMLNode] {
        let start = facts.marks.headings.first?.number ?? 0
        return facts.marks.navigations.lazy.filter { $0.number > start && mayBePager($0) }.prefix(Self.navigationLimit)
            .flatMap { links(in: $0, Self.navigationNodes) }
            .filter { document.attribute(.href, of: $0).map(Self.hasDigit) ?? false }
            .filter { PageNumber.isNext(words: Array(MarkText.line(of: $0, in: document).utf8)) }
    }

    /// Links in the text whose words are a page number or say "next".
    private var linksByWords: [HTMLNode] {
        var links: [HTMLNode] = []
        facts.page.anchors.withUnsafeBufferPointer { anchors in
            facts.page.text.withUnsafeBufferPointer { text in
                for index in anchors.indices where anchors[index].range.count <= PageNumber.wordBytes {
                    let words = UnsafeBufferPointer(rebasing: text[anchors[index].range])
                    if PageNumber.isNext(words: words) { links.add(anchors[index].node, PageMarks.Limit.some) }
                }
            }
        }
        return links
    }

    /// Whether a link stands in a side column, among comments or in a list of other documents.
    private func isElsewhere(_ link: HTMLNode) -> Bool {
        document.ancestors(of: link).prefix(Self.reach).contains { ancestor in
            document.isElement(ancestor, .aside)
                || !ClassHints.of(ancestor, in: document).isDisjoint(with: [.comments, .related])
        }
    }
}
