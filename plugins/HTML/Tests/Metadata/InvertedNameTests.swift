import Testing

@testable import HTMLExtractor

@Suite("Names with the family name first")
struct InvertedNameTests {
    private static let outlets = SiteNames(["The Mill", "Miller"], host: "mill.example")

    @Test(
        "are turned round",
        arguments: [
            ("Doe, Jane", "Jane Doe"), ("Doe, Jane M.", "Jane M. Doe"), ("Müller,Jürgen", "Jürgen Müller"),
            ("Doe, Jane; Roe, John M.", "Jane Doe; John M. Roe"),
        ])
    func inverted(text: String, name: String) {
        #expect(InvertedName.upright(text, Self.outlets) == name)
    }

    @Test(
        "are no lists, roles or outlets",
        arguments: [
            "Jane Doe", "Doe, Jane, Roe", "Jane Doe, John Roe", "Madonna, Jane Doe", "Doe, Reuters", "Doe, Editor",
            "doe, jane", "Doe, Miller", "Doe,", ", Jane", "王,明", "Doe, 2024", "Redaktion, Doe", "Jane Doe; Roe, John",
            ";,", "Doe, Reuters; Roe, John",
        ])
    func others(text: String) {
        #expect(InvertedName.upright(text, Self.outlets) == nil)
    }

    @Test("may have any given names where the others stand in texts of their own")
    func several() {
        #expect(InvertedName.upright("Doe, Jane Mary", Self.outlets, isOneOfSeveral: true) == "Jane Mary Doe")
        #expect(InvertedName.upright("Doe, Reuters", Self.outlets, isOneOfSeveral: true) == nil)
    }
}
