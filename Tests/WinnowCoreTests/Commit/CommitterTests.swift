import Dispatch
import Glibc
import Logging
import Synchronization
import Testing
import WinnowModel
import WinnowSystem

@testable import WinnowCore

/// A committer on a disk that fails on demand, and what it reports.
private final class CommitStation: Sendable {
    let folder: TemporaryFolder
    let disk = FailingDisk()
    let queue = DispatchQueue(label: "test.journal")
    let committer: Committer
    private let reports: Reports

    final class Reports: Sendable {
        let all = Mutex<[CommitReport]>([])
        let news = DispatchSemaphore(value: 0)
    }

    init(_ layout: OutboxSettings.Layout = .files) throws {
        folder = try TemporaryFolder()
        let journal = try Journal(path: folder.path + "/journal.sqlite", queue: nil)
        let opened = try Recovery.open(
            OutboxSettings(path: folder.path + "/outbox", layout: layout, faults: disk.faults), journal: journal,
            now: noon)
        let reports = Reports()
        self.reports = reports
        committer = Committer(
            queue: queue, journal: journal, outbox: opened.outbox,
            quarantine: try Quarantine(path: folder.path + "/quarantine"), lastSequence: opened.lastSequence,
            isDurable: true, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { noon }
        ) { report in
            reports.all.withLock { $0.append(report) }
            reports.news.signal()
        }
    }

    /// Claims files, and gives what they become.
    func claim(_ names: [String]) throws -> [ClaimedDocument] {
        let found = Mutex<[ClaimOutcome]?>(nil)
        let done = DispatchSemaphore(value: 0)
        committer.claim(names.map { (inbox, file($0)) }) { outcomes in
            found.withLock { $0 = outcomes }
            done.signal()
        }
        done.wait()
        return try #require(found.withLock { $0 }).compactMap {
            if case .extract(let document) = $0 { document } else { nil }
        }
    }

    /// Waits until a report fulfils a condition.
    func wait(for condition: (CommitReport) -> Bool) -> Bool {
        var seen = 0
        while true {
            let new = reports.all.withLock { Array($0[seen...]) }
            if new.contains(where: condition) { return true }
            seen += new.count
            if reports.news.wait(timeout: .now() + 20) == .timedOut { return false }
        }
    }

    var committed: [String] {
        reports.all.withLock { reports in
            reports.flatMap { report -> [String] in
                guard case .committed(let submissions, _) = report else { return [] }
                return submissions.map { $0.document.key.path.display }
            }
        }
    }

    func drain() {
        let done = DispatchSemaphore(value: 0)
        committer.drain { done.signal() }
        done.wait()
    }

    var retries: Int {
        reports.all.withLock { $0.count { if case .retry = $0 { true } else { false } } }
    }

    var records: Int {
        TemporaryFolder.names(folder.path + "/outbox/2026-11-22").count
    }
}

@Suite struct CommitterTests {
    private func isCommitted(_ report: CommitReport) -> Bool {
        if case .committed = report { true } else { false }
    }

    private func isTrouble(_ report: CommitReport) -> Bool {
        if case .trouble(let sentences) = report { !sentences.isEmpty } else { false }
    }

    @Test("makes a group durable in the order in which it was submitted")
    func order() throws {
        let station = try CommitStation()
        let documents = try station.claim(["a", "b", "c", "d"])
        station.committer.submit([
            .publish(publication(documents[0])), .note(.unchanged(documents[1], disposes: false)),
        ])
        station.committer.submit([.publish(publication(documents[2])), .publish(publication(documents[3]))])
        station.drain()
        #expect(station.committed == ["a", "b", "c", "d"] && station.records == 3)
        let reader = try JournalReader(path: station.folder.path + "/journal.sqlite")
        #expect(try reader.records(from: 1, limit: 9).map(\.sequence) == [1, 2, 3])
        #expect(try reader.publishedThrough() == 3)
    }

    @Test(
        "a full disk is waited for, said once, and nothing is lost when it heals",
        arguments: [PublishingFaults.Step.write, .sync, .rename], [OutboxSettings.Layout.files, .segments])
    func heals(step: PublishingFaults.Step, layout: OutboxSettings.Layout) throws {
        if step == .rename, layout == .segments { return }
        let station = try CommitStation(layout)
        let documents = try station.claim(["a", "b"])
        station.disk.fail(step)
        station.committer.submit([.publish(publication(documents[0]))])
        #expect(station.wait(for: isTrouble))
        // More work while it fails adds no retries of its own.
        for _ in 0..<50 { station.committer.submit([.publish(publication(documents[1]))]) }
        #expect(station.committed.isEmpty)
        station.disk.heal()
        #expect(station.wait(for: isCommitted))
        station.drain()
        #expect(station.committed.first == "a")
    }

    @Test("a failing step has one timer, whatever runs into it meanwhile")
    func oneTimer() throws {
        let station = try CommitStation()
        let documents = try station.claim((0..<40).map { "f\($0)" })
        station.disk.fail(.write)
        for document in documents { station.committer.submit([.publish(publication(document))]) }
        for _ in 0..<4 { _ = station.wait { if case .retry = $0 { true } else { false } } }
        // 100, 200 and 400 ms: in this time a timer for each submission would have fired many times.
        let end = ContinuousClock.now + .milliseconds(600)
        while ContinuousClock.now < end { station.queue.sync {} }
        #expect((1...4).contains(station.retries))
        station.disk.heal()
        station.drain()
        #expect(station.records == 40)
    }

    @Test("a stop while the disk fails returns, and leaves the documents pending")
    func stuckDrain() throws {
        let station = try CommitStation()
        let documents = try station.claim(["a"])
        station.disk.fail(.sync)
        station.committer.submit([.publish(publication(documents[0]))])
        station.drain()
        #expect(station.committed.isEmpty)
        let reader = try JournalReader(path: station.folder.path + "/journal.sqlite")
        #expect(try reader.counts() == [.pending: 1])
    }

    @Test("states the reason in quarantine before the journal says so")
    func quarantine() throws {
        let station = try CommitStation()
        let documents = try station.claim(["a"])
        station.committer.submit([
            .note(.quarantined(documents[0], attempts: 3, code: "crashed", reason: "signal 11", takesOriginal: false))
        ])
        station.drain()
        let reason = TemporaryFolder.read("\(station.folder.path)/quarantine/\(documents[0].identity)/reason.json")
        #expect(
            String(decoding: try #require(reason), as: UTF8.self).contains(#""code":"crashed","reason":"signal 11""#))
    }
}
