import Glibc
import Testing

@testable import WinnowSystem

@Suite("The spool in memory")
struct SpoolSlotTests {
    @Test("holds one document after the other, each without a rest of the one before")
    func reuses() throws {
        var slot = try SpoolSlot()
        try slot.append([1, 2, 3, 4].span)
        try slot.append([5].span)
        #expect(slot.count == 5)
        #expect(try slot.readOnlyDescriptor().readToEnd(limit: 100) == [1, 2, 3, 4, 5])
        try slot.reset()
        #expect(try slot.readOnlyDescriptor().readToEnd(limit: 100) == [])
        try slot.append([9].span)
        #expect(try slot.readOnlyDescriptor().readToEnd(limit: 100) == [9])
    }

    @Test("is given out for reading only, each copy with its own position")
    func readOnly() throws {
        var slot = try SpoolSlot()
        try slot.append([1, 2, 3].span)
        let first = try slot.readOnlyDescriptor()
        let second = try slot.readOnlyDescriptor()
        #expect(try first.readToEnd(limit: 3) == [1, 2, 3])
        #expect(try second.readToEnd(limit: 3) == [1, 2, 3])
        #expect { try first.writeAll([1].span) } throws: { ($0 as? SystemError)?.errno == EBADF }
        #expect(ftruncate(first.number(), 0) == -1)
    }

    @Test("cannot be changed by anyone once sealed")
    func sealed() throws {
        let memory = try OwnedDescriptor.sealedMemory("test", holding: [1, 2, 3].span)
        #expect { try memory.writeAll([9].span, at: 0) } throws: { ($0 as? SystemError)?.errno == EPERM }
        #expect(ftruncate(memory.number(), 10) == -1)
        let writable = try OwnedDescriptor.open("/proc/self/fd/\(memory.number())", O_RDWR)
        #expect { try writable.writeAll([9].span) } throws: { ($0 as? SystemError)?.errno == EPERM }
    }
}
