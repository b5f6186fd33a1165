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

/// A source that offers what it is told to, and remembers what it was asked.
private final class ScriptedSource: DocumentSource {
    struct Asked: Sendable {
        var disposals: [(path: SourcePath, action: AfterAction)] = []
        /// What the next disposals fail with.
        var failures: [Int32] = []
    }

    let name = inbox
    let status = SourceStatus()
    let root: String
    let asked = Mutex(Asked())

    init(_ root: String) { self.root = root }

    func start(sink: any ArrivalSink, known: any KnownFiles) {}
    func pause() {}
    func resume() {}
    func stop(_ completion: @escaping @Sendable () -> Void) { completion() }
    func settleAgain(_ path: SourcePath) {}

    func open(_ path: SourcePath) throws -> OpenedFile {
        let file = try OwnedDescriptor.open("\(root)/\(path.display)")
        let print = FileFingerprint(try FileStatus(of: file))
        return OpenedFile(descriptor: file, fingerprint: print)
    }

    func dispose(_ path: SourcePath, expected: FileFingerprint, action: AfterAction) throws {
        try asked.withLock { asked in
            asked.disposals.append((path, action))
            if !asked.failures.isEmpty {
                throw SystemError("rename", errno: asked.failures.removeFirst(), context: path.display)
            }
        }
        unlink("\(root)/\(path.display)")
    }

    /// An arrival for a file that is made for it.
    func arrival(_ name: String, _ text: String) throws -> Arrival {
        let file = try OwnedDescriptor.open(try TemporaryFolder.write("\(root)/\(name)", text))
        return .file(path(name), FileFingerprint(try FileStatus(of: file)), movedFrom: nil)
    }
}

/// Everything but a real source and a real worker.
private final class Works: Sendable {
    let folder: TemporaryFolder
    let pipeline: Pipeline
    let committer: Committer
    let lane: Lane

    init(in given: TemporaryFolder? = nil, attempts: Int = 2, backlog: Int = 1024) throws {
        let folder = try given ?? TemporaryFolder()
        self.folder = folder
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let journal = try Journal(path: folder.path + "/journal.sqlite", queue: nil)
        let clock: @Sendable () -> Int64 = {
            var now = timespec()
            clock_gettime(CLOCK_REALTIME, &now)
            return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
        }
        let opened = try Recovery.open(
            OutboxSettings(path: folder.path + "/outbox", layout: .segments), journal: journal, now: clock())
        var settings = WorkerSettings(
            executable: try Self.buildFolder() + "winnow-worker-faults", workFolder: folder.path,
            grace: .milliseconds(100))
        settings.limits.softDeadlineMs = 2000
        lane = try Lane(
            index: 0, settings: settings, spoolFolder: folder.path, reaper: DispatchQueue(label: "test.reaper"),
            logger: logger)
        let quarantine = try Quarantine(path: folder.path + "/quarantine")
        let pipeline = Pipeline(
            queue: DispatchQueue(label: "test.pipeline"),
            policy: PipelinePolicy(
                lanes: 1, backlogDocuments: backlog, attempts: attempts, retryInitialMs: 10, retryMaximumMs: 50),
            lanes: [lane], quarantine: quarantine, maxDocumentBytes: 1 << 20, logger: logger, clock: clock)
        self.pipeline = pipeline
        committer = Committer(
            queue: DispatchQueue(label: "test.journal"), journal: journal, outbox: opened.outbox,
            quarantine: quarantine, lastSequence: opened.lastSequence, isDurable: false, logger: logger, clock: clock
        ) { pipeline.note($0) }
        pipeline.start(committer: committer, lastSequence: opened.lastSequence)
    }

    func bind(_ source: ScriptedSource, after: AfterAction = .keep, quarantines: Bool = false) {
        var binding = SourceBinding(source: source, description: WinnowCoreTests.folder)
        binding.afterSuccess = after
        binding.quarantinesOriginal = quarantines
        pipeline.bind(binding)
    }

    func tally() -> PipelineTally {
        let found = Mutex(PipelineTally())
        let done = DispatchSemaphore(value: 0)
        pipeline.status { tally in
            found.withLock { $0 = tally }
            done.signal()
        }
        done.wait()
        return found.withLock { $0 }
    }

    /// Waits until nothing is left to do; each turn goes through the pipeline's queue.
    func settle() -> PipelineTally {
        let end = ContinuousClock.now + .seconds(30)
        var quiet = 0
        while ContinuousClock.now < end {
            let now = tally()
            quiet = now.isDone ? quiet + 1 : 0
            if quiet == 3 { return now }
            let turn = DispatchSemaphore(value: 0)
            committer.withJournal { _ in turn.signal() }
            turn.wait()
        }
        return tally()
    }

    func stop() {
        let done = DispatchSemaphore(value: 0)
        pipeline.stop { done.signal() }
        done.wait()
    }

    func row(_ name: String) throws -> DocumentRow? {
        try JournalReader(path: folder.path + "/journal.sqlite").document(at: key(name))?.document
    }

    static func buildFolder() throws -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        try #require(count > 0)
        let path = String(decoding: buffer[..<count], as: UTF8.self)
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}

@Suite(.serialized) struct PipelineTests {
    @Test("an original is archived once its record is durable, and never before")
    func archives() throws {
        let works = try Works()
        let source = ScriptedSource(works.folder.path)
        works.bind(source, after: .archive(to: "/archive"))
        works.pipeline.offer([try source.arrival("a", "hello")], from: inbox)
        let tally = works.settle()
        #expect(tally.published == 1 && tally.lastSequence == 1)
        #expect(source.asked.withLock { $0.disposals.map(\.path) } == [path("a")])
        #expect(try works.row("a")?.disposal == .taken)
        works.stop()
    }

    @Test("a document that kills its worker is quarantined with its original after its attempts")
    func quarantines() throws {
        let works = try Works()
        let source = ScriptedSource(works.folder.path)
        works.bind(source, quarantines: true)
        works.pipeline.offer([try source.arrival("a", "!crash")], from: inbox)
        let tally = works.settle()
        #expect(tally.quarantined == 1 && tally.retries == 1)
        let row = try #require(try works.row("a"))
        #expect(row.state == .quarantined && row.disposal == .taken && row.reason?.contains("SIGILL") == true)
        guard case .quarantine(let folder, let name)? = source.asked.withLock({ $0.disposals.first?.action }) else {
            Issue.record("the original was not moved")
            return
        }
        #expect(folder.hasSuffix("\(row.identity)") && name == "original-a")
        works.stop()
    }

    @Test("what is due when the backlog is full is taken up when it is not, however small it is", arguments: [1, 2, 3])
    func dueWithoutRoom(backlog: Int) throws {
        let works = try Works(attempts: 3, backlog: backlog)
        let source = ScriptedSource(works.folder.path)
        works.bind(source)
        works.pipeline.offer(try (0..<8).map { try source.arrival("f\($0)", "!retry") }, from: inbox)
        #expect(works.settle().quarantined == 8)
        works.stop()
    }

    @Test("a file that changes leaves quarantine, reason and all")
    func leavesQuarantine() throws {
        let works = try Works(attempts: 1)
        let source = ScriptedSource(works.folder.path)
        works.bind(source)
        works.pipeline.offer([try source.arrival("a", "!reject")], from: inbox)
        _ = works.settle()
        #expect(TemporaryFolder.names(works.folder.path + "/quarantine").count == 1)
        works.pipeline.offer([try source.arrival("a", "better now")], from: inbox)
        #expect(works.settle().published == 1)
        works.stop()
        #expect(TemporaryFolder.names(works.folder.path + "/quarantine").isEmpty)
        #expect(try works.row("a")?.state == .done)
    }

    @Test("disposals left by a crash, or by a source that was away, are taken up when the source is bound")
    func takesUpDisposals() throws {
        let folder = try TemporaryFolder()
        do {
            let journal = try Journal(path: folder.path + "/journal.sqlite", queue: nil)
            for name in ["a", "b"] {
                guard case .extract(let document) = try journal.claim([(inbox, file(name))], now: noon)[0] else {
                    continue
                }
                try journal.commit(
                    records: [], outcomes: [.unchanged(document, disposes: true)], settledThrough: 0,
                    isDurable: false, now: noon)
            }
            try journal.close()
        }
        let works = try Works(in: folder)
        let source = ScriptedSource(folder.path)
        works.bind(source, after: .delete)
        let end = ContinuousClock.now + .seconds(20)
        while source.asked.withLock({ $0.disposals.count }) < 2, ContinuousClock.now < end { _ = works.settle() }
        _ = works.settle()
        #expect(try works.row("a")?.disposal == .taken && works.row("b")?.disposal == .taken)
        works.stop()
    }

    @Test("why an original stays is in the journal")
    func disposalFails() throws {
        let works = try Works()
        let source = ScriptedSource(works.folder.path)
        source.asked.withLock { $0.failures = [EACCES] }
        works.bind(source, after: .delete)
        works.pipeline.offer([try source.arrival("a", "hello")], from: inbox)
        _ = works.settle()
        let row = try #require(try works.row("a"))
        #expect(row.disposal == .gaveUp && row.reason?.contains("could not be taken away") == true)
        works.stop()
    }

    @Test("a folder that is not there yet, or an archive that is full, is waited for", arguments: [EIO, ENOSPC, EROFS])
    func disposalWaits(number: Int32) throws {
        let works = try Works()
        let source = ScriptedSource(works.folder.path)
        source.asked.withLock { $0.failures = [number, number] }
        works.bind(source, after: .delete)
        works.pipeline.offer([try source.arrival("a", "hello")], from: inbox)
        _ = works.settle()
        #expect(try works.row("a")?.disposal == .taken)
        works.stop()
    }

    @Test("a source that stops late does not take the place of its successor along")
    func rebinding() throws {
        let works = try Works()
        let old = ScriptedSource(works.folder.path)
        let new = ScriptedSource(works.folder.path)
        works.bind(old)
        works.bind(new)
        works.pipeline.unbind(old)
        works.pipeline.offer([try new.arrival("a", "hello")], from: inbox)
        #expect(works.settle().published == 1)
        works.pipeline.unbind(new)
        works.pipeline.offer([try new.arrival("b", "hello")], from: inbox)
        #expect(works.settle().published == 1)
        #expect(try works.row("b")?.state == .pending)
        works.stop()
    }

    @Test("a stop makes durable what ran, and notes what it disposed of")
    func stops() throws {
        let works = try Works()
        let source = ScriptedSource(works.folder.path)
        works.bind(source, after: .delete)
        works.pipeline.offer([try source.arrival("a", "hello")], from: inbox)
        while works.tally().load.isIdle, works.tally().published == 0 {}
        works.stop()
        let row = try #require(try works.row("a"))
        #expect(row.state == .pending || (row.state == .done && row.disposal == .taken))
    }
}
