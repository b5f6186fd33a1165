import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Next pages of documents")
struct NextPageTests {
    private static let own = "https://mill.example/news/river"

    private func next(_ after: String, head: String = "", url: String = own) throws -> JSONValue? {
        try MetadataPage.record(head: head, after: after, url: url).attributes["html.nextPage"]
    }

    @Test(
        "links without a name that say a number or the next page, in many languages",
        arguments: [
            ("Page 1 of 3 <a href='?page=2'>Next »</a>", "?page=2"),
            ("<b>1</b> <a href='/news/river/2'>2</a> <a href='/news/river/3'>3</a>", "/2"),
            ("<a href='/news/river/seite-2.html'>Weiter</a>", "/seite-2.html"),
            ("<a href='/news/river-2.html'>Nächste Seite</a>", "-2.html"),
            ("<a href='?page=2'>Page suivante</a>", "?page=2"),
            ("<a href='?pagina=2'>Página siguiente</a>", "?pagina=2"), ("<a href='?p=2'>Próxima página</a>", "?p=2"),
            ("<a href='/news/river/2'>Pagina successiva</a>", "/2"), ("<a href='?p=2'>Volgende pagina</a>", "?p=2"),
            ("<a href='?page=2'>Nästa sida</a>", "?page=2"),
            ("<a href='/news/river,2.html'>Następna strona</a>", ",2.html"),
            ("<a href='?page=2'>Следующая страница</a>", "?page=2"), ("<a href='?page=2'>次のページ</a>", "?page=2"),
            ("<a href='/news/river_2.html'>下一页</a>", "_2.html"), ("<a href='?page=2'>التالي</a>", "?page=2"),
            ("<a href='?page=2'>Sonraki sayfa</a>", "?page=2"),
            ("<a href='/news/river/page2'>Continue to page 2</a>", "/page2"),
            ("<nav><b>1</b> <a href='/news/river/2'>2</a></nav>", "/2"),
            ("<nav class=flex aria-label=Pagination><b>1</b> <a href='/news/river/2'>2</a></nav>", "/2"),
        ])
    func words(_ after: String, _ next: String) throws {
        #expect(try self.next("<p>\(after)</p>") == .string(Self.own + next))
    }

    @Test(
        "other documents and other lists",
        arguments: [
            "<p><a href='/news/storm-2.html'>Next »</a></p>", "<p><a href='/news/river-2'>Next: river again</a></p>",
            "<section class=related-posts><div class=pagination><a href='?page=2'>2</a></div></section>",
            "<section id=comments><p><a href='?page=2'>Next</a></p></section>",
            "<aside><p><a href='?page=2'>Next</a></p></aside>", "<p>A claim<sup><a href='#2'>2</a></sup></p>",
            "<p><a href='?page=3'>3</a></p>", "<p><a href='?page=2'>The second part of what was said about it</a></p>",
        ])
    func others(_ after: String) throws {
        #expect(try next(after) == nil)
    }

    @Test("on a later page the first page's address does not count")
    func later() throws {
        let pager = "<div class=pagination><a href='/news/river'>1</a> <a href='?page=2'>2</a>"
        let head = "<link rel=canonical href='\(Self.own)'>"
        let last = "\(pager) 3</div>"
        #expect(try next(last, head: head, url: Self.own + "?page=3") == nil)
        let second = "\(pager) <a href='?page=3'>3</a></div>"
        #expect(try next(second, head: head, url: Self.own + "?page=2") == .string(Self.own + "?page=3"))
    }

    @Test("an article's number is no page's")
    func identity() throws {
        let link = "<a rel=next href='/?p=1235'>Next</a>"
        #expect(try next(link, url: "https://mill.example/?p=1234") == nil)
    }
}
