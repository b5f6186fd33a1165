import Glibc
import Testing
import WinnowIntake
import WinnowModel

@testable import WinnowSources

/// Root reads everything, so these run in a child process that is nobody.
@Suite("Without permission", .timeLimit(.minutes(2)))
struct PermissionTests {
    @Test("an unreadable file is a stated skip, and is delivered once it can be read")
    func unreadableFile() async {
        await #expect(processExitsWith: .success) {
            becomeNobody()
            let watched = try await WatchedFolder()
            try Files.write("hello", to: watched / "a.txt")
            #expect(await watched.core.wait { $0.deliveries[path("a.txt")] == 1 })
            try Files.check("chmod", chmod(watched / "a.txt", 0))
            require(await watched.core.wait { $0.skips[path("a.txt")]?.code == .unreadable })
            try Files.check("chmod", chmod(watched / "a.txt", 0o644))
            require(await watched.core.wait { $0.skips.isEmpty && $0.known[path("a.txt")] != nil })
        }
    }

    @Test("an unreadable folder keeps its documents, is stated, and is entered once it can be read")
    func unreadableFolder() async {
        await #expect(processExitsWith: .success) {
            becomeNobody()
            let watched = try await WatchedFolder()
            try Files.makeFolder(watched / "sub")
            try Files.write("hello", to: watched / "sub/a.txt")
            require(await watched.core.wait { $0.paths() == ["sub/a.txt"] })
            try Files.check("chmod", chmod(watched / "sub", 0))
            try await watched.rescan()
            require(await watched.core.wait { $0.skips[path("sub")]?.code == .unreadable })
            require(await !watched.core.wait(seconds: 0.3) { !$0.gone.isEmpty })
            require(watched.source.status.degraded.contains { $0.hasPrefix("1 folder unreadable") })
            try Files.check("chmod", chmod(watched / "sub", 0o755))
            try Files.write("hello", to: watched / "sub/b.txt")
            require(await watched.core.wait { $0.paths() == ["sub/a.txt", "sub/b.txt"] })
        }
    }

    @Test("somebody else's file is delivered although the kernel does not say whether it is being written")
    func foreignFile() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        try Files.write("hello", to: folder / "inbox/a.txt")
        try Files.check("chmod", chmod(folder.path, 0o755))
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            becomeNobody()
            let watched = try await WatchedFolder(in: TemporaryFolder(existing: path))
            require(await watched.core.wait { $0.paths() == ["a.txt"] })
        }
        withExtendedLifetime(folder) {}
    }

    @Test("work on the wrong queue is a crash")
    func wrongQueue() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .failure) { [path = folder.path as String] in
            let watched = try await WatchedFolder(in: TemporaryFolder(existing: path))
            watched.source.turn()
        }
        withExtendedLifetime(folder) {}
    }
}

/// Gives up every privilege, if there are any to give up.
func becomeNobody() {
    if getuid() == 0 {
        require(setgid(65534) == 0)
        require(setuid(65534) == 0)
    }
}

/// In a child process only its exit is looked at.
func require(_ isTrue: Bool, line: Int = #line) {
    if !isTrue {
        print("not so: line \(line)")
        exit(1)
    }
}
