import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Sections, keywords and rights of web pages")
struct SectionAndRightsTests {
    private func section(head: String = "", byline: String = "") throws -> String? {
        try MetadataPage.record(head: head, byline: byline).section
    }

    private static func trail(_ entries: [(String, String?)]) -> String {
        let items = entries.map { name, address in
            "{\"@type\":\"ListItem\",\"name\":\"\(name)\"" + (address.map { ",\"item\":\"\($0)\"" } ?? "") + "}"
        }
        return MetadataPage.linked(
            "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items.joined(separator: ","))]}")
    }

    @Test("the trail in JSON-LD names the section; the page itself is none, whatever it is called there")
    func linkedTrail() throws {
        let home = ("Home", "https://mill.example/"), local = ("Local", "https://mill.example/local/")
        #expect(try section(head: Self.trail([home, local])) == "Local")
        #expect(try section(head: Self.trail([home, local, ("River", nil)])) == "Local")
        #expect(try section(head: Self.trail([home, local, ("Flood", "https://mill.example/news/river")])) == "Local")
        #expect(try section(head: Self.trail([home, ("Startseite", "/de/x")])) == nil)
        let nested = """
            {"@type":"BreadcrumbList","itemListElement":[{"item":{"@id":"/","name":"Home"}},{"item":{"@id":"/local/","name":"Local"}}]}
            """
        #expect(try section(head: MetadataPage.linked(nested)) == "Local")
    }

    @Test(
        "trails on the page",
        arguments: [
            "<nav aria-label=Breadcrumb><a href=/>Home</a><a href=/local/>Local</a></nav>",
            "<div class=breadcrumbs><a href=/local/>Local</a></div>",
            "<div class=breadcrumbs><a href=/>Home</a><a href=/local/>Local</a><a href=/news/river>Flood</a></div>",
            "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li itemprop=itemListElement><a href=/><b itemprop=name>Home</b></a></li><li itemprop=itemListElement><a href=/l/><b itemprop=name>Local</b></a></li></ol>",
        ])
    func visibleTrail(_ trail: String) throws {
        #expect(try section(byline: trail) == "Local")
    }

    @Test("the front page alone, and an address, are no sections")
    func none() throws {
        #expect(try section(byline: "<div class=breadcrumbs><a href=/>Mill</a></div>") == nil)
        #expect(try section(head: "<meta property=article:section content='https://mill.example/local/'>") == nil)
    }

    @Test(
        "lists of keywords in one text",
        arguments: [
            "flood|mill", "[\"flood\", \"mill\"]", "\"flood\", \"mill\"", "flood، mill", "flood, mill, Flood",
        ])
    func keywords(_ stated: String) throws {
        #expect(
            try MetadataPage.record(head: "<meta name=keywords content='\(stated)'>").keywords == ["flood", "mill"])
    }

    @Test(
        "copyright lines",
        arguments: [
            ("<p>Tous droits réservés © 2023 Le Moulin</p>", "Tous droits réservés © 2023 Le Moulin"),
            (
                "<p>2023 © El Molino. Todos los derechos reservados.</p>",
                "2023 © El Molino. Todos los derechos reservados."
            ),
            ("<p><span>©</span> <span>2023</span> The Mill Ltd.</p>", "© 2023 The Mill Ltd."),
            ("<p>&copy; <script>write(1)</script> The Mill Ltd.</p>", "© The Mill Ltd."),
            ("<p>© 2023 <a href=/>The Mill</a>. All rights reserved.</p>", "© 2023 The Mill. All rights reserved."),
            ("<p>© 2023</p><p><a href=/c>Copyright Policy</a></p><a href=/d>Copyright</a>", "© 2023"),
        ])
    func rights(_ foot: String, _ rights: String) throws {
        #expect(try MetadataPage.record(after: "</article><footer>\(foot)</footer>").rights == rights)
    }

    @Test("the rights to a picture are not those to the document; a license in JSON-LD is")
    func otherRights() throws {
        let figure = "<figure><img src=/r.jpg><figcaption>© Max Lens / The Mill</figcaption></figure>"
        #expect(try MetadataPage.record(byline: figure).rights == nil)
        let license = "https://creativecommons.org/licenses/by/4.0/"
        let linked = MetadataPage.linked(#"{"@type":"Article","headline":"River rises","license":"\#(license)"}"#)
        #expect(try MetadataPage.record(head: linked).rights == license)
    }

    @Test("a role behind a dash", arguments: ["Jane Doe - Senior Reporter", "Jane Doe – Senior Reporter"])
    func role(_ byline: String) throws {
        let body = try MetadataPage.record(byline: "<p class=byline>\(byline)</p>")
        #expect(body.authors == [Author(name: "Jane Doe", role: "Senior Reporter")])
    }
}
