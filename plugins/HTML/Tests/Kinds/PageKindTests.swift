import HTMLExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Kinds of pages")
struct PageKindTests {
    @Test(
        "states what kind of page a page is",
        arguments: [
            ("article", KindPages.article, "https://mill.example/news/2023/09/river-rises-after-a-night-of-rain"),
            ("forum", KindPages.forum, "https://garden.example/forum/viewtopic.php?t=12"),
            ("product", KindPages.product, "https://cans.example/product/watering-can/"),
            ("collection", KindPages.collection, "https://cans.example/collections/watering-cans"),
            ("documentation", KindPages.documentation, "https://docs.pump.example/en/stable/installation.html"),
        ])
    func kinds(_ kind: String, _ page: String, _ url: String) throws {
        #expect(try KindPages.kind(page, url: url) == kind)
    }

    @Test("needs no address", arguments: [("article", KindPages.article), ("product", KindPages.product)])
    func withoutAddress(_ kind: String, _ page: String) throws {
        #expect(try KindPages.kind(page) == kind)
    }

    @Test("what is for sale is no article, however much prose describes it")
    func offer() throws {
        let prose = KindPages.prose.map { "<p>\($0)</p>" }.joined()
        let page = """
            <title>How we made the best watering can of the year and why it took us so long</title>
            <meta property=product:price:amount content=19.90><article class="post entry"><h1>How we made it</h1>
            \(prose)\(prose.replacing("the", with: "that"))</article>
            """
        let kind = try KindPages.kind(page, url: "https://cans.example/blog/2023/how-we-made-the-best-can-of-the-year")
        #expect(kind != "article" && kind != nil)
    }

    @Test("says nothing of a page that says nothing", arguments: ["", "<p>Hello</p>", "<div><div><br>"])
    func unknown(_ page: String) throws {
        #expect(try KindPages.kind(page) == nil)
    }

    @Test("the table has a weight for each sign and each kind")
    func table() {
        #expect(KindSample.weightNames == ["bias"] + KindSample.names)
        #expect(KindSample.weightCounts.allSatisfy { $0 == PageKind.allCases.count })
    }

    @Test("an explanation lists the signs with the kinds that they speak for")
    func explanation() throws {
        let explanation = try HTMLExtractor.explanation(of: KindPages.product, as: "text/html")
        let field = try #require(explanation.fields.first { $0.name == "attributes.html.kind" })
        #expect(field.evidence.contains { $0.source == "ogProduct" && $0.value == "product" && $0.won })
    }

    @Test(
        "hostile pages end",
        arguments: [
            String(repeating: "<div class='product price cart'><p>$1</p>", count: 50_000),
            String(repeating: "<p>$</p>", count: 50_000), "<title>" + String(repeating: "how ? ", count: 50_000),
            "<body class='" + String(repeating: "product-", count: 100_000) + "'><p>x",
            String(repeating: "<p itemscope itemtype='Product' itemprop=name>", count: 20_000),
        ])
    func hostile(_ page: String) throws {
        let address = "https://a.example/" + String(repeating: "docs/", count: 20_000)
        _ = try HTMLExtractor.record(of: page, as: "text/html", url: address)
    }
}
