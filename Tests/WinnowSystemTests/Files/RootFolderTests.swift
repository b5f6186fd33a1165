import Glibc
import Testing

@testable import WinnowSystem

@Suite("A root folder")
struct RootFolderTests {
    private let scratch: Scratch
    private let root: RootFolder

    init() throws {
        scratch = try Scratch()
        root = try RootFolder(path: scratch.path)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("opens what is beneath it")
    func opens() throws {
        try scratch.write("hello", to: "a.txt")
        #expect(mkdir(scratch.path + "/sub", 0o755) == 0)
        try scratch.write("deeper", to: "sub/b.txt")
        #expect(try root.openFile(bytes("a.txt")).readToEnd(limit: 100) == bytes("hello"))
        #expect(try root.openFile(bytes("sub/b.txt")).readToEnd(limit: 100) == bytes("deeper"))
        #expect(try FileStatus(of: root.openFolder([])).isSameFile(as: root.status))
    }

    @Test(
        "lets nothing lead out of it", arguments: ["../outside", "/etc/passwd", "up/../../outside", "link", "folder/a"])
    func beneath(path: String) throws {
        #expect(symlink("/etc/passwd", scratch.path + "/link") == 0)
        #expect(symlink("/etc", scratch.path + "/folder") == 0)
        #expect(mkdir(scratch.path + "/up", 0o755) == 0)
        #expect(throws: SystemError.self) { _ = try root.openFile(bytes(path)) }
        #expect(throws: SystemError.self) { _ = try root.openFile(bytes(path), followingSymlinks: true) }
    }

    @Test("follows a symlink that stays inside, if asked to")
    func insideSymlink() throws {
        try scratch.write("hello", to: "a.txt")
        #expect(symlink("a.txt", scratch.path + "/link") == 0)
        #expect { _ = try root.openFile(bytes("link")) } throws: { ($0 as? SystemError)?.errno == ELOOP }
        #expect(try root.openFile(bytes("link"), followingSymlinks: true).readToEnd(limit: 9) == bytes("hello"))
        #expect(try root.status(of: bytes("link"))?.kind == .symlink)
        #expect(try root.statusFollowingSymlinks(of: bytes("link"))?.kind == .file)
    }

    @Test("does not hang on a FIFO")
    func pipe() throws {
        #expect(mkfifo(scratch.path + "/pipe", 0o644) == 0)
        #expect(try FileStatus(of: root.openFile(bytes("pipe"))).kind == .pipe)
    }

    @Test("says that nothing is there, and throws only when it cannot tell")
    func missing() throws {
        try scratch.write("hello", to: "a.txt")
        #expect(try root.status(of: bytes("b.txt")) == nil)
        #expect(try root.status(of: bytes("a.txt/below")) == nil)
        #expect(try root.status(of: bytes("a.txt"))?.size == 5)
        #expect { _ = try root.status(of: [UInt8](repeating: 97, count: 300)) } throws: {
            ($0 as? SystemError)?.errno == ENAMETOOLONG
        }
    }

    @Test("knows a writer from a reader")
    func writers() throws {
        try scratch.write("hello", to: "a.txt")
        let reader = try root.openFile(bytes("a.txt"))
        #expect(WriterSearch(of: try root.openFile(bytes("a.txt"))) == .noWriter)
        let writer = open(scratch.path + "/a.txt", O_WRONLY)
        #expect(writer >= 0)
        #expect(WriterSearch(of: reader) == .writer)
        close(writer)
        #expect(WriterSearch(of: reader) == .noWriter)
        // The lease was given back: a writer does not wait for it.
        let again = open(scratch.path + "/a.txt", O_WRONLY | O_NONBLOCK)
        #expect(again >= 0)
        close(again)
    }

    @Test("renames and makes without ever replacing")
    func noReplacing() throws {
        try scratch.write("one", to: "a")
        try scratch.write("two", to: "b")
        let folder = try root.openFolder([])
        #expect { try folder.rename(bytes("a"), into: folder, as: bytes("b")) } throws: {
            ($0 as? SystemError)?.code == .exists
        }
        #expect { _ = try folder.makeFile(bytes("b")) } throws: { ($0 as? SystemError)?.code == .exists }
        try folder.rename(bytes("a"), into: try folder.makeFolder(bytes("sub")), as: bytes("c"))
        #expect(try root.openFile(bytes("sub/c")).readToEnd(limit: 9) == bytes("one"))
        #expect(throws: SystemError.self) { _ = try folder.makeFolder(bytes("b")) }
    }

    @Test("copies bytes, permissions and times")
    func copies() throws {
        let text = String(repeating: "0123456789", count: 60_000)
        try scratch.write(text, to: "a")
        #expect(chmod(scratch.path + "/a", 0o640) == 0)
        let folder = try root.openFolder([])
        try FileCopy.copy(folder, bytes("a"), to: try folder.makeFile(bytes("copy")))
        #expect(try root.openFile(bytes("copy")).readToEnd(limit: 1 << 20) == bytes(text))
        #expect(try root.status(of: bytes("copy"))?.modified == root.status(of: bytes("a"))?.modified)
        var status = stat()
        #expect(lstat(scratch.path + "/copy", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }
}

@Suite("Inotify")
struct InotifyTests {
    private func events(_ inotify: borrowing Inotify) throws -> [InotifyEvent] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
        defer { buffer.deallocate() }
        var events: [InotifyEvent] = []
        while try inotify.read(into: buffer, { events.append($0) }) {}
        return events
    }

    @Test("tells what happened in a folder, in order, with names of any bytes")
    func order() throws {
        let scratch = try Scratch()
        let root = try RootFolder(path: scratch.path)
        let inotify = try Inotify()
        let watch = try inotify.watch(root.openFolder([]))
        #expect(try inotify.watch(root.openFolder([])) == watch)
        try scratch.write("x", to: "a")
        #expect(rename(scratch.path + "/a", scratch.path + "/\u{e9}") == 0)
        #expect(mkdir(scratch.path + "/sub", 0o755) == 0)
        #expect(unlink(scratch.path + "/\u{e9}") == 0)
        let found = try events(inotify)
        #expect(found.map(\.kind) == [.created, .closedWriting, .movedFrom, .movedTo, .created, .deleted])
        #expect(found[2].cookie == found[3].cookie && found[2].cookie != 0)
        #expect(found[3].name == Array("\u{e9}".utf8))
        #expect(found.map(\.isFolder) == [false, false, false, false, true, false])
        #expect(found.allSatisfy { $0.watch == watch })
        inotify.unwatch(watch)
        inotify.unwatch(watch)
        #expect(try events(inotify).map(\.kind) == [.watchEnded])
        #expect(try events(inotify).isEmpty)
    }
}

/// A folder of a test's own.
final class Scratch: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/winnow-files-test.XXXXXX".utf8CString)
        try systemCall("mkdtemp") { mkdtemp(&template) == nil ? -1 : 0 as CInt }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        var pending = [path]
        var folders: [String] = []
        while let next = pending.popLast() {
            if unlink(next) == 0 { continue }
            guard let stream = opendir(next) else { continue }
            folders.append(next)
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != "." && name != ".." { pending.append(next + "/" + name) }
            }
            closedir(stream)
        }
        for folder in folders.reversed() { rmdir(folder) }
    }

    func write(_ text: String, to name: String) throws {
        let file = try OwnedDescriptor.open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
        try file.writeAll(Array(text.utf8).span)
    }
}
