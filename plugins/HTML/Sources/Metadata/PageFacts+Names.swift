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
        let headings = marks.headings.prefix(3).map { MarkText.lines(of: $0, in: document).joinedLines }
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
        let text = title.string
        let utf8 = Array(text.utf8.prefix(200))
        let ends = [" »", " &raquo;", " - ", " | ", " RSS", " Feed", " Atom"].compactMap { end in
            utf8.withUnsafeBufferPointer { ByteSearch.offset(of: Array(end.utf8), in: $0) }
        }
        return ends.min().map { String(decoding: utf8[..<$0], as: UTF8.self) } ?? text
    }

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
        return stated ?? MarkText.lines(of: inner?.node ?? node, in: document).joinedLines
    }

    /// The element of the headline: the heading that says the title, else the first one of the first level.
    private func headline(_ title: String?) -> HTMLNode? {
        guard let title = title.map(TextMatch.folded) else { return marks.headings.first }
        let segment = page.segments.first { segment in
            guard segment.kind == .heading, segment.letters < 600, segment.range.count >= title.count else {
                return false
            }
            let text = page.folded(segment)
            return text == title || title.count > 12 && text.count > title.count && ByteSearch.contains(title, in: text)
        }
        return segment?.node ?? marks.headings.first
    }

    /// Who wrote the page, and the agency credited with it.
    func authors(_ names: SiteNames, _ state: PageState?, title: String?) -> (authors: [Author], credit: String?) {
        let reader = BylineReader(outlets: names)
        let headline = headline(title)
        let evidence = AuthorEvidence(
            document: document, page: page, marks: marks, data: data, state: state, reader: reader, base: base,
            headline: headline, trunk: HeadlineTrunk(headline, document))
        let choice = AuthorChoice(evidence.sources(), outlets: names)
        context.explanation?.field("authors", evidence: choice.evidence)
        return (choice.authors, choice.credit)
    }
}
