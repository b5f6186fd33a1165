internal import FoundationEssentials
internal import GRDB
package import WinnowModel

/// A row of the `document` table.
package struct DocumentRow: Sendable {
    package let row: Int64
    package let identity: RecordIdentity
    package let generation: Int
    package let state: DocumentState
    package let fingerprint: FileFingerprint
    package let version: Int
    package let revision: Int
    package let digest: Digest?
    package let sequence: Int64?
    /// Milliseconds since 1970.
    package let received: Int64
    package let attempts: Int
    /// When the next attempt is due, milliseconds since 1970.
    package let due: Int64?
    package let reasonCode: String?
    package let reason: String?
    package let extractor: String?
    /// What became of the original.
    package let disposal: Disposal

    /// Whether the original is to be archived or deleted after success, and whether that is done.
    package enum Disposal: Int, Sendable {
        case none = 0
        /// Asked for, not done yet.
        case due = 1
        /// The original is no longer at its place.
        case taken = 2
        /// It could not be done; the row's reason says why.
        case gaveUp = 3
    }

    static let columns = """
        id, identity, generation, state, device, inode, size, modified, changed, version, revision, digest, sequence,
        received, attempts, due, reasonCode, reason, extractor, disposal
        """

    /// Decodes the columns of ``columns``, in that order.
    init(_ row: Row) throws {
        self.row = row[0]
        guard let identity = RecordIdentity(bytes: Array(row[1] as Data)), let state = DocumentState(rawValue: row[3])
        else {
            throw JournalError(.damaged, "document row \(row[0] as Int64) cannot be read; run: winnow journal check")
        }
        self.identity = identity
        self.state = state
        generation = row[2]
        fingerprint = FileFingerprint(
            device: UInt64(bitPattern: row[4]), inode: UInt64(bitPattern: row[5]), size: row[6], modified: row[7],
            changed: row[8])
        version = row[9]
        revision = row[10]
        digest = (row[11] as Data?).flatMap { Digest(bytes: Array($0)) }
        sequence = row[12]
        received = row[13]
        attempts = row[14]
        due = row[15]
        reasonCode = row[16]
        reason = row[17]
        extractor = row[18]
        disposal = Disposal(rawValue: row[19]) ?? .none
    }

    /// The row for a place.
    static func fetch(_ key: DocumentKey, in journal: Journal, _ db: Database) throws -> DocumentRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM document WHERE source = ? AND directory = ? AND name = ?")
        let source = try journal.sourceRow(key.source, db)
        statement.setUncheckedArguments([source, Data(key.path.directory), Data(key.path.name)])
        return try Row.fetchOne(statement).map(DocumentRow.init)
    }

    /// The row as a claim for work at a place.
    func claimed(key: DocumentKey, fingerprint: FileFingerprint) -> ClaimedDocument {
        ClaimedDocument(
            row: row, key: key, identity: identity, fingerprint: fingerprint, version: version, revision: revision,
            digest: digest, sequence: sequence, received: received, attempts: attempts)
    }
}
