import WinnowHTML
import WinnowPlugin

/// Finds a page's marks in one walk over its tree.
struct MarkWalk {
    private let document: HTMLDocument
    private var memo = MarkWordMemo()
    private let testNames: [HTMLName]
    private var marks = PageMarks()

    private init(_ document: HTMLDocument) {
        self.document = document
        testNames = ["data-testid", "data-qa", "data-test", "data-component", "data-type"].compactMap(document.name)
    }

    /// - Parameter context: asked now and then whether the deadline has passed; the marks found until then count.
    static func marks(of document: HTMLDocument, context: ExtractionContext) -> PageMarks {
        var walk = MarkWalk(document)
        walk.run(context)
        return walk.marks
    }

    private mutating func run(_ context: ExtractionContext) {
        var visits = 0
        var node: HTMLNode? = document.root
        while let current = node {
            visits += 1
            if visits & 0xFFFF == 0, !context.checkpoint() { return }
            let goesOn = visit(current)
            node = document.next(after: current, within: document.root, skippingChildren: !goesOn)
        }
    }

    /// - Returns: whether to go on below the node.
    private mutating func visit(_ node: HTMLNode) -> Bool {
        guard let tag = document.tag(of: node) else {
            if document.isText(node) { text(node) }
            // Drawings and formulas state nothing.
            return document.kind(of: node) == .document
        }
        switch tag {
        case .meta: marks.meta.add(node, document)
        case .script:
            script(node)
            return false
        case .style, .template, .textarea, .select, .iframe, .object: return false
        case .title: marks.title = marks.title ?? node
        case .base: marks.base = marks.base ?? document.attribute(.href, of: node)
        case .time: marks.times.add(node, PageMarks.Limit.many)
        case .h1: marks.headings.add(node, PageMarks.Limit.few)
        default: break
        }
        attributes(node, tag)
        return true
    }

    private mutating func attributes(_ node: HTMLNode, _ tag: HTMLName) {
        var words: MarkWords = []
        for attribute in document.attributes(of: node) {
            switch attribute.name {
            case .class, .id: words.formUnion(attribute.value.withUnsafeBytes { memo.words($0) })
            case .rel: relation(attribute.value, node, tag)
            case .itemprop: property(attribute.value, node)
            case .property where tag != .meta || attribute.value.contains("schema"): property(attribute.value, node)
            default:
                if testNames.contains(attribute.name) {
                    words.formUnion(attribute.value.withUnsafeBytes { memo.words($0) })
                }
            }
        }
        // Of whole pages and articles the names tell the theme, the author's slug, the sections.
        if !words.isEmpty, tag != .body, tag != .html, tag != .article, tag != .main { named(node, words) }
    }

    private mutating func named(_ node: HTMLNode, _ words: MarkWords) {
        let mark = PageMarks.Named(node: node, words: words)
        if !words.isDisjoint(with: [.author, .byline, .facts]) { marks.bylines.add(mark, PageMarks.Limit.many) }
        if !words.isDisjoint(with: [.date, .changed]) { marks.dates.add(mark, PageMarks.Limit.many) }
        if !words.isDisjoint(with: [.headline, .kicker]) { marks.headlines.add(mark, PageMarks.Limit.some) }
        if words.contains(.breadcrumb) { marks.breadcrumbs.add(node, PageMarks.Limit.few) }
        if words.contains(.paywall) { marks.paywalls.add(node, PageMarks.Limit.some) }
        if words.contains(.pager) || words.contains(.next) { marks.pagers.add(node, PageMarks.Limit.some) }
    }

    private mutating func relation(_ value: HTMLBytes, _ node: HTMLNode, _ tag: HTMLName) {
        for token in value.tokens {
            if token.equalsIgnoringCase("canonical"), tag == .link {
                marks.canonical = marks.canonical ?? document.attribute(.href, of: node)
            } else if token.equalsIgnoringCase("alternate"), tag == .link {
                feed(node)
            } else if token.equalsIgnoringCase("author") {
                marks.relAuthors.add(node, PageMarks.Limit.few)
            } else if token.equalsIgnoringCase("next") {
                marks.next.add(node, PageMarks.Limit.few)
            } else if token.equalsIgnoringCase("tag") {
                marks.tagLinks.add(node, PageMarks.Limit.some)
            } else if token.equalsIgnoringCase("license") {
                marks.license = marks.license ?? node
            }
        }
    }

    private mutating func feed(_ node: HTMLNode) {
        guard let type = document.attribute(.type, of: node), type.contains("rss") || type.contains("atom"),
            let title = document.attribute(.title, of: node)
        else { return }
        marks.feedTitles.add(title, 2)
    }

    private mutating func property(_ value: HTMLBytes, _ node: HTMLNode) {
        for token in value.tokens {
            guard let name = token.withUnsafeBytes(PageProperty.init) else { continue }
            marks.properties.add(PageMarks.Property(node: node, name: name), PageMarks.Limit.many)
        }
    }

    /// Words with which a program begins that only assigns a page's state.
    private static let stateNames: [StaticString] = [
        "__NEXT_DATA__", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__STATE__",
        "__INITIAL_DATA__", "globalContent", "__PRELOADED_DATA__", "__REACT_QUERY_STATE__", "__data",
    ]

    private mutating func script(_ node: HTMLNode) {
        let type = document.attribute(.type, of: node)
        if let type, type.contains("ld+json") {
            marks.scripts.add(PageMarks.DataScript(node: node, kind: .linkedData), PageMarks.Limit.some)
            return
        }
        guard let child = document.firstChild(of: node), case let content = document.content(of: child),
            content.count > 40
        else { return }
        let isData = type?.contains("json") ?? false
        if isData || Self.assignsState(content) {
            marks.scripts.add(PageMarks.DataScript(node: node, kind: .state), PageMarks.Limit.some)
        } else {
            marks.programs.add(node, PageMarks.Limit.some)
        }
    }

    private static func assignsState(_ content: HTMLBytes) -> Bool {
        content.withUnsafeBytes { bytes in
            let start = UnsafeBufferPointer(rebasing: bytes.prefix(240))
            for index in start.indices.dropLast() {
                // All of the names begin so.
                guard start[index] == 0x5F && start[index + 1] == 0x5F || start[index] == UInt8(ascii: "g") else {
                    continue
                }
                let rest = UnsafeBufferPointer(rebasing: start[index...])
                if stateNames.contains(where: { $0.withUTF8Buffer { begins(rest, $0) } }) { return true }
            }
            return false
        }
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= name.count else { return false }
        for index in name.indices where bytes[index] != name[index] { return false }
        return true
    }

    /// Notes short texts that begin with `©`, `(c)` or `Copyright`.
    private mutating func text(_ node: HTMLNode) {
        let content = document.content(of: node)
        guard content.count < 400 else { return }
        let isCopyright = content.withUnsafeBytes { bytes -> Bool in
            guard let start = bytes.firstIndex(where: { $0 > 0x20 }), start + 4 < bytes.count else { return false }
            switch bytes[start] {
            case 0xC2: return bytes[start + 1] == 0xA9
            case UInt8(ascii: "("): return bytes[start + 1] | 0x20 == UInt8(ascii: "c") && bytes[start + 2] == 0x29
            case UInt8(ascii: "C"), UInt8(ascii: "c"):
                return bytes[start...].prefix(9).elementsEqual("copyright".utf8) { $0 | 0x20 == $1 }
            default: return false
            }
        }
        if isCopyright { marks.copyrights.add(node, PageMarks.Limit.few) }
    }
}

extension Array {
    /// Appends unless the array is full.
    mutating func add(_ element: Element, _ limit: Int) {
        if count < limit { append(element) }
    }
}
