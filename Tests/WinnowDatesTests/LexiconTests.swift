import Testing
import WinnowPlugin

@testable import WinnowDates

@Suite("The words of dates")
struct LexiconTests {
    @Test("gives each name of a month the one month that it means, in whatever language")
    func hasNoConflicts() {
        for row in Lexicon.monthTable.split(separator: "\n").map({ $0.split(separator: " ") }) {
            for (month, names) in row.dropFirst().enumerated() {
                for name in names.split(separator: "/") where name != "_" && !name.contains("_") {
                    let entry = Lexicon.shared[WordFold.hash(name)]
                    #expect(entry?.month == UInt8(month + 1), "\(name) in \(row[0])")
                }
            }
        }
    }

    @Test("compares words without case and accents")
    func folds() {
        #expect(WordFold.hash("FÉVRIER") == WordFold.hash("fevrier"))
        #expect(WordFold.hash("fe\u{301}vrier") == WordFold.hash("février"))
        #expect(WordFold.hash("ΜΑΪ́ΟΥ") == WordFold.hash("μαΐου"))
        #expect(WordFold.hash("СЕНТЯБРЯ") == WordFold.hash("сентября"))
        #expect(WordFold.hash("ՄԱՅԻՍ") == WordFold.hash("մայիս"))
        #expect(WordFold.hash("أبريل") == WordFold.hash("ابريل"))
        #expect(WordFold.hash("İYUL") == WordFold.hash("iyul"))
        #expect(WordFold.hash("mai") != WordFold.hash("mei"))
    }

    @Test("knows some eighty languages")
    func knowsLanguages() {
        let languages = Lexicon.monthTable.split(separator: "\n").compactMap {
            $0.split(separator: " ").first?.prefix(3)
        }
        #expect(Set(languages).count >= 75)
    }

    @Test("counts weekdays as the calendar does")
    func countsWeekdays() throws {
        #expect(try #require(StatedDate("2023-09-14")).weekday == 5)
        #expect(try #require(StatedDate("2000-02-29")).weekday == 3)
        #expect(try #require(StatedDate("1970-01-01")).weekday == 5)
    }
}
