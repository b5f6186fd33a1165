import FoundationEssentials
import Testing
import WinnowModel

@testable import WinnowPlugin

@Suite("An explanation")
struct ExplanationTests {
    private func result(_ explanation: Explanation?) -> [UInt8] {
        var body = RecordBody()
        body.text = "The river rose."
        body.extraction.status = .complete
        return ResultMessage(id: 3, mediaType: "text/plain", explanation: explanation, body: body).line()
    }

    private func frame(_ line: [UInt8]) throws -> [UInt8]? {
        guard
            case .result(_, _, _, _, _, let explanation) = try line.dropLast().withUnsafeBytes({
                try ResultFrame(parsing: $0)
            })
        else {
            Issue.record("no result")
            return nil
        }
        return explanation
    }

    @Test("crosses the wire as it was taken down")
    func roundTrip() throws {
        let collector = ExplanationCollector()
        collector.note("detected as \"text/html\"\u{7}")
        collector.field(
            "title",
            evidence: [
                .init(source: "h1", value: "Река", weight: 0.74, won: true), .init(source: "og:title", value: "River"),
            ])
        collector.piece("The river", kind: "main > p", kept: true, reason: "prose", score: 12.5)
        collector.piece("Share", kind: "ul > li", kept: false, reason: "links")
        let sent = collector.explanation
        let received = try #require(try frame(result(sent)))
        #expect(try JSONDecoder().decode(Explanation.self, from: Data(received)) == sent)
    }

    @Test("is asked for in the request, and only then")
    func request() throws {
        let asking = ExtractMessage(id: 1, descriptor: 3, bytes: 5, explain: true)
        let silent = ExtractMessage(id: 1, descriptor: 3, bytes: 5)
        for message in [asking, silent] {
            #expect(try message.line().dropLast().withUnsafeBytes { try ExtractMessage(parsing: $0) } == message)
        }
        #expect(!String(decoding: silent.line(), as: UTF8.self).contains("explain"))
        #expect(try frame(result(nil)) == nil)
    }

    @Test("that is no object breaks the protocol")
    func malformed() {
        let line = Array(
            #"{"type":"result","id":1,"mediaType":"text/plain","explanation":[],"body":{"extraction":{"status":"complete"}}}"#
                .utf8)
        #expect(throws: WireError.self) { try line.withUnsafeBytes { try ResultFrame(parsing: $0) } }
    }

    @Test("keeps within its limits, on one line each, and counts what it leaves out")
    func limits() {
        let collector = ExplanationCollector()
        let long = String(repeating: "я", count: 100_000)
        for number in 0..<3000 {
            collector.note(long)
            collector.field("f\(number)", evidence: [])
            collector.piece("a\n\n b\u{1B}[31m" + long, kind: long, kept: true, reason: long)
        }
        collector.field("f1", evidence: Array(repeating: .init(source: long, value: long), count: 100))
        let explanation = collector.explanation
        #expect(explanation.notes.count == 100 && explanation.fields.count == 64 && explanation.pieces.count == 2000)
        #expect(explanation.fields[1].evidence.count == 32)
        #expect(explanation.omitted == 2900 + 1000 + 68)
        #expect(explanation.pieces[0].text.hasPrefix("a b [31mяяя") && explanation.pieces[0].text.hasSuffix("я…"))
        #expect(explanation.pieces[0].text.utf8.count <= 240 + 3)
        #expect(explanation.pieces[0].reason.utf8.count <= 120 + 3)
    }

    @Test("of nothing but white space is empty", arguments: ["", " \n\t", String(repeating: " ", count: 10_000)])
    func blank(text: String) {
        let collector = ExplanationCollector()
        collector.piece(text, kind: text, kept: false, reason: "empty")
        #expect(collector.explanation.pieces.first?.text.allSatisfy { $0 == "…" } == true)
    }

    @Test("has no weight that JSON cannot carry")
    func weights() throws {
        let collector = ExplanationCollector()
        collector.field("title", evidence: [.init(source: "a", value: "b", weight: .nan)])
        collector.piece("a", kind: "p", kept: true, reason: "c", score: .infinity)
        let received = try #require(try frame(result(collector.explanation)))
        let copy = try JSONDecoder().decode(Explanation.self, from: Data(received))
        #expect(copy.fields.first?.evidence.first?.weight == nil && copy.pieces.first?.score == nil)
    }
}
