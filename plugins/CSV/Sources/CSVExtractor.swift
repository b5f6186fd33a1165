import WinnowDetection
package import WinnowModel
package import WinnowPlugin

/// Reads delimited tables of any dialect.
package struct CSVExtractor: Extractor {
    package static let manifest = ExtractorManifest(
        name: "csv", version: "1.0.0", summary: "Delimited tables: comma, semicolon, tab or bar; header row found.",
        supports: [.init("text/csv"), .init("text/tab-separated-values")])

    /// Most cells of a table, and most of one row: what a record can carry and a reader can use.
    private static let cellLimit = 500_000
    private static let columnLimit = 16_384

    package init(configuration: [String: JSONValue]) throws {}

    package func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        var extraction = Extraction()
        TextDecoding.withUTF8(of: document.bytes, declared: document.declaredCharset, context: context) {
            (utf8, charset) in
            extraction.charset = charset
            let isTabbed = document.mediaType == "text/tab-separated-values"
            let dialect = CSVDialect(detecting: utf8, expected: isTabbed ? 0x09 : UInt8(ascii: ","))
            read(utf8, dialect, into: &extraction, context)
        }
        return extraction
    }

    private func read(
        _ utf8: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect, into extraction: inout Extraction,
        _ context: ExtractionContext
    ) {
        var reader = CSVReader(utf8, dialect)
        var rows: [[Block.Cell]] = []
        var cells = 0
        var columns = 0
        while let fields = reader.nextRow(limit: Self.columnLimit) {
            if cells + fields.count > Self.cellLimit {
                context.warn(
                    "limit", "only the first \(rows.count) rows were read: a table has at most \(Self.cellLimit) cells")
                extraction.body.extraction.truncated = true
                break
            }
            rows.append(fields.map { Block.Cell(text: $0) })
            cells += fields.count
            columns = max(columns, fields.count)
            if rows.count & 0x3FF == 0, !context.checkpoint() { break }
        }
        if reader.isCut {
            context.warn("limit", "only the first \(Self.columnLimit) columns were read")
            extraction.body.extraction.truncated = true
        }
        if reader.hasOpenQuote { context.warn("damaged", "the last field is quoted and never ends") }
        let hasHeader = CSVHeader.isHeader(rows)
        if hasHeader { for index in rows[0].indices { rows[0][index].isHeader = true } }
        extraction.body.attributes["csv"] = .object([
            "delimiter": .string(
                String(decoding: [dialect.delimiter], as: UTF8.self) == "\t"
                    ? "tab" : String(decoding: [dialect.delimiter], as: UTF8.self)),
            "rows": .integer(rows.count - (hasHeader ? 1 : 0)), "columns": .integer(columns),
            "header": .bool(hasHeader),
        ])
        extraction.append(Block(.table, rows: rows))
    }
}
