import WinnowHTML
import WinnowPlugin

/// Collects what a page's parts call it.
struct TitleEvidence {
    let facts: PageFacts
    let names: SiteNames

    /// Headings of the first level that are looked at.
    private static let headingLimit = 3

    /// The title by vote; nil when no part states one.
    func title(_ explanation: ExplanationCollector?) -> String? {
        var vote = TitleVote(names)
        let headTitle = facts.marks.title.map(facts.document.text(of:))
        let linkedWeight = linkedWeight(headTitle, &vote)
        vote.add("json-ld headline", facts.data.text(.headline), weight: linkedWeight)
        vote.add("json-ld name", facts.data.text(.name), weight: 0.3)
        vote.add("og:title", facts.marks.meta.first("og:title"), weight: 0.70)
        vote.add("twitter:title", facts.marks.meta.first("twitter:title"), weight: 0.5)
        vote.add(
            "meta title",
            facts.marks.meta.first(
                "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "title", "citation_title"),
            weight: 0.5)
        vote.add("title", headTitle, weight: 0.45)
        addHeadings(to: &vote)
        return vote.winner(explanation)
    }

    /// A news publisher's own headline, where the `title` element says something else, was written to be the headline.
    private func linkedWeight(_ title: String?, _ vote: inout TitleVote) -> Double {
        guard let headline = facts.data.text(.headline), let title, let article = facts.data.article,
            StructuredData.types(article).contains(where: { $0.hasSuffix("NewsArticle") })
        else { return 0.82 }
        return TextMatch.print(vote.withoutSite(title)) == TextMatch.print(headline) ? 0.82 : 2.0
    }

    private func addHeadings(to vote: inout TitleVote) {
        var isSeen = false
        for (index, heading) in facts.marks.headings.prefix(Self.headingLimit).enumerated() {
            let text = HeadingText(of: heading, in: facts.document)
            let headline = text.parts.first(where: { vote.states($0) }) ?? text.headline
            isSeen = vote.addHeading("h1", headline, weight: index == 0 ? 0.74 : 0.5) || isSeen
            if headline != text.whole { vote.add("h1 with all its parts", text.whole, weight: 0.1) }
        }
        for mark in facts.marks.properties.lazy.filter({ $0.name == .headline }).prefix(1) {
            let text = HeadingText(of: mark.node, in: facts.document)
            let stated = facts.document.attribute(.content, of: mark.node)?.string
            let headline = stated ?? text.parts.first(where: { vote.states($0) }) ?? text.headline
            vote.addHeading("itemprop headline", headline, weight: 0.5)
        }
        if !isSeen { addSubheadings(to: &vote) }
    }

    /// A heading of a lower level, by its name or for want of any other.
    private func addSubheadings(to vote: inout TitleVote) {
        let trunk = HeadlineTrunk(nil, facts.document)
        let named = facts.marks.headlines.first {
            $0.words.contains(.headline) && $0.words.isDisjoint(with: [.elsewhere, .kicker, .picture])
                && isSubheading($0.node) && !trunk.isElsewhere($0.node)
        }
        if let named {
            vote.addHeading("heading by name", HeadingText(of: named.node, in: facts.document).headline, weight: 0.45)
        }
        guard facts.marks.headings.isEmpty else { return }
        let heading = facts.page.segments.first {
            $0.kind == .heading && $0.level == 2 && $0.letters >= 15 && $0.hints.isDisjoint(with: .foreign)
        }
        if let heading { vote.addHeading("h2", facts.page.string(heading), weight: 0.4) }
    }

    private func isSubheading(_ node: HTMLNode) -> Bool {
        facts.document.isElement(node, .h2) || facts.document.isElement(node, .h3)
    }
}

/// The text of a heading, with and without the line above it that names the topic.
struct HeadingText {
    /// Everything that a reader sees.
    let whole: String
    /// Without elements that are named as kickers.
    let headline: String
    /// What precedes and what follows the heading's first inner boundary: one of them may be a kicker that no name tells,
    /// or a date.
    let parts: [String]

    /// Elements and texts of a heading that are looked at.
    private static let limit = 60

    init(of node: HTMLNode, in document: HTMLDocument) {
        var pieces = Self.pieces(of: node, in: document)
        // One element around everything else.
        if pieces.count == 1, !pieces[0].isKicker, document.isElement(pieces[0].node) {
            let inner = Self.pieces(of: pieces[0].node, in: document)
            if inner.count > 1 { pieces = inner }
        }
        func joined(_ pieces: some Collection<Piece>) -> String {
            if pieces.count == 1, let only = pieces.first { return only.text.trimmingLead }
            return pieces.map(\.text).joined(separator: " ").joinedLines.trimmingLead
        }
        whole = joined(pieces)
        let kept = joined(pieces.filter { !$0.isKicker })
        headline = kept.isEmpty ? whole : kept
        parts = pieces.count > 1 ? [joined(pieces.dropFirst()), joined(pieces.dropLast())] : []
    }

    private struct Piece {
        let node: HTMLNode
        let text: String
        let isKicker: Bool
    }

    private static func pieces(of node: HTMLNode, in document: HTMLDocument) -> [Piece] {
        var pieces: [Piece] = []
        for child in document.children(of: node).prefix(limit) {
            if let tag = document.tag(of: child), ElementRules.isSkipped(tag) { continue }
            let text = MarkText.line(of: child, in: document)
            if text.isEmpty { continue }
            pieces.append(
                Piece(node: child, text: text, isKicker: document.isElement(child) && isKicker(child, document)))
        }
        return pieces
    }

    private static func isKicker(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        for attribute in document.attributes(of: node) where attribute.name == .class || attribute.name == .id {
            let words = attribute.value.withUnsafeBytes(MarkWords.of)
            if words.contains(.kicker) || words.contains(.hidden) { return true }
        }
        return false
    }
}

extension String {
    /// Without a colon or dash that stood between a kicker and the headline.
    fileprivate var trimmingLead: String {
        if let first = utf8.first, (first | 0x20) &- 0x61 < 26 || first &- 0x30 < 10 { return self }
        var rest = self[...]
        while let first = rest.first, first.isWhitespace || ":|–—-".contains(first) { rest = rest.dropFirst() }
        return String(rest)
    }
}
