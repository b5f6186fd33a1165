import WinnowDetection
package import WinnowModel
package import WinnowPlugin

/// Reads JSON and JSON Lines as an outline of keys and values, every number and repeated key as written.
package struct JSONExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "json", version: "1.0.0", summary: "JSON and JSON Lines as an outline of keys and values.",
        supports: [
            .init("application/json"), .init("application/x-ndjson"), .init("application/ld+json"),
            .init("application/geo+json"), .init("application/feed+json", priority: 20),
            .init("application/manifest+json"), .init("text/json"),
        ])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        var extraction = Extraction()
        TextDecoding.withUTF8(of: document.bytes, declared: document.declaredCharset, context: context) {
            (utf8, charset) in
            extraction.charset = charset
            var outline = JSONOutline(utf8, context: context)
            outline.read()
            outline.fill(&extraction)
        }
        return extraction
    }
}
