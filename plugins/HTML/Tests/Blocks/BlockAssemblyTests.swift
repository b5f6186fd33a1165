import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Blocks of web pages")
struct BlockAssemblyTests {
    private func article(_ content: String) throws -> RecordBody { try RiverArticle.record(around: content) }

    @Test("a headline is no text, also with a topic before it", arguments: ["", "<span>Floods</span>", "Floods: "])
    func headline(topic: String) throws {
        let title = "River rises above all its banks"
        let page = """
            <!doctype html><html><head><title>\(title)</title></head><body><article><h1>\(topic)<span>\(title)</span></h1>
            \(["Tuesday", "Friday", "Sunday"].map { "<p>\(RiverArticle.prose.replacing("Tuesday", with: $0))</p>" }.joined())
            </article></body></html>
            """
        #expect(try HTMLExtractor.record(of: page, as: "text/html").text.hasPrefix("It rained"))
    }

    private func rows(_ table: String) throws -> [[String]] {
        try article(table).blocks.first { $0.kind == .table }?.rows.map { $0.map(\.text) } ?? []
    }

    @Test("cells without text keep their places")
    func emptyCells() throws {
        let table = """
            <table><tr><td></td><th>2022</th><th>2023</th></tr><tr><th>Cars</th><td></td><td>410</td></tr>\
            <tr><th>Boats</th><td>12</td><td> </td></tr></table>
            """
        #expect(try rows(table) == [["", "2022", "2023"], ["Cars", "", "410"], ["Boats", "12", ""]])
        let body = try article(table)
        #expect(body.text.contains("Cars\t\t410"))
    }

    @Test("several pieces of a cell are one cell, and a picture in it stands behind the table")
    func piecesOfCells() throws {
        let body = try article(
            """
            <table><tr><th>Day</th><th>Level</th></tr><tr><td><p>Monday</p><p>morning</p></td>\
            <td><img src=/gauge.png>2.1</td></tr><tr><td>Tuesday</td><td>3.2</td></tr></table>
            """)
        let tables = body.blocks.filter { $0.kind == .table }
        #expect(
            tables.map { $0.rows.map { $0.map(\.text) } } == [
                [["Day", "Level"], ["Monday morning", "2.1"], ["Tuesday", "3.2"]]
            ])
        #expect(body.media.map(\.url) == ["https://mill.example/gauge.png"])
    }

    @Test("spans are kept, also of empty cells")
    func spans() throws {
        let body = try article(
            "<table><tr><th rowspan=2></th><th colspan=2>Cars</th></tr><tr><th>old</th><th>new</th></tr>"
                + "<tr><td>May</td><td>1</td><td>2</td></tr></table>")
        let table = try #require(body.blocks.first { $0.kind == .table })
        #expect(table.rows[0].map(\.rowSpan) == [2, 1] && table.rows[0].map(\.columnSpan) == [1, 2])
        #expect(table.rows[1].map(\.text) == ["old", "new"] && table.rows[2].count == 3)
    }

    @Test("line breaks of code stay")
    func code() throws {
        let body = try article("<pre>SELECT *<br>FROM rivers<br/><span>WHERE level > 2</span></pre>")
        #expect(body.blocks.first { $0.kind == .code }?.text == "SELECT *\nFROM rivers\nWHERE level > 2")
    }

    @Test(
        "what is embedded is a medium",
        arguments: [
            (
                "<iframe src='https://player.example/1' width=560 height=315 title='The flood'></iframe>", "embed",
                "player.example/1"
            ),
            ("<video controls><source src=/flood.mp4 type=video/mp4></video>", "video", "mill.example/flood.mp4"),
            ("<audio src=talk.mp3></audio>", "audio", "mill.example/news/talk.mp3"),
            ("<iframe data-src='https://player.example/2'></iframe>", "embed", "player.example/2"),
        ])
    func embeds(markup: String, kind: String, address: String) throws {
        let media = try article(markup).media
        #expect(media.map(\.kind) == [kind] && media.map(\.url) == ["https://" + address])
    }

    @Test("a window of a pixel, and one that leads nowhere, is none")
    func pixels() throws {
        #expect(try article("<iframe src='https://count.example/' width=1 height=1></iframe>").media.isEmpty)
        #expect(try article("<iframe src='about:blank'></iframe><video></video>").media.isEmpty)
    }

    @Test("an image may have its address among several")
    func imageSet() throws {
        let body = try article("<img srcset='/small.jpg 480w, /large.jpg 800w' alt='The river'>")
        #expect(body.media.map(\.url) == ["https://mill.example/large.jpg"])
    }

    @Test("a line that is called a caption is the image's, without a figure, too")
    func caption() throws {
        let body = try article(
            "<div class=picture><img src=/river.jpg><p class=image-caption>The river. Photo: N. N.</p></div>")
        #expect(body.media.map(\.caption) == ["The river. Photo: N. N."])
        #expect(!body.text.contains("Photo"))
    }

    @Test("notes are footnotes, without the signs that lead back")
    func footnotes() throws {
        let notes = """
            <ol class=footnotes><li id=fn1><p>Measured at the mill, below the bridge. <a href=#r1>↩︎</a></p></li>\
            <li id=fn2><p>The statement is of Tuesday evening, and was corrected later. <a href=#r2>↩︎</a></p></li></ol>
            """
        let blocks = try article(notes).blocks.filter { $0.kind == .footnote }
        #expect(
            blocks.map(\.text) == [
                "Measured at the mill, below the bridge.",
                "The statement is of Tuesday evening, and was corrected later.",
            ])
        let list = try article(
            "<ol><li>First, the cellar was pumped dry.</li><li>Second, the road was swept.</li></ol>")
        #expect(!list.blocks.contains { $0.kind == .footnote })
    }
}
