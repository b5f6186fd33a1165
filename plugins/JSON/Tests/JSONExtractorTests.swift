import JSONExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("JSON")
struct JSONExtractorTests {
    private func body(_ text: String) throws -> RecordBody {
        try JSONExtractor.record(of: text, as: "application/json")
    }

    @Test("an outline of keys and values; numbers and repeated keys as written")
    func outline() throws {
        let body = try body(#"{"a":1e999999,"a":123456789012345678901234567890,"b":{"c":["x",true]}}"#)
        #expect(body.text == "a: 1e999999\na: 123456789012345678901234567890\nb\nc\nx\ntrue")
        #expect(body.blocks[0].items.map(\.level) == [1, 1, 1, 2, 3, 3])
        guard case .object(let shape) = body.attributes["json"] else {
            Issue.record("no shape")
            return
        }
        #expect(shape["duplicateKeys"] == 1 && shape["kind"] == "object" && shape["depth"] == 3 && shape["leaves"] == 4)
    }

    @Test("facts only from the top level of a single object, the first of repeated keys")
    func facts() throws {
        let text = #"{"title":"one","title":"two","author":{"name":"A"},"tags":["t"],"x":{"title":"three"},"date":"x"}"#
        let body = try body(text)
        #expect(
            body.title == "one" && body.authors.map(\.name) == ["A"] && body.keywords == ["t"] && body.published == nil)
        #expect(try self.body("{\"title\":\"a\"}\n{\"title\":\"b\"}").title == nil)
    }

    @Test("JSON Lines: a block each")
    func lines() throws {
        let body = try body("{\"a\":1}\n{\"a\":2}\n")
        #expect(body.blocks.map(\.text) == ["a: 1", "a: 2"])
    }

    @Test("damage ends the text, not the record")
    func damage() throws {
        let body = try body(#"{"a":"kept","b":[1,"#)
        #expect(body.text.hasPrefix("a: kept") && body.extraction.status == .partial)
        #expect(body.extraction.warnings.map(\.code) == ["damaged"])
    }

    @Test("nesting costs no stack")
    func deep() throws {
        let body = try body(String(repeating: "[", count: 100_000))
        #expect(body.extraction.warnings.map(\.code) == ["damaged"])
    }
}
