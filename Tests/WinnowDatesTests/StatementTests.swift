import Testing
import WinnowDates
import WinnowPlugin

private func statements(_ text: String, _ language: String...) -> [String] {
    let bytes = Array(text.utf8)
    return DateReader(languages: language).dates(in: text).map { String(decoding: bytes[$0.statement], as: UTF8.self) }
}

@Suite("The whole statement of a date")
struct StatementTests {
    @Test(
        "has the words that belong to the label",
        arguments: [
            "Last Updated: 15 Nov 2023", "Date of last revision: 15 Nov 2023",
            "First published: Tuesday, 14 November 2023",
            "Zuletzt aktualisiert: 15.11.2023", "Letzte Aktualisierung: 15.11.2023, 19:10 Uhr",
            "Mis à jour le 15 novembre 2023 à 10h12",
            "Date de dernière mise à jour : 15 novembre 2023", "Mise en ligne le 15 novembre 2023",
            "Última actualización: 15 de noviembre de 2023", "Ultima modifica: 15 novembre 2023",
            "Última atualização em 15/11/2023", "Laatst gewijzigd: 15 november 2023", "Laatste update: 15-11-2023",
            "Senast uppdaterad: 15 november 2023", "Sidst opdateret: 15. november 2023",
            "Ostatnia aktualizacja: 15.11.2023", "Poslední aktualizace: 15. 11. 2023",
            "Последнее обновление: 15.11.2023", "Τελευταία ενημέρωση: 15/11/2023", "Utolsó frissítés: 2023.11.15",
            "Ultima actualizare: 15.11.2023",
            "अंतिम अपडेट: 15 नवंबर 2023", "Son güncelleme: 15.11.2023", "آخر تحديث: 15/11/2023",
        ])
    func hasLabelWords(_ text: String) throws {
        #expect(statements(text) == [text])
        #expect(try #require(DateReader().dates(in: text).first).label != nil)
    }

    @Test(
        "has the weekday before the date or behind it",
        arguments: [
            "Dienstag, 14.11.2023", "Mardi 14 novembre 2023", "Martes, 14 de noviembre de 2023",
            "martedì 14 novembre 2023", "terça-feira, 14 de novembro de 2023", "dinsdag 14 november 2023",
            "tisdag 14 november 2023", "wtorek, 14 listopada 2023", "вторник, 14 ноября 2023",
            "вівторок, 14 листопада 2023", "úterý 14. listopadu 2023", "tirsdag den 14. november 2023",
            "Τρίτη, 14 Νοεμβρίου 2023", "2023. november 14. kedd", "2023. november 14., kedd",
            "marți, 14 noiembrie 2023", "tiistai 14.11.2023", "יום שלישי 14 בנובמבר 2023", "Selasa, 14 November 2023",
            "Thứ ba, 14/11/2023",
            "2023年11月14日（火）", "2023年11月14日 火曜日", "2023年11月14日 星期二", "星期二 2023年11月14日",
            "2023년 11월 14일 화요일", "14 Kasım 2023 Salı", "Di, 14.11.2023", "On Tuesday, 14 November 2023",
            "Updated Tue 14 Nov 2023 06.00 GMT",
        ])
    func hasWeekday(_ text: String) {
        #expect(statements(text) == [text])
    }

    @Test("leaves alone what only looks like a weekday")
    func leavesOthers() {
        #expect(statements("The Example Sun, November 14, 2023") == ["November 14, 2023"])
        #expect(statements("14 November 2023, Wednesday 15 November 2023").last == "Wednesday 15 November 2023")
        #expect(statements("14 November 2023, Mon ami") == ["14 November 2023"])
    }

    @Test("never has what belongs to the statement before it")
    func keepsApart() {
        let text = "Posted at 7:45 AM, Nov 14, 2023 and last updated 8:12 AM, Nov 14, 2023"
        #expect(
            statements(text) == ["Posted at 7:45 AM, Nov 14, 2023", "last updated 8:12 AM, Nov 14, 2023"])
        let found = DateReader().dates(in: "14 Nov 2023 Tuesday updated, 15 Nov 2023 Wednesday updated")
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.statement.upperBound <= $1.statement.lowerBound })
    }
}
