import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Texts that stand in data alone")
struct StatedTextTests {
    private static let first = """
        I have a pump that does not start any more since the winter. Does anybody know what it can be? I looked at the \
        fuse, which is whole, and at the plug, which is dry. The motor hums, but the wheel stands still.
        """
    private static let second = """
        It was the same with mine. The valve was stuck, and a drop of oil was all it took! Have a look at page three of \
        the manual, where the valve is drawn.
        """
    private static let third = "Thank you, it was the valve."

    private static func shell(_ data: String, text: String = "") -> String {
        "<html><head><title>Pump does not start</title></head><body><div id=app>\(text)</div>\(data)</body></html>"
    }

    private static var posts: String {
        let posts = [first, "\(second)<blockquote>Quoted.</blockquote><a href=/oil>Oil</a>", third].map {
            #"{"user":{"title":"<b>Member. Of. Old.</b>"},"cooked":"<p>\#($0)</p>"}"#
        }
        return #"{"stream":{"posts":[\#(posts.joined(separator: ","))]},"excerpt":"<p>Short. One. Two.</p>"}"#
    }

    private func record(_ page: String) throws -> RecordBody {
        try HTMLExtractor.record(of: page, as: "text/html", url: "https://garden.example/t/1")
    }

    private func expectPosts(_ body: RecordBody) {
        #expect(body.blocks.map(\.text) == [Self.first, Self.second, "Quoted.", "Oil", Self.third])
        #expect(body.blocks.map(\.kind) == [.paragraph, .paragraph, .quote, .paragraph, .paragraph])
        #expect(body.links.map(\.url) == ["https://garden.example/oil"])
        #expect(body.extraction.warnings.map(\.code) == ["statedText"])
        #expect((body.extraction.confidence ?? 1) < 0.5)
    }

    @Test("posts in a script of data become blocks, in order, and what stands beside them does not")
    func scriptOfData() throws {
        expectPosts(try record(Self.shell("<script type=application/json>\(Self.posts)</script>")))
    }

    @Test("posts in a program's argument")
    func program() throws {
        expectPosts(try record(Self.shell("<script>(window.q=window.q||[]).push(\(Self.posts))</script>")))
    }

    @Test("posts in an attribute, as JSON in a string of JSON")
    func attribute() throws {
        let inner = Self.posts.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let value = "{\"topic\":\"\(inner)\"}".replacing("\"", with: "&quot;")
        expectPosts(try record(Self.shell("<div data-preloaded=\"\(value)\"></div>")))
    }

    @Test("markup whose brackets are escaped is markup")
    func escapes() throws {
        let data = Self.posts.replacing("<", with: "\\u003c").replacing(">", with: "\\u003E")
        expectPosts(try record(Self.shell("<script type=application/json>\(data)</script>")))
    }

    @Test("the stated body of an article becomes paragraphs")
    func articleBody() throws {
        let text = [
            Self.first, Self.second, Self.third, "Less < more & all of the rest of it, the gardener said on Monday.",
        ]
        let data = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Pump does not start",
            "articleBody":"\(text.joined(separator: "\\n\\n").replacing("<", with: "&lt;"))"}</script>
            """
        let body = try record(Self.shell(data, text: "<p>Loading the article, please wait.</p>"))
        #expect(body.blocks.map(\.text) == text && body.extraction.warnings.map(\.code) == ["statedText"])
    }

    @Test("a page with a text of its own keeps it")
    func ownText() throws {
        let own = KindPages.prose.map { "<p>\($0)</p>" }.joined()
        let body = try record(Self.shell("<script type=application/json>\(Self.posts)</script>", text: own))
        #expect(body.text.hasPrefix("It rained") && !body.text.contains("pump") && body.extraction.warnings.isEmpty)
    }

    @Test(
        "what is no text stays where it is",
        arguments: [
            #"{"consent":"<p>We use cookies. You may refuse. Read more.</p>\#(String(repeating: "<p>Cookies. Are. Good.</p>", count: 40))"}"#,
            #"{"page":"<html><body>\#(String(repeating: "One. Two. Three. ", count: 60))"}"#,
            #"{"icon":"<svg><title>\#(String(repeating: "One. Two. Three. ", count: 60))</title></svg>"}"#,
            #"{"plain":"\#(String(repeating: "One. Two. Three. ", count: 60))"}"#,
        ])
    func noText(_ data: String) throws {
        let page = Self.shell("<script type=application/json>\(data)</script>", text: "<p>Hello there.</p>")
        let body = try record(page)
        #expect(body.text == "Hello there." && body.extraction.warnings.isEmpty)
    }

    @Test(
        "data without end costs no more than its size",
        arguments: [
            String(repeating: "\"", count: 300_000), String(repeating: "[\"<p>", count: 100_000),
            "{\"a\":\"" + String(repeating: "\\", count: 300_001),
            String(repeating: #"{"a":"<p>One. Two.</p>"},"#, count: 30_000),
            #"{"a":"<p>\#(String(repeating: "<b>One. Two. ", count: 60_000))"}"#,
            #"{"a":"{\"b\":\"{"# + String(repeating: #"\\\"c\\\":\\\"<p>One."#, count: 30_000),
        ])
    func endless(_ data: String) throws {
        let clock = ContinuousClock()
        let duration = try clock.measure {
            _ = try record(Self.shell("<script type=application/json>\(data)</script>"))
        }
        #expect(duration < .seconds(30))
    }
}
