import Glibc
import Testing

@testable import WinnowSystem

@Suite("An owned descriptor")
struct OwnedDescriptorTests {
    @Test("is closed when its owner goes away")
    func closesInDeinit() throws {
        // Another test may reuse the number at once, so ask the pipe itself: has it lost its reader?
        signal(SIGPIPE, SIG_IGN)
        let pipe = try OwnedDescriptor.pipe()
        let writer = try pipe.second.duplicate()
        try writer.writeAll([1].span)
        _ = consume pipe
        #expect { try writer.writeAll([1].span) } throws: { ($0 as? SystemError)?.code == .closed }
    }

    @Test("is close-on-exec, whichever way it was made")
    func closesOnExec() throws {
        let pipe = try OwnedDescriptor.pipe()
        let folder = try OwnedDescriptor.open("/")
        let memory = try OwnedDescriptor.sealedMemory("test", holding: [1, 2, 3].span)
        let copy = try folder.duplicate()
        let reopened = try memory.readOnlyReopening()
        for number in [
            pipe.first.number(), pipe.second.number(),
            folder.number(), memory.number(), copy.number(), reopened.number(),
        ] {
            #expect(fcntl(number, F_GETFD) & FD_CLOEXEC != 0)
        }
    }

    @Test("stays open after release, and is then the caller's")
    func releases() throws {
        let number = try OwnedDescriptor.open("/").release()
        #expect(fcntl(number, F_GETFD) >= 0)
        #expect(Glibc.close(number) == 0)
    }

    @Test("says which call failed on which path, and why")
    func errorsName() {
        #expect {
            _ = try OwnedDescriptor.open("/no/such/file")
        } throws: { error in
            let error = error as? SystemError
            return error?.code == .notFound
                && error?.description == "open: /no/such/file: No such file or directory (errno 2)"
        }
    }

    @Test("reads nothing yet as would-block, and the end as the end")
    func nonblockingReads() throws {
        let pipe = try OwnedDescriptor.pipe()
        try pipe.first.setNonblocking()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
        defer { buffer.deallocate() }
        #expect(try pipe.first.readAvailable(into: buffer) == .wouldBlock)
        try pipe.second.writeAll([7, 8].span)
        #expect(try pipe.first.readAvailable(into: buffer) == .bytes(2))
        let reader = try pipe.first.duplicate()
        _ = consume pipe
        #expect(try reader.readAvailable(into: buffer) == .end)
    }

    @Test("takes what fits into a full pipe and then says there is no room")
    func nonblockingWrites() throws {
        let pipe = try OwnedDescriptor.pipe()
        try pipe.second.setNonblocking()
        let block = [UInt8](repeating: 1, count: 1 << 20)
        let taken = try pipe.second.writeAvailable(block.span)
        #expect((taken ?? 0) > 0 && (taken ?? 0) < block.count)
        #expect(try pipe.second.writeAvailable(block.span) == nil)
    }

    @Test("refuses a file longer than the limit instead of cutting it")
    func readLimit() throws {
        let memory = try OwnedDescriptor.sealedMemory("test", holding: [UInt8](repeating: 9, count: 100).span)
        #expect(try memory.readOnlyReopening().readToEnd(limit: 100).count == 100)
        #expect { _ = try memory.readOnlyReopening().readToEnd(limit: 99) } throws: {
            ($0 as? SystemError)?.code == .limit
        }
    }

    @Test("repeats a call that a signal interrupted, and only that")
    func retriesInterrupts() throws {
        var calls = 0
        let result = try systemCall("test") { () -> Int in
            calls += 1
            errno = EINTR
            return calls < 4 ? -1 : 42
        }
        #expect(result == 42 && calls == 4)
        #expect {
            try systemCall("test", retryingInterrupts: false) { () -> Int in
                errno = EINTR
                return -1
            }
        } throws: { ($0 as? SystemError)?.errno == EINTR }
    }
}
