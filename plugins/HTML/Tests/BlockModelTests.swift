import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("The block model")
struct BlockModelTests {
    @Test("was trained on the features that are computed")
    func features() {
        #expect(BlockSample.matchesModel, "scripts/train-blocks.py must be run after a change of the features")
    }

    private static let prose = """
        <p>The council of the harbour town voted on Monday to keep the old lighthouse, after a debate of three hours.</p>
        <p>Members had been asked to choose between repairs, which cost two million, and a steel mast without a keeper.</p>
        <p>"Nobody comes to look at a mast," said the deputy mayor, who had spoken for the repairs from the beginning.</p>
        <p>Work is to begin in spring, when the storms are over, and to end before the boats of the regatta arrive.</p>
        """

    private func text(_ markup: String) throws -> String {
        try HTMLExtractor.record(
            of:
                "<title>Lighthouse stays</title><body><main><h1>Lighthouse stays</h1><article>\(markup)</article></main>",
            as: "text/html"
        ).text
    }

    @Test("a card of links over a name leaves the paragraph whole")
    func card() throws {
        let card = """
            <span class="card"><a href="/p">Ann Archer</a><span><a href="/1">Archer opens the third bridge of the year</a>
            <a href="/2">Ten questions to the new deputy mayor</a> <a href="/3">Who pays for the harbour wall now</a></span></span>
            """
        let text = try text(
            Self.prose + "<p>The motion came from \(card) and was carried by nine votes to six, she said.</p>")
        #expect(text.contains("The motion came from Ann Archer and was carried") && !text.contains("third bridge"))
    }

    @Test("a post that is embedded in the text stays whole, as a quotation")
    func embed() throws {
        let post = """
            <blockquote class="twitter-tweet"><p>The lighthouse stays! Thank you all for the letters and for coming.</p>
            — Friends of the Light (@light) <a href="https://social.example/1">May 2, 2023</a></blockquote>
            """
        let body = try HTMLExtractor.record(
            of: "<title>Lighthouse stays</title><body><article>\(Self.prose)\(post)\(Self.prose)</article>",
            as: "text/html")
        let quote = body.blocks.first { $0.kind == .quote }
        #expect(quote?.text.contains("Thank you all") == true && quote?.text.contains("Friends of the Light") == true)
    }

    @Test("a caption is a block beside the text")
    func caption() throws {
        let figure = "<figure><img src=/a.jpg><figcaption>The lighthouse in April. Photo: N. N.</figcaption></figure>"
        let body = try HTMLExtractor.record(
            of:
                "<title>Lighthouse stays</title><body><article>\(Self.prose)\(figure)\(Self.prose.replacing("Monday", with: "May"))</article>",
            as: "text/html", url: "https://harbour.example/1")
        #expect(body.blocks.contains { $0.kind == .caption } && !body.text.contains("in April"))
    }

    /// A page whose summary stands as a standfirst, with these pieces between it and the text.
    private func standfirst(before pieces: String) throws -> String {
        let summary = "The harbour town keeps its lighthouse, after a debate of three hours and a vote of nine to six."
        return try HTMLExtractor.record(
            of: """
                <title>Lighthouse stays</title><meta name="description" content="\(summary)">
                <body><main><header><h1>Lighthouse stays</h1><h2>\(summary)</h2>\(pieces)</header>
                <article>\(Self.prose)</article></main>
                """,
            as: "text/html"
        ).text
    }

    @Test("a standfirst that repeats the summary is text only right before the text")
    func standfirst() throws {
        let head = "<div>By Ann Archer</div><time>May 2</time><div><a href=/s>Share</a></div><div>4 min read</div>"
        #expect(try standfirst(before: "").contains("a vote of nine to six"))
        #expect(try !standfirst(before: head).contains("a vote of nine to six"))
    }

    @Test("a line of signs between paragraphs stays")
    func separator() throws {
        let later = Self.prose.replacing("Monday", with: "May").replacing("spring", with: "autumn")
        #expect(try text(Self.prose + "<p>___</p>" + later).contains("\n___\n"))
    }

    @Test("a table stays whole or goes whole")
    func table() throws {
        let rows = [("Quay", "2.1"), ("Mole", "12"), ("—", "n/a"), ("Lighthouse hill", "41.5")]
        let cells = rows.map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }.joined()
        let table = "<table><tr><th>Place</th><th>Height</th></tr>\(cells)</table>"
        let body = try HTMLExtractor.record(
            of: "<title>Lighthouse stays</title><body><article>\(Self.prose)\(table)<p>More in spring.</p></article>",
            as: "text/html")
        let block = try #require(body.blocks.first { $0.kind == .table })
        #expect(block.rows.count == 5)
    }
}
