import WinnowDetection
import WinnowHTML
package import WinnowModel
package import WinnowPlugin

/// Reads a web page: its main text, its structure, and what it states about itself.
///
/// In stages, each of which can be looked at alone: the page is cut into pieces with their signals (`Signals`), a
/// container is chosen (`Candidates`), what is not the document's own text goes (`Cleanup`, `Scoring`), and what stays
/// becomes blocks (`Blocks`). What the page states about itself is read beside that (`Metadata`).
package struct HTMLExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "html", version: "1.0.0", summary: "Web pages: main text, structure, metadata from several statements.",
        supports: [.init("text/html"), .init("application/xhtml+xml")])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        var extraction = Extraction()
        let page = ReadPage(document, context, into: &extraction.body)
        extraction.charset = page.html.encoding.name.lowercased()
        fillText(&extraction.body, page.html, page.pieces, page.facts, context)
        return extraction
    }

    /// The page's tree, which must not be used longer than the document's bytes: it may refer to them.
    static func parse(_ document: DocumentInput, _ context: ExtractionContext) -> HTMLDocument {
        let decoding = PageDecoding(document, context: context)
        let html =
            decoding.repaired.map { HTMLDocument(parsing: $0, checked: decoding.check, options: decoding.options) }
            ?? HTMLDocument(
                viewing: document.bytes.bindMemory(to: UInt8.self), checked: decoding.check, options: decoding.options)
        for (limit, name) in [
            (HTMLLimits.Exceeded.bytes, "bytes"), (.nodes, "elements"), (.depth, "depth of nesting"),
            (.attributes, "attributes"),
        ] where html.exceeded.contains(limit) {
            context.warn("limit", "the page exceeds the limit on \(name)")
        }
        if html.hasMalformedBytes {
            context.warn("invalidBytes", "bytes that are malformed in \(html.encoding.name) became U+FFFD")
        }
        switch html.ending {
        case .whole: break
        case .insideMarkup:
            context.warn("damaged", "the page was cut, or the rest is lost in a tag, comment or script that never ends")
        case .insideElements: context.warn("damaged", "the page was cut: it ends in the midst of a text")
        }
        return html
    }

    private func fillText(
        _ body: inout RecordBody, _ html: HTMLDocument, _ page: SegmentedPage, _ facts: PageFacts,
        _ context: ExtractionContext
    ) {
        var signs = KindGathering.signs(html, page, facts, title: body.title)
        let choice = Self.choice(html, page, body, facts, signs)
        if let explanation = context.explanation { choice.explain(page, to: explanation) }
        let stated = StatedText.assembly(insteadOf: choice, facts, title: body.title)
        var assembly = stated ?? BlockAssembly(html, page, base: facts.base)
        if stated == nil { assembly.append(choice.kept, as: choice.reasons) }
        (body.blocks, body.media) = (assembly.blocks, assembly.media)
        body.links = assembly.links + body.links
        body.extraction.confidence = stated == nil ? choice.confidence : StatedText.confidence
        signs.add(text: choice, of: page)
        let kind = KindChoice(signs, letters: page.segments.reduce(0) { $0 + $1.letters })
        if let explanation = context.explanation { kind.explain(to: explanation) }
        if let kind = kind.kind { body.attributes["html.kind"] = .string(kind.rawValue) }
    }

    static func choice(
        _ html: HTMLDocument, _ page: SegmentedPage, _ body: RecordBody, _ facts: PageFacts, _ signs: KindSigns
    ) -> TextChoice {
        let background = background(page, body, facts, signs)
        return TextChoice(
            html, page, BlockFeatures.table(page, html, background), background, body: body)
    }

    static func background(
        _ page: SegmentedPage, _ body: RecordBody, _ facts: PageFacts, _ signs: KindSigns
    ) -> BlockFeatures.Background {
        BlockFeatures.background(
            page, title: body.title, summary: body.summary, stated: facts.data.articleBody, host: facts.host,
            signs: signs)
    }
}
