import Glibc
import Testing
import WinnowIntake
import WinnowModel
import WinnowSources
import WinnowSystem

@Suite("Trees of folders", .timeLimit(.minutes(2)))
struct TreeTests {
    @Test("finds files in folders that were just made, however fast", arguments: 0..<10)
    func makeFolders(round: Int) async throws {
        let watched = try await WatchedFolder()
        for number in 0..<10 {
            try Files.makeFolders(watched / "a\(number)/b/c")
            try Files.write("hello", to: watched / "a\(number)/b/c/file.txt")
        }
        #expect(await watched.core.wait { $0.known.count == 10 })
    }

    @Test("finds everything in a tree that is moved in, old files at once")
    func movedIn() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched.folder / "outside/x/y")
        for number in 0..<20 { try Files.write("hello", to: watched.folder / "outside/x/y/\(number).txt") }
        try Files.write("hello", to: watched.folder / "outside/top.txt")
        try Files.rename(watched.folder / "outside", watched / "inside")
        #expect(await watched.core.wait { $0.known.count == 21 })
        try Files.write("later", to: watched / "inside/x/y/later.txt")
        #expect(await watched.core.wait { $0.known.count == 22 })
    }

    @Test("a renamed folder moves its documents without reading them again")
    func folderRenamed() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched / "old/deep")
        for number in 0..<300 { try Files.write("hello", to: watched / "old/deep/\(number).txt") }
        try Files.write("hello", to: watched / "old/top.txt")
        #expect(await watched.core.wait { $0.known.count == 301 })
        try Files.rename(watched / "old", watched / "new")
        #expect(await watched.core.wait { $0.moves.count == 301 })
        let content = watched.core.now
        #expect(content.moves[path("new/deep/7.txt")] == path("old/deep/7.txt"))
        #expect(content.deliveries.keys.allSatisfy { $0.display.hasPrefix("old/") })
        try Files.write("later", to: watched / "new/deep/later.txt")
        #expect(await watched.core.wait { $0.known[path("new/deep/later.txt")] != nil })
        try await watched.rescan()
        #expect(watched.core.now.gone.isEmpty && watched.core.now.known.count == 302)
    }

    @Test("a folder renamed twice in a row still knows where its documents were")
    func folderRenamedTwice() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolder(watched / "one")
        try Files.write("hello", to: watched / "one/a.txt")
        #expect(await watched.core.wait { $0.known.count == 1 })
        watched.source.pause()
        try await watched.waitForStatus("pause") { $0.activity == .paused }
        try Files.rename(watched / "one", watched / "two")
        try Files.rename(watched / "two", watched / "three")
        watched.source.resume()
        #expect(await watched.core.wait { $0.moves == [path("three/a.txt"): path("one/a.txt")] })
        #expect(watched.core.now.gone.isEmpty)
    }

    @Test("a folder that is moved out takes its documents along")
    func movedOut() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched / "sub/deep")
        try Files.write("hello", to: watched / "sub/a.txt")
        try Files.write("hello", to: watched / "sub/deep/b.txt")
        try Files.write("hello", to: watched / "subordinate.txt")
        #expect(await watched.core.wait { $0.known.count == 3 })
        try Files.rename(watched / "sub", watched.folder / "elsewhere")
        #expect(await watched.core.wait { $0.gone == [path("sub/a.txt"), path("sub/deep/b.txt")] })
        try Files.write("unseen", to: watched.folder / "elsewhere/deep/c.txt")
        try await watched.waitForStatus("watches") { $0.watches == 1 }
        #expect(watched.core.now.paths() == ["subordinate.txt"])
    }

    @Test("a deleted tree is gone, document by document")
    func treeDeleted() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched / "sub/deep")
        for number in 0..<50 { try Files.write("hello", to: watched / "sub/deep/\(number).txt") }
        #expect(await watched.core.wait { $0.known.count == 50 })
        Files.removeTree(watched / "sub")
        #expect(await watched.core.wait { $0.gone.count == 50 })
    }

    @Test("trees may be deeper than the longest path the kernel takes")
    func deeperThanPathMax() async throws {
        let watched = try await WatchedFolder()
        var folder = try Files.check("open", open(watched / "", O_RDONLY | O_DIRECTORY))
        let name = String(repeating: "d", count: 100)
        let depth = 120
        for _ in 0..<depth {
            try Files.check("mkdirat", mkdirat(folder, name, 0o755))
            let next = try Files.check("openat", openat(folder, name, O_RDONLY | O_DIRECTORY))
            close(folder)
            folder = next
        }
        func write(_ name: String) throws {
            let file = try Files.check("openat", openat(folder, name, O_WRONLY | O_CREAT, 0o644))
            #expect(Glibc.write(file, "hello", 5) == 5)
            close(file)
        }
        try write("first.txt")
        let above = Array(repeating: name, count: depth).joined(separator: "/")
        let first = path(above + "/first.txt")
        #expect(await watched.core.wait { $0.known[first] != nil })
        #expect(try watched.source.open(first).descriptor.readToEnd(limit: 10) == Array("hello".utf8))
        try write("second.txt")
        #expect(await watched.core.wait { $0.known[path(above + "/second.txt")] != nil })
        try Files.check("unlinkat", unlinkat(folder, "first.txt", 0))
        #expect(await watched.core.wait { $0.gone == [first] })
        close(folder)
    }

    @Test("folders nested beyond the limit are stated")
    func tooDeep() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "inbox/1/2/3")
        try Files.write("hello", to: folder / "inbox/1/2/3/a.txt")
        let watched = try await WatchedFolder(in: folder) { $0.maxDepth = 2 }
        #expect(await watched.core.wait { $0.skips[path("1/2/3")]?.code == .tooDeep })
        #expect(watched.core.now.known.isEmpty)
    }

    @Test("files moved into a folder that was just made are moves, although it was not watched yet")
    func movedIntoNewFolder() async throws {
        let watched = try await WatchedFolder()
        for number in 0..<20 { try Files.write("number \(number)", to: watched / "\(number).txt") }
        #expect(await watched.core.wait { $0.known.count == 20 })
        // Paused, so that the folder certainly is not watched before the files are in it.
        watched.source.pause()
        try await watched.waitForStatus("pause") { $0.activity == .paused }
        try Files.makeFolder(watched / "2024")
        for number in 0..<20 { try Files.rename(watched / "\(number).txt", watched / "2024/\(number).txt") }
        watched.source.resume()
        #expect(await watched.core.wait { $0.moves.count == 20 })
        #expect(watched.core.now.moves[path("2024/7.txt")] == path("7.txt"))
        #expect(watched.core.now.gone.isEmpty)
    }
}
