import Glibc
import Synchronization
import Testing

@testable import WinnowSystem

@Suite("A durable folder")
struct DurableFolderTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("shows a group's files whole, in their sub-folders, and no temporaries")
    func publishes() throws {
        let temporary = try TemporaryFolder()
        let path = "\(temporary.path)/a/b/outbox"
        let folder = try DurableFolder(path: path)
        var group = PublishingGroup(in: folder)
        for index in 0..<100 {
            try group.stage("\(index).json", in: "2026-11-2\(index % 3)", Self.bytes("record \(index)").span)
        }
        #expect(Listing.files(path).keys.allSatisfy { $0.hasPrefix(".winnow-tmp/") })
        #expect(try group.commit() == 0)
        let files = Listing.files(path)
        #expect(files.count == 100)
        for index in 0..<100 { #expect(files["2026-11-2\(index % 3)/\(index).json"] == "record \(index)") }
    }

    @Test("publishes the same name again as a replacement, or keeps what is there")
    func repeats() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        func publish(_ text: String, replacing: Bool) throws -> Int {
            var group = PublishingGroup(in: folder)
            try group.stage("record.json", Self.bytes(text).span, replacing: replacing)
            return try group.commit()
        }
        #expect(try publish("one", replacing: true) == 0)
        #expect(try publish("two", replacing: false) == 1)
        #expect(Listing.files(temporary.path) == ["record.json": "one"])
        #expect(try publish("three", replacing: true) == 0)
        #expect(Listing.files(temporary.path) == ["record.json": "three"])
        #expect(try folder.remove("record.json"))
        #expect(try folder.remove("record.json") == false)
    }

    @Test("copies an original from a memory file and from a file")
    func copies() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        let content = [UInt8](repeating: 65, count: 700_000)
        let memory = try OwnedDescriptor.sealedMemory("test", holding: content.span)
        let file = try temporary.file("original", String(repeating: "B", count: 700_000))
        var group = PublishingGroup(in: folder)
        try group.stage("memory", copying: try memory.readOnlyReopening())
        try group.stage("file", copying: try OwnedDescriptor.open(file))
        _ = try group.commit()
        #expect(try folder.open("memory").readToEnd(limit: 1 << 20) == content)
        #expect(try folder.open("file").readToEnd(limit: 1 << 20) == [UInt8](repeating: 66, count: 700_000))
    }

    @Test("leaves nothing behind when any step fails, and works again afterwards", arguments: groupSteps)
    func faults(_ step: PublishingFaults.Step) throws {
        let temporary = try TemporaryFolder()
        let armed = Mutex(false)
        let faults = PublishingFaults { reached, name throws(SystemError) in
            let hit = armed.withLock { armed in
                if armed && reached == step && !name.hasSuffix("0.json") {
                    armed = false
                    return true
                }
                return false
            }
            if hit { throw SystemError("test", errno: EIO, context: name) }
        }
        let folder = try DurableFolder(path: temporary.path, faults: faults)
        func publish() throws {
            var group = PublishingGroup(in: folder)
            for index in 0..<3 { try group.stage("\(index).json", in: "day", Self.bytes("record \(index)").span) }
            _ = try group.commit()
        }
        armed.withLock { $0 = true }
        #expect { try publish() } throws: { ($0 as? SystemError)?.storageFault == .io }
        #expect(armed.withLock { !$0 }, "the step was never reached")
        for (name, content) in Listing.files(temporary.path) {
            #expect(name.hasPrefix("day/"), "left behind: \(name)")
            #expect(content == "record \(name.dropFirst(4).prefix(1))", "half a file: \(name)")
        }
        try publish()
        #expect(Listing.files(temporary.path).count == 3)
        #expect(try folder.removeStrayTemporaries() == 0)
    }

    private static let groupSteps: [PublishingFaults.Step] = [
        .makeFolder, .createTemporary, .writeTemporary, .startWriteback, .syncFile, .rename, .syncFolder,
    ]

    @Test("removes the leftovers of a killed process")
    func strays() throws {
        let temporary = try TemporaryFolder()
        do {
            let folder = try DurableFolder(path: temporary.path)
            _ = folder
        }
        for index in 0..<5 { _ = try temporary.file(".winnow-tmp/999-\(index)") }
        let folder = try DurableFolder(path: temporary.path)
        #expect(try folder.removeStrayTemporaries() == 5)
        #expect(Listing.files(temporary.path) == [:])
    }

    @Test("goes on when a reader has removed a sub-folder meanwhile")
    func removedSubfolder() throws {
        let temporary = try TemporaryFolder()
        let folder = try DurableFolder(path: temporary.path)
        func publish() throws {
            var group = PublishingGroup(in: folder)
            try group.stage("record", in: "day", Self.bytes("text").span)
            _ = try group.commit()
        }
        try publish()
        #expect(unlink("\(temporary.path)/day/record") == 0 && rmdir("\(temporary.path)/day") == 0)
        #expect { try publish() } throws: { ($0 as? SystemError)?.storageFault == .absent }
        try publish()
        #expect(Listing.files(temporary.path) == ["day/record": "text"])
    }

    @Test("refuses a relative path and a path through a file")
    func badPaths() throws {
        let temporary = try TemporaryFolder()
        let file = try temporary.file("file")
        #expect { _ = try DurableFolder(path: "no/such/relative") } throws: { ($0 as? SystemError)?.code == .invalid }
        #expect { _ = try DurableFolder(path: "\(file)/below") } throws: {
            ($0 as? SystemError)?.storageFault == .absent
        }
    }
}
