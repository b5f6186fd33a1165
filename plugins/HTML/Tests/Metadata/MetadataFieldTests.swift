import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("What web pages state about themselves")
struct MetadataFieldTests {
    @Test("fields of JSON-LD that is not quite JSON")
    func lenient() throws {
        let head = MetadataPage.linked(
            """
            <![CDATA[ /* made by hand */ {"@type":"NewsArticle", // the article
            "headline":"River rises", "description":"The "old" bridge, closed", "articleSection":"Local",
            "keywords":["flood","mill",], "isAccessibleForFree":"False", "copyrightNotice":"© The Mill",
            "publisher":{"@type":"Organization","name":"The Mill","url":"/"},
            "author":{"name":"Jane\nDoe"}, "articleBody":"First.<br>Second.",} ]]>
            """)
        let body = try MetadataPage.record(head: head)
        #expect(body.title == "River rises" && body.section == "Local" && body.keywords == ["flood", "mill"])
        #expect(body.summary == "The \"old\" bridge, closed" && body.rights == "© The Mill")
        #expect(body.publisher == Publisher(name: "The Mill", url: "https://mill.example/"))
        #expect(body.authors.map(\.name) == ["Jane Doe"])
        #expect(body.attributes["html.paywall"] == "paid")
    }

    @Test("JSON-LD that is escaped, cut off, or in several blocks")
    func broken() throws {
        let escaped = MetadataPage.linked(
            "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;River&quot;,&quot;articleSection&quot;:&quot;Local&quot;}"
        )
        #expect(try MetadataPage.record(head: escaped).section == "Local")
        let cut = MetadataPage.linked(#"{"@type":"Article","articleSection":"Local","headline":"River rises"#)
        #expect(try MetadataPage.record(head: cut).section == "Local")
        let several = MetadataPage.linked(
            #"{"@type":"WebSite","name":"The Mill"}{"@type":"Article","articleSection":"Local"}"#)
        #expect(try MetadataPage.record(head: several).section == "Local")
    }

    @Test("the object about the page's own address counts, not those of a list")
    func own() throws {
        let head = MetadataPage.linked(
            """
            [{"@type":"NewsArticle","headline":"Other","url":"https://mill.example/other","articleSection":"Wrong",
            "author":"Max Other","datePublished":"2020-01-01","image":"x.jpg","publisher":"P"},
            {"@type":"NewsArticle","headline":"River rises","url":"https://mill.example/news/river","articleSection":"Local"}]
            """)
        let body = try MetadataPage.record(head: head)
        #expect(body.section == "Local" && body.authors.isEmpty)
    }

    @Test("microdata, RDFa, Dublin Core and the metas of analytics")
    func vocabularies() throws {
        let microdata =
            "<span itemprop=articleSection>Local</span><meta itemprop=keywords content='flood, mill; river'>"
        let first = try MetadataPage.record(byline: microdata)
        #expect(first.section == "Local" && first.keywords == ["flood", "mill", "river"])
        let rdfa = "<div vocab='https://schema.org/'><span property='schema:articleSection'>Local</span></div>"
        #expect(try MetadataPage.record(byline: rdfa).section == "Local")
        let head =
            "<meta name=DC.rights content='© The Mill'><meta name=parsely-section content=Local><meta name=sailthru.tags content='flood,mill'><meta name=dc.creator content='Doe, Jane'><meta name=dc.creator content='Roe, John'>"
        let second = try MetadataPage.record(head: head)
        #expect(second.rights == "© The Mill" && second.section == "Local" && second.keywords == ["flood", "mill"])
        #expect(second.authors.map(\.name) == ["Jane Doe", "John Roe"])
    }

    @Test("the copyright line of the page's foot is the rights")
    func rights() throws {
        let body = try MetadataPage.record(
            after: "</article><footer><p>© 2023 The Mill Ltd. All rights reserved.</p></footer>")
        #expect(body.rights == "© 2023 The Mill Ltd. All rights reserved.")
    }

    @Test("languages are canonical, and what is none is left out")
    func language() throws {
        func language(_ html: String) throws -> String? {
            try HTMLExtractor.record(of: "\(html)<body>\(MetadataPage.prose)", as: "text/html").language
        }
        #expect(try language("<html lang=de_at>") == "de-AT")
        #expect(try language("<html><meta property=og:locale content=pt_BR>") == "pt-BR")
        #expect(try language("<html lang='{{lang}}'><meta http-equiv=content-language content=fr>") == "fr")
    }

    @Test("access as stated")
    func access() throws {
        func access(_ head: String) throws -> JSONValue? {
            try MetadataPage.record(head: head).attributes["html.paywall"]
        }
        #expect(try access("<meta property=article:content_tier content=metered>") == "metered")
        #expect(try access(MetadataPage.linked(#"{"@type":"Article","isAccessibleForFree":true}"#)) == "free")
        #expect(try access("") == nil)
        let wall = "<div class='article-paywall'><p>Subscribe to read the rest of this article.</p></div>"
        #expect(try MetadataPage.record(after: wall).attributes["html.paywall"] == "paid")
        let text = "<div class='paywall'>\(String(repeating: MetadataPage.prose, count: 12))</div>"
        #expect(try MetadataPage.record(after: text).attributes["html.paywall"] == nil)
    }

    @Test(
        "the next page is the page's own address with the next number",
        arguments: [
            ("/news/river", "/news/river/2", true), ("/news/river", "/news/river?page=2", true),
            ("/news/river-2.html", "/news/river-3.html", true), ("/news/river/page/2/", "/news/river/page/3/", true),
            ("/news/river", "/news/storm", false), ("/news/river", "/news/river/3", false),
            ("/2023/09/14/river", "/2023/09/15/storm", false), ("/news/1234567", "/news/1234568", false),
        ])
    func nextPage(_ own: String, _ next: String, _ isNext: Bool) throws {
        let head = "<link rel=next href='\(next)'>"
        let body = try MetadataPage.record(head: head, url: "https://mill.example\(own)")
        let address = "https://mill.example\(next)"
        #expect(body.attributes["html.nextPage"] == (isNext ? .string(address) : nil))
    }

    @Test("application state speaks where no JSON-LD does")
    func state() throws {
        let next = """
            <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"related":[{"title":"Storm","authors":
            [{"name":"Max Other"}]}],"article":{"title":"River rises","description":"A metre in a night, and what it did to the town.",
            "authors":[{"name":"Jane Doe","bio":"writes"}],"publishedAt":"2023-09-14T09:17:00Z","tags":["a"],
            "body":[{"type":"p","text":"A paragraph that is long enough to be one."}]}}},"padding":"\(String(repeating: "x", count: 300))"}</script>
            """
        let body = try MetadataPage.record(head: next)
        #expect(body.authors.map(\.name) == ["Jane Doe"])
        #expect(body.summary == "A metre in a night, and what it did to the town.")
    }

    @Test("empty statements are no statements")
    func empty() throws {
        let head =
            "<meta name=author content=' '><meta property=og:site_name content=''><meta property=og:description content='&nbsp;'>"
            + MetadataPage.linked(#"{"@type":"Article","headline":"","author":[],"keywords":null,"publisher":{}}"#)
        let body = try MetadataPage.record(head: head)
        #expect(body.authors.isEmpty && body.publisher == nil && body.keywords.isEmpty && body.title == "River rises")
    }

    @Test(
        "links behind a copyright line are no part of it",
        arguments: [
            ("© The Mill. <a href=/i>Imprint</a> <a href=/p>Privacy</a>", "© The Mill."),
            ("© 2023 <a href=/>The Mill</a> <a href=/p>Privacy</a>", "© 2023 The Mill Privacy"),
            ("© 2023 <a href=/>The Mill</a> - All rights reserved", "© 2023 The Mill - All rights reserved"),
        ])
    func copyright(_ foot: String, _ rights: String) throws {
        #expect(try MetadataPage.record(after: "<footer><p>\(foot)</p></footer>").rights == rights)
    }

    @Test("the lack of a section is none", arguments: ["Uncategorized", "Non classé", "Без рубрики"])
    func noSection(_ stated: String) throws {
        #expect(try MetadataPage.record(head: "<meta property=article:section content='\(stated)'>").section == nil)
    }

    @Test("the next page is found by its number", arguments: ["river-p2.html", "river-2.html", "river/page/2"])
    func nextPage(_ next: String) throws {
        let body = try MetadataPage.record(
            head: "<link rel=next href='https://mill.example/news/\(next)'>", url: "https://mill.example/news/river")
        #expect(body.attributes["html.nextPage"] == .string("https://mill.example/news/\(next)"))
    }

    @Test(
        "state that Nuxt writes, in a flat list or as a call, is read",
        arguments: [
            #"<script>window.__NUXT__=(function(a,b,c){return {data:[{post:{title:a,publishedAt:b,author:{name:c}}}],n:2}}("River rises","2024-03-14T08:17:00Z","Jane Doe"));</script>"#,
            #"<script type="application/json" id="__NUXT_DATA__">[["ShallowReactive",1],{"data":2},["ShallowReactive",3],{"a":4},{"title":5,"publishedAt":6,"author":7},"River rises","2024-03-14T08:17:00Z",{"name":8},"Jane Doe"]</script>"#,
        ])
    func nuxt(_ script: String) throws {
        let body = try MetadataPage.record(after: script)
        #expect(body.published == "2024-03-14T08:17:00Z" && body.authors.map(\.name) == ["Jane Doe"])
    }

    @Test("state of Nuxt that is broken or refers to itself is borne", arguments: [true, false])
    func hostileNuxt(_ isFlat: Bool) throws {
        let list = "[" + String(repeating: "[0,1,2,3],{\"title\":0,\"a\":1},", count: 20_000)
        let flat = "<script type='application/json' id='__NUXT_DATA__'>\(list)</script>"
        let call = "<script>__NUXT__=(function(\(String(repeating: "a,", count: 50_000)))" + "{return {title:a"
        #expect(
            try MetadataPage.record(after: isFlat ? flat : call + String(repeating: "{[(", count: 50_000)).title != nil)
    }
}
