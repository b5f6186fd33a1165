import Dispatch
import Glibc
import Testing

@testable import WinnowSystem

@Suite("The life of a child")
struct ChildLifetimeTests {
    @Test("ends with its parent, even one that is killed")
    func diesWithParent() async throws {
        let witness = try OwnedDescriptor.pipe()
        let output = try OwnedDescriptor.pipe()
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        var map = DescriptorMap(input: try nothing.duplicate(), output: try output.second.duplicate(), errors: nothing)
        _ = map.add(try witness.second.duplicate())
        let queue = DispatchQueue(label: "test.child")
        let parent = try ChildProcess.start(Probe.program("adopt"), descriptors: map, queue: queue) { _ in }
        let started = try output.first.duplicate()
        _ = consume output
        #expect(try started.line() == "started")

        let reader = try witness.first.duplicate()
        _ = consume witness
        try parent.send(SIGKILL)
        // The grandchild holds the only write end left: the end of the file is its death.
        #expect(try reader.readToEnd(limit: 10) == [])
    }

    @Test("does not end with the thread that started it")
    func outlivesThread() async throws {
        let input = try OwnedDescriptor.pipe()
        let output = try OwnedDescriptor.pipe()
        let start = ThreadStart(
            map: DescriptorMap(
                input: try input.first.duplicate(), output: try output.second.duplicate(),
                errors: try OwnedDescriptor.open("/dev/null", O_RDWR)))
        try start.runOnShortLivedThread()
        let child = try #require(start.child)
        let answer = try output.first.duplicate()
        _ = consume output
        // The kernel would have sent SIGKILL at the thread's end, before join returned.
        try input.second.writeAll(Array("still here\n".utf8).span)
        #expect(try answer.line() == "still here")
        #expect(try child.send(SIGKILL))
    }

    @Test("takes what it started with it")
    func groupEnds() async throws {
        let witness = try OwnedDescriptor.pipe()
        var map = try Probe.silentMap()
        _ = map.add(try witness.second.duplicate())
        let program = ChildProgram(path: "/bin/sh", arguments: ["-c", "sleep 600 & exit 5"])
        #expect(try await Probe.end(of: program, map).status == .code(5))
        let reader = try witness.first.duplicate()
        _ = consume witness
        #expect(try reader.readToEnd(limit: 10) == [])
    }

    @Test("takes no signals after its end")
    func signalAfterEnd() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: ChildEnd.self)
        let child = try ChildProcess.start(
            ChildProgram(path: "/bin/true"), descriptors: try Probe.silentMap(), queue: DispatchQueue(label: "test")
        ) { continuation.yield($0) }
        var ends = stream.makeAsyncIterator()
        #expect(await ends.next()?.status == .code(0))
        #expect(try child.send(SIGTERM) == false)
    }
}

/// Starts `cat` from a thread of its own. Touched by one thread at a time: join separates them.
private final class ThreadStart: @unchecked Sendable {
    private var map: DescriptorMap?
    private(set) var child: ChildProcess?

    init(map: consuming DescriptorMap) {
        self.map = consume map
    }

    func runOnShortLivedThread() throws {
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<ThreadStart>.fromOpaque(context).takeUnretainedValue().start()
                return nil
            }, Unmanaged.passUnretained(self).toOpaque())
        try #require(status == 0)
        pthread_join(thread, nil)
    }

    private func start() {
        guard let map = map.take() else { return }
        child = try? ChildProcess.start(
            ChildProgram(path: "/bin/cat"), descriptors: map, queue: DispatchQueue(label: "test")
        ) { _ in }
    }
}
