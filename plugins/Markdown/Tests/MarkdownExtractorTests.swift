import MarkdownExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Markdown")
struct MarkdownExtractorTests {
    private func body(_ text: String, url: String? = nil) throws -> RecordBody {
        try MarkdownExtractor.record(of: text, as: "text/markdown", url: url)
    }

    @Test("blocks keep their kinds, markup goes")
    func blocks() throws {
        let body = try body(
            "# A *b*\n\nOne **two** `three`\nfour\\\nfive\n\n> q\n>\n> r\n\n```swift\nlet x = 1\n\n```\n\n| a | b |\n|---|--:|\n| 1 | |\n"
        )
        #expect(body.blocks.map(\.kind) == [.heading, .paragraph, .quote, .code, .table])
        #expect(body.blocks[1].text == "One two three four\nfive" && body.blocks[2].text == "q\n\nr")
        #expect(body.blocks[3].text == "let x = 1" && body.blocks[3].codeLanguage == "swift")
        #expect(body.blocks[4].rows[0].allSatisfy { $0.isHeader } && body.blocks[4].rows[1].map(\.text) == ["1", ""])
        #expect(body.title == "A b")
    }

    @Test("nested lists keep their levels")
    func lists() throws {
        let body = try body("1. a\n   - b\n\n     more\n   - c\n2. d\n")
        #expect(body.blocks.count == 1 && body.blocks[0].isOrdered)
        #expect(
            body.blocks[0].items == [
                .init(text: "a"), .init(text: "b more", level: 2), .init(text: "c", level: 2), .init(text: "d"),
            ])
    }

    @Test("links and images are collected, relative ones resolved")
    func links() throws {
        let body = try body("See [the *page*](../x) and <https://e.org>.\n\n![alt](i.png)\n", url: "https://a.org/b/c")
        #expect(body.links.map(\.url) == ["https://a.org/x", "https://e.org"] && body.links[0].text == "the page")
        #expect(body.media.map(\.url) == ["https://a.org/b/i.png"])
        #expect(body.blocks.last?.kind == .image && body.text == "See the page and https://e.org.")
    }

    @Test("front matter of both kinds becomes facts and leaves the text")
    func frontMatter() throws {
        let yaml = """
            ---
            title: "A: b"  # no comment
            authors:
              - Jane Doe
              - name: John Roe
                email: x@y
            date: 2023-09-14T09:17:00+09:00
            tags: [one, "two"]
            description: >
              Folded
              text
            draft: false
            ---
            Body.
            """
        let body = try body(yaml)
        #expect(body.title == "A: b" && body.authors.map(\.name) == ["Jane Doe", "John Roe"] && body.text == "Body.")
        #expect(body.published == "2023-09-14T09:17:00+09:00" && body.keywords == ["one", "two"])
        #expect(body.summary == "Folded text" && body.attributes["frontMatter"] == .object(["draft": "false"]))
        let toml = try self.body("+++\ntitle = \"T\"\ntags = [\"a\"]\n[extra]\ntitle = \"no\"\n+++\nBody.\n")
        #expect(toml.title == "T" && toml.keywords == ["a"] && toml.text == "Body.")
    }

    @Test("a thematic break at the start is no front matter")
    func noFrontMatter() throws {
        let body = try body("---\nJust a sentence: not a key, really\nand another line\n---\n\nText\n")
        #expect(body.text.contains("and another line") && body.text.hasSuffix("Text"))
    }

    @Test("raw HTML gives its text")
    func html() throws {
        #expect(try body("<div>a <b>b</b> &amp; c<script>x</script></div>\n").text == "a b & c")
    }

    @Test(
        "what would take cmark quadratic time is read as plain text",
        arguments: [
            String(repeating: "<?", count: 50_000), String(repeating: "a <![CDATA[", count: 20_000),
            String(repeating: "|", count: 20_000) + "\n" + String(repeating: "-|", count: 20_000),
        ])
    func quadratic(text: String) throws {
        let start = ContinuousClock.now
        let body = try body("Before.\n\n" + text)
        #expect(body.text.hasPrefix("Before.") && body.extraction.warnings.map(\.code) == ["damaged"])
        #expect(ContinuousClock.now - start < .seconds(10))
    }
}
