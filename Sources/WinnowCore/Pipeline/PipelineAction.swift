package import WinnowIntake
package import WinnowModel

/// What ``Pipeline`` is to do.
package enum PipelineAction: Sendable {
    /// Ask the journal what these arrivals mean; the answer goes to ``PipelineState/claimed(_:_:)``.
    case claim([(source: SourceName, arrival: Arrival)])
    /// Have a lane work on a document; ends in ``PipelineState/laneFinished(_:_:_:now:jitter:)``.
    case run(lane: Int, ClaimedDocument)
    /// Make an outcome durable; ends in ``PipelineState/committed(_:)``.
    case submit(Submission)
    /// Publish a `moved` record or a tombstone, or just note it, as the source is configured.
    case announce(ClaimedDocument, RecordEvent, from: SourcePath?)
    /// Tell the source that the file changed while it was read.
    case settleAgain(DocumentKey)
    /// Have a source offer nothing more for now.
    case pause(SourceName)
    /// End that.
    case resume(SourceName)
}

/// What the pipeline has in flight.
package struct PipelineLoad: Sendable, Hashable {
    /// Documents the journal is being asked about.
    package var claiming = 0
    /// Documents that wait for a lane.
    package var ready = 0
    /// Documents that lanes work on.
    package var working = 0
    /// Documents whose outcome is being made durable.
    package var committing = 0
    /// Sizes of all of them.
    package var bytes = 0
    /// Sources that offer nothing for now.
    package var pausedSources: [String] = []

    /// An empty load.
    package init() {}

    /// Whether nothing is in flight.
    package var isIdle: Bool { claiming + ready + working + committing == 0 }
}
