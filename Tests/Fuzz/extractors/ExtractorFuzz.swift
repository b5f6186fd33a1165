// The libFuzzer target for whole extractors, built by scripts/fuzz-extractors: bytes in, record out, as in the worker.
//
// WINNOW_FUZZ names the extractor. The first byte of an input chooses what is known beside the document, the rest is
// the document. Besides what the sanitizers see, it checks what holds for every record.
import CSVExtractor
import Glibc
import HTMLExtractor
import JSONExtractor
import MarkdownExtractor
import TextExtractor
import WinnowDetection
import WinnowEnrichers
import WinnowModel
import WinnowPlugin
import WinnowTesting

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let data, count > 0 else { return 0 }
    ExtractorFuzz.shared.run(choice: data[0], UnsafeRawBufferPointer(start: data + 1, count: count - 1))
    return 0
}

/// One extractor with the engine around it.
private struct ExtractorFuzz: Sendable {
    static let shared = ExtractorFuzz()

    private let engine: ExtractionEngine
    private let tight: ExtractionEngine
    private let mediaType: String

    private init() {
        let name = getenv("WINNOW_FUZZ").map { String(cString: $0) } ?? "html"
        let extractors: [String: (any Extractor.Type, String)] = [
            "html": (HTMLExtractor.self, "text/html"), "text": (TextExtractor.self, "text/plain"),
            "markdown": (MarkdownExtractor.self, "text/markdown"), "json": (JSONExtractor.self, "application/json"),
            "csv": (CSVExtractor.self, "text/csv"),
        ]
        guard let (extractor, type) = extractors[name] else {
            fatalError("WINNOW_FUZZ is one of \(extractors.keys.sorted().joined(separator: ", "))")
        }
        mediaType = type
        engine = Self.engine(extractor, ExtractionLimits())
        tight = Self.engine(extractor, ExtractionLimits(textBytes: 200, outputBytes: 4000))
    }

    private static func engine(_ extractor: any Extractor.Type, _ limits: ExtractionLimits) -> ExtractionEngine {
        do {
            return try ExtractionEngine(
                extractors: [extractor],
                enrichers: [
                    LanguageEnricher(), QuestionAnswerEnricher(), QuoteEnricher(), KeyphraseEnricher(),
                    FingerprintEnricher(),
                ], detector: DeclaredTypeDetector(), router: Router(manifests: [extractor.manifest]), limits: limits)
        } catch {
            fatalError("\(error)")
        }
    }

    func run(choice: UInt8, _ bytes: UnsafeRawBufferPointer) {
        let charsets = ["", "; charset=utf-8", "; charset=windows-1251", "; charset=shift_jis", "; charset=utf-16le"]
        let charset = Int(choice >> 1 & 7)
        let label = ExtractionEngine.Label(
            filename: choice & 64 == 0 ? nil : "2024-05-06 a note",
            declaredMediaType: mediaType + (charset < charsets.count ? charsets[charset] : ""),
            url: choice & 1 == 0 ? nil : "https://news.example.org/2024/05/06/section/the-river-rose.html")
        let explanation = choice & 128 == 0 ? nil : ExplanationCollector()
        let outcome = (choice & 16 == 0 ? engine : tight).extract(bytes, label: label, explanation: explanation)
        guard case .extracted(_, _, let body) = outcome else { return }
        for violation in RecordInvariants.violations(of: body) { fail(violation) }
        checkQuotes(body)
        if body.enrichments.keyphrases.count > 15 { fail("too many keyphrases") }
        checkFingerprint(body)
        if choice & 32 != 0 { checkRepeats(bytes, label, choice, body) }
    }

    private func checkQuotes(_ body: RecordBody) {
        guard !body.enrichments.quotes.isEmpty else { return }
        let scalars = Array(body.text.unicodeScalars)
        for quote in body.enrichments.quotes {
            guard let start = quote.start, let end = quote.end, start < end, end <= scalars.count else {
                fail("a quotation without a place")
            }
            if !scalars[start..<end].elementsEqual(quote.text.unicodeScalars) {
                fail("a quotation is not at its place")
            }
        }
    }

    /// Whether the fingerprint that was taken with the keyphrases is that of the text.
    private func checkFingerprint(_ body: RecordBody) {
        let stated = body.enrichments.fingerprint.flatMap { UInt64($0, radix: 16) }
        if stated != FingerprintEnricher.fingerprint(body.text) { fail("a fingerprint of another text") }
    }

    private func checkRepeats(
        _ bytes: UnsafeRawBufferPointer, _ label: ExtractionEngine.Label, _ choice: UInt8, _ first: RecordBody
    ) {
        guard case .extracted(_, _, var second) = (choice & 16 == 0 ? engine : tight).extract(bytes, label: label)
        else {
            fail("the second time fails")
        }
        second.extraction.durationMs = first.extraction.durationMs
        if first != second { fail("the same bytes give different records:\n\(json(first))\n\(json(second))") }
    }

    private func json(_ body: RecordBody) -> String {
        var writer = JSONWriter()
        writer.object { body.writeMembers(to: &$0) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Ends the run with a message: in a release build the runtime prints none.
    private func fail(_ message: String) -> Never {
        let line = Array("\(mediaType): \(message)\n".utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        abort()
    }
}
