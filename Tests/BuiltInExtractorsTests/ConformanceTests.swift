import CSVExtractor
import FoundationEssentials
import HTMLExtractor
import JSONExtractor
import MarkdownExtractor
import Testing
import TextExtractor
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Built-in extractors conform")
struct ConformanceTests {
    private static let prose = "It rained on Tuesday, and the river rose by a metre, the town hall said in a statement."

    @Test("plain text")
    func text() {
        let samples = [
            ConformanceSample("paragraphs", text: "\(Self.prose)\n\n- one\n- two\n\nÉnd.\r\n", mediaType: "text/plain"),
            ConformanceSample("windows-1252", bytes: Array("Gr".utf8) + [0xFC, 0xDF, 0x65], mediaType: "text/plain"),
            ConformanceSample("code", text: "def f():\n    return 1\n", mediaType: "text/x-python"),
        ]
        #expect(ExtractorConformance.violations(TextExtractor.self, samples: samples) == [])
    }

    @Test("Markdown")
    func markdown() {
        let text = """
            ---
            title: "A"
            tags: [a, b]
            ---
            # A
            \(Self.prose) [link](https://example.org) ![x](y.png)

            1. one
               - two

            > quote

            | a | b |
            |---|---|
            | 1 | 2 |

            ```c
            x
            ```
            """
        let samples = [ConformanceSample("everything", text: text, mediaType: "text/markdown")]
        #expect(ExtractorConformance.violations(MarkdownExtractor.self, samples: samples) == [])
    }

    @Test("HTML")
    func html() {
        let text = """
            <!doctype html><html lang=de><head><title>T - S</title><meta property=og:title content=T>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"T","author":[{"name":"A B"}],
            "datePublished":"2023-09-14T09:17:00+02:00"}</script></head><body><nav><a href=/>Home</a></nav><article><h1>T</h1>
            <p>\(Self.prose) \(Self.prose)</p><ul><li>\(Self.prose)<li>two</ul><blockquote><p>\(Self.prose)</blockquote>
            <table><tr><th>a<th>b<tr><td>1<td>2</table><figure><img src=x.png alt=y><figcaption>c</figcaption></figure>
            <pre>code</pre></article></body></html>
            """
        let samples = [
            ConformanceSample("a page", text: text, mediaType: "text/html", url: "https://example.org/2023/09/14/t")
        ]
        #expect(ExtractorConformance.violations(HTMLExtractor.self, samples: samples) == [])
    }

    @Test("JSON")
    func json() {
        let samples = [
            ConformanceSample(
                "a document", text: #"{"title":"a","n":[1,2.5e3,null,true,{"b":"\u00e9\ud83d\ude00"}],"a":1,"a":2}"#,
                mediaType: "application/json"),
            ConformanceSample("lines", text: "{\"a\":1}\n{\"a\":2}\n", mediaType: "application/x-ndjson"),
        ]
        #expect(ExtractorConformance.violations(JSONExtractor.self, samples: samples) == [])
    }

    @Test("delimited tables")
    func csv() {
        let samples = [
            ConformanceSample("semicolons", text: "a;b\n\"x;\"\"y\"\"\";2\nz;3\n", mediaType: "text/csv"),
            ConformanceSample("tabs", text: "a\tb\r\n1\t2\r\n", mediaType: "text/tab-separated-values"),
        ]
        #expect(ExtractorConformance.violations(CSVExtractor.self, samples: samples) == [])
    }

    private static let hostileFolder = ProcessInfo.processInfo.environment["WINNOW_SHARED"].map { $0 + "/data/hostile" }

    @Test(
        "hostile files, each through every extractor, give a good body or a proper refusal",
        .enabled(if: hostileFolder != nil),
        arguments: [
            (TextExtractor.self, "text/plain"), (MarkdownExtractor.self, "text/markdown"),
            (HTMLExtractor.self, "text/html"),
            (JSONExtractor.self, "application/json"), (CSVExtractor.self, "text/csv"),
        ] as [(any Extractor.Type, MediaType)])
    func hostile(type: any Extractor.Type, mediaType: MediaType) throws {
        let folder = try #require(Self.hostileFolder)
        let extractor = try type.init(configuration: [:])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder + "/" + name)))
            let context = ExtractionContext(limits: ExtractionLimits(softDeadlineMs: 20_000))
            bytes.withUnsafeBytes { buffer in
                let document = DocumentInput(bytes: buffer, mediaType: mediaType, filename: name)
                guard let extraction = try? extractor.extract(document, context: context) else { return }
                let body = Normalizer(limits: context.limits).normalize(extraction, context: context)
                #expect(RecordInvariants.violations(of: body) == [], "\(name)")
            }
        }
    }
}
