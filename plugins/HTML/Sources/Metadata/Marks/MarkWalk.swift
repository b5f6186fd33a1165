import WinnowHTML
import WinnowPlugin

/// Finds a page's marks: asked at each node, in document order, by the walk that cuts the page into pieces, and walking
/// itself below what has no pieces.
struct MarkWalk {
    private(set) var marks = PageMarks()
    private let names: NameReader
    /// Names for tests that are no constants, if the page has them.
    private let testNames: (HTMLName?, HTMLName?)

    init(_ document: HTMLDocument, _ names: NameReader) {
        self.names = names
        testNames = (document.name("data-qa"), document.name("data-component"))
    }

    /// Visits a node and what is below it.
    ///
    /// - Parameters:
    ///   - top: the node.
    ///   - excluded: left out, with what is below it.
    ///   - context: asked now and then whether the deadline has passed; the marks found until then count.
    mutating func run(
        _ document: HTMLDocument, from top: HTMLNode, except excluded: HTMLNode? = nil, _ context: ExtractionContext
    ) {
        var visits = 0
        var node: HTMLNode? = top
        while let current = node {
            visits += 1
            if visits & 0xFFFF == 0, !context.checkpoint() { return }
            let goesOn = current != excluded && visit(current, document)
            node = document.next(after: current, within: top, skippingChildren: !goesOn)
        }
    }

    /// - Returns: whether to go on below the node.
    @inline(__always)
    private mutating func visit(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        guard let tag = document.tag(of: node) else {
            if document.isText(node) {
                document.scanContent(of: node) { text($0, inkAt: SpaceScan.firstInk($0), node) }
                return false
            }
            // Drawings and formulas state nothing.
            return document.kind(of: node) == .document
        }
        guard element(node, tag, document) else { return false }
        var words: MarkWords = []
        document.scanAttributes(of: node) { name, value in
            if name == .class || name == .id { words.formUnion(names.read(value, .words).marks) }
            attribute(name, value, node, tag, &words, document)
        }
        named(node, tag, words)
        return true
    }

    /// Takes in a text whose white space ends at an index.
    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, inkAt start: Int, _ node: HTMLNode) {
        if Self.statesCopyright(bytes, start) { marks.copyrights.add(node, PageMarks.Limit.few) }
    }

    /// Takes in an element.
    /// - Returns: whether its attributes and what is below it say something too.
    @inline(__always)
    mutating func element(_ node: HTMLNode, _ tag: HTMLName, _ document: HTMLDocument) -> Bool {
        switch tag {
        case .meta: marks.meta.add(node, document)
        case .script:
            script(node, document)
            return false
        case .style, .template, .textarea, .select, .iframe, .object: return false
        case .title: marks.title = marks.title ?? node
        case .base: marks.base = marks.base ?? document.attribute(.href, of: node)
        case .time: marks.times.add(node, PageMarks.Limit.many)
        case .nav: marks.navigations.add(node, PageMarks.Limit.few)
        case .h1: marks.headings.add(node, PageMarks.Limit.few)
        default: break
        }
        return true
    }

    /// Takes in an attribute of an element, whatever it is but class and id.
    /// - Parameter words: gets what the words of a name for tests say.
    @inline(__always)
    mutating func attribute(
        _ name: HTMLName, _ value: UnsafeBufferPointer<UInt8>, _ node: HTMLNode, _ tag: HTMLName,
        _ words: inout MarkWords, _ document: HTMLDocument
    ) {
        switch name {
        case .rel: relation(value, node, tag, document)
        case .itemprop: property(value, node)
        case .dataTestid, .dataTest, .dataType: words.formUnion(names.read(value, .words).marks)
        case .property:
            if tag != .meta || isOfVocabulary(value, node, document) { property(value, node) }
        default:
            if name == testNames.0 || name == testNames.1 { words.formUnion(names.read(value, .words).marks) }
        }
    }

    /// Whether the `property` of a `meta` element is one of RDFa: of schema.org by its prefix, or without any inside an
    /// element with a type.
    private func isOfVocabulary(
        _ value: UnsafeBufferPointer<UInt8>, _ node: HTMLNode, _ document: HTMLDocument
    ) -> Bool {
        if ByteSearch.offset(of: UInt8(ascii: ":"), in: value, from: 0) < value.count {
            return ByteSearch.offset(of: Self.schema, in: value) != nil
        }
        guard let parent = document.parent(of: node), !document.isElement(parent, .head) else { return false }
        return document.ancestors(of: node).prefix(Self.typeReach).contains { document.hasAttribute(.typeof, $0) }
    }

    /// How far up an element with a type of RDFa is looked for.
    private static let typeReach = 12

    /// Takes in what the names of an element say.
    @inline(__always)
    mutating func named(_ node: HTMLNode, _ tag: HTMLName, _ words: MarkWords) {
        if words.isDisjoint(with: .stating) { return }
        // Of whole pages and articles the names tell the theme, the author's slug, the sections.
        if tag != .body, tag != .html, tag != .article, tag != .main { add(PageMarks.Named(node: node, words: words)) }
    }

    private static let schema = Array("schema".utf8)

    private mutating func add(_ mark: PageMarks.Named) {
        let (node, words) = (mark.node, mark.words)
        if !words.isDisjoint(with: .whose) { marks.bylines.add(mark, PageMarks.Limit.many) }
        if !words.isDisjoint(with: .when) { marks.dates.add(mark, PageMarks.Limit.many) }
        if !words.isDisjoint(with: .heading) { marks.headlines.add(mark, PageMarks.Limit.some) }
        if words.contains(.breadcrumb) { marks.breadcrumbs.add(node, PageMarks.Limit.few) }
        if words.contains(.paywall) { marks.paywalls.add(node, PageMarks.Limit.some) }
        if !words.isDisjoint(with: .pages) { marks.pagers.add(node, PageMarks.Limit.some) }
    }

    private mutating func relation(
        _ value: UnsafeBufferPointer<UInt8>, _ node: HTMLNode, _ tag: HTMLName, _ document: HTMLDocument
    ) {
        ByteTokens.visit(value) { token in
            guard let relation = Self.relations[token] else { return }
            switch relation {
            case .canonical:
                if tag == .link, let address = document.attribute(.href, of: node) {
                    marks.canonicals.add(address, Self.canonicalLimit)
                }
            case .alternate: if tag == .link { feed(node, document) }
            case .author: marks.relAuthors.add(node, PageMarks.Limit.few)
            case .next: marks.next.add(node, PageMarks.Limit.few)
            case .tag: marks.tagLinks.add(node, PageMarks.Limit.some)
            case .license: marks.license = marks.license ?? node
            }
        }
    }

    private static let canonicalLimit = 4

    /// The values of `rel` that say something about the page.
    private enum Relation: String, CaseIterable { case canonical, alternate, author, next, tag, license }

    private static let relations = ByteKeyTable(Relation.allCases.map { ($0, $0.rawValue) }, ignoresCase: true)

    private mutating func feed(_ node: HTMLNode, _ document: HTMLDocument) {
        guard let type = document.attribute(.type, of: node), type.contains("rss") || type.contains("atom"),
            let title = document.attribute(.title, of: node)
        else { return }
        marks.feedTitles.add(title, 2)
    }

    private mutating func property(_ value: UnsafeBufferPointer<UInt8>, _ node: HTMLNode) {
        ByteTokens.visit(value) { token in
            guard let name = PageProperty(token) else { return }
            marks.properties.add(PageMarks.Property(node: node, name: name), PageMarks.Limit.many)
        }
    }

    /// Words with which a program begins that only assigns a page's state.
    private static let stateNames: [StaticString] = [
        "__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__STATE__",
        "__INITIAL_DATA__", "globalContent", "__PRELOADED_DATA__", "__REACT_QUERY_STATE__", "__data",
    ]

    private mutating func script(_ node: HTMLNode, _ document: HTMLDocument) {
        let type = document.attribute(.type, of: node)
        let isData = type.map { Self.states("json", $0) } ?? false
        if isData, let type, Self.states("ld+json", type) {
            marks.scripts.add(PageMarks.DataScript(node: node, kind: .linkedData), PageMarks.Limit.some)
            return
        }
        guard let child = document.firstChild(of: node), case let content = document.content(of: child),
            content.count > 40
        else { return }
        if isData || Self.assignsState(content) {
            marks.scripts.add(PageMarks.DataScript(node: node, kind: .state), PageMarks.Limit.some)
        } else {
            marks.programs.add(node, PageMarks.Limit.some)
        }
    }

    /// Whether a part in small letters stands in a value, in capitals or not.
    private static func states(_ part: StaticString, _ value: HTMLBytes) -> Bool {
        value.withUnsafeBytes { bytes in
            part.withUTF8Buffer { part in
                guard bytes.count >= part.count else { return false }
                return (0...(bytes.count - part.count)).contains { start in
                    bytes[start] | 0x20 == part[0] && part.indices.allSatisfy { bytes[start + $0] | 0x20 == part[$0] }
                }
            }
        }
    }

    private static func assignsState(_ content: HTMLBytes) -> Bool {
        content.withUnsafeBytes { bytes in
            let start = UnsafeBufferPointer(rebasing: bytes.prefix(240))
            // All of the names begin with one of these.
            for first in [UInt8(ascii: "_"), UInt8(ascii: "g")] {
                var index = ByteSearch.offset(of: first, in: start, from: 0)
                while index + 1 < start.count {
                    let rest = UnsafeBufferPointer(rebasing: start[index...])
                    if rest[1] == first || rest[1] == UInt8(ascii: "l"),
                        stateNames.contains(where: { $0.withUTF8Buffer { begins(rest, $0) } })
                    {
                        return true
                    }
                    index = ByteSearch.offset(of: first, in: start, from: index + 1)
                }
            }
            return false
        }
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= name.count else { return false }
        for index in name.indices where bytes[index] != name[index] { return false }
        return true
    }

    /// Whether a short text begins with `©`, `(c)` or `Copyright`, or has the sign behind a year or words for rights.
    @inline(__always)
    private static func statesCopyright(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard bytes.count < 400, start + 1 < bytes.count else { return false }
        switch bytes[start] {
        case 0xC2: return bytes[start + 1] == 0xA9
        case UInt8(ascii: "("):
            return start + 2 < bytes.count && bytes[start + 1] | 0x20 == UInt8(ascii: "c") && bytes[start + 2] == 0x29
        case UInt8(ascii: "C"), UInt8(ascii: "c"):
            return bytes[start...].prefix(9).elementsEqual("copyright".utf8) { $0 | 0x20 == $1 }
        case UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "A"), UInt8(ascii: "T"):
            return hasSignBehind(bytes, start)
        default: return false
        }
    }

    /// Whether the copyright sign stands behind a year (`2023 ©`) or words for rights (`Tous droits réservés ©`).
    private static func hasSignBehind(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        if rest[0] &- 0x30 < 10 {
            let sign = rest.prefix(12).drop { $0 &- 0x30 < 10 || $0 == 0x20 || $0 == UInt8(ascii: "-") }
            return sign.starts(with: [0xC2, 0xA9])
        }
        return rightsWords.contains { words in words.withUTF8Buffer { begins(rest, $0) } }
            && ByteSearch.offset(of: [0xC2, 0xA9], in: rest) != nil
    }

    private static let rightsWords: [StaticString] = [
        "All rights ", "Alle Rechte ", "Alle rechten ", "Alla rättigheter ", "Alle rettigheder ", "Alle rettigheter ",
        "Tous droits ", "Todos los derechos ", "Todos os direitos ", "Tutti i diritti ", "Tots els drets ",
        "Toate drepturile ", "Tüm hakları ",
    ]
}

extension Array {
    /// Appends unless the array is full.
    mutating func add(_ element: Element, _ limit: Int) {
        if count < limit { append(element) }
    }
}
