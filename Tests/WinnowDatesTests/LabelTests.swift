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
            "The Example Post, March 14, 2024", "đặt hàng dạng 14/03/2024", "Jane Doe / Example Today March 14, 2024",
            "Example Today | March 14, 2024", "By Jane Doe, Example Today 14 March 2024", "Example NOW 2024-03-14",
            "Example Today News 14 March 2024", "ZDF heute 14.03.2024", "heute journal 14.03.2024",
            "Diario Hoy 14/03/2024",
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
            ("The council said today, March 14, 2024", .other), ("Heute, 14. März 2024", .other),
            ("Weather | Today: March 14, 2024", .other), ("Today is Thursday, March 14, 2024", .other),
            ("Published today, March 14, 2024", .published), ("Member since 14 June 2013", .other),
            ("When: 14 June 2023, 19:00", .other), ("Обновено на: 14 март 2024 г.", .modified),
            ("Թարմացվել է: 14 մարտի, 2024", .modified), ("اپ ڈیٹ: 14 مارچ، 2024", .modified),
            ("ଅପଡେଟ: ମାର୍ଚ୍ଚ 14, 2024", .modified), ("ອັບເດດ: 14 ມີນາ 2024", .modified),
            ("Dikemas kini: 14 Mac 2024", .modified), ("Aġġornat: 14 ta’ Marzu 2024", .modified),
            ("Dagført: 14. mars 2024", .modified), ("የተሻሻለው: 14 ማርች 2024", .modified),
            ("Verëffentlecht: 14. Mäerz 2024", .published), ("ប្រកាស ផ្សាយ: 14 មីនា 2024", .published),
            ("PUBLISHED : 14 March, 2024, 11:00am", .published), ("송고시간 2024-03-14 18:05", .published),
        ])
    func areLabels(_ text: String, _ label: DateLabel) {
        #expect(labels(text) == [label])
    }
}
