internal import CSandbox
internal import Glibc

/// A folder in which files appear whole and survive a crash from the moment they appear.
///
/// Files are written under a temporary name in ``temporaryFolder``, synced, renamed, and their folder is synced, in
/// groups (``PublishingGroup``) or as lines of one file (``AppendSegment``). Errors never leave half a file under a
/// final name. After a storage fault, open the folder anew: it may have been unmounted or replaced meanwhile.
///
/// Belongs to one queue, that of its owner; not `Sendable`, so the compiler keeps it there.
package final class DurableFolder {
    /// The sub-folder that holds unfinished files. Whatever is in it at start is a leftover.
    package static let temporaryFolder = ".winnow-tmp"

    /// The folder's path, for messages.
    package let path: String

    let faults: PublishingFaults
    private let root: FolderHandle
    private let temporary: FolderHandle
    /// Sub-folders whose entry in their parent was synced by this process.
    private var known: [String: FolderHandle] = [:]
    private var serial: UInt64 = 0

    /// Opens a folder, making it and its parents durably where they are missing.
    ///
    /// - Parameters:
    ///   - path: The folder's absolute path.
    ///   - faults: Faults for tests.
    /// - Throws: A ``SystemError`` whose ``SystemError/storageFault`` says why the folder cannot be used now.
    package init(path: String, faults: PublishingFaults = .none) throws(SystemError) {
        self.path = path
        self.faults = faults
        root = try FolderHandle.makeAll(path, faults)
        try FolderHandle.syncEntry(of: path, faults)
        temporary = try FolderHandle.make(Self.temporaryFolder, in: root, faults)
    }

    /// Removes what an earlier process left unfinished. Call it at start, under the ``SingleInstanceLock``.
    ///
    /// - Returns: How many temporary files there were.
    /// - Throws: The failure of reading the folder or removing a file.
    package func removeStrayTemporaries() throws(SystemError) -> Int {
        let names = try temporary.names()
        for name in names { try temporary.remove(name) }
        return names.count
    }

    /// What the file system still has to give.
    ///
    /// - Returns: Bytes and files.
    /// - Throws: `.io` when the file system does not answer.
    package func freeSpace() throws(SystemError) -> FreeSpace {
        try FreeSpace(of: root.descriptor, path: path)
    }

    /// Removes a published file durably.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - folder: Its sub-folder, empty for the folder itself.
    /// - Returns: False when there was no such file.
    /// - Throws: Any other failure.
    @discardableResult
    package func remove(_ name: String, in folder: String = "") throws(SystemError) -> Bool {
        let handle = try self.folder(folder)
        do {
            try handle.remove(name)
        } catch let error where error.code == .notFound {
            return false
        }
        try handle.sync(faults)
        return true
    }

    /// Opens a published file for reading.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - folder: Its sub-folder, empty for the folder itself.
    /// - Returns: The open file.
    /// - Throws: `.notFound` when there is none, else the failure.
    package func open(_ name: String, in folder: String = "") throws(SystemError) -> OwnedDescriptor {
        try root.descriptor.open(relative: folder.isEmpty ? name : "\(folder)/\(name)", O_RDONLY | O_NOFOLLOW)
    }

    /// A sub-folder, made durably if need be, by its path below this folder.
    func folder(_ relative: String) throws(SystemError) -> FolderHandle {
        if relative.isEmpty { return root }
        if let handle = known[relative] { return handle }
        var handle = root
        for component in relative.split(separator: "/") {
            handle = try FolderHandle.make(String(component), in: handle, faults)
        }
        // Days come and go; a few open folders are enough.
        if known.count >= 16 { known.removeAll() }
        known[relative] = handle
        return handle
    }

    /// Forgets open sub-folders, which somebody may have removed meanwhile.
    func forgetFolders() {
        known.removeAll()
    }

    /// Makes an empty temporary file.
    func createTemporary() throws(SystemError) -> TemporaryFile {
        serial += 1
        // Unique among live processes; leftovers of a dead one with the same id are gone by removeStrayTemporaries,
        // and if not, O_EXCL finds them.
        let name = "\(getpid())-\(serial)"
        try faults.check(.createTemporary, name)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let descriptor = try temporary.descriptor.open(relative: name, flags, mode: 0o644)
        return TemporaryFile(name: name, folder: temporary, descriptor: descriptor)
    }
}
