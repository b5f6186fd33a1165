internal import CLinuxFiles
internal import Glibc

/// Changes to the names in an open folder. Names are single components in raw bytes.
extension OwnedDescriptor {
    /// Looks at a name in this folder, without following a symlink.
    ///
    /// - Parameter name: The name.
    /// - Returns: nil when there is nothing under it.
    /// - Throws: Every failure other than `.notFound`.
    package func status(ofName name: [UInt8]) throws(SystemError) -> FileStatus? {
        var raw = winnow_file_status()
        do throws(SystemError) {
            try change("statx", name) { winnow_file_status($0, $1, &raw) }
            return FileStatus(raw)
        } catch let error where error.code == .notFound {
            return nil
        }
    }

    /// Renames a file, never replacing anything.
    ///
    /// - Parameters:
    ///   - name: Its name in this folder.
    ///   - folder: The folder it goes to.
    ///   - newName: Its name there.
    /// - Throws: `.exists` when the new name is taken, `.invalid` with `EXDEV` across file systems, else the failure.
    package func rename(
        _ name: [UInt8], into folder: borrowing OwnedDescriptor, as newName: [UInt8]
    ) throws(SystemError) {
        try folder.borrow { target throws(SystemError) in
            try newName.withCString { new throws(SystemError) in
                try change("renameat2", name) { winnow_rename_without_replacing($0, $1, target, new) }
            }
        }
    }

    /// Removes a name that is not a folder's.
    ///
    /// - Parameter name: The name.
    /// - Throws: `.notFound` when it is not there, else the failure.
    package func removeFile(_ name: [UInt8]) throws(SystemError) {
        try change("unlinkat", name) { unlinkat($0, $1, 0) }
    }

    /// Opens a folder in this one, made first if it is missing.
    ///
    /// - Parameters:
    ///   - name: The folder's name.
    ///   - mode: Permissions of a folder that is made.
    /// - Returns: The folder, open for reading.
    /// - Throws: `.notFound` when something else has the name, a symlink included; else the failure.
    package func makeFolder(_ name: [UInt8], mode: UInt32 = 0o750) throws(SystemError) -> OwnedDescriptor {
        do throws(SystemError) {
            try change("mkdirat", name) { mkdirat($0, $1, mode) }
        } catch let error where error.code == .exists {
            // Then it is opened below, if it is a folder.
        }
        return OwnedDescriptor(
            adopting: try change("openat2", name) {
                winnow_openat2(
                    $0, $1, UInt64(O_RDONLY | O_DIRECTORY), 0,
                    UInt64(winnow_resolve_beneath | winnow_resolve_no_symlinks))
            })
    }

    /// Opens a file in this folder for reading; a symlink is not followed and a FIFO does not hang.
    ///
    /// - Parameter name: Its name.
    /// - Returns: The descriptor, whatever kind of file it is.
    /// - Throws: `.invalid` with `ELOOP` for a symlink, else the failure.
    package func openFile(_ name: [UInt8]) throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(
            adopting: try change("openat2", name) {
                winnow_openat2(
                    $0, $1, UInt64(O_RDONLY | O_NONBLOCK | O_NOCTTY), 0,
                    UInt64(winnow_resolve_beneath | winnow_resolve_no_symlinks))
            })
    }

    /// Makes a new file in this folder.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - mode: Its permissions.
    /// - Returns: The file, open for writing.
    /// - Throws: `.exists` when the name is taken, else the failure.
    package func makeFile(_ name: [UInt8], mode: UInt32 = 0o600) throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(
            adopting: try change("openat2", name) {
                winnow_openat2(
                    $0, $1, UInt64(O_WRONLY | O_CREAT | O_EXCL), UInt64(mode),
                    UInt64(winnow_resolve_beneath | winnow_resolve_no_symlinks))
            })
    }

    @discardableResult
    private func change(
        _ operation: StaticString, _ name: [UInt8], _ body: (CInt, UnsafePointer<CChar>) -> CInt
    ) throws(SystemError) -> CInt {
        try borrow { folder throws(SystemError) in
            try name.withCString { text throws(SystemError) in
                try systemCall(operation, on: String(decoding: name, as: UTF8.self)) { body(folder, text) }
            }
        }
    }
}
