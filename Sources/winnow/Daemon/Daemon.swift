import Dispatch
import Glibc
import Logging
import WinnowAdmin
import WinnowConfiguration
import WinnowCore
import WinnowIntake
import WinnowModel
import WinnowSources
import WinnowSystem

/// The composition root: builds the parts from the configuration, connects them, starts and stops them.
///
/// Confined to the main queue, except for the control socket's handler, which hops there.
final class Daemon: @unchecked Sendable {
    let configuration: Configuration
    private let logger: Logger
    private let pipeline: Pipeline
    private let committer: Committer
    private let control: ControlServer
    private let reader: JournalReader
    private let support: SandboxReport
    private let startedAt = Clock.milliseconds()
    private var inForce: Configuration
    private var sources: [String: FolderSource] = [:]
    private let lanes: [Lane]
    private let journalQueue: DispatchQueue
    private let journal: Journal
    private let outbox: any Outbox
    private let lastSequence: Int64
    /// Held for the life of the process: no second daemon on the same state.
    private let lock: SingleInstanceLock

    /// Opens everything that can fail; nothing runs before ``start()``.
    /// - Throws: ``Failure``, ``SystemError`` or ``JournalError``, each with what to do.
    init(_ configuration: Configuration, logger: Logger) throws {
        self.configuration = configuration
        inForce = configuration
        self.logger = logger
        support = SandboxSupport.probe()
        try Self.checkSandbox(configuration, support, logger)
        try Self.makeFolders(configuration)
        lock = try SingleInstanceLock(path: "\(configuration.state)/lock")
        let quarantine = try Quarantine(path: configuration.quarantine.path)
        journalQueue = DispatchQueue(label: "winnow.journal", autoreleaseFrequency: .never)
        let queue = journalQueue
        journal = try Journal(path: configuration.journalPath, queue: queue)
        let settings = OutboxSettings(
            path: configuration.outbox.path, layout: configuration.outbox.layout == .files ? .files : .segments,
            segmentBytes: configuration.outbox.segmentBytes, isDurable: configuration.outbox.isDurable)
        let journal = journal
        let opened = try queue.sync {
            try Recovery.open(
                settings, journal: journal, disposing: configuration.disposingSources, now: Clock.milliseconds())
        }
        if opened.adopted > 0 {
            logger.notice("taken over from the outbox after a crash", metadata: ["records": "\(opened.adopted)"])
        }
        outbox = opened.outbox
        lastSequence = opened.lastSequence
        reader = try JournalReader(path: configuration.journalPath)
        lanes = try DaemonLanes.make(configuration, logger)
        pipeline = Pipeline(
            queue: DispatchQueue(label: "winnow.pipeline", autoreleaseFrequency: .never),
            policy: PipelinePolicy(configuration, lanes: lanes.count), lanes: lanes, quarantine: quarantine,
            maxDocumentBytes: configuration.limits.bytes, logger: logger, clock: Clock.milliseconds)
        let pipeline = pipeline
        committer = Committer(
            queue: queue, journal: journal, outbox: opened.outbox, quarantine: quarantine,
            lastSequence: opened.lastSequence, isDurable: configuration.outbox.isDurable, logger: logger,
            clock: Clock.milliseconds
        ) { pipeline.note($0) }
        let box = StatusBox()
        control = ControlServer(path: configuration.admin.socket) { request, answer in
            box.answer(request, answer)
        }
        box.daemon = self
    }

    /// Refuses to run unprotected where the configuration demands protection, and says loudly what is missing.
    private static func checkSandbox(
        _ configuration: Configuration, _ support: SandboxReport, _ logger: Logger
    ) throws {
        if configuration.workers.sandbox == .disabled {
            logger.warning("the sandbox is disabled: documents are parsed unprotected (workers.sandbox)")
            return
        }
        if configuration.workers.sandbox == .required {
            do {
                try support.demand(SandboxMechanism.essential)
            } catch {
                throw Failure.configuration(
                    "workers.sandbox is required, and this kernel cannot give it: \(error)\n"
                        + "use a kernel with Landlock and seccomp, or set workers.sandbox: preferred")
            }
        }
        if support.missing.isEmpty { return }
        let names = support.missing.map(\.rawValue).joined(separator: ", ")
        logger.warning("this kernel cannot confine workers fully", metadata: ["missing": "\(names)"])
    }

    /// Starts the sources and the control socket.
    func start() throws {
        try control.start()
        pipeline.start(committer: committer, lastSequence: lastSequence)
        for source in configuration.sources { bind(source) }
        for lane in lanes { lane.warmUp() }
        logger.info(
            "started",
            metadata: [
                "state": "\(configuration.state)", "outbox": "\(configuration.outbox.path)",
                "sources": "\(configuration.sources.map(\.name).joined(separator: ", "))", "workers": "\(lanes.count)",
            ])
    }

    /// Puts a new, checked configuration in force as far as that goes without a restart.
    func reload(_ new: Configuration) {
        let (old, merged) = (inForce, new)
        for source in old.sources where merged.sources.first(where: { $0.name == source.name }) != source {
            unbind(source.name)
        }
        inForce = merged
        let settings = DaemonLanes.settings(merged)
        for (index, lane) in lanes.enumerated() { lane.apply(DaemonLanes.own(settings, index, merged)) }
        pipeline.apply(
            PipelinePolicy(merged, lanes: lanes.count), maxDocumentBytes: merged.limits.bytes)
        for source in merged.sources where sources[source.name] == nil { bind(source) }
    }

    private func bind(_ source: Configuration.Source) {
        let folder = FolderSource(options: FolderSource.Options(source, inForce))
        sources[source.name] = folder
        pipeline.bind(SourceBinding(folder, source))
        makeArchive(source)
        folder.start(sink: pipeline, known: reader)
    }

    private func unbind(_ name: String) {
        guard let folder = sources.removeValue(forKey: name) else { return }
        let pipeline = pipeline
        folder.stop { pipeline.unbind(folder) }
    }

    /// The archive may be on a disk that is not there now: originals then stay until somebody looks after them.
    private func makeArchive(_ source: Configuration.Source) {
        guard source.afterSuccess == .archive, let path = source.archivePath else { return }
        do {
            try DurableFolder.make(path)
        } catch {
            logger.error("the archive cannot be used", metadata: ["source": "\(source.name)", "reason": "\(error)"])
        }
    }

    /// Stops sources, lets running documents finish, makes everything durable; `done` runs on the main queue.
    func stop(_ done: @escaping @Sendable () -> Void) {
        let group = DispatchGroup()
        for source in sources.values {
            group.enter()
            source.stop { group.leave() }
        }
        let (pipeline, control, journalQueue, outbox) = (pipeline, control, journalQueue, OutboxHandle(outbox))
        group.notify(queue: .main) {
            pipeline.stop {
                journalQueue.async {
                    outbox.outbox.close()
                    control.stop { DispatchQueue.main.async(execute: done) }
                }
            }
        }
    }

    /// Calls back on the main queue once sources have looked at everything, nothing is in flight, and nothing waits for
    /// another attempt.
    func whenDone(_ done: @escaping @Sendable () -> Void) {
        let isQuiet = sources.values.allSatisfy { source in
            let status = source.status
            return status.settling == 0
                && (status.activity == .watching && status.lastRescan != nil || status.activity == .absent)
        }
        guard isQuiet else { return again(done) }
        pipeline.status { [self] tally in
            DispatchQueue.main.async { [self] in
                if tally.isDone { done() } else { again(done) }
            }
        }
    }

    private func again(_ done: @escaping @Sendable () -> Void) {
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(20)) { [self] in whenDone(done) }
    }

    /// Goes through the pipeline's and the journal's queue and back: proof that they still take work.
    func pulse(_ alive: @escaping @Sendable () -> Void) {
        let committer = committer
        pipeline.status { _ in committer.withJournal { _ in alive() } }
    }

    /// Calls back on the main queue with what the pipeline has done and how its sources are.
    func tally(_ answer: @escaping @Sendable (PipelineTally) -> Void) {
        pipeline.status { tally in DispatchQueue.main.async { answer(tally) } }
    }

    /// Starts a rescan of one source, or of all.
    func rescan(_ name: String? = nil) {
        for (key, source) in sources where name == nil || name == key { source.rescan() }
    }

    /// Answers the control socket.
    func answer(_ request: ControlRequest, _ reply: @escaping @Sendable ([UInt8]) -> Void) {
        switch request.verb {
        case "status":
            let (support, startedAt) = (support, startedAt)
            pipeline.status { reply(StatusAnswer.bytes($0, support, startedAt: startedAt)) }
        case "retry":
            pipeline.checkRetries()
            reply(Array("{}".utf8))
        case "rescan":
            DispatchQueue.main.async { [self] in
                rescan(request.source)
                reply(Array("{}".utf8))
            }
        default: reply(ControlRequest.refusal("unknown verb \"\(request.verb)\"; there are status, retry, rescan"))
        }
    }
}

/// Lets the control socket's handler exist before the daemon does.
private final class StatusBox: @unchecked Sendable {
    // Written once, before the socket is bound.
    weak var daemon: Daemon?

    func answer(_ request: ControlRequest, _ reply: @escaping @Sendable ([UInt8]) -> Void) {
        guard let daemon else { return reply(ControlRequest.refusal("the daemon is stopping")) }
        daemon.answer(request, reply)
    }
}

/// Carries the outbox to the journal's queue, to which it is confined.
private struct OutboxHandle: @unchecked Sendable {
    let outbox: any Outbox

    init(_ outbox: any Outbox) { self.outbox = outbox }
}
