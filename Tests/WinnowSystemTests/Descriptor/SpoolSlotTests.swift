import Glibc
import Testing

@testable import WinnowSystem

@Suite("The spool in memory")
struct SpoolSlotTests {
    @Test("holds one document after the other")
    func reuses() throws {
        var slot = try SpoolSlot()
        try slot.place([1, 2, 3, 4, 5])
        #expect(slot.count == 5)
        let lent = try slot.readOnlyDescriptor()
        #expect(try lent.start(5) == [1, 2, 3, 4, 5])
        try slot.reset()
        #expect(slot.count == 0)
        try slot.place([9])
        #expect(slot.count == 1)
        #expect(try lent.start(1) == [9])
    }

    @Test("is lent without a rest of the documents before", arguments: [3, 4096, 5000, SpoolSlot.keptBytes])
    func lendsNoRest(bytes: Int) throws {
        var slot = try SpoolSlot()
        try slot.place([UInt8](repeating: 7, count: SpoolSlot.keptBytes + 10_000))
        try slot.reset()
        try slot.place([UInt8](repeating: 1, count: bytes))
        let all = try slot.readOnlyDescriptor().readToEnd(limit: 1 << 24)
        #expect(all.count > SpoolSlot.capacity)
        #expect(all[..<bytes].allSatisfy { $0 == 1 } && all[bytes...].allSatisfy { $0 == 0 })
        try slot.reset()
        try slot.place([2])
        #expect(try slot.readOnlyDescriptor().start(3) == [2, 0, 0])
    }

    @Test("takes a document of its whole capacity, and finds out that there is more")
    func full() throws {
        var slot = try SpoolSlot()
        try slot.place([UInt8](repeating: 3, count: SpoolSlot.capacity + 1))
        #expect(slot.count == SpoolSlot.capacity + 1)
    }

    @Test("keeps the memory of small documents, gives back that of large ones, and all when cleared")
    func memory() throws {
        var slot = try SpoolSlot()
        let lent = try slot.readOnlyDescriptor()
        try slot.place([UInt8](repeating: 3, count: 8192))
        try slot.reset()
        #expect(try lent.memoryBytes() == 12_288)  // a byte more is reserved than the document has
        try slot.place([UInt8](repeating: 3, count: SpoolSlot.keptBytes + 100_000))
        try slot.reset()
        #expect(try lent.memoryBytes() == SpoolSlot.keptBytes)
        try slot.clear()
        #expect(try lent.memoryBytes() == 0)
    }

    @Test("is given out for reading only, each copy with its own position")
    func readOnly() throws {
        var slot = try SpoolSlot()
        try slot.place([1, 2, 3])
        let first = try slot.readOnlyDescriptor()
        let second = try slot.readOnlyDescriptor()
        #expect(try first.readToEnd(limit: 1 << 24).prefix(4) == [1, 2, 3, 0])
        #expect(try second.readToEnd(limit: 1 << 24).prefix(4) == [1, 2, 3, 0])
        #expect { try first.writeAll([1].span) } throws: { ($0 as? SystemError)?.errno == EBADF }
        #expect(ftruncate(first.number(), 0) == -1)
        #expect(mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, first.number(), 0) == MAP_FAILED)
    }

    @Test("never shrinks or grows, so that whoever maps it need not fear a bus error")
    func fixedSize() throws {
        var slot = try SpoolSlot()
        let lent = try slot.readOnlyDescriptor()
        let writable = try OwnedDescriptor.open("/proc/self/fd/\(lent.number())", O_RDWR)
        for size in [0, 4096, 1 << 24] {
            #expect(ftruncate(writable.number(), off_t(size)) == -1 && errno == EPERM)
        }
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

extension SpoolSlot {
    /// Puts a document into the slot.
    mutating func place(_ bytes: [UInt8]) throws {
        let source = try OwnedDescriptor.sealedMemory("document", holding: bytes.span).readOnlyReopening()
        try reserve(bytes.count + 1)
        while try !read(from: source, atMost: bytes.count + 1 - count).isEmpty {
            if count > bytes.count { return }
        }
    }
}

extension OwnedDescriptor {
    /// The first bytes of the file.
    fileprivate func start(_ count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let taken = try bytes.withUnsafeMutableBytes { try read(into: $0, at: 0) }
        return Array(bytes[..<taken])
    }

    /// How much memory the file takes.
    fileprivate func memoryBytes() throws -> Int {
        var status = stat()
        #expect(fstat(number(), &status) == 0)
        return Int(status.st_blocks) * 512
    }
}
