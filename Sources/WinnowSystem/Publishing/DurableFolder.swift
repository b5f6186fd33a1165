internal import CSandbox
internal import Glibc

/// A folder in which files appear whole and stay: write under a temporary name, sync, rename, sync the folder.
///
/// Not thread-safe; belongs to one queue.
package final class DurableFolder {
    /// Absolute path.
    package let path: String
    private let descriptor: OwnedDescriptor
    private let faults: PublishingFaults

    /// Opens a folder, making it and its parents durable parts of the tree where they are missing.
    /// - Parameters:
    ///   - path: absolute.
    ///   - faults: failures to simulate, for tests.
    /// - Throws: ``SystemError`` naming the level that failed.
    @discardableResult
    package static func make(_ path: String, faults: PublishingFaults = .none) throws(SystemError) -> DurableFolder {
        do {
            let folder = try DurableFolder(path, faults)
            try syncEntry(of: path, faults)
            return folder
        } catch let error where error.code == .notFound {
            let parent = parent(of: path)
            let folder = try make(parent, faults: faults)
            try faults.check(.makeFolder, path)
            do {
                try systemCall("mkdir", on: path) { mkdir(path, 0o750) }
            } catch let error where error.code == .exists {}  // made by someone else meanwhile: just as good
            try folder.sync()
            return try DurableFolder(path, faults)
        }
    }

    /// Opens a folder that is there, to look at it: nothing is made or synced.
    /// - Throws: ``SystemError``.
    package static func existing(_ path: String) throws(SystemError) -> DurableFolder {
        try DurableFolder(path, .none)
    }

    private init(_ path: String, _ faults: PublishingFaults) throws(SystemError) {
        self.path = path
        self.faults = faults
        descriptor = try OwnedDescriptor.open(path, O_RDONLY | O_DIRECTORY)
    }

    /// Makes the name of an existing folder durable: the process that made it may have been killed before it came to
    /// that, and records below it would be lost with it.
    private static func syncEntry(of path: String, _ faults: PublishingFaults) throws(SystemError) {
        do {
            try DurableFolder(parent(of: path), faults).sync()
        } catch let error where error.code == .denied || error.code == .readOnly {
            // A parent that we may not open, or that cannot change, is not one that we made this folder in.
        }
    }

    private static func parent(of path: String) -> String {
        let bare = path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let slash = bare.lastIndex(of: "/"), slash != bare.startIndex else { return "/" }
        return String(bare[..<slash])
    }

    /// Creates a file and writes it, without waiting for the disk. An old file of that name is overwritten.
    /// - Returns: the open file, for ``DurableFile/sync()``.
    package func write(_ name: String, _ bytes: [UInt8]) throws(SystemError) -> DurableFile {
        try faults.check(.write, "\(path)/\(name)")
        let file = try descriptor.open(relative: name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o640)
        do throws(SystemError) {
            try file.writeAll(bytes.span)
        } catch {
            throw SystemError("write", code: error.code, errno: error.errno, context: "\(path)/\(name)")
        }
        return DurableFile(file, name: "\(path)/\(name)", faults: faults)
    }

    /// Replaces a file by new content, durably: after the call the old or the new content is there, never half of one.
    package func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
        let temporary = Self.temporaryPrefix + name
        let file = try write(temporary, bytes)
        try file.sync()
        FailPoint.hit("beforeReplace")
        try rename(temporary, to: name, in: self)
        try sync()
    }

    /// Renames a file of this folder into a folder of the same file system, replacing what is there.
    /// - Returns: false when there is no such file.
    @discardableResult
    package func rename(_ name: String, to newName: String, in folder: DurableFolder) throws(SystemError) -> Bool {
        try faults.check(.rename, "\(folder.path)/\(newName)")
        do {
            try descriptor.borrow { from throws(SystemError) in
                try folder.descriptor.borrow { to throws(SystemError) in
                    try systemCall("rename", on: "\(folder.path)/\(newName)") { renameat(from, name, to, newName) }
                }
            }
            return true
        } catch let error where error.code == .notFound {
            return false
        }
    }

    /// Removes a file; one that is not there is fine.
    package func remove(_ name: String) throws(SystemError) {
        do {
            try descriptor.borrow { number throws(SystemError) in
                try systemCall("unlink", on: "\(path)/\(name)") { unlinkat(number, name, 0) }
            }
        } catch let error where error.code == .notFound {}  // what should be gone is gone
    }

    /// Makes names durable: files created, renamed or removed in this folder before.
    package func sync() throws(SystemError) {
        try faults.check(.sync, path)
        do {
            try descriptor.borrow { number throws(SystemError) in
                try systemCall("fsync", on: path) { fsync(number) }
            }
        } catch let error where error.errno == EINVAL {
            // The file system has no sync for folders (some network ones): its rename is then all it offers.
        }
    }

    /// Whether an entry of that name is there.
    package func contains(_ name: String) throws(SystemError) -> Bool {
        do {
            try descriptor.borrow { number throws(SystemError) in
                try systemCall("faccessat", on: "\(path)/\(name)") { faccessat(number, name, F_OK, 0) }
            }
            return true
        } catch let error where error.code == .notFound {
            return false
        }
    }

    /// The names of the entries, in no order.
    package func names() throws(SystemError) -> [String] {
        guard let stream = opendir(path) else { throw SystemError("opendir", errno: errno, context: path) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                $0.baseAddress.map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? ""
            }
            if name != ".", name != ".." { names.append(name) }
        }
        // NULL is the end or a failure; only errno tells (readdir(3)).
        guard errno == 0 else { throw SystemError("readdir", errno: errno, context: path) }
        return names
    }

    /// Bytes that may still be written.
    package func freeBytes() throws(SystemError) -> UInt64 {
        var status = statvfs()
        try systemCall("statvfs", on: path) { statvfs(path, &status) }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }

    /// Begins the names of files that are not finished; whoever starts next may delete them.
    package static let temporaryPrefix = ".winnow-tmp-"
}

/// A file written and perhaps not yet on the disk.
package struct DurableFile: ~Copyable {
    private let descriptor: OwnedDescriptor
    private let name: String
    private let faults: PublishingFaults

    init(_ descriptor: consuming OwnedDescriptor, name: String, faults: PublishingFaults) {
        self.descriptor = descriptor
        self.name = name
        self.faults = faults
    }

    /// Starts writing it to the disk without waiting, so that the syncs of a group overlap.
    package func startWriteBack() {
        // A hint; the sync that follows reports whatever goes wrong.
        descriptor.borrow { _ = winnow_start_write_back($0) }
    }

    /// Waits until content and size are on the disk.
    package func sync() throws(SystemError) {
        try faults.check(.sync, name)
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("fsync", on: name) { fsync(number) }
        }
    }
}
