package import WinnowIntake
package import WinnowModel

/// A record on its way into the outbox.
package struct Publication: Sendable {
    package let document: ClaimedDocument
    package let event: RecordEvent
    package let identity: RecordIdentity
    /// Digest of the content that the record describes.
    package let digest: Digest?
    /// The content's version, counted from 1.
    package let version: Int
    /// `name/version` of the extractor, nil for moves and tombstones.
    package let extractor: String?
    /// The record's JSON from `"event"` on, without the closing brace; what comes before holds the sequence, which
    /// is assigned at the commit.
    package let members: [UInt8]
    /// Whether the original is to be archived or deleted once the record is durable.
    package let disposes: Bool

    /// Days since 1970 of the first claim (UTC): the outbox folder of layout `files`.
    package var day: Int { Int((Double(document.received) / 86_400_000).rounded(.down)) }

    /// The record as one line of JSON.
    /// - Parameter sequence: its position in the outbox.
    package func line(sequence: Int64) -> [UInt8] {
        JSONWriter.line(capacity: members.count + 160) { inner in
            inner.key("schema")
            inner.value("winnow.record/1")
            inner.key("id")
            inner.value(identity.description)
            inner.key("sequence")
            inner.value(sequence)
            inner.rawMembers(members)
        }
    }
}

/// What became of a claimed document, other than a record.
package enum Outcome: Sendable {
    /// The bytes are those of the last version: only the fingerprint changed.
    /// - disposes: whether the original is to be archived or deleted.
    case unchanged(ClaimedDocument, disposes: Bool)
    /// Failed; to be tried again.
    /// - due: milliseconds since 1970.
    case waiting(ClaimedDocument, attempts: Int, due: Int64, code: String, reason: String)
    /// Failed for good; the reason lies in quarantine.
    /// - takesOriginal: whether the original is to be moved there, too.
    case quarantined(ClaimedDocument, attempts: Int, code: String, reason: String, takesOriginal: Bool)
    /// Left alone for a stated reason.
    case skipped(ClaimedDocument, SkipReason)
    /// A move that publishes no record.
    case movedSilently(ClaimedDocument, from: SourcePath)
    /// A disappearance that publishes no record.
    case goneSilently(ClaimedDocument)
    /// The original was taken away.
    /// - kept: why it stays all the same; nil when it is gone from its place.
    case disposed(ClaimedDocument, kept: String?)

    /// The document it is about.
    package var document: ClaimedDocument {
        switch self {
        case .unchanged(let document, _), .waiting(let document, _, _, _, _), .quarantined(let document, _, _, _, _),
            .skipped(let document, _), .movedSilently(let document, _), .goneSilently(let document),
            .disposed(let document, _):
            document
        }
    }
}

/// Where a record lies in the outbox.
package enum RecordPlace: Sendable, Hashable {
    /// `YYYY-MM-DD/<id>.json`; the day counted from 1970-01-01.
    case file(day: Int)
    /// A line of the segment whose name is its first sequence.
    case segment(first: Int64, position: Int64)
}
