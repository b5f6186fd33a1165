internal import Dispatch
internal import FoundationEssentials
internal import GRDB
internal import WinnowIntake
package import WinnowModel

/// A read-only connection to the journal: for sources that rescan, and for commands beside a running daemon.
///
/// Methods may be called on any thread; each call is one snapshot.
package final class JournalReader: KnownFiles {
    let database: DatabaseQueue

    /// Opens an existing journal.
    /// - Throws: ``JournalError``, also when there is none.
    package init(path: String) throws(JournalError) {
        do {
            var configuration = GRDB.Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            configuration.label = "winnow.journal.reader"
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY")
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw JournalError(error, path)
        }
    }

    /// Pending and skipped files are given with size -1, which no file has, so that they are offered again; those dropped
    /// by hand are not.
    package func forEachKnown(
        source: SourceName, directory: [UInt8],
        _ body: (_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) throws -> Void
    ) throws {
        try database.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT name, device, inode,
                        CASE WHEN state = 0 OR (state = 3 AND reasonCode != 'dropped') THEN -1 ELSE size END, modified,
                        changed
                    FROM document WHERE source = (SELECT id FROM source WHERE name = ?) AND directory = ?
                        AND state NOT IN (5, 6) AND (disposal != 2 OR state = 0) ORDER BY name
                    """)
            statement.setUncheckedArguments([source.text, Data(directory)])
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() {
                let fingerprint = FileFingerprint(
                    device: UInt64(bitPattern: row[1]), inode: UInt64(bitPattern: row[2]), size: row[3],
                    modified: row[4], changed: row[5])
                try row.withUnsafeData(atIndex: 0) { name in
                    try (name ?? Data()).withUnsafeBytes { try body($0, fingerprint) }
                }
            }
        }
    }

    package func nextKnownDirectory(source: SourceName, after: [UInt8]?) throws -> [UInt8]? {
        try database.read { db in
            // The smallest directory above the last one: one descent of the index for each directory.
            let sql = """
                SELECT directory FROM document WHERE source = (SELECT id FROM source WHERE name = ?)
                    AND directory \(after == nil ? ">=" : ">") ? ORDER BY directory LIMIT 1
                """
            let statement = try db.cachedStatement(sql: sql)
            statement.setUncheckedArguments([source.text, Data(after ?? [])])
            return try Data.fetchOne(statement).map { Array($0) }
        }
    }
}
