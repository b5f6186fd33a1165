/// What identifies the file behind a document and tells whether it changed; all of it from one `statx(2)`.
public struct FileFingerprint: Sendable, Hashable {
    public var device: UInt64
    public var inode: UInt64
    /// Bytes.
    public var size: Int64
    /// mtime, nanoseconds since 1970.
    public var modified: Int64
    /// ctime, nanoseconds since 1970; no program can set it back.
    public var changed: Int64

    public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
    }

    /// Whether the content must be the same as far as `stat` can tell: same inode, size and mtime. ctime is left out: a
    /// rename or `chmod` changes it, the content stays. So is the device: its number may differ after a reboot.
    public func hasSameContent(as other: FileFingerprint) -> Bool {
        inode == other.inode && size == other.size && modified == other.modified
    }
}
