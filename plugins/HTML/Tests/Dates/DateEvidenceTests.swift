import HTMLExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

/// A page of invented news with what a test adds to its head, around its headline and behind its text.
private func page(
    language: String = "en-GB", head: String = "", above: String = "", below: String = "", foot: String = "",
    title: String = "River rises at the mill"
) -> String {
    let prose = "It rained for days, and the river rose by more than a metre during the night, the town hall said."
    return """
        <!doctype html><html lang="\(language)"><head><title>\(title)</title>\(head)</head><body><main>\(above)
        <h1>\(title)</h1>\(below)<div class="article-body"><p>\(prose)</p><p>\(prose) The bridge is closed.</p>
        <p>The water is expected to fall by the weekend, the office for hydrology said.</p></div>\(foot)</main></body></html>
        """
}

private func linked(_ members: String) -> String {
    #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises at the mill",\#(members)}</script>"#
}

private func published(_ page: String, url: String? = "https://mill.example/news/river") throws -> String? {
    try HTMLExtractor.record(of: page, as: "text/html", url: url).published
}

@Suite("When a page was published")
struct DateEvidenceTests {
    @Test(
        "reads each kind of statement",
        arguments: [
            linked(#""datePublished":"2023-09-14T09:17:00+02:00""#),
            #"<meta property="article:published_time" content="2023-09-14T09:17:00+02:00">"#,
            #"<meta name="date" content="Thu, 14 Sep 2023 09:17:00 +0200">"#,
            #"<meta itemprop="datePublished" content="2023-09-14T09:17:00+02:00">"#,
            #"<meta name="parsely-pub-date" content="14.09.2023 09:17 MESZ">"#,
        ])
    func readsHead(_ head: String) throws {
        #expect(try published(page(head: head)) == "2023-09-14T09:17:00+02:00")
    }

    @Test(
        "reads what stands beside the headline",
        arguments: [
            (#"<time datetime="2023-09-14">last Thursday</time>"#, "2023-09-14"),
            (#"<p>By Ann Grey</p><p>14 September 2023, 9.17am</p>"#, "2023-09-14"),
            (#"<span class="date">14/09/2023</span>"#, "2023-09-14"),
            (#"<abbr class="published" title="2023-09-14T09:17:00-05:00">9:17</abbr>"#, "2023-09-14T09:17:00-05:00"),
            (#"<h5>Published:</h5><p>14/09/2023</p>"#, "2023-09-14"),
            (#"<p>Posted by Ann Grey on September 14, 2023</p>"#, "2023-09-14"),
        ])
    func readsByline(_ below: String, _ date: String) throws {
        #expect(try published(page(below: below))?.hasPrefix(date) == true)
    }

    @Test(
        "reads the day from the address",
        arguments: [
            ("https://mill.example/2023/09/14/river", "2023-09-14"),
            ("https://mill.example/2023-09-14-river", "2023-09-14"),
            ("https://mill.example/news/20230914/river", "2023-09-14"),
            ("https://mill.example/2023/sep/14/river", "2023-09-14"), ("https://mill.example/2023/09/river", "2023-09"),
        ])
    func readsAddress(_ url: String, _ date: String) throws {
        #expect(try published(page(), url: url) == date)
    }

    @Test("states no date where the page states none")
    func statesNone() throws {
        let foot = "<footer><p>© 2023 The Mill</p></footer>"
        let body = try HTMLExtractor.record(of: page(foot: foot), as: "text/html", url: "https://mill.example/1234567")
        #expect(body.published == nil && body.modified == nil)
    }

    @Test("joins the day of one statement with the time of another")
    func joinsPrecision() throws {
        let head = linked(#""datePublished":"2023-09-14""#)
        let below = #"<time datetime="2023-09-14T09:17:00+02:00">14 September</time>"#
        #expect(try published(page(head: head, below: below)) == "2023-09-14T09:17:00+02:00")
    }

    @Test("gives an instant on the page's own clock")
    func givesLocalInstant() throws {
        let head = linked(#""datePublished":"2023-09-15T02:17:00Z""#)
        let byTime = #"<time datetime="2023-09-14T22:17:00-04:00">14 September</time>"#
        #expect(try published(page(head: head, below: byTime)) == "2023-09-14T22:17:00-04:00")
        let byText = "<p>14 September 2023, 10:17 pm</p>"
        #expect(try published(page(head: head, below: byText)) == "2023-09-14T22:17:00-04:00")
        let byDay = "<p>14 September 2023</p>"
        #expect(try published(page(head: head, below: byDay)) == "2023-09-15T02:17:00Z")
    }

    @Test("tells the change from the publication")
    func tellsChange() throws {
        let below = "<p>Published 14 September 2023</p><p>Updated 16 September 2023</p>"
        let body = try HTMLExtractor.record(of: page(below: below), as: "text/html", url: nil)
        #expect(body.published == "2023-09-14")
        #expect(body.modified == "2023-09-16")
    }

    @Test("takes the day of the change where nothing else is stated")
    func takesChange() throws {
        let foot = "<footer><p>This page was last edited on 16 September 2023, at 09:17.</p></footer>"
        #expect(try published(page(foot: foot)) == "2023-09-16T09:17:00")
    }

    @Test("believes what readers see rather than the stamp of a build")
    func seesThroughStamps() throws {
        let head = linked(#""datePublished":"2025-11-20T16:02:46Z","dateModified":"2025-11-20T16:02:46Z""#)
        let below = #"<div class="post-date">14 September 2023</div>"#
        #expect(try published(page(head: head, below: below)) == "2023-09-14")
    }

    @Test("believes an address that states a day rather than a system that got the page much later")
    func seesThroughMoves() throws {
        let below = #"<time datetime="2023-09-14">14 Sep</time>"#
        let page = page(head: linked(#""datePublished":"2023-09-14T18:28:00+02:00""#), below: below)
        #expect(try published(page, url: "https://mill.example/home/2021/7/12/river") == "2021-07-12")
        // Weeks later it was published again; behind a name the day is one that the document tells of.
        #expect(try published(page, url: "https://mill.example/2023/08/30/river")?.hasPrefix("2023-09-14") == true)
        #expect(try published(page, url: "https://mill.example/flood-of-2021-07-12")?.hasPrefix("2023-09-14") == true)
    }

    @Test("takes the day of a thread's first post, but none of comments nor of a list with the newest first")
    func tellsThreadsFromLists() throws {
        func list(_ days: [Int]) -> String {
            let entries = days.map {
                "<div class=\"comments\"><p>\($0) September 2023</p><p>Ann says it is so.</p></div>"
            }
            return page(foot: entries.joined())
        }
        let thread = "https://mill.example/forum/viewtopic?t=7"
        #expect(try published(list([3, 4, 5, 7, 9]), url: thread) == "2023-09-03")
        #expect(try published(list([9, 7, 5, 4, 3]), url: thread) == nil)
        #expect(try published(list([3, 4, 5, 7, 9])) == nil)
    }

    @Test("believes data that the address or the text confirms")
    func believesConfirmedData() throws {
        let head = linked(#""datePublished":"2025-01-05T14:44:14Z","dateModified":"2025-01-05T15:01:17Z""#)
        let below = "<p>20 November 2024</p>"
        let url = "https://mill.example/2025/01/05/river"
        #expect(try published(page(head: head, below: below), url: url) == "2025-01-05T14:44:14Z")
    }

    @Test(
        "keeps the seconds of data where the text tells the clock",
        arguments: ["2023-09-14T08:17:23Z", "2023-09-14T10:17:23"])
    func seconds(stated: String) throws {
        let head = linked("\"datePublished\":\"\(stated)\"")
        #expect(
            try published(page(head: head, below: "<p>14 September 2023, 10:17 CEST</p>"))
                == "2023-09-14T10:17:23+02:00")
    }

    @Test("says which statements there were and which of them won")
    func explains() throws {
        let head = linked(#""datePublished":"2023-09-14T09:17:00+02:00""#)
        let page = page(head: head, below: "<p>14 September 2023</p><p>10 May 2023</p>")
        let fields = try HTMLExtractor.explanation(of: page, as: "text/html").fields
        let field = try #require(fields.first { $0.name == "published" })
        #expect(field.evidence.first { $0.source == "json-ld datePublished" }?.won == true)
        #expect(field.evidence.first { $0.source == "text beside the headline" }?.won == true)
        #expect(field.evidence.contains { $0.value == "2023-05-10" && !$0.won })
    }

    @Test(
        "takes no date of something else",
        arguments: [
            #"<div class="comments"><p>14 September 2023 at 09:17</p><p>Ann says it is so.</p></div>"#,
            #"<div class="related-posts"><a href="/a">Another story</a> <time datetime="2023-09-14">14 Sep</time></div>"#,
            "<blockquote><p>So be it.</p><time datetime=\"2023-09-14\">14 Sep</time></blockquote>",
        ])
    func ignoresOthers(_ foot: String) throws {
        let below = "<p>By Ann Grey, 10 September 2023</p>"
        #expect(try published(page(below: below, foot: foot)) == "2023-09-10")
    }

    @Test(
        "takes no date of an event, a span or a deadline",
        arguments: [
            "<p>14–16 September 2023</p>", "<p>Valid until 14 September 2023</p>", "<p>It is currently 14 Sep 2023</p>",
        ])
    func ignoresEvents(_ below: String) throws {
        #expect(try published(page(below: below)) == nil)
    }

    @Test("takes no date from the future")
    func ignoresFuture() throws {
        #expect(try published(page(head: linked(#""datePublished":"2093-09-14""#))) == nil)
        let head = linked(#""datePublished":"2023-09-14","dateModified":"2023-09-15""#)
        let below = "<p>20 October 2023</p>"
        #expect(try published(page(head: head, below: below)) == "2023-09-14")
    }

    @Test("reads an uncertain order of day and month as other statements have it")
    func settlesOrder() throws {
        let below = #"<p class="date">04/05/2023</p>"#
        #expect(
            try published(page(language: "en", below: below), url: "https://mill.example/2023/05/04/a") == "2023-05-04")
        #expect(
            try published(page(language: "en", below: below), url: "https://mill.example/2023/04/05/a") == "2023-04-05")
        #expect(try published(page(language: "en", below: below), url: "https://mill.example.uk/a") == "2023-05-04")
    }

    @Test("reads an uncertain order as other dates of the page are written")
    func settlesOrderByPage() throws {
        let foot = "<ul><li>14/05/2023 The mill opens</li></ul>"
        #expect(try published(page(language: "en", below: "<p>04/05/2023</p>", foot: foot)) == "2023-05-04")
        let other = "<ul><li>03/14/2023 The mill opens</li></ul>"
        #expect(try published(page(language: "en", below: "<p>04/05/2023</p>", foot: other)) == "2023-04-05")
    }

    @Test("states no date of an uncertain order in an unknown language")
    func leavesOrderOpen() throws {
        #expect(try published(page(language: "", below: "<p>04/05/2023</p>")) == nil)
        #expect(try published(page(language: "", below: "<p>14/05/2023</p>")) == "2023-05-14")
    }

    @Test("leaves the date that a headline is about to the headline")
    func ignoresHeadline() throws {
        #expect(try published(page(title: "What happened on 14 September 2023 at the old mill by the river")) == nil)
    }

    @Test(
        "finds the date in a script where nothing else states one",
        arguments: [
            #"<script>var page = {"id":1,"publishedAt":"2023-09-14T09:17:00+02:00"};</script>"#,
            #"<script>layer.push({'publish_date': '2023-09-14T09:17:00+02:00'})</script>"#,
            ##"<script>state = "{\"published_at\":\"2023-09-14T09:17:00+02:00\"}"</script>"##,
            #"<!-- <rdf:Description dc:date="2023-09-14T09:17:00+02:00"/> -->"#,
        ])
    func readsScripts(_ head: String) throws {
        #expect(try published(page(head: head)) == "2023-09-14T09:17:00+02:00")
    }

    @Test("takes no date of a script's list of documents, nor one that is named for something else")
    func ignoresScriptLists() throws {
        let days = (1...9).map { #"{"publishedAt":"2023-09-0\#($0)"}"# }.joined(separator: ",")
        #expect(try published(page(head: "<script>list = [\(days)]</script>")) == nil)
        #expect(
            try published(page(head: #"<script>x = {"expiryDate":"2023-09-14","buildDate":"2023-09-14"}</script>"#))
                == nil)
    }

    @Test("reads pages in other languages")
    func readsLanguages() throws {
        #expect(try published(page(language: "de", below: "<p>Stand: 14.09.2023</p>")) == "2023-09-14")
        #expect(try published(page(language: "ja", below: "<p>公開日：2023年9月14日 9時17分</p>")) == "2023-09-14T09:17:00")
        #expect(try published(page(language: "fa", below: "<p>انتشار: ۲۳ شهریور ۱۴۰۲</p>")) == "2023-09-14")
        #expect(try published(page(language: "th", below: "<p>เผยแพร่: 14 ก.ย. 2566</p>")) == "2023-09-14")
    }

    @Test("bears broken and enormous statements")
    func bearsHostility() throws {
        let many = String(repeating: #"<time datetime="2023-09-14T">14.09.2023 1/1/1 99:99</time>"#, count: 5000)
        _ = try published(page(below: many))
        let long =
            "<time datetime=\"\(String(repeating: "9", count: 100_000))\">\(String(repeating: "1.", count: 50_000))</time>"
        #expect(try published(page(below: long)) == nil)
        let deep = String(repeating: "<div class=date>", count: 3000) + "14 September 2023"
        _ = try published(page(below: deep))
        let script = "<script>\(String(repeating: "\"date\":\"2\\", count: 200_000))</script>"
        #expect(try published(page(head: script)) == nil)
    }
}
