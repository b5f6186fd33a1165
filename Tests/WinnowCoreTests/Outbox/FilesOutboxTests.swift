import Glibc
import Testing
import WinnowModel
import WinnowSystem

@testable import WinnowCore

@Suite struct FilesOutboxTests {
    let folder: TemporaryFolder
    let disk = FailingDisk()

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/outbox" }
    private var day: String { path + "/2026-11-22" }

    private func open() throws -> FilesOutbox { try FilesOutbox(path: path, faults: disk.faults) }

    private let group = (1...3).map { publication(claimed("f\($0)", row: Int64($0)), digest(UInt8($0))) }

    private func staged() -> [String] { TemporaryFolder.names(path + "/.staging") }

    @Test("records are invisible until they are published, and whole then")
    func visibility() throws {
        let outbox = try open()
        let records = try outbox.stage(group, firstSequence: 7)
        #expect(records.map(\.sequence) == [7, 8, 9] && staged().count == 3)
        #expect(TemporaryFolder.names(day).isEmpty)
        try outbox.publish(records)
        #expect(staged().isEmpty)
        #expect(TemporaryFolder.names(day) == group.map { "\($0.identity).json" }.sorted())
        let bytes = try #require(TemporaryFolder.read("\(day)/\(group[1].identity).json"))
        #expect(bytes == group[1].line(sequence: 8) && records[1].length == bytes.count)
    }

    @Test(
        "a disk that fails while staging leaves nothing behind, and the same group works later",
        arguments: [(PublishingFaults.Step.write, 0), (.write, 2), (.sync, 0), (.sync, 2), (.sync, 3)],
        [ENOSPC, EIO, EROFS])
    func stagingFails(at place: (step: PublishingFaults.Step, after: Int), with number: Int32) throws {
        let outbox = try open()
        disk.fail(place.step, after: place.after, with: number)
        let error = #expect(throws: SystemError.self) { try outbox.stage(group, firstSequence: 1) }
        #expect(error?.errno == number && staged().isEmpty)
        disk.heal()
        try outbox.publish(try outbox.stage(group, firstSequence: 1))
        #expect(TemporaryFolder.names(day).count == 3)
    }

    @Test(
        "publishing that fails in the middle goes on where it stopped",
        arguments: [(PublishingFaults.Step.rename, 1), (.sync, 0), (.makeFolder, 0)])
    func publishingFails(at place: (step: PublishingFaults.Step, after: Int)) throws {
        let outbox = try open()
        let records = try outbox.stage(group, firstSequence: 1)
        disk.fail(place.step, after: place.after, with: EIO)
        #expect(throws: SystemError.self) { try outbox.publish(records) }
        #expect(throws: SystemError.self) { try outbox.publish(records) }
        disk.heal()
        try outbox.publish(records)
        #expect(TemporaryFolder.names(day).count == 3 && staged().isEmpty)
    }

    @Test("a record that a consumer took between two attempts is not published a second time")
    func takenBetweenAttempts() throws {
        let outbox = try open()
        let records = try outbox.stage(group, firstSequence: 1)
        disk.fail(.rename, after: 1)
        #expect(throws: SystemError.self) { try outbox.publish(records) }
        let first = try #require(TemporaryFolder.names(day).first)
        #expect(unlink("\(day)/\(first)") == 0)
        disk.heal()
        try outbox.publish(records)
        #expect(TemporaryFolder.names(day).count == 2 && !TemporaryFolder.names(day).contains(first))
    }

    @Test("a day's folder that a consumer removed is made again")
    func removedDay() throws {
        let outbox = try open()
        try outbox.publish(try outbox.stage([group[0]], firstSequence: 1))
        TemporaryFolder.remove(day)
        try outbox.publish(try outbox.stage([group[1]], firstSequence: 2))
        #expect(TemporaryFolder.names(day) == ["\(group[1].identity).json"])
    }

    @Test("a record that vanished from the staging folder is written again")
    func lostStaging() throws {
        let outbox = try open()
        let records = try outbox.stage(group, firstSequence: 1)
        #expect(unlink("\(path)/.staging/\(group[2].identity).json") == 0)
        try outbox.publish(records)
        #expect(TemporaryFolder.read("\(day)/\(group[2].identity).json") == group[2].line(sequence: 3))
    }

    @Test("the day is that of the first claim, also after midnight")
    func day1() throws {
        #expect(publication(claimed("a")).day == Timestamp.day(year: 2026, month: 11, day: 22))
        #expect(FilesOutbox.day("2026-11-22") == Timestamp.day(year: 2026, month: 11, day: 22))
        for name in ["2026-11-2", "2026-02-30", "2026-13-01", "x026-11-22", "2026-11-22x", "20261122", "-026-11-22"] {
            #expect(FilesOutbox.day(name) == nil, "\(name)")
        }
    }

    @Test("a start gives known records their names and removes unknown ones")
    func recovery() throws {
        let outbox = try open()
        let records = try outbox.stage(group, firstSequence: 1)
        let again = try open()
        try again.recover(published: records.prefix(2).map { ($0.publication.identity, $0.publication.day) })
        #expect(TemporaryFolder.names(day).count == 2 && staged().isEmpty)
    }
}
