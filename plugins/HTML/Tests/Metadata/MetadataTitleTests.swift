import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Titles of web pages")
struct MetadataTitleTests {
    @Test(
        "the site's name comes off, whatever separates it",
        arguments: [
            "River rises | The Mill", "River rises - The Mill", "River rises – The Mill", "The Mill: River rises",
            "River rises｜The Mill", "River rises » The Mill", "River rises • News • The Mill",
            "River rises › mill.example",
        ])
    func siteName(_ title: String) throws {
        let head = "<title>\(title)</title><meta property=og:site_name content='The Mill'>"
        let found = try MetadataPage.record(head: head, heading: "").title
        #expect(found == "River rises" || found == "River rises • News")
    }

    @Test("a heading that names the site is not the title")
    func logo() throws {
        let head =
            "<title>River rises by a metre - The Mill</title><meta property=og:title content='River rises by a metre'>"
        let body = try MetadataPage.record(head: head, heading: "<h1>The Mill</h1><h2>River rises by a metre</h2>")
        #expect(body.title == "River rises by a metre")
    }

    @Test("the headline that readers see wins over one made for search engines")
    func seen() throws {
        let head =
            "<title>River level: all facts about the river</title><meta property=og:title content='River level: all facts about the river'>"
        #expect(
            try MetadataPage.record(head: head, heading: "<h1>All facts about the river on one page</h1>").title
                == "All facts about the river on one page")
    }

    @Test("a kicker by name is no part of the title")
    func kicker() throws {
        let heading = "<h1><span class='article__kicker'>Floods</span> River rises by a metre</h1>"
        #expect(try MetadataPage.record(heading: heading).title == "River rises by a metre")
    }

    @Test("a kicker without a name is told by what the head states")
    func unnamedKicker() throws {
        let head = "<meta property=og:title content='River rises by a metre'>"
        let heading = "<h1><span>Floods</span> <span>River rises by a metre</span></h1>"
        #expect(try MetadataPage.record(head: head, heading: heading).title == "River rises by a metre")
    }

    @Test("what joins words or hides is no part of the title")
    func invisible() throws {
        let heading = "<h1><style>.x{}</style>Ri\u{AD}ver rises <span class='visually-hidden'>Article</span></h1>"
        #expect(try MetadataPage.record(heading: heading).title == "River rises")
    }

    @Test("markup in a stated title is read as markup")
    func escaped() throws {
        let head = MetadataPage.linked(#"{"@type":"NewsArticle","headline":"Mill &amp; river rise"}"#)
        #expect(
            try MetadataPage.record(head: head, heading: "<h1>Mill &amp; river rise</h1>").title == "Mill & river rise")
    }

    @Test("a headline that was cut off counts as the whole one that it begins", arguments: ["…", "..."])
    func cutOff(_ mark: String) throws {
        let head =
            "<title>River rises by a metre after days of rain</title>"
            + MetadataPage.linked(#"{"@type":"NewsArticle","headline":"River rises by a metre af\#(mark)"}"#)
        let heading = "<h1>River rises by a metre after days of rain</h1>"
        #expect(
            try MetadataPage.record(head: head, heading: heading).title == "River rises by a metre after days of rain")
    }

    @Test("a headline that ends with such marks itself stays as it is")
    func ownMarks() throws {
        let head = "<title>River, mill, bridge… - Culture</title>"
        #expect(
            try MetadataPage.record(head: head, heading: "<h1>River, mill, bridge…</h1>").title
                == "River, mill, bridge…")
    }

    @Test("without any statement there is no title")
    func none() throws {
        #expect(try MetadataPage.record(heading: "").title == nil)
    }
}
