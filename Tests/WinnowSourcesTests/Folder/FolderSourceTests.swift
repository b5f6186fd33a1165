import Glibc
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources

@Suite("A folder source", .timeLimit(.minutes(2)))
struct FolderSourceTests {
    @Test("delivers a file that is there at the start")
    func atStart() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        try Files.write("hello", to: folder / "inbox/a.txt")
        let watched = try await WatchedFolder(in: folder)
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        #expect(watched.core.now.deliveries[path("a.txt")] == 1)
    }

    @Test("delivers a file that is written, once")
    func written() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try await watched.rescan()
        #expect(watched.core.now.arrivals.count == 1)
    }

    @Test("tells that a file changed")
    func changed() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 1 })
        try Files.write("hello again", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 2 })
    }

    @Test("tells that a file is gone")
    func deleted() async throws {
        let watched = try await WatchedFolder()
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.remove(watched / "a.txt")
        #expect(await watched.core.wait { $0.gone == [path("a.txt")] })
    }

    @Test("tells where a renamed file was")
    func renamed() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolder(watched / "sub")
        try Files.write("hello", to: watched / "a.txt")
        #expect(await watched.core.wait { $0.paths() == ["a.txt"] })
        try Files.rename(watched / "a.txt", watched / "sub/b.txt")
        #expect(await watched.core.wait { $0.moves == [path("sub/b.txt"): path("a.txt")] })
        #expect(watched.core.now.deliveries[path("sub/b.txt")] == nil)
        try await watched.rescan()
        #expect(watched.core.now.gone.isEmpty)
    }

    @Test("offers nothing while paused, and everything afterwards")
    func pauses() async throws {
        let watched = try await WatchedFolder()
        watched.source.pause()
        try await watched.waitForStatus("pause") { $0.activity == .paused }
        for number in 0..<50 { try Files.write("hello", to: watched / "\(number).txt") }
        #expect(await !watched.core.wait(seconds: 0.3) { !$0.arrivals.isEmpty })
        watched.source.resume()
        #expect(await watched.core.wait { $0.known.count == 50 })
    }
}
