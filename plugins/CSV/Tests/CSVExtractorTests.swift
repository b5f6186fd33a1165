import CSVExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Delimited tables")
struct CSVExtractorTests {
    private func table(_ text: String) throws -> Block {
        try #require(try CSVExtractor.record(of: text, as: "text/csv").blocks.first)
    }

    @Test("finds the delimiter", arguments: [",", ";", "\t", "|"])
    func dialect(delimiter: String) throws {
        let text = [["name", "age"], ["Ann", "3"], ["Bob", "44"]].map { $0.joined(separator: delimiter) }.joined(
            separator: "\n")
        let table = try table(text)
        #expect(table.text == "name\tage\nAnn\t3\nBob\t44")
        #expect(table.rows[0].allSatisfy { $0.isHeader } && !table.rows[1][0].isHeader)
    }

    @Test("quoted fields hold delimiters, quotes and line ends")
    func quotes() throws {
        #expect(try table("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n").rows[1].map(\.text) == ["x, \"y\" z", "2"])
    }

    @Test("rows of numbers have no header")
    func noHeader() throws {
        #expect(try table("1,2\n3,4\n").rows[0].allSatisfy { !$0.isHeader })
    }

    @Test("more columns than a table may have are cut, and the record says so")
    func columns() throws {
        let row = String(repeating: "a,", count: 100_000)
        let body = try CSVExtractor.record(of: row + "\n" + row, as: "text/csv")
        #expect(body.extraction.status == .partial && body.extraction.warnings.map(\.code) == ["limit"])
        #expect(body.blocks[0].rows[0].count == 16_384)
    }

    @Test("an unfinished quote is stated")
    func openQuote() throws {
        let body = try CSVExtractor.record(of: "a,b\n1,\"never ends\n2,3\n", as: "text/csv")
        #expect(body.extraction.warnings.map(\.code) == ["damaged"])
    }
}
