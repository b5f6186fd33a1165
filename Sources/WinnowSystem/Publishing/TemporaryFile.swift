internal import CSandbox
internal import Glibc

/// A file under its temporary name. Removed when it goes away without having got its final one.
final class TemporaryFile {
    private let name: String
    private let folder: FolderHandle
    private let descriptor: OwnedDescriptor
    private var isNamed = false

    init(name: String, folder: FolderHandle, descriptor: consuming OwnedDescriptor) {
        self.name = name
        self.folder = folder
        self.descriptor = descriptor
    }

    deinit {
        // Best effort: what stays is found and removed at the next start.
        if !isNamed { unlinkat(folder.descriptor.number(), name, 0) }
    }

    private var path: String { "\(folder.path)/\(name)" }

    func write(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
        try bytes.withUnsafeBytes { buffer throws(SystemError) in try write(buffer) }
    }

    private func write(_ buffer: UnsafeRawBufferPointer) throws(SystemError) {
        do {
            try descriptor.writeAll(buffer)
        } catch {
            throw SystemError(error.operation, errno: error.errno, context: path)
        }
    }

    /// Appends the rest of another file.
    func copy(from source: borrowing OwnedDescriptor) throws(SystemError) {
        // In the kernel where the file systems can, else through a buffer.
        do {
            while try copyRange(from: source) > 0 {}
        } catch let error where [EXDEV, EINVAL, EOPNOTSUPP, ENOSYS].contains(error.errno) {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
            defer { buffer.deallocate() }
            while true {
                let count = try source.read(into: buffer)
                if count == 0 { return }
                try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
        }
    }

    private func copyRange(from source: borrowing OwnedDescriptor) throws(SystemError) -> Int {
        try systemCall("copy_file_range", on: path) {
            winnow_copy_range(source.number(), descriptor.number(), 1 << 30)
        }
    }

    /// Starts writing to the disk without waiting for it. A hint, so an error is left for ``sync()`` to find.
    func startWriteback() {
        _ = winnow_start_writeback(descriptor.number())
    }

    func sync() throws(SystemError) {
        try systemCall("fsync", on: path) { fsync(descriptor.number()) }
    }

    /// Gives the file its final name.
    ///
    /// - Returns: False when a file of that name is there already and is to be kept.
    func rename(to final: String, in target: FolderHandle, replacing: Bool) throws(SystemError) -> Bool {
        do {
            try systemCall("renameat2", on: "\(target.path)/\(final)") {
                winnow_rename(folder.descriptor.number(), name, target.descriptor.number(), final, replacing)
            }
            isNamed = true
            return true
        } catch let error where error.code == .exists && !replacing {
            return false
        } catch let error where error.errno == EINVAL && !replacing {
            // No RENAME_NOREPLACE on this file system (NFS). A kept name stands for its content, so replacing it with
            // the same content does no harm.
            return try rename(to: final, in: target, replacing: true)
        }
    }
}
