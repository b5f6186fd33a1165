import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Texts that are no articles")
struct OrdinaryTextTests {
    @Test("nothing is taken out of them, and no title is made up", arguments: texts)
    func untouched(_ text: String) throws {
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(
            body.title == nil && body.authors.isEmpty && body.credit == nil && body.dateline == nil
                && body.published == nil)
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
        for word in words { #expect(body.text.contains(word), "keeps \(word)") }
        #expect(RecordInvariants.violations(of: body) == [])
    }

    private static let texts = [
        // A log.
        """
        2024-03-03 14:05:01 INFO  server started on port 8080
        2024-03-03 14:05:02 WARN  connection refused by 10.0.0.7
        2024-03-03 14:05:03 ERROR request failed: timeout after 30 s
        2024-03-03 14:05:04 INFO  shutting down
        """,
        // Code.
        """
        func main() {
            let x = [1, 2, 3]
            for i in x { print(i) }   // By hand
            return x[0](y)
        }
        """,
        // A shopping list.
        "Shopping\n\n- milk\n- eggs\n- By Tuesday: bread\n\nShare",
        // A poem.
        "The Bridge\n\nThe river rose, the river fell,\nThe stones stood where they stood,\nAnd what they saw they would not tell,\nAnd would not if they could.\n\nShare the light,\nFollow us on",
        // Notes.
        "Tuesday\n\nCall Jane about the survey\nSource: her mail\nCopyright form to sign\n\nWednesday\n\nBridge, 10:00",
        // Configuration.
        "# comment\nname = winnow\n[section]\nauthor = By Jane\ndate = 2024-03-03\n",
        // An address book.
        "Jane Fenwick\n3 Mill Lane\nOldmere\n\nOmar Haddad\n5 Weir Road\nOldmere",
        // A table.
        "Name      Age   Town\nJane      41    Oldmere\nOmar      39    Weirton\nRuth      52    Oldmere\n",
        // One line.
        "By Jane Fenwick",
        "Reuters",
        "Hello",
    ]

    @Test("a table of spaces has rows and cells")
    func table() throws {
        let body = try TextExtractor.record(
            of: "Name      Age   Town\nJane      41    Oldmere\nOmar      39    Weirton\nRuth      52    Oldmere\n",
            as: "text/plain")
        #expect(body.blocks.map(\.kind) == [.table])
        #expect(
            body.blocks[0].rows.map { $0.map(\.text) }.first == ["Name", "Age", "Town"]
                && body.blocks[0].rows[0][0].isHeader)
        #expect(body.blocks[0].rows.count == 4)
    }

    @Test("nested lists keep their levels")
    func nested() throws {
        let body = try TextExtractor.record(of: "- one\n  - two\n  - three\n- four\n", as: "text/plain")
        #expect(body.blocks[0].items.map(\.level) == [1, 2, 2, 1])
    }

    @Test("items with blank lines between them are a list, speech behind dashes is none")
    func looseLists() throws {
        let list = try TextExtractor.record(of: "Things\n\n1. one\n\n2. two\n\n• a\n\n• b\n", as: "text/plain")
        #expect(list.blocks.map(\.kind) == [.paragraph, .list, .list] && list.blocks[1].isOrdered)
        let speech = try TextExtractor.record(of: "- Who is there?\n\n- Jane.\n\n- Come in.\n", as: "text/plain")
        #expect(speech.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph])
        let numbers = try TextExtractor.record(of: "1. Introduction\n\nText.\n\n2. Method\n\nText.", as: "text/plain")
        #expect(numbers.text.hasPrefix("1. Introduction"))
    }

    @Test("a note of two lines keeps both")
    func note() throws {
        let text = "Bridge survey\n\nCall Jane before noon, she has the keys."
        #expect(try TextExtractor.record(of: text, as: "text/plain").text == text)
    }

    @Test("a book has no headline")
    func book() throws {
        let chapter = String(repeating: Prose.en + "\n\n", count: 800)
        let body = try TextExtractor.record(of: "The Bridges of Oldmere\n\nChapter One\n\n\(chapter)", as: "text/plain")
        #expect(body.title == nil && body.text.hasPrefix("The Bridges of Oldmere"))
    }
}
