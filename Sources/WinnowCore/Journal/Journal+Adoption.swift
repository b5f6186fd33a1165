internal import FoundationEssentials
internal import GRDB
internal import WinnowModel

extension Journal {
    /// Takes records that lie in the outbox into the journal: after a crash between an append and its commit, or to
    /// rebuild the journal.
    ///
    /// A document without a row gets one with a fingerprint that matches no file: the next rescan reads the file again, finds
    /// the same digest, and publishes nothing.
    /// - Parameter disposing: the sources whose originals are taken away after success. An original that is no longer there
    ///   was taken away then, and is not reported as deleted.
    /// - Throws: ``JournalError``; none of the records is taken then.
    func adopt(
        _ records: [(record: PublishedRecord, place: RecordPlace, length: Int)], disposing: Set<SourceName>, now: Int64
    ) throws(JournalError) {
        try transaction(durable: true) { db in
            for (record, place, length) in records {
                try adopt(record, place, length, disposes: disposing.contains(record.key.source), now, db)
            }
        }
    }

    private func adopt(
        _ record: PublishedRecord, _ place: RecordPlace, _ length: Int, disposes: Bool, _ now: Int64, _ db: Database
    ) throws {
        guard let identity = record.identity, let event = record.eventKind else { return }
        let known = try DocumentRow.fetch(record.origin ?? record.key, in: self, db)
        let row = try known?.row ?? insert(record, now, db)
        let document = ClaimedDocument(
            row: row, key: record.key,
            identity: record.documentIdentity ?? identity,
            fingerprint: known?.fingerprint
                ?? FileFingerprint(device: 0, inode: 0, size: record.content?.bytes ?? 0, modified: 0, changed: 0),
            version: known?.version ?? 0, revision: known?.revision ?? 0, digest: known?.digest,
            sequence: known?.sequence, received: known?.received ?? now, attempts: 0)
        let publication = Publication(
            document: document, event: event, identity: identity, digest: record.digest,
            version: record.document.version, extractor: record.extractor, members: [], disposes: disposes)
        let staged = StagedRecord(
            sequence: record.sequence, publication: publication, place: place, length: length)
        try insert(staged, now: now, db)
        try finish(staged, db)
    }

    private func insert(_ record: PublishedRecord, _ now: Int64, _ db: Database) throws -> Int64 {
        let key = record.origin ?? record.key
        let identity = record.documentIdentity ?? RecordIdentity.document(key, generation: 0)
        // A place has seen few documents that moved away; a record from elsewhere matches none of them.
        let generation = (0..<64).first { RecordIdentity.document(key, generation: $0) == identity } ?? 0
        try db.execute(
            sql: """
                INSERT INTO document(source, directory, name, identity, generation, state, device, inode, size, modified,
                    changed, received) VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, 0, 0, ?)
                """,
            arguments: [
                try sourceRow(key.source, db), Data(key.path.directory), Data(key.path.name), Data(identity.bytes),
                generation, record.content?.bytes ?? 0, now,
            ])
        return db.lastInsertedRowID
    }

    /// What a start needs to know of the last records.
    struct Tail {
        var lastSequence: Int64
        /// Records whose files may not have their final names yet.
        var unsettled: [(identity: RecordIdentity, day: Int)]
        /// The last record in a segment: the segment's first sequence, and where the record ends.
        var segment: (first: Int64, end: Int)?
    }

    /// Where publishing stopped.
    func tail() throws(JournalError) -> Tail {
        try transaction(durable: false) { db in
            let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM record") ?? 0
            let unsettled = try Row.fetchAll(
                db,
                sql: """
                    SELECT record.identity, place FROM publishing
                    JOIN record ON sequence BETWEEN first AND last AND position IS NULL
                    """
            ).compactMap { row in
                RecordIdentity(bytes: Array(row[0] as Data)).map { (identity: $0, day: row[1] as Int) }
            }
            let segment = try Row.fetchOne(
                db,
                sql: """
                    SELECT place, position + length FROM record
                    WHERE sequence = (SELECT max(sequence) FROM record) AND position IS NOT NULL
                    """
            ).map { (first: $0[0] as Int64, end: $0[1] as Int) }
            return Tail(lastSequence: last, unsettled: unsettled, segment: segment)
        }
    }
}
