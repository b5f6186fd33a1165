import FoundationEssentials
import Testing
import WinnowModel

@Suite("The record's schema")
struct RecordSchemaTests {
    @Test("is the same in the documentation and in the program")
    func same() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = try String(contentsOf: root.appending(path: "docs/record.schema.json"), encoding: .utf8)
        #expect(file == RecordSchema.text)
    }

    @Test("knows every member that a worker may write")
    func members() throws {
        let schema = try JSONDecoder().decode(JSONValue.self, from: Data(RecordSchema.text.utf8))
        guard case .object(let top) = schema, case .object(let properties) = top["properties"] else {
            Issue.record("the schema has no properties")
            return
        }
        #expect(RecordBody.memberNames.subtracting(properties.keys).isEmpty)
    }
}
