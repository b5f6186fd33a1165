import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Plain text")
struct TextExtractorTests {
    private func blocks(_ text: String) throws -> [String] {
        try TextExtractor.record(of: text, as: "text/plain").blocks.map(\.text)
    }

    @Test("blank lines separate paragraphs, whatever the line ends")
    func paragraphs() throws {
        for end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"] {
            #expect(try blocks("One.\(end)\(end)Two.\(end)  \(end)Three.\(end)") == ["One.", "Two.", "Three."])
        }
    }

    @Test("without blank lines each long line is a paragraph")
    func lineParagraphs() throws {
        let long = String(repeating: "A sentence that goes on for a while. ", count: 5)
        #expect(try blocks("\(long)\n\(long)!\n").count == 2)
    }

    @Test("lines broken at a width are joined, words broken by hyphens stay whole")
    func unwrapping() throws {
        let wrapped = """
            The river rose by more than a metre during the night, and the well-
            known bridge at the mill had to be closed to traffic until further
            notice. Nobody was hurt, the town hall said.

            A second paragraph follows that is also broken at about the same
            width as the first one was, and it ends here.
            """
        let result = try blocks(wrapped)
        #expect(result.count == 2)
        #expect(result[0].contains("the well-known bridge") && !result[0].contains("\n"))
    }

    @Test("wrapped Chinese is joined without spaces")
    func ideographs() throws {
        let line = String(repeating: "今天天气很好我们去公园散步", count: 3)
        let result = try blocks("\(line)\n\(line)\n\(line)\n短。\n")
        #expect(result == [line + line + line + "短。"])
    }

    @Test("short lines of a poem or an address stay lines")
    func poem() throws {
        #expect(
            try blocks("Roses are red\nViolets are blue\n\nSecond stanza\nends") == [
                "Roses are red\nViolets are blue", "Second stanza\nends",
            ])
    }

    @Test("marked lines are a list")
    func lists() throws {
        let body = try TextExtractor.record(of: "Things:\n\n- one\n- two\n  more\n\n1. a\n2. b\n", as: "text/plain")
        #expect(body.blocks.map(\.kind) == [.paragraph, .list, .list])
        #expect(body.blocks[1].items.map(\.text) == ["one", "two more"] && body.blocks[2].isOrdered)
    }

    @Test("marked questions and answers are told apart; a mark without a question is none")
    func questions() throws {
        let text = "Intro.\n\nQ: Is it open?\n\nA: Yes, it is.\n\nFrage 2: Warum?\n\nAntwort: Darum.\n"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.map(\.kind) == [.paragraph, .question, .answer, .question, .answer])
        #expect(body.blocks[1].text == "Is it open?" && body.blocks[4].text == "Darum.")
        #expect(try blocks("A: alone.\n\nP: no question.") == ["A: alone.", "P: no question."])
    }

    @Test("code is one block, indentation kept")
    func code() throws {
        let body = try TextExtractor.record(of: "def f():\n    return 1\n", as: "text/x-python")
        #expect(body.blocks.map(\.kind) == [.code] && body.blocks[0].codeLanguage == "python")
        #expect(body.text == "def f():\n    return 1")
    }

    @Test("invalid bytes become U+FFFD and a warning")
    func invalid() throws {
        let body = try TextExtractor.record(of: Array("Größe – ä, ö, ü ".utf8) + [0xFF, 0x21], as: "text/plain")
        #expect(body.text == "Größe – ä, ö, ü \u{FFFD}!" && body.extraction.warnings.map(\.code) == ["invalidBytes"])
    }
}
