import HTMLExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

private let prose = "It rained for days, and the river rose by more than a metre during the night, the town hall said."

/// A page of invented news that states its day in a line below the headline, or not at all.
private func page(
    head: String = "", top: String = "", day: String = "", inside: String = "", foot: String = ""
) -> String {
    """
    <!doctype html><html lang="en-GB"><head><title>River rises at the mill</title>\(head)</head><body>\(top)<main>
    <h1>River rises at the mill</h1>\(day)<div class="txt"><p>\(prose)</p><p>\(prose) The bridge is closed.</p>\(inside)
    <p>The water is expected to fall by the weekend, the office for hydrology said.</p></div></main>\(foot)</body></html>
    """
}

/// A list of other documents whose names say nothing.
private func list(_ entry: (Int) -> String) -> String {
    "<div class=\"col-x\"><h4>Latest</h4><ul>" + [16, 15, 9].map(entry).joined() + "</ul></div>"
}

private func record(_ page: String, url: String? = "https://mill.example/news/river") throws -> RecordBody {
    try HTMLExtractor.record(of: page, as: "text/html", url: url)
}

@Suite("Dates on a page that are not its own")
struct OtherDatesTests {
    @Test(
        "a date of something else is not the page's for want of a better one",
        arguments: [
            page(foot: "<div class=comments><p>16 September 2023, 8:10 am</p><p>Great read, thanks.</p></div>"),
            page(foot: list { "<li><a href=/n/\($0)>The mill is for sale again</a> \($0) September 2023</li>" }),
            page(
                foot: "<aside class=sidebar><ul><li><a href=/1>The mill is for sale again</a> 3 September 2023</li>"
                    + "<li><a href=/2>A new bridge for the town</a></li><li><a href=/3>Market day on Monday</a></li></ul></aside>"
            ),
            page(inside: "<p>The concert of the mill's choir takes place on 14 June 2023 at the town hall.</p>"),
            page(inside: "<p>The mayor was born in the town and took office on 4 May 2019 after a campaign.</p>"),
            page(foot: "<footer><p>Privacy policy last updated 2 March 2021 · Terms</p></footer>"),
            page(foot: "<div class=bottom><p>Privacy policy last updated 2 March 2021 · Terms</p></div>"),
            page(top: "<header><a href=/>The Mill</a> <span>Monday, 18 September 2023</span></header>"),
            page(top: "<div>Monday, 18 September 2023</div><nav><a href=/>Home</a> <a href=/news>News</a></nav>"),
            page(day: "<div>Member since 14 June 2013</div>"),
            page(foot: "<ol class=q><li>Joe, 14 September 2023: nice</li><li>Ann, 15 September 2023: yes</li></ol>"),
        ])
    func takesNone(_ page: String) throws {
        let body = try record(page)
        #expect(body.published == nil && body.modified == nil)
    }

    @Test(
        "the page's unmarked date wins over those of a list of documents, whatever the list is called",
        arguments: [
            "<li><time datetime=2023-09-%d>%d September 2023</time> <a href=/n/%d>The mill is for sale again</a></li>",
            "<li><span class=date>%d September 2023</span> <a href=/n/%d>The mill is for sale again</a></li>",
            "<li><span>%d September 2023</span> <a href=/n/%d>The mill is for sale again</a></li>",
            "<li><a href=/n/%d>The mill is for sale again</a> <span>Published %d September 2023</span></li>",
        ])
    func ownWins(_ entry: String) throws {
        func entries(_ day: Int) -> String {
            entry.split(separator: "%d", omittingEmptySubsequences: false).joined(
                separator: day < 10 ? "0\(day)" : "\(day)")
        }
        let day = "<p>14 September 2023</p>"
        #expect(try record(page(day: day, foot: list(entries))).published == "2023-09-14")
        #expect(try record(page(day: day, inside: list(entries))).published == "2023-09-14")
        #expect(try record(page(top: list(entries), day: day)).published == "2023-09-14")
    }

    @Test(
        "lists without anything around each entry are told by dates and links that take turns",
        arguments: [
            ("<h3><a href=/n/%d>The mill is for sale again</a></h3><time>%d September 2023</time>", ""),
            ("<a href=/n/%d><h3>The mill is for sale again</h3><time>%d September 2023</time></a>", ""),
            ("<dt>%d September 2023</dt><dd><a href=/n/%d>The mill is for sale again</a></dd>", ""),
            ("%d September 2023 <a href=/n/%d>The mill is for sale again</a>", "<br>"),
        ])
    func flatLists(_ entry: String, _ gap: String) throws {
        let entries = ["16", "15", "09"].map {
            entry.split(separator: "%d", omittingEmptySubsequences: false).joined(separator: $0)
        }
        let foot = "<div class=q>\(entries.joined(separator: gap))</div>"
        #expect(try record(page(foot: foot)).published == nil)
        #expect(try record(page(day: "<p>14 September 2023</p>", foot: foot)).published == "2023-09-14")
    }

    @Test(
        "lines below the headline that look the same are no list of other documents",
        arguments: [
            "<ul><li><a href=/a>By Bartholomew Grey</a></li><li>14 September 2023</li><li><a href=/c>News from the river</a></li></ul>",
            "<div><a href=/a>Bartholomew Grey</a> <i>14 September 2023</i></div><div><a href=/b>Alexandra Green</a> <i>14 September 2023</i></div>",
        ])
    func bylines(_ lines: String) throws {
        #expect(try record(page(day: "<p>A short line about it.</p>" + lines)).published == "2023-09-14")
    }

    @Test("in a list of documents the entry of the page itself states its day")
    func ownEntry() throws {
        let teasers = [("river", 14), ("sale", 16), ("bridge", 9)].map {
            "<li class=teaser><a href=/news/\($0.0)>News of the \($0.0) at the mill</a> <span>\($0.1) September 2023</span></li>"
        }
        #expect(try record(page(foot: "<ul class=related>\(teasers.joined())</ul>")).published == "2023-09-14")
    }

    @Test("days that contradict each other, none of which anything confirms, are none")
    func contradicting() throws {
        let days = ["3 May 2023", "9 June 2023"].map { "<h3>Reports</h3><p>\($0)</p><p>\(prose)</p>" }.joined()
        let padding = String(repeating: "<p>\(prose)</p>", count: 10)
        #expect(try record(page(foot: padding + days)).published == nil)
    }

    @Test("a lone date far from the headline, a dateline and a line with the author still count")
    func lone() throws {
        let padding = String(repeating: "<p>\(prose)</p>", count: 10)
        #expect(try record(page(foot: padding + "<p>14 September 2023</p>")).published == "2023-09-14")
        #expect(
            try record(page(inside: "<p>PARIS, 14 September 2023 (AFP) - \(prose)</p>")).published == "2023-09-14")
        #expect(
            try record(page(foot: padding + "<p>By Ann Grey on 14.09.2023, 11:51 | 0 comments</p>")).published
                == "2023-09-14T11:51:00")
    }

    @Test(
        "days that programs write who know none are none",
        arguments: ["1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "1900-01-01", "1899-12-30T00:00:00"])
    func placeholders(_ stated: String) throws {
        let head = MetadataPage.linked(#"{"@type":"NewsArticle","datePublished":"\#(stated)"}"#)
        #expect(try record(page(head: head)).published == nil)
        #expect(try record(page(head: head, day: "<p>14 September 2023</p>")).published == "2023-09-14")
        let both = MetadataPage.linked(
            #"{"@type":"NewsArticle","datePublished":"\#(stated)","dateModified":"\#(stated)"}"#)
        #expect(try record(page(head: both, day: "<p>14 September 2023</p>")).published == "2023-09-14")
    }

    @Test("the name of an outlet that ends as today's date begins does not hide the day below it")
    func outlets() throws {
        for outlet in [
            "Jane Doe / Example Today", "Example Today", "By Jane Doe, Example Today", "ZDF heute", "Example Now",
        ] {
            #expect(try record(page(day: "<div>\(outlet)</div><div>14 September 2023</div>")).published == "2023-09-14")
        }
        #expect(try record(page(day: "<div>Today</div><div>14 September 2023</div>")).published == nil)
    }

    @Test("below the headline stands the document's day, above it perhaps today's")
    func aboveHeadline() throws {
        let page = page(top: "<div>Monday, 18 September 2023</div>", day: "<div>14 September 2023</div>")
        #expect(try record(page).published == "2023-09-14")
    }

    @Test("a year of two digits is read without a language where it can be nothing else")
    func shortYears() throws {
        func day(_ text: String) throws -> String? {
            let stated = page(day: "<div>\(text) / 0 Kommentare</div>")
            return try record(String(stated.replacing(" lang=\"en-GB\"", with: ""))).published
        }
        #expect(try day("28.01.22") == "2022-01-28")
        #expect(try day("05.09.23") == nil)
    }

    @Test("a newspaper's archive states days before there were pages, but not where readers see a later one")
    func archive() throws {
        let head = MetadataPage.linked(#"{"@type":"NewsArticle","datePublished":"1987-03-02"}"#)
        #expect(try record(page(head: head)).published == "1987-03-02")
        #expect(try record(page(head: head, day: "<p>14 September 2023</p>")).published == "2023-09-14")
    }

    @Test("a change that only the text states is explained as such")
    func explainsChange() throws {
        let page = page(day: "<p>Published 14 September 2023</p><p>Updated 16 September 2023</p>")
        let fields = try HTMLExtractor.explanation(of: page, as: "text/html").fields
        let field = try #require(fields.first { $0.name == "modified" })
        #expect(field.evidence.map(\.source) == ["text with a label of change"])
    }

    @Test("lists of ten thousand entries are borne")
    func hostile() throws {
        let entry =
            "<li><a href=/n>The mill is for sale again</a> <time datetime=2023-09-16>16 September 2023</time></li>"
        let many = "<ul>" + String(repeating: entry, count: 10_000) + "</ul>"
        #expect(try record(page(day: "<p>14 September 2023</p>", foot: many)).published == "2023-09-14")
    }
}
