import WinnowIntake
import WinnowModel

@testable import WinnowCore

/// A journal in a folder of its own, and the steps a document takes through it.
final class JournalFixture {
    let folder: TemporaryFolder
    private(set) var journal: Journal
    private(set) var sequence: Int64 = 0
    var now = noon

    init() throws {
        folder = try TemporaryFolder()
        journal = try Journal(path: folder.path + "/journal.sqlite", queue: nil)
    }

    var path: String { folder.path + "/journal.sqlite" }

    /// Closes and opens it, as a restart does.
    func reopen() throws {
        try journal.close()
        journal = try Journal(path: path, queue: nil)
    }

    func reader() throws -> JournalReader { try JournalReader(path: path) }

    func claim(_ arrival: Arrival, from source: SourceName = inbox) throws -> ClaimOutcome {
        try journal.claim([(source, arrival)], now: now)[0]
    }

    /// The claim for work.
    func extract(_ arrival: Arrival) throws -> ClaimedDocument {
        guard case .extract(let document) = try claim(arrival) else { throw Unexpected() }
        return document
    }

    func moved(_ arrival: Arrival) throws -> (ClaimedDocument, SourcePath) {
        guard case .moved(let document, let origin) = try claim(arrival) else { throw Unexpected() }
        return (document, origin)
    }

    func gone(_ name: String) throws -> ClaimedDocument {
        guard case .gone(let document) = try claim(.gone(WinnowCoreTests.path(name))) else { throw Unexpected() }
        return document
    }

    func isNothing(_ arrival: Arrival) throws -> Bool {
        if case .nothing = try claim(arrival) { true } else { false }
    }

    @discardableResult
    func publish(_ publication: Publication) throws -> StagedRecord {
        sequence += 1
        let record = StagedRecord(
            sequence: sequence, publication: publication, place: .file(day: publication.day), length: 100)
        try journal.commit(
            records: [record], outcomes: [], settledThrough: sequence - 1, isDurable: false, now: now)
        return record
    }

    /// A file that arrives and is published.
    @discardableResult
    func publish(
        _ name: String, _ content: Digest = digest(1), _ print: FileFingerprint = fingerprint(), disposes: Bool = false
    ) throws -> ClaimedDocument {
        let document = try extract(file(name, print))
        try publish(publication(document, content, disposes: disposes))
        return document
    }

    func announce(_ document: ClaimedDocument, _ event: RecordEvent, from origin: SourcePath? = nil) throws {
        try publish(
            RecordAssembly.announcement(document, event: event, movedFrom: origin, source: WinnowCoreTests.folder))
    }

    func note(_ outcome: Outcome) throws {
        try journal.commit(records: [], outcomes: [outcome], settledThrough: sequence, isDurable: false, now: now)
    }

    func quarantine(_ document: ClaimedDocument, takesOriginal: Bool = false) throws {
        try note(
            .quarantined(document, attempts: 3, code: "crashed", reason: "it crashed", takesOriginal: takesOriginal))
    }

    func row(_ name: String) throws -> DocumentRow? { try reader().document(at: key(name))?.document }

    struct Unexpected: Error {}
}
