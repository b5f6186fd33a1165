package import WinnowModel
package import WinnowSystem

extension FileFingerprint {
    /// The fingerprint in a file's status.
    package init(_ status: FileStatus) {
        self.init(
            device: status.device, inode: status.inode, size: status.size, modified: status.modified,
            changed: status.changed)
    }
}
