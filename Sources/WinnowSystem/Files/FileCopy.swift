internal import Glibc

/// Copies files durably.
package enum FileCopy {
    /// Copies a file's bytes, permissions and modification time, and makes the copy durable.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds the file.
    ///   - name: The file.
    ///   - copy: A new, empty file, open for writing.
    /// - Throws: The failure; the copy is then incomplete.
    package static func copy(
        _ folder: borrowing OwnedDescriptor, _ name: [UInt8], to copy: borrowing OwnedDescriptor
    ) throws(SystemError) {
        let file = try folder.openFile(name)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { break }
            try copy.writeAll(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]).bindMemory(to: UInt8.self).span)
        }
        var status = stat()
        try file.borrow { number throws(SystemError) in try systemCall("fstat") { fstat(number, &status) } }
        let times = [status.st_atim, status.st_mtim]
        try copy.borrow { number throws(SystemError) in
            try systemCall("fchmod") { fchmod(number, status.st_mode & 0o777) }
            try systemCall("futimens") { futimens(number, times) }
            try systemCall("fsync") { fsync(number) }
        }
    }
}
