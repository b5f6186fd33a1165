package import Dispatch
package import Logging
package import WinnowIntake
package import WinnowModel
internal import WinnowSystem

/// Performs what ``PipelineState`` decides: sources on one side, lanes and the committer on the other.
///
/// Confined to the `pipeline` queue. Everything that comes in hops onto it with `async`; nothing on it blocks.
package final class Pipeline: ArrivalSink, @unchecked Sendable {
    // Every mutable property is confined to `queue`; methods check it.
    let queue: DispatchQueue
    /// Archives, deletes and quarantines originals: slow file systems are waited for here and nowhere else.
    let disposal = DispatchQueue(label: "winnow.disposal", autoreleaseFrequency: .never)
    let lanes: [Lane]
    let logger: Logger
    let clock: @Sendable () -> Int64
    let quarantine: Quarantine
    var state: PipelineState
    var sources: [SourceName: SourceBinding] = [:]
    var committer: Committer?
    var tally = PipelineTally()
    var retryTimer: (due: Int64, item: DispatchWorkItem)?
    /// Documents are due that found no room in the backlog.
    var hasMoreRetries = false
    /// Questions to the journal for due documents that are not answered yet.
    var dueClaims = 0
    /// Sources that may have originals to dispose of beyond those in work.
    var disposalBacklog: Set<SourceName> = []
    /// Disposals wait for a folder or an archive to come back.
    var isDisposalPostponed = false
    var disposalWaitMs = Pipeline.firstDisposalWaitMs
    private var maxDocumentBytes: Int

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
    /// - Parameter lastSequence: of the last record that an earlier run published, 0 if there is none.
    package func start(committer: Committer, lastSequence: Int64) {
        queue.async { [self] in
            self.committer = committer
            tally.lastSequence = lastSequence
            claimDue()
            disposalBacklog.formUnion(sources.keys)
            disposeOfBacklog()
        }
    }

    /// Adds a source; documents may come from now on. A source of the same name is replaced.
    package func bind(_ binding: SourceBinding) {
        queue.async { [self] in
            let name = binding.description.name
            sources[name] = binding
            perform(state.bound(name))
            disposalBacklog.insert(name)
            disposeOfBacklog()
        }
    }

    /// Removes a source that has stopped, unless another one has taken its name meanwhile; what it has in flight is
    /// finished.
    package func unbind(_ source: any DocumentSource) {
        queue.async { [self] in
            if sources[source.name]?.source === source { sources[source.name] = nil }
        }
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
                disposeOfBacklog()
            case .trouble(let sentences): tally.troubles = sentences
            case .retry: perform(state.journalHealed())
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

    /// Takes up what the journal says is due now (after `quarantine retry`).
    package func checkRetries() {
        queue.async { [self] in claimDue() }
    }

    /// A snapshot; `answer` runs on the pipeline queue.
    package func status(_ answer: @escaping @Sendable (PipelineTally) -> Void) {
        queue.async { [self] in
            var snapshot = tally
            snapshot.load = state.load
            // A first short wait is work under way; a long one may be for a disk that never returns.
            if isDisposalPostponed, disposalWaitMs <= 1600 { snapshot.disposing += 1 }
            snapshot.nextAttempt = hasMoreRetries || dueClaims > 0 ? clock() : retryTimer?.due
            snapshot.sources = sources.mapValues(\.source.status).reduce(into: [:]) { $0[$1.key.text] = $1.value }
            answer(snapshot)
        }
    }

    /// Starts nothing new, lets running documents finish, stops the workers, and makes durable what can be; `done` runs
    /// on the pipeline queue. What is left is pending in the journal and taken up at the next start.
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
                committer.drain { [self] in
                    // Disposals that these commits asked for, then the notes on them.
                    queue.async { [self] in
                        disposal.async { [self] in
                            committer.drain { [self] in queue.async(execute: done) }
                        }
                    }
                }
            }
        }
    }

    // MARK: On the pipeline queue

    func perform(_ actions: [PipelineAction]) {
        dispatchPrecondition(condition: .onQueue(queue))
        var submissions: [Submission] = []
        for action in actions {
            switch action {
            case .claim(let arrivals):
                committer?.claim(arrivals) { [self] outcomes in
                    queue.async { [self] in
                        logSkips(arrivals, outcomes ?? [])
                        perform(state.claimed(arrivals, outcomes))
                    }
                }
            case .run(let lane, let document): run(document, on: lane)
            case .submit(let submission): submissions.append(completed(submission))
            case .announce(let document, let event, let origin):
                submissions.append(announcement(document, event, from: origin))
            case .settleAgain(let key): sources[key.source]?.source.settleAgain(key.path)
            case .pause(let name): sources[name]?.source.pause()
            case .resume(let name): sources[name]?.source.resume()
            }
        }
        if !submissions.isEmpty { committer?.submit(submissions) }
        // A flight may end in any of these, so what is due and found no room is thought of here.
        if hasMoreRetries, state.roomForRetries >= Self.worthwhileRoom(state.policy) { claimDue() }
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

    /// Adds what only the source's configuration says.
    private func completed(_ submission: Submission) -> Submission {
        guard case .note(.quarantined(let document, let attempts, let code, let reason, _)) = submission,
            sources[document.key.source]?.quarantinesOriginal == true
        else { return submission }
        return .note(.quarantined(document, attempts: attempts, code: code, reason: reason, takesOriginal: true))
    }
}
