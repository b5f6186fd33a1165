import GRDB
import Testing

@testable import WinnowCore

@Suite struct JournalFileTests {
    @Test("opens what it wrote")
    func reopens() throws {
        let fixture = try JournalFixture()
        try fixture.publish("a")
        try fixture.reopen()
        #expect(try fixture.isNothing(file("a")))
        #expect(try fixture.reader().problems().isEmpty)
    }

    @Test("refuses a journal of a later version, and says what to do")
    func newer() throws {
        let fixture = try JournalFixture()
        try fixture.journal.close()
        let database = try DatabaseQueue(path: fixture.path)
        try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        try database.close()
        let error = #expect(throws: JournalError.self) { try Journal(path: fixture.path, queue: nil) }
        #expect(error?.code == .newer)
        #expect("\(try #require(error))".contains("newer version"))
    }

    @Test("says of a file that is no database that it is damaged")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let path = try TemporaryFolder.write(
            folder.path + "/journal.sqlite", String(repeating: "no database ", count: 500))
        let error = #expect(throws: JournalError.self) { try Journal(path: path, queue: nil) }
        #expect(error?.code == .damaged)
    }

    @Test("reports gaps between sequences and records without a document")
    func problems() throws {
        let fixture = try JournalFixture()
        try fixture.publish("a")
        try fixture.journal.transaction(durable: false) {
            try $0.execute(
                sql: "INSERT INTO record VALUES (5, 99, zeroblob(16), 0, 1, 0, 0, NULL, 1)")
        }
        #expect(try fixture.reader().problems().count == 2)
    }

    @Test("counts documents by state, and finds them by place, identity and record")
    func questions() throws {
        let fixture = try JournalFixture()
        let document = try fixture.publish("a")
        try fixture.quarantine(fixture.extract(file("b")))
        let reader = try fixture.reader()
        #expect(try reader.counts() == [.done: 1, .quarantined: 1])
        #expect(try reader.lastSequence() == 1)
        #expect(try reader.documents(identityPrefix: Array(document.identity.bytes[..<4])).map(\.path) == [path("a")])
        let record = try #require(try reader.records(of: document.row).first)
        #expect(try reader.record(identityPrefix: Array(record.identity.bytes[..<5]))?.sequence == 1)
        #expect(try reader.documents(identityPrefix: record.identity.bytes).map(\.path) == [path("a")])
        #expect(try reader.documents(in: .quarantined, limit: 5).map(\.path) == [path("b")])
        #expect(try reader.record(identityPrefix: [1, 2, 3, 4]) == nil)
    }

    @Test("a record counts as published when its file has its name")
    func publishedThrough() throws {
        let fixture = try JournalFixture()
        try fixture.publish("a")
        #expect(try fixture.reader().publishedThrough() == 0)
        try fixture.journal.settle(through: 1)
        #expect(try fixture.reader().publishedThrough() == 1)
    }
}
