import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Markup that was copied with a text")
struct MarkupTests {
    private func read(_ text: String) throws -> RecordBody {
        try TextExtractor.record(
            of: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\n\(text)",
            as: "text/plain")
    }

    @Test("a picture that is a link is a picture and a link")
    func linkedPicture() throws {
        let body = try read("[![The bridge](https://example.org/b.jpg)](https://example.org/b)")
        #expect(body.media == [Media(url: "https://example.org/b.jpg", kind: "image", alt: "The bridge")])
        #expect(body.links == [Link(url: "https://example.org/b", text: "The bridge")])
        #expect(body.text == Prose.en)
    }

    @Test("links by name have their address from the lines that state it")
    func references() throws {
        let body = try read(
            "See the [survey][1], the [minutes][] and the [map][3] of the council, which are public since Monday.\n\n[1]: https://example.org/survey\n[Minutes]: <https://example.org/minutes> \"PDF\""
        )
        #expect(body.links.map(\.url) == ["https://example.org/survey", "https://example.org/minutes"])
        #expect(
            body.text.hasSuffix(
                "See the survey, the minutes and the [map][3] of the council, which are public since Monday."))
    }

    @Test("a text that is no article keeps its link lines")
    func kept() throws {
        let text = "Links\n\n[1]: https://example.org/survey\n[2]: https://example.org/map"
        #expect(try TextExtractor.record(of: text, as: "text/plain").text == text)
    }

    @Test("stars around words leave, others stay", arguments: emphases)
    func emphasis(_ line: (text: String, clean: String)) throws {
        #expect(try read(line.text).text.hasSuffix("\n\n\(line.clean)"))
    }

    private static let emphases: [(text: String, clean: String)] = [
        ("The *divers* came **twice** to the bridge, *she said*.", "The divers came twice to the bridge, she said."),
        (
            "Die Lehrer*innen und Schüler*innen kamen zur Brücke.",
            "Die Lehrer*innen und Schüler*innen kamen zur Brücke."
        ),
        (
            "The price* of the 5* hotel is 3 * 4 pounds a night (*).",
            "The price* of the 5* hotel is 3 * 4 pounds a night (*)."
        ),
        ("*Prices without tax, and the bridge stays closed.", "*Prices without tax, and the bridge stays closed."),
    ]

    @Test("a caption under its picture loses its stars")
    func caption() throws {
        let body = try read("![The bridge](https://example.org/b.jpg)\n*The bridge on Monday. Photo: Iain Reid*")
        #expect(
            body.blocks.last?.kind == .caption && body.blocks.last?.text == "The bridge on Monday. Photo: Iain Reid")
    }

    @Test("brackets and stars in number are read in time")
    func hostile() throws {
        for piece in ["[![", "[a][b]", "*a ", "[![a](b)](", "*a*", "[1]: https://example.org/x\n"] {
            let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
            _ = try read(text)
        }
    }
}
