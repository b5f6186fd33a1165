import Testing
import TextExtractor
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Hostile texts")
struct HostileTextTests {
    private static let prose = Prose.en

    @Test(
        "hostile lines give a record in little time",
        arguments: [
            String(repeating: "a", count: 1 << 20), String(repeating: "word ", count: 200_000),
            String(repeating: "x\n", count: 100_000),
            String(repeating: "[", count: 300_000), String(repeating: "[a](", count: 100_000),
            String(repeating: "[a](b", count: 100_000),
            String(repeating: "(", count: 200_000), String(repeating: "“", count: 100_000),
            String(repeating: "> ", count: 100_000),
            String(repeating: "By \n", count: 50_000), String(repeating: "By Jane\n\n", count: 20_000),
            String(repeating: "http://", count: 100_000),
            String(repeating: "Q: ?\n", count: 50_000), String(repeating: "1 2\n", count: 50_000),
            String(repeating: "a  b\n", count: 50_000),
            String(repeating: "Copyright © 2024\n\n", count: 20_000),
            String(repeating: "3 March 2024\n", count: 20_000), String(repeating: "=\n", count: 100_000),
            String(repeating: "新华社", count: 100_000), String(repeating: "\u{202E}\u{0000}\u{FEFF}", count: 50_000),
            String(repeating: "\u{0301}", count: 100_000),
            String(repeating: "— a?\n\n— b\n\n", count: 20_000), String(repeating: "记者：你好\n\n", count: 20_000),
            Self.prose + "\n\n" + String(repeating: "Jane Doe\njane@doe.example\n", count: 20_000),
            Self.prose + "\n\n" + String(repeating: "(", count: 100_000) + "Reuters)",
        ])
    func bounded(_ text: String) throws {
        let start = ContinuousClock.now
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(RecordInvariants.violations(of: body) == [])
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test("the reader conforms, whatever is cut from or changed in an article")
    func conforms() {
        let head = "The Oldmere Herald\n\nStone bridge closes\n\nBy Jane Fenwick\n\nPublished: 3 March 2024\n\n"
        let mail = "From: Jane <j@example.org>\nDate: 3 Mar 2024\nSubject: Re: Bridge\n\n> Quoted.\n\n"
        let wire = "（東京＝共同）古湖市議会は火曜日、石橋を秋まで通行止めにすると決めた。\n\n(Source: minutes)”\n"
        let pair = "Q: Is it [old](#)? A: **Yes**.\n\n1. one\n\n2. two\n\na  b\nc  d\ne  f\n\n© 2024 X\n"
        let samples = [head + Self.prose, mail + Self.prose, wire, Self.prose + "\n\n" + pair].enumerated().map {
            ConformanceSample("article \($0.offset)", text: $0.element, mediaType: "text/plain")
        }
        #expect(ExtractorConformance.violations(TextExtractor.self, samples: samples) == [])
    }

    @Test("control and direction characters do not reach the facts")
    func controls() throws {
        let text =
            "Stone \u{202E}bridge\u{0} closes after cracks\u{7} are found\n\nBy Jane\u{200B} Fenwick\n\n\(Self.prose)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.title == "Stone bridge closes after cracks are found")
        #expect(RecordInvariants.violations(of: body) == [])
    }

    @Test("half UTF-8 in an article is a warning")
    func broken() throws {
        let bytes =
            Array(
                "Stone bridge closes after cracks are found – größer\n\nBy Jane Fenwick\n\n\(Self.prose) Größe – ä, ö, ü "
                    .utf8) + [0xFF, 0x2E]
        let body = try TextExtractor.record(of: bytes, as: "text/plain")
        #expect(
            body.authors.map(\.name) == ["Jane Fenwick"]
                && body.extraction.warnings.map(\.code).contains("invalidBytes"))
    }

    @Test("a passed deadline gives what there is")
    func deadline() throws {
        let text = String(repeating: Self.prose + "\n\n", count: 3000)
        let body = try TextExtractor.record(of: text, as: "text/plain", limits: .init(softDeadlineMs: 0))
        #expect(body.extraction.warnings.map(\.code).contains("deadline"))
    }
}
