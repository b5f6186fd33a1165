package import Dispatch
package import Logging
package import WinnowIntake
package import WinnowModel

/// Performs what ``PipelineState`` decides: sources on one side, lanes and the committer on the other.
///
/// Confined to the `pipeline` queue. Everything that comes in hops onto it with `async`; nothing on it blocks.
package final class Pipeline: ArrivalSink, @unchecked Sendable {
    // Every mutable property is confined to `queue`; methods check it.
    let queue: DispatchQueue
    /// Archives, deletes and quarantines originals: slow file systems are waited for here and nowhere else.
    let disposalQueue = DispatchQueue(label: "winnow.disposal", autoreleaseFrequency: .never)
    /// Originals that wait for a disk or a source, and how many are being worked on.
    var putOff: [Disposal] = []
    var disposing = 0
    private let lanes: [Lane]
    let logger: Logger
    private let clock: @Sendable () -> Int64
    private var state: PipelineState
    private(set) var sources: [SourceName: SourceBinding] = [:]
    private var maxDocumentBytes: Int
    private var retryTimer: (due: Int64, item: DispatchWorkItem)?
    private var whenIdle: (@Sendable () -> Void)?
    private var tally = PipelineTally()
    private(set) var committer: Committer?
    let quarantine: Quarantine

    /// Creates the pipeline; ``start(committer:)`` sets it going.
    /// - Parameter lanes: as many as the policy says.
    package init(
        queue: DispatchQueue, policy: PipelinePolicy, lanes: [Lane], quarantine: Quarantine, maxDocumentBytes: Int,
        logger: Logger, clock: @escaping @Sendable () -> Int64
    ) {
        precondition(lanes.count == policy.lanes, "one lane for each that the policy counts")
        self.queue = queue
        self.lanes = lanes
        self.quarantine = quarantine
        self.maxDocumentBytes = maxDocumentBytes
        self.logger = logger
        self.clock = clock
        state = PipelineState(policy: policy)
    }

    /// Connects the committer, and takes up what an earlier run left: waiting retries, unfinished disposals.
    /// - Parameter lastSequence: of the last record published before this start.
    package func start(committer: Committer, lastSequence: Int64) {
        queue.async { [self] in
            self.committer = committer
            tally.lastSequence = lastSequence
            committer.withJournal { [self] journal in
                do {
                    let due = try journal.nextDue()
                    let disposals = try journal.disposalsDue().map { Disposal(document: $0, isQuarantined: false) }
                    let givenUp = try journal.quarantined().map { Disposal(document: $0, isQuarantined: true) }
                    queue.async { [self] in
                        if let due { scheduleRetry(at: due) }
                        for disposal in disposals + givenUp { dispose(disposal) }
                    }
                } catch {
                    logger.error("the journal cannot say what is due", metadata: ["reason": "\(error)"])
                }
            }
        }
    }

    /// Adds a source; documents may come from now on. A source of the same name is replaced.
    package func bind(_ binding: SourceBinding) {
        queue.async { [self] in sources[binding.description.name] = binding }
    }

    /// Removes a source that has stopped; what it has in flight is finished.
    package func unbind(_ name: SourceName) {
        queue.async { [self] in sources[name] = nil }
    }

    /// Takes arrivals from a source; callable on any queue.
    package func offer(_ arrivals: [Arrival], from source: SourceName) {
        queue.async { [self] in perform(state.offered(arrivals, from: source)) }
    }

    /// Takes the committer's report; callable on any queue.
    package func note(_ report: CommitReport) {
        queue.async { [self] in
            switch report {
            case .committed(let submissions, let lastSequence):
                tally.lastSequence = lastSequence
                for submission in submissions { afterCommit(submission) }
                perform(state.committed(submissions.filter(\.endsFlight).map(\.document.key)))
            case .trouble(let sentences): tally.troubles = sentences
            case .retry: perform(state.journalHealed())
            }
            if state.isIdle, let done = whenIdle {
                whenIdle = nil
                done()
            }
        }
    }

    /// Puts new numbers in force. The number of lanes stays.
    package func apply(_ policy: PipelinePolicy, maxDocumentBytes: Int) {
        queue.async { [self] in
            state.policy = policy
            self.maxDocumentBytes = maxDocumentBytes
        }
    }

    /// Makes due what the journal says is due now (after `quarantine retry`).
    package func checkRetries() {
        queue.async { [self] in claimDue() }
    }

    /// A snapshot; `answer` runs on the pipeline queue.
    package func status(_ answer: @escaping @Sendable (PipelineTally) -> Void) {
        queue.async { [self] in
            var snapshot = tally
            snapshot.load = state.load
            snapshot.disposing = disposing
            snapshot.sources = sources.mapValues(\.source.status).reduce(into: [:]) { $0[$1.key.text] = $1.value }
            answer(snapshot)
        }
    }

    /// Runs `done` on the pipeline queue when nothing is in flight; at once if that is now.
    package func whenIdle(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            if state.isIdle { done() } else { whenIdle = done }
        }
    }

    /// Starts nothing new, lets running documents finish, stops the workers; `done` runs on the pipeline queue.
    package func stop(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            state.stop()
            retryTimer?.item.cancel()
            let group = DispatchGroup()
            for lane in lanes {
                group.enter()
                lane.stop { group.leave() }
            }
            group.notify(queue: queue) { [self] in
                guard let committer else { return done() }
                committer.drain { [self] in queue.async(execute: done) }
            }
        }
    }

    // MARK: On the pipeline queue

    private func perform(_ actions: [PipelineAction]) {
        dispatchPrecondition(condition: .onQueue(queue))
        var submissions: [Submission] = []
        for action in actions {
            switch action {
            case .claim(let arrivals):
                committer?.claim(arrivals) { [self] outcomes in
                    queue.async { [self] in perform(state.claimed(arrivals, outcomes)) }
                }
            case .run(let lane, let document): run(document, on: lane)
            case .submit(let submission): submissions.append(submission)
            case .announce(let document, let event, let origin):
                submissions.append(announcement(document, event, from: origin))
            case .settleAgain(let key): sources[key.source]?.source.settleAgain(key.path)
            case .pause(let name): sources[name]?.source.pause()
            case .resume(let name): sources[name]?.source.resume()
            }
        }
        if !submissions.isEmpty { committer?.submit(submissions) }
    }

    private func run(_ document: ClaimedDocument, on index: Int) {
        guard let binding = sources[document.key.source] else {
            // The source was removed by a reload; its row stays pending for the day it returns.
            return finish(document, on: index, .changedWhileReading)
        }
        let work = Lane.Work(
            document: document, source: binding.source, description: binding.description, maxBytes: maxDocumentBytes,
            disposes: binding.afterSuccess != .keep)
        lanes[index].run(work) { [self] outcome in
            queue.async { [self] in finish(document, on: index, outcome) }
        }
    }

    private func finish(_ document: ClaimedDocument, on lane: Int, _ outcome: LaneOutcome) {
        var outcome = outcome
        if case .extracted(let publication) = outcome, publication.event == .updated,
            sources[document.key.source]?.publishesUpdates == false
        {
            // The new bytes are known, no record is wanted for them.
            outcome = .unchanged(publication.document.fingerprint, disposes: publication.disposes)
        }
        perform(
            state.laneFinished(lane, document, outcome, now: clock(), jitter: Double.random(in: 0..<1)))
    }

    private func announcement(_ document: ClaimedDocument, _ event: RecordEvent, from origin: SourcePath?) -> Submission
    {
        let binding = sources[document.key.source]
        let isWanted = event == .moved ? binding?.publishesMoves : binding?.publishesTombstones
        guard let binding, isWanted == true else {
            if event == .moved, let origin { return .note(.movedSilently(document, from: origin)) }
            return .note(.goneSilently(document))
        }
        return .publish(
            RecordAssembly.announcement(document, event: event, movedFrom: origin, source: binding.description))
    }

    // MARK: After the commit

    private func afterCommit(_ submission: Submission) {
        let document = submission.document
        let place = "\(document.key.source):\(document.key.path.display)"
        switch submission {
        case .publish(let publication):
            tally.published += 1
            logger.debug(
                "\(publication.event.word)", metadata: ["document": "\(place)", "record": "\(publication.identity)"])
            if publication.disposes { dispose(Disposal(document: document, isQuarantined: false)) }
        case .note(.unchanged(_, let disposes)):
            if disposes { dispose(Disposal(document: document, isQuarantined: false)) }
        case .note(.waiting(_, let attempts, let due, let code, let reason)):
            tally.retries += 1
            logger.notice(
                "attempt \(attempts) failed, will be tried again",
                metadata: ["document": "\(place)", "code": "\(code)", "reason": "\(reason)"])
            scheduleRetry(at: due)
        case .note(.quarantined(_, let attempts, let code, let reason)):
            tally.quarantined += 1
            logger.warning(
                "quarantined after \(attempts) attempt\(attempts == 1 ? "" : "s")",
                metadata: ["document": "\(place)", "code": "\(code)", "reason": "\(reason)"])
            dispose(Disposal(document: document, isQuarantined: true))
        case .note(.skipped(_, let reason)):
            logger.notice("skipped", metadata: ["document": "\(place)", "reason": "\(reason.message)"])
        case .note(.movedSilently), .note(.goneSilently), .note(.disposed): break
        }
    }

    // MARK: Retries

    private func scheduleRetry(at due: Int64) {
        if let timer = retryTimer {
            if timer.due <= due { return }
            timer.item.cancel()
        }
        let item = DispatchWorkItem { [weak self] in
            self?.retryTimer = nil
            self?.claimDue()
        }
        retryTimer = (due, item)
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(max(0, due - clock()))), execute: item)
    }

    private func claimDue() {
        committer?.claimDue(256) { [self] documents, next in
            queue.async { [self] in
                perform(state.retriesDue(documents))
                if let next { scheduleRetry(at: next) }
            }
        }
    }
}

/// Counters and a snapshot, for `status`.
package struct PipelineTally: Sendable {
    /// Since the start of the process.
    package var published = 0
    package var retries = 0
    package var quarantined = 0
    package var lastSequence: Int64 = 0
    package var troubles: [String] = []
    /// Originals that are being archived, deleted or quarantined now.
    package var disposing = 0
    package var load = PipelineLoad()
    package var sources: [String: SourceStatus] = [:]
}
