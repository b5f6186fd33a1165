import Testing
import WinnowModel
import WinnowPlugin

@Suite("The engine")
struct ExtractionEngineTests {
    private struct Upper: Extractor {
        static let manifest = ExtractorManifest(
            name: "upper", version: "1.2.3", summary: "", supports: [.init("text/plain", priority: 60)])
        init(configuration: [String: JSONValue]) throws {}
        func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
            let text = String(decoding: document.bytes, as: UTF8.self)
            if text == "no" { throw ExtractionFailure(.unsupported, code: "no", message: "not mine") }
            if text == "bad" { throw ExtractionFailure(.reject, code: "damaged", message: "broken") }
            if text == "odd" { throw WireError("odd") }
            if text == "late" { while context.checkpoint() {} }
            var extraction = Extraction()
            extraction.append(Block(.paragraph, text: text.uppercased()))
            return extraction
        }
    }

    private struct Plain: Extractor {
        static let manifest = ExtractorManifest(
            name: "plain", version: "1.0.0", summary: "", supports: [.init("text/*")])
        init(configuration: [String: JSONValue]) throws {}
        func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
            var extraction = Extraction()
            extraction.body.text = String(decoding: document.bytes, as: UTF8.self)
            extraction.mediaType = "text/x-plain"
            return extraction
        }
    }

    private struct Marker: Enricher {
        static let identity = "marker/1.0.0"
        init() {}
        func enrich(_ body: inout RecordBody, context: ExtractionContext) { body.language = "en" }
    }

    private func extract(_ text: String, type: String = "text/plain", configuration: [String: JSONValue] = [:])
        throws -> ExtractionEngine.Outcome
    {
        let engine = try ExtractionEngine(
            extractors: [Upper.self, Plain.self], enrichers: [Marker()], detector: DeclaredTypeDetector(),
            router: Router(manifests: [Upper.manifest, Plain.manifest]),
            limits: ExtractionLimits(softDeadlineMs: 5), configuration: ["upper": configuration])
        return Array(text.utf8).withUnsafeBytes {
            engine.extract($0, label: ExtractionEngine.Label(declaredMediaType: type, url: "https://a/"))
        }
    }

    private func body(_ outcome: ExtractionEngine.Outcome) throws -> RecordBody {
        guard case .extracted(_, _, let body) = outcome else {
            throw WireError("\(outcome)")
        }
        return body
    }

    @Test("the first candidate extracts; enrichers add; the record says who made it")
    func first() throws {
        let body = try body(extract("yes"))
        #expect(body.text == "YES" && body.language == "en" && body.url == "https://a/")
        #expect(body.extraction.extractor?.name == "upper" && body.extraction.extractor?.configDigest == nil)
        #expect(body.extraction.durationMs != nil)
        let configured = try self.body(extract("yes", configuration: ["a": 1]))
        #expect(configured.extraction.extractor?.configDigest?.hasPrefix("fnv1a:") == true)
    }

    @Test("an unsupported document is the next candidate's; the media type may be refined")
    func next() throws {
        guard case .extracted(let type, _, let body) = try extract("no") else {
            Issue.record("no body")
            return
        }
        #expect(type == "text/x-plain" && body.text == "no" && body.extraction.extractor?.name == "plain")
        #expect(body.extraction.warnings.isEmpty)
    }

    @Test("nothing for the type gives metadata only, without enrichment")
    func none() throws {
        let body = try body(extract("yes", type: "image/png"))
        #expect(body.extraction.status == .metadataOnly && body.text.isEmpty && body.language == nil)
        #expect(body.extraction.warnings == [Warning(code: "unsupported", message: "no extractor reads image/png")])
        let empty = try self.body(extract("", type: "image/png"))
        #expect(empty.extraction.warnings.map(\.code) == ["empty"])
    }

    @Test("a document of another type than its label says is told of")
    func mislabelled() throws {
        func warnings(_ declared: String, _ found: MediaType) throws -> [Warning] {
            let engine = try ExtractionEngine(
                extractors: [Upper.self, Plain.self], enrichers: [], detector: FixedDetector(mediaType: found),
                router: Router(manifests: [Upper.manifest, Plain.manifest]))
            return try Array("yes".utf8).withUnsafeBytes {
                try body(engine.extract($0, label: ExtractionEngine.Label(declaredMediaType: declared)))
            }.extraction.warnings
        }
        let message = "declared as text/plain, but the document is "
        #expect(try warnings("text/plain; charset=utf-8", "text/x").map(\.message) == [message + "text/x"])
        #expect(try warnings("text/plain", "image/png").map(\.code) == ["mediaType", "unsupported"])
        #expect(try warnings("text/plain", "text/plain").isEmpty)
        // Nobody reads the declared type for itself.
        #expect(try warnings("text/y", "text/plain").isEmpty)
    }

    private struct FixedDetector: MediaTypeDetector {
        let mediaType: MediaType
        func mediaType(of bytes: UnsafeRawBufferPointer, filename: String?, declaredMediaType: String?) -> MediaType {
            mediaType
        }
    }

    @Test("failures pass; an unknown error is a refusal")
    func failures() throws {
        guard case .failed(let damaged) = try extract("bad"), case .failed(let odd) = try extract("odd") else {
            Issue.record("no failure")
            return
        }
        #expect(damaged.code == "damaged" && damaged.disposition == .reject)
        #expect(odd.disposition == .reject && odd.message.contains("odd"))
    }

    @Test("a deadline gives a partial record that says why")
    func deadline() throws {
        let body = try body(extract("late"))
        #expect(body.text == "LATE" && body.extraction.status == .partial)
        #expect(body.extraction.warnings.map(\.code) == ["deadline"])
    }
}
