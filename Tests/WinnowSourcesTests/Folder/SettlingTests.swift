import Glibc
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources
import WinnowSystem

@Suite("What counts as complete", .timeLimit(.minutes(2)))
struct SettlingTests {
    @Test("a copy that pauses for longer than the settle period is not delivered before it is closed")
    func slowCopy() async throws {
        let watched = try await WatchedFolder()
        let writer = try FileWriter(watched / "a.txt")
        for _ in 0..<4 {
            try writer.write("chunk ")
            #expect(await !watched.core.wait(seconds: 0.15) { !$0.arrivals.isEmpty })
        }
        writer.close()
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        #expect(watched.core.now.known[path("a.txt")]?.size == 24)
        #expect(watched.core.now.arrivals.count == 1)
    }

    @Test("a file that is rewritten in place while a rescan looks is delivered whole")
    func rewrittenDuringRescan() async throws {
        let watched = try await WatchedFolder()
        try Files.write("the first version", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 1 })
        let writer = try FileWriter(watched / "a.txt")
        try writer.write("half")
        try await watched.rescan()
        #expect(await !watched.core.wait(seconds: 0.2) { $0.deliveries[path("a.txt")] == 2 })
        try writer.write(" and half")
        writer.close()
        #expect(await watched.core.wait { $0.known[path("a.txt")]?.size == 13 })
        #expect(watched.core.now.deliveries[path("a.txt")] == 2)
    }

    @Test("a temporary name that is renamed gives one document")
    func temporaryThenRename() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt.part")
        try Files.rename(watched / "a.txt.part", watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try await watched.rescan()
        #expect(watched.core.now.arrivals.count == 1)
        #expect(watched.core.now.moves.isEmpty)
    }

    @Test("a file that is replaced by rename is a new version")
    func replacedByRename() async throws {
        let watched = try await WatchedFolder()
        try Files.write("one", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 1 })
        try Files.write("two!", to: watched / "a.txt.tmp")
        try Files.rename(watched / "a.txt.tmp", watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 2 })
        #expect(watched.core.now.gone.isEmpty)
    }

    @Test("a file deleted and made again within the grace is not gone")
    func recreated() async throws {
        let watched = try await WatchedFolder { $0.grace = .milliseconds(400) }
        try Files.write("one", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 1 })
        try Files.remove(watched / "a.txt")
        try Files.write("two!", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 2 })
        #expect(await !watched.core.wait(seconds: 0.6) { !$0.gone.isEmpty })
    }

    @Test("an empty file is a document")
    func empty() async throws {
        let watched = try await WatchedFolder()
        try Files.write("", to: watched / "empty")
        #expect(await watched.core.wait { $0.known[path("empty")]?.size == 0 })
    }

    @Test("a file over the limit is a stated skip with both numbers")
    func oversize() async throws {
        let watched = try await WatchedFolder { $0.maxFileBytes = 10 }
        try Files.write("0123456789", to: watched / "fits")
        try Files.write("0123456789x", to: watched / "large")
        #expect(await watched.core.wait { $0.paths() == ["fits"] && $0.skips[path("large")] != nil })
        let reason = watched.core.now.skips[path("large")]
        #expect(reason?.code == .oversize)
        #expect(reason?.message == "The file has 11 bytes; the limit is 10.")
    }

    @Test("a second name of a file is a second document")
    func hardLink() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.link(watched / "a.txt", watched / "b.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt", "b.txt"] })
    }

    @Test("a file linked in from outside, whose other name is then removed, is delivered")
    func linkedIn() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched.folder / "outside")
        try Files.link(watched.folder / "outside", watched / "a.txt")
        try Files.remove(watched.folder / "outside")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
    }

    @Test("a file that changed while it was read is offered again")
    func settlesAgain() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.arrivals.count == 1 })
        watched.source.settleAgain(path("a.txt"))
        #expect(await watched.core.wait { $0.arrivals.count == 2 })
    }

    @Test("symlinks, pipes, sockets and devices are stated skips and never opened")
    func specialFiles() async throws {
        let watched = try await WatchedFolder()
        try Files.write("secret", to: watched.folder / "secret")
        try Files.symlink(watched.folder / "secret", watched / "link")
        try Files.symlink("/nowhere", watched / "dangling")
        try Files.check("mkfifo", mkfifo(watched / "pipe", 0o644))
        try Files.check("mknod", mknod(watched / "socket", S_IFSOCK | 0o644, 0))
        #expect(await watched.core.wait { $0.skips.count == 4 })
        #expect(watched.core.now.skips[path("link")]?.code == .symlink)
        #expect(watched.core.now.skips[path("dangling")]?.code == .symlink)
        #expect(watched.core.now.skips[path("pipe")]?.message == "This is a named pipe.")
        #expect(watched.core.now.skips[path("socket")]?.message == "This is a socket.")
        #expect(watched.core.now.known.isEmpty)
        for name in ["link", "dangling", "pipe", "socket"] {
            #expect(throws: SystemError.self) { _ = try watched.source.open(path(name)) }
        }
    }

    @Test("a symlink to a file inside the tree is a document when that is configured; one that leads out is not")
    func followsSymlinks() async throws {
        let watched = try await WatchedFolder { $0.followsSymlinks = true }
        try Files.write("secret", to: watched.folder / "secret")
        try Files.makeFolder(watched / "sub")
        try Files.write("inside", to: watched / "sub/a.txt")
        try Files.symlink("sub/a.txt", watched / "inside")
        try Files.symlink("../secret", watched / "outside")
        #expect(await watched.core.wait { $0.paths() == ["sub/a.txt", "inside"] && $0.skips.count == 1 })
        #expect(watched.core.now.skips[path("outside")]?.code == .symlink)
        let opened = try watched.source.open(path("inside"))
        #expect(try opened.descriptor.readToEnd(limit: 100) == Array("inside".utf8))
        try await watched.rescan()
        #expect(watched.core.now.deliveries[path("inside")] == 1)
    }

    @Test("a folder that was swapped for a symlink does not lead out of the tree")
    func swappedFolder() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolder(watched / "sub")
        try Files.makeFolder(watched.folder / "outside")
        try Files.write("secret", to: watched.folder / "outside/a.txt")
        try Files.write("hello", to: watched / "sub/a.txt")
        #expect(await watched.core.wait { $0.paths() == ["sub/a.txt"] })
        try Files.rename(watched / "sub", watched.folder / "moved")
        try Files.symlink(watched.folder / "outside", watched / "sub")
        #expect {
            _ = try watched.source.open(path("sub/a.txt"))
        } throws: { ($0 as? SystemError)?.errno == ELOOP }
    }

    @Test("names may be any bytes, and as long as Linux allows")
    func names() async throws {
        let watched = try await WatchedFolder()
        let long = String(repeating: "n", count: 255)
        try Files.write("hello", to: watched / long)
        let bytes: [UInt8] = Array((watched / "").utf8) + [0xFF, 0xFE, 0x0A, 0x20, 0xC3, 0]
        let file = bytes.withUnsafeBufferPointer { text in
            text.withMemoryRebound(to: CChar.self) { Glibc.open($0.baseAddress!, O_WRONLY | O_CREAT, 0o644) }
        }
        #expect(file >= 0)
        close(file)
        let odd = SourcePath([0xFF, 0xFE, 0x0A, 0x20, 0xC3])
        #expect(await watched.core.wait { $0.known.count == 2 && $0.known[odd] != nil })
        #expect(try watched.source.open(odd).fingerprint == watched.core.now.known[odd])
    }
}
