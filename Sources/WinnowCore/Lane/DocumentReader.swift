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
    static let memoryBytes = 8 << 20

    private var slot: SpoolSlot
    private let file: OwnedDescriptor
    private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256 << 10)
    private var fileIsEmpty = true

    /// Creates the lane's spool.
    /// - Parameter path: the lane's spool file; truncated.
    init(path: String) throws(SystemError) {
        slot = try SpoolSlot()
        file = try OwnedDescriptor.open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
    }

    deinit { buffer.deallocate() }

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
        let isInMemory = expectedBytes <= Self.memoryBytes
        try clear()
        var hash = SHA256Hash()
        var total = 0
        while true {
            let count = try readOnce(source, min(buffer.count, expectedBytes - total + 1))
            if count == 0 { break }
            total += count
            if total > expectedBytes { return nil }
            let bytes = UnsafeBufferPointer(rebasing: buffer[..<count])
            hash.update(UnsafeRawBufferPointer(bytes))
            try keep(bytes, at: total - count, inMemory: isInMemory)
        }
        return Spooled(digest: hash.finish(), bytes: total, isInMemory: isInMemory)
    }

    private func keep(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, inMemory: Bool) throws(Obstruction) {
        let part = bytes.span
        do throws(SystemError) {
            if inMemory {
                try slot.append(part)
            } else {
                fileIsEmpty = false
                try file.writeAll(part, at: offset)
            }
        } catch {
            throw Obstruction(reason: error)
        }
    }

    /// Replaces the memory slot: what an ended worker was lent is never lent to the next one.
    func renewMemory() throws(SystemError) { slot = try SpoolSlot() }

    /// Gives memory and disk back.
    func clear() throws(SystemError) {
        try slot.reset()
        try emptyFile()
    }

    private func readOnce(_ source: borrowing OwnedDescriptor, _ room: Int) throws(SystemError) -> Int {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<room]))
    }

    private func emptyFile() throws(SystemError) {
        guard !fileIsEmpty else { return }
        try file.borrow { number throws(SystemError) in
            try systemCall("ftruncate", on: "spool file") { ftruncate(number, 0) }
        }
        fileIsEmpty = true
    }
}
