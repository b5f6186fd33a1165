import Testing
import WinnowDates
import WinnowPlugin

private func labels(_ text: String) -> [DateLabel?] { DateReader().dates(in: text).map(\.label) }

@Suite("Words that are labels in one language and something else in another")
struct LabelTests {
    @Test(
        "are none in names and in words without the label's accents",
        arguments: [
            "NATO, March 14, 2024", "By Ann Grey, USA TODAY, March 14, 2024", "Example Today, March 14, 2024",
            "NATO March 14, 2024", "Asti, 14 marzo 2024", "Calgary, AB, March 14, 2024", "ne 17. března 2024",
            "The Example Post, March 14, 2024", "đặt hàng dạng 14/03/2024",
        ])
    func areNone(_ text: String) {
        #expect(labels(text) == [nil])
    }

    @Test(
        "are labels where they are written as such",
        arguments: [
            ("Nato il 14 marzo 1960", DateLabel.other), ("né le 14 mars 1960", .other), ("NÉ LE 14 MARS 1960", .other),
            ("Born March 14, 1960", .other), ("BORN: March 14, 1960", .other), ("VALID UNTIL MARCH 14, 2024", .other),
            ("Today, March 14, 2024", .other), ("asti 14.3.2024", .other), ("bis 14.03.2024", .other),
            ("Đăng ngày 14/03/2024", .published), ("Application deadline: March 14, 2024", .other),
            ("PUBLISHED : 14 March, 2024, 11:00am", .published), ("송고시간 2024-03-14 18:05", .published),
        ])
    func areLabels(_ text: String, _ label: DateLabel) {
        #expect(labels(text) == [label])
    }
}
