import Testing
import WinnowModel

@Suite struct TimestampTests {
    @Test(
        "days and dates agree with the calendar",
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (789, "1972-02-29"), (790, "1972-03-01"),
            (10_957, "2000-01-01"), (11_016, "2000-02-29"), (11_017, "2000-03-01"), (19_614, "2023-09-14"),
            (20_779, "2026-11-22"), (47_540, "2100-02-28"), (47_541, "2100-03-01"), (-25_567, "1900-01-01"),
            (-25_508, "1900-03-01"), (-719_162, "0001-01-01"), (-719_528, "0000-01-01"), (2_932_896, "9999-12-31"),
        ])
    func table(day: Int, date: String) {
        #expect(Timestamp.date(day: day) == date)
        let (year, month, number) = Timestamp.civil(day: day)
        #expect(Timestamp.day(year: year, month: month, day: number) == day)
    }

    @Test("every day of 800 years follows the one before")
    func succession() {
        var (year, month, day) = (1600, 1, 1)
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for number in Timestamp.day(year: 1600, month: 1, day: 1)..<Timestamp.day(year: 2400, month: 1, day: 1) {
            if Timestamp.civil(day: number) != (year, month, day) { Issue.record("day \(number)") }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            day += 1
            if day > lengths[month - 1] + (isLeap && month == 2 ? 1 : 0) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(
        "times are written to the millisecond, also before 1970",
        arguments: [
            (Int64(0), "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (-86_400_000, "1969-12-31T00:00:00.000Z"), (1_694_683_020_007, "2023-09-14T09:17:00.007Z"),
            (951_827_696_000, "2000-02-29T12:34:56.000Z"),
        ])
    func times(milliseconds: Int64, text: String) {
        #expect(Timestamp.rfc3339(milliseconds: milliseconds) == text)
    }

    @Test("nanoseconds are rounded down")
    func nanoseconds() {
        #expect(Timestamp.milliseconds(nanoseconds: 1_999_999) == 1)
        #expect(Timestamp.milliseconds(nanoseconds: -1) == -1)
        #expect(Timestamp.milliseconds(nanoseconds: -1_000_000) == -1)
        #expect(Timestamp.milliseconds(nanoseconds: .min) == -9_223_372_036_855)
    }
}
