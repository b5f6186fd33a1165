internal import FoundationEssentials
internal import GRDB
internal import WinnowIntake
internal import WinnowModel

/// A record that lies durably in the outbox, perhaps not yet under its final name.
package struct StagedRecord: Sendable {
    package let sequence: Int64
    package let publication: Publication
    package let place: RecordPlace
    /// Bytes of the line, newline included.
    package let length: Int
}

extension Journal {
    /// Commits what became of documents, waiting for the disk.
    ///
    /// The records' files are durable already; the row in `publishing` tells a later start to finish their renames.
    /// - Parameters:
    ///   - records: staged records, sequences rising without a gap from ``lastSequence()`` + 1.
    ///   - outcomes: of documents without a record.
    ///   - settledThrough: last sequence whose file has its final, durable name.
    ///   - isDurable: whether to wait for the disk.
    ///   - now: milliseconds since 1970.
    /// - Throws: ``JournalError``; nothing is committed then.
    package func commit(
        records: [StagedRecord], outcomes: [Outcome], settledThrough: Int64, isDurable: Bool, now: Int64
    ) throws(JournalError) {
        try transaction(durable: isDurable) { db in
            try db.cachedStatement(sql: "DELETE FROM publishing WHERE last <= ?").run([settledThrough])
            if let first = records.first, let last = records.last {
                try db.cachedStatement(sql: "INSERT INTO publishing(first, last) VALUES (?, ?)")
                    .run([first.sequence, last.sequence])
            }
            for record in records {
                try insert(record, now: now, db)
                try finish(record, db)
            }
            for outcome in outcomes { try note(outcome, db) }
        }
    }

    /// Notes that every file through this sequence has its final, durable name. Does not wait for the disk: a start
    /// after a crash only looks at a few finished names again.
    package func settle(through sequence: Int64) throws(JournalError) {
        try transaction(durable: false) { db in
            try db.cachedStatement(sql: "DELETE FROM publishing WHERE last <= ?").run([sequence])
        }
    }

    func insert(_ record: StagedRecord, now: Int64, _ db: Database) throws {
        let publication = record.publication
        let (place, position): (Int64, Int64?) =
            switch record.place {
            case .file(let day): (Int64(day), nil)
            case .segment(let first, let offset): (first, offset)
            }
        try db.cachedStatement(
            sql: """
                INSERT INTO record(sequence, document, identity, event, version, published, place, position, length)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).run([
            record.sequence, publication.document.row, Data(publication.identity.bytes), publication.event.rawValue,
            publication.version, now, place, position, record.length,
        ])
    }

    func finish(_ record: StagedRecord, _ db: Database) throws {
        let publication = record.publication
        let document = publication.document
        switch publication.event {
        case .created, .updated:
            let fingerprint = document.fingerprint
            try db.cachedStatement(
                sql: """
                    UPDATE document SET state = 1, device = ?, inode = ?, size = ?, modified = ?, changed = ?, version = ?,
                        revision = ?, digest = ?, sequence = ?, attempts = 0, due = NULL, reasonCode = NULL,
                        reason = NULL, extractor = ?, disposal = ? WHERE id = ?
                    """
            ).run([
                fingerprint.device.column, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
                fingerprint.changed, publication.version, document.revision + 1,
                publication.digest.map { Data($0.bytes) }, record.sequence, publication.extractor,
                publication.disposes ? 1 : 0, document.row,
            ])
        case .moved:
            try move(document, db)
            try db.cachedStatement(sql: "UPDATE document SET revision = ?, sequence = ? WHERE id = ?")
                .run([document.revision + 1, record.sequence, document.row])
        case .deleted:
            try db.cachedStatement(
                sql: """
                    UPDATE document SET state = 5, revision = ?, sequence = ?, digest = NULL, due = NULL,
                        reasonCode = NULL, reason = NULL WHERE id = ?
                    """
            ).run([document.revision + 1, record.sequence, document.row])
        }
    }

    private func note(_ outcome: Outcome, _ db: Database) throws {
        switch outcome {
        case .unchanged(let document, let disposes):
            let fingerprint = document.fingerprint
            try db.cachedStatement(
                sql: """
                    UPDATE document SET state = 1, device = ?, inode = ?, size = ?, modified = ?, changed = ?, attempts = 0,
                        due = NULL, reasonCode = NULL, reason = NULL, disposal = ? WHERE id = ?
                    """
            ).run([
                fingerprint.device.column, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
                fingerprint.changed, disposes ? 1 : 0, document.row,
            ])
        case .waiting(let document, let attempts, let due, let code, let reason):
            try db.cachedStatement(
                sql: "UPDATE document SET state = 4, attempts = ?, due = ?, reasonCode = ?, reason = ? WHERE id = ?"
            ).run([attempts, due, code, reason, document.row])
        case .quarantined(let document, let attempts, let code, let reason, let takesOriginal):
            try db.cachedStatement(
                sql: """
                    UPDATE document SET state = 2, attempts = ?, due = NULL, reasonCode = ?, reason = ?, disposal = ?
                    WHERE id = ?
                    """
            ).run([attempts, code, reason, takesOriginal ? 1 : 0, document.row])
        case .skipped(let document, let skip):
            try db.cachedStatement(
                sql: "UPDATE document SET state = 3, due = NULL, reasonCode = ?, reason = ? WHERE id = ?"
            ).run([skip.code.rawValue, skip.message, document.row])
        case .movedSilently(let document, _): try move(document, db)
        case .goneSilently(let document):
            try db.cachedStatement(sql: "UPDATE document SET state = 5, due = NULL WHERE id = ?").run([document.row])
        case .disposed(let document, let kept): try noteDisposal(document, kept: kept, db)
        }
    }

    /// Notes what became of an original, unless a new version has arrived at its place since.
    private func noteDisposal(_ document: ClaimedDocument, kept: String?, _ db: Database) throws {
        let fingerprint = document.fingerprint
        try db.cachedStatement(
            sql: """
                UPDATE document SET disposal = ?, reason = CASE WHEN state = 1 THEN ? ELSE reason END
                WHERE id = ? AND disposal = 1 AND inode = ? AND size = ? AND modified = ?
                """
        ).run([
            kept == nil ? 2 : 3, kept, document.row, fingerprint.inode.column, fingerprint.size, fingerprint.modified,
        ])
    }

    /// Gives a document its new place, and leaves at the old one a row with the identity of the next document there.
    private func move(_ document: ClaimedDocument, _ db: Database) throws {
        let path = document.key.path
        let fetchOld = try db.cachedStatement(
            sql: "SELECT source, directory, name, generation, received FROM document WHERE id = ?")
        fetchOld.setUncheckedArguments([document.row])
        guard let old = try Row.fetchOne(fetchOld) else {
            throw JournalError(.damaged, "the moved document in row \(document.row) is missing")
        }
        let (source, generation): (Int64, Int) = (old[0], old[3])
        let target = try clearPlace(source, path, db)
        try db.cachedStatement(
            sql: "UPDATE document SET directory = ?, name = ?, generation = ?, changed = ?, state = 1 WHERE id = ?"
        ).run([
            Data(path.directory), Data(path.name), max(generation, target), document.fingerprint.changed, document.row,
        ])
        let origin = SourcePath(directory: Array(old[1] as Data), name: Array(old[2] as Data))
        let next = RecordIdentity.document(
            DocumentKey(source: document.key.source, path: origin), generation: generation + 1)
        try db.cachedStatement(
            sql: """
                INSERT INTO document(source, directory, name, identity, generation, state, device, inode, size, modified,
                    changed, received) VALUES (?, ?, ?, ?, ?, 6, 0, 0, 0, 0, 0, ?)
                """
        ).run([source, old[1] as Data, old[2] as Data, Data(next.bytes), generation + 1, old[4] as Int64])
    }

    /// Removes the row that stands for a place's next document.
    /// - Returns: its generation, 0 when there is none.
    private func clearPlace(_ source: Int64, _ path: SourcePath, _ db: Database) throws -> Int {
        let find = try db.cachedStatement(
            sql: "SELECT id, generation FROM document WHERE source = ? AND directory = ? AND name = ?")
        find.setUncheckedArguments([source, Data(path.directory), Data(path.name)])
        guard let row = try Row.fetchOne(find) else { return 0 }
        try db.cachedStatement(sql: "DELETE FROM document WHERE id = ?").run([row[0] as Int64])
        return row[1]
    }
}
