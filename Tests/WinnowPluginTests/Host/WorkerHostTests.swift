import Glibc
import Testing
import WinnowModel

@testable import WinnowPlugin

@Suite("A worker and its host", .serialized)
struct WorkerHostTests {
    private static let welcome =
        #"{"type":"welcome","protocol":1,"limits":{"textBytes":1000,"outputBytes":100000,"softDeadlineMs":5000},"#
        + #""router":{"routes":[{"pattern":"text/plain","priority":50,"extractor":"faulty-text"}]},"configuration":{}}"#

    private func ready(_ welcome: String = welcome) throws -> SpawnedWorker {
        let worker = try SpawnedWorker("winnow-worker-faults")
        _ = try #require(worker.receive())
        worker.send(welcome)
        _ = try #require(worker.receive())
        return worker
    }

    private func ask(_ worker: SpawnedWorker, _ id: UInt64, _ text: String) throws -> ResultFrame {
        try ask(worker, id, Array(text.utf8))
    }

    private func ask(_ worker: SpawnedWorker, _ id: UInt64, _ bytes: [UInt8]) throws -> ResultFrame {
        worker.place(bytes)
        worker.send(ExtractMessage(id: id, descriptor: 3, bytes: bytes.count).line())
        let line = try #require(worker.receive())
        return try line.withUnsafeBytes { try ResultFrame(parsing: $0) }
    }

    private func text(_ frame: ResultFrame) throws -> String {
        guard case .result(_, _, _, _, let members, _) = frame else {
            Issue.record("\(frame)")
            return ""
        }
        return try (Array("{".utf8) + members + Array("}".utf8)).withUnsafeBytes {
            try WireFields($0).string("text") ?? ""
        }
    }

    @Test("a record of many small blocks is cut until it fits into a message")
    func manyBlocks() throws {
        let worker = try ready(Self.welcome.replacing("\"textBytes\":1000", with: "\"textBytes\":1000000"))
        let text = try text(ask(worker, 1, String(repeating: "a\n", count: 40_000)))
        #expect(text.hasPrefix("a\n\na\n\na") && text.utf8.count > 100)
        worker.closeInput()
        #expect(worker.receive() == nil && worker.end() == .exited(0))
    }

    @Test("greets, is welcomed, is ready, answers in order, and ends when its input closes")
    func conversation() throws {
        let worker = try SpawnedWorker("winnow-worker-faults")
        let hello = try #require(worker.receive())
        try hello.withUnsafeBytes { bytes in
            let fields = try WireFields(bytes)
            #expect(fields.string("type") == "hello" && fields.integer("protocol", as: Int.self) == 1)
        }
        worker.send(Self.welcome)
        let ready = try #require(worker.receive())
        #expect(String(decoding: ready, as: UTF8.self).contains("\"type\":\"ready\""))
        for id in UInt64(1)...5 {
            #expect(try text(ask(worker, id, "hello \(id)\nworld")) == "hello \(id)\n\nworld")
        }
        #expect(try text(ask(worker, 6, String(repeating: "many ", count: 1_000_000))).utf8.count <= 1000)
        #expect(try text(ask(worker, 7, "")) == "")
        worker.closeInput()
        #expect(worker.receive() == nil)
        #expect(worker.end() == .exited(0))
    }

    @Test("a stray print does not reach the protocol")
    func strayPrint() throws {
        let worker = try ready()
        #expect(try text(ask(worker, 1, "!stdout\nbody")) == "!stdout\n\nbody")
    }

    @Test("failures carry their disposition")
    func failures() throws {
        let worker = try ready()
        guard case .failure(1, let retry) = try ask(worker, 1, "!retry"),
            case .failure(2, let reject) = try ask(worker, 2, "!reject")
        else {
            Issue.record("no failure")
            return
        }
        #expect(retry.disposition == .retry && reject.disposition == .reject)
    }

    @Test("a document that is not there in full is tried again")
    func shortSpool() throws {
        let worker = try ready()
        for bytes in [10, 5 << 20] {
            worker.place(Array("short".utf8))
            worker.send(ExtractMessage(id: 1, descriptor: 3, bytes: bytes).line())
            let line = try #require(worker.receive())
            guard case .failure(_, let failure) = try line.withUnsafeBytes({ try ResultFrame(parsing: $0) }) else {
                Issue.record("no failure")
                return
            }
            #expect(failure.disposition == .retry && failure.code == "spool")
        }
    }

    @Test(
        "a host that breaks the protocol is told so and left",
        arguments: [
            "no JSON", #"{"type":"extract","id":1,"descriptor":3}"#, #"{"type":"shutdown","id":1}"#,
            #"{"type":"extract","id":-1,"descriptor":3,"bytes":1}"#,
            #"{"type":"extract","id":1,"id":2,"descriptor":3,"bytes":1}"#,
        ])
    func brokenHost(line: String) throws {
        let worker = try ready()
        worker.send(line)
        #expect(worker.receive() == nil)
        #expect(worker.end() == .exited(WorkerHost.Exit.protocolError.rawValue))
    }

    @Test("a line over the limit is refused before it is held in memory")
    func longLine() throws {
        let worker = try ready()
        let chunk = [UInt8](repeating: UInt8(ascii: " "), count: 64 << 10)
        signal(SIGPIPE, SIG_IGN)
        for _ in 0..<20 { worker.send(chunk) }
        #expect(worker.end() == .exited(WorkerHost.Exit.protocolError.rawValue))
    }

    @Test("a welcome of another version, or with a configuration that an extractor refuses, ends the worker")
    func badWelcome() throws {
        let other = try SpawnedWorker("winnow-worker-faults")
        other.send(Self.welcome.replacingOccurrence(of: "\"protocol\":1", with: "\"protocol\":2"))
        #expect(other.end() == .exited(WorkerHost.Exit.protocolError.rawValue))
        let refused = try SpawnedWorker("winnow-worker-faults")
        refused.send(
            Self.welcome.replacingOccurrence(
                of: "\"configuration\":{}", with: "\"configuration\":{\"faulty-text\":{\"refuse\":true}}"))
        #expect(refused.end() == .exited(WorkerHost.Exit.configuration.rawValue))
    }

    @Test("the faults do what they say")
    func faults() throws {
        #expect(try lastWords("!exit 9") == .exited(9))
        #expect(try lastWords("!segv") == .signalled(SIGSEGV))
        #expect(try lastWords("!half") == .exited(0))
        let end = try lastWords("!crash")
        #expect(end == .signalled(SIGTRAP) || end == .signalled(SIGILL))
    }

    private func lastWords(_ text: String) throws -> SpawnedWorker.End {
        let worker = try ready()
        worker.place(Array(text.utf8))
        worker.send(ExtractMessage(id: 1, descriptor: 3, bytes: text.utf8.count).line())
        return worker.end()
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacingOccurrence(of part: String, with replacement: String) -> String {
        guard let range = self.firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + replacement + self[range.upperBound...]
    }
}
