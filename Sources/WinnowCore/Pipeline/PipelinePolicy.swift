internal import WinnowPlugin

/// The numbers behind the pipeline's decisions.
package struct PipelinePolicy: Sendable, Hashable {
    /// Documents worked on at once.
    package var lanes: Int
    /// Most documents in flight, all sources together.
    package var backlogDocuments: Int
    /// Most bytes in flight, all sources together; a single larger document is still taken.
    package var backlogBytes: Int
    /// From this size on a document waits in the line for large ones.
    package var largeBytes: Int
    /// Attempts before quarantine.
    package var attempts: Int
    /// Wait before the second attempt, in milliseconds; doubles with each further one.
    package var retryInitialMs: Int64
    /// Longest wait, in milliseconds.
    package var retryMaximumMs: Int64

    package init(
        lanes: Int, backlogDocuments: Int = 1024, backlogBytes: Int = 256 << 20, largeBytes: Int = 8 << 20,
        attempts: Int = 3, retryInitialMs: Int64 = 1000, retryMaximumMs: Int64 = 300_000
    ) {
        self.lanes = lanes
        self.backlogDocuments = backlogDocuments
        self.backlogBytes = backlogBytes
        self.largeBytes = largeBytes
        self.attempts = attempts
        self.retryInitialMs = retryInitialMs
        self.retryMaximumMs = retryMaximumMs
    }

    /// A source's share of the backlog, in documents.
    func share(ofDocuments sources: Int) -> Int { max(16, backlogDocuments / max(1, sources)) }

    /// A source's share of the backlog, in bytes.
    func share(ofBytes sources: Int) -> Int { max(1 << 20, backlogBytes / max(1, sources)) }

    /// Milliseconds to wait after a failed attempt: doubling, capped, the upper half drawn at random so that documents
    /// that failed together do not come back together.
    package func backoffMs(afterAttempt attempt: Int, jitter: Double) -> Int64 {
        let doubled = Double(retryInitialMs) * Double(UInt64(1) << UInt64(min(max(attempt - 1, 0), 40)))
        let capped = min(doubled, Double(retryMaximumMs))
        return Int64(capped / 2 + capped / 2 * jitter)
    }

    /// What a failed attempt means: another one later, or quarantine.
    func verdict(on document: ClaimedDocument, _ failure: DocumentFailure, now: Int64, jitter: Double) -> Outcome {
        let attempts = document.attempts + 1
        guard failure.disposition == .retry, attempts < self.attempts else {
            return .quarantined(
                document, attempts: attempts, code: failure.code, reason: failure.message, takesOriginal: false)
        }
        return .waiting(
            document, attempts: attempts, due: now + backoffMs(afterAttempt: attempts, jitter: jitter),
            code: failure.code, reason: failure.message)
    }

    /// The longest that an obstructed document waits, in milliseconds.
    private static let longestObstructionMs: Int64 = 15_000

    /// What an obstruction means: another try later, which costs the document no attempt.
    func postponement(
        of document: ClaimedDocument, _ failure: DocumentFailure, now: Int64, jitter: Double
    ) -> Outcome {
        let wait = Double(min(retryMaximumMs, Self.longestObstructionMs))
        return .waiting(
            document, attempts: document.attempts, due: now + Int64(wait / 2 + wait / 2 * jitter), code: failure.code,
            reason: failure.message)
    }
}
