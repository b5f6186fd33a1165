internal import FoundationEssentials
internal import GRDB
internal import WinnowModel

extension Journal {
    /// Takes documents whose next attempt is due.
    /// - Parameters:
    ///   - now: milliseconds since 1970.
    ///   - limit: most documents to take.
    /// - Returns: the documents, and when the next one after them is due (nil: none waits).
    package func claimDue(now: Int64, limit: Int) throws(JournalError) -> ([ClaimedDocument], next: Int64?) {
        try transaction(durable: false) { db in
            let documents = try located(
                "state = 4 AND due <= ? ORDER BY due LIMIT ?", [now, limit], db
            )
            for document in documents {
                try db.cachedStatement(sql: "UPDATE document SET state = 0, due = NULL WHERE id = ?")
                    .run([document.row])
            }
            return (documents, try nextDue(db))
        }
    }

    /// When the next waiting document is due, milliseconds since 1970; nil when none waits.
    package func nextDue() throws(JournalError) -> Int64? {
        try transaction(durable: false) { try nextDue($0) }
    }

    /// Documents whose original is still to be archived or deleted, left over from a crash.
    package func disposalsDue() throws(JournalError) -> [ClaimedDocument] {
        try transaction(durable: false) { try located("disposal = 1", [], $0) }
    }

    /// Documents in quarantine, whose originals may still be in place.
    package func quarantined() throws(JournalError) -> [ClaimedDocument] {
        try transaction(durable: false) { try located("state = 2", [], $0) }
    }

    /// Makes quarantined documents due at once.
    /// - Parameter identities: nil means all of them.
    /// - Returns: how many there were.
    package func retryQuarantined(_ identities: [RecordIdentity]?, now: Int64) throws(JournalError) -> Int {
        try transaction(durable: true) { db in
            let change = "UPDATE document SET state = 4, due = ?, attempts = 0 WHERE state = 2"
            guard let identities else {
                try db.execute(sql: change, arguments: [now])
                return db.changesCount
            }
            return try identities.reduce(0) { count, identity in
                try db.execute(sql: change + " AND identity = ?", arguments: [now, Data(identity.bytes)])
                return count + db.changesCount
            }
        }
    }

    /// Forgets quarantined documents: `asSkipped` leaves a stated skip for the same bytes, otherwise the file counts as
    /// new when it is next seen.
    /// - Returns: how many there were.
    package func dropQuarantined(_ identity: RecordIdentity, asSkipped: Bool) throws(JournalError) -> Int {
        try transaction(durable: true) { db in
            let place = " WHERE state = 2 AND identity = ?"
            if asSkipped {
                let change =
                    "UPDATE document SET state = 3, reasonCode = ?, reason = 'dropped from quarantine by hand'"
                try db.execute(sql: change + place, arguments: [Self.droppedCode, Data(identity.bytes)])
                return db.changesCount
            }
            // Versions of it that were published keep their row, and with it their identities.
            let change = "UPDATE document SET state = 0, attempts = 0, reasonCode = NULL, reason = NULL"
            try db.execute(sql: change + place + " AND revision > 0", arguments: [Data(identity.bytes)])
            let kept = db.changesCount
            try db.execute(sql: "DELETE FROM document" + place, arguments: [Data(identity.bytes)])
            return kept + db.changesCount
        }
    }

    /// Why a document is left alone that was dropped from quarantine.
    static let droppedCode = "dropped"

    private func nextDue(_ db: Database) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT min(due) FROM document WHERE due IS NOT NULL"))
    }

    private func located(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [ClaimedDocument] {
        let columns = DocumentRow.columns.split(separator: ",").map { "document." + $0.filter { !$0.isWhitespace } }
            .joined(separator: ", ")
        let sql = """
            SELECT \(columns), source.name, directory, document.name FROM document
            JOIN source ON source.id = document.source WHERE \(condition)
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let path = SourcePath(directory: Array(row[21] as Data), name: Array(row[22] as Data))
            let document = try DocumentRow(row)
            return document.claimed(
                key: DocumentKey(source: SourceName(row[20]), path: path), fingerprint: document.fingerprint)
        }
    }
}
