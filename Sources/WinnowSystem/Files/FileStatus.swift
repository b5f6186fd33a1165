internal import CLinuxFiles
internal import Glibc

/// What `statx(2)` says of a file, cut down to what identifies it and tells whether it changed.
package struct FileStatus: Sendable, Hashable {
    /// What kind of thing a name stands for.
    package enum Kind: Sendable, Hashable {
        /// A regular file.
        case file
        /// A directory.
        case folder
        /// A symbolic link itself, never its target.
        case symlink
        /// A FIFO.
        case pipe
        /// A Unix socket.
        case socket
        /// A block or character device, or something this program does not know.
        case device
    }

    /// Major number in the upper, minor number in the lower half. Not stable across reboots.
    package let device: UInt64
    /// The inode number.
    package let inode: UInt64
    /// Bytes.
    package let size: Int64
    /// mtime in nanoseconds since 1970.
    package let modified: Int64
    /// ctime in nanoseconds since 1970; no program can set it back.
    package let changed: Int64
    /// How many names the file has.
    package let links: UInt32
    /// What it is.
    package let kind: Kind

    init(_ raw: winnow_file_status) {
        device = raw.device
        inode = raw.inode
        size = raw.size
        modified = raw.modified
        changed = raw.changed
        links = raw.links
        kind = Kind(mode: raw.mode)
    }

    /// Makes a status by hand, for tests of decisions.
    ///
    /// - Parameters:
    ///   - device: The device number.
    ///   - inode: The inode number.
    ///   - size: Bytes.
    ///   - modified: mtime, nanoseconds since 1970.
    ///   - changed: ctime, nanoseconds since 1970.
    ///   - links: How many names the file has.
    ///   - kind: What it is.
    package init(
        device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64, links: UInt32 = 1,
        kind: Kind = .file
    ) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
        self.links = links
        self.kind = kind
    }

    /// Whether both are the same file or folder, changed or not.
    ///
    /// - Parameter other: Another status.
    /// - Returns: True for equal device and inode numbers.
    package func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }

    /// The status of an open file.
    ///
    /// - Parameter descriptor: Any open descriptor, `O_PATH` ones included.
    /// - Throws: The failure of statx(2).
    package init(of descriptor: borrowing OwnedDescriptor) throws(SystemError) {
        var raw = winnow_file_status()
        try descriptor.borrow { number throws(SystemError) in
            try systemCall("statx") { winnow_file_status(number, "", &raw) }
        }
        self.init(raw)
    }

    /// The status of whatever a path of our own leads to. A symlink at the end is followed, unlike everywhere below a
    /// watched root, because the operator wrote this path.
    ///
    /// - Parameter path: An absolute path.
    /// - Returns: nil when nothing is there.
    /// - Throws: Every failure other than `.notFound`.
    package static func following(_ path: String) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            let descriptor = try OwnedDescriptor.open(path, CInt(winnow_open_path))
            return try FileStatus(of: descriptor)
        } catch let error where error.code == .notFound {
            return nil
        }
    }
}

extension FileStatus.Kind {
    /// The kind in the type bits of a mode.
    init(mode: UInt16) {
        switch UInt32(mode) & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symlink
        case S_IFIFO: self = .pipe
        case S_IFSOCK: self = .socket
        default: self = .device
        }
    }

    /// The kind in the type field of a directory entry.
    ///
    /// - Parameter entryType: A `DT_` number.
    /// - Returns: nil when the file system does not say; then statx(2) has to be asked.
    init?(entryType: UInt8) {
        // DT_FIFO 1, DT_DIR 4, DT_REG 8, DT_LNK 10, DT_SOCK 12; DT_CHR 2 and DT_BLK 6 are devices (readdir(3)).
        switch entryType {
        case 0: return nil
        case 1: self = .pipe
        case 4: self = .folder
        case 8: self = .file
        case 10: self = .symlink
        case 12: self = .socket
        default: self = .device
        }
    }
}
