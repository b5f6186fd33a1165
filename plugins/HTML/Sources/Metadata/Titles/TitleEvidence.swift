import WinnowHTML
import WinnowPlugin

/// Collects what a page's parts call it.
struct TitleEvidence {
    let document: HTMLDocument
    let page: SegmentedPage
    let marks: PageMarks
    let data: StructuredData
    let names: SiteNames

    /// Headings of the first level that are looked at.
    private static let headingLimit = 3

    /// The title by vote; nil when no part states one.
    func title(_ explanation: ExplanationCollector?) -> String? {
        var vote = TitleVote(names)
        let headTitle = marks.title.map(document.text(of:))
        vote.add("json-ld headline", data.text("headline"), weight: linkedWeight(headTitle))
        vote.add("json-ld name", data.text("name"), weight: 0.3)
        vote.add("og:title", marks.meta.first("og:title"), weight: 0.70)
        vote.add("twitter:title", marks.meta.first("twitter:title"), weight: 0.5)
        vote.add(
            "meta title",
            marks.meta.first("parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title", "citation_title"),
            weight: 0.5)
        vote.add("title", headTitle, weight: 0.45)
        addHeadings(to: &vote)
        return vote.winner(explanation)
    }

    /// A news publisher's own headline, where the `title` element says something else, was written to be the headline.
    private func linkedWeight(_ title: String?) -> Double {
        guard let headline = data.text("headline"), let title, let article = data.article,
            StructuredData.types(article).contains(where: { $0.hasSuffix("NewsArticle") })
        else { return 0.82 }
        return TextMatch.folded(names.without(title)) == TextMatch.folded(headline) ? 0.82 : 1.6
    }

    private func addHeadings(to vote: inout TitleVote) {
        for (index, heading) in marks.headings.prefix(Self.headingLimit).enumerated() {
            let text = HeadingText(of: heading, in: document)
            vote.addHeading("h1", text.headline, weight: index == 0 ? 0.74 : 0.5)
            if text.headline != text.whole { vote.add("h1 with kicker", text.whole, weight: 0.1) }
            if let rest = text.rest { vote.add("h1 last part", rest, weight: 0.1) }
        }
        for mark in marks.properties.lazy.filter({ $0.name == .headline }).prefix(1) {
            let text = document.attribute(.content, of: mark.node)?.string
            vote.addHeading(
                "itemprop headline", text ?? HeadingText(of: mark.node, in: document).headline, weight: 0.5)
        }
        let named = marks.headlines.first {
            $0.words.contains(.headline) && $0.words.isDisjoint(with: [.elsewhere, .kicker, .picture])
                && isSubheading($0.node) && !BylineMarks.isElsewhere($0.node, document)
        }
        if let named {
            vote.addHeading("heading by name", HeadingText(of: named.node, in: document).headline, weight: 0.45)
        }
        if marks.headings.isEmpty {
            let heading = page.segments.first {
                $0.kind == .heading && $0.level == 2 && $0.letters >= 15 && $0.hints.isDisjoint(with: .foreign)
            }
            vote.addHeading("h2", heading.map(page.string), weight: 0.4)
        }
    }

    private func isSubheading(_ node: HTMLNode) -> Bool {
        document.isElement(node, .h2) || document.isElement(node, .h3)
    }
}

/// The text of a heading, with and without the line above it that names the topic.
struct HeadingText {
    /// Everything that a reader sees.
    private(set) var whole = ""
    /// Without elements that are named as kickers.
    private(set) var headline = ""
    /// What follows the first of several elements, which may be a kicker that no name tells.
    private(set) var rest: String?

    /// Text and elements of a heading that are looked at.
    private static let limit = 60

    init(of node: HTMLNode, in document: HTMLDocument) {
        var parts: [(text: String, isKicker: Bool)] = []
        for child in document.children(of: node).prefix(Self.limit) {
            let text = MarkText.lines(of: child, in: document).joinedLines
            if text.isEmpty { continue }
            parts.append((text, document.isElement(child) && Self.isKicker(child, document)))
        }
        // One element around everything else.
        if parts.count == 1, !parts[0].isKicker,
            let only = document.children(of: node).first(where: { document.isElement($0) }),
            document.children(of: only).prefix(2).count(where: { _ in true }) > 1
        {
            let inner = HeadingText(of: only, in: document, depth: 1)
            (whole, headline, rest) = (inner.whole, inner.headline, inner.rest)
            return
        }
        set(parts)
    }

    private init(of node: HTMLNode, in document: HTMLDocument, depth: Int) {
        var parts: [(text: String, isKicker: Bool)] = []
        for child in document.children(of: node).prefix(Self.limit) {
            let text = MarkText.lines(of: child, in: document).joinedLines
            if text.isEmpty { continue }
            parts.append((text, document.isElement(child) && Self.isKicker(child, document)))
        }
        set(parts)
    }

    private mutating func set(_ parts: [(text: String, isKicker: Bool)]) {
        whole = parts.map(\.text).joined(separator: " ").joinedLines
        let kept = parts.filter { !$0.isKicker }.map(\.text).joined(separator: " ").joinedLines
        headline = kept.isEmpty ? whole : kept.trimmingLead
        if parts.count > 1, !parts.contains(where: \.isKicker) {
            rest = parts.dropFirst().map(\.text).joined(separator: " ").trimmingLead
        }
    }

    private static func isKicker(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        for attribute in document.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            let words = attribute.value.withUnsafeBytes(MarkWordTable.shared.words)
            if words.contains(.kicker) || words.contains(.hidden) { return true }
        }
        return false
    }
}

extension String {
    /// Without a colon or dash that stood between a kicker and the headline.
    fileprivate var trimmingLead: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace || ":|–—-".contains(first) { rest = rest.dropFirst() }
        return String(rest)
    }
}
