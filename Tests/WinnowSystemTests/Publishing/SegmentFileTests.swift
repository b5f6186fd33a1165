import Glibc
import Testing

@testable import WinnowSystem

@Suite("A segment")
struct SegmentFileTests {
    private static func allocatedBytes(_ path: String) throws -> Int {
        var status = stat()
        try systemCall("stat") { stat(path, &status) }
        return Int(status.st_blocks) * 512
    }

    @Test("reserves space that readers do not see, and gives it back")
    func reservation() throws {
        let temporary = try TemporaryFolder()
        let segment = try SegmentFile(folder: try DurableFolder.make(temporary.path), name: "1.jsonl", length: 0)
        try segment.append(Array("one\n".utf8))
        try segment.append(Array("two\n".utf8))
        try segment.sync()
        #expect(try OwnedDescriptor.open(segment.path).readToEnd(limit: 1 << 24) == Array("one\ntwo\n".utf8))
        #expect(try segment.read(at: 4, count: 100) == Array("two\n".utf8))
        try segment.cut(to: segment.count)
        #expect(try Self.allocatedBytes(segment.path) <= 64 << 10)
    }

    @Test("is cut to what counts when it is opened again")
    func reopening() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder.make(temporary.path)
        _ = try temporary.file("1.jsonl", "durable\nto")
        let segment = try SegmentFile(folder: folder, name: "1.jsonl", length: 8)
        try segment.append(Array("more\n".utf8))
        #expect(try OwnedDescriptor.open(segment.path).readToEnd(limit: 99) == Array("durable\nmore\n".utf8))
    }

    @Test("that is shorter than it must be is an error, not a shorter segment")
    func missingRecords() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder.make(temporary.path)
        _ = try temporary.file("1.jsonl", "short\n")
        #expect { _ = try SegmentFile(folder: folder, name: "1.jsonl", length: 100) } throws: {
            ($0 as? SystemError)?.code == .invalid
        }
    }

    @Test("names itself when a write or a sync fails", arguments: [PublishingFaults.Step.write, .sync])
    func failures(_ step: PublishingFaults.Step) throws {
        let temporary = try TemporaryFolder()
        let faults = PublishingFaults { reached, _ in reached == step ? EIO : 0 }
        let folder = try DurableFolder.make(temporary.path)
        let segment = try SegmentFile(folder: folder, name: "1.jsonl", length: 0, faults: faults)
        #expect {
            try segment.append([1])
            try segment.sync()
        } throws: { error in
            let error = error as? SystemError
            return error?.code == .io && error?.context == segment.path
        }
    }
}
