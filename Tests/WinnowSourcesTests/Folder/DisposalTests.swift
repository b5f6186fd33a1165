import Glibc
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources
import WinnowSystem

@Suite("Disposal of originals", .timeLimit(.minutes(2)))
struct DisposalTests {
    private func delivered(
        _ name: String, _ text: String = "hello"
    ) async throws -> (WatchedFolder, FileFingerprint) {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched.folder / "archive")
        if let slash = name.lastIndex(of: "/") { try Files.makeFolders(watched / String(name[..<slash])) }
        try Files.write(text, to: watched / name)
        #expect(await watched.core.wait { $0.paths() == [name] })
        return (watched, try #require(watched.core.now.known[path(name)]))
    }

    /// Nothing that the daemon took away itself counts as gone.
    private func expectNotGone(_ watched: WatchedFolder) async throws {
        try Files.write("marker", to: watched / "marker")
        #expect(await watched.core.wait { $0.known[path("marker")] != nil })
        #expect(await !watched.core.wait(seconds: 0.2) { !$0.gone.isEmpty })
    }

    @Test("deletes")
    func deletes() async throws {
        let (watched, fingerprint) = try await delivered("a.txt")
        try watched.source.dispose(path("a.txt"), expected: fingerprint, action: .delete)
        #expect(!Files.exists(watched / "a.txt"))
        try await expectNotGone(watched)
        #expect(watched.core.now.skips.isEmpty)
    }

    @Test("archives under the same relative path and never replaces anything")
    func archives() async throws {
        let (watched, first) = try await delivered("sub/a.txt", "first")
        let archive = watched.folder / "archive"
        try watched.source.dispose(path("sub/a.txt"), expected: first, action: .archive(to: archive))
        #expect(try Files.read(archive + "/sub/a.txt") == "first")
        try Files.write("second", to: watched / "sub/a.txt")
        #expect(await watched.core.wait { $0.known[path("sub/a.txt")]?.size == 6 })
        let second = try #require(watched.core.now.known[path("sub/a.txt")])
        try watched.source.dispose(path("sub/a.txt"), expected: second, action: .archive(to: archive))
        #expect(try Files.read(archive + "/sub/a.txt") == "first")
        #expect(try Files.read(archive + "/sub/a.1.txt") == "second")
        try await expectNotGone(watched)
    }

    @Test("moves to quarantine under the given name")
    func quarantines() async throws {
        let (watched, fingerprint) = try await delivered("a.txt")
        let folder = watched.folder / "archive"
        try watched.source.dispose(
            path("a.txt"), expected: fingerprint, action: .quarantine(folder: folder, name: "0123"))
        #expect(try Files.read(folder + "/0123") == "hello")
        #expect(!Files.exists(watched / "a.txt"))
    }

    @Test("archives on another file system", .enabled(if: Files.exists("/dev/shm"), "needs /dev/shm"))
    func archivesElsewhere() async throws {
        let (watched, fingerprint) = try await delivered("a.txt")
        let archive = "/dev/shm/winnow-disposal-test.\(getpid())"
        try Files.makeFolder(archive)
        defer { Files.removeTree(archive) }
        try Files.write("taken", to: archive + "/a.txt")
        // Left by a crash in the middle of an earlier attempt.
        try Files.write("hal", to: archive + "/.winnow-copy.\(fingerprint.device).\(fingerprint.inode)")
        try watched.source.dispose(path("a.txt"), expected: fingerprint, action: .archive(to: archive))
        #expect(try Files.read(archive + "/a.1.txt") == "hello")
        #expect(!Files.exists(watched / "a.txt"))
        #expect(!Files.exists(archive + "/.winnow-copy.\(fingerprint.device).\(fingerprint.inode)"))
        try await expectNotGone(watched)
    }

    @Test(
        "leaves a file alone that is no longer the one that was read",
        arguments: [
            AfterAction.delete, .archive(to: "archive"), .quarantine(folder: "archive", name: "q"),
        ])
    func changed(action: AfterAction) async throws {
        let (watched, fingerprint) = try await delivered("a.txt")
        let archive = watched.folder / "archive"
        let action =
            switch action {
            case .archive: AfterAction.archive(to: archive)
            case .quarantine(_, let name): AfterAction.quarantine(folder: archive, name: name)
            default: action
            }
        try Files.write("newer version", to: watched / "a.txt")
        #expect {
            try watched.source.dispose(path("a.txt"), expected: fingerprint, action: action)
        } throws: { ($0 as? SystemError)?.code == .busy }
        #expect(try Files.read(watched / "a.txt") == "newer version")
        #expect(!Files.exists(archive + "/a.txt") && !Files.exists(archive + "/q"))
        #expect(await watched.core.wait { $0.known[path("a.txt")]?.size == 13 })
        // A failed disposal does not hide a real deletion.
        try Files.remove(watched / "a.txt")
        #expect(await watched.core.wait { $0.gone == [path("a.txt")] })
    }

    @Test("gives a file its name back when a crash came between the steps of deleting it")
    func recoversAside() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        try Files.write("hello", to: folder / "inbox/.winnow-aside.00000000.a.txt")
        let watched = try await WatchedFolder(in: folder)
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        #expect(!Files.exists(watched / ".winnow-aside.00000000.a.txt"))
    }
}
