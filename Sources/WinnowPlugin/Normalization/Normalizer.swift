public import WinnowModel

/// Turns what an extractor returned into the body of a record, by the rules of the record page and the same for every
/// extractor.
///
/// Text becomes NFC with `\n` line ends and without control characters; empty values become absent; `text` and the
/// offsets of blocks are computed; dates, languages and addresses that are none are dropped. What is dropped or cut
/// because it is wrong or too much is stated in a warning; nothing is invented.
public struct Normalizer: Sendable {
    /// Most entries of `links`, `media`, `authors` and `keywords`, each.
    public static let entryLimit = 10_000
    /// Most UTF-8 bytes of a value that is one line, such as a title.
    public static let lineLimit = 8192

    private let limits: ExtractionLimits

    /// Creates a normalizer for documents under the given limits.
    public init(limits: ExtractionLimits) {
        self.limits = limits
    }

    /// Normalizes one extraction.
    /// - Parameters:
    ///   - extraction: as the extractor returned it.
    ///   - context: receives a warning for each thing dropped or cut.
    /// - Returns: the body with `text`, offsets and `extraction.status`; warnings, extractor and duration are the
    ///   engine's to add.
    public func normalize(_ extraction: consuming Extraction, context: ExtractionContext) -> RecordBody {
        // Taken, so that the blocks have one owner and are changed where they are.
        var body = RecordBody()
        swap(&body, &extraction.body)
        if body.blocks.isEmpty, !body.text.isEmpty { body.blocks = Self.paragraphs(of: body.text) }
        let expected = body.blocks.reduce(0) { $0 + $1.text.utf8.count + 2 }
        var assembly = TextAssembly(limit: limits.textBytes, capacity: expected)
        assembly.take(&body.blocks)
        let isCut = assembly.isCut
        body.text = assembly.finish()
        if isCut {
            body.extraction.truncated = true
            context.warn("truncated", "the text was cut at the limit of \(limits.textBytes) bytes")
        }
        var facts = FactCleaning(context: context)
        facts.clean(&body)
        let isPartial = isCut || context.deadlinePassed || body.extraction.truncated
        if isPartial { body.extraction.status = .partial }
        if body.text.isEmpty, body.extraction.status == .complete { body.extraction.status = .metadataOnly }
        if let confidence = body.extraction.confidence {
            body.extraction.confidence = confidence.isFinite ? min(max(confidence, 0), 1) : nil
        }
        return body
    }

    /// Paragraphs separated by blank lines, for an extractor that gives text without structure.
    private static func paragraphs(of text: String) -> [Block] {
        let cleaned = TextCleaning.clean(text, .lines)
        var blocks: [Block] = []
        var start = cleaned.utf8.startIndex
        var index = start
        let utf8 = cleaned.utf8
        while index < utf8.endIndex {
            let next = utf8.index(after: index)
            if utf8[index] == 0x0A, next < utf8.endIndex, utf8[next] == 0x0A {
                blocks.append(Block(.paragraph, text: String(cleaned[start..<index])))
                start = utf8.index(after: next)
                index = start
            } else {
                index = next
            }
        }
        blocks.append(Block(.paragraph, text: String(cleaned[start...])))
        return blocks
    }
}
