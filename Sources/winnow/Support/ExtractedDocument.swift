import FoundationEssentials
import Glibc
import WinnowModel
import WinnowPlugin

/// What came of one input of `winnow extract`.
struct ExtractedDocument: Sendable {
    /// The record, one line with its newline.
    let record: [UInt8]
    /// Why it came out so, a JSON object; nil unless asked for.
    let explanation: [UInt8]?

    /// Record and explanation as the members of one object, one line with its newline.
    var together: [UInt8] {
        JSONWriter.line(capacity: record.count + (explanation?.count ?? 0) + 64) { inner in
            inner.key("record")
            inner.raw(record.dropLast())
            if let explanation {
                inner.key("explanation")
                inner.raw(explanation)
            }
        }
    }

    /// The explanation for people; a sentence when the worker gave none.
    /// - Throws: `DecodingError` when it is not as the wire protocol says.
    func page(path: String) throws -> [String] {
        guard let explanation else {
            return [Console.safe(path), "  no explanation: it did not fit into the worker's answer"]
        }
        let decoder = JSONDecoder()
        let page = ExplanationPage(
            try decoder.decode(Explanation.self, from: Data(explanation)),
            record: try decoder.decode([String: JSONValue].self, from: Data(record)),
            isColoured: Console.isTerminal && getenv("NO_COLOR") == nil, columns: Console.columns)
        return page.lines(path: path)
    }
}
