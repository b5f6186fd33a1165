import WinnowDetection
import WinnowHTML
package import WinnowModel
package import WinnowPlugin

/// Reads a web page: its main text, its structure, and what it states about itself.
///
/// In stages, each of which can be looked at alone: the page is cut into pieces with their signals (`Signals`), a
/// container is chosen (`Candidates`), what is not the document's own text goes (`Cleanup`), and what stays becomes
/// blocks (`Blocks`). What the page states about itself is read beside that (`Metadata`).
package struct HTMLExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "html", version: "1.0.0", summary: "Web pages: main text, structure, metadata from several statements.",
        supports: [.init("text/html"), .init("application/xhtml+xml")])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        let html = parse(document, context)
        var extraction = Extraction()
        extraction.charset = html.encoding.name.lowercased()
        var page = PageWalk.segments(of: html, context: context)
        HintPainting.paint(&page)
        let facts = PageFacts(html, page, url: document.url, context: context)
        facts.fill(&extraction.body)
        fillText(&extraction.body, html, page, base: facts.base)
        return extraction
    }

    private func parse(_ document: DocumentInput, _ context: ExtractionContext) -> HTMLDocument {
        let decoding = PageDecoding(document, context: context)
        let html = HTMLDocument(parsing: decoding.bytes, options: decoding.options)
        for (limit, name) in [
            (HTMLLimits.Exceeded.bytes, "bytes"), (.nodes, "elements"), (.depth, "depth of nesting"),
            (.attributes, "attributes"),
        ] where html.exceeded.contains(limit) {
            context.warn("limit", "the page exceeds the limit on \(name)")
        }
        return html
    }

    private func fillText(_ body: inout RecordBody, _ html: HTMLDocument, _ page: SegmentedPage, base: String?) {
        let choice = ContainerChoice(page, title: body.title)
        guard let element = choice.element else { return }
        let range = page.elements[element].segments
        let kept = SegmentFilter(page, range, title: body.title).kept()
        let lead = Standfirst.find(page, before: range, title: body.title, summary: body.summary)
        var assembly = BlockAssembly(html, page, base: base)
        let pictures = page.pictures.drop { $0.segment < range.lowerBound }.prefix { $0.segment < range.upperBound }
        assembly.append(lead.map { [$0] } ?? [], pictures: [])
        assembly.append(kept, pictures: pictures)
        (body.blocks, body.links, body.media) = (assembly.blocks, assembly.links, assembly.media)
        body.extraction.confidence = choice.confidence
    }
}
