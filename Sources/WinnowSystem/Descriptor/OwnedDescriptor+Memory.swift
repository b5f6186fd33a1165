internal import CSandbox

extension OwnedDescriptor {
    /// An empty memory file, open for reading and writing.
    ///
    /// - Parameter name: What `/proc/PID/fd` shows for it; for debugging only.
    /// - Returns: The file, which no path leads to.
    /// - Throws: `.limit` when descriptors or memory run out.
    package static func memory(_ name: String) throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(adopting: try systemCall("memfd_create", on: name) { winnow_memory_file(name) })
    }

    /// A memory file that holds the given bytes and can never change: sealed against writing, growing and shrinking.
    ///
    /// - Parameters:
    ///   - name: What `/proc/PID/fd` shows for it; for debugging only.
    ///   - bytes: The content.
    /// - Returns: The sealed file, its position at 0. It can be given to any process without a copy.
    /// - Throws: `.limit` or `.full` when descriptors or memory run out.
    package static func sealedMemory(
        _ name: String, holding bytes: borrowing Span<UInt8>
    ) throws(SystemError) -> OwnedDescriptor {
        let file = try memory(name)
        try file.writeAll(bytes, at: 0)
        try systemCall("fcntl(F_ADD_SEALS)", on: name) { winnow_seal(file.number()) }
        return file
    }

    /// Opens the same file again, for reading only and with a file position of its own.
    ///
    /// - Returns: The new descriptor, close-on-exec.
    /// - Throws: `.notFound` when `/proc` is not mounted, `.denied` when the file may not be read.
    package func readOnlyReopening() throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(adopting: try systemCall("open", on: "/proc/self/fd") { winnow_reopen_read_only(number()) })
    }
}
