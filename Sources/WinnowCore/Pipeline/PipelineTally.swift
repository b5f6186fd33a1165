package import WinnowIntake

/// Counters and a snapshot, for `status`.
package struct PipelineTally: Sendable {
    /// Records since the start of the process.
    package var published = 0
    /// Attempts that failed and are followed by another one, since the start.
    package var retries = 0
    /// Documents quarantined since the start.
    package var quarantined = 0
    /// Sequence of the last record, 0 before the first.
    package var lastSequence: Int64 = 0
    /// What is in the way now, in sentences.
    package var troubles: [String] = []
    /// What is in flight.
    package var load = PipelineLoad()
    /// Originals that are being archived, deleted or moved to quarantine.
    package var disposing = 0
    /// When the next waiting document is due, milliseconds since 1970; nil when none waits.
    package var nextAttempt: Int64?
    /// Snapshots of the sources, by name.
    package var sources: [String: SourceStatus] = [:]

    /// Whether there is nothing to do now and nothing to wait for.
    package var isDone: Bool { load.isIdle && troubles.isEmpty && disposing == 0 && nextAttempt == nil }
}
