internal import CLinuxFiles
internal import Glibc

/// A folder through which everything beneath it is opened, so that nothing a stranger puts there (a symlink, a `..`, a
/// swapped folder) leads out of it.
///
/// Paths are raw bytes relative to the folder, separated by `/`, without a leading slash; the empty path is the folder
/// itself. They may be longer than `PATH_MAX`: they are then opened in several steps. Needs Linux 5.6 for `openat2(2)`.
/// Immutable, so every method may be called on any queue.
package final class RootFolder: Sendable {
    /// The folder, open for reading.
    private let descriptor: OwnedDescriptor

    /// What the folder was when it was opened.
    package let status: FileStatus

    /// Opens a folder. A symlink at the end of the path is followed: the operator wrote it.
    ///
    /// - Parameter path: An absolute path.
    /// - Throws: `.notFound` when there is no such folder, `.denied` when it cannot be read, else the failure.
    package init(path: String) throws(SystemError) {
        descriptor = try OwnedDescriptor.open(path, O_RDONLY | O_DIRECTORY)
        status = try FileStatus(of: descriptor)
    }

    /// The longest path given to the kernel in one piece: `PATH_MAX` is 4096 with the closing zero.
    private static let longestPiece = 4095

    /// Opens a file for reading. Never hangs on a FIFO and never becomes a controlling terminal.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - followingSymlinks: Whether symlinks are followed as long as they stay beneath the folder.
    /// - Returns: The descriptor, whatever kind of file it is; look at its ``FileStatus`` before reading.
    /// - Throws: `.invalid` with `ELOOP` or `EXDEV` for a symlink that may not be followed, else the failure.
    package func openFile(_ path: [UInt8], followingSymlinks: Bool = false) throws(SystemError) -> OwnedDescriptor {
        try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, followingSymlinks: followingSymlinks)
    }

    /// Opens a folder for listing and watching; symlinks are never followed.
    ///
    /// - Parameter path: The folder, empty for the root itself.
    /// - Returns: The descriptor.
    /// - Throws: `.notFound` when it is not there or not a folder, `.denied` when it cannot be read, else the failure.
    package func openFolder(_ path: [UInt8]) throws(SystemError) -> OwnedDescriptor {
        try open(path.isEmpty ? [UInt8(ascii: ".")] : path, O_RDONLY | O_DIRECTORY, followingSymlinks: false)
    }

    /// Looks at a name without opening it.
    ///
    /// A symlink in the middle of a short path is followed by this look, which therefore decides nothing about safety:
    /// ``openFile(_:followingSymlinks:)`` does.
    ///
    /// - Parameter path: The path.
    /// - Returns: Its status, a symlink's own and not its target's; nil when nothing is there.
    /// - Throws: Every failure other than `.notFound`.
    package func status(of path: [UInt8]) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            if path.count <= Self.longestPiece {
                return try descriptor.borrow { folder throws(SystemError) in try Self.status(in: folder, path) }
            }
            let split = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
            let parent = try open(
                Array(path[..<split]), CInt(winnow_open_path) | O_DIRECTORY, followingSymlinks: false)
            let name = Array(path[(split + 1)...])
            return try parent.borrow { folder throws(SystemError) in try Self.status(in: folder, name) }
        } catch let error where error.code == .notFound {
            return nil
        }
    }

    /// The status of whatever a path leads to when symlinks are followed beneath the folder.
    ///
    /// - Parameter path: The path.
    /// - Returns: The target's status; nil when it is missing or outside the folder.
    /// - Throws: Every failure other than those.
    package func statusFollowingSymlinks(of path: [UInt8]) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            return try FileStatus(of: open(path, CInt(winnow_open_path), followingSymlinks: true))
        } catch let error where error.code == .notFound || error.errno == EXDEV || error.errno == ELOOP {
            return nil
        }
    }

    private static func status(in folder: CInt, _ path: [UInt8]) throws(SystemError) -> FileStatus {
        var raw = winnow_file_status()
        try path.withCString { text throws(SystemError) in
            try systemCall("statx", on: display(path)) { winnow_file_status(folder, text, &raw) }
        }
        return FileStatus(raw)
    }

    /// Opens in steps of at most ``longestPiece`` bytes, each beneath the one before.
    private func open(
        _ path: [UInt8], _ flags: CInt, followingSymlinks: Bool
    ) throws(SystemError) -> OwnedDescriptor {
        // A symlink with `..` in it may be right although it leaves the current step; such a tree is not worth a second
        // mechanism, so symlinks in overlong paths are not followed.
        let resolve =
            followingSymlinks && path.count <= Self.longestPiece
            ? winnow_resolve_beneath | winnow_resolve_no_magiclinks
            : winnow_resolve_beneath | winnow_resolve_no_symlinks | winnow_resolve_no_magiclinks
        var rest = path[...]
        var step: OwnedDescriptor?
        while rest.count > Self.longestPiece {
            guard let slash = rest.prefix(Self.longestPiece + 1).lastIndex(of: UInt8(ascii: "/")) else {
                throw SystemError("openat2", errno: ENAMETOOLONG, context: Self.display(path))
            }
            let piece = Array(rest[..<slash])
            step = try openPiece(piece, at: step, CInt(winnow_open_path) | O_DIRECTORY, resolve)
            rest = rest[(slash + 1)...]
        }
        return try openPiece(Array(rest), at: step, flags, resolve)
    }

    private func openPiece(
        _ piece: [UInt8], at step: borrowing OwnedDescriptor?, _ flags: CInt, _ resolve: Int
    ) throws(SystemError) -> OwnedDescriptor {
        switch step {
        case .some(let folder):
            try folder.borrow { number throws(SystemError) in try Self.openBeneath(number, piece, flags, resolve) }
        case .none:
            try descriptor.borrow { number throws(SystemError) in try Self.openBeneath(number, piece, flags, resolve) }
        }
    }

    /// Says what ENOSYS means here: nobody should have to find that out with strace.
    private static let missingCall =
        "this kernel lacks it (Linux 5.6 has it), or a system call filter hides it (systemd's RestrictSUIDSGID= does)"

    /// One openat2(2). The kernel answers EAGAIN when a rename anywhere raced with a beneath-lookup; it asks to repeat.
    private static func openBeneath(
        _ folder: CInt, _ path: [UInt8], _ flags: CInt, _ resolve: Int
    ) throws(SystemError) -> OwnedDescriptor {
        try path.withCString { text throws(SystemError) in
            for _ in 0..<100 {
                let number: CInt?
                do throws(SystemError) {
                    number = try systemCallUnlessBlocking("openat2", on: display(path)) {
                        winnow_openat2(folder, text, UInt64(UInt32(bitPattern: flags)), 0, UInt64(resolve))
                    }
                } catch {
                    guard error.errno == ENOSYS else { throw error }
                    throw SystemError("openat2", code: error.code, errno: ENOSYS, context: missingCall)
                }
                if let number { return OwnedDescriptor(adopting: number) }
            }
            throw SystemError("openat2", errno: EAGAIN, context: display(path))
        }
    }

    private static func display(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
}

extension [UInt8] {
    /// Lends the bytes with a closing zero, as system calls want them.
    @discardableResult
    func withCString<Result: ~Copyable>(
        _ body: (UnsafePointer<CChar>) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        try withUnsafeTemporaryAllocation(byteCount: count + 1, alignment: 1) { buffer throws(SystemError) in
            buffer.copyBytes(from: self)
            buffer[count] = 0
            // The buffer has at least one byte, so it has an address.
            return try body(buffer.baseAddress!.assumingMemoryBound(to: CChar.self))
        }
    }
}
