import WinnowHTML
import WinnowModel
import WinnowPlugin

/// A page as the stages before the text leave it: parsed, cut into pieces, its statements gathered.
struct ReadPage {
    let html: HTMLDocument
    let pieces: SegmentedPage
    let facts: PageFacts

    /// Reads a page up to the choice of its text.
    ///
    /// - Parameters:
    ///   - document: the page.
    ///   - body: takes every field but text, blocks, links of the text and media.
    init(_ document: DocumentInput, _ context: ExtractionContext, into body: inout RecordBody) {
        html = HTMLExtractor.parse(document, context)
        if html.ending != .whole { body.extraction.status = .partial }
        var (pieces, marks) = PageWalk.read(html, context: context)
        HintPainting.paint(&pieces)
        facts = PageFacts(html, pieces, marks, url: document.url, context: context)
        facts.fill(&body)
        self.pieces = pieces
    }
}
