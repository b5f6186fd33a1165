import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("What stands within a text and is none of it, and notes that belong to it")
struct SurroundingsTests {
    private static let sentences = [
        "The transport authority approved a plan on Tuesday to reopen four stations that were closed in the 1970s.",
        "Work on the first of the stations will begin in spring and may cost some 43 million in the first year.",
        "\"We have waited for this moment for years,\" said the mayor, who attended the vote with three groups.",
        "Opponents say that the money would be better spent on bridges, two of which have been closed for months.",
        "The authority promised to publish its timetable by the end of the year, and to hold a hearing in each town.",
    ]

    /// An article with something between its paragraphs, and something at its end.
    private func article(_ middle: String, end: String = "", mark: String = "") throws -> RecordBody {
        let text = Self.sentences.map { "<p>\($0)\(mark)</p>" }
        let page = """
            <!doctype html><html><head><title>Stations to reopen</title></head><body>
            <header><a href=/>Courier</a></header>
            <article><h1>Stations to reopen</h1>\(text[0])\(text[1])\(middle)\(text[2...].joined())\(end)</article>
            <footer>Courier</footer></body></html>
            """
        return try HTMLExtractor.record(of: page, as: "text/html", url: "https://courier.example/stations")
    }

    @Test(
        "what no reader sees is no text",
        arguments: [
            "<p hidden>Nobody", "<p style=\"color: red; visibility:hidden\">Nobody",
            "<div style='display: none'><p>Nobody",
            "<h2 hidden>Nobody sees this</h2><p hidden>Nobody", "<section aria-hidden=true hidden><div><p>Nobody",
            "<p>Trains run every hour <span hidden>Nobody sees this</span> on weekdays.</p><p hidden>Nobody",
        ])
    func unseen(element: String) throws {
        let text = try article(
            "\(element) sees this sentence, which waits for a reader in vain, as it has for years.</p></div></section>"
        )
        .text
        #expect(!text.contains("sees this"), "\(text)")
        for sentence in Self.sentences { #expect(text.contains(sentence)) }
    }

    @Test(
        "what a script shows later is text",
        arguments: [
            "<div id=more style='display:none'>", "<div class=tab-panel hidden>", "<div hidden=until-found>",
            "<div aria-hidden=true>",
        ])
    func folded(element: String) throws {
        let sentence = "Residents had long complained that the bus service between the valley and the coast was slow."
        #expect(try article("\(element)<p>\(sentence)</p></div>").text.contains(sentence))
    }

    @Test("a page whose text is hidden until a script runs keeps it")
    func allHidden() throws {
        let text = Self.sentences.map { "<p>\($0)</p>" }.joined()
        let page = "<title>Stations</title><body><div style='display:none'>\(text)</div><footer>Courier</footer>"
        #expect(try HTMLExtractor.record(of: page, as: "text/html").text.contains(Self.sentences[4]))
    }

    @Test(
        "numbers of lines are not code",
        arguments: [
            "<table><tr><td><pre>1\n2\n3</pre></td><td><pre>LINES</pre></td></tr></table>",
            "<table><tr><td class=gutter><pre>1<br>2<br></pre></td><td><pre>LINES</pre></td></tr></table>",
            "<table><tr><td><pre>1</pre></td><td><pre>LINES</pre></td></tr></table>",
            "<div><pre>98\n99\n100</pre></div><div><pre>LINES</pre></div>",
            "<pre><code><span class=lineno>1 </span>LINES</code></pre>",
        ])
    func gutters(code: String) throws {
        let lines = "def stops(train):\n    for stop in train:\n        print(stop)"
        let body = try article(code.replacing("LINES", with: lines))
        #expect(body.blocks.filter { $0.kind == .code }.map(\.text) == [lines])
        #expect(!body.blocks.contains { $0.kind == .table } && !body.text.contains("100") && !body.text.contains("1\n"))
    }

    @Test("numbers that a program prints are code")
    func printed() throws {
        for numbers in ["1", "3\n2\n1", "1\n2\n4"] {
            let body = try article(
                "<pre>print(numbers)</pre><p>It prints the numbers of the trains:</p><pre>\(numbers)</pre>")
            #expect(body.blocks.filter { $0.kind == .code }.map(\.text) == ["print(numbers)", numbers])
        }
    }

    @Test(
        "words of the text that are shown large are not repeated",
        arguments: [
            "<blockquote class=pull-quote>We have waited for this moment for years</blockquote>",
            "<aside><p>“We have waited for this moment for years”</p></aside>",
            "<blockquote><p>We have waited for this moment for years.</p><p>Karin Holm</p></blockquote>",
            "<blockquote>\"We have waited for this moment for years\" – Karin Holm</blockquote>",
        ])
    func pullQuotes(quote: String) throws {
        let text = try article(quote).text
        #expect(text.ranges(of: "We have waited").count == 1 && !text.contains("Karin Holm"), "\(text)")
    }

    @Test("a quotation of its own stays")
    func quotations() throws {
        let text = try article(
            "<blockquote>The railway made this valley, and without it the valley would be poor.</blockquote>")
        #expect(text.blocks.contains { $0.kind == .quote } && text.text.contains("The railway made this valley"))
    }

    @Test(
        "notes that the text refers to are its footnotes",
        arguments: [
            "<h2>Notes</h2><ol><li id=n1>Holm, Railways, 2019.<a href=#r>↩</a></li><li id=n2>Report 12, page 3.</li></ol>",
            "<h2>Notes</h2><div id=n1><p>Holm, Railways, 2019.</p></div><div id=n2><p>Report 12, page 3.</p></div>",
            "<h2>Notes</h2><p><a name=n1></a>Holm, Railways, 2019.</p><p><a name=n2></a>Report 12, page 3.</p>",
        ])
    func notes(list: String) throws {
        let body = try article(
            "<p>Trains ran until 1971.<a href=#n1>[1]</a> Buses came later.<sup><a href=#n2>2</a></sup></p>", end: list)
        #expect(
            body.blocks.filter { $0.kind == .footnote }.map(\.text) == ["Holm, Railways, 2019.", "Report 12, page 3."])
        #expect(body.blocks.contains { $0.kind == .heading && $0.text == "Notes" })
    }

    @Test("a long list of sources stands beside the text")
    func sources() throws {
        let items = (1...20).map {
            "<li id=s\($0)><a href=https://a.example/\($0)>Author \($0), A long title of a book on railways</a></li>"
        }
        let body = try article(
            "", end: "<footer class=links><h2>Sources</h2><ul>\(items.joined())</ul></footer>",
            mark: "<a href=#s3>[3]</a>")
        #expect(!body.text.contains("Author 3,") && !body.text.contains("Sources"))
        #expect(body.blocks.count { $0.kind == .note && $0.text.hasPrefix("Author") } == 20)
    }

    @Test(
        "a request for cookies is no text",
        arguments: ["We use cookies to improve", "Wir verwenden Cookies, um", "Nous utilisons des cookies pour"])
    func cookies(words: String) throws {
        #expect(
            try !article("<div class=cookie-note><p>\(words) your experience on our site, as everybody does.</p></div>")
                .text.contains("ookies"))
    }
}
