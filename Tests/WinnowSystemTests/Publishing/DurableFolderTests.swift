import Glibc
import Synchronization
import Testing

@testable import WinnowSystem

@Suite("A durable folder")
struct DurableFolderTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func text(_ path: String) throws -> String {
        String(decoding: try OwnedDescriptor.open(path).readToEnd(limit: 1 << 20), as: UTF8.self)
    }

    @Test("is made with its parents, and opened again")
    func made() throws {
        let temporary = try TemporaryFolder()
        let path = "\(temporary.path)/a/b/outbox"
        try DurableFolder.make(path)
        #expect(try DurableFolder.make(path).names() == [])
        let file = try temporary.file("file")
        #expect { try DurableFolder.make("\(file)/below") } throws: { ($0 as? SystemError)?.code != nil }
    }

    @Test("syncs its name in its parent also when another process made it")
    func syncsExisting() throws {
        let temporary = try TemporaryFolder()
        let path = try temporary.folder("made-and-killed")
        let synced = Mutex<[String]>([])
        let faults = PublishingFaults { step, path in
            if step == .sync { synced.withLock { $0.append(path) } }
            return 0
        }
        try DurableFolder.make(path, faults: faults)
        #expect(synced.withLock { $0 } == [temporary.path])
    }

    @Test("replaces a file whole, and keeps the old one whole when a step fails", arguments: [0, 1, 2, 3])
    func replacement(_ failing: Int) throws {
        let temporary = try TemporaryFolder()
        let steps = Mutex<Int?>(nil)
        let faults = PublishingFaults { _, _ in
            steps.withLock { count in
                guard let now = count else { return 0 }
                count = now + 1
                return now == failing ? EIO : 0
            }
        }
        let folder = try DurableFolder.make(temporary.path, faults: faults)
        try folder.replace("record", with: Self.bytes("old"))
        steps.withLock { $0 = 0 }
        #expect { try folder.replace("record", with: Self.bytes("new")) } throws: {
            ($0 as? SystemError)?.code == .io
        }
        steps.withLock { $0 = nil }
        // The last step, syncing the folder, comes after the rename: the new content is there, only its name might go.
        #expect(try Self.text("\(temporary.path)/record") == (failing == 3 ? "new" : "old"))
        try folder.replace("record", with: Self.bytes("newer"))
        #expect(try folder.names() == ["record"])
        #expect(try Self.text("\(temporary.path)/record") == "newer")
    }

    @Test("says that a file to rename or remove is not there, without failing")
    func missing() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder.make(temporary.path)
        #expect(try folder.rename("none", to: "other", in: folder) == false)
        try folder.remove("none")
    }

    @Test("does not write through a symbolic link")
    func symbolicLink() throws {
        let temporary = try TemporaryFolder()
        let victim = try temporary.file("victim")
        let folder = try DurableFolder.make("\(temporary.path)/outbox")
        #expect(symlink(victim, "\(temporary.path)/outbox/record") == 0)
        #expect { _ = try folder.write("record", Self.bytes("overwritten")) } throws: {
            ($0 as? SystemError)?.errno == ELOOP
        }
        #expect(try Self.text(victim) == "content")
    }
}

@Suite("Storage that fails", .enabled(if: SmallFileSystem.isPossible, "needs the right to mount"))
struct StorageFaultTests {
    private static let block = [UInt8](repeating: 7, count: 100_000)

    @Test("a full disk is said to be full, keeps what was there, and heals")
    func full() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder.make("\(disk.path)/outbox")
        try folder.replace("first", with: Self.block)
        #expect {
            for name in 0..<20 { try folder.replace("\(name)", with: Self.block) }
        } throws: { ($0 as? SystemError)?.code == .full }
        #expect(try OwnedDescriptor.open("\(folder.path)/first").readToEnd(limit: 1 << 20) == Self.block)
        #expect(try folder.freeBytes() < 100_000)
        for name in 0..<4 { try folder.remove("\(name)") }
        try folder.replace("last", with: Self.block)
    }

    @Test("a disk without inodes is full too")
    func noInodes() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        try disk.remount("nr_inodes=8")
        let folder = try DurableFolder.make(disk.path)
        #expect {
            for name in 0..<20 { try folder.replace("\(name)", with: [1]) }
        } throws: { ($0 as? SystemError)?.code == .full }
    }

    @Test("a read-only disk is said to be read-only, and heals")
    func readOnly() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder.make(disk.path)
        try disk.remount("", readOnly: true)
        #expect { try folder.replace("record", with: [1]) } throws: { ($0 as? SystemError)?.code == .readOnly }
        #expect { try DurableFolder.make("\(disk.path)/new") } throws: { ($0 as? SystemError)?.code == .readOnly }
        try disk.remount("")
        try folder.replace("record", with: [1])
        #expect(try folder.names() == ["record"])
    }

    @Test("a segment on a full disk keeps what counts and cuts the rest")
    func fullSegment() throws {
        let disk = try SmallFileSystem(bytes: 1 << 20)
        let folder = try DurableFolder.make(disk.path)
        let segment = try SegmentFile(folder: folder, name: "1.jsonl", length: 0)
        try segment.append(Self.block)
        try segment.sync()
        #expect {
            while true { try segment.append(Self.block) }
        } throws: { ($0 as? SystemError)?.code == .full }
        try segment.cut(to: 100_000)
        try segment.append([10])
        try segment.sync()
        #expect(try OwnedDescriptor.open(segment.path).readToEnd(limit: 1 << 20) == Self.block + [10])
    }
}
