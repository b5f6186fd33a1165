internal import CSandbox
internal import Glibc

/// An append-only file whose space is reserved ahead, so that an append rarely has to allocate.
///
/// Its size is always what was appended: reserved space beyond it is not visible to readers. Not thread-safe; belongs to
/// one queue.
package final class SegmentFile {
    /// Absolute path.
    package let path: String
    /// Bytes appended so far, synced or not.
    package private(set) var count: Int
    private let descriptor: OwnedDescriptor
    private var reserved: Int
    /// Bytes beyond `count` lie in the file that do not count and could not be cut off.
    private var hasRemains = false
    private let faults: PublishingFaults

    private static let reservation = 4 << 20

    /// Opens or creates a segment, cut to the bytes that count.
    /// - Parameters:
    ///   - folder: where it lies; must be synced by the caller after creation.
    ///   - length: what is kept; the rest, left by a crash, is cut off.
    /// - Throws: ``SystemError``; `.invalid` when the file is shorter than `length`.
    package init(
        folder: DurableFolder, name: String, length: Int, faults: PublishingFaults = .none
    ) throws(SystemError) {
        path = "\(folder.path)/\(name)"
        self.faults = faults
        descriptor = try OwnedDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o640)
        count = length
        reserved = length
        let size = try currentSize()
        if size < length {
            throw SystemError("open", code: .invalid, context: "\(path) has \(size) bytes, \(length) were published")
        }
        if size > length { try cut(to: length) }
    }

    /// Whether the file still has a name: what is appended to one that was removed would be lost.
    package func hasName() throws(SystemError) -> Bool {
        var status = stat()
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("fstat", on: path) { fstat(number, &status) }
        }
        return status.st_nlink > 0
    }

    private func currentSize() throws(SystemError) -> Int {
        var status = stat()
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("fstat", on: path) { fstat(number, &status) }
        }
        return Int(status.st_size)
    }

    /// Appends; the bytes are visible to readers at once and durable after ``sync()``.
    /// - Throws: ``SystemError``; parts of the bytes may be visible then, until ``takeBack(to:)``.
    package func append(_ bytes: [UInt8]) throws(SystemError) {
        if hasRemains { try cut(to: count) }
        try faults.check(.write, path)
        if count + bytes.count > reserved { try reserve(count + bytes.count) }
        do throws(SystemError) {
            if FailPoint.isNext("halfAppended") {
                try descriptor.writeAll(bytes.span.extracting(..<(bytes.count / 2)), at: count)
                FailPoint.hit("halfAppended")
            }
            try descriptor.writeAll(bytes.span, at: count)
        } catch {
            throw SystemError("write", code: error.code, errno: error.errno, context: path)
        }
        count += bytes.count
    }

    /// Reserves some space ahead; if there is not so much left, what is needed.
    ///
    /// Where the file system can reserve, a full disk shows here, before readers can see any line of an append that fails.
    /// - Throws: `.full`.
    private func reserve(_ needed: Int) throws(SystemError) {
        for target in [needed + Self.reservation, needed] {
            let failure = descriptor.borrow { number in
                winnow_reserve(number, off_t(reserved), off_t(target - reserved)) == 0 ? 0 : errno
            }
            // A file system that cannot reserve takes the write or reports its failure.
            if failure != ENOSPC && failure != EDQUOT {
                reserved = target
                return
            }
        }
        throw SystemError("fallocate", errno: ENOSPC, context: path)
    }

    /// Whether the file has no name any more: what is appended then is lost with the last descriptor.
    package func isRemoved() throws(SystemError) -> Bool {
        var status = stat()
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("fstat", on: path) { fstat(number, &status) }
        }
        return status.st_nlink == 0
    }

    /// Waits until everything appended is on the disk.
    package func sync() throws(SystemError) {
        try faults.check(.sync, path)
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("fdatasync", on: path) { fdatasync(number) }
        }
    }

    /// Takes back what was appended and will not count. If the disk refuses even that, the next append does it first.
    package func takeBack(to length: Int) {
        hasRemains = true
        count = length
        // The caller reports the failure that led here; a failed cut is repeated by the next append.
        try? cut(to: length)
    }

    /// Cuts the file and gives reserved space back.
    package func cut(to length: Int) throws(SystemError) {
        try faults.check(.cut, path)
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("ftruncate", on: path) { ftruncate(number, off_t(length)) }
        }
        count = length
        reserved = length
        hasRemains = false
    }

    /// Reads bytes of the segment.
    package func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            var failure: SystemError?
            let got = out.withUnsafeMutableBytes { buffer -> Int in
                do throws(SystemError) {
                    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                    return try descriptor.read(into: rest, at: offset + filled)
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if got == 0 { break }
            filled += got
        }
        return Array(out[..<filled])
    }
}
