import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Structured data of web pages")
struct StructuredDataTests {
    private static let object = """
        {"@type": "NewsArticle", "headline": "River rises", "articleSection": "Local", "author": {"name": "Jane Doe"}}
        """

    private static func replaced(_ mark: String, _ other: String) -> String {
        object.split(separator: mark, omittingEmptySubsequences: false).joined(separator: other)
    }

    @Test(
        "JSON-LD with odd white space, marks and wraps is read",
        arguments: [
            replaced(": ", ":\u{A0}"), replaced("\": ", "\"\u{A0}:\u{A0}"), replaced(" ", "\u{3000}"),
            replaced(": ", ":\u{200B}"), replaced(": ", ":&nbsp;"), "\u{FEFF}" + object, replaced("\"", "'"),
            replaced("\"Local\"", "'Local'"), replaced("\"", "&quot;"), replaced("\"", "&#34;"),
            replaced("\"", "&#x22;"), "<!-- \(object) -->", "<![CDATA[\(object)]]>", "//<![CDATA[ \(object) //]]>",
            "\n//<![CDATA[\(object)//]]>\n", "<!--//--><![CDATA[//><!-- \(object) //--><!]]>",
            "<!--//--><![CDATA[//><!--\n\(object)\n//--><!]]>", "/*<![CDATA[*/\(object)/*]]>*/", replaced("}", ",}"),
            replaced("River", "River\n\t"), "{\"@type\":\"WebSite\"},\(object)", "[[\(object)]]", object + ";",
        ])
    func broken(json: String) throws {
        let body = try MetadataPage.record(head: MetadataPage.linked(json))
        #expect(body.section == "Local" && body.authors.map(\.name) == ["Jane Doe"])
    }

    @Test("apostrophes and brackets in strings between single marks do not end them")
    func singleMarks() throws {
        let json =
            "{'other':{'x':'a } b'},'@type':'Article','publisher':{'name':'The Miller's'},'articleSection':'Lo\\'cal'}"
        let body = try MetadataPage.record(head: MetadataPage.linked(json))
        #expect(body.publisher?.name == "The Miller's" && body.section == "Lo'cal")
    }

    @Test("JSON-LD that only opens marks is borne", arguments: ["{'", "{'a':'", "//<", "[CDATA[", "{\"a\":\u{A0}"])
    func hostile(part: String) throws {
        let json = String(repeating: part, count: 20_000)
        #expect(try MetadataPage.record(head: MetadataPage.linked(json)).title == "River rises")
    }

    @Test("the older form of Parsely's tags is read")
    func parsely() throws {
        let head = """
            <meta name="parsely-page" content='{"title":"River rises","link":"https://mill.example/news/river","type":"post",
            "image_url":"https://mill.example/r.jpg","author":"Jane Doe","authors":["Jane Doe","John Roe"],"section":"Local",
            "pub_date":"2023-09-14T09:17:00Z","tags":["flood","mill"]}'>
            """
        let body = try MetadataPage.record(head: head)
        #expect(body.authors.map(\.name) == ["Jane Doe", "John Roe"] && body.section == "Local")
        #expect(body.keywords == ["flood", "mill"] && body.image == "https://mill.example/r.jpg")
        #expect(body.published == "2023-09-14T09:17:00Z")
        let list = #"<meta name="parsely-page" content='{"title":"The Mill","type":"frontpage","section":"News"}'>"#
        #expect(try MetadataPage.record(head: list).section == nil)
    }

    @Test("JSON-LD counts before it")
    func parselyBehind() throws {
        let head =
            MetadataPage.linked(#"{"@type":"Article","headline":"River rises","author":"Jane Doe"}"#)
            + #"<meta name="parsely-page" content='{"title":"River rises","author":"J. Wrong","section":"Local"}'>"#
        let body = try MetadataPage.record(head: head)
        #expect(body.authors.map(\.name) == ["Jane Doe"] && body.section == "Local")
    }

    @Test(
        "a publisher in RDFa has the name inside it",
        arguments: [
            "<meta property=name content='The Mill'>", "<span property=name>The Mill</span>",
            "<div property=logo typeof=ImageObject><meta property=url content=/l.png></div><meta property=name content='The Mill'>",
            "<meta property='schema:name' content='The Mill'>",
        ])
    func publisher(inner: String) throws {
        let rdfa =
            "<div vocab='https://schema.org/' typeof=NewsArticle><div property=publisher typeof=Organization>\(inner)</div></div>"
        #expect(try MetadataPage.record(byline: rdfa).publisher?.name == "The Mill")
    }

    @Test(
        "authors in RDFa",
        arguments: [
            "<span property=author typeof=Person><meta property=name content='Jane Doe'></span>",
            "<span property='schema:author'>Jane Doe</span>", "<meta property=author content='Jane Doe'>",
            "<span property=author typeof=Person><link property=url href='/a/j'><meta property=name content='Jane Doe'></span>",
        ])
    func authors(inner: String) throws {
        let body = try MetadataPage.record(byline: "<div vocab='https://schema.org/' typeof=Article>\(inner)</div>")
        #expect(body.authors.map(\.name) == ["Jane Doe"])
    }

    @Test("date, section, headline and image in metas of RDFa")
    func metas() throws {
        let inner = """
            <div vocab='https://schema.org/' typeof=Article><meta property=articleSection content=Local>
            <meta property=datePublished content='2023-09-14T09:17:00Z'><meta property=headline content='River rises again'>
            <div property=image typeof=ImageObject><meta property=url content='/r.jpg'></div></div>
            """
        let body = try MetadataPage.record(heading: "", byline: inner)
        #expect(body.section == "Local" && body.published == "2023-09-14T09:17:00Z")
        #expect(body.title == "River rises again" && body.image == "https://mill.example/r.jpg")
    }

    @Test("role and address of an author in microdata; the publisher's image is none of the document")
    func microdata() throws {
        let inner = """
            <div itemprop=publisher itemscope><img itemprop=image src=/logo-of-the-mill.jpg><meta itemprop=name content="The Mill"></div>
            <img itemprop=image src=/r.jpg><p itemprop=author itemscope><a itemprop=url href=/a/j><span itemprop=name>Jane Doe</span></a>,
            <span itemprop=jobTitle>Political editor</span></p>
            """
        let body = try MetadataPage.record(byline: inner)
        #expect(body.authors == [Author(name: "Jane Doe", role: "Political editor", url: "https://mill.example/a/j")])
        #expect(body.image == "https://mill.example/r.jpg" && body.publisher?.name == "The Mill")
    }

    @Test("Dublin Core with colons")
    func dublinCore() throws {
        let head = """
            <meta property="dc:creator" content="Jane Doe"><meta name="dcterms:publisher" content="The Mill">
            <meta name="DC:subject" content="flood"><meta name="dcterms:issued" content="2023-09-14">
            """
        let body = try MetadataPage.record(head: head)
        #expect(body.authors.map(\.name) == ["Jane Doe"] && body.publisher?.name == "The Mill")
        #expect(body.keywords == ["flood"] && body.published == "2023-09-14")
    }
}
