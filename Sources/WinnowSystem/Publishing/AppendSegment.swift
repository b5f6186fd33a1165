internal import CSandbox
internal import Glibc

/// A file that grows by appending and is synced in groups: many records for the price of one sync.
///
/// Space is reserved ahead without moving the end of the file, so readers never see more than was written. What was
/// appended since the last ``sync()`` may be cut anywhere by a crash; the owner remembers the durable length elsewhere
/// and hands it to ``reopen(_:in:length:)``, which cuts the rest off.
///
/// Not thread-safe: it belongs to its owner's queue.
package struct AppendSegment: ~Copyable, Sendable {
    /// Bytes appended, durable or not: the length of the file.
    package private(set) var length: Int

    /// Bytes that the last successful ``sync()`` covered.
    package private(set) var durableLength: Int

    private let path: String
    private let file: OwnedDescriptor
    private let faults: PublishingFaults

    private init(path: String, file: consuming OwnedDescriptor, length: Int, faults: PublishingFaults) {
        self.path = path
        self.file = file
        self.length = length
        self.durableLength = length
        self.faults = faults
    }

    /// Makes an empty segment; its name is durable when the call returns.
    ///
    /// - Parameters:
    ///   - name: Its name; must be free.
    ///   - folder: Where it goes.
    ///   - reservedBytes: Space to reserve ahead, 0 for none. A reservation that fails is no error: the space is then
    ///     taken as it is needed.
    /// - Returns: The segment.
    /// - Throws: `.exists` when the name is taken, else the failure.
    package static func create(
        _ name: String, in folder: DurableFolder, reservedBytes: Int
    ) throws(SystemError) -> AppendSegment {
        let handle = try folder.folder("")
        let path = "\(folder.path)/\(name)"
        let file = try handle.descriptor.open(relative: name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
        if reservedBytes > 0 { _ = winnow_preallocate(file.number(), Int64(reservedBytes)) }
        try systemCall("fsync", on: path) { fsync(file.number()) }
        try handle.sync(folder.faults)
        return AppendSegment(path: path, file: file, length: 0, faults: folder.faults)
    }

    /// Opens a segment again and cuts off what was appended after the last known sync.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - folder: Where it is.
    ///   - length: The durable length, as remembered elsewhere.
    /// - Returns: The segment, ready to append at that length.
    /// - Throws: `.io` when the file is shorter than it must be: records are missing. Else the failure.
    package static func reopen(
        _ name: String, in folder: DurableFolder, length: Int
    ) throws(SystemError) -> AppendSegment {
        let path = "\(folder.path)/\(name)"
        let file = try folder.folder("").descriptor.open(relative: name, O_RDWR | O_NOFOLLOW)
        var status = stat()
        try systemCall("fstat", on: path) { fstat(file.number(), &status) }
        guard status.st_size >= length else {
            throw SystemError(
                "reopen", code: .io, context: "\(path) has \(status.st_size) bytes of \(length) that were durable")
        }
        var segment = AppendSegment(path: path, file: file, length: length, faults: folder.faults)
        try segment.rollBack()
        try segment.sync()
        return segment
    }

    /// Appends bytes; they are durable after the next ``sync()``.
    ///
    /// - Parameter bytes: Whole records.
    /// - Throws: The failure. Part of the bytes may be in the file: call ``rollBack()`` before going on.
    package mutating func append(_ bytes: borrowing Span<UInt8>) throws(SystemError) {
        try faults.check(.append, path)
        do {
            try file.writeAll(bytes, at: length)
        } catch {
            throw SystemError(error.operation, errno: error.errno, context: path)
        }
        length += bytes.count
    }

    /// Makes everything appended durable.
    ///
    /// - Throws: The failure. The appended bytes may be lost then, also when a later sync succeeds: call
    ///   ``rollBack()`` and append them again.
    package mutating func sync() throws(SystemError) {
        try faults.check(.syncSegment, path)
        // The new length is part of what fdatasync makes durable (fdatasync(2)).
        try systemCall("fdatasync", on: path) { fdatasync(file.number()) }
        durableLength = length
    }

    /// Cuts off everything after the last successful sync.
    ///
    /// - Throws: The failure of ftruncate(2).
    package mutating func rollBack() throws(SystemError) {
        try systemCall("ftruncate", on: path) { ftruncate(file.number(), off_t(durableLength)) }
        length = durableLength
    }

    /// Gives back the reserved space that was not used, and closes the file.
    ///
    /// - Throws: `.invalid` when bytes are not synced yet; else the failure. The file is closed in any case.
    package consuming func close() throws(SystemError) {
        guard length == durableLength else {
            throw SystemError("close", code: .invalid, context: "\(path): \(length - durableLength) bytes not synced")
        }
        // Cutting at the present end frees the blocks beyond it (fallocate(2), FALLOC_FL_KEEP_SIZE).
        try systemCall("ftruncate", on: path) { ftruncate(file.number(), off_t(length)) }
        try systemCall("fdatasync", on: path) { fdatasync(file.number()) }
    }
}
