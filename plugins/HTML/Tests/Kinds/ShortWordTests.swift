import Testing

@testable import HTMLExtractor

@Suite("Short words")
struct ShortWordTests {
    private static let table = ShortWordTable([(1, "i i'm vår мы"), (2, "nosotros you")])

    private func values(_ text: String) -> [Int?] {
        var text = text
        return text.withUTF8 { utf8 in
            var values: [Int?] = []
            Self.table.visitWords(utf8) { values.append($0) }
            return values
        }
    }

    @Test(
        "are known wherever they stand, in any case",
        arguments: [
            ("I", [1]), ("you", [2]), ("You and I", [2, nil, 1]), ("i'm, I'M; vår мы", [1, 1, 1, 1]),
            ("NOSOTROS nosotros2", [2, 2]), ("'i 'you'", [1, nil]), ("nosotrosyou", [nil]), ("yo,u  ", [nil, nil]),
            ("", []), (" … ", [nil]), ("12 34", []),
            (
                "a very long sentence without them, then you",
                [
                    nil, nil, nil, nil, nil, nil, nil, 2,
                ]
            ),
        ])
    func values(text: String, expected: [Int?]) {
        #expect(values(text) == expected)
        // The same far from the end of the text, where eight bytes are read at once, and at its end.
        #expect(values("go " + text + " and on and on") == [nil] + expected + [nil, nil, nil, nil])
    }
}
