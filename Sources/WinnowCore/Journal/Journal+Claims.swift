internal import FoundationEssentials
internal import GRDB
package import WinnowIntake
package import WinnowModel

extension SkipReason.Code {
    /// Given up by hand; left alone until the file changes.
    static let dropped = SkipReason.Code(rawValue: "dropped")
}

/// What the journal makes of an arrival.
package enum ClaimOutcome: Sendable {
    /// Nothing to do: known, done, and unchanged; or waiting for its next attempt.
    case nothing
    /// A skip that the source stated and that was not known: noted, and nothing left to do.
    case skipped(SkipReason)
    /// Extract it.
    case extract(ClaimedDocument)
    /// The document moved without changing: publish a `moved` record, or just note it.
    case moved(ClaimedDocument, from: SourcePath)
    /// The document is gone: publish a tombstone, or just note it.
    case gone(ClaimedDocument)
}

extension Journal {
    /// Claims a batch of arrivals in one transaction that does not wait for the disk.
    /// - Parameters:
    ///   - arrivals: of one or several sources, in the order in which they came.
    ///   - now: milliseconds since 1970.
    /// - Returns: one outcome for each arrival, in order.
    /// - Throws: ``JournalError``; nothing is claimed then.
    package func claim(
        _ arrivals: [(source: SourceName, arrival: Arrival)], now: Int64
    ) throws(JournalError) -> [ClaimOutcome] {
        try transaction(durable: false) { db in
            try arrivals.map { source, arrival in
                switch arrival {
                case .file(let path, let fingerprint, let origin):
                    let key = DocumentKey(source: source, path: path)
                    return try claimFile(key, fingerprint, movedFrom: origin, now: now, db)
                case .gone(let path): return try claimGone(DocumentKey(source: source, path: path), db)
                case .skipped(let path, let fingerprint, let reason):
                    let key = DocumentKey(source: source, path: path)
                    return try noteSkip(key, fingerprint, reason, now: now, db)
                }
            }
        }
    }

    private func claimFile(
        _ key: DocumentKey, _ fingerprint: FileFingerprint, movedFrom: SourcePath?, now: Int64, _ db: Database
    ) throws -> ClaimOutcome {
        if let origin = movedFrom,
            let moved = try claimMove(key, fingerprint, from: origin, db)
        {
            return moved
        }
        guard let known = try DocumentRow.fetch(key, in: self, db) else {
            return .extract(try insertPending(key, fingerprint, now: now, db))
        }
        // ctime counts, too: no program can set it back. Where only that changed, the digest decides.
        let isSame =
            known.fingerprint.hasSameContent(as: fingerprint) && known.fingerprint.changed == fingerprint.changed
        switch known.state {
        case .done, .quarantined, .waiting:
            if isSame, known.disposal != .taken { return .nothing }
        case .skipped:
            if isSame, known.reasonCode == SkipReason.Code.dropped.rawValue { return .nothing }
        case .pending, .gone, .movedAway: break
        }
        return .extract(try reclaim(known, key, fingerprint, resumes: isSame && known.state == .pending, now: now, db))
    }

    private func reclaim(
        _ known: DocumentRow, _ key: DocumentKey, _ fingerprint: FileFingerprint, resumes: Bool, now: Int64,
        _ db: Database
    ) throws -> ClaimedDocument {
        let received = resumes ? known.received : now
        let attempts = resumes ? known.attempts : 0
        try db.cachedStatement(
            sql: """
                UPDATE document SET state = 0, device = ?, inode = ?, size = ?, modified = ?, changed = ?, received = ?,
                    attempts = ?, due = NULL, reasonCode = NULL, reason = NULL, disposal = 0 WHERE id = ?
                """
        ).run([
            fingerprint.device.column, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
            fingerprint.changed, received, attempts, known.row,
        ])
        return ClaimedDocument(
            row: known.row, key: key, identity: known.identity, fingerprint: fingerprint, version: known.version,
            revision: known.revision, digest: known.digest, sequence: known.sequence, received: received,
            attempts: attempts, leavesQuarantine: known.state == .quarantined)
    }

    /// A rename inside the source of a document that is done and did not change: nothing to extract.
    private func claimMove(
        _ key: DocumentKey, _ fingerprint: FileFingerprint, from origin: SourcePath, _ db: Database
    ) throws -> ClaimOutcome? {
        let oldKey = DocumentKey(source: key.source, path: origin)
        guard let old = try DocumentRow.fetch(oldKey, in: self, db), old.state == .done,
            old.fingerprint.hasSameContent(as: fingerprint)
        else { return nil }
        if let target = try DocumentRow.fetch(key, in: self, db) {
            // Something with a history was overwritten: that document gets a new version, the old place becomes gone.
            guard target.state == .movedAway else { return nil }
        }
        return .moved(old.claimed(key: key, fingerprint: fingerprint), from: origin)
    }

    private func claimGone(_ key: DocumentKey, _ db: Database) throws -> ClaimOutcome {
        guard let known = try DocumentRow.fetch(key, in: self, db) else { return .nothing }
        switch known.state {
        case .gone, .movedAway: return .nothing
        case .pending, .waiting, .skipped, .quarantined, .done:
            // The daemon took the original away itself, or is about to.
            if known.disposal == .due || known.disposal == .taken { return .nothing }
            if known.digest != nil {
                var claim = known.claimed(key: key, fingerprint: known.fingerprint)
                claim.leavesQuarantine = known.state == .quarantined
                return .gone(claim)
            }
            // Consumers know nothing of it that a tombstone could end. The reason for a quarantine stays to be read.
            if known.state != .quarantined { try forget(known.row, db) }
            return .nothing
        }
    }

    /// Forgets a document without live content. Its row goes only if nothing was ever published about it and no other
    /// document was at its place before: identities are not used twice.
    func forget(_ row: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM document WHERE id = ? AND revision = 0 AND generation = 0").run([row])
        try db.cachedStatement(sql: "UPDATE document SET state = 5, due = NULL, disposal = 0 WHERE id = ?").run([row])
    }

    private func noteSkip(
        _ key: DocumentKey, _ fingerprint: FileFingerprint?, _ reason: SkipReason, now: Int64, _ db: Database
    ) throws -> ClaimOutcome {
        let fingerprint =
            fingerprint ?? FileFingerprint(device: 0, inode: 0, size: 0, modified: 0, changed: 0)
        let row: Int64
        if let known = try DocumentRow.fetch(key, in: self, db) {
            if known.state == .skipped, known.reasonCode == reason.code.rawValue, known.fingerprint == fingerprint {
                return .nothing
            }
            row = known.row
        } else {
            row = try insertPending(key, fingerprint, now: now, db).row
        }
        try db.cachedStatement(
            sql: """
                UPDATE document SET state = 3, disposal = 0, device = ?, inode = ?, size = ?, modified = ?, changed = ?, due = NULL,
                    reasonCode = ?, reason = ? WHERE id = ?
                """
        ).run([
            fingerprint.device.column, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
            fingerprint.changed, reason.code.rawValue, reason.message, row,
        ])
        return .skipped(reason)
    }

    private func insertPending(
        _ key: DocumentKey, _ fingerprint: FileFingerprint, now: Int64, _ db: Database
    ) throws -> ClaimedDocument {
        let identity = RecordIdentity.document(key, generation: 0)
        try db.cachedStatement(
            sql: """
                INSERT INTO document(source, directory, name, identity, generation, state, device, inode, size, modified,
                    changed, received) VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?)
                """
        ).run([
            try sourceRow(key.source, db), Data(key.path.directory), Data(key.path.name), Data(identity.bytes),
            fingerprint.device.column, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
            fingerprint.changed, now,
        ])
        return ClaimedDocument(
            row: db.lastInsertedRowID, key: key, identity: identity, fingerprint: fingerprint, version: 0, revision: 0,
            digest: nil, sequence: nil, received: now, attempts: 0)
    }
}

extension UInt64 {
    /// As SQLite stores it: 64 bits, signed.
    var column: Int64 { Int64(bitPattern: self) }
}

extension Statement {
    /// Executes with values in the order of the question marks; their number is fixed by the SQL beside the call.
    func run(_ values: [(any DatabaseValueConvertible)?]) throws {
        setUncheckedArguments(StatementArguments(values))
        try execute()
    }
}
