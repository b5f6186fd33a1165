import Testing
import WinnowDates
import WinnowPlugin

private func dates(_ text: String, _ language: String...) -> [String] {
    DateReader(languages: language).dates(in: text).map(\.date.description)
}

private func label(_ text: String, _ language: String...) -> DateLabel? {
    DateReader(languages: language).dates(in: text).first?.label
}

@Suite("What is not read as a date, and what is left open")
struct CautionTests {
    @Test(
        "finds no date where none is stated",
        arguments: [
            "yesterday at 09:17", "3 days ago", "version 10.1.14.2023", "call 555-14-09-2023", "192.168.10.20",
            "14 September", "the year 2023", "32 September 2023", "31/02/2023", "page 14 of 2023", "€ 14.09",
            "2023-13-40", "May 2 2", "12345678", "0000-00-00", "1/2/3", "١٤", "", "in 2023 we", "13.14.2023",
            "29 February 2023", "۳۱ مهر ۱۴۰۲", "14 صفر 1445",
        ])
    func findsNone(_ text: String) {
        #expect(dates(text).isEmpty)
    }

    @Test("leaves the order open when neither language nor text tells it")
    func leavesOrderOpen() {
        #expect(DateReader().dates(in: "04/05/2023").map(\.isAmbiguous) == [true])
        #expect(DateReader(languages: ["en"]).dates(in: "04/05/2023").map(\.isAmbiguous) == [true])
        #expect(DateReader(languages: ["en-US"]).dates(in: "04/05/2023").map(\.isAmbiguous) == [false])
        #expect(DateReader(languages: ["fr"]).dates(in: "04/05/2023").map(\.isAmbiguous) == [false])
    }

    @Test("reads the order from the language's region")
    func readsOrder() {
        #expect(dates("04/05/2023", "en-US") == ["2023-04-05"])
        #expect(dates("04/05/2023", "en-GB") == ["2023-05-04"])
        #expect(dates("04/05/2023", "fr") == ["2023-05-04"])
        #expect(dates("04.05.2023", "en-US") == ["2023-05-04"])
        #expect(dates("09/14/2023", "fr") == ["2023-09-14"])
    }

    @Test("reads the order from another date of the same text")
    func readsOrderFromText() {
        let found = DateReader().dates(in: "Posted 04/05/2023\nUpdated 04/25/2023")
        #expect(found.map(\.date.description) == ["2023-04-05", "2023-04-25"])
        #expect(found.map(\.isAmbiguous) == [false, false])
        #expect(dates("04/05/2023, 25/04/2023", "en") == ["2023-05-04", "2023-04-25"])
    }

    @Test("reads the order from the weekday")
    func readsOrderFromWeekday() {
        let found = DateReader().dates(in: "Wednesday 04/05/2023")
        #expect(found.map(\.date.description) == ["2023-04-05"])
        #expect(found.map(\.isAmbiguous) == [false])
        #expect(dates("Thursday 04/05/2023", "en-US") == ["2023-05-04"])
    }

    @Test("gives an offset only where a zone of one meaning is stated")
    func givesOffsets() {
        #expect(dates("14 Sep 2023 09:17 CST") == ["2023-09-14T09:17:00"])
        #expect(dates("14 Sep 2023 09:17 ET") == ["2023-09-14T09:17:00"])
        #expect(dates("14 Sep 2023 09:17 GMT+2") == ["2023-09-14T09:17:00+02:00"])
        #expect(dates("14 Sep 2023 09:17 (KST)") == ["2023-09-14T09:17:00+09:00"])
        #expect(dates("14 Sep 2023 09:17 IST", "en-IN") == ["2023-09-14T09:17:00+05:30"])
        #expect(dates("14 Sep 2023 09:17 IST", "he") == ["2023-09-14T09:17:00"])
        #expect(dates("14 sept. 2023 à 09:17 est arrivé", "fr") == ["2023-09-14T09:17:00"])
        #expect(dates("14.09.2023 09:00-10:00") == ["2023-09-14T09:00:00"])
    }

    @Test("reads machine dates in running text")
    func readsMachineDates() {
        #expect(dates("2023-09-14T09:17:22.120+09:00") == ["2023-09-14T09:17:22.12+09:00"])
        #expect(dates("20230914T091722Z") == ["2023-09-14T09:17:22Z"])
        #expect(dates("Thu Sep 14 09:17:22 2023") == ["2023-09-14T09:17:22"])
        #expect(dates("Thu, 14 Sep 2023 09:17:22 +0200") == ["2023-09-14T09:17:22+02:00"])
        #expect(dates("14-Sep-23") == ["2023-09-14"])
    }

    @Test("reads a time that stands before its date")
    func readsLeadingTime() {
        #expect(dates("10:30 AM ET, Mon March 2, 2020") == ["2020-03-02T10:30:00"])
        #expect(dates("09:17 14.09.2023") == ["2023-09-14T09:17:00"])
        #expect(dates("Chapter 10:30 tells more than we knew of 2 March 2020") == ["2020-03-02"])
    }

    @Test("keeps midnight and noon apart")
    func readsNoon() {
        #expect(dates("14 Sep 2023, 12:05 am") == ["2023-09-14T00:05:00"])
        #expect(dates("14 Sep 2023, 12:05 pm") == ["2023-09-14T12:05:00"])
        #expect(dates("14 Sep 2023, 3pm") == ["2023-09-14T15:00:00"])
        #expect(dates("14 Sep 2023, 5 min read") == ["2023-09-14"])
    }

    @Test("labels spans, deadlines and events as something else")
    func labelsOthers() {
        #expect(label("14–16 September 2023") == .other)
        #expect(label("14 September 2023 – 16 September 2023") == .other)
        #expect(label("14.09.2023 bis 20.09.2023", "de") == .other)
        #expect(label("Valid until 14 September 2023") == .other)
        #expect(label("Born 14 September 2023") == .other)
        #expect(label("14.09.2023 - 09:17", "de") == nil)
        #expect(label("Por g1 — 14/09/2023", "pt") == nil)
    }

    @Test("takes a label only from the same statement")
    func keepsLabelsApart() {
        let found = DateReader().dates(in: "Published 14 Sep 2023 | Updated 15 Sep 2023")
        #expect(found.map(\.label) == [.published, .modified])
        #expect(label("It was published at once. On 14 September 2023 he left.") == nil)
        #expect(label("He says the book was published when Ann left on 14 September 2023") == nil)
        #expect(label("14 Sep 2023 (updated 15 Sep 2023)") == nil)
    }

    @Test("gives the bytes of the date and of its statement")
    func givesRanges() throws {
        let text = "Ä Published: 14 Sep 2023, 09:17 Ä"
        let found = try #require(DateReader().dates(in: text).first)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[found.range], as: UTF8.self) == "14 Sep 2023, 09:17")
        #expect(String(decoding: bytes[found.statement], as: UTF8.self) == "Published: 14 Sep 2023, 09:17")
    }
}
