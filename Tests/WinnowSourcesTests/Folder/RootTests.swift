import Glibc
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources

@Suite("The root of a source", .timeLimit(.minutes(2)))
struct RootTests {
    @Test("is waited for when it is not there")
    func appears() async throws {
        let watched = try await WatchedFolder(name: "absent")
        try await watched.waitForStatus("absence") { $0.activity == .absent && !$0.degraded.isEmpty }
        try Files.makeFolder(watched / "")
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
    }

    @Test("takes no document along when it disappears, and is watched again when it returns")
    func disappears() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.rename(watched / "", watched.folder / "elsewhere")
        try await watched.waitForStatus("absence") { $0.activity == .absent }
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
        try Files.rename(watched.folder / "elsewhere", watched.folder / "inbox")
        try await watched.waitForStatus("return") { $0.activity == .watching }
        try Files.write("hello", to: watched / "b.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt", "b.txt"] })
        #expect(watched.core.now.gone.isEmpty && watched.core.now.deliveries[path("a.txt")] == 1)
    }

    @Test("may be deleted with everything in it without a single document counting as gone")
    func deleted() async throws {
        let watched = try await WatchedFolder { $0.grace = .milliseconds(500) }
        for number in 0..<20 { try Files.write("hello", to: watched / "\(number).txt") }
        #expect(await watched.core.wait { $0.known.count == 20 })
        Files.removeTree(watched / "")
        try await watched.waitForStatus("absence") { $0.activity == .absent }
        #expect(await !watched.core.wait(seconds: 0.7) { !$0.gone.isEmpty })
    }

    @Test("may be replaced: what is new is found, and what is missing counts as gone from the second rescan on")
    func replaced() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.makeFolder(watched.folder / "other")
        try Files.write("new", to: watched.folder / "other/b.txt")
        try Files.rename(watched / "", watched.folder / "elsewhere")
        try Files.rename(watched.folder / "other", watched.folder / "inbox")
        #expect(await watched.core.wait { $0.paths() == ["a.txt", "b.txt"] })
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
        try await watched.rescan()
        #expect(await watched.core.wait { $0.gone == [path("a.txt")] })
    }

    @Test("that moved with a folder above it is noticed before anything counts as gone")
    func parentMoved() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "above/inbox")
        let watched = try await WatchedFolder(in: folder, name: "above/inbox") {
            $0.rootCheckInterval = .seconds(60)
        }
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.rename(folder / "above", folder / "elsewhere")
        try Files.remove(folder / "elsewhere/inbox/a.txt")
        try await watched.waitForStatus("absence") { $0.activity == .absent }
        #expect(watched.core.now.gone.isEmpty)
    }

    @Test("that is an empty mount point counts as absent until its file system is there")
    func emptyMountPoint() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        let watched = try await WatchedFolder(in: folder, start: false)
        watched.core.know(
            "sub/a.txt", FileFingerprint(device: 0xFFFF_FFFF_FFFF, inode: 1, size: 5, modified: 1, changed: 1))
        watched.source.start(sink: watched.core, known: watched.core)
        try await watched.waitForStatus("absence") { $0.activity == .absent }
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
        try Files.write("mounted", to: watched / "b.txt")
        #expect(await watched.core.wait { $0.paths() == ["sub/a.txt", "b.txt"] })
        #expect(watched.core.now.gone.isEmpty)
    }

    @Test("keeps the documents of a folder whose file system is missing")
    func missingMountBelow() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "inbox/mount")
        let watched = try await WatchedFolder(in: folder, start: false)
        let elsewhere = FileFingerprint(device: 0xFFFF_FFFF_FFFF, inode: 1, size: 5, modified: 1, changed: 1)
        watched.core.know("mount/a.txt", elsewhere)
        watched.core.know("mount/sub/b.txt", elsewhere)
        watched.source.start(sink: watched.core, known: watched.core)
        try Files.write("hello", to: watched / "c.txt")
        #expect(await watched.core.wait { $0.known.count == 3 })
        try await watched.rescan()
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
        #expect(watched.source.status.degraded.contains { $0.contains("file system") })
    }

    @Test("may be a symlink: the operator wrote it")
    func symlink() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "real")
        try Files.symlink(folder / "real", folder / "inbox")
        let watched = try await WatchedFolder(in: folder)
        try Files.write("hello", to: folder / "real/a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
    }

    @Test(
        "is absent while its file system is not mounted", .enabled(if: RootTests.canMount, "needs the right to mount"))
    func unmounted() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        try Files.check("mount", mount("winnow-test", folder / "inbox", "tmpfs", 0, "size=1m"))
        defer { umount2(folder / "inbox", CInt(MNT_DETACH)) }
        let watched = try await WatchedFolder(in: folder)
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.check("umount", umount2(watched / "", CInt(MNT_DETACH)))
        try await watched.waitForStatus("absence") { $0.activity == .absent }
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
        try Files.check("mount", mount("winnow-test", folder / "inbox", "tmpfs", 0, "size=1m"))
        try Files.write("hello", to: watched / "b.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt", "b.txt"] })
        #expect(watched.core.now.gone.isEmpty)
    }

    /// Whether this process may mount, found out by doing it.
    static let canMount: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        guard mount("winnow-test", folder.path, "tmpfs", 0, nil) == 0 else { return false }
        return umount2(folder.path, 0) == 0
    }()
}
