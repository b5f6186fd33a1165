import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Web pages")
struct HTMLExtractorTests {
    private static let prose =
        "It rained on Tuesday, and the river rose by more than a metre during the night, the town hall said in a statement."

    private static let page = """
        <!doctype html><html lang="en-us"><head><title>River rises | The Mill</title>
        <meta property="og:title" content="River rises"><meta property="og:site_name" content="The Mill">
        <link rel="canonical" href="/news/river?utm_source=x">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
        "headline":"River rises","author":[{"@type":"Person","name":"By Jane Doe and John Roe"}],
        "datePublished":"2023-09-14T09:17:00+02:00","dateModified":"2023-09-15",}]} // a comment</script></head>
        <body><header class="masthead"><a href="/">Home</a> <a href="/sport">Sport</a></header>
        <div class="sidebar"><p>\(prose.replacingFirst("Tuesday", "Monday"))</p></div>
        <main><h1>River rises</h1><div class="byline">By Jane Doe</div>
        <div class="article-body"><p>\(prose) See <a href="map">the map</a>.</p><h2>The bridge</h2>
        <p>A second paragraph says that the bridge at the mill is closed, and that nobody was hurt.</p>
        <figure><img src="/river.jpg" alt="The river"><figcaption>The river on Tuesday. Photo: N. N.</figcaption></figure>
        <p><a href="/other">Read more: Floods of the century</a></p>
        <ul><li>First, the cellar of the school was pumped dry.</li><li>Second, the road was swept.</li></ul>
        <table><tr><th>Day</th><th>Level</th></tr><tr><td>Monday</td><td>2.1</td></tr></table>
        <blockquote><p>We were lucky, the mayor told reporters at the bridge.</p></blockquote>
        <p>The water is expected to fall by the weekend, the office for hydrology added on Wednesday.</p></div>
        <div class="share-bar"><a href="#">Share</a></div><div class="related"><a href="/a">Another story</a></div></main>
        <div id="comments"><p>\(prose.replacingFirst("It", "I think it"))</p></div>
        <footer><p>Copyright 2023 The Mill. All rights reserved.</p></footer></body></html>
        """

    private func body() throws -> RecordBody {
        try HTMLExtractor.record(of: Self.page, as: "text/html", url: "https://mill.example/news/index.html")
    }

    @Test("keeps the text of the article and nothing around it")
    func text() throws {
        let body = try body()
        #expect(body.text.hasPrefix("It rained on Tuesday"))
        #expect(body.text.hasSuffix("added on Wednesday."))
        for foreign in [
            "Home", "Monday, and", "I think", "Share", "Another story", "Copyright", "Read more", "By Jane", "Photo",
        ] {
            #expect(!body.text.contains(foreign), "\(foreign)")
        }
    }

    @Test("keeps the structure")
    func structure() throws {
        let body = try body()
        #expect(
            body.blocks.map(\.kind) == [
                .paragraph, .heading, .paragraph, .image, .caption, .list, .table, .quote, .paragraph,
            ])
        #expect(body.blocks[6].rows[0].allSatisfy { $0.isHeader } && body.blocks[5].items.count == 2)
        #expect(body.media.first?.caption?.hasPrefix("The river on Tuesday") == true)
        #expect(body.links.map(\.url) == ["https://mill.example/news/map"])
    }

    @Test("states what the page states")
    func facts() throws {
        let body = try body()
        #expect(body.title == "River rises" && body.publisher?.name == "The Mill")
        #expect(body.authors.map(\.name) == ["Jane Doe", "John Roe"])
        #expect(body.published == "2023-09-14T09:17:00+02:00" && body.modified == "2023-09-15")
        #expect(body.language == "en-US" && body.canonicalURL == "https://mill.example/news/river")
    }

    @Test("the title leaves the name of the site behind, whichever part states it")
    func title() throws {
        let page =
            "<title>The Mill - A - B</title><meta property=og:site_name content='the mill'><body><p>\(Self.prose)"
        #expect(try HTMLExtractor.record(of: page, as: "text/html").title == "A - B")
    }

    @Test("a page without an article gives what there is, and a low confidence")
    func noArticle() throws {
        let body = try HTMLExtractor.record(of: "<p>Hello</p><p>World</p>", as: "text/html")
        #expect(body.text == "Hello\n\nWorld" && (body.extraction.confidence ?? 1) < 0.5)
    }

    @Test("dates of the address count only as whole dates")
    func addressDates() throws {
        let page = "<p>\(Self.prose)"
        func date(_ url: String) throws -> String? {
            try HTMLExtractor.record(of: page, as: "text/html", url: url).published
        }
        #expect(try date("https://a.example/2023/09/14/x") == "2023-09-14")
        #expect(try date("https://a.example/2023/13/14/x") == nil)
        #expect(try date("https://a.example/2023/x/9/14") == nil)
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, _ replacement: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + replacement + self[range.upperBound...]
    }
}
