import Dispatch
import Glibc
import Synchronization
import Testing
import WinnowSystem

@testable import WinnowAdmin

/// A server in a folder of its own that echoes what it is asked.
private final class Station: Sendable {
    let folder: String
    let server: ControlServer

    init(handler: @escaping ControlServer.Handler = { request, answer in answer(request.line.dropLast()) }) throws {
        var template = Array("/tmp/winnow-test-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        server = ControlServer(path: "\(folder)/control", handler: handler)
        try server.start()
    }

    deinit {
        stop()
        rmdir(folder)
    }

    var path: String { "\(folder)/control" }

    func stop() {
        let done = DispatchSemaphore(value: 0)
        server.stop { done.signal() }
        done.wait()
    }

    /// Sends raw bytes and reads up to the first newline, or to the end.
    func talk(_ bytes: [UInt8]) throws -> [UInt8] {
        let socket = try UnixSocket.connect(path)
        try socket.writeAll(bytes.span)
        return read(socket)
    }

    func read(_ socket: borrowing OwnedDescriptor) -> [UInt8] {
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while answer.last != 0x0A {
            let count = socket.borrow { Glibc.read($0, &chunk, chunk.count) }
            if count <= 0 { break }
            answer += chunk[..<count]
        }
        return answer
    }
}

@Suite struct ControlSocketTests {
    @Test("answers a question with one line")
    func answers() throws {
        let station = try Station()
        let answer = try ControlClient.ask(ControlRequest(verb: "rescan", source: "a \"b\""), at: station.path)
        #expect(String(decoding: answer, as: UTF8.self) == #"{"verb":"rescan","source":"a \"b\""}"#)
    }

    @Test("long answers arrive whole")
    func longAnswer() throws {
        let station = try Station { _, answer in answer(Array(repeating: UInt8(ascii: "x"), count: 100_000)) }
        #expect(try ControlClient.ask(ControlRequest(verb: "status"), at: station.path).count == 100_000)
    }

    @Test("says what is no request", arguments: ["hello", "{}", "[1]", "{\"verb\":1}", "", "\u{0}"])
    func refuses(line: String) throws {
        let answer = try Station().talk(Array((line + "\n").utf8))
        #expect(String(decoding: answer, as: UTF8.self).contains("\"error\""))
    }

    @Test("a request without end is cut off")
    func endless() throws {
        let station = try Station()
        let socket = try UnixSocket.connect(station.path)
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
        // The server may hang up in the middle of it.
        SignalGuard.ignorePipeSignal()
        try? socket.writeAll(piece.span)
        #expect(station.read(socket).isEmpty)
    }

    @Test("several requests on one connection are answered in order")
    func pipelined() throws {
        let station = try Station()
        let socket = try UnixSocket.connect(station.path)
        for verb in ["a", "b", "c"] {
            try socket.writeAll(ControlRequest(verb: verb).line.span)
            #expect(station.read(socket) == ControlRequest(verb: verb).line)
        }
    }

    @Test("silent callers do not keep others out")
    func crowd() throws {
        let station = try Station()
        var silent: [Holder] = []
        for _ in 0..<40 { silent.append(Holder(try UnixSocket.connect(station.path))) }
        #expect(try ControlClient.ask(ControlRequest(verb: "status"), at: station.path).isEmpty == false)
        #expect(silent.count == 40)
    }

    @Test("an answer for a caller that hung up reaches nobody else")
    func lateAnswer() throws {
        let held = Mutex<(@Sendable ([UInt8]) -> Void)?>(nil)
        let asked = DispatchSemaphore(value: 0)
        let station = try Station { request, answer in
            if request.verb != "late" { return answer(Array("{\"mine\":1}".utf8)) }
            held.withLock { $0 = answer }
            asked.signal()
        }
        do {
            let socket = try UnixSocket.connect(station.path)
            try socket.writeAll(ControlRequest(verb: "late").line.span)
            asked.wait()
        }
        // The next caller gets the same descriptor number.
        let next = try UnixSocket.connect(station.path)
        held.withLock { $0?(Array("{\"late\":1}".utf8)) }
        try next.writeAll(ControlRequest(verb: "mine").line.span)
        #expect(String(decoding: station.read(next), as: UTF8.self) == "{\"mine\":1}\n")
    }

    @Test("says who is not there, and who does not answer")
    func silence() throws {
        let error = #expect(throws: SystemError.self) {
            try ControlClient.ask(ControlRequest(verb: "status"), at: "/tmp/winnow-no-such-socket")
        }
        #expect(error?.code == .notFound)
        let station = try Station { _, _ in }
        let late = #expect(throws: SystemError.self) {
            try ControlClient.ask(ControlRequest(verb: "status"), at: station.path, patience: .milliseconds(50))
        }
        #expect(late?.code == .busy)
    }

    @Test("a stop removes the name")
    func stops() throws {
        let station = try Station()
        station.stop()
        #expect(access(station.path, F_OK) != 0)
    }

    @Test("a path that is too long for a socket is said to be so")
    func longPath() {
        let error = #expect(throws: SystemError.self) {
            _ = try UnixSocket.listen("/tmp/" + String(repeating: "x", count: 110))
        }
        #expect(error?.description.contains("107 bytes") == true)
    }
}

private final class Holder {
    let socket: OwnedDescriptor
    init(_ socket: consuming OwnedDescriptor) { self.socket = socket }
}

private enum SignalGuard {
    static func ignorePipeSignal() { signal(SIGPIPE, SIG_IGN) }
}
