import Glibc
import Testing

@testable import WinnowSystem

@Suite("Storage that fails", .enabled(if: SmallFileSystem.isPossible, "needs the right to mount"))
struct StorageFaultTests {
    private static let block = [UInt8](repeating: 7, count: 100_000)

    @Test("a full disk is said to be full, shows nothing half, and heals")
    func full() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder(path: "\(disk.path)/outbox")
        #expect(try folder.freeSpace().totalBytes == 1 << 20)
        func publish(_ names: ClosedRange<Int>) throws {
            var group = PublishingGroup(in: folder)
            for name in names { try group.stage("\(name)", Self.block.span) }
            _ = try group.commit()
        }
        try publish(1...5)
        #expect { try publish(6...15) } throws: { ($0 as? SystemError)?.storageFault == .full }
        #expect(Set(Listing.files("\(disk.path)/outbox").keys) == ["1", "2", "3", "4", "5"])
        #expect(try folder.freeSpace().freeBytes > 400_000)
        for name in 1...4 { try folder.remove("\(name)") }
        try publish(6...10)
        #expect(Set(Listing.files("\(disk.path)/outbox").keys) == ["5", "6", "7", "8", "9", "10"])
    }

    @Test("a disk without inodes is full too")
    func noInodes() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        try systemCall("mount") {
            mount("tmpfs", disk.path, "tmpfs", UInt(MS_REMOUNT), "nr_inodes=8")
        }
        let folder = try DurableFolder(path: disk.path)
        var group = PublishingGroup(in: folder)
        #expect {
            for name in 0..<20 { try group.stage("\(name)", [1].span) }
        } throws: { ($0 as? SystemError)?.storageFault == .full }
        #expect(group.count > 0)
        #expect(try group.commit() == 0)
    }

    @Test("a read-only disk is said to be read-only, and heals")
    func readOnly() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder(path: disk.path)
        func publish() throws {
            var group = PublishingGroup(in: folder)
            try group.stage("record", [1, 2].span)
            _ = try group.commit()
        }
        try disk.setReadOnly(true)
        #expect { try publish() } throws: { ($0 as? SystemError)?.storageFault == .readOnly }
        try disk.setReadOnly(false)
        try publish()
        #expect(Listing.files(disk.path) == ["record": "\u{1}\u{2}"])
    }

    @Test("a segment on a full disk keeps what was durable and cuts the rest")
    func fullSegment() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder(path: disk.path)
        var segment = try AppendSegment.create("1.jsonl", in: folder, reservedBytes: 0)
        try segment.append(Self.block.span)
        try segment.sync()
        #expect {
            while true { try segment.append(Self.block.span) }
        } throws: { ($0 as? SystemError)?.storageFault == .full }
        try segment.rollBack()
        #expect(segment.length == 100_000 && segment.durableLength == 100_000)
        try segment.append([10].span)
        try segment.sync()
        try segment.close()
        #expect(Listing.files(disk.path)["1.jsonl"]?.utf8.count == 100_001)
    }
}
