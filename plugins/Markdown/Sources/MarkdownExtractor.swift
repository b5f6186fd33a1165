import WinnowDetection
package import WinnowModel
package import WinnowPlugin

/// Reads Markdown (CommonMark with GitHub's tables and footnotes) and the front matter before it.
package struct MarkdownExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "markdown", version: "1.0.0",
        summary: "Markdown: headings, lists, quotes, tables, code, links; YAML and TOML front matter.",
        supports: [.init("text/markdown")])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        var extraction = Extraction()
        TextDecoding.withUTF8(of: document.bytes, declared: document.declaredCharset, context: context) {
            (utf8, charset) in
            extraction.charset = charset
            let (front, body) = FrontMatter.split(utf8)
            front?.apply(to: &extraction.body)
            var walk = MarkdownWalk(base: document.url, context: context)
            extraction.body.blocks = walk.blocks(of: body)
            extraction.body.links = walk.links
            extraction.body.media = walk.media
            // A document whose first block is its only top heading states its title there.
            if extraction.body.title == nil, let first = extraction.body.blocks.first, first.kind == .heading,
                first.level == 1, extraction.body.blocks.count(where: { $0.kind == .heading && $0.level == 1 }) == 1
            {
                extraction.body.title = first.text
            }
        }
        return extraction
    }
}
