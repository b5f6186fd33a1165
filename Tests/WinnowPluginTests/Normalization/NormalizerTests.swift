import Testing
import WinnowModel

@testable import WinnowPlugin

@Suite("Normalization")
struct NormalizerTests {
    private func normalize(
        limits: ExtractionLimits = ExtractionLimits(), _ fill: (inout Extraction) -> Void
    ) -> (body: RecordBody, warnings: [String]) {
        var extraction = Extraction()
        fill(&extraction)
        let context = ExtractionContext(limits: limits)
        let body = Normalizer(limits: limits).normalize(extraction, context: context)
        return (body, context.warnings.map(\.code))
    }

    @Test("joins blocks by one blank line; asides have no place in the text")
    func assembly() {
        let body = normalize {
            $0.append(Block(.heading, text: " Größe\n ", level: 1))
            $0.append(Block(.paragraph, text: "a  b"))
            $0.append(Block(.caption, text: "a picture"))
            $0.append(Block(.paragraph, text: " \n "))
            $0.append(Block(.list, items: [.init(text: "one"), .init(text: " "), .init(text: "two\nlines", level: 2)]))
            $0.append(Block(.table, rows: [[.init(text: "x", isHeader: true), .init(text: "")], [.init(text: "")]]))
            $0.append(Block(.pageBreak, page: 2))
            $0.append(Block(.code, text: "\n  f()\n    g()\n"))
        }.body
        #expect(body.text == "Größe\n\na b\n\none\ntwo lines\n\nx\t\n\n  f()\n    g()")
        #expect(body.blocks.map(\.kind) == [.heading, .paragraph, .caption, .list, .table, .pageBreak, .code])
        #expect(body.blocks[2].start == nil && body.blocks[5].start == nil)
        let scalars = Array(body.text.unicodeScalars)
        for block in body.blocks {
            guard let start = block.start, let end = block.end else { continue }
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            #expect(String(piece) == block.text)
        }
    }

    @Test("text without blocks becomes paragraphs")
    func plainText() {
        let body = normalize { $0.body.text = "one\r\nstill one\r\n\r\n\r\ntwo" }.body
        #expect(body.blocks.map(\.text) == ["one\nstill one", "two"])
        #expect(body.text == "one\nstill one\n\ntwo")
    }

    @Test("cuts at the limit, between words where one ends near by, and says so")
    func limit() {
        for limit in 0...40 {
            let (body, warnings) = normalize(limits: ExtractionLimits(textBytes: limit)) {
                $0.append(Block(.paragraph, text: "größer als das"))
                $0.append(Block(.list, items: [.init(text: "eins"), .init(text: "zwei")]))
                $0.append(Block(.table, rows: [[.init(text: "a"), .init(text: "b")]]))
            }
            #expect(body.text.utf8.count <= limit)
            #expect(!body.text.contains("\u{FFFD}"))
            if body.extraction.truncated {
                #expect(body.extraction.status == .partial && warnings == ["truncated"])
            }
            #expect(body.extraction.truncated == (limit < 32), "limit \(limit)")
        }
    }

    @Test("absent, not empty")
    func absent() {
        let body = normalize {
            $0.body.title = " \u{200B} "
            $0.body.authors = [Author(name: " "), Author(name: "A", role: "")]
            $0.body.publisher = Publisher(name: "")
            $0.body.keywords = ["", "k", "k "]
            $0.body.links = [Link(url: " "), Link(url: "javascript:alert(1)"), Link(url: "https://a/ b", text: " x ")]
            $0.body.attributes = ["a": "", "b": .null, "c": .array([.null]), "d": .object(["e": "f"])]
            $0.body.dateline = Dateline(place: "")
        }.body
        #expect(body.title == nil && body.publisher == nil && body.dateline == nil)
        #expect(body.authors == [Author(name: "A")])
        #expect(body.keywords == ["k"])
        #expect(body.links == [Link(url: "https://a/%20b", text: "x")])
        #expect(body.attributes == ["d": .object(["e": "f"])])
        #expect(body.extraction.status == .metadataOnly)
    }

    @Test("drops a date that is none and says so")
    func dates() {
        let (body, warnings) = normalize {
            $0.body.published = "2023-02-30"
            $0.body.modified = "2023-09-14 09:17"
        }
        #expect(body.published == nil && body.modified == "2023-09-14T09:17:00")
        #expect(warnings == ["invalidDate"])
    }

    @Test("normalizing a normal body changes nothing")
    func idempotent() {
        var first = normalize {
            $0.append(Block(.quote, text: "a\n\n\nb"))
            $0.append(Block(.table, rows: [[.init(text: ""), .init(text: "b")]]))
            $0.append(Block(.code, text: "   a\n\n\n  b"))
            $0.body.title = "A  title"
            $0.body.canonicalURL = "https://example.org/x?utm_source=a&b=c#d"
        }.body
        #expect(first.canonicalURL == "https://example.org/x?b=c#d")
        first.extraction.status = .complete
        let second = normalize { $0.body = first }.body
        #expect(second == first)
    }
}
