import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("JSON-LD about other documents")
struct OtherObjectsTests {
    private static let title = "<title>River rises by a metre | The Mill</title>"
    private static let heading = "<h1>River rises by a metre</h1>"
    private static let other = """
        "headline":"Storm closes the railway for days","author":{"@type":"Person","name":"Max Other"},"image":"/storm.jpg",
        "datePublished":"2020-01-01","articleSection":"Weather","description":"Of a storm."
        """

    @Test(
        "an object that has hardly a word of what the page is called is about another document",
        arguments: [
            #"{"@type":"NewsArticle",\#(other)}"#,
            #"{"@type":"NewsArticle","url":"https://mill.example/storm",\#(other)}"#,
            #"{"@type":"VideoObject","name":"Storm filmed from above","uploadDate":"2020-01-01","author":"Max Other"}"#,
            #"{"@type":"Event","name":"River concert","url":"/events/9","image":"/storm.jpg","author":"Max Other"}"#,
            #"{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"NewsArticle",\#(other)}}]}"#,
            #"{"@type":"ItemList","itemListElement":{"@type":"Article","headline":"River rises in spring","author":"Max Other"}}"#,
        ])
    func others(_ json: String) throws {
        let head = Self.title + MetadataPage.linked(json)
        let body = try MetadataPage.record(head: head, heading: Self.heading)
        #expect(body.title == "River rises by a metre" && body.authors.isEmpty && body.published == nil)
        #expect(body.section == nil && body.summary == nil && body.image == nil)
    }

    @Test(
        "an object counts that states the page's address, is called like it, or where the page is called after its site",
        arguments: [
            (title, #"{"@type":"NewsArticle","url":"https://mill.example/news/river",\#(other)}"#),
            (title, #"{"@type":"NewsArticle","headline":"Metre by metre the river rises","articleSection":"Weather"}"#),
            (
                title,
                #"{"@type":"ItemList","itemListElement":[{"@type":"Article","url":"/x","name":"River rises by a metre","articleSection":"Weather"}]}"#
            ),
            ("<title>The Mill</title>", #"{"@type":"NewsArticle",\#(other)}"#),
        ])
    func own(_ title: String, _ json: String) throws {
        #expect(
            try MetadataPage.record(head: title + MetadataPage.linked(json), heading: Self.heading).section == "Weather"
        )
    }

    @Test("titles in scripts without spaces are compared by their characters")
    func characters() throws {
        func section(_ headline: String) throws -> String? {
            let json = #"{"@type":"NewsArticle","headline":"\#(headline)","articleSection":"地方"}"#
            let head = "<title>水車の川が一メートル上がる</title>" + MetadataPage.linked(json)
            return try MetadataPage.record(head: head, heading: "<h1>水車の川が一メートル上がる</h1>").section
        }
        #expect(try section("一メートル上がった水車の川") == "地方")
        #expect(try section("嵐で鉄道が三日間止まる") == nil)
    }

    @Test("the type of JSON-LD is read in capitals, too")
    func capitals() throws {
        let head = #"<script type="Application/LD+JSON">{"@type":"NewsArticle","articleSection":"Local"}</script>"#
        #expect(try MetadataPage.record(head: head).section == "Local")
    }

    @Test("a part for subscribers makes the page one for them", arguments: ["false", "\"False\""])
    func paidPart(_ flag: String) throws {
        let json = #"{"@type":"NewsArticle","hasPart":[{"@type":"WebPageElement","isAccessibleForFree":\#(flag)}]}"#
        #expect(try MetadataPage.record(head: MetadataPage.linked(json)).attributes["html.paywall"] == "paid")
    }
}
