import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Lines between headline and text")
struct HeadLineTests {
    private static let sentences = [
        "The transport authority approved a plan on Tuesday to reopen four stations that were closed in the 1970s.",
        "Work on the first of the stations will begin in spring and may cost some 43 million in the first year.",
        "Opponents say that the money would be better spent on bridges, two of which have been closed for months.",
        "The authority promised to publish its timetable by the end of the year, and to hold a hearing in each town.",
    ]

    /// An article with something under its headline, published on 3 March 2024.
    private func texts(under headline: String) throws -> [String] {
        let page = """
            <!doctype html><html lang=en><head><title>Stations to reopen</title>
            <meta property=article:published_time content=2024-03-03T08:00:00Z><meta name=author content="Jane Doe">
            </head><body><h1>Stations to reopen</h1>\(headline)\(Self.sentences.map { "<p>\($0)</p>" }.joined())
            </body></html>
            """
        return try HTMLExtractor.record(of: page, as: "text/html", url: "https://courier.example/stations").blocks
            .map(\.text)
    }

    @Test(
        "byline and day are fields, wherever they stand",
        arguments: [
            "<p>Jane Doe</p><p>March 3, 2024</p>", "<p>March 3, 2024, 10 a.m.</p>", "<p>Updated: 3. 3. 2024</p>",
            "<ul><li>Jane Doe</li><li>March 3, 2024</li></ul>", "<h4>Jane Doe</h4><p>2024年3月3日</p>",
            "<ul><li>March 3, 2024 at 8:00 am #21564</li></ul>", "<h5>Published on 2024-03-03</h5>",
            "<table><tr><td>Jane Doe</td><td>March 3, 2024</td></tr></table>",
        ])
    func leaves(_ headline: String) throws {
        #expect(try texts(under: headline).first == Self.sentences[0])
    }

    @Test(
        "another day, a day in a sentence, and those of lists are text",
        arguments: [
            ("<p>March 5, 2024</p>", "March 5, 2024"),
            (
                "<p>The vote was on March 3, 2024, in the town hall.</p>",
                "The vote was on March 3, 2024, in the town hall."
            ),
            (
                "<ul><li>March 3, 2024</li><li>The vote</li><li>April 9, 2024</li><li>The hearing</li></ul>",
                "March 3, 2024"
            ),
        ])
    func keeps(_ headline: String, _ text: String) throws {
        #expect(try texts(under: headline).contains { $0.contains(text) })
    }
}
