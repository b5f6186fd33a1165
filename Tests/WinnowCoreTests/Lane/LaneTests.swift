import Dispatch
import Glibc
import Logging
import Synchronization
import Testing
import WinnowIntake
import WinnowModel
import WinnowPlugin
import WinnowSystem

@testable import WinnowCore

/// Files in a folder, opened as a source would.
private final class FileSource: DocumentSource {
    let name = inbox
    let status = SourceStatus()
    let root: String
    let onOpen: @Sendable () -> Void

    init(_ root: String, onOpen: @escaping @Sendable () -> Void = {}) {
        self.root = root
        self.onOpen = onOpen
    }

    func start(sink: any ArrivalSink, known: any KnownFiles) {}
    func pause() {}
    func resume() {}
    func stop(_ completion: @escaping @Sendable () -> Void) { completion() }
    func settleAgain(_ path: SourcePath) {}
    func dispose(_ path: SourcePath, expected: FileFingerprint, action: AfterAction) throws {}

    func open(_ path: SourcePath) throws -> OpenedFile {
        let file = try OwnedDescriptor.open("\(root)/\(String(decoding: path.bytes, as: UTF8.self))")
        let print = FileFingerprint(try FileStatus(of: file))
        onOpen()
        return OpenedFile(descriptor: file, fingerprint: print)
    }
}

/// One lane with the worker that breaks on demand.
private final class LaneStation: Sendable {
    let folder: TemporaryFolder
    let lane: Lane

    init(executable: String = "winnow-worker-faults", change: (inout WorkerSettings) -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        var settings = WorkerSettings(
            executable: try Self.buildFolder() + executable, workFolder: folder.path, grace: .milliseconds(150))
        settings.limits.softDeadlineMs = 2000
        change(&settings)
        lane = try Lane(
            index: 0, settings: settings, spoolFolder: folder.path, reaper: DispatchQueue(label: "test.reaper"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    deinit {
        let done = DispatchSemaphore(value: 0)
        lane.stop { done.signal() }
        done.wait()
    }

    func run(
        _ text: String, name: String = "a.txt", known: Digest? = nil, maxBytes: Int = 1 << 20,
        onOpen: @escaping @Sendable () -> Void = {}
    ) throws -> LaneOutcome {
        try TemporaryFolder.write("\(folder.path)/\(name)", text)
        return run(name: name, known: known, maxBytes: maxBytes, onOpen: onOpen)
    }

    func run(
        name: String, settled: FileFingerprint? = nil, known: Digest? = nil, maxBytes: Int = 1 << 20,
        onOpen: @escaping @Sendable () -> Void = {}
    ) -> LaneOutcome {
        var document = claimed(name, digest: known)
        // What is not there has no fingerprint either.
        if let settled = settled ?? (try? fingerprint(name)) { document.fingerprint = settled }
        let work = Lane.Work(
            document: document, source: FileSource(folder.path, onOpen: onOpen),
            description: WinnowCoreTests.folder, maxBytes: maxBytes, disposes: true)
        let outcome = Mutex<LaneOutcome>(.vanished)
        let done = DispatchSemaphore(value: 0)
        lane.run(work) { result in
            outcome.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return outcome.withLock { $0 }
    }

    func fingerprint(_ name: String) throws -> FileFingerprint {
        FileFingerprint(try FileStatus(of: try OwnedDescriptor.open("\(folder.path)/\(name)")))
    }

    private static func buildFolder() throws -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        try #require(count > 0)
        let path = String(decoding: buffer[..<count], as: UTF8.self)
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}

extension LaneOutcome {
    fileprivate var failure: DocumentFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }

    fileprivate var publication: Publication? {
        if case .extracted(let publication) = self { publication } else { nil }
    }
}

@Suite(.serialized) struct LaneTests {
    @Test("a file that is no longer the one that settled is not read: it may be half of one")
    func notSettled() throws {
        let station = try LaneStation()
        try TemporaryFolder.write("\(station.folder.path)/a.txt", "one whole file")
        let settled = try station.fingerprint("a.txt")
        try TemporaryFolder.write("\(station.folder.path)/a.txt", "half of")
        guard case .changedWhileReading = station.run(name: "a.txt", settled: settled) else {
            Issue.record("it was read")
            return
        }
    }

    @Test("a document becomes a publication with its digest, extractor and body")
    func extracts() throws {
        let publication = try #require(try LaneStation().run("hello").publication)
        #expect(publication.extractor == "faulty-text/1.0.0" && publication.event == .created && publication.disposes)
        let line = publication.line(sequence: 1)
        #expect(String(decoding: line, as: UTF8.self).contains(#""text":"hello""#))
        #expect(PublishedRecord.parse(line)?.digest == publication.digest)
    }

    @Test("the bytes of the last version are unchanged, whatever the worker would say")
    func unchanged() throws {
        let station = try LaneStation()
        let known = try #require(try station.run("same").publication?.digest)
        guard case .unchanged(_, let disposes) = try station.run("same", known: known) else {
            Issue.record("published again")
            return
        }
        #expect(disposes)
    }

    @Test("a file that changes, grows or vanishes while it is read gives nothing")
    func changing() throws {
        let station = try LaneStation()
        let file = station.folder.path + "/a.txt"
        for change in ["longer than before", "", "other"] {
            let outcome = try station.run("first") {
                guard let stream = fopen(file, "w") else { return }
                fputs(change, stream)
                fclose(stream)
            }
            guard case .changedWhileReading = outcome else {
                Issue.record("\(outcome)")
                return
            }
        }
        if case .vanished = station.run(name: "missing") {} else { Issue.record("vanished") }
    }

    @Test("a file over the limit is a stated skip, and is not read")
    func oversize() throws {
        guard case .unreadable(let reason) = try LaneStation().run("0123456789", maxBytes: 9) else {
            Issue.record("read")
            return
        }
        #expect(reason.code == .oversize && reason.message.contains("10 bytes"))
    }

    @Test("a large document goes through the spool file")
    func large() throws {
        let text = String(repeating: "x", count: DocumentReader.memoryBytes + 1)
        // Without optimization, and beside other tests, reading it takes seconds.
        let station = try LaneStation { $0.limits.softDeadlineMs = 60_000 }
        let publication = try station.run(text, maxBytes: 1 << 30).publication
        #expect(publication?.members.count ?? 0 > text.utf8.count)
    }

    @Test(
        "a dying worker costs its document one attempt and is named; the next document has a new worker",
        arguments: [
            ("!crash", "crashed", "SIGILL"), ("!segv", "crashed", "SIGSEGV"), ("!exit 7", "crashed", "7"),
            ("!half", "crashed", ""), ("!garbage", "protocol", "broke the protocol"),
            ("!utf8", "protocol", "broke the protocol"), ("!wrong-id", "protocol", "999999"),
            ("!close", "crashed", ""), ("!huge", "protocol", "longer than"),
        ])
    func faults(text: String, code: String, words: String) throws {
        let station = try LaneStation { $0.limits.outputBytes = 1 << 20 }
        let failure = try #require(try station.run(text).failure)
        #expect(failure.code == code && failure.disposition == .retry, "\(failure)")
        #expect(failure.message.contains(words) && failure.message.contains("limits in force"), "\(failure.message)")
        #expect(try station.run("hello").publication != nil)
    }

    @Test(
        "time is up at the deadline, also for a worker that ignores SIGTERM or never stops writing",
        arguments: ["!hang", "!stubborn", "!flood", "!slow 60000"])
    func deadline(text: String) throws {
        let station = try LaneStation { $0.limits.softDeadlineMs = 200 }
        _ = try station.run("warm")
        let start = ContinuousClock.now
        let failure = try #require(try station.run(text).failure)
        #expect(failure.code == "deadline", "\(failure)")
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(failure.message.contains(text == "!stubborn" ? "ended with SIGKILL" : "SIGTERM"), "\(failure.message)")
        #expect(try station.run("hello").publication != nil)
    }

    @Test("memory without end hits the address space limit and says so")
    func memory() throws {
        // A gigabyte of touched pages takes seconds on a busy machine: the limit is to stop it, not the clock.
        let station = try LaneStation {
            $0.memoryBytes = 1 << 30
            $0.limits.softDeadlineMs = 60_000
        }
        let failure = try #require(try station.run("!oom").failure)
        #expect(failure.code == "memory" || failure.code == "crashed", "\(failure)")
        #expect(failure.message.contains("address space 1024 MiB"))
    }

    @Test("what an extractor refuses or wants to try again is passed on")
    func dispositions() throws {
        let station = try LaneStation()
        #expect(try station.run("!reject").failure?.disposition == .reject)
        #expect(try station.run("!retry").failure?.disposition == .retry)
        #expect(try station.run("!slow 50").publication != nil)
        #expect(try station.run("!stdout").publication != nil)
    }

    @Test("an answer too many is not blamed on the next document")
    func twice() throws {
        let station = try LaneStation()
        for _ in 0..<5 {
            _ = try station.run("!twice")
            #expect(try station.run("hello").publication != nil)
        }
    }

    @Test(
        "a worker that cannot be started obstructs, and is no document's fault",
        arguments: ["no-such-worker", "../../../../../bin/true"])
    func noWorker(executable: String) throws {
        let outcome = try LaneStation(executable: executable).run("hello")
        guard case .obstructed(let failure) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(failure.code == "start" && failure.message.contains("worker"))
    }

    @Test("a worn-out worker is replaced")
    func recycled() throws {
        let station = try LaneStation { $0.recycleAfter = 2 }
        for round in 0..<7 { #expect(try station.run("round \(round)").publication != nil) }
    }

    @Test("no descriptor is left behind, however workers end")
    func descriptors() throws {
        func cycle() throws {
            let station = try LaneStation { $0.limits.softDeadlineMs = 100 }
            for text in ["hello", "!crash", "!garbage", "!slow 5000", "hello"] { _ = try station.run(text) }
        }
        try cycle()
        let before = TemporaryFolder.names("/proc/self/fd").count
        for _ in 0..<3 { try cycle() }
        // Other suites run beside this one; a leak would be a dozen for each worker.
        #expect(TemporaryFolder.names("/proc/self/fd").count < before + 20)
    }
}
