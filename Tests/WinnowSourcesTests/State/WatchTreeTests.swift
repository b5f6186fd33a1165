import Testing

@testable import WinnowSources

@Suite("The tree of watches")
struct WatchTreeTests {
    private var tree = WatchTree()

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private mutating func add(_ path: String, watch: Int32, epoch: UInt32 = 1) {
        tree.setWatch(watch, of: tree.insert(bytes(path), epoch: epoch))
    }

    private func path(of watch: Int32) -> String? {
        tree.node(watch: watch).flatMap { tree.path(of: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("knows the path of each watch")
    mutating func paths() {
        add("", watch: 1)
        add("a/b/c", watch: 2)
        #expect(path(of: 1) == "" && path(of: 2) == "a/b/c" && path(of: 3) == nil)
        #expect(tree.node(at: bytes("a/b/c")) == tree.node(watch: 2))
        #expect(tree.watch(of: tree.node(at: bytes("a/b"))!) == nil)
    }

    @Test("moves everything beneath a renamed folder at once")
    mutating func rename() {
        add("a/b/c", watch: 1)
        add("x", watch: 2)
        let node = tree.node(at: bytes("a/b"))!
        tree.detach(node)
        #expect(path(of: 1) == nil)
        #expect(tree.attach(node, to: tree.node(at: bytes("x"))!, name: bytes("y")) == [])
        #expect(path(of: 1) == "x/y/c")
        #expect(tree.node(at: bytes("a/b")) == nil)
    }

    @Test("gives up the watches of a folder that is replaced")
    mutating func replaced() {
        add("a", watch: 1)
        add("b/c", watch: 2)
        let node = tree.node(at: bytes("a"))!
        tree.detach(node)
        #expect(tree.attach(node, to: WatchTree.root, name: bytes("b")) == [2])
        #expect(path(of: 1) == "b" && path(of: 2) == nil)
    }

    @Test("a folder found under another name takes its watch along")
    mutating func takenOver() {
        add("old", watch: 1)
        add("new", watch: 1, epoch: 2)
        #expect(path(of: 1) == "new")
        // The outdated node goes, and the watch it no longer has stays.
        #expect(tree.sweep(epoch: 2) == [])
        #expect(tree.node(at: bytes("old")) == nil && path(of: 1) == "new" && tree.watchCount == 1)
    }

    @Test("sweeps what a walk did not see")
    mutating func sweep() {
        add("seen", watch: 1, epoch: 2)
        add("unseen/deep", watch: 2, epoch: 1)
        #expect(tree.sweep(epoch: 2) == [2])
        #expect(tree.watchCount == 1)
    }

    @Test("forgets a watch that the kernel dropped, and reuses nothing of it")
    mutating func forgotten() {
        add("a", watch: 1)
        tree.forget(watch: 1)
        #expect(tree.watchCount == 0 && path(of: 1) == nil)
        add("a", watch: 7)
        #expect(path(of: 7) == "a")
    }

    @Test("stays as small as its folders when they come and go")
    mutating func reuse() {
        for number in 0..<1000 {
            add("f\(number)/sub", watch: Int32(number), epoch: 1)
            #expect(tree.remove(tree.node(at: bytes("f\(number)"))!) == [Int32(number)])
        }
        #expect(tree.watchCount == 0)
        #expect(tree.insert(bytes("last"), epoch: 1) < 4)
    }
}
