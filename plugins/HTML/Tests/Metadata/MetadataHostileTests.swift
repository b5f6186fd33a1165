import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Hostile statements")
struct MetadataHostileTests {
    /// Seconds, on a slow machine without optimization; what grows faster than its input takes minutes.
    private static let bound = Duration.seconds(30)

    @Test(
        "statements without end cost no more than their size",
        arguments: [
            MetadataPage.linked(String(repeating: "[", count: 200_000)),
            MetadataPage.linked(String(repeating: #"{"author":"#, count: 50_000)),
            MetadataPage.linked(#"{"@type":"Article","headline":""# + String(repeating: #"" "#, count: 100_000)),
            MetadataPage.linked(#"{"@type":"Article","headline":""# + String(repeating: "\\", count: 300_001)),
            MetadataPage.linked("{\"a\":\"" + String(repeating: "/*", count: 100_000)),
            String(repeating: "<meta name=author content='By Jane Doe and John Roe, Reuters'>", count: 20_000),
            String(repeating: "<span class='author name byline date' itemprop=author>x</span>", count: 20_000),
            "<script>window.__INITIAL_STATE__=" + String(repeating: "{\"title\":[", count: 60_000) + "</script>",
            "<h1>" + String(repeating: "<b class=kicker>a - ", count: 5000) + "</h1>",
            "<title>" + String(repeating: "a | b - c : ", count: 20_000) + "</title><h1>c :</h1>",
            String(repeating: "<h2>By 12 of</h2><p>By 12 of</p>", count: 20_000),
            "<p class=byline>" + String(repeating: "By Jane Doe, and ", count: 20_000) + "</p>",
            String(repeating: "<b itemprop='image author publisher jobTitle url itemListElement'>", count: 2000),
            String(repeating: "<nav aria-label=Breadcrumb><a href=/2>2</a>", count: 5000),
            String(repeating: "<link rel=canonical href='http://a.b/?p=1/'>© <b>", count: 5000),
            String(repeating: "<p>Subscribe to</p>", count: 20_000),
            "<p class=pager>" + String(repeating: "<a rel=next href='?page=2&page=3'>x</a>", count: 10_000) + "</p>",
        ])
    func endless(_ part: String) throws {
        let clock = ContinuousClock()
        var body: RecordBody?
        let duration = try clock.measure {
            body = try HTMLExtractor.record(
                of: "<html><head></head><body>\(part)\(MetadataPage.prose)", as: "text/html",
                url: "https://mill.example/a")
        }
        #expect(duration < Self.bound)
        #expect((body?.authors.count ?? 0) <= 64)
    }

    @Test("statements of a megabyte are no titles, names or sections")
    func huge() throws {
        let long = String(repeating: "word ", count: 200_000)
        let head =
            "<meta name=author content='\(long)'><meta property=og:title content='\(long)'><meta property=article:section content='\(long)'>"
        let body = try MetadataPage.record(head: head)
        #expect(body.authors.isEmpty && body.title == "River rises" && body.section == nil)
    }
}
