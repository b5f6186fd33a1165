import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

private let prose = "It rained for days, and the river rose by more than a metre during the night, the town hall said."

private func page(_ line: String, head: String = "", language: String = "en-GB", foot: String = "") -> String {
    """
    <!doctype html><html lang="\(language)"><head><title>River rises at the mill</title>\(head)</head><body><main>
    <h1>River rises at the mill</h1>\(line)<div><p>\(prose)</p><p>\(prose) The bridge is closed.</p>
    <p>The water is expected to fall by the weekend, the office for hydrology said.</p></div></main>\(foot)</body></html>
    """
}

private func record(_ page: String) throws -> RecordBody {
    try HTMLExtractor.record(of: page, as: "text/html", url: "https://mill.example/news/river")
}

@Suite("Dates in attributes beside relative ones")
struct BesideDatesTests {
    @Test(
        "are read from the attributes that sites write them in",
        arguments: [
            ("title=\"Thursday, March 14, 2024 9:17 AM\"", "2024-03-14T09:17:00"),
            ("title=2024-03-14T09:17Z", "2024-03-14T09:17:00Z"),
            ("aria-label='Published March 14, 2024'", "2024-03-14"), ("content=2024-03-14", "2024-03-14"),
            ("data-timestamp=1710407820", "2024-03-14T09:17:00Z"), ("data-utc=1710407820000", "2024-03-14T09:17:00Z"),
            ("data-time='2024-03-14 09:17'", "2024-03-14T09:17:00"), ("data-published-at=2024-03-14", "2024-03-14"),
            ("data-original-title='14 March 2024, 09:17'", "2024-03-14T09:17:00"),
            ("datetime=2024-03-14", "2024-03-14"),
        ])
    func areRead(_ attribute: String, _ date: String) throws {
        for (tag, text) in [
            ("span", "2 days ago"), ("time", "vor 2 Tagen"), ("abbr", "2 天前"), ("relative-time", "1 day ago"),
        ] {
            #expect(
                try record(page("<div><b>By Ann Grey</b> <\(tag) \(attribute)>\(text)</\(tag)></div>")).published
                    == date)
        }
    }

    @Test("their label says what they are of, before the element, in it or in the attribute's name")
    func labels() throws {
        for line in [
            "Updated <span title='March 14, 2024'>2 days ago</span>",
            "<span title='March 14, 2024'>Updated 2 days ago</span>",
            "<span data-modified=2024-03-14>2 days ago</span>",
            "<span title='Updated March 14, 2024'>2 days ago</span>",
        ] {
            let body = try record(page("<div>\(line)</div>"))
            #expect(body.modified == "2024-03-14")
        }
        let both = "Posted <i title='March 12, 2024'>4 days ago</i> · Updated <i title='March 14, 2024'>2 days ago</i>"
        let body = try record(page("<div>\(both)</div>"))
        #expect(body.published == "2024-03-12" && body.modified == "2024-03-14")
    }

    @Test(
        "are not taken where they are dates of something else",
        arguments: [
            "<span data-event-date=2024-03-14>in 2 days</span>", "<span data-expires=2024-03-14>soon</span>",
            "<span data-server-time=1710407820>2 days ago</span>", "<span data-id=1710407820>2 days ago</span>",
            "<a href=/e title='Concert on March 14, 2024 at the town hall'>Concert</a>",
            "<a href=/2024/ aria-label='Posts published on March 14, 2024'>14</a>",
            "<a href=/e data-date=2024-03-14>River concert at the mill moves indoors</a>",
            "<span title='Expires March 14, 2024'>in 2 days</span>",
            "Valid until <span title='March 14, 2024'>Friday</span>",
            "<span data-time=1710407820>Loading</span>", "<span data-birthdate=1980-03-14>Ann Grey</span>",
            "<span data-timestamp=0>2 days ago</span>",
        ])
    func others(_ line: String) throws {
        #expect(try record(page("<div>\(line)</div>")).published == nil)
    }

    @Test("are not taken from replies, lists of documents and posts")
    func elsewhere() throws {
        func entries(_ entry: (Int) -> String) -> String { (10...14).map(entry).joined() }
        let replies = entries {
            "<div class=k><b>Ann</b> <i title='March \($0), 2024'>\($0) days ago</i><p>Thanks.</p></div>"
        }
        #expect(try record(page("", foot: "<div>\(replies)</div>")).published == nil)
        let list = entries {
            "<div><a href=/n/\($0)>The mill is for sale again</a> <i title='March \($0), 2024'>now</i></div>"
        }
        #expect(try record(page("<div>\(list)</div>")).published == nil)
        let posts = entries { "<div class=post><i title='March \($0), 2024'>\($0) days ago</i><p>\(prose)</p></div>" }
        let feed = "<!doctype html><title>The mill</title><h1>The mill</h1><div>\(posts)</div>"
        #expect(try record(feed).published == nil)
    }

    @Test("a date that readers see wins")
    func visible() throws {
        #expect(try record(page("<div><i data-time=1710407820>12 March 2024</i></div>")).published == "2024-03-12")
    }
}
