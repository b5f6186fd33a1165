import FoundationEssentials
import Testing
import WinnowModel

@testable import WinnowPlugin

/// The frames in `Tests/Fixtures/wire` are the protocol: changing one is a line in the changelog.
@Suite("Golden frames")
struct GoldenFrameTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func frame(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: Self.root.appending(path: "Tests/Fixtures/wire/\(name).json")))
    }

    private let manifest = ExtractorManifest(
        name: "text", version: "1.0.0", summary: "Plain text.", supports: [.init("text/*", priority: 10)],
        options: [.init(key: "columns", kind: .integer, summary: "Width to unwrap.")])

    @Test("the handshake")
    func handshake() throws {
        let hello = HelloMessage(name: "winnow-worker", version: "1.0.0", extractors: [manifest])
        let welcome = WelcomeMessage(
            limits: ExtractionLimits(), router: Router(manifests: [manifest]),
            configuration: ["text": ["columns": 72]])
        let ready = ReadyMessage(
            sandbox: ["files": "enforced, Landlock ABI 7", "systemCalls": "enforced, seccomp"])
        #expect(try hello.line() == frame("hello"))
        #expect(try welcome.line() == frame("welcome"))
        #expect(try ready.line() == frame("ready"))
        #expect(try frame("hello").dropLast().withUnsafeBytes { try HelloMessage(parsing: $0) } == hello)
        #expect(try frame("welcome").dropLast().withUnsafeBytes { try WelcomeMessage(parsing: $0) } == welcome)
        #expect(try frame("ready").dropLast().withUnsafeBytes { try ReadyMessage(parsing: $0) } == ready)
    }

    @Test("a request")
    func request() throws {
        let message = ExtractMessage(
            id: 7, descriptor: 3, bytes: 22, filename: "note.txt", declaredMediaType: "text/plain; charset=utf-8",
            url: "https://example.org/note.txt")
        let line = try frame("extract")
        #expect(message.line() == line)
        #expect(try line.dropLast().withUnsafeBytes { try ExtractMessage(parsing: $0) } == message)
    }

    @Test("the answers")
    func answers() throws {
        var extraction = Extraction()
        extraction.body.text = "The river rose.\n\nEnd."
        var body = Normalizer(limits: ExtractionLimits()).normalize(extraction, context: ExtractionContext())
        body.language = "en"
        body.url = "https://example.org/note.txt"
        body.extraction.extractor = .init(name: "text", version: "1.0.0")
        body.extraction.durationMs = 0.08
        let result = ResultMessage(id: 7, mediaType: "text/plain", charset: "utf-8", body: body)
        #expect(try result.line() == frame("result"))
        let failure = ExtractionFailure(
            .reject, code: "encrypted", message: "the document is encrypted; supply it without a password")
        let line = try frame("failure")
        #expect(FailureMessage(id: 8, failure: failure).line() == line)
        #expect(try line.dropLast().withUnsafeBytes { try ResultFrame(parsing: $0) } == .failure(id: 8, failure))
    }

    @Test("an answer with its explanation")
    func explained() throws {
        var extraction = Extraction()
        extraction.body.text = "The river rose."
        let body = Normalizer(limits: ExtractionLimits()).normalize(extraction, context: ExtractionContext())
        let collector = ExplanationCollector()
        collector.note("detected as text/plain, 22 bytes")
        collector.field("title", evidence: [.init(source: "first line", value: "The river rose.", weight: 0.6)])
        collector.piece("The river rose.", kind: "paragraph", kept: true, reason: "a sentence", score: 1.5)
        collector.piece("Share", kind: "line", kept: false, reason: "an invitation")
        let result = ResultMessage(id: 9, mediaType: "text/plain", explanation: collector.explanation, body: body)
        #expect(try result.line() == frame("explained"))
    }

    @Test(
        "stand in the documentation as they are",
        arguments: ["hello", "welcome", "ready", "extract", "result", "explained", "failure"])
    func documented(name: String) throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/wire-protocol.md"), encoding: .utf8)
        let line = String(decoding: try frame(name), as: UTF8.self)
        #expect(page.contains(line))
    }
}
