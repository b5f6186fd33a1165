import HTMLExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Pages with next to no text")
struct FewLettersTests {
    private func text(_ page: String) throws -> String { try HTMLExtractor.record(of: page, as: "text/html").text }

    @Test(
        "a short note is its own text",
        arguments: ["Meeting moved to 3 pm.", "Привет, мир! Короткая заметка.", "Sold out"])
    func note(_ note: String) throws {
        #expect(try text("<html><body><p>\(note)</p></body></html>") == note)
    }

    @Test("links that somebody wrote by hand are text")
    func links() throws {
        #expect(try text("<p><a href=https://a.example/>The paper of Friday</a></p>") == "The paper of Friday")
        let places = [
            "Weather in the harbour", "Timetable of the ferries", "Town council minutes", "Local paper",
            "Bread recipes", "Sailing club", "Tide tables", "Library opening hours", "Cinema programme",
            "Second-hand boats",
        ]
        let items = places.enumerated().map { "<li><a href=https://a\($0).example/>\($1)</a>" }.joined()
        let text = try text("<title>My links</title><h1>My links</h1><ul>\(items)</ul>")
        for place in places { #expect(text.contains(place)) }
    }

    @Test("says of a document without a frame that all of it is text, of others that the rules chose")
    func reasons() throws {
        func reasons(_ page: String) throws -> [String?] {
            try HTMLExtractor.explanation(of: page, as: "text/html").pieces.filter(\.kept).map(\.reason)
        }
        let plain = try reasons("<p><a href=https://a.example/>The paper of Friday</a></p>")
        #expect(plain == ["nothing tells parts of the page apart; all of it is text"])
        let framed = try reasons("<nav><a href=/>Home</a></nav><div class=content><p>Sold out</p></div>")
        #expect(framed == ["hardly anything on the page is likely; what the rules choose"])
    }

    @Test("a page that was cut in its head has no text")
    func cut() throws {
        #expect(try text("<!doctype html><html><head><title>The river</title><") == "")
        #expect(try text("<p>42") == "42")
    }

    @Test("the shell of an application that needs scripts has no text")
    func shell() throws {
        let notice = "<noscript>You need to enable JavaScript to run this app.</noscript>"
        #expect(try text("<title>Shop</title><body>" + notice) == "")
    }

    /// The frame of a shop whose shelf is empty.
    private func shop(_ shelf: String) throws -> String {
        func links(_ texts: String...) -> String { texts.map { "<li><a href=/\($0.count)>\($0)</a></li>" }.joined() }
        return try text(
            """
            <title>Down jackets</title><body><header class="site-header"><nav class="main-nav"><ul>
            \(links("Women", "Men", "Kids", "Sale", "Log in"))</ul></nav><a href=/cart>Cart (0)</a></header>
            <main id="app">\(shelf)</main>
            <footer class="site-footer"><div class="newsletter"><h3>Subscribe</h3><p>Trade-in offers, repair tips and more.</p>
            <p>By opting in, you agree to our <a href=/privacy>privacy policy</a> and to get mail from us.</p></div>
            <div class="footer-links"><h4>Need help?</h4><ul>
            \(links("Order status", "FAQs", "Contact us", "Returns and exchanges", "Find a store", "Careers"))</ul></div>
            <p>© 2025 Down & Out, Inc. All rights reserved.</p></footer>
            """)
    }

    @Test("the frame of a page without a text is no text")
    func frame() throws {
        #expect(try shop("<div class=spinner></div>") == "")
        #expect(try shop("<p>\(shelf)</p>").contains("warmest jacket"))
    }

    private let shelf = """
        The warmest jacket that we make weighs less than a loaf of bread. It is filled with down that was used before, and \
        it comes with patches for the sparks of the fire. Mend it, wear it, and send it back when you have done with it.
        """
}
