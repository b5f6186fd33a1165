internal import FoundationEssentials
internal import GRDB
package import WinnowModel

/// A row of the `record` table.
package struct RecordRow: Sendable {
    package let sequence: Int64
    package let document: Int64
    package let identity: RecordIdentity
    package let event: RecordEvent
    package let version: Int
    /// Milliseconds since 1970.
    package let published: Int64
    package let place: RecordPlace
    /// Bytes, newline included.
    package let length: Int

    static let columns = "sequence, document, identity, event, version, published, place, position, length"

    init(_ row: Row) throws {
        sequence = row[0]
        document = row[1]
        guard let identity = RecordIdentity(bytes: Array(row[2] as Data)), let event = RecordEvent(rawValue: row[3])
        else { throw JournalError(.damaged, "record row \(row[0] as Int64) cannot be read; run: winnow journal check") }
        self.identity = identity
        self.event = event
        version = row[4]
        published = row[5]
        let number: Int64 = row[6]
        if let position: Int64 = row[7] {
            place = .segment(first: number, position: position)
        } else {
            place = .file(day: Int(number))
        }
        length = row[8]
    }
}

/// A document with its place, as commands print it.
package struct LocatedDocument: Sendable {
    package let source: SourceName
    package let path: SourcePath
    package let document: DocumentRow
}

extension JournalReader {
    /// How many documents are in each state.
    package func counts() throws(JournalError) -> [DocumentState: Int] {
        try ask { db in
            var counts: [DocumentState: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT state, count(*) FROM document GROUP BY state") {
                if let state = DocumentState(rawValue: row[0]) { counts[state] = row[1] }
            }
            return counts
        }
    }

    /// The last sequence number given out, 0 when there is none.
    package func lastSequence() throws(JournalError) -> Int64 {
        try ask { try Int64.fetchOne($0, sql: Journal.lastSequenceSQL) ?? 0 }
    }

    /// The last sequence whose record lies under its final name; those after it are durable but perhaps not yet visible.
    package func publishedThrough() throws(JournalError) -> Int64 {
        try ask { db in
            if let first = try Int64.fetchOne(db, sql: "SELECT min(first) FROM publishing") { return first - 1 }
            return try Int64.fetchOne(db, sql: Journal.lastSequenceSQL) ?? 0
        }
    }

    /// The document at a place.
    package func document(at key: DocumentKey) throws(JournalError) -> LocatedDocument? {
        try located(
            where: "source.name = ? AND directory = ? AND document.name = ?",
            [key.source.text, Data(key.path.directory), Data(key.path.name)]
        ).first
    }

    /// Documents by their identity or by the identity of one of their records.
    /// - Parameter prefix: at least the first bytes of the identity.
    package func documents(identityPrefix prefix: [UInt8]) throws(JournalError) -> [LocatedDocument] {
        let range: [(any DatabaseValueConvertible)?] = [
            Data(prefix), Data(prefix + [0xFF] + Array(repeating: 0xFF, count: 16)),
        ]
        return try located(
            where: """
                document.identity BETWEEN ? AND ? AND state != 6
                OR document.id IN (SELECT document FROM record WHERE identity BETWEEN ? AND ?)
                """, range + range)
    }

    /// Documents in a state, newest claim first.
    package func documents(in state: DocumentState, limit: Int) throws(JournalError) -> [LocatedDocument] {
        try located(where: "state = ? ORDER BY received DESC LIMIT ?", [state.rawValue, limit])
    }

    /// Records from a sequence on, in order.
    package func records(from sequence: Int64, limit: Int) throws(JournalError) -> [RecordRow] {
        try ask { db in
            try Row.fetchAll(
                db, sql: "SELECT \(RecordRow.columns) FROM record WHERE sequence >= ? ORDER BY sequence LIMIT ?",
                arguments: [sequence, limit]
            ).map(RecordRow.init)
        }
    }

    /// Records of a document, oldest first.
    package func records(of document: Int64) throws(JournalError) -> [RecordRow] {
        try ask { db in
            try Row.fetchAll(
                db, sql: "SELECT \(RecordRow.columns) FROM record WHERE document = ? ORDER BY sequence",
                arguments: [document]
            ).map(RecordRow.init)
        }
    }

    /// A record by the start of its identity; nil when none or several match.
    package func record(identityPrefix prefix: [UInt8]) throws(JournalError) -> RecordRow? {
        let rows = try ask { db in
            try Row.fetchAll(
                db, sql: "SELECT \(RecordRow.columns) FROM record WHERE identity BETWEEN ? AND ? LIMIT 2",
                arguments: [Data(prefix), Data(prefix + Array(repeating: 0xFF, count: 17))]
            ).map(RecordRow.init)
        }
        return rows.count == 1 ? rows.first : nil
    }

    /// SQLite's own check, then ours: sequences without a gap, every record's document present.
    /// - Returns: a sentence for each problem; empty when all is well.
    package func problems() throws(JournalError) -> [String] {
        try ask { db in
            var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let row = try Row.fetchOne(db, sql: "SELECT count(*), min(sequence), max(sequence) FROM record")
            if let row, let first: Int64 = row[1], let last: Int64 = row[2] {
                let count: Int64 = row[0]
                let isRebuilt = try Bool.fetchOne(db, sql: "SELECT 1 FROM setting WHERE key = 'rebuiltAt'") ?? false
                // A rebuilt journal lacks what consumers had taken away before.
                if !isRebuilt, first != 1 || last - first + 1 != count {
                    problems.append("\(count) records stand for the sequences \(first)–\(last)")
                }
            }
            let orphans =
                try Int.fetchOne(
                    db,
                    sql: "SELECT count(*) FROM record WHERE document NOT IN (SELECT id FROM document)") ?? 0
            if orphans > 0 { problems.append("\(orphans) records belong to no document") }
            return problems
        }
    }

    private func located(
        where condition: String, _ arguments: [(any DatabaseValueConvertible)?]
    ) throws(JournalError) -> [LocatedDocument] {
        let columns = DocumentRow.columns.split(separator: ",").map {
            "document." + $0.filter { !$0.isWhitespace }
        }.joined(separator: ", ")
        return try ask { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(columns), source.name, directory, document.name FROM document
                    JOIN source ON source.id = document.source WHERE \(condition)
                    """, arguments: StatementArguments(arguments)
            ).map { row in
                LocatedDocument(
                    source: SourceName(row[20]),
                    path: SourcePath(directory: Array(row[21] as Data), name: Array(row[22] as Data)),
                    document: try DocumentRow(row))
            }
        }
    }

    private func ask<Result>(_ question: (Database) throws -> Result) throws(JournalError) -> Result {
        do {
            return try database.read(question)
        } catch {
            throw JournalError(error, database.path)
        }
    }
}
