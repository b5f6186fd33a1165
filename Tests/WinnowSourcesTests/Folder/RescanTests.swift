import Glibc
import Synchronization
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources
import WinnowSystem

@Suite("Rescans", .timeLimit(.minutes(2)))
struct RescanTests {
    /// Lets a source see a folder, then stops it, so that a second one starts with its knowledge.
    private func stopped(_ prepare: (TemporaryFolder) throws -> Void, count: Int) async throws -> WatchedFolder {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        try prepare(folder)
        let watched = try await WatchedFolder(in: folder)
        #expect(await watched.core.wait { $0.known.count == count })
        await withCheckedContinuation { continuation in watched.source.stop { continuation.resume() } }
        #expect(watched.source.status.activity == .stopped)
        return watched
    }

    private func restart(_ watched: WatchedFolder) async throws -> WatchedFolder {
        let next = try await WatchedFolder(in: watched.folder, start: false)
        for (path, fingerprint) in watched.core.now.known { next.core.know(path.display, fingerprint) }
        next.source.start(sink: next.core, known: next.core)
        try await next.waitForStatus("first rescan") { $0.lastRescan != nil }
        return next
    }

    @Test("offer nothing that is known and unchanged")
    func nothingNew() async throws {
        let before = try await stopped(
            { folder in
                try Files.makeFolder(folder / "inbox/sub")
                for number in 0..<50 { try Files.write("hello", to: folder / "inbox/sub/\(number)") }
            }, count: 50)
        let after = try await restart(before)
        try await after.rescan()
        #expect(after.core.now.arrivals.isEmpty)
    }

    @Test("find what changed, moved, came and went while nobody watched")
    func differences() async throws {
        let before = try await stopped(
            { folder in
                try Files.makeFolders(folder / "inbox/a")
                try Files.makeFolders(folder / "inbox/z")
                for name in ["a/same", "a/changed", "a/moved-far", "a/gone", "z/back", "near"] {
                    try Files.write("content of \(name)", to: folder / "inbox/\(name)")
                }
            }, count: 6)
        let inbox = before.folder / "inbox"
        try Files.write("other content", to: inbox + "/a/changed")
        try Files.rename(inbox + "/a/moved-far", inbox + "/z/moved-far")
        try Files.rename(inbox + "/z/back", inbox + "/a/back")
        try Files.rename(inbox + "/near", inbox + "/nearby")
        try Files.remove(inbox + "/a/gone")
        try Files.write("new", to: inbox + "/z/new")
        let after = try await restart(before)
        #expect(
            await after.core.wait { $0.gone == [path("a/gone")] && $0.moves.count == 3 && $0.deliveries.count == 2 })
        let content = after.core.now
        #expect(content.moves[path("z/moved-far")] == path("a/moved-far"))
        #expect(content.moves[path("a/back")] == path("z/back"))
        #expect(content.moves[path("nearby")] == path("near"))
        #expect(content.paths() == ["a/same", "a/changed", "z/moved-far", "a/back", "nearby", "z/new"])
    }

    @Test("find that a whole folder was renamed while nobody watched")
    func folderRenamed() async throws {
        let before = try await stopped(
            { folder in
                try Files.makeFolders(folder / "inbox/old/deep")
                for number in 0..<100 { try Files.write("number \(number)", to: folder / "inbox/old/deep/\(number)") }
            }, count: 100)
        try Files.rename(before.folder / "inbox/old", before.folder / "inbox/new")
        let after = try await restart(before)
        #expect(await after.core.wait { $0.moves.count == 100 })
        #expect(after.core.now.deliveries.isEmpty && after.core.now.gone.isEmpty)
    }

    @Test("find what vanished together with its folder")
    func folderVanished() async throws {
        let before = try await stopped(
            { folder in
                try Files.makeFolders(folder / "inbox/sub/deep")
                try Files.makeFolders(folder / "inbox/sub-2")
                for name in ["sub/a", "sub/deep/b", "sub-2/c"] { try Files.write("x", to: folder / "inbox/\(name)") }
            }, count: 3)
        Files.removeTree(before.folder / "inbox/sub")
        let after = try await restart(before)
        #expect(await after.core.wait { $0.gone == [path("sub/a"), path("sub/deep/b")] })
        #expect(after.core.now.paths() == ["sub-2/c"])
    }

    @Test("recognize files whose device has another number than before")
    func renumberedDevice() async throws {
        let before = try await stopped(
            { folder in
                try Files.makeFolders(folder / "inbox/sub")
                for name in ["a", "b", "sub/c"] { try Files.write("x", to: folder / "inbox/\(name)") }
            }, count: 3)
        let next = try await WatchedFolder(in: before.folder, start: false)
        for (path, fingerprint) in before.core.now.known {
            var other = fingerprint
            other.device = 0xFFFF_FFFF_FFFF
            next.core.know(path.display, other)
        }
        try Files.remove(before.folder / "inbox/a")
        next.source.start(sink: next.core, known: next.core)
        #expect(await next.core.wait { $0.gone == [path("a")] })
        #expect(next.core.now.deliveries.isEmpty)
    }

    @Test("survive that the event queue overflows")
    func overflow() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolder(watched / "sub")
        try await watched.waitForStatus("watches") { $0.watches == 2 }
        watched.source.pause()
        try await watched.waitForStatus("pause") { $0.activity == .paused }
        let limit = Int(try Files.read("/proc/sys/fs/inotify/max_queued_events").dropLast()) ?? 16384
        let before = watched.source.rescans
        // Three events for each file, and room for the renaming of the folder to be lost.
        for number in 0..<(limit / 2 + 100) { try Files.write("x", to: watched / "sub/\(number)") }
        try Files.rename(watched / "sub", watched / "renamed")
        try Files.write("x", to: watched / "renamed/last")
        watched.source.resume()
        #expect(await watched.core.wait(seconds: 60) { $0.known.count == limit / 2 + 101 })
        #expect(watched.source.rescans > before)
        // The folder has one watch, under its new name.
        try Files.write("x", to: watched / "renamed/after")
        #expect(await watched.core.wait { $0.known[path("renamed/after")] != nil })
        #expect(watched.core.now.known.keys.allSatisfy { $0.display.hasPrefix("renamed/") })
    }

    @Test("look at folders that cannot be watched, and say so")
    func watchLimit() async throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { try Files.makeFolders(folder / "inbox/\(name)") }
        let watched = try await WatchedFolder(in: folder) {
            $0.maxWatches = 2
            $0.rescanInterval = .milliseconds(50)
        }
        #expect(watched.source.status.watches == 2)
        #expect(watched.source.status.degraded.contains { $0.contains("2 folders without a watch") })
        for name in ["a", "b", "c"] { try Files.write("x", to: watched / "\(name)/file") }
        #expect(await watched.core.wait { $0.known.count == 3 })
    }

    @Test("find everything without events in periodic mode, after two equal looks")
    func periodic() async throws {
        let watched = try await WatchedFolder {
            $0.mode = .periodic
            $0.rescanInterval = .milliseconds(30)
        }
        #expect(watched.source.status.watches == 0)
        try Files.makeFolder(watched / "sub")
        try Files.write("x", to: watched / "sub/a")
        try Files.write("y", to: watched / "b")
        #expect(await watched.core.wait { $0.paths() == ["sub/a", "b"] })
        try Files.remove(watched / "b")
        #expect(await watched.core.wait { $0.gone == [path("b")] })
        try Files.rename(watched / "sub/a", watched / "c")
        #expect(await watched.core.wait { $0.moves[path("c")] == path("sub/a") })
    }

    @Test("pause and go on inside one large folder")
    func pausesInside() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder / "inbox")
        for number in 0..<3000 { try Files.write("x", to: folder / "inbox/\(number)") }
        let watched = try await WatchedFolder(in: folder, start: false) { $0.settle = .zero }
        let source = watched.source
        let pauses = Atomic(0)
        watched.core.onOffer.withLock { hook in
            hook = { _ in
                pauses.add(1, ordering: .relaxed)
                source.pause()
            }
        }
        watched.source.start(sink: watched.core, known: watched.core)
        // A resume may come before the pause it is meant for, so there is always another one.
        for _ in 0..<5000 where watched.core.now.known.count < 3000 {
            source.resume()
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(watched.core.now.known.count == 3000)
        // One pause for each batch or two, and no file twice. That one was passed over at first would be no fault: a process
        // that another test starts at the same time may hold it open.
        #expect(pauses.load(ordering: .relaxed) >= 5)
        var seen: Set<SourcePath> = []
        let twice = watched.core.now.arrivals.filter { arrival in
            guard case .file(let path, _, _) = arrival else { return false }
            return !seen.insert(path).inserted
        }
        #expect(twice.isEmpty, "\(twice)")
    }
}
