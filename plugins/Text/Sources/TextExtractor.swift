import WinnowDetection
package import WinnowModel
package import WinnowPlugin

/// Reads plain text: charset, line ends, paragraphs, lists. Source code and configuration files become one code block.
package struct TextExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "text", version: "1.0.0", summary: "Plain text in any charset: paragraphs and lists, hard wraps undone.",
        supports: [
            .init("text/*", priority: 10), .init("application/yaml", priority: 10),
            .init("application/toml", priority: 10),
            .init("application/sql", priority: 10), .init("application/javascript", priority: 10),
            .init("application/x-tex", priority: 10), .init("application/x-subrip", priority: 10),
        ])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        var extraction = Extraction()
        TextDecoding.withUTF8(of: document.bytes, declared: document.declaredCharset, context: context) {
            (utf8, charset) in
            extraction.charset = charset
            if let language = CodeLanguage.name(of: document.mediaType) {
                let text = String(decoding: utf8, as: UTF8.self)
                extraction.append(Block(.code, text: text, codeLanguage: language))
            } else {
                PlainTextReader(utf8).appendBlocks(to: &extraction, context: context)
            }
        }
        return extraction
    }
}
