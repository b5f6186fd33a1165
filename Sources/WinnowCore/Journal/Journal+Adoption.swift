internal import FoundationEssentials
internal import GRDB
internal import WinnowModel

extension Journal {
    /// Takes records that lie in the outbox into the journal: after a crash between an append and its commit, or to
    /// rebuild the journal.
    ///
    /// The documents get fingerprints that match no file: the next rescan reads each file again, finds the same digest,
    /// publishes nothing, and does with the original what the configuration asks for.
    /// - Parameter disposing: sources whose originals are taken away after success. Their originals count as taken, so that
    ///   one which is no longer there is not reported as deleted; one which still is there is read and taken then.
    /// - Throws: ``JournalError``; none of the records is taken then.
    func adopt(_ records: [FoundRecord], disposing: Set<SourceName>, now: Int64) throws(JournalError) {
        try transaction(durable: true) { db in
            for record in records { try adopt(record, disposing, now, db) }
        }
    }

    private func adopt(_ found: FoundRecord, _ disposing: Set<SourceName>, _ now: Int64, _ db: Database) throws {
        let record = found.record
        guard let identity = record.identity, let documentIdentity = record.documentIdentity,
            let event = record.eventKind
        else { return }
        let place = record.origin ?? record.key
        var known = try DocumentRow.fetch(place, in: self, db)
        if known?.identity != documentIdentity {
            try insert(documentIdentity, at: place, insteadOf: known?.row, now, db)
            known = try DocumentRow.fetch(place, in: self, db)
        }
        guard let known else { throw JournalError(.damaged, "a document cannot be stored: \(documentIdentity)") }
        let document = ClaimedDocument(
            row: known.row, key: record.key, identity: documentIdentity,
            fingerprint: FileFingerprint(
                device: 0, inode: 0, size: record.content?.bytes ?? 0, modified: 0, changed: 0),
            version: known.version, revision: revision(of: record, identity, event, after: known),
            digest: known.digest, sequence: known.sequence, received: known.received, attempts: 0)
        let publication = Publication(
            document: document, event: event, identity: identity, digest: record.digest,
            version: record.document.version, extractor: record.extractor, members: [], disposes: false)
        let staged = StagedRecord(
            sequence: record.sequence, publication: publication, place: found.place, length: found.length)
        try insert(staged, now: now, db)
        try finish(staged, db)
        if event != .deleted, disposing.contains(record.key.source) {
            try db.cachedStatement(sql: "UPDATE document SET disposal = 2 WHERE id = ?").run([known.row])
        }
    }

    /// How many records about the document came before this one. Earlier ones may be missing from the outbox, but the
    /// number is part of the identity, so it can be found.
    private func revision(
        of record: PublishedRecord, _ identity: RecordIdentity, _ event: RecordEvent, after known: DocumentRow
    ) -> Int {
        let exact = (known.revision..<known.revision + 1000).first { revision in
            [record.digest, known.digest].contains { digest in
                identity
                    == RecordIdentity.record(
                        document: known.identity, digest: digest, event: event, revision: revision)
            }
        }
        return exact ?? max(known.revision, record.document.version - 1)
    }

    private func insert(
        _ identity: RecordIdentity, at key: DocumentKey, insteadOf row: Int64?, _ now: Int64, _ db: Database
    ) throws {
        if let row { try db.cachedStatement(sql: "DELETE FROM document WHERE id = ?").run([row]) }
        // A place has seen few documents that moved away; one that moved in from elsewhere matches none of them.
        let generation = (0..<64).first { RecordIdentity.document(key, generation: $0) == identity } ?? 0
        try db.cachedStatement(
            sql: """
                INSERT INTO document(source, directory, name, identity, generation, state, device, inode, size, modified,
                    changed, received) VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?)
                """
        ).run([
            try sourceRow(key.source, db), Data(key.path.directory), Data(key.path.name), Data(identity.bytes),
            generation, now,
        ])
    }

    /// Notes that the journal was made from the outbox, and how far sequences had come before.
    func noteRebuild(lastSequence: Int64, now: Int64) throws(JournalError) {
        try transaction(durable: true) { db in
            let set = try db.cachedStatement(sql: "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)")
            try set.run(["rebuiltAt", String(now)])
            try set.run(["sequenceFloor", String(lastSequence)])
        }
    }

    /// What a start needs to know of the last records.
    struct Tail {
        var lastSequence: Int64
        /// Records whose files may not have their final names yet.
        var unsettled: [(identity: RecordIdentity, day: Int)]
        /// The last record in a segment: the segment's first sequence, and where the record ends.
        var segment: (first: Int64, end: Int)?
    }

    /// The last sequence ever given out, also if its record is known to no table any more.
    static let lastSequenceSQL = """
        SELECT max(ifnull((SELECT max(sequence) FROM record), 0),
            ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'sequenceFloor'), 0))
        """

    /// Where publishing stopped.
    func tail() throws(JournalError) -> Tail {
        try transaction(durable: false) { db in
            let last = try Int64.fetchOne(db, sql: Self.lastSequenceSQL) ?? 0
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
