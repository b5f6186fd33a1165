import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Authors of web pages")
struct MetadataAuthorTests {
    private static let site = "<meta property=og:site_name content='The Mill'>"

    private func names(_ byline: String, head: String = site) throws -> [String] {
        try MetadataPage.record(head: head, byline: "<div class=byline>\(byline)</div>").authors.map(\.name)
    }

    @Test(
        "bylines in many languages",
        arguments: [
            "By Jane Doe", "Von Jane Doe", "Par Jane Doe", "Por Jane Doe", "Door Jane Doe", "Av Jane Doe",
            "Text: Jane Doe",
            "Autorin: Jane Doe", "Written by Jane Doe", "Posted on May 3, 2021 by Jane Doe",
            "Published: 3 May 2021 | By Jane Doe",
            "Jane Doe | 3. Mai 2021, 12:30 Uhr", "By <a href=/authors/jane>Jane Doe</a> <time>May 3</time>",
            "Jane Doe, 5 min read", "<span>By</span><span>Jane Doe</span>", "By Jane Doe @janedoe", "автор: Jane Doe",
            "By Jane Doe<br>Photos: Max Lens", "View all posts by Jane Doe", "Jane Doe 기자 | 입력 2024.03.14 09:17",
            "By Jane Doe jane@mill.example", "Von Jane Doe und Max Lens (Fotos)", "Haber: Jane Doe",
        ])
    func languages(_ byline: String) throws {
        #expect(try names(byline) == ["Jane Doe"])
    }

    @Test(
        "several people",
        arguments: [
            "By Jane Doe and John Roe", "Von Jane Doe und John Roe", "Jane Doe, John Roe", "Jane Doe; John Roe",
            "Jane Doe &amp; John Roe", "Jane Doe et John Roe",
            "<a href=/a/jane>Jane Doe</a> and <a href=/a/john>John Roe</a>",
            "Redaktion: Jane Doe und <a href=/a/john>John Roe</a>", "Jane Doe/John Roe",
        ])
    func several(_ byline: String) throws {
        #expect(try names(byline) == ["Jane Doe", "John Roe"])
    }

    @Test("role, outlet and place come off the name")
    func parts() throws {
        func author(_ byline: String) throws -> Author? {
            try MetadataPage.record(head: Self.site, byline: "<p class=author>\(byline)</p>").authors.first
        }
        #expect(try author("By Jane Doe, Reuters") == Author(name: "Jane Doe", affiliation: "Reuters"))
        #expect(try author("By JANE DOE Associated Press") == Author(name: "JANE DOE", affiliation: "Associated Press"))
        #expect(try author("Von Jane Doe, Berlin") == Author(name: "Jane Doe"))
        #expect(try author("Jane Doe, Senior Staff Writer") == Author(name: "Jane Doe", role: "Senior Staff Writer"))
        #expect(try author("Reporter Jane Doe") == Author(name: "Jane Doe", role: "Reporter"))
        #expect(try author("Redacción Diario Ejemplo") == Author(name: "Redacción Diario Ejemplo"))
        #expect(try author("김철수 기자") == Author(name: "김철수", role: "기자"))
        #expect(try author("Jane Doe (dpa)") == Author(name: "Jane Doe", affiliation: "dpa"))
    }

    @Test("scripts without spaces, and names that hold an \"and\"")
    func scripts() throws {
        #expect(try names("作者：王明") == ["王明"])
        #expect(try names("記者 佐藤花子") == ["佐藤花子"])
        #expect(
            try MetadataPage.record(head: "<meta name=author content='Mac &amp; i'>").authors.map(\.name) == ["Mac & i"]
        )
    }

    @Test("an agency beside the author is credited")
    func credit() throws {
        let body = try MetadataPage.record(byline: "<p class=author>By Jane Doe, Reuters</p>")
        #expect(body.credit == "Reuters" && body.authors.map(\.name) == ["Jane Doe"])
        #expect(try MetadataPage.record(byline: "<p class=author>dpa</p>").credit == "dpa")
        let agencies = try MetadataPage.record(byline: "<p class=author>dpa/afp</p>")
        #expect(agencies.credit == "dpa" && agencies.authors.map(\.name) == ["dpa", "afp"])
        let below = try MetadataPage.record(byline: "<p class=author>By Jane Doe | The Associated Press</p>")
        #expect(below.credit == "The Associated Press" && below.authors.map(\.name) == ["Jane Doe"])
    }

    @Test(
        "what is no author",
        arguments: [
            "May 3, 2021", "5 min read", "jane@mill.example", "https://mill.example/jane", "@janedoe", "Follow",
            "Comments",
            "Photo: Max Lens", "Updated 12:30", "Posted in <a href=/floods>Floods</a>", "admin", "[author]",
        ])
    func junk(_ byline: String) throws {
        #expect(try names(byline).isEmpty)
    }

    @Test("the site itself is no author beside people")
    func outlet() throws {
        let head =
            Self.site
            + MetadataPage.linked(
                #"{"@type":"NewsArticle","headline":"River rises","author":[{"@type":"Organization","name":"The Mill"},{"@type":"Person","name":"Jane Doe"}]}"#
            )
        #expect(try MetadataPage.record(head: head).authors.map(\.name) == ["Jane Doe"])
        #expect(
            try MetadataPage.record(
                head: Self.site + "<meta name=author content='The Mill'>", byline: "<p class=author>Jane Doe</p>"
            ).authors.map(\.name) == ["Jane Doe"])
    }

    @Test("references, roles and addresses of JSON-LD")
    func linked() throws {
        let head = MetadataPage.linked(
            """
            {"@graph":[{"@type":"Article","headline":"River rises","author":{"@id":"#jane"}},
            {"@type":"Person","@id":"#jane","name":"Jane Doe","url":"/authors/jane","jobTitle":"Reporter","worksFor":{"name":"The Mill"}}]}
            """)
        let author = try MetadataPage.record(head: head).authors.first
        #expect(
            author
                == Author(
                    name: "Jane Doe", role: "Reporter", affiliation: "The Mill",
                    url: "https://mill.example/authors/jane"))
    }

    @Test("a family name before a comma is one name with what follows")
    func inverted() throws {
        let head = MetadataPage.linked(#"{"@type":"NewsArticle","headline":"River rises","author":"Doe, Jane"}"#)
        #expect(try MetadataPage.record(head: head).authors.map(\.name) == ["Jane Doe"])
        let meta = "<meta name=author content='Doe, Jane'>"
        #expect(try MetadataPage.record(head: meta).authors.map(\.name) == ["Jane Doe"])
    }

    @Test("a note on one of the authors in the text outweighs no data that name them all")
    func note() throws {
        let head = "<meta name=citation_author content='Jane Doe'><meta name=citation_author content='John Roe'>"
        let note = "<div class=author-notes>Jane Doe <span>jane@mill.example</span></div>"
        #expect(try MetadataPage.record(head: head, byline: note).authors.map(\.name) == ["Jane Doe", "John Roe"])
    }

    @Test("authors of comments and of other articles are not the document's")
    func elsewhere() throws {
        let after = """
            <div class=related-articles><article><h2>Other</h2><span class=author>Max Other</span></article></div>
            <div id=comments><div itemscope itemtype='https://schema.org/Comment'><span itemprop=author>Eve Comment</span></div></div>
            """
        #expect(try MetadataPage.record(after: after).authors.isEmpty)
    }

    @Test("who reviews a product or answers a question is not the author")
    func replies() throws {
        let review = """
            <div itemprop=review itemscope itemtype='https://schema.org/Review'><span itemprop=author itemscope
            itemtype='https://schema.org/Person'><span itemprop=name>Eve Buyer</span></span></div>
            """
        #expect(try MetadataPage.record(after: review).authors.isEmpty)
    }

    @Test("an agency that is an author itself is nobody's outlet")
    func agencyBesideAuthor() throws {
        let head = MetadataPage.linked(
            #"{"@type":"NewsArticle","headline":"River rises","author":[{"name":"Jane Doe"},{"name":"Reuters"}]}"#)
        let authors = try MetadataPage.record(head: head, byline: "<p class=author>Jane Doe | Reuters</p>").authors
        #expect(authors == [Author(name: "Jane Doe"), Author(name: "Reuters")])
    }

    @Test(
        "bylines that no name marks, near the headline",
        arguments: [
            "By 王小明", "作者：王小明 来源：新华社", "Ein Gastbeitrag von 王小明", "Propos recueillis par 王小明",
            "Tác giả: 王小明", "Haber: 王小明",
        ])
    func unmarked(byline: String) throws {
        #expect(try MetadataPage.record(byline: "<p>\(byline)</p>").authors.map(\.name) == ["王小明"])
    }

    @Test(
        "pieces that begin as leads of several words do, and are none",
        arguments: ["Ein Hochwasser Ohnegleichen", "Story Musgrave Returns", "Tác Phẩm Mới", "Haber Bosch"])
    func noLead(piece: String) throws {
        #expect(try MetadataPage.record(byline: "<p>\(piece)</p>").authors.isEmpty)
    }

    @Test(
        "names that nothing introduces, beside a date",
        arguments: [
            ("<div>Jane Doe / USA Today</div><div>March 3, 2024</div>", ["Jane Doe"]),
            ("<div>Jane Doe | The Mill</div><div>3. März 2024</div>", ["Jane Doe"]),
            ("<p>Jane Doe and John Roe | March 3, 2024 | 10:22 a.m.</p>", ["Jane Doe", "John Roe"]),
            ("<p>3 mars 2024 à 10:22</p><p>Zoé Lefèvre</p>", ["Zoé Lefèvre"]),
            ("<p>Анна Петрова</p><p>3 марта 2024</p>", ["Анна Петрова"]),
            ("<table><tr><td>Jane Doe</td><td>March 3, 2024</td></tr></table>", ["Jane Doe"]),
            ("<ul><li>Jane Doe</li><li>March 3, 2024</li></ul>", ["Jane Doe"]),
            ("<h4>Jane Doe</h4><h5>March 3, 2024</h5>", ["Jane Doe"]),
            ("<p>كتبت أسماء نصار</p>", ["أسماء نصار"]),
            // No date; of whom the text speaks; sections.
            ("<div>Jane Doe</div>", []), ("<p>Town Hall</p><p>March 3, 2024</p>", []),
            ("<p>World News</p><p>March 3, 2024</p>", []), ("<p>Politics</p><p>March 3, 2024</p>", []),
        ])
    func bareNames(_ byline: String, _ names: [String]) throws {
        let after = """
            <p>The office for hydrology, which had warned of the rain, expects the water to fall by the weekend.</p>
            <p>Whoever lives below the weir has been told to keep away from cellars until the gauges say otherwise.</p>
            """
        let record = try MetadataPage.record(head: Self.site, byline: byline, after: after)
        #expect(record.authors.map(\.name) == names)
        if !names.isEmpty { #expect(record.blocks.first?.text.hasPrefix("It rained") == true) }
    }

    @Test("a lead of the page's own language")
    func language() throws {
        let page = "<html lang=ro><h1>River rises</h1><p class=author>De Jane Doe</p>\(MetadataPage.prose)</html>"
        #expect(try HTMLExtractor.record(of: page, as: "text/html").authors.map(\.name) == ["Jane Doe"])
    }

    @Test("several places that agree outweigh one that does not")
    func agreement() throws {
        let head = "<meta name=author content='webteam'>"
        let byline = "<p>By <a rel=author href=/jane>Jane Doe</a></p>"
        #expect(try MetadataPage.record(head: head, byline: byline).authors.map(\.name) == ["Jane Doe"])
    }

    @Test("the address of a profile and what counts readers name an author when nothing else does")
    func lastResorts() throws {
        let profile = "<meta property=article:author content='https://mill.example/authors/jane-doe'>"
        #expect(try MetadataPage.record(head: profile).authors.map(\.name) == ["Jane Doe"])
        let tracking =
            "<script>dataLayer = [{\"section\":\"news\",\"author\":\"Jane Doe\",\"type\":\"story\"}];</script>"
        #expect(try MetadataPage.record(head: tracking).authors.map(\.name) == ["Jane Doe"])
    }
}
