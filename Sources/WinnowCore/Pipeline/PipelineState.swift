package import WinnowIntake
package import WinnowModel

/// Decides what happens to every document in flight: admission, order, fairness, retries, back-pressure.
///
/// A pure value: events in, actions out; no queue, no clock, no I/O. ``Pipeline`` performs the actions.
///
/// Order of work. Sources take turns, document by document, so that one with a million files does not starve another.
/// Within a source documents are taken in order of arrival, but large ones wait in a line of their own and never occupy
/// the last free lane (if there are several), so that small ones are not stuck behind them.
package struct PipelineState {
    /// The numbers to decide by; `lanes` must not change.
    package var policy: PipelinePolicy
    var flights: [DocumentKey: Flight] = [:]
    var lines: [SourceName: SourceLine] = [:]
    /// Sources in the order of their turns.
    var turns: [SourceName] = []
    var unclaimed: [(source: SourceName, arrival: Arrival)] = []
    private var idleLanes: [Int]
    private var largeRunning = 0
    private var isClaiming = false
    private var isJournalFailing = false
    private var isStopping = false

    /// Creates the state with all lanes idle.
    package init(policy: PipelinePolicy) {
        self.policy = policy
        idleLanes = Array((0..<policy.lanes).reversed())
    }

    /// What is in flight, for `status`.
    package var load: PipelineLoad {
        var load = PipelineLoad()
        for flight in flights.values {
            switch flight.stage {
            case .claiming: load.claiming += 1
            case .ready: load.ready += 1
            case .working: load.working += 1
            case .committing: load.committing += 1
            case .held: break
            }
            load.bytes += flight.bytes
        }
        load.pausedSources = lines.filter(\.value.isPaused).map(\.key.text).sorted()
        return load
    }

    /// Whether nothing is in flight.
    package var isIdle: Bool { flights.isEmpty }

    /// How many documents whose next attempt is due may be taken up: what is due is bounded by the backlog, too.
    package var roomForRetries: Int { isStopping ? 0 : max(0, policy.backlogDocuments - flights.count) }

    // MARK: Events

    /// A source offers a batch.
    package mutating func offered(_ arrivals: [Arrival], from source: SourceName) -> [PipelineAction] {
        for arrival in arrivals { admit(arrival, from: source) }
        return [pressure(source), nextClaim()].compactMap { $0 }
    }

    /// A source was bound, perhaps in place of one of the same name that was paused.
    package mutating func bound(_ source: SourceName) -> [PipelineAction] {
        lines[source]?.isPaused == true ? [.pause(source)] : []
    }

    /// The journal answered the outstanding claim.
    /// - Parameter outcomes: in the order of the claim; nil when the journal failed: the claim is repeated after
    ///   ``journalHealed()``.
    package mutating func claimed(
        _ arrivals: [(source: SourceName, arrival: Arrival)], _ outcomes: [ClaimOutcome]?
    ) -> [PipelineAction] {
        isClaiming = false
        guard let outcomes else {
            isJournalFailing = true
            unclaimed.insert(contentsOf: arrivals, at: 0)
            return []
        }
        var actions: [PipelineAction] = []
        for (item, outcome) in zip(arrivals, outcomes) {
            let key = DocumentKey(source: item.source, path: item.arrival.path)
            if case .moved = outcome {} else { releaseHeldPlace(of: key) }
            switch outcome {
            case .nothing, .skipped: actions += finish(key)
            case .extract(let document): makeReady(document)
            case .moved(let document, let origin):
                flights[key]?.stage = .committing
                actions.append(.announce(document, .moved, from: origin))
            case .gone(let document):
                flights[key]?.stage = .committing
                actions.append(.announce(document, .deleted, from: nil))
            }
        }
        return actions + assign() + [nextClaim()].compactMap { $0 }
    }

    /// The journal handed out documents whose next attempt is due. One whose place is in flight is left to that flight:
    /// its row is pending now, so the claim or the rescan that follows takes it up.
    package mutating func retriesDue(_ documents: [ClaimedDocument]) -> [PipelineAction] {
        var sources: Set<SourceName> = []
        for document in documents where flights[document.key] == nil {
            open(document.key, bytes: Int(document.fingerprint.size))
            makeReady(document)
            sources.insert(document.key.source)
        }
        return assign() + sources.sorted { $0.text < $1.text }.compactMap { pressure($0) }
    }

    /// A lane is done with its document.
    /// - Parameters:
    ///   - now: milliseconds since 1970.
    ///   - jitter: 0..<1, drawn by the caller.
    package mutating func laneFinished(
        _ lane: Int, _ document: ClaimedDocument, _ outcome: LaneOutcome, now: Int64, jitter: Double
    ) -> [PipelineAction] {
        idleLanes.append(lane)
        let key = document.key
        if flights[key]?.isLarge == true { largeRunning -= 1 }
        flights[key]?.stage = .committing
        var actions: [PipelineAction] = []
        switch outcome {
        case .extracted(let publication):
            grow(key, to: publication.members.count)
            actions.append(.submit(.publish(publication)))
        case .unchanged(let fingerprint, let disposes):
            var current = document
            current.fingerprint = fingerprint
            actions.append(.submit(.note(.unchanged(current, disposes: disposes))))
        case .changedWhileReading:
            actions.append(.settleAgain(key))
            actions += finish(key)
        case .vanished:
            // Not a tombstone: the whole folder may be absent. The source says what is gone.
            actions += finish(key)
        case .unreadable(let reason): actions.append(.submit(.note(.skipped(document, reason))))
        case .obstructed(let failure):
            actions.append(.submit(.note(policy.postponement(of: document, failure, now: now, jitter: jitter))))
        case .failed(let failure):
            actions.append(.submit(.note(policy.verdict(on: document, failure, now: now, jitter: jitter))))
        }
        return actions + assign()
    }

    /// The committer made submissions durable.
    package mutating func committed(_ keys: [DocumentKey]) -> [PipelineAction] {
        var actions: [PipelineAction] = []
        for key in keys where flights[key]?.stage == .committing { actions += finish(key) }
        return actions
    }

    /// Failed claims may be repeated.
    package mutating func journalHealed() -> [PipelineAction] {
        isJournalFailing = false
        return [nextClaim()].compactMap { $0 }
    }

    /// The daemon stops: what runs is finished, nothing new is started.
    package mutating func stop() { isStopping = true }

    // MARK: Decisions

    /// Ends a flight; what arrived meanwhile for the same place starts now.
    private mutating func finish(_ key: DocumentKey) -> [PipelineAction] {
        close(key)
        return [pressure(key.source), nextClaim()].compactMap { $0 }
    }

    private mutating func nextClaim() -> PipelineAction? {
        guard !isClaiming, !isJournalFailing, !isStopping, !unclaimed.isEmpty else { return nil }
        isClaiming = true
        let batch = unclaimed
        unclaimed = []
        return .claim(batch)
    }

    /// Gives idle lanes work, sources in turn.
    private mutating func assign() -> [PipelineAction] {
        var actions: [PipelineAction] = []
        while !isStopping, let lane = idleLanes.last, let document = nextDocument() {
            idleLanes.removeLast()
            flights[document.key]?.stage = .working
            if flights[document.key]?.isLarge == true { largeRunning += 1 }
            actions.append(.run(lane: lane, document))
        }
        return actions
    }

    private mutating func nextDocument() -> ClaimedDocument? {
        let mayStartLarge = largeRunning < max(1, policy.lanes - 1)
        for position in turns.indices {
            let source = turns[position]
            guard let document = lines[source]?.next(prefersLarge: largeRunning == 0, mayStartLarge: mayStartLarge)
            else { continue }
            turns.remove(at: position)
            turns.append(source)
            return document
        }
        return nil
    }

    /// Pauses a source whose share of the backlog is full, and resumes it at half of that.
    private mutating func pressure(_ source: SourceName) -> PipelineAction? {
        guard let line = lines[source] else { return nil }
        let documents = policy.share(ofDocuments: lines.count)
        let bytes = policy.share(ofBytes: lines.count)
        if !line.isPaused, line.documents >= documents || line.bytes >= bytes {
            lines[source]?.isPaused = true
            return .pause(source)
        }
        if line.isPaused, line.documents <= documents / 2, line.bytes <= bytes / 2 {
            lines[source]?.isPaused = false
            return .resume(source)
        }
        return nil
    }
}
