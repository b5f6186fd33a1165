internal import WinnowModel

/// Where records are published. Confined to the journal queue.
package protocol Outbox: AnyObject {
    /// Makes records durable under names that no consumer looks at (layout `files`), or appends and syncs them (layout
    /// `segments`).
    /// - Parameters:
    ///   - publications: in order.
    ///   - firstSequence: of the first one; the others follow without a gap.
    /// - Returns: where each record lies or will lie.
    /// - Throws: ``SystemError``; nothing of the group is left behind then.
    func stage(_ publications: [Publication], firstSequence: Int64) throws -> [StagedRecord]
    /// Gives staged records their final names, durably. May be repeated.
    /// - Throws: ``SystemError``; some may have their names already.
    func publish(_ records: [StagedRecord]) throws
    /// Closes files; nothing is lost without it.
    func close()
}
