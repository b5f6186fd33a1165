package import WinnowModel
package import WinnowPlugin

/// Finds direct quotations and who said them.
///
/// A speaker is named only where the text names one beside the quotation; behind a pronoun nobody is guessed. A surname
/// alone becomes the full name when the text has exactly one that ends with it. `start` and `end` are the words
/// between the marks; over several paragraphs the text between the offsets holds the opening marks that each paragraph
/// repeats.
package struct QuoteEnricher: Enricher {
    package static let identity = "quotes/1.0.0"

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        var finder = QuoteFinder(language: body.language)
        for index in body.blocks.indices {
            guard let start = body.blocks[index].start, Self.holdsProse(body.blocks[index].kind) else { continue }
            finder.read(body.blocks[index].text, at: start)
        }
        guard !finder.found.isEmpty else { return }
        body.enrichments.quotes = Self.completed(finder.found, body)
        body.enrichments.enrichers["quotes"] = Self.identity
    }

    private static func holdsProse(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .paragraph, .quote, .answer, .list: true
        default: false
        }
    }

    /// The quotations, with full names for surnames.
    private static func completed(_ found: [QuoteFinder.Found], _ body: RecordBody) -> [Enrichments.Quote] {
        let surnames = found.reduce(into: [UInt64: String]()) { names, item in
            if let surname = item.surname, names.count < 32 { names[surname] = item.quote.speaker }
        }
        guard !surnames.isEmpty else { return found.map(\.quote) }
        var names = FullNames(surnames: surnames, lexicon: Lexicon.of(body.language))
        for index in body.blocks.indices where body.blocks[index].start != nil && holdsProse(body.blocks[index].kind) {
            var text = body.blocks[index].text
            text.withUTF8 { names.read($0) }
        }
        return found.map { item in
            var quote = item.quote
            if let surname = item.surname, let name = names.name(for: surname) { quote.speaker = name }
            return quote
        }
    }
}
