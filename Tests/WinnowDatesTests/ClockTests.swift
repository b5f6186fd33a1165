import Testing
import WinnowDates
import WinnowPlugin

private func dates(_ text: String, _ language: String...) -> [String] {
    DateReader(languages: language).dates(in: text).map(\.date.description)
}

@Suite("Times of day and short years")
struct ClockTests {
    @Test(
        "reads hours and minutes with a dot before a zone and right behind a date",
        arguments: [
            ("Tue 5 Sep 2023 17.42 GMT", "2023-09-05T17:42:00Z"), ("5 Sep 2023 17.42 BST", "2023-09-05T17:42:00"),
            ("9 Jan 2024 06.00 GMT", "2024-01-09T06:00:00Z"), ("Publicerad 2023-02-07 10.55", "2023-02-07T10:55:00"),
            ("24. 1. 2025 12.45", "2025-01-24T12:45:00"), ("14 novembre 2023 | 18.05", "2023-11-14T18:05:00"),
            ("14 novembre 2023, 18.05", "2023-11-14T18:05:00"),
            ("Publicerad 2023-02-07 10.55 Uppdaterad 2023-02-08 09.10", "2023-02-07T10:55:00"),
        ])
    func readsDots(_ text: String, _ date: String) {
        #expect(dates(text).first == date)
    }

    @Test(
        "takes other numbers with a dot for none",
        arguments: [
            "14.11.2023 12.50 €", "14.11.2023 12.50 EUR", "14.11.2023, 15.11.", "14.11.2023 18.05.7",
            "14.11.2023 18.50%", "14.11.2023 - 18.11", "14.11.2023 for 12.50", "14.11.2023 24.10", "14.11.2023 3.14",
        ])
    func leavesNumbers(_ text: String) {
        #expect(dates(text, "de").first == "2023-11-14")
    }

    @Test("knows Moscow time by its Russian name")
    func readsMoscow() {
        #expect(dates("6 окт. 2024, 07:38 МСК") == ["2024-10-06T07:38:00+03:00"])
        #expect(dates("18:05 мск 14.11.2023") == ["2023-11-14T18:05:00+03:00"])
    }

    @Test("reads IST as India's time behind words in a script of India")
    func readsIndianTime() {
        #expect(dates("06 अक्टूबर 2024, 7:38 AM IST") == ["2024-10-06T07:38:00+05:30"])
        #expect(dates("প্রকাশিত: 06 Oct 2024, 7:38 AM IST") == ["2024-10-06T07:38:00+05:30"])
        #expect(dates("6 Oct 2024, 7:38 AM IST") == ["2024-10-06T07:38:00"])
    }

    @Test("reads two digits behind a month's name in Thai as a year of the Buddhist era")
    func readsThaiYears() {
        #expect(dates("24 ม.ค. 68 เวลา 12.45 น.") == ["2025-01-24T12:45:00"])
        #expect(dates("24 มกราคม 68") == ["2025-01-24"])
        #expect(dates("24 ม.ค. 12.45 น.").isEmpty)
        #expect(dates("24 Jan 68").isEmpty)
    }
}
