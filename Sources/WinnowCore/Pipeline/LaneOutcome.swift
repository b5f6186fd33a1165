package import WinnowIntake
package import WinnowModel
package import WinnowPlugin

/// What a lane made of a document.
package enum LaneOutcome: Sendable {
    /// A record body; the publication holds the finished JSON.
    case extracted(Publication)
    /// The bytes are those of the last published version.
    /// - disposes: whether the original is to be archived or deleted.
    case unchanged(FileFingerprint, disposes: Bool)
    /// The file changed while it was being read: nothing was concluded from it.
    case changedWhileReading
    /// The file was gone when it was to be opened.
    case vanished
    /// The file cannot be read.
    case unreadable(SkipReason)
    /// No record this time.
    case failed(DocumentFailure)
}

/// Why an attempt at a document gave no record.
package struct DocumentFailure: Error, Sendable, Hashable {
    package var disposition: ExtractionFailure.Disposition
    /// A fixed word: the extractor's own, or `crashed`, `deadline`, `memory`, `protocol`, `read`.
    package var code: String
    /// Sentences for people: what happened, the signal, the limits in force, the last lines of the worker's log.
    package var message: String

    package init(_ disposition: ExtractionFailure.Disposition, code: String, message: String) {
        self.disposition = disposition
        self.code = code
        self.message = message
    }
}

/// What the pipeline asks the committer to make durable.
package enum Submission: Sendable {
    case publish(Publication)
    case note(Outcome)

    /// Whether it is the last word on a document in flight. What became of an original is not: another file may be in flight
    /// at its place already.
    var endsFlight: Bool {
        if case .note(.disposed) = self { false } else { true }
    }

    /// The document it is about.
    package var document: ClaimedDocument {
        switch self {
        case .publish(let publication): publication.document
        case .note(let outcome): outcome.document
        }
    }
}
