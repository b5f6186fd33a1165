import Dispatch
import Synchronization
import WinnowIntake
import WinnowModel

/// Stands in for the core: takes arrivals and remembers files like the journal does.
final class RecordingCore: ArrivalSink, KnownFiles {
    struct Content: Sendable {
        /// Every arrival, in order.
        var arrivals: [Arrival] = []
        /// What the journal would know: live documents.
        var known: [SourcePath: FileFingerprint] = [:]
        /// How many documents arrived as new or changed content, by path.
        var deliveries: [SourcePath: Int] = [:]
        var moves: [SourcePath: SourcePath] = [:]
        var skips: [SourcePath: SkipReason] = [:]
        var gone: Set<SourcePath> = []
        var largestBatch = 0
        fileprivate var waiters: [(id: Int, isMet: @Sendable (Content) -> Bool, resume: @Sendable (Bool) -> Void)] = []
        fileprivate var lastWaiter = 0

        func paths() -> Set<String> { Set(known.keys.map(\.display)) }
    }

    private let content = Mutex(Content())
    /// Asked for every batch, on the source's queue.
    let onOffer: Mutex<(@Sendable ([Arrival]) -> Void)?> = Mutex(nil)

    var now: Content { content.withLock { $0 } }

    func know(_ path: String, _ fingerprint: FileFingerprint) {
        content.withLock { $0.known[SourcePath(Array(path.utf8))] = fingerprint }
    }

    func offer(_ arrivals: [Arrival], from source: SourceName) {
        let met = content.withLock { content in
            content.largestBatch = max(content.largestBatch, arrivals.count)
            for arrival in arrivals { Self.apply(arrival, &content) }
            let met = content.waiters.filter { $0.isMet(content) }
            content.waiters.removeAll { waiter in met.contains { $0.id == waiter.id } }
            return met
        }
        // Before the waiters, so that a pause asked for here comes before whatever they do.
        onOffer.withLock { $0 }?(arrivals)
        for waiter in met { waiter.resume(true) }
    }

    private static func apply(_ arrival: Arrival, _ content: inout Content) {
        content.arrivals.append(arrival)
        switch arrival {
        case .file(let path, let fingerprint, let origin):
            if let origin, let old = content.known.removeValue(forKey: origin) {
                content.moves[path] = origin
                if !old.hasSameContent(as: fingerprint) { content.deliveries[path, default: 0] += 1 }
            } else if content.known[path] != fingerprint {
                content.deliveries[path, default: 0] += 1
            }
            content.known[path] = fingerprint
            content.skips[path] = nil
            content.gone.remove(path)
        case .gone(let path):
            if content.known.removeValue(forKey: path) != nil { content.gone.insert(path) }
        case .skipped(let path, _, let reason):
            content.skips[path] = reason
        }
    }

    /// Waits until something is so.
    ///
    /// - Returns: False when it did not come about in time.
    func wait(seconds: Double = 10, until isMet: @escaping @Sendable (Content) -> Bool) async -> Bool {
        await withCheckedContinuation { continuation in
            let once = Mutex(false)
            let resume: @Sendable (Bool) -> Void = { result in
                let isFirst = once.withLock { done in
                    defer { done = true }
                    return !done
                }
                if isFirst { continuation.resume(returning: result) }
            }
            let isMetNow = content.withLock { content in
                if isMet(content) { return true }
                content.lastWaiter += 1
                content.waiters.append((content.lastWaiter, isMet, resume))
                return false
            }
            if isMetNow { resume(true) }
            DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { resume(false) }
        }
    }

    // MARK: KnownFiles

    func forEachKnown(
        source: SourceName, directory: [UInt8],
        _ body: (_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) throws -> Void
    ) throws {
        let files = content.withLock { content in content.known.filter { $0.key.directory == directory } }
        for (path, fingerprint) in files.sorted(by: { $0.key < $1.key }) {
            try path.name.withUnsafeBytes { try body($0, fingerprint) }
        }
    }

    func nextKnownDirectory(source: SourceName, after: [UInt8]?) throws -> [UInt8]? {
        let folders = content.withLock { Set($0.known.keys.map(\.directory)) }
        return folders.filter { after == nil || after!.lexicographicallyPrecedes($0) }
            .min { $0.lexicographicallyPrecedes($1) }
    }
}

func path(_ text: String) -> SourcePath { SourcePath(Array(text.utf8)) }
