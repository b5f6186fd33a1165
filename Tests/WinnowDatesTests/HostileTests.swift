import Testing
import WinnowDates
import WinnowPlugin

@Suite("Hostile text")
struct HostileTests {
    @Test("reads any bytes", arguments: 0..<32)
    func readsAnyBytes(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet: [UInt8] =
            Array("0123456789 ./-:T年月日Sept14, المارس\u{200F}\n'".utf8) + [0xFF, 0xC0, 0xE0, 0xF4, 0x80]
        let bytes = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return seed < 16 ? UInt8(truncatingIfNeeded: state >> 33) : alphabet[Int(state >> 33) % alphabet.count]
        }
        let found = bytes.withUnsafeBufferPointer { DateReader().dates(in: $0) }
        #expect(found.allSatisfy { $0.range.upperBound <= bytes.count && !$0.range.isEmpty })
    }

    @Test("bounds the number of dates")
    func boundsDates() {
        let text = String(repeating: "2023-09-14 ", count: 20_000)
        #expect(DateReader().dates(in: text).count <= DateReader.limit)
    }

    @Test(
        "takes time that grows with the text",
        arguments: [
            "1", "1 ", "Sept ", "14.", "Published ", "1:", "年", "14 Sept - ", "Mon, ", "last ",
            "14.11.2023 Di ", "NATO 14.11.2023, ", "星期二", "thứ hai 1/1/2024 last ",
        ])
    func isLinear(_ piece: String) {
        let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = DateReader().dates(in: text) }
        #expect(time < .seconds(5))
    }

    @Test("finds a date behind a very long line")
    func findsBehindLongLine() {
        let text = String(repeating: "word ", count: 100_000) + "14 September 2023"
        #expect(DateReader().dates(in: text).map(\.date.description) == ["2023-09-14"])
    }

    @Test("converts every day of the Persian calendar to the next Gregorian day")
    func convertsPersianDays() {
        // 1404 has 365 days, 1403 is a leap year.
        #expect(DateReader().dates(in: "۳۰ اسفند ۱۴۰۳").map(\.date.description) == ["2025-03-20"])
        #expect(DateReader().dates(in: "۱ فروردین ۱۴۰۴").map(\.date.description) == ["2025-03-21"])
        #expect(DateReader().dates(in: "۳۰ اسفند ۱۴۰۴").isEmpty)
        #expect(DateReader().dates(in: "۲۲ بهمن ۱۳۵۷").map(\.date.description) == ["1979-02-11"])
    }
}
