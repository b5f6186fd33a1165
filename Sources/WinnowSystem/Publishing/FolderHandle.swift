internal import CSandbox
internal import Glibc

/// An open folder of a ``DurableFolder``.
final class FolderHandle {
    let path: String
    let descriptor: OwnedDescriptor

    private init(path: String, descriptor: consuming OwnedDescriptor) {
        self.path = path
        self.descriptor = descriptor
    }

    /// Opens a folder below another, making it if need be, and syncs the parent.
    ///
    /// The parent is synced also when the folder was there already: the process that made it may have been killed
    /// before it came to that. Callers remember the result, so this costs one sync per folder and process.
    static func make(
        _ name: String, in parent: FolderHandle, _ faults: PublishingFaults
    ) throws(SystemError) -> FolderHandle {
        let path = parent.path == "/" ? "/\(name)" : "\(parent.path)/\(name)"
        try faults.check(.makeFolder, path)
        do {
            try systemCall("mkdirat", on: path) { mkdirat(parent.descriptor.number(), name, 0o755) }
        } catch let error where error.code == .exists {}
        let descriptor = try parent.descriptor.open(relative: name, O_RDONLY | O_DIRECTORY)
        try parent.sync(faults)
        return FolderHandle(path: path, descriptor: descriptor)
    }

    /// Opens a folder by its absolute path, making the missing levels durably and leaving the others alone.
    static func makeAll(_ path: String, _ faults: PublishingFaults) throws(SystemError) -> FolderHandle {
        do {
            return FolderHandle(path: path, descriptor: try .open(path, O_RDONLY | O_DIRECTORY))
        } catch let error where error.errno == ENOENT {
            let components = path.split(separator: "/")
            guard let last = components.last, path.hasPrefix("/") else {
                throw SystemError("open", code: .invalid, context: "not an absolute path: \(path)")
            }
            let parent = "/" + components.dropLast().joined(separator: "/")
            return try make(String(last), in: try makeAll(parent, faults), faults)
        }
    }

    /// Makes the folder's entries durable.
    func sync(_ faults: PublishingFaults) throws(SystemError) {
        try faults.check(.syncFolder, path)
        do {
            try systemCall("fsync", on: path) { fsync(descriptor.number()) }
        } catch let error where error.errno == EINVAL {
            // The file system has no sync for folders (some network ones): then its rename is all it offers.
        }
    }

    /// Makes the entry of an existing folder in its parent durable, as far as the parent lets us: a process that made
    /// the folder may have been killed before it came to that.
    static func syncEntry(of path: String, _ faults: PublishingFaults) throws(SystemError) {
        let parent = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
        do {
            let handle = FolderHandle(path: parent, descriptor: try .open(parent, O_RDONLY | O_DIRECTORY))
            try handle.sync(faults)
        } catch let error where error.code == .denied || error.code == .readOnly {
            // Then this process has not made the folder either, nor has one that ran as the same user.
        }
    }

    /// Removes a file.
    func remove(_ name: String) throws(SystemError) {
        try systemCall("unlinkat", on: "\(path)/\(name)") { unlinkat(descriptor.number(), name, 0) }
    }

    /// The names of all entries but `.` and `..`, in no order. For folders of our own, whose names are ASCII.
    func names() throws(SystemError) -> [String] {
        let listing = try descriptor.open(relative: ".", O_RDONLY | O_DIRECTORY).release()
        guard let stream = fdopendir(listing) else {
            let error = SystemError("fdopendir", errno: errno, context: path)
            _ = OwnedDescriptor(adopting: listing)
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw SystemError("readdir", errno: errno, context: path) }
        return names
    }
}
