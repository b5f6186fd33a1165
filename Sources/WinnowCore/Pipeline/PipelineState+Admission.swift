internal import WinnowIntake
internal import WinnowModel

/// Which places are in flight, and what waits for them.
///
/// A place is taken from its arrival until its outcome is durable. What arrives for it meanwhile waits; only the last
/// arrival matters. A move takes two places: its old one is *held*, so that a new file there waits until the move is
/// durable, or until it turns out that nothing moved; then the old place is vacant, and nobody else says so.
extension PipelineState {
    mutating func admit(_ arrival: Arrival, from source: SourceName) {
        let key = DocumentKey(source: source, path: arrival.path)
        let arrival = takingOrigin(arrival, from: source)
        if flights[key] != nil {
            let displaced = flights[key]?.next.flatMap { $0.origin(in: source) }
            flights[key]?.next = arrival
            if let displaced { release(displaced) }
        } else {
            start(arrival, at: key)
        }
    }

    /// Holds the place that a file came from. If something is in flight there, the move becomes what it amounts to: the
    /// old place is vacant, and there is a file at the new one.
    private mutating func takingOrigin(_ arrival: Arrival, from source: SourceName) -> Arrival {
        guard case .file(let path, let fingerprint, .some) = arrival, let origin = arrival.origin(in: source) else {
            return arrival
        }
        guard flights[origin] != nil || origin.path == path else {
            open(origin, bytes: 0)
            flights[origin]?.stage = .held
            return arrival
        }
        if origin.path != path { admit(.gone(origin.path), from: source) }
        return .file(path, fingerprint, movedFrom: nil)
    }

    private mutating func start(_ arrival: Arrival, at key: DocumentKey) {
        var bytes = 0
        if case .file(_, let fingerprint, _) = arrival { bytes = Int(fingerprint.size) }
        open(key, bytes: bytes)
        flights[key]?.heldPlace = arrival.origin(in: key.source)
        unclaimed.append((key.source, arrival))
    }

    mutating func open(_ key: DocumentKey, bytes: Int) {
        flights[key] = Flight(bytes: bytes, isLarge: bytes >= policy.largeBytes)
        if lines[key.source] == nil {
            lines[key.source] = SourceLine()
            turns.append(key.source)
        }
        lines[key.source]?.documents += 1
        lines[key.source]?.bytes += bytes
    }

    /// Counts the bytes of a finished record, where they are more than the document's own.
    mutating func grow(_ key: DocumentKey, to bytes: Int) {
        guard let flight = flights[key], bytes > flight.bytes else { return }
        flights[key]?.bytes = bytes
        lines[key.source]?.bytes += bytes - flight.bytes
    }

    mutating func makeReady(_ document: ClaimedDocument) {
        let key = document.key
        flights[key]?.stage = .ready
        if flights[key]?.isLarge == true {
            lines[key.source]?.large.append(document)
        } else {
            lines[key.source]?.small.append(document)
        }
    }

    /// Takes a document out of flight, with the place that it held for a move, and starts what arrived for both.
    mutating func close(_ key: DocumentKey) {
        guard let flight = remove(key) else { return }
        if let held = flight.heldPlace, let next = remove(held)?.next { restart(next, at: held) }
        if let next = flight.next { restart(next, at: key) }
    }

    /// The claim was no move after all.
    mutating func releaseHeldPlace(of key: DocumentKey) {
        guard let held = flights[key]?.heldPlace else { return }
        flights[key]?.heldPlace = nil
        release(held)
    }

    /// A held place whose move did not come about is vacant, unless something arrived there since.
    private mutating func release(_ held: DocumentKey) {
        guard flights[held]?.stage == .held, let flight = remove(held) else { return }
        restart(flight.next ?? .gone(held.path), at: held)
    }

    /// Starts what waited; the place that it came from is held already.
    private mutating func restart(_ arrival: Arrival, at key: DocumentKey) {
        if flights[key] == nil { start(arrival, at: key) } else { admit(arrival, from: key.source) }
    }

    private mutating func remove(_ key: DocumentKey) -> Flight? {
        guard let flight = flights.removeValue(forKey: key) else { return nil }
        lines[key.source]?.documents -= 1
        lines[key.source]?.bytes -= flight.bytes
        return flight
    }
}

extension Arrival {
    /// The place a moved file came from.
    fileprivate func origin(in source: SourceName) -> DocumentKey? {
        guard case .file(_, _, let origin?) = self else { return nil }
        return DocumentKey(source: source, path: origin)
    }
}

/// One place in flight.
struct Flight {
    enum Stage {
        case claiming
        case ready
        case working
        case committing
        /// Vacant, and kept so for a move.
        case held
    }

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
struct SourceLine {
    var small = Fifo<ClaimedDocument>()
    var large = Fifo<ClaimedDocument>()
    var documents = 0
    var bytes = 0
    var isPaused = false
    private var lastWasLarge = false

    /// Takes the next document out of the line.
    /// - Parameters:
    ///   - prefersLarge: no large one runs: it may go first, but not twice in a row, or one lane would do nothing else.
    ///   - mayStartLarge: whether a lane is left for small ones.
    mutating func next(prefersLarge: Bool, mayStartLarge: Bool) -> ClaimedDocument? {
        if mayStartLarge, prefersLarge, !lastWasLarge, let document = large.popFirst() {
            lastWasLarge = true
            return document
        }
        lastWasLarge = false
        if let document = small.popFirst() { return document }
        guard mayStartLarge, let document = large.popFirst() else { return nil }
        lastWasLarge = true
        return document
    }
}
