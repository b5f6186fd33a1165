import Testing
import WinnowIntake
import WinnowModel
import WinnowSources

@Suite("What a folder source leaves alone", .timeLimit(.minutes(2)))
struct FilterTests {
    @Test("names on the built-in list, and folders on it with everything in them")
    func builtIn() async throws {
        let watched = try await WatchedFolder()
        try Files.makeFolders(watched / ".git/objects")
        for name in [".DS_Store", "a~", "b.part", "~$c.docx", "#d#", "Thumbs.db", ".git/objects/e", "f.txt"] {
            try Files.write("x", to: watched / name)
        }
        #expect(await watched.core.wait { $0.paths() == ["f.txt"] })
        try await watched.rescan()
        #expect(watched.core.now.arrivals.count == 1)
    }

    @Test("whatever include does not name and exclude does")
    func includes() async throws {
        let watched = try await WatchedFolder {
            $0.includes = [try! GlobPattern("*.{html,txt}")]
            $0.excludes = [try! GlobPattern("drafts/"), try! GlobPattern("secret*")]
        }
        try Files.makeFolder(watched / "drafts")
        for name in ["a.html", "b.txt", "c.pdf", "secret.txt", "drafts/d.txt"] {
            try Files.write("x", to: watched / name)
        }
        #expect(await watched.core.wait { $0.paths() == ["a.html", "b.txt"] })
        try await watched.rescan()
        #expect(watched.core.now.paths() == ["a.html", "b.txt"])
        #expect(watched.source.status.watches == 1)
    }

    @Test("what .winnowignore says, as soon as it says so")
    func ignoreFile() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "inbox/sub")
        try Files.write("*.log\nsub/private\n", to: folder / "inbox/.winnowignore")
        try Files.write("!keep.log\n", to: folder / "inbox/sub/.winnowignore")
        let watched = try await WatchedFolder(in: folder)
        for name in ["a.log", "sub/b.log", "sub/keep.log", "sub/private", "c.txt"] {
            try Files.write("x", to: watched / name)
        }
        #expect(await watched.core.wait { $0.paths() == ["sub/keep.log", "c.txt"] })
        try Files.write("nothing\n", to: watched / ".winnowignore")
        #expect(await watched.core.wait { $0.known.count == 5 })
        try Files.write("*.new\n", to: watched / ".winnowignore")
        try Files.write("x", to: watched / "d.new")
        try Files.write("x", to: watched / "e.txt")
        #expect(await watched.core.wait { $0.known[path("e.txt")] != nil })
        try await watched.rescan()
        #expect(watched.core.now.known[path("d.new")] == nil)
        try Files.remove(watched / ".winnowignore")
        #expect(await watched.core.wait { $0.known[path("d.new")] != nil })
    }

    @Test("the daemon's own folders inside the tree")
    func ownFolders() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "inbox/archive")
        try Files.write("x", to: folder / "inbox/archive/a")
        let watched = try await WatchedFolder(in: folder) { $0.ownFolders = [$0.rootPath + "/archive", "/var/lib"] }
        try Files.write("x", to: watched / "b")
        #expect(await watched.core.wait { $0.paths() == ["b"] })
    }

    @Test("the daemon's own folders inside the tree, also by another path")
    func ownFoldersBySymlink() async throws {
        let folder = try TemporaryFolder()
        try Files.makeFolders(folder / "inbox/archive")
        try Files.symlink(folder / "inbox", folder / "alias")
        try Files.write("x", to: folder / "inbox/archive/a")
        let watched = try await WatchedFolder(in: folder) { $0.ownFolders = [folder / "alias/archive"] }
        try Files.write("x", to: watched / "archive/c")
        try Files.write("x", to: watched / "b")
        #expect(await watched.core.wait { $0.paths() == ["b"] })
        try await watched.rescan()
        #expect(watched.core.now.paths() == ["b"] && watched.source.status.watches == 1)
    }
}
