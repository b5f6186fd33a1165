package import WinnowIntake
package import WinnowModel
package import WinnowPlugin

/// What a lane made of a document.
package enum LaneOutcome: Sendable {
    /// A record body; the publication holds the finished JSON.
    case extracted(Publication)
    /// The bytes are those of the last published version.
    /// - disposes: whether the original is to be archived or deleted all the same.
    case unchanged(FileFingerprint, disposes: Bool)
    /// The file changed while it was being read: nothing was concluded from it.
    case changedWhileReading
    /// The file was gone when it was to be opened.
    case vanished
    /// The file cannot be read.
    case unreadable(SkipReason)
    /// Nothing could be tried, for a reason that lies not with the document: no worker, no space, no descriptors.
    case obstructed(DocumentFailure)
    /// No record this time, and it cost an attempt.
    case failed(DocumentFailure)
}

/// Why an attempt at a document gave no record.
package struct DocumentFailure: Error, Sendable, Hashable {
    /// Whether another attempt may help.
    package var disposition: ExtractionFailure.Disposition
    /// A fixed word: the extractor's own, or `crashed`, `deadline`, `memory`, `notFound`, `protocol`, `read`, `start`,
    /// `spool`.
    package var code: String
    /// Sentences for people: what happened, the signal, the limits in force, the last lines of the worker's log.
    package var message: String

    /// The code of a file that `winnow extract` was told of and that is not there.
    package static let notFound = "notFound"

    /// Describes a failure.
    package init(_ disposition: ExtractionFailure.Disposition, code: String, message: String) {
        self.disposition = disposition
        self.code = code
        self.message = message
    }
}

/// What the pipeline asks the committer to make durable.
package enum Submission: Sendable {
    /// A record.
    case publish(Publication)
    /// An outcome without one.
    case note(Outcome)

    /// The document it is about.
    package var document: ClaimedDocument {
        switch self {
        case .publish(let publication): publication.document
        case .note(let outcome): outcome.document
        }
    }

    /// Whether it ends the document's flight; what became of an original is noted after that.
    var endsFlight: Bool {
        if case .note(.disposed) = self { false } else { true }
    }
}
