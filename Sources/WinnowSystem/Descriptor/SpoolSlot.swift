internal import Glibc

/// The private, in-memory copy of one document at a time: a memory file that a lane fills again and again.
///
/// One slot per lane saves making and freeing a file per document. A worker gets a read-only descriptor of its own
/// from ``readOnlyDescriptor()``, and the file has no write permission, so that a confined worker cannot reopen it for
/// writing through `/proc/self/fd`: Landlock does not govern memory files, but file permissions do once capabilities
/// are dropped. Where the kernel cannot confine the worker, throw the slot away with its worker; never lend it to two.
///
/// Not thread-safe: it belongs to its lane's queue.
package struct SpoolSlot: ~Copyable, Sendable {
    private let file: OwnedDescriptor

    /// The bytes written since the last ``reset()``.
    package private(set) var count = 0

    /// Makes an empty slot.
    ///
    /// - Throws: `.limit` when descriptors or memory run out.
    package init() throws(SystemError) {
        let file = try OwnedDescriptor.memory("winnow-spool")
        try systemCall("fchmod", on: "spool") { fchmod(file.number(), 0o400) }
        self.file = file
    }

    /// Empties the slot and gives its memory back to the kernel.
    ///
    /// - Throws: The failure of ftruncate(2).
    package mutating func reset() throws(SystemError) {
        try file.borrow { number throws(SystemError) in
            try systemCall("ftruncate", on: "spool") { ftruncate(number, 0) }
        }
        count = 0
    }

    /// Appends bytes.
    ///
    /// - Parameter bytes: The next part of the document.
    /// - Throws: `.full` or `.limit` when memory runs out.
    package mutating func append(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
        try file.writeAll(bytes, at: count)
        count += bytes.count
    }

    /// A descriptor for a worker: its own file position, starting at 0, and not opened for writing.
    ///
    /// - Returns: A close-on-exec descriptor to put into a child's descriptor map.
    /// - Throws: `.notFound` when `/proc` is not mounted, else the failure.
    package func readOnlyDescriptor() throws(SystemError) -> OwnedDescriptor {
        try file.readOnlyReopening()
    }
}
