internal import FoundationEssentials
internal import GRDB
internal import WinnowIntake
package import WinnowModel

extension Journal {
    /// Takes documents whose next attempt is due.
    /// - Parameters:
    ///   - now: milliseconds since 1970.
    ///   - horizon: the longest wait between attempts, in milliseconds; what seems to be due later than that was noted
    ///     before the clock was set back, and is due.
    ///   - limit: most documents to take.
    /// - Returns: the documents, and when the next one after them is due (nil: none waits).
    package func claimDue(
        now: Int64, horizon: Int64, limit: Int
    ) throws(JournalError) -> ([ClaimedDocument], next: Int64?) {
        try transaction(durable: false) { db in
            let documents = try located(
                "state = 4 AND (due <= ? OR due > ?) ORDER BY due LIMIT ?", [now, now + horizon + 1000, limit], db
            ).map(\.document)
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

    /// Documents of a source whose original is still to be archived, deleted or moved to quarantine.
    package func disposalsDue(_ source: SourceName, limit: Int) throws(JournalError) -> [DueDisposal] {
        try transaction(durable: false) { db in
            try located("disposal = 1 AND state IN (1, 2) AND source.name = ? LIMIT ?", [source.text, limit], db).map {
                DueDisposal(document: $0.document, isQuarantined: $0.state == .quarantined)
            }
        }
    }

    /// Makes quarantined documents due at once; their originals are back in their places.
    /// - Parameter identities: nil means all of them.
    /// - Returns: how many there were.
    package func retryQuarantined(_ identities: [RecordIdentity]?, now: Int64) throws(JournalError) -> Int {
        try transaction(durable: true) { db in
            let change = "UPDATE document SET state = 4, due = ?, attempts = 0, disposal = 0 WHERE state = 2"
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

    /// Forgets why a document was quarantined.
    /// - Parameter asSkipped: leaves a stated skip for the same bytes; otherwise the file is taken up as soon as it is seen.
    /// - Returns: how many there were.
    package func dropQuarantined(_ identity: RecordIdentity, asSkipped: Bool) throws(JournalError) -> Int {
        let (state, code, reason) =
            asSkipped
            ? (DocumentState.skipped, SkipReason.Code.dropped.rawValue, "dropped from quarantine by hand")
            : (DocumentState.pending, nil, nil)
        return try transaction(durable: true) { db in
            try db.execute(
                sql: """
                    UPDATE document SET state = ?, reasonCode = ?, reason = ?, attempts = 0, disposal = 0
                    WHERE state = 2 AND identity = ?
                    """, arguments: [state.rawValue, code, reason, Data(identity.bytes)])
            return db.changesCount
        }
    }

    private func nextDue(_ db: Database) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT min(due) FROM document WHERE due IS NOT NULL"))
    }

    private func located(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [(document: ClaimedDocument, state: DocumentState)] {
        let columns = DocumentRow.columns.split(separator: ",").map { "document." + $0.filter { !$0.isWhitespace } }
            .joined(separator: ", ")
        let sql = """
            SELECT \(columns), source.name, directory, document.name FROM document
            JOIN source ON source.id = document.source WHERE \(condition)
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let path = SourcePath(directory: Array(row[21] as Data), name: Array(row[22] as Data))
            let document = try DocumentRow(row)
            let key = DocumentKey(source: SourceName(row[20]), path: path)
            return (document.claimed(key: key, fingerprint: document.fingerprint), document.state)
        }
    }
}
