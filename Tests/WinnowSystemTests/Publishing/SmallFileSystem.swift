import Glibc

@testable import WinnowSystem

/// A small file system of a test's own, unmounted when the test is over. Needs the right to mount.
final class SmallFileSystem {
    let temporary: TemporaryFolder
    let path: String

    /// Whether this process may mount.
    static var isPossible: Bool { (try? SmallFileSystem(bytes: 1 << 20)) != nil }

    init(bytes: Int) throws {
        temporary = try TemporaryFolder()
        path = try temporary.folder("mount")
        try systemCall("mount") { mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") }
    }

    /// Changes an option of the mount, `ro` among them.
    func remount(_ options: String, readOnly: Bool = false) throws {
        let flags = UInt(MS_REMOUNT) | (readOnly ? UInt(MS_RDONLY) : 0)
        try systemCall("mount") { mount("tmpfs", path, "tmpfs", flags, options) }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }
}
