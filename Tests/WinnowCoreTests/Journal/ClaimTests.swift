import Testing
import WinnowIntake
import WinnowModel

@testable import WinnowCore

@Suite struct ClaimTests {
    let fixture: JournalFixture

    init() throws { fixture = try JournalFixture() }

    @Test("a new file is extracted, and nothing is known of it")
    func newFile() throws {
        let document = try fixture.extract(file("a"))
        #expect(document.version == 0 && document.digest == nil && document.received == noon)
        #expect(document.identity == .document(key("a"), generation: 0))
        #expect(try fixture.row("a")?.state == .pending)
    }

    @Test("a published file that did not change is nothing new; a changed one is the next version")
    func changes() throws {
        try fixture.publish("a")
        #expect(try fixture.isNothing(file("a")))
        let next = try fixture.extract(file("a", fingerprint(size: 11)))
        #expect(next.version == 1 && next.revision == 1 && next.digest == digest(1) && next.sequence == 1)
    }

    @Test("ctime alone makes a file be read again: mtime and size can be forged")
    func ctime() throws {
        try fixture.publish("a")
        let again = try fixture.extract(file("a", fingerprint(changed: 2000)))
        var current = again
        current.fingerprint = fingerprint(changed: 2000)
        try fixture.note(.unchanged(current, disposes: false))
        #expect(try fixture.isNothing(file("a", fingerprint(changed: 2000))))
        #expect(try fixture.row("a")?.version == 1)
    }

    @Test("after a crash a pending claim goes on with the time and the attempts it had; a changed file starts afresh")
    func pending() throws {
        _ = try fixture.extract(file("a"))
        try fixture.reopen()
        fixture.now += 86_400_000
        #expect(try fixture.extract(file("a")).received == noon)
        #expect(try fixture.extract(file("a", fingerprint(size: 99))).received == noon + 86_400_000)
    }

    @Test("a waiting document is left alone until it is due, and taken up at once when its file changes")
    func waiting() throws {
        let document = try fixture.extract(file("a"))
        try fixture.note(.waiting(document, attempts: 1, due: noon + 1000, code: "crashed", reason: "r"))
        #expect(try fixture.isNothing(file("a")))
        #expect(try fixture.extract(file("a", fingerprint(size: 11))).attempts == 0)
        #expect(try fixture.journal.nextDue() == nil)
    }

    @Test("a quarantined document is left alone, and a changed file is a new try that ends its quarantine")
    func quarantined() throws {
        try fixture.quarantine(fixture.extract(file("a")))
        #expect(try fixture.isNothing(file("a")))
        let again = try fixture.extract(file("a", fingerprint(size: 11)))
        #expect(again.leavesQuarantine && again.attempts == 0)
    }

    @Test("a second version that fails leaves the first one's record in force")
    func secondVersionFails() throws {
        try fixture.publish("a")
        try fixture.quarantine(fixture.extract(file("a", fingerprint(size: 11))))
        let row = try #require(try fixture.row("a"))
        #expect(row.state == .quarantined && row.version == 1 && row.sequence == 1 && row.digest == digest(1))
        let third = try fixture.extract(file("a", fingerprint(size: 12)))
        #expect(
            RecordAssembly.content(
                third, source: folder, content: ContentDescription(digest: digest(3), bytes: 12), bodyMembers: [],
                extractor: nil, disposes: false
            ).event == .updated)
    }

    @Test("a skip is stated once, and looked at again when the file is offered as a file")
    func skips() throws {
        let reason = SkipReason(code: .oversize, message: "too large")
        guard case .skipped(reason) = try fixture.claim(.skipped(path("a"), fingerprint(), reason)) else {
            Issue.record("the skip is no news")
            return
        }
        #expect(try fixture.isNothing(.skipped(path("a"), fingerprint(), reason)))
        #expect(try fixture.row("a")?.reason == "too large")
        _ = try fixture.extract(file("a"))
    }

    @Test("a document dropped by hand stays dropped until its file changes")
    func dropped() throws {
        let document = try fixture.extract(file("a"))
        try fixture.quarantine(document)
        #expect(try fixture.journal.dropQuarantined(document.identity, asSkipped: true) == 1)
        #expect(try fixture.isNothing(file("a")))
        var sizes: [Int64] = []
        try fixture.reader().forEachKnown(source: inbox, directory: []) { sizes.append($1.size) }
        #expect(sizes == [10])
        _ = try fixture.extract(file("a", fingerprint(size: 11)))
    }

    @Test("a document released from quarantine is taken up when it is seen, and keeps its history")
    func released() throws {
        let first = try fixture.publish("a")
        try fixture.quarantine(fixture.extract(file("a", fingerprint(size: 11))))
        #expect(try fixture.journal.dropQuarantined(first.identity, asSkipped: false) == 1)
        let again = try fixture.extract(file("a", fingerprint(size: 11)))
        #expect(again.revision == 1 && again.digest == digest(1))
    }

    @Test("a transaction that fails takes back the sources it made")
    func rollback() throws {
        struct Stop: Error {}
        #expect(throws: JournalError.self) {
            try fixture.journal.transaction(durable: false) { db in
                _ = try fixture.journal.sourceRow(inbox, db)
                throw Stop()
            }
        }
        _ = try fixture.extract(file("a"))
    }

    @Test("names are bytes")
    func names() throws {
        let raw = SourcePath([0x64, 0x2F, 0xFF, 0xFE, 0x20, 0x0A])
        _ = try fixture.journal.claim([(inbox, .file(raw, fingerprint(), movedFrom: nil))], now: noon)
        var found: [[UInt8]] = []
        try fixture.reader().forEachKnown(source: inbox, directory: [0x64]) { name, _ in found.append(Array(name)) }
        #expect(found == [[0xFF, 0xFE, 0x20, 0x0A]])
        #expect(try fixture.reader().nextKnownDirectory(source: inbox, after: nil) == [0x64])
        #expect(try fixture.reader().nextKnownDirectory(source: inbox, after: [0x64]) == nil)
    }
}

@Suite struct DepartureTests {
    let fixture: JournalFixture

    init() throws { fixture = try JournalFixture() }

    @Test("a published document gets a tombstone, once")
    func tombstone() throws {
        try fixture.publish("a")
        try fixture.announce(fixture.gone("a"), .deleted)
        #expect(try fixture.isNothing(.gone(path("a"))))
        #expect(try fixture.row("a")?.state == .gone)
    }

    @Test("the same bytes after a tombstone are created anew, also after a failure or a crash in between")
    func resurrection() throws {
        try fixture.publish("a")
        try fixture.announce(fixture.gone("a"), .deleted)
        let back = try fixture.extract(file("a"))
        #expect(back.digest == nil && back.revision == 2)
        try fixture.reopen()
        #expect(try fixture.extract(file("a")).digest == nil)
        try fixture.note(.waiting(back, attempts: 1, due: noon, code: "c", reason: "r"))
        #expect(try fixture.journal.claimDue(now: noon, horizon: 1000, limit: 9).0.map(\.digest) == [nil])
    }

    @Test("after a departure that nobody was told of, the same bytes are nothing new")
    func silentDeparture() throws {
        try fixture.publish("a")
        try fixture.note(.goneSilently(fixture.gone("a")))
        #expect(try fixture.extract(file("a")).digest == digest(1))
    }

    @Test("a document without a record is forgotten with its file")
    func unpublished() throws {
        _ = try fixture.extract(file("a"))
        #expect(try fixture.isNothing(.gone(path("a"))))
        #expect(try fixture.row("a") == nil)
    }

    @Test("identities are never used twice: a row with a history stays")
    func identitiesStay() throws {
        try fixture.publish("a")
        try fixture.announce(fixture.gone("a"), .deleted)
        _ = try fixture.extract(file("a"))
        #expect(try fixture.isNothing(.gone(path("a"))))
        #expect(try fixture.extract(file("a")).revision == 2)
        #expect(try fixture.reader().problems().isEmpty)
    }

    @Test("the reason for a quarantine stays when its file is gone; a published version gets its tombstone")
    func quarantined() throws {
        try fixture.quarantine(fixture.extract(file("a")))
        #expect(try fixture.isNothing(.gone(path("a"))))
        #expect(try fixture.row("a")?.state == .quarantined)
        try fixture.publish("b")
        try fixture.quarantine(fixture.extract(file("b", fingerprint(size: 11))))
        #expect(try fixture.gone("b").leavesQuarantine)
    }

    @Test("an original that the daemon takes away is not gone")
    func ownDisposal() throws {
        let done = try fixture.publish("a", disposes: true)
        #expect(try fixture.isNothing(.gone(path("a"))))
        try fixture.note(.disposed(done, kept: nil))
        #expect(try fixture.isNothing(.gone(path("a"))))
        let refused = try fixture.extract(file("b"))
        try fixture.quarantine(refused, takesOriginal: true)
        #expect(try fixture.isNothing(.gone(path("b"))))
    }
}

@Suite struct DisposalTests {
    let fixture: JournalFixture

    init() throws { fixture = try JournalFixture() }

    @Test("what is to be disposed of survives a restart, with where it goes")
    func survives() throws {
        try fixture.publish("a", disposes: true)
        try fixture.quarantine(fixture.extract(file("b")), takesOriginal: true)
        try fixture.reopen()
        let due = try fixture.journal.disposalsDue(inbox, limit: 10)
        #expect(due.map(\.document.key) == [key("a"), key("b")])
        #expect(due.map(\.isQuarantined) == [false, true])
        #expect(try fixture.journal.disposalsDue(other, limit: 10).isEmpty)
    }

    @Test("the same bytes dropped again are disposed of again")
    func droppedAgain() throws {
        let done = try fixture.publish("a", disposes: true)
        try fixture.note(.disposed(done, kept: nil))
        let again = try fixture.extract(file("a"))
        #expect(again.digest == digest(1))
        try fixture.note(.unchanged(again, disposes: true))
        #expect(try fixture.journal.disposalsDue(inbox, limit: 10).count == 1)
        #expect(try fixture.isNothing(.gone(path("a"))))
    }

    @Test("a late note about an old version says nothing about the new one")
    func lateNote() throws {
        let old = try fixture.publish("a", disposes: true)
        let new = try fixture.extract(file("a", fingerprint(8, size: 11)))
        try fixture.note(.disposed(old, kept: nil))
        #expect(try fixture.row("a")?.disposal == DocumentRow.Disposal.none)
        try fixture.publish(publication(new, digest(2), disposes: true))
        try fixture.note(.disposed(old, kept: nil))
        #expect(try fixture.row("a")?.disposal == .due)
    }

    @Test("why an original stays is kept; a quarantine's reason is not overwritten")
    func reasons() throws {
        let done = try fixture.publish("a", disposes: true)
        try fixture.note(.disposed(done, kept: "no space"))
        #expect(try fixture.row("a")?.reason == "no space")
        let refused = try fixture.extract(file("b"))
        try fixture.quarantine(refused, takesOriginal: true)
        try fixture.note(.disposed(refused, kept: nil))
        let row = try #require(try fixture.row("b"))
        #expect(row.reason == "it crashed" && row.disposal == .taken)
    }
}

@Suite struct DueTests {
    let fixture: JournalFixture

    init() throws { fixture = try JournalFixture() }

    private func wait(_ name: String, _ due: Int64) throws {
        try fixture.note(
            .waiting(fixture.extract(file(name)), attempts: 1, due: due, code: "crashed", reason: "r"))
    }

    @Test("takes what is due, earliest first, and says when the next one is")
    func order() throws {
        try wait("late", noon + 500)
        try wait("b", noon - 5)
        try wait("a", noon - 10)
        let (first, next) = try fixture.journal.claimDue(now: noon, horizon: 1000, limit: 1)
        #expect(first.map(\.key) == [key("a")] && next == noon - 5)
        let (second, later) = try fixture.journal.claimDue(now: noon, horizon: 1000, limit: 9)
        #expect(second.map(\.key) == [key("b")] && later == noon + 500)
        #expect(second[0].attempts == 1)
    }

    @Test("what would be due too far ahead was noted before the clock was set back, and is due now")
    func clockSetBack() throws {
        try wait("a", noon + 3_600_000)
        #expect(try fixture.journal.claimDue(now: noon, horizon: 300_000, limit: 9).0.map(\.key) == [key("a")])
    }

    @Test("a quarantined document is due at once when somebody asks")
    func byHand() throws {
        let document = try fixture.extract(file("a"))
        try fixture.quarantine(document, takesOriginal: true)
        #expect(try fixture.journal.retryQuarantined([document.identity], now: noon) == 1)
        #expect(try fixture.journal.disposalsDue(inbox, limit: 9).isEmpty)
        #expect(try fixture.journal.claimDue(now: noon, horizon: 1000, limit: 9).0.map(\.attempts) == [0])
    }
}
