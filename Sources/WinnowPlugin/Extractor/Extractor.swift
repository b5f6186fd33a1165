public import WinnowModel

/// Turns the bytes of one document into text and metadata.
///
/// The protocol says what the wire protocol says and no more, so that a built-in extractor and a plugin in another
/// language are the same thing to the router. An extractor runs in a sandboxed process: no network, no files beyond
/// its own data, a deadline and a memory limit. It may be wrong, slow or crash; that costs its document one attempt.
///
/// Rules for implementers
/// - Be total: any bytes give an extraction, a warning, or an ``ExtractionFailure``. Never trap on input.
/// - Keep no state from one document to the next; the same bytes must give the same extraction.
/// - Report what the document states. An absent fact stays nil; no guess, no placeholder, never "now".
/// - In long loops call ``ExtractionContext/checkpoint()`` so that a deadline gives a partial result.
public protocol Extractor: Sendable {
    /// Name, version and media types; read without running the extractor.
    static var manifest: ExtractorManifest { get }

    /// Creates an extractor.
    /// - Parameter configuration: the values from the configuration file for this extractor, checked against the manifest.
    /// - Throws: ``ExtractionFailure`` with `.reject` when the configuration cannot work.
    init(configuration: [String: JSONValue]) throws

    /// Extracts one document.
    /// - Parameters:
    ///   - document: the bytes with what is known about them.
    ///   - context: limits, deadline and warnings for this document.
    /// - Returns: text as blocks, and metadata.
    /// - Throws: ``ExtractionFailure`` with its disposition; any other error counts as `.reject`.
    func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction
}

/// Adds to a finished record body: language, questions and answers, quotations, …
public protocol Enricher: Sendable {
    /// `name/version`, recorded beside what it adds.
    static var identity: String { get }

    /// Creates an enricher.
    init()

    /// Adds what it finds. Must not change `text` or `blocks`.
    /// - Parameters:
    ///   - body: the normalized record body.
    ///   - context: limits, deadline and warnings.
    func enrich(_ body: inout RecordBody, context: ExtractionContext)
}

/// Why a document could not be extracted, and what should happen next.
public struct ExtractionFailure: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// What the core does with the failure.
    public enum Disposition: String, Sendable, Hashable, Codable {
        /// The same bytes may succeed later: try again, with backoff.
        case retry
        /// The same bytes will fail again: quarantine, with the reason.
        case reject
        /// Not for this extractor after all: the next candidate's turn.
        case unsupported
    }

    public var disposition: Disposition
    /// A fixed word that programs can test: `damaged`, `encrypted`, `limit`, …
    public var code: String
    /// One sentence for people: what is wrong and, if there is something, what to do.
    public var message: String

    public init(_ disposition: Disposition, code: String, message: String) {
        self.disposition = disposition
        self.code = code
        self.message = message
    }

    public var description: String { "\(code): \(message)" }
}
