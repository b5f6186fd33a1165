import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("What web pages call themselves")
struct CanonicalAddressTests {
    private static let own = "https://mill.example/news/river"

    private func canonical(_ head: String, url: String = own) throws -> String? {
        try MetadataPage.record(head: head, url: url).canonicalURL
    }

    @Test(
        "an address that is no article's is not that of an article",
        arguments: [
            "https://mill.example/", "https://mill.example", "https://mill.example/index.php",
            "https://mill.example/en/", "http://localhost:3000/news/river", "https://undefined/news/river", "{{ url }}",
            "undefined", "",
        ])
    func front(stated: String) throws {
        let link = "<link rel=canonical href='\(stated)'>"
        #expect(try canonical(link) == nil)
        #expect(try canonical(link + "<meta property=og:url content='\(Self.own)'>") == Self.own)
    }

    @Test(
        "on the front page it is the page's",
        arguments: [
            "https://mill.example/", "https://mill.example/index.html", "https://mill.example/en/?utm_source=x",
        ])
    func home(url: String) throws {
        #expect(try canonical("<link rel=canonical href='https://mill.example/'>", url: url) == "https://mill.example/")
    }

    @Test("of two the one that others confirm counts")
    func two() throws {
        let two = "<link rel=canonical href='/news/other'><link rel=canonical href='/news/river'>"
        #expect(try canonical(two) == Self.own)
        let read = "https://m.mill.example/77"
        let absolute =
            "<link rel=canonical href='https://mill.example/news/other'><link rel=canonical href='\(Self.own)'>"
        #expect(try canonical(absolute + "<meta property=og:url content='\(Self.own)'>", url: read) == Self.own)
        #expect(try canonical(absolute, url: read) == "https://mill.example/news/other")
    }

    @Test("a relative one starts from the base")
    func relative() throws {
        let head = "<base href='https://mill.example/news/'><link rel=canonical href='river'>"
        #expect(try canonical(head, url: "https://amp.mill.example/x") == Self.own)
    }

    @Test("another site's article may be what a page calls itself, another site's front page not")
    func other() throws {
        #expect(try canonical("<link rel=canonical href='https://b.example/a/1'>") == "https://b.example/a/1")
        #expect(try canonical("<link rel=canonical href='https://b.example/'>") == nil)
    }
}
