public import WinnowModel

/// The walk of one document inside a worker: detect, route, extract, normalize, enrich.
///
/// Holds no state between documents. It knows extractors only through their protocol and their manifests.
public struct ExtractionEngine: Sendable {
    /// What is known about a document beside its bytes.
    public struct Label: Sendable, Hashable {
        /// The file's name; never a path.
        public var filename: String?
        /// As the transport or the manifest declared it, with parameters.
        public var declaredMediaType: String?
        /// Where the document was read.
        public var url: String?

        public init(filename: String? = nil, declaredMediaType: String? = nil, url: String? = nil) {
            self.filename = filename
            self.declaredMediaType = declaredMediaType
            self.url = url
        }
    }

    /// What came of a document.
    public enum Outcome: Sendable {
        case extracted(mediaType: MediaType, charset: String?, body: RecordBody)
        case failed(ExtractionFailure)
    }

    private struct Entry: Sendable {
        var extractor: any Extractor
        var summary: ExtractionSummary.Extractor
    }

    let limits: ExtractionLimits
    private let router: Router
    private let detector: any MediaTypeDetector
    private let entries: [String: Entry]
    private let enrichers: [any Enricher]

    /// Creates the extractors with their configuration.
    /// - Parameters:
    ///   - extractors: those this process can run.
    ///   - enrichers: run in this order on every record with text.
    ///   - detector: names the media type.
    ///   - router: orders the candidates; names that are not among `extractors` are skipped.
    ///   - limits: for every document.
    ///   - configuration: of each extractor, by name.
    /// - Throws: ``ExtractionFailure`` of the first extractor that its configuration does not suit.
    public init(
        extractors: [any Extractor.Type], enrichers: [any Enricher] = [], detector: any MediaTypeDetector,
        router: Router, limits: ExtractionLimits = ExtractionLimits(),
        configuration: [String: [String: JSONValue]] = [:]
    ) throws {
        var entries: [String: Entry] = [:]
        for type in extractors {
            let manifest = type.manifest
            let values = configuration[manifest.name] ?? [:]
            entries[manifest.name] = Entry(
                extractor: try type.init(configuration: values),
                summary: ExtractionSummary.Extractor(
                    name: manifest.name, version: manifest.version,
                    configDigest: values.isEmpty ? nil : Fingerprint64.text(of: .object(values))))
        }
        self.entries = entries
        self.enrichers = enrichers
        self.detector = detector
        self.router = router
        self.limits = limits
    }

    /// Extracts one document.
    /// - Parameters:
    ///   - bytes: the document; must stay valid during the call.
    ///   - label: what is known beside the bytes.
    ///   - explanation: takes down why the record comes out as it does; nil when nobody wants to know.
    /// - Returns: a record body, of metadata only when nothing reads the media type; or the failure of the extractor
    ///   whose turn it was.
    public func extract(
        _ bytes: UnsafeRawBufferPointer, label: Label, explanation: ExplanationCollector? = nil
    ) -> Outcome {
        let start = ContinuousClock.now
        let deadline = start + .milliseconds(limits.softDeadlineMs)
        let mediaType = detector.mediaType(
            of: bytes, filename: label.filename, declaredMediaType: label.declaredMediaType)
        let document = DocumentInput(
            bytes: bytes, mediaType: mediaType, declaredMediaType: label.declaredMediaType, filename: label.filename,
            url: label.url)
        explanation?.noteDetection(of: document)
        let candidates = router.candidates(for: mediaType)
        var doubts = mislabelling(document, candidates)
        for name in candidates {
            guard let entry = entries[name] else { continue }
            let context = ExtractionContext(limits: limits, deadline: deadline, explanation: explanation)
            for doubt in doubts where doubt.code == Self.mislabelled { context.warn(doubt.code, doubt.message) }
            do {
                return finish(
                    try entry.extractor.extract(document, context: context), entry.summary, document, context, start)
            } catch let failure as ExtractionFailure {
                guard failure.disposition == .unsupported else { return .failed(failure) }
                doubts.append(Warning(code: "unsupported", message: "\(name): \(failure)"))
                explanation?.note("the extractor \(name) leaves the document to others: \(failure)")
            } catch {
                return .failed(ExtractionFailure(.reject, code: "error", message: "\(name): \(error)"))
            }
        }
        explanation?.note("no extractor reads \(mediaType.name)")
        let context = ExtractionContext(limits: limits, deadline: deadline, explanation: explanation)
        for doubt in doubts { context.warn(doubt.code, doubt.message) }
        if bytes.isEmpty {
            context.warn("empty", "the document has no bytes")
        } else if candidates.isEmpty {
            context.warn("unsupported", "no extractor reads \(mediaType.name)")
        }
        return finish(Extraction(), nil, document, context, start)
    }

    private static let mislabelled = "mediaType"

    /// A warning where the declared type is one that an extractor reads, and the document is of another extractor's or
    /// nobody's.
    private func mislabelling(_ document: DocumentInput, _ candidates: [String]) -> [Warning] {
        guard let declared = document.declaredMediaType.map({ MediaType($0) }), declared != document.mediaType,
            !document.bytes.isEmpty, let reader = router.reader(of: declared), candidates.first != reader
        else { return [] }
        let message = "declared as \(declared.name), but the document is \(document.mediaType.name)"
        return [Warning(code: Self.mislabelled, message: message)]
    }

    private func finish(
        _ extraction: consuming Extraction, _ extractor: ExtractionSummary.Extractor?, _ document: DocumentInput,
        _ context: ExtractionContext, _ start: ContinuousClock.Instant
    ) -> Outcome {
        let charset = extraction.charset
        let mediaType = extraction.mediaType ?? document.mediaType
        if extraction.body.url == nil { extraction.body.url = document.url }
        var body = Normalizer(limits: limits).normalize(consume extraction, context: context)
        if !body.text.isEmpty {
            for enricher in enrichers { enricher.enrich(&body, context: context) }
        }
        body.extraction.extractor = extractor
        body.extraction.warnings = context.warnings
        context.explanation?.noteResult(body, charset: charset)
        let elapsed = ContinuousClock.now - start
        body.extraction.durationMs = elapsed / .milliseconds(1)
        return .extracted(mediaType: mediaType, charset: charset, body: body)
    }

    /// A smaller body, for one whose message is longer than the limit for messages: less text, no links, media and
    /// attributes. The record says that it is partial, and why.
    /// - Parameter textBytes: most bytes of text.
    func shrunk(_ body: consuming RecordBody, toTextBytes textBytes: Int) -> RecordBody {
        var small = limits
        small.textBytes = min(limits.textBytes, textBytes)
        let context = ExtractionContext(limits: small)
        let reason = Warning(code: "limit", message: "the record was cut to fit into \(limits.outputBytes) bytes")
        // Of several attempts the last one says where the text was cut.
        for warning in body.extraction.warnings where warning.code != "truncated" && warning != reason {
            context.warn(warning.code, warning.message)
        }
        context.warn(reason.code, reason.message)
        var extraction = Extraction()
        extraction.body = body
        (extraction.body.links, extraction.body.media, extraction.body.attributes) = ([], [], [:])
        extraction.body.enrichments = Enrichments()
        extraction.body.extraction.truncated = true
        var result = Normalizer(limits: small).normalize(extraction, context: context)
        result.extraction.warnings = context.warnings
        return result
    }
}
