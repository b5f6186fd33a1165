internal import CSandbox
internal import Glibc

/// The private, in-memory copy of one document at a time: a memory file that a lane fills again and again.
///
/// One slot per lane saves making and freeing a file per document, and its memory is kept from one document to the next:
/// allocating and freeing pages costs more than copying into them. A document is read straight into the mapped file. The
/// file's size is fixed and sealed, so that a worker can map it once, for all documents, without fear of SIGBUS.
///
/// A worker gets a read-only descriptor of its own from ``readOnlyDescriptor()``, and the file has no write permission,
/// so that a confined worker cannot reopen it for writing through `/proc/self/fd`: Landlock does not govern memory files,
/// but file permissions do once capabilities are dropped. Where the kernel cannot confine the worker, throw the slot away
/// with its worker; never lend it to two.
///
/// Not thread-safe: it belongs to its lane's queue.
package struct SpoolSlot: ~Copyable {
    /// Most bytes of a document.
    package static let capacity = 8 << 20
    /// Memory that is kept for the next document, in bytes. Of two thousand pages of news 41 have more than 1 MiB and one
    /// more than 4. An idle lane gives all of it back.
    package static let keptBytes = 4 << 20

    /// One page more than the largest document, so that a read can find out that there is more of it.
    private static let fileBytes = capacity + pageBytes
    private static let pageBytes = 4096

    private let file: OwnedDescriptor
    private let pages: UnsafeMutableRawBufferPointer
    /// So many bytes from the start have memory behind them; a multiple of the page size.
    private var allocated = 0

    /// The bytes of the document that is in the slot.
    package private(set) var count = 0

    /// Makes an empty slot.
    ///
    /// - Throws: `.limit` when descriptors or memory run out.
    package init() throws(SystemError) {
        let file = try OwnedDescriptor.memory("winnow-spool")
        try systemCall("fchmod", on: "spool") { fchmod(file.number(), 0o400) }
        try systemCall("ftruncate", on: "spool") { ftruncate(file.number(), off_t(Self.fileBytes)) }
        try systemCall("fcntl(F_ADD_SEALS)", on: "spool") { winnow_seal_size(file.number()) }
        guard let pages = mmap(nil, Self.fileBytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.number(), 0),
            pages != MAP_FAILED
        else { throw SystemError("mmap", errno: errno, context: "spool") }
        self.file = file
        self.pages = UnsafeMutableRawBufferPointer(start: pages, count: Self.fileBytes)
    }

    deinit { munmap(pages.baseAddress, pages.count) }

    /// Empties the slot for the next document. Memory beyond ``keptBytes`` goes back to the kernel.
    ///
    /// - Throws: The failure of fallocate(2).
    package mutating func reset() throws(SystemError) {
        count = 0
        if allocated > Self.keptBytes { try release(from: Self.keptBytes) }
    }

    /// Empties the slot and gives all its memory back to the kernel.
    ///
    /// - Throws: The failure of fallocate(2).
    package mutating func clear() throws(SystemError) {
        count = 0
        if allocated > 0 { try release(from: 0) }
    }

    /// Makes sure that there is memory for so many bytes. Without it, using the slot would be a bus error when memory
    /// runs out, instead of an error that can be told.
    ///
    /// - Parameter bytes: Counted from the start, at most ``capacity`` and one.
    /// - Throws: `.full` or `.limit` when memory runs out.
    package mutating func reserve(_ bytes: Int) throws(SystemError) {
        precondition(bytes <= Self.fileBytes, "\(bytes) bytes for a slot of \(Self.capacity)")
        guard bytes > allocated else { return }
        let end = Self.wholePages(bytes)
        let (file, start) = (self.file.number(), allocated)
        try systemCall("fallocate", on: "spool") { winnow_allocate(file, off_t(start), off_t(end - start)) }
        allocated = end
    }

    /// Reads once, to the end of what is there.
    ///
    /// - Parameters:
    ///   - source: Where the next part of the document comes from.
    ///   - most: Most bytes to read; they must have been reserved.
    /// - Returns: The part that was read, empty at the end; valid until the slot changes.
    /// - Throws: The failure of the source.
    package mutating func read(
        from source: borrowing OwnedDescriptor, atMost most: Int
    ) throws(SystemError) -> UnsafeRawBufferPointer {
        precondition(count + most <= allocated, "a read into memory that was not reserved")
        let room = UnsafeMutableRawBufferPointer(rebasing: pages[count..<(count + most)])
        let taken = try source.read(into: room)
        count += taken
        return UnsafeRawBufferPointer(rebasing: room[..<taken])
    }

    /// A descriptor for a worker: its own file position, starting at 0, and not opened for writing. What earlier
    /// documents have left behind the present one is gone then.
    ///
    /// - Returns: A close-on-exec descriptor to put into a child's descriptor map.
    /// - Throws: `.notFound` when `/proc` is not mounted, else the failure.
    package mutating func readOnlyDescriptor() throws(SystemError) -> OwnedDescriptor {
        if allocated > count { try release(from: count) }
        return try file.readOnlyReopening()
    }

    private mutating func release(from start: Int) throws(SystemError) {
        let file = file.number()
        try systemCall("fallocate(FALLOC_FL_PUNCH_HOLE)", on: "spool") {
            winnow_release(file, off_t(start), off_t(Self.fileBytes - start))
        }
        allocated = min(allocated, Self.wholePages(start))
    }

    private static func wholePages(_ bytes: Int) -> Int { (bytes + pageBytes - 1) / pageBytes * pageBytes }
}
