package import WinnowModel

/// Where a document stands; stored as a number in the journal, so numbers never change their meaning.
package enum DocumentState: Int, Sendable, CaseIterable {
    /// Claimed, not finished; found again by the next rescan after a crash.
    case pending = 0
    /// Its record is durable, and the file has not changed since.
    case done = 1
    /// No record of this version: the reason is in quarantine, and the original, if the source is configured so.
    case quarantined = 2
    /// Left alone for a stated reason.
    case skipped = 3
    /// Failed, and waiting for its next attempt.
    case waiting = 4
    /// The file is gone; the row stays so that its identity and versions go on if it returns.
    case gone = 5
    /// The file was moved away: the document lives in another row, and this one keeps the identity of the next document at
    /// the place.
    case movedAway = 6

    /// The word used in messages and JSON.
    package var word: String { "\(self)" }
}

/// A document's place: what the pipeline knows it by while it is in flight.
package struct DocumentKey: Sendable, Hashable {
    /// The source's configured name.
    package let source: SourceName
    /// Relative to the source's root.
    package let path: SourcePath

    /// Names a place.
    package init(source: SourceName, path: SourcePath) {
        self.source = source
        self.path = path
    }
}

/// What happened to a document, as its record says.
package enum RecordEvent: Int, Sendable, CaseIterable {
    case created = 0
    case updated = 1
    case moved = 2
    case deleted = 3

    /// The word in the record.
    package var word: String {
        switch self {
        case .created: "created"
        case .updated: "updated"
        case .moved: "moved"
        case .deleted: "deleted"
        }
    }
}

/// A document claimed for work: what the journal knew of it at that moment.
package struct ClaimedDocument: Sendable {
    /// Row in the journal.
    package let row: Int64
    package let key: DocumentKey
    package let identity: RecordIdentity
    package var fingerprint: FileFingerprint
    /// Last published version, 0 if none.
    package let version: Int
    /// Number of records published about this document.
    package let revision: Int
    /// Digest of the last published version, as long as no tombstone followed it.
    package let digest: Digest?
    /// Sequence of the last record about it.
    package let sequence: Int64?
    /// Milliseconds since 1970 at the first claim of this version; decides the day in the outbox.
    package let received: Int64
    /// Failed attempts at this version.
    package let attempts: Int
    /// Whether a reason lies in quarantine that is outdated once this claim succeeds.
    package var leavesQuarantine = false
}
