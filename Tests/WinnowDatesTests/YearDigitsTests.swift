import Testing

@testable import WinnowDates

/// A line is dismissed by its digits alone; no line may be that states a date.
@Suite("Lines without a year")
struct YearDigitsTests {
    private static let days = ["5", "05", "14", "14th", "14."]
    private static let months = [
        "9", "09", "September", "Sept.", "sep", "März", "сентября", "eylül", "août", "9月", "tháng 9",
    ]
    private static let years = ["2023", "1998", "23", "'23", "’23", "2566", "1402", "٢٠٢٣"]
    private static let separators = ["/", ".", "-", " ", ". ", ", ", " / ", " - ", "–", ". de ", " de "]
    private static let tails = ["", " 14:30", " | 3 min", "T10:15:00Z"]

    @Test("A line with a date is read", arguments: separators)
    func keepsDates(separator: String) {
        var stated = 0
        for day in Self.days {
            for month in Self.months {
                for year in Self.years {
                    for order in [
                        [day, month, year], [month, day, year], [year, month, day], [month, year], [year, month],
                    ] {
                        for tail in Self.tails {
                            let line = "Posted " + order.joined(separator: separator) + tail
                            if states(line) {
                                stated += 1
                                #expect(mayState(line), "\(line)")
                            }
                        }
                    }
                }
            }
        }
        #expect(stated > 100)
    }

    @Test(
        "Other forms",
        arguments: [
            "20230914T101500Z", "20230914", "2023年9月14日", "令和5年9月14日", "民國112年9月14日", "불기 2567년 9월 14일",
            "14 de setiembre del 2023", "14.IX.2023", "14-Sep-23 10:15", "Thu Sep 14 10:15:00 2023", "๑๔ กันยายน ๒๕๖๖",
            "१४ सितंबर २०२३", "９月１４日２０２３年", "14 Sep, 23", "14 Sep 23", "Sept 14 '23", "14/9 23", "14. 9. 23",
        ])
    func keepsOtherForms(line: String) {
        if states(line) { #expect(mayState(line)) }
    }

    @Test("Most lines with numbers are not", arguments: ["Page 1 of 3", "Comments (12)", "3,000 people", "No. 12345"])
    func dismissesNumbers(line: String) { #expect(!mayState(line)) }

    private func mayState(_ line: String) -> Bool {
        var line = line
        return line.withUTF8 { YearDigits.mayStand(in: $0, 0..<$0.count) }
    }

    /// Whether a date is found when nothing is dismissed.
    private func states(_ line: String) -> Bool {
        var line = line
        return line.withUTF8 { bytes in
            var readings: [DateReading] = []
            DateTokenizer.withTokens(of: bytes, 0..<bytes.count) { tokens in
                var reader = LineReader(bytes, tokens, DateConventions([]))
                reader.read(into: &readings, limit: 10)
            }
            return !readings.isEmpty
        }
    }
}
