import Dispatch
import Synchronization
import WinnowCore

/// Results that come in any order and are taken in one. At most `ahead` inputs are begun before the one awaited, which
/// bounds memory when one document is slow.
///
/// Results are handed over in batches: waking the reader for each costs two switches of threads a document, more than
/// writing the record. A batch is full at `batchBytes`; what waits is taken after `patience` at the latest.
final class ResultBoard: Sendable {
    private struct State {
        var nextIndex = 0
        var results: [Int: Result<ExtractedDocument, DocumentFailure>] = [:]
        /// How many results have come, taken or not.
        var arrived = 0
        /// Bytes that have come since the reader was last woken.
        var waitingBytes = 0
    }

    private let count: Int
    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)
    // Starts at 0: a semaphore must not be freed with less than it started with.
    private let room = DispatchSemaphore(value: 0)

    private static let ahead = 256
    private static let batchBytes = 128 << 10
    private static let patience = DispatchTimeInterval.milliseconds(50)
    /// What a result counts beside its record, so that a batch of failures becomes full, too.
    private static let leastBytes = 1024

    /// Makes an empty board.
    /// - Parameter count: how many inputs there are.
    init(count: Int) {
        self.count = count
        for _ in 0..<Self.ahead { room.signal() }
    }

    /// The next input; nil when there are none left. Waits for room.
    func next() -> Int? {
        room.wait()
        let index = state.withLock { state -> Int? in
            guard state.nextIndex < count else { return nil }
            defer { state.nextIndex += 1 }
            return state.nextIndex
        }
        // Room that nobody needs goes to the next lane, so that it, too, learns that it is done.
        if index == nil { room.signal() }
        return index
    }

    /// Notes a result.
    func set(_ index: Int, _ result: Result<ExtractedDocument, DocumentFailure>) {
        let isDue = state.withLock { state in
            state.results[index] = result
            state.arrived += 1
            state.waitingBytes += Self.leastBytes
            if case .success(let document) = result { state.waitingBytes += document.record.count }
            guard state.waitingBytes >= Self.batchBytes || state.arrived == count else { return false }
            state.waitingBytes = 0
            return true
        }
        if isDue { news.signal() }
    }

    /// Takes all results that are there without a gap, waiting for the first. One caller, in order.
    /// - Parameter first: the index of the result that comes next.
    /// - Returns: at least one result.
    func take(from first: Int) -> [Result<ExtractedDocument, DocumentFailure>] {
        while true {
            _ = news.wait(timeout: .now() + Self.patience)
            let found = state.withLock { state in
                var found: [Result<ExtractedDocument, DocumentFailure>] = []
                while let result = state.results.removeValue(forKey: first + found.count) { found.append(result) }
                return found
            }
            for _ in found { room.signal() }
            if !found.isEmpty { return found }
        }
    }
}
