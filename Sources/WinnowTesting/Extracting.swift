public import WinnowModel
public import WinnowPlugin

extension Extractor {
    /// Runs the extractor on a text and normalizes the result: what a test of an extractor wants.
    /// - Parameters:
    ///   - text: the document, as UTF-8.
    ///   - mediaType: as detection would name it.
    ///   - url: where it was read.
    ///   - limits: for this document.
    /// - Returns: the body of the record, with its warnings.
    /// - Throws: what the extractor throws.
    public static func record(
        of text: String, as mediaType: MediaType, url: String? = nil, limits: ExtractionLimits = ExtractionLimits()
    ) throws -> RecordBody {
        try record(of: Array(text.utf8), as: mediaType, url: url, limits: limits)
    }

    /// Runs the extractor on bytes and normalizes the result.
    public static func record(
        of bytes: [UInt8], as mediaType: MediaType, declaredMediaType: String? = nil, url: String? = nil,
        limits: ExtractionLimits = ExtractionLimits()
    ) throws -> RecordBody {
        let extractor = try Self(configuration: [:])
        let context = ExtractionContext(limits: limits)
        return try bytes.withUnsafeBytes { buffer in
            let document = DocumentInput(
                bytes: buffer, mediaType: mediaType, declaredMediaType: declaredMediaType, url: url)
            let extraction = try extractor.extract(document, context: context)
            var body = Normalizer(limits: limits).normalize(extraction, context: context)
            body.extraction.warnings = context.warnings
            return body
        }
    }

    /// Runs the extractor on a text and keeps its reasons.
    /// - Returns: why the record came out as it did.
    /// - Throws: what the extractor throws.
    public static func explanation(
        of text: String, as mediaType: MediaType, url: String? = nil
    ) throws -> Explanation {
        let collector = ExplanationCollector()
        let context = ExtractionContext(explanation: collector)
        try Array(text.utf8).withUnsafeBytes { bytes in
            let document = DocumentInput(bytes: bytes, mediaType: mediaType, url: url)
            _ = try Self(configuration: [:]).extract(document, context: context)
        }
        return collector.explanation
    }
}
