package import WinnowIntake
package import WinnowModel

/// Decides what happens to every document in flight: admission, order, fairness, retries, back-pressure.
///
/// A pure value: events in, actions out; no queue, no clock, no I/O. ``Pipeline`` performs the actions.
///
/// Order of work. Sources take turns, document by document, so that one with a million files does not starve another.
/// Within a source documents are taken in order of arrival, but large ones wait in a line of their own and never occupy
/// the last free lane, so that small ones are not stuck behind them.
package struct PipelineState {
    /// The numbers to decide by; `lanes` must not change.
    package var policy: PipelinePolicy
    private var flights: [DocumentKey: Flight] = [:]
    private var lines: [SourceName: SourceLine] = [:]
    /// Sources in the order of their turns.
    private var turns: [SourceName] = []
    private var idleLanes: [Int]
    private var largeRunning = 0
    private var unclaimed: [(source: SourceName, arrival: Arrival)] = []
    private var isClaiming = false
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
            }
            load.bytes += flight.bytes
        }
        load.pausedSources = lines.filter(\.value.isPaused).map(\.key.text).sorted()
        return load
    }

    /// Whether nothing is in flight.
    package var isIdle: Bool { flights.isEmpty }

    // MARK: Events

    /// A source offers a batch.
    package mutating func offered(_ arrivals: [Arrival], from source: SourceName) -> [PipelineAction] {
        for arrival in arrivals { admit(arrival, from: source) }
        return [pressure(source), nextClaim()].compactMap { $0 }
    }

    /// The journal answered the outstanding claim.
    /// - Parameter outcomes: in the order of the claim; nil when the journal failed and the claim must be repeated.
    package mutating func claimed(
        _ arrivals: [(source: SourceName, arrival: Arrival)], _ outcomes: [ClaimOutcome]?
    ) -> [PipelineAction] {
        isClaiming = false
        guard let outcomes else {
            unclaimed.insert(contentsOf: arrivals, at: 0)
            return []
        }
        var actions: [PipelineAction] = []
        for (item, outcome) in zip(arrivals, outcomes) {
            let key = DocumentKey(source: item.source, path: item.arrival.path)
            switch outcome {
            case .nothing: actions += finish(key)
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

    /// The journal handed out documents whose next attempt is due.
    package mutating func retriesDue(_ documents: [ClaimedDocument]) -> [PipelineAction] {
        for document in documents where flights[document.key] == nil {
            open(document.key, bytes: Int(document.fingerprint.size))
            makeReady(document)
        }
        return assign()
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
            if flights[key]?.next == nil { flights[key]?.next = .gone(key.path) }
            actions += finish(key)
        case .unreadable(let reason): actions.append(.submit(.note(.skipped(document, reason))))
        case .failed(let failure):
            actions.append(.submit(.note(policy.verdict(on: document, failure, now: now, jitter: jitter))))
        }
        return actions + assign()
    }

    /// The committer made submissions durable.
    package mutating func committed(_ keys: [DocumentKey]) -> [PipelineAction] {
        var actions: [PipelineAction] = []
        for key in keys { actions += finish(key) }
        return actions
    }

    /// The journal works again after a failed claim.
    package mutating func journalHealed() -> [PipelineAction] { [nextClaim()].compactMap { $0 } }

    /// The daemon stops: what runs is finished, nothing new is started.
    package mutating func stop() { isStopping = true }

    // MARK: Decisions

    private mutating func admit(_ arrival: Arrival, from source: SourceName) {
        let key = DocumentKey(source: source, path: arrival.path)
        if flights[key] != nil {
            flights[key]?.next = arrival
            return
        }
        if case .file(let path, let fingerprint, let origin?) = arrival,
            flights[DocumentKey(source: source, path: origin)] != nil
        {
            // The place it came from is being worked on; that ends with a tombstone there, and this is a new document.
            admit(.gone(origin), from: source)
            admit(.file(path, fingerprint, movedFrom: nil), from: source)
            return
        }
        if case .file(_, let fingerprint, let origin) = arrival {
            let bytes = Int(fingerprint.size)
            if let origin {
                // Until the move is committed the old place is taken, too: a new file there waits for that.
                open(DocumentKey(source: source, path: origin), bytes: 0)
            }
            open(key, bytes: bytes)
            flights[key]?.heldPlace = origin.map { DocumentKey(source: source, path: $0) }
        } else {
            open(key, bytes: 0)
        }
        unclaimed.append((source, arrival))
    }

    private mutating func open(_ key: DocumentKey, bytes: Int) {
        flights[key] = Flight(bytes: bytes, isLarge: bytes >= policy.largeBytes)
        if lines[key.source] == nil {
            lines[key.source] = SourceLine()
            turns.append(key.source)
        }
        lines[key.source]?.documents += 1
        lines[key.source]?.bytes += bytes
    }

    private mutating func grow(_ key: DocumentKey, to bytes: Int) {
        guard let flight = flights[key], bytes > flight.bytes else { return }
        flights[key]?.bytes = bytes
        lines[key.source]?.bytes += bytes - flight.bytes
    }

    private mutating func makeReady(_ document: ClaimedDocument) {
        let key = document.key
        flights[key]?.stage = .ready
        if flights[key]?.isLarge == true {
            lines[key.source]?.large.append(document)
        } else {
            lines[key.source]?.small.append(document)
        }
    }

    /// Takes a document out of flight, and the place that it held for a move.
    /// - Returns: what arrived for both meanwhile.
    private mutating func close(_ key: DocumentKey) -> [Arrival] {
        guard let flight = flights.removeValue(forKey: key) else { return [] }
        lines[key.source]?.documents -= 1
        lines[key.source]?.bytes -= flight.bytes
        let held = flight.heldPlace.map { close($0) } ?? []
        return held + [flight.next].compactMap { $0 }
    }

    /// Ends a flight; what arrived meanwhile for the same place starts now.
    private mutating func finish(_ key: DocumentKey) -> [PipelineAction] {
        for arrival in close(key) { admit(arrival, from: key.source) }
        return [pressure(key.source), nextClaim()].compactMap { $0 }
    }

    private mutating func nextClaim() -> PipelineAction? {
        guard !isClaiming, !unclaimed.isEmpty, !isStopping else { return nil }
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
            guard let document = lines[source]?.next(preferLarge: largeRunning == 0, mayStartLarge: mayStartLarge)
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

/// What the pipeline has in flight.
package struct PipelineLoad: Sendable, Hashable {
    package var claiming = 0
    package var ready = 0
    package var working = 0
    package var committing = 0
    package var bytes = 0
    package var pausedSources: [String] = []

    package init() {}
}

/// What ``Pipeline`` is to do.
package enum PipelineAction: Sendable {
    case claim([(source: SourceName, arrival: Arrival)])
    case run(lane: Int, ClaimedDocument)
    case submit(Submission)
    /// Publish a `moved` record or a tombstone, or just note it, as the source is configured.
    case announce(ClaimedDocument, RecordEvent, from: SourcePath?)
    case settleAgain(DocumentKey)
    case pause(SourceName)
    case resume(SourceName)
}

/// One document in flight.
private struct Flight {
    enum Stage { case claiming, ready, working, committing }

    var stage = Stage.claiming
    var bytes: Int
    let isLarge: Bool
    /// What arrived for the same place meanwhile; only the last matters.
    var next: Arrival?
    /// Where a moved document came from: taken, too, until the move is committed.
    var heldPlace: DocumentKey?

    init(bytes: Int, isLarge: Bool) {
        self.bytes = bytes
        self.isLarge = isLarge
    }
}

/// What waits in one source.
private struct SourceLine {
    var small = Fifo<ClaimedDocument>()
    var large = Fifo<ClaimedDocument>()
    var documents = 0
    var bytes = 0
    var isPaused = false

    mutating func next(preferLarge: Bool, mayStartLarge: Bool) -> ClaimedDocument? {
        if mayStartLarge, preferLarge, let document = large.popFirst() { return document }
        if let document = small.popFirst() { return document }
        return mayStartLarge ? large.popFirst() : nil
    }
}
