package import Dispatch
package import Logging
package import WinnowIntake
package import WinnowModel
internal import WinnowSystem

/// Makes outcomes durable, in groups, in one order: records staged, journal committed, records published, sources told.
///
/// Confined to the `journal` queue. While one group waits for the disk, the submissions for the next one gather, so groups
/// grow under load and are single documents at rest. A failing step is repeated until it succeeds; what was done before it
/// stays done. Nothing is lost meanwhile, since the backlog behind it is bounded and sources pause.
package final class Committer: @unchecked Sendable {
    // Every mutable property is confined to `queue`; methods check it.
    private let queue: DispatchQueue
    private let journal: Journal
    private let outbox: any Outbox
    private let quarantine: Quarantine
    private let clock: @Sendable () -> Int64
    private let logger: Logger
    private let isDurable: Bool
    private var pending: [Submission] = []
    private var phase = Phase.idle
    private var isScheduled = false
    /// A failed step is waiting to be repeated; nothing is tried before that.
    private var isWaiting = false
    private var lastSequence: Int64
    private var settledThrough: Int64
    private var unsettled = false
    private var isSettling = false
    private var trouble = Trouble()
    private let report: @Sendable (CommitReport) -> Void

    private enum Phase {
        case idle
        /// Records are durable in the outbox, the journal does not know them yet.
        case staged(CommitGroup)
        /// The journal knows them; their final names are still to be given.
        case journaled(CommitGroup)
    }

    /// Most documents and bytes of one group: beyond this, larger groups save nothing but delay the first of them.
    private static let groupDocuments = 256
    private static let groupBytes = 16 << 20

    /// Creates the committer; the journal and the outbox have been brought to agree by ``Recovery``.
    /// - Parameters:
    ///   - isDurable: false skips every wait for the disk; for measuring.
    ///   - clock: milliseconds since 1970.
    ///   - report: called on the journal queue: groups that are durable, troubles that begin and end.
    package init(
        queue: DispatchQueue, journal: Journal, outbox: any Outbox, quarantine: Quarantine, lastSequence: Int64,
        isDurable: Bool, logger: Logger, clock: @escaping @Sendable () -> Int64,
        report: @escaping @Sendable (CommitReport) -> Void
    ) {
        self.queue = queue
        self.journal = journal
        self.outbox = outbox
        self.quarantine = quarantine
        self.lastSequence = lastSequence
        settledThrough = lastSequence
        self.isDurable = isDurable
        self.logger = logger
        self.clock = clock
        self.report = report
    }

    /// Adds a submission; callable on any queue.
    package func submit(_ submissions: [Submission]) {
        queue.async { [self] in
            pending += submissions
            schedule()
        }
    }

    /// Claims a batch; `done` runs on the journal queue with nil when the journal failed.
    package func claim(
        _ arrivals: [(source: SourceName, arrival: Arrival)], _ done: @escaping @Sendable ([ClaimOutcome]?) -> Void
    ) {
        queue.async { [self] in
            do {
                let outcomes = try journal.claim(arrivals, now: clock())
                FailPoint.hit("afterClaim")
                healedByClaim()
                done(outcomes)
            } catch {
                failed(.journal, error)
                done(nil)
            }
        }
    }

    /// Takes documents that are due for another attempt.
    /// - Parameters:
    ///   - limit: most documents to take.
    ///   - horizon: the longest wait between attempts, in milliseconds.
    ///   - done: runs on the journal queue, with when the next one after them is due (milliseconds since 1970).
    package func claimDue(
        _ limit: Int, horizon: Int64, _ done: @escaping @Sendable ([ClaimedDocument], _ next: Int64?) -> Void
    ) {
        queue.async { [self] in
            do {
                let (documents, next) = try journal.claimDue(now: clock(), horizon: horizon, limit: limit)
                healedByClaim()
                done(documents, next)
            } catch {
                failed(.journal, error)
                done([], clock() + 5000)
            }
        }
    }

    /// Runs work with the journal on its queue.
    package func withJournal(_ body: @escaping @Sendable (Journal) -> Void) {
        queue.async { [self] in body(journal) }
    }

    /// Tries once more to make everything durable that was submitted so far, also when that is stuck; `done` runs on the
    /// journal queue either way. What is left is pending in the journal, or staged and finished by ``Recovery``.
    package func drain(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            step()
            if case .idle = phase, unsettled { settle() }
            done()
        }
    }

    // MARK: On the journal queue

    private func schedule() {
        guard !isScheduled, !isWaiting else { return }
        isScheduled = true
        queue.async { [self] in
            isScheduled = false
            step(groups: 1)
        }
    }

    /// Goes on with the group in work, or begins the next, until nothing is pending or a step fails.
    ///
    /// - Parameter groups: after this many, others get their turn on the queue before it goes on by itself. A slow disk
    ///   would else hold up claims, and the watchdog's pulse, for as long as a whole backlog takes.
    private func step(groups: Int = .max) {
        dispatchPrecondition(condition: .onQueue(queue))
        var left = groups
        while true {
            do {
                switch phase {
                case .idle:
                    guard let group = nextGroup() else { return settleWhenIdle() }
                    try stage(group)
                case .staged(let group): try record(group)
                case .journaled(let group):
                    try publish(group)
                    left -= 1
                    if left == 0, !pending.isEmpty { return schedule() }
                }
            } catch let error as JournalError {
                return failed(.journal, error)
            } catch let error as QuarantineFailure {
                return failed(.quarantine, error.reason)
            } catch {
                return failed(.outbox, error)
            }
        }
    }

    private func nextGroup() -> CommitGroup? {
        if pending.isEmpty { return nil }
        var group = CommitGroup()
        var bytes = 0
        for submission in pending {
            if case .publish(let publication) = submission {
                bytes += publication.members.count
                group.publications.append(publication)
            }
            group.submissions.append(submission)
            if group.submissions.count >= Self.groupDocuments || bytes >= Self.groupBytes { break }
        }
        return group
    }

    private func stage(_ group: CommitGroup) throws {
        FailPoint.hit("beforeStage")
        var group = group
        try stateReasons(group.submissions)
        group.records = try outbox.stage(group.publications, firstSequence: lastSequence + 1)
        healed(.outbox)
        pending.removeFirst(group.submissions.count)
        FailPoint.hit("afterStage")
        phase = .staged(group)
    }

    private func stateReasons(_ submissions: [Submission]) throws(QuarantineFailure) {
        for case .note(.quarantined(let document, let attempts, let code, let reason, _)) in submissions {
            do {
                try quarantine.state(document, attempts: attempts, code: code, reason: reason, now: clock())
                FailPoint.hit("afterQuarantineReason")
                healed(.quarantine)
            } catch {
                throw QuarantineFailure(reason: error)
            }
        }
    }

    private func record(_ group: CommitGroup) throws {
        let outcomes = group.submissions.compactMap { submission -> Outcome? in
            if case .note(let outcome) = submission { outcome } else { nil }
        }
        try journal.commit(
            records: group.records, outcomes: outcomes, settledThrough: settledThrough, isDurable: isDurable,
            now: clock())
        healed(.journal)
        FailPoint.hit("afterJournal")
        lastSequence += Int64(group.records.count)
        phase = .journaled(group)
    }

    private func publish(_ group: CommitGroup) throws {
        try outbox.publish(group.records)
        healed(.outbox)
        FailPoint.hit("afterPublish")
        phase = .idle
        unsettled = unsettled || !group.records.isEmpty
        settledThrough = lastSequence
        report(.committed(group.submissions, lastSequence: lastSequence))
        FailPoint.hit("afterReport")
    }

    /// With nothing left to do, notes that the last group's names are final; under load the next group's commit does.
    private func settleWhenIdle() {
        guard unsettled, !isSettling else { return }
        isSettling = true
        queue.asyncAfter(deadline: .now() + .milliseconds(50)) { [self] in
            isSettling = false
            guard case .idle = phase, pending.isEmpty, unsettled else { return }
            settle()
        }
    }

    private func settle() {
        do {
            FailPoint.hit("beforeSettle")
            try journal.settle(through: settledThrough)
            FailPoint.hit("afterSettle")
            unsettled = false
        } catch {
            logger.debug("the last names are not noted as final yet", metadata: ["reason": "\(error)"])
        }
    }

    private func failed(_ part: Trouble.Part, _ error: any Error) {
        let wait = trouble.begin(part, "\(error)")
        if wait.isNew {
            logger.error("\(part.rawValue) fails; waiting for it to heal", metadata: ["reason": "\(error)"])
            report(.trouble(trouble.sentences))
        }
        // One timer, however many submissions and claims run into the same wall.
        guard !isWaiting else { return }
        isWaiting = true
        queue.asyncAfter(deadline: .now() + .milliseconds(wait.milliseconds)) { [self] in
            isWaiting = false
            step(groups: 1)
            report(.retry)
        }
    }

    /// A claim does not wait for the disk: while a group waits for the journal, only that group's commit tells whether it
    /// works.
    private func healedByClaim() {
        if case .staged = phase { return }
        healed(.journal)
    }

    private func healed(_ part: Trouble.Part) {
        guard trouble.end(part) else { return }
        logger.notice("\(part.rawValue) works again")
        report(.trouble(trouble.sentences))
    }
}

/// A reason that could not be written to quarantine.
private struct QuarantineFailure: Error {
    let reason: any Error
}

/// What the committer tells the pipeline; on the journal queue.
package enum CommitReport: Sendable {
    /// These are durable and visible.
    case committed([Submission], lastSequence: Int64)
    /// What is in the way now, in sentences; empty when nothing is any more.
    case trouble([String])
    /// A failed step is about to be repeated: failed claims may be, too.
    case retry
}

/// Submissions that become durable together.
struct CommitGroup {
    var submissions: [Submission] = []
    var publications: [Publication] = []
    var records: [StagedRecord] = []
}
