package import Dispatch
internal import GRDB
internal import WinnowModel

/// The durable memory: which documents are known, what became of them, which records were published.
///
/// SQLite in WAL mode. One instance writes, confined to the `journal` queue; others read with ``JournalReader``.
/// Claims commit without a sync (a rescan finds their documents again after a power failure); publications and outcomes commit
/// with one.
package final class Journal {
    /// The connection; every access checks the queue.
    let database: DatabaseQueue
    private let queue: DispatchQueue?
    /// Row of each source, by name.
    var sourceRows: [SourceName: Int64] = [:]

    /// Opens or creates the journal and brings its schema up to date.
    /// - Parameters:
    ///   - path: `journal.sqlite` in the state folder.
    ///   - queue: the queue that every later call must be on; nil for a command that is alone in its process.
    /// - Throws: ``JournalError`` when the file is damaged, newer than this program, or cannot be opened.
    package init(path: String, queue: DispatchQueue?) throws(JournalError) {
        self.queue = queue
        do {
            var configuration = GRDB.Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            configuration.label = "winnow.journal"
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            }
            database = try DatabaseQueue(path: path, configuration: configuration)
            if try database.read(Self.migrator.hasBeenSuperseded) {
                throw JournalError(.newer, "\(path) was written by a newer version of winnow; upgrade, or rebuild it")
            }
            try Self.migrator.migrate(database)
            try database.read { db in
                for row in try Row.fetchAll(db, sql: "SELECT id, name FROM source") {
                    sourceRows[SourceName(row[1])] = row[0]
                }
            }
        } catch let error as JournalError {
            throw error
        } catch {
            throw JournalError(error, path)
        }
    }

    /// Closes the file; the journal must not be used afterwards.
    package func close() throws(JournalError) {
        do {
            try database.close()
        } catch {
            throw JournalError(error, database.path)
        }
    }

    /// Traps off the journal's queue.
    func assertQueue() {
        if let queue { dispatchPrecondition(condition: .onQueue(queue)) }
    }

    /// Runs a transaction.
    /// - Parameters:
    ///   - durable: whether the commit waits for the disk.
    ///   - body: statements; an error rolls everything back.
    func transaction<Result>(durable: Bool, _ body: (Database) throws -> Result) throws(JournalError) -> Result {
        assertQueue()
        do {
            return try database.writeWithoutTransaction { db in
                // Not durable is also not lost by a crash of the process, only by one of the machine.
                try db.execute(sql: durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
                var result: Result?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return .commit
                }
                guard let result else { throw JournalError(.io, "a transaction ended without a result") }
                return result
            }
        } catch {
            // Sources that were new in this transaction have no rows now.
            sourceRows.removeAll()
            throw JournalError(error, database.path)
        }
    }

    /// The row of a source, made when the name is new.
    func sourceRow(_ name: SourceName, _ db: Database) throws -> Int64 {
        if let row = sourceRows[name] { return row }
        try db.execute(sql: "INSERT OR IGNORE INTO source(name) VALUES (?)", arguments: [name.text])
        guard let row = try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE name = ?", arguments: [name.text])
        else { throw JournalError(.damaged, "the source \"\(name)\" cannot be stored") }
        sourceRows[name] = row
        return row
    }
}

/// The journal could not do what it was asked to.
package struct JournalError: Error, Sendable, CustomStringConvertible {
    /// What kind of trouble it is.
    package enum Code: Sendable {
        /// No space left.
        case full
        /// The file or its folder cannot be written.
        case readOnly
        /// Another process holds the lock.
        case busy
        /// The file is no database or is corrupt.
        case damaged
        /// The schema belongs to a later version.
        case newer
        /// Anything else that the disk or SQLite reported.
        case io
    }

    package let code: Code
    package let description: String

    init(_ code: Code, _ message: String) {
        self.code = code
        description = message
    }

    init(_ error: any Error, _ path: String) {
        if let own = error as? JournalError {
            self = own
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.io, "journal \(path): \(error)")
            return
        }
        let code: Code =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            default: .io
            }
        self.init(code, "journal \(path): \(error.message ?? "error \(error.resultCode.rawValue)")")
    }
}
