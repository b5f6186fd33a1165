internal import FoundationEssentials
internal import Glibc
internal import WinnowModel
internal import WinnowSystem

/// Copies a document into the lane's spool while hashing it, so that what is hashed is what is extracted.
///
/// A document up to `memoryBytes` goes into the lane's memory slot, a larger one into the lane's spool file. Confined to
/// the lane's queue.
final class DocumentReader {
    /// Up to this size a document stays in memory.
    static let memoryBytes = SpoolSlot.capacity

    private var slot: SpoolSlot
    private let file: OwnedDescriptor
    private var fileIsEmpty = true

    /// Read, then hashed, while it is in the processor's cache.
    private static let piece = 256 << 10

    /// Creates the lane's spool.
    /// - Parameter path: the lane's spool file; truncated.
    init(path: String) throws(SystemError) {
        slot = try SpoolSlot()
        file = try OwnedDescriptor.open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
    }

    /// Gives a worker its two read-only descriptors.
    func memoryForWorker() throws(SystemError) -> OwnedDescriptor { try slot.readOnlyDescriptor() }

    /// See ``memoryForWorker()``.
    func fileForWorker() throws(SystemError) -> OwnedDescriptor { try file.readOnlyReopening() }

    /// A spooled document.
    struct Spooled {
        var digest: Digest
        var bytes: Int
        /// Whether it lies in the memory slot.
        var isInMemory: Bool
    }

    /// The spool took no more, which says nothing about the document.
    struct Obstruction: Error { let reason: SystemError }

    /// Reads to the end, or until there is more than was expected.
    /// - Parameters:
    ///   - source: positioned at the start.
    ///   - expectedBytes: the size it is said to have; decides between memory and file.
    /// - Returns: nil when the document has grown: nothing more is read of it.
    /// - Throws: ``SystemError`` when the document cannot be read, ``Obstruction`` when the spool is full or failing.
    func spool(_ source: borrowing OwnedDescriptor, expectedBytes: Int) throws -> Spooled? {
        try slot.reset()
        try emptyFile()
        return expectedBytes <= Self.memoryBytes
            ? try spoolInMemory(source, expectedBytes) : try spoolInFile(source, expectedBytes)
    }

    private func spoolInMemory(_ source: borrowing OwnedDescriptor, _ expectedBytes: Int) throws -> Spooled? {
        // One byte more: a document that has grown is found out by reading it.
        try orObstructed { () throws(SystemError) in try slot.reserve(expectedBytes + 1) }
        var hash = SHA256Hash()
        while true {
            let part = try slot.read(from: source, atMost: min(Self.piece, expectedBytes + 1 - slot.count))
            if part.isEmpty { break }
            if slot.count > expectedBytes { return nil }
            hash.update(part)
        }
        return Spooled(digest: hash.finish(), bytes: slot.count, isInMemory: true)
    }

    private func spoolInFile(_ source: borrowing OwnedDescriptor, _ expectedBytes: Int) throws -> Spooled? {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 16)
        defer { buffer.deallocate() }
        var hash = SHA256Hash()
        var total = 0
        while true {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(Self.piece, expectedBytes + 1 - total)])
            let count = try source.read(into: room)
            if count == 0 { break }
            if total + count > expectedBytes { return nil }
            let part = UnsafeRawBufferPointer(rebasing: room[..<count])
            hash.update(part)
            fileIsEmpty = false
            try orObstructed { () throws(SystemError) in
                try file.writeAll(part.bindMemory(to: UInt8.self).span, at: total)
            }
            total += count
        }
        return Spooled(digest: hash.finish(), bytes: total, isInMemory: false)
    }

    private func orObstructed(_ step: () throws(SystemError) -> Void) throws(Obstruction) {
        do throws(SystemError) {
            try step()
        } catch {
            throw Obstruction(reason: error)
        }
    }

    /// Replaces the memory slot: what an ended worker was lent is never lent to the next one.
    func renewMemory() throws(SystemError) { slot = try SpoolSlot() }

    /// Gives memory and disk back.
    func clear() throws(SystemError) {
        try slot.clear()
        try emptyFile()
    }

    private func emptyFile() throws(SystemError) {
        guard !fileIsEmpty else { return }
        try file.borrow { number throws(SystemError) in
            try systemCall("ftruncate", on: "spool file") { ftruncate(number, 0) }
        }
        fileIsEmpty = true
    }
}
