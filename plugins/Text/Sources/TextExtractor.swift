import WinnowDetection
package import WinnowModel
package import WinnowPlugin

/// Reads plain text: charset, line ends, paragraphs, lists; news texts with what they state about themselves. Source code
/// and configuration files become one code block.
package struct TextExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "text", version: "2.0.0",
        summary:
            "Plain text in any charset: news texts with headline, byline, dateline and credit; paragraphs and lists.",
        supports: [
            .init("text/*", priority: 10), .init("application/yaml", priority: 10),
            .init("application/toml", priority: 10),
            .init("application/sql", priority: 10), .init("application/javascript", priority: 10),
            .init("application/x-tex", priority: 10), .init("application/x-subrip", priority: 10),
        ])

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        if CodeLanguage.name(of: document.mediaType) == nil, let decoded = QuotedPrintable.decoded(document.bytes) {
            context.warn("transferEncoding", "the text was quoted-printable and was decoded")
            return decoded.withUnsafeBytes { read($0, document, context) }
        }
        return read(document.bytes, document, context)
    }

    private func read(
        _ bytes: UnsafeRawBufferPointer, _ document: DocumentInput, _ context: ExtractionContext
    ) -> Extraction {
        var extraction = Extraction()
        TextDecoding.withUTF8(of: bytes, declared: document.declaredCharset, context: context) { (utf8, charset) in
            extraction.charset = charset
            if let language = CodeLanguage.name(of: document.mediaType) {
                let text = String(decoding: utf8, as: UTF8.self)
                extraction.append(Block(.code, text: text, codeLanguage: language))
                return
            }
            let lines = TextLines(utf8).lines
            if let unquoted = QuotedLines.unquoted(utf8, lines) {
                unquoted.withUnsafeBufferPointer {
                    readProse($0, TextLines($0).lines, document, context, into: &extraction)
                }
            } else {
                readProse(utf8, lines, document, context, into: &extraction)
            }
        }
        return extraction
    }

    private func readProse(
        _ utf8: UnsafeBufferPointer<UInt8>, _ lines: [TextLines.Line], _ document: DocumentInput,
        _ context: ExtractionContext, into extraction: inout Extraction
    ) {
        let passages = PassageReader(utf8, lines).read(context)
        ArticleReader(passages, base: document.url, context: context).read(into: &extraction)
    }
}
