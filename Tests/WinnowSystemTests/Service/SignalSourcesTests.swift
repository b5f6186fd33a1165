import Dispatch
import Glibc
import Testing

@testable import WinnowService
@testable import WinnowSystem

@Suite("Signals")
struct SignalSourcesTests {
    @Test("arrive on their queue, from the first moment on, and none ends the daemon")
    func delivery() async throws {
        let output = try OwnedDescriptor.pipe()
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        let map = DescriptorMap(input: try nothing.duplicate(), output: try output.second.duplicate(), errors: nothing)
        let (stream, continuation) = AsyncStream.makeStream(of: ChildEnd.self)
        let queue = DispatchQueue(label: "test")
        let child = try ChildProcess.start(Probe.program("listen"), descriptors: map, queue: queue) {
            continuation.yield($0)
        }
        let lines = try output.first.duplicate()
        _ = consume output
        #expect(try lines.line() == "SIGHUP")
        for signal in [SIGUSR1, SIGINT, SIGHUP, SIGTERM] {
            try child.send(signal)
            #expect(try lines.line() == Signal.name(signal))
        }
        var ends = stream.makeAsyncIterator()
        #expect(await ends.next()?.status == .code(0))
    }
}
