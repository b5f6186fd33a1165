import WinnowHTML
import WinnowModel
import WinnowPlugin

// Who published the page, who wrote it, and what its site is called.
extension PageFacts {
    /// What the site is called, by everything that may name it.
    var siteNames: SiteNames {
        let stated = [
            meta.first("og:site_name"), meta.first("application-name", "apple-mobile-web-app-title"),
            meta.first("twitter:site"), meta.first("dc.publisher", "dcterms.publisher"), host,
        ]
        let names = stated.compactMap { $0 } + publisherNames + data.siteNames + marks.feedTitles.map(feedName)
        return SiteNames(names + namesInHeadings, host: host)
    }

    private var publisherNames: [String] { data.entities(.publisher).compactMap { $0[.name]?.text } }

    /// Where the head's title ends with a heading that is the shorter part of it, that heading is the site's name.
    private var namesInHeadings: [String] {
        guard let title = marks.title.map(document.text(of:)), title.utf8.count <= 2000,
            case let title = title.joinedLines
        else { return [] }
        let headings = marks.headings.prefix(3).map { MarkText.line(of: $0, in: document) }
        return headings.filter { heading in
            // By bytes first: few headings end a title.
            guard !heading.isEmpty, title.utf8.count > heading.utf8.count,
                title.utf8.suffix(heading.utf8.count).elementsEqual(heading.utf8), title.hasSuffix(" " + heading)
            else {
                return false
            }
            let before = title.dropLast(heading.count).trimmingSpace
            return before.count > heading.count + 2 && !before.hasSuffix(":")
        }
    }

    /// `The Mill » Feed` names the site.
    private func feedName(_ title: HTMLBytes) -> String {
        var text = title.string
        let end = text.withUTF8 { utf8 in
            let head = UnsafeBufferPointer(rebasing: utf8.prefix(200))
            var first = head.count
            for end in Self.feedEnds {
                first = end.withUTF8Buffer { ByteSearch.offset(of: $0, in: head) }.map { min($0, first) } ?? first
            }
            return first < head.count ? first : nil
        }
        return end.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } ?? text
    }

    /// What the names of feeds end with.
    private static let feedEnds: [StaticString] = [" »", " &raquo;", " - ", " | ", " RSS", " Feed", " Atom"]

    /// Who published the page, with an address if one is stated.
    var publisher: Publisher? {
        let entity = data.entities(.publisher).first
        /// An address is no name.
        func name(_ stated: String?) -> String? {
            stated.flatMap { ByteSearch.contains("://", in: $0) ? nil : $0 }
        }
        var choice = FieldChoice("publisher", context.explanation)
        choice.offer("og:site_name", name(meta.first("og:site_name")))
        choice.offer("json-ld publisher", name(entity?[.name]?.text))
        choice.offer(
            "meta publisher", name(meta.first("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher")))
        choice.offer("itemprop publisher", name(marked(.publisher)))
        choice.offer("application-name", name(meta.first("application-name", "apple-mobile-web-app-title")))
        choice.offer("json-ld site", name(data.siteNames.first))
        let address = entity?[.url]?.address.flatMap { WebAddress.resolve($0, against: base) }
        return choice.decided().map { Publisher(name: $0, url: address) }
    }

    /// The name inside an element that states a property.
    private func marked(_ name: PageProperty) -> String? {
        guard let node = marks.properties.first(where: { $0.name == name })?.node else { return nil }
        let inner = marks.properties.first { $0.name == .name && document.isDescendant($0.node, of: node) }
        let stated = document.attribute(.content, of: inner?.node ?? node)?.string
        return stated ?? MarkText.line(of: inner?.node ?? node, in: document)
    }

    /// The element of the headline: the heading that says the title, else the first one of the first level.
    func headline(_ title: String?) -> HTMLNode? {
        guard let title else { return marks.headings.first }
        let print = TextMatch.print(title)
        // Only where a heading says something else, and more.
        lazy var folded = TextMatch.folded(title)
        lazy var words = folded.count { $0 == 0x20 } + 1
        let index = page.segments.indices.first { index in
            let segment = page.segments[index]
            guard segment.kind == .heading, segment.letters < 600 else { return false }
            if page.texts[index].print == print { return true }
            return segment.range.count > 12 && segment.range.count > folded.count && folded.count > 12
                && page.texts[index].wordCount >= words && ByteSearch.contains(folded, in: page.folded(segment))
        }
        return index.flatMap { page.segments[$0].node } ?? marks.headings.first
    }

    /// Who wrote the page, and the agency credited with it.
    func authors(_ names: SiteNames, _ state: PageState?, title: String?) -> (authors: [Author], credit: String?) {
        let reader = BylineReader(outlets: names)
        let headline = headline(title)
        let evidence = AuthorEvidence(
            facts: self, document: document, state: state, reader: reader, headline: headline,
            trunk: HeadlineTrunk(headline, document))
        let choice = AuthorChoice(evidence.sources(), outlets: names)
        context.explanation?.field("authors", evidence: choice.evidence)
        return (choice.authors, choice.credit)
    }
}
