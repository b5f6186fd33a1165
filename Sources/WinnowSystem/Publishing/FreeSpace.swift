internal import CSandbox

/// What a file system still has to give to an unprivileged process.
package struct FreeSpace: Hashable, Sendable {
    /// Bytes that can still be written.
    package let freeBytes: UInt64

    /// The size of the file system in bytes.
    package let totalBytes: UInt64

    /// Files that can still be made; `UInt64.max` where the file system makes inodes as needed.
    package let freeFiles: UInt64

    /// Asks the file system that holds an open file or folder.
    ///
    /// - Parameters:
    ///   - descriptor: Any file or folder on it.
    ///   - path: Its path, for the error.
    /// - Throws: `.io` when the file system does not answer.
    package init(of descriptor: borrowing OwnedDescriptor, path: String) throws(SystemError) {
        var free: UInt64 = 0
        var total: UInt64 = 0
        var files: UInt64 = 0
        try systemCall("fstatvfs", on: path) { winnow_free_space(descriptor.number(), &free, &total, &files) }
        freeBytes = free
        totalBytes = total
        freeFiles = files
    }
}
