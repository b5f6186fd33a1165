internal import Dispatch
internal import Logging
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// What follows once an outcome is durable: log lines, originals, the next attempts.
extension Pipeline {
    /// Most documents taken up at once whose next attempt is due.
    static let retryBatch = 256
    /// Room in the backlog from which on the journal is asked for due documents again; small backlogs never have more.
    static func worthwhileRoom(_ policy: PipelinePolicy) -> Int {
        max(1, min(retryBatch, policy.backlogDocuments / 2))
    }

    /// Most originals in work at once; more are left to the journal, which knows them all.
    private static let disposalBatch = 1024
    /// A source that has just been bound may take a moment to find its folder.
    static let firstDisposalWaitMs = 100
    private static let longestDisposalWaitMs = 30_000

    /// Skips that the sources stated are settled by the claim; no commit follows that could tell of them.
    func logSkips(_ arrivals: [(source: SourceName, arrival: Arrival)], _ outcomes: [ClaimOutcome]) {
        for ((source, arrival), outcome) in zip(arrivals, outcomes) {
            if case .skipped(let reason) = outcome { logSkip("\(source):\(arrival.path.display)", reason) }
        }
    }

    private func logSkip(_ place: String, _ reason: SkipReason) {
        logger.notice("skipped", metadata: ["document": "\(place)", "reason": "\(reason.message)"])
    }

    func afterCommit(_ submission: Submission) {
        dispatchPrecondition(condition: .onQueue(queue))
        let document = submission.document
        let place = "\(document.key.source):\(document.key.path.display)"
        switch submission {
        case .publish(let publication):
            tally.published += 1
            logger.debug(
                "\(publication.event.word)", metadata: ["document": "\(place)", "record": "\(publication.identity)"])
            leaveQuarantine(document)
            if publication.disposes { dispose(DueDisposal(document: document, isQuarantined: false)) }
        case .note(.unchanged(_, let disposes)):
            leaveQuarantine(document)
            if disposes { dispose(DueDisposal(document: document, isQuarantined: false)) }
        case .note(.waiting(_, let attempts, let due, let code, let reason)):
            tally.retries += 1
            logger.notice(
                attempts == document.attempts
                    ? "nothing could be tried, waiting" : "attempt \(attempts) failed, waiting",
                metadata: ["document": "\(place)", "code": "\(code)", "reason": "\(reason)"])
            scheduleRetry(at: due)
        case .note(.quarantined(_, let attempts, let code, let reason, let takesOriginal)):
            tally.quarantined += 1
            logger.warning(
                "quarantined after \(attempts) attempt\(attempts == 1 ? "" : "s")",
                metadata: ["document": "\(place)", "code": "\(code)", "reason": "\(reason)"])
            if takesOriginal { dispose(DueDisposal(document: document, isQuarantined: true)) }
        case .note(.skipped(_, let reason)):
            logSkip(place, reason)
        case .note(.disposed):
            tally.disposing -= 1
            disposalWaitMs = Self.firstDisposalWaitMs
        case .note(.movedSilently), .note(.goneSilently): break
        }
    }

    // MARK: Originals

    private func dispose(_ due: DueDisposal) {
        let name = due.document.key.source
        guard tally.disposing < Self.disposalBatch else {
            disposalBacklog.insert(name)
            return
        }
        // Without its source the journal remembers it for the day that the source returns.
        guard let binding = sources[name] else { return }
        tally.disposing += 1
        let (logger, quarantine, committer) = (logger, quarantine, committer)
        let document = due.document
        disposal.async { [self] in
            FailPoint.hit("beforeDisposal")
            let result = due.perform(binding, quarantine)
            FailPoint.hit("afterDisposal")
            switch result {
            case .taken: committer?.submit([.note(.disposed(document, kept: nil))])
            case .kept(let reason):
                logger.warning(
                    "the original stays",
                    metadata: ["document": "\(name):\(document.key.path.display)", "reason": "\(reason)"])
                committer?.submit([.note(.disposed(document, kept: reason))])
            case .postponed(let reason):
                logger.debug(
                    "the original is taken away later",
                    metadata: ["document": "\(name):\(document.key.path.display)", "reason": "\(reason)"])
                queue.async { [self] in postponeDisposals(of: name) }
            }
        }
    }

    /// The folder or the archive is not there, or full: the journal keeps what is due, and is asked again.
    private func postponeDisposals(of name: SourceName) {
        tally.disposing -= 1
        disposalBacklog.insert(name)
        guard !isDisposalPostponed else { return }
        isDisposalPostponed = true
        let wait = disposalWaitMs
        disposalWaitMs = min(wait * 2, Self.longestDisposalWaitMs)
        queue.asyncAfter(deadline: .now() + .milliseconds(wait)) { [self] in
            isDisposalPostponed = false
            disposeOfBacklog()
        }
    }

    /// Takes up disposals that are only in the journal, once those in work are noted there: none is done twice.
    func disposeOfBacklog() {
        guard let committer, !isDisposalPostponed, tally.disposing == 0, let name = disposalBacklog.popFirst()
        else { return }
        committer.withJournal { [self] journal in
            let due: [DueDisposal]
            do {
                due = try journal.disposalsDue(name, limit: Self.disposalBatch)
            } catch {
                // The committer reports the journal's trouble; the next commit, bind or start asks again.
                queue.async { [self] in disposalBacklog.insert(name) }
                return
            }
            queue.async { [self] in
                if due.count == Self.disposalBatch { disposalBacklog.insert(name) }
                for item in due { dispose(item) }
                if due.isEmpty { disposeOfBacklog() }
            }
        }
    }

    /// Takes the reason out of quarantine: the document's new version made it.
    private func leaveQuarantine(_ document: ClaimedDocument) {
        guard document.leavesQuarantine else { return }
        let (logger, quarantine) = (logger, quarantine)
        disposal.async {
            do {
                try quarantine.withdraw(document.identity)
            } catch {
                logger.warning("an outdated reason stays in quarantine", metadata: ["reason": "\(error)"])
            }
        }
    }

    // MARK: Retries

    /// Sets the timer for the next attempt that is due, if it is sooner than the one it is set for.
    func scheduleRetry(at due: Int64) {
        if let timer = retryTimer {
            if timer.due <= due { return }
            timer.item.cancel()
        }
        let item = DispatchWorkItem { [weak self] in
            self?.retryTimer = nil
            self?.claimDue()
        }
        retryTimer = (due, item)
        // The clock may be set while this waits, so no wait is longer than the longest between two attempts.
        let wait = min(max(0, due - clock()), state.policy.retryMaximumMs)
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(wait)), execute: item)
    }

    /// Takes up documents whose next attempt is due, as many as the backlog has room for.
    func claimDue() {
        let room = min(Self.retryBatch, state.roomForRetries)
        hasMoreRetries = room == 0
        guard room > 0, let committer else { return }
        dueClaims += 1
        committer.claimDue(room, horizon: state.policy.retryMaximumMs) { [self] documents, next in
            queue.async { [self] in
                dueClaims -= 1
                perform(state.retriesDue(documents))
                if let next { scheduleRetry(at: next) }
            }
        }
    }
}

/// An original whose outcome is durable and that is to be taken away.
package struct DueDisposal: Sendable {
    package let document: ClaimedDocument
    /// Whether it goes to quarantine; else it is archived or deleted.
    package let isQuarantined: Bool

    /// What came of it.
    enum Result {
        /// The original is gone from its place.
        case taken
        /// It stays, for a reason that time does not change.
        case kept(String)
        /// Not now: its folder or the archive is not there, or full.
        case postponed(String)
    }

    /// Does it; blocks.
    func perform(_ binding: SourceBinding, _ quarantine: Quarantine) -> Result {
        let action =
            isQuarantined
            ? AfterAction.quarantine(folder: quarantine.folder(of: document), name: quarantine.name(for: document))
            : binding.afterSuccess
        if action == .keep { return .kept("the configuration keeps originals now") }
        do {
            try binding.source.dispose(document.key.path, expected: document.fingerprint, action: action)
            return .taken
        } catch let error as SystemError {
            switch error.code {
            // What is not found is a folder; an original that is gone already is no error.
            case .notFound, .closed, .io, .full, .readOnly, .limit: return .postponed("\(error)")
            default: return .kept("the original could not be taken away: \(error)")
            }
        } catch {
            return .kept("the original could not be taken away: \(error)")
        }
    }
}
