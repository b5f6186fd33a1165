import Glibc
import Synchronization
import Testing

@testable import WinnowSystem

@Suite("A segment")
struct AppendSegmentTests {
    @Test("reserves space that readers do not see, and gives back the rest")
    func reservation() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        var segment = try AppendSegment.create("1.jsonl", in: folder, reservedBytes: 8 << 20)
        try segment.append(Array("one\n".utf8).span)
        try segment.append(Array("two\n".utf8).span)
        try segment.sync()
        #expect(segment.durableLength == 8)
        #expect(Listing.files(temporary.path)["1.jsonl"] == "one\ntwo\n")
        let reserved = try Self.allocatedBytes("\(temporary.path)/1.jsonl")
        try segment.close()
        #expect(try Self.allocatedBytes("\(temporary.path)/1.jsonl") <= min(reserved, 64 << 10))
    }

    @Test("is cut to its durable length when it is opened again")
    func reopening() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        do {
            var segment = try AppendSegment.create("1.jsonl", in: folder, reservedBytes: 0)
            try segment.append(Array("durable\n".utf8).span)
            try segment.sync()
            try segment.append(Array("to".utf8).span)  // the process dies here
        }
        var segment = try AppendSegment.reopen("1.jsonl", in: folder, length: 8)
        try segment.append(Array("more\n".utf8).span)
        try segment.sync()
        #expect(Listing.files(temporary.path)["1.jsonl"] == "durable\nmore\n")
    }

    @Test("that is shorter than it must be is an error, not a shorter segment")
    func missingRecords() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        _ = try temporary.file("1.jsonl", "short\n")
        #expect { _ = try AppendSegment.reopen("1.jsonl", in: folder, length: 100) } throws: {
            ($0 as? SystemError)?.storageFault == .io
        }
        #expect { _ = try AppendSegment.create("1.jsonl", in: folder, reservedBytes: 0) } throws: {
            ($0 as? SystemError)?.code == .exists
        }
    }

    @Test("rolls back to what was durable when a sync fails")
    func failedSync() throws {
        let temporary = try TemporaryFolder()
        let fails = Mutex(false)
        let folder = try DurableFolder(
            path: temporary.path,
            faults: PublishingFaults { step, name throws(SystemError) in
                if step == .syncSegment && fails.withLock({ $0 }) {
                    throw SystemError("fdatasync", errno: EIO, context: name)
                }
            })
        var segment = try AppendSegment.create("1.jsonl", in: folder, reservedBytes: 0)
        try segment.append(Array("one\n".utf8).span)
        try segment.sync()
        fails.withLock { $0 = true }
        try segment.append(Array("two\n".utf8).span)
        #expect { try segment.sync() } throws: { ($0 as? SystemError)?.storageFault == .io }
        #expect(segment.length == 8 && segment.durableLength == 4)
        try segment.rollBack()
        fails.withLock { $0 = false }
        try segment.append(Array("two\n".utf8).span)
        try segment.sync()
        try segment.close()
        #expect(Listing.files(temporary.path)["1.jsonl"] == "one\ntwo\n")
    }

    private static func allocatedBytes(_ path: String) throws -> Int {
        var status = stat()
        try systemCall("stat") { stat(path, &status) }
        return Int(status.st_blocks) * 512
    }
}
