import Glibc
import Testing
import WinnowModel
import WinnowSystem

@testable import WinnowCore

/// A journal and an outbox, stopped between any two steps by letting go of them.
final class Station {
    let folder: TemporaryFolder
    private var journal: Journal
    private var outbox: (any Outbox)?
    private(set) var last: Int64 = 0
    private(set) var adopted = 0

    init() throws {
        folder = try TemporaryFolder()
        journal = try Journal(path: folder.path + "/journal.sqlite", queue: nil)
    }

    var outboxPath: String { folder.path + "/outbox" }
    var journalPath: String { folder.path + "/journal.sqlite" }

    /// What a start does.
    func start(_ layout: OutboxSettings.Layout, segmentBytes: Int = 1 << 20) throws {
        outbox = nil
        try journal.close()
        journal = try Journal(path: journalPath, queue: nil)
        let opened = try Recovery.open(
            OutboxSettings(path: outboxPath, layout: layout, segmentBytes: segmentBytes), journal: journal, now: noon)
        outbox = opened.outbox
        last = opened.lastSequence
        adopted = opened.adopted
    }

    enum Stop { case claimed, staged, journaled, published }

    /// Publishes documents, and stops there.
    func work(_ names: [String], until stop: Stop = .published, content: UInt8 = 1) throws {
        let claims = try journal.claim(names.map { (inbox, file($0, fingerprint(size: Int64(content)))) }, now: noon)
        let documents = claims.compactMap { claim -> ClaimedDocument? in
            if case .extract(let document) = claim { document } else { nil }
        }
        let group = documents.filter { $0.digest != digest(content) }.map { publication($0, digest(content)) }
        let unchanged = documents.filter { $0.digest == digest(content) }
        guard stop != .claimed, let outbox else { return }
        let records = try outbox.stage(group, firstSequence: last + 1)
        if stop == .staged { return }
        try journal.commit(
            records: records, outcomes: unchanged.map { .unchanged($0, disposes: false) }, settledThrough: last,
            isDurable: false, now: noon)
        last += Int64(records.count)
        if stop == .journaled { return }
        try outbox.publish(records)
    }

    /// Every record that a consumer can see: sequence and document path.
    func visible() throws -> [Int64: String] {
        var found: [Int64: String] = [:]
        for name in TemporaryFolder.names(outboxPath) where !name.hasPrefix(".") {
            let files =
                name.hasSuffix(".jsonl")
                ? [name] : TemporaryFolder.names("\(outboxPath)/\(name)").map { "\(name)/\($0)" }
            for file in files {
                let bytes = TemporaryFolder.read("\(outboxPath)/\(file)") ?? []
                #expect(bytes.last == 0x0A || bytes.isEmpty, "\(file) is torn")
                for line in bytes.split(separator: 0x0A) {
                    let record = try #require(PublishedRecord.parse(Array(line)))
                    #expect(found.updateValue(record.source.path, forKey: record.sequence) == nil, "twice")
                }
            }
        }
        return found
    }

    func problems() throws -> [String] { try JournalReader(path: journalPath).problems() }

    func withJournal<Result>(_ body: (Journal) throws -> Result) rethrows -> Result { try body(journal) }

    func loseJournal() throws {
        try journal.close()
        for suffix in ["", "-wal", "-shm"] { unlink(journalPath + suffix) }
        journal = try Journal(path: journalPath, queue: nil)
    }

    func rebuild() throws -> JournalRebuild.Report {
        try journal.close()
        let report = try JournalRebuild.run(
            journalPath: journalPath, outboxPath: outboxPath, now: noon, progress: { _ in })
        journal = try Journal(path: journalPath, queue: nil)
        return report
    }
}

@Suite struct RecoveryTests {
    @Test(
        "wherever a run stopped, the next one publishes everything once, without a gap",
        arguments: [Station.Stop.claimed, .staged, .journaled, .published], [OutboxSettings.Layout.files, .segments])
    func stops(at stop: Station.Stop, layout: OutboxSettings.Layout) throws {
        let station = try Station()
        try station.start(layout)
        try station.work(["a", "b"])
        try station.work(["c", "d"], until: stop)
        try station.start(layout)
        try station.work(["a", "b", "c", "d", "e"])
        let visible = try station.visible()
        #expect(visible.keys.sorted() == [1, 2, 3, 4, 5])
        #expect(Set(visible.values) == ["a", "b", "c", "d", "e"])
        #expect(try station.problems().isEmpty)
    }

    @Test(
        "also when the layout is another one after the stop",
        arguments: [Station.Stop.staged, .journaled, .published], [OutboxSettings.Layout.files, .segments])
    func layoutChanges(at stop: Station.Stop, layout: OutboxSettings.Layout) throws {
        let station = try Station()
        let changed: OutboxSettings.Layout = layout == .files ? .segments : .files
        try station.start(layout)
        try station.work(["a", "b"])
        try station.work(["c", "d"], until: stop)
        let before = try station.visible()
        try station.start(changed)
        try station.work(["e"], content: 2)
        try station.start(layout)
        try station.work(["f"], content: 3)
        let visible = try station.visible()
        for (sequence, path) in before { #expect(visible[sequence] == path, "sequence \(sequence) changed its record") }
        #expect(visible.keys.sorted() == (1...station.last).map { $0 })
        #expect(try station.problems().isEmpty)
    }

    @Test("a line that consumers could see keeps its sequence, also when the journal had not known it")
    func linesKeepTheirSequence() throws {
        let station = try Station()
        try station.start(.segments, segmentBytes: 1)
        try station.work(["a"])
        try station.work(["b"], until: .staged)
        let before = try station.visible()
        try station.start(.segments)
        #expect(station.adopted == 1 && station.last == 2)
        try station.work(["z"])
        #expect(try station.visible()[2] == before[2])
    }

    @Test("half a line is cut off, and its sequence is used")
    func tornLine() throws {
        let station = try Station()
        try station.start(.segments)
        try station.work(["a"])
        let file = "\(station.outboxPath)/\(SegmentsOutbox.name(1))"
        let whole = try #require(TemporaryFolder.read(file))
        try TemporaryFolder.write(file, String(decoding: whole + whole.prefix(50), as: UTF8.self))
        try station.start(.files)
        #expect(TemporaryFolder.read(file) == whole && station.last == 1)
    }

    @Test("a lost journal is made again from whole segments")
    func lostJournalOfSegments() throws {
        let station = try Station()
        try station.start(.segments, segmentBytes: 1)
        for name in ["a", "b", "c"] { try station.work([name]) }
        let before = try station.visible()
        try station.loseJournal()
        try station.start(.segments)
        #expect(station.adopted == 3 && station.last == 3)
        #expect(try station.visible() == before)
    }

    @Test(
        "an outbox of another journal is left alone, and the message says what to do",
        arguments: [OutboxSettings.Layout.files, .segments])
    func foreign(layout: OutboxSettings.Layout) throws {
        let station = try Station()
        try station.start(layout, segmentBytes: 1)
        for name in ["a", "b", "c"] { try station.work([name]) }
        if layout == .segments { unlink("\(station.outboxPath)/\(SegmentsOutbox.name(1))") }
        let before = try station.visible()
        try station.loseJournal()
        for next in [OutboxSettings.Layout.files, .segments] {
            let error = #expect(throws: JournalError.self) { try station.start(next) }
            #expect("\(try #require(error))".contains("winnow journal rebuild"))
        }
        #expect(try station.visible() == before)
    }

    @Test("an empty segment that was begun is removed")
    func emptySegment() throws {
        let station = try Station()
        try station.start(.segments)
        try station.work(["a"])
        try TemporaryFolder.write("\(station.outboxPath)/\(SegmentsOutbox.name(2))", "{\"half")
        try station.start(.segments)
        #expect(TemporaryFolder.names(station.outboxPath) == [SegmentsOutbox.name(1)])
    }
}

@Suite struct RebuildTests {
    @Test(
        "knows every document again, and goes on behind the last sequence",
        arguments: [OutboxSettings.Layout.files, .segments])
    func rebuild(layout: OutboxSettings.Layout) throws {
        let station = try Station()
        try station.start(layout, segmentBytes: 1000)
        try station.work(["a", "b"])
        try station.work(["a"], content: 2)
        let report = try station.rebuild()
        #expect(report.records == 3 && report.remarks.isEmpty)
        try station.start(layout)
        #expect(station.last == 3)
        let document = try #require(try JournalReader(path: station.journalPath).document(at: key("a"))?.document)
        #expect(document.version == 2 && document.revision == 2 && document.digest == digest(2))
        #expect(document.identity == .document(key("a"), generation: 0))
        #expect(try station.problems().isEmpty)
    }

    @Test("also of an outbox with both layouts")
    func both() throws {
        let station = try Station()
        try station.start(.files)
        try station.work(["a"])
        try station.start(.segments)
        try station.work(["b"])
        try station.start(.files)
        try station.work(["c"])
        #expect(try station.rebuild().records == 3)
    }

    @Test("sequences that consumers took away are not given out again while the old journal can be read")
    func takenAway() throws {
        let station = try Station()
        try station.start(.files)
        try station.work(["a"])
        try station.work(["b"])
        let day = "\(station.outboxPath)/2026-11-22"
        for name in TemporaryFolder.names(day)
        where PublishedRecord.parse(TemporaryFolder.read("\(day)/\(name)") ?? [])?.sequence == 2 {
            unlink("\(day)/\(name)")
        }
        _ = try station.rebuild()
        try station.start(.files)
        #expect(station.last == 2)
        #expect(try station.problems().isEmpty)
    }

    @Test("a document's number of records is found from its identity when earlier records are missing")
    func revision() throws {
        let station = try Station()
        try station.start(.files)
        for content in UInt8(1)...3 { try station.work(["a"], content: content) }
        let day = "\(station.outboxPath)/2026-11-22"
        for name in TemporaryFolder.names(day)
        where PublishedRecord.parse(TemporaryFolder.read("\(day)/\(name)") ?? [])?.sequence != 3 {
            unlink("\(day)/\(name)")
        }
        let report = try station.rebuild()
        #expect(report.remarks.count == 1)
        let document = try #require(try JournalReader(path: station.journalPath).document(at: key("a"))?.document)
        #expect(document.revision == 3 && document.version == 3)
    }

    @Test("follows documents that moved, and those that took their places")
    func moves() throws {
        let fixture = try JournalFixture()
        let outbox = try FilesOutbox(path: fixture.folder.path + "/outbox")
        var sequence: Int64 = 0
        func publish(_ publication: Publication) throws {
            sequence += 1
            let records = try outbox.stage([publication], firstSequence: sequence)
            try fixture.journal.commit(
                records: records, outcomes: [], settledThrough: sequence, isDurable: false, now: noon)
            try outbox.publish(records)
        }
        try publish(publication(fixture.extract(file("a"))))
        let (moved, origin) = try fixture.moved(file("b", movedFrom: "a"))
        try publish(RecordAssembly.announcement(moved, event: .moved, movedFrom: origin, source: folder))
        try publish(publication(fixture.extract(file("a", fingerprint(9))), digest(2)))
        try publish(RecordAssembly.announcement(fixture.gone("b"), event: .deleted, movedFrom: nil, source: folder))
        let before = try ["a", "b"].map { try #require(try fixture.row($0)) }
        try fixture.journal.close()
        _ = try JournalRebuild.run(
            journalPath: fixture.path, outboxPath: fixture.folder.path + "/outbox", now: noon, progress: { _ in })
        let after = try ["a", "b"].map { try #require(try fixture.row($0)) }
        #expect(after.map(\.identity) == before.map(\.identity))
        #expect(after.map(\.revision) == before.map(\.revision))
        #expect(after.map(\.state) == [.done, .gone] && after.map(\.generation) == before.map(\.generation))
    }

    @Test("what is no record is left out and remarked on")
    func remarks() throws {
        let station = try Station()
        try station.start(.files)
        try station.work(["a"])
        let day = "\(station.outboxPath)/2026-11-22"
        try TemporaryFolder.write("\(day)/note.json", "{}")
        try TemporaryFolder.write("\(day)/readme.txt", "hello")
        let report = try station.rebuild()
        #expect(report.records == 1 && report.remarks.count == 1)
    }
}
