import Glibc
import Synchronization
import Testing
import WinnowModel
import WinnowSystem

@testable import WinnowCore

@Suite struct SegmentsOutboxTests {
    let folder: TemporaryFolder
    let disk = FailingDisk()

    init() throws { folder = try TemporaryFolder() }

    private func open(last: (first: Int64, end: Int)? = nil, segmentBytes: Int = 1 << 20) throws -> SegmentsOutbox {
        try SegmentsOutbox(path: folder.path, segmentBytes: segmentBytes, last: last, faults: disk.faults)
    }

    private func line(_ sequence: Int64) -> [UInt8] { publication(claimed("f\(sequence)")).line(sequence: sequence) }

    private func group(_ sequences: ClosedRange<Int64>) -> [Publication] {
        sequences.map { publication(claimed("f\($0)")) }
    }

    private func content(_ first: Int64 = 1) -> [UInt8]? {
        TemporaryFolder.read("\(folder.path)/\(SegmentsOutbox.name(first))")
    }

    @Test("appends one line for each record, and says where it lies")
    func appends() throws {
        let outbox = try open()
        let records = try outbox.stage(group(1...2), firstSequence: 1) + outbox.stage(group(3...3), firstSequence: 3)
        #expect(content() == line(1) + line(2) + line(3))
        guard case .segment(1, let position) = records[2].place else {
            Issue.record("\(records[2].place)")
            return
        }
        #expect(position == Int64(line(1).count + line(2).count) && records[2].length == line(3).count)
    }

    @Test("begins a new segment when one is full, named by its first sequence")
    func rotates() throws {
        let outbox = try open(segmentBytes: 100)
        for sequence in Int64(1)...3 { _ = try outbox.stage(group(sequence...sequence), firstSequence: sequence) }
        #expect(TemporaryFolder.names(folder.path) == (1...3).map { SegmentsOutbox.name($0) })
    }

    @Test(
        "what could not be made durable is taken back, and the same lines come at the same places later",
        arguments: [PublishingFaults.Step.write, .sync], [ENOSPC, EIO, EROFS])
    func fails(at step: PublishingFaults.Step, with number: Int32) throws {
        let outbox = try open()
        _ = try outbox.stage(group(1...1), firstSequence: 1)
        disk.fail(step, with: number)
        for _ in 0..<3 {
            #expect(throws: SystemError.self) { try outbox.stage(group(2...3), firstSequence: 2) }
            #expect(content() == line(1))
        }
        disk.heal()
        _ = try outbox.stage(group(2...3), firstSequence: 2)
        #expect(content() == line(1) + line(2) + line(3))
    }

    @Test("when not even that can be taken back, the next append does it first")
    func cutFails() throws {
        let outbox = try open()
        let faults = FailingCut()
        let segments = try SegmentsOutbox(
            path: folder.path + "/x", segmentBytes: 1 << 20, last: nil, faults: faults.faults)
        _ = try segments.stage(group(1...2), firstSequence: 1)
        faults.isFailing.store(true, ordering: .relaxed)
        #expect(throws: SystemError.self) { try segments.stage(group(3...9), firstSequence: 3) }
        #expect(throws: SystemError.self) { try segments.stage(group(3...9), firstSequence: 3) }
        faults.isFailing.store(false, ordering: .relaxed)
        _ = try segments.stage(group(3...3), firstSequence: 3)
        #expect(TemporaryFolder.read("\(folder.path)/x/\(SegmentsOutbox.name(1))") == line(1) + line(2) + line(3))
        outbox.close()
    }

    @Test("opens where the journal stopped, and cuts what is beyond")
    func reopens() throws {
        _ = try open().stage(group(1...3), firstSequence: 1)
        let end = line(1).count + line(2).count
        let outbox = try open(last: (1, end))
        #expect(content() == line(1) + line(2))
        _ = try outbox.stage(group(3...3), firstSequence: 3)
        #expect(content() == line(1) + line(2) + line(3))
    }

    @Test("a segment shorter than the journal says is an error; one that a consumer took away is not")
    func short() throws {
        _ = try open().stage(group(1...1), firstSequence: 1)
        let error = #expect(throws: SystemError.self) { try open(last: (1, 1 << 20)) }
        #expect(error?.code == .invalid)
        #expect(unlink("\(folder.path)/\(SegmentsOutbox.name(1))") == 0)
        let outbox = try open(last: (1, 100))
        _ = try outbox.stage(group(2...2), firstSequence: 2)
        #expect(TemporaryFolder.names(folder.path) == [SegmentsOutbox.name(2)])
    }

    @Test("reads only its own names")
    func names() {
        #expect(SegmentsOutbox.name(42) == "000000000000000042.jsonl")
        #expect(SegmentsOutbox.first("000000000000000042.jsonl") == 42)
        for name in ["42.jsonl", "000000000000000042.json", "-00000000000000042.jsonl", "x.jsonl", ".jsonl"] {
            #expect(SegmentsOutbox.first(name) == nil, "\(name)")
        }
    }
}
