import Testing
import WinnowModel
import WinnowPlugin

@testable import HTMLExtractor

@Suite("Moments of stated dates")
struct DateMomentTests {
    private func agree(_ first: String, _ second: String) throws -> Bool {
        let (one, other) = (
            DateMoment(try #require(StatedDate(first))), DateMoment(try #require(StatedDate(second)))
        )
        #expect(one.agrees(with: other) == other.agrees(with: one))
        return one.agrees(with: other)
    }

    @Test("are the same on one day, whatever the time")
    func sameDay() throws {
        #expect(try agree("2023-09-14", "2023-09-14T23:59:00+02:00"))
        #expect(try !agree("2023-09-14", "2023-09-15"))
        #expect(try !agree("2023-09-14", "2022-09-14"))
    }

    @Test("are the same where a time in UTC is on the other day elsewhere")
    func otherDay() throws {
        #expect(try agree("2023-09-14T22:30:00Z", "2023-09-15"))
        #expect(try agree("2023-09-14T03:00:00Z", "2023-09-13"))
        #expect(try !agree("2023-09-14T03:00:00Z", "2023-09-15"))
        #expect(try !agree("2023-09-14T22:30:00Z", "2023-09-16"))
    }

    @Test("with instants are the same only at one instant, but on one day")
    func instants() throws {
        #expect(try agree("2023-09-14T22:30:00Z", "2023-09-15T00:30:00+02:00"))
        #expect(try !agree("2023-09-14T22:30:00Z", "2023-09-15T01:30:00+02:00"))
    }

    @Test("of months are the same in one month")
    func months() throws {
        #expect(try agree("2023-09", "2023-09"))
        #expect(try agree("2023-09", "2023-09-14"))
        #expect(try !agree("2023-09", "2023-10-14"))
    }

    @Test("the name that says most of a meta element's date counts, wherever it stands")
    func names() throws {
        let head = """
            <meta name="pubdate" content="2020-01-02"><meta name="date" content="2020-01-01">
            <meta property="article:published_time" content="2020-01-03">
            <meta property="article:published_time" content="2020-01-04">
            """
        #expect(try MetadataPage.record(head: head).published == "2020-01-03")
    }
}
