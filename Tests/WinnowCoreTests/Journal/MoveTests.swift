import Testing
import WinnowIntake
import WinnowModel

@testable import WinnowCore

@Suite struct MoveTests {
    let fixture: JournalFixture

    init() throws { fixture = try JournalFixture() }

    private func move(_ from: String, _ to: String, _ print: FileFingerprint = fingerprint()) throws {
        let (document, origin) = try fixture.moved(file(to, print, movedFrom: from))
        try fixture.announce(document, .moved, from: origin)
    }

    @Test("a document keeps its identity and history when it moves")
    func keepsIdentity() throws {
        let document = try fixture.publish("a")
        try move("a", "d/b")
        #expect(try fixture.isNothing(file("d/b")))
        #expect(try fixture.isNothing(.gone(path("a"))))
        let next = try fixture.extract(file("d/b", fingerprint(size: 11)))
        #expect(next.identity == document.identity && next.version == 1 && next.revision == 2)
    }

    @Test("what is put at the old place is another document")
    func oldPlace() throws {
        let document = try fixture.publish("a")
        try move("a", "b")
        let new = try fixture.extract(file("a", fingerprint(9)))
        #expect(new.identity == .document(key("a"), generation: 1) && new.identity != document.identity)
        #expect(new.version == 0 && new.digest == nil)
    }

    @Test("back and forth, no identity comes up twice")
    func backAndForth() throws {
        var seen: Set<RecordIdentity> = []
        for round in 0..<5 {
            let print = fingerprint(UInt64(round + 10))
            let document = try fixture.extract(file("a", print))
            #expect(seen.insert(document.identity).inserted)
            try fixture.publish(publication(document, digest(UInt8(round))))
            try move("a", "b", print)
            try move("b", "a", print)
            try move("a", "c\(round)", print)
        }
    }

    @Test("a skip at a place that a document left does not take its identity")
    func skipAtOldPlace() throws {
        let document = try fixture.publish("a")
        try move("a", "b")
        _ = try fixture.claim(.skipped(path("a"), fingerprint(3), SkipReason(code: .oversize, message: "m")))
        #expect(try fixture.extract(file("a", fingerprint(4))).identity != document.identity)
    }

    @Test("a place that a document left, and that was never published again, keeps its count")
    func unpublishedAtOldPlace() throws {
        let document = try fixture.publish("a")
        try move("a", "b")
        _ = try fixture.extract(file("a", fingerprint(3)))
        #expect(try fixture.isNothing(.gone(path("a"))))
        #expect(try fixture.extract(file("a", fingerprint(4))).identity != document.identity)
    }

    @Test("a changed, unfinished or unknown file does not move, it is new")
    func noMove() throws {
        try fixture.publish("a")
        _ = try fixture.extract(file("b", fingerprint(size: 99), movedFrom: "a"))
        _ = try fixture.extract(file("c", movedFrom: "unknown"))
        _ = try fixture.extract(file("d"))
        _ = try fixture.extract(file("e", movedFrom: "d"))
    }

    @Test("a file moved onto another document is that document's new version")
    func overwrites() throws {
        try fixture.publish("a")
        let target = try fixture.publish("b", digest(2), fingerprint(8))
        let next = try fixture.extract(file("b", movedFrom: "a"))
        #expect(next.identity == target.identity && next.digest == digest(2))
        #expect(try fixture.gone("a").digest == digest(1))
    }

    @Test("a silent move leaves no record and the same memory")
    func silent() throws {
        let document = try fixture.publish("a")
        let (moved, origin) = try fixture.moved(file("b", movedFrom: "a"))
        try fixture.note(.movedSilently(moved, from: origin))
        let row = try #require(try fixture.row("b"))
        #expect(row.identity == document.identity && row.revision == 1)
        #expect(try fixture.row("a")?.state == .movedAway)
    }
}
