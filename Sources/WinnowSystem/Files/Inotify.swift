internal import CLinuxFiles
internal import Glibc

/// One inotify instance: watches on folders, and the queue of what happened in them (inotify(7)).
package struct Inotify: ~Copyable, Sendable {
    private let descriptor: OwnedDescriptor

    /// What a watch reports. `IN_MODIFY` is left out: it would wake the daemon for every write of a large copy and say
    /// nothing that the look at the end of the settle period does not say.
    private static let mask =
        UInt32(
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
                | IN_ATTRIB
        ) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)

    /// Opens an instance.
    ///
    /// - Throws: `.limit` when the user has no instances left (`fs.inotify.max_user_instances`).
    package init() throws(SystemError) {
        descriptor = OwnedDescriptor(
            adopting: try systemCall("inotify_init1") { inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC)) })
    }

    /// The descriptor's number, for a Dispatch read source that is cancelled before this value goes away.
    package var number: CInt { descriptor.borrow { $0 } }

    /// Watches a folder. A folder that is watched already keeps its number, whatever its path is by now.
    ///
    /// - Parameter folder: The folder, opened for reading.
    /// - Returns: The watch's number.
    /// - Throws: `.full` (`ENOSPC`) when the user has no watches left (`fs.inotify.max_user_watches`), `.notFound` when
    ///   `/proc` is not mounted.
    package func watch(_ folder: borrowing OwnedDescriptor) throws(SystemError) -> Int32 {
        // By way of /proc, so that the watch is on the folder that was opened and checked, whatever its path, which may be
        // longer than PATH_MAX, leads to now.
        let link = folder.borrow { "/proc/self/fd/\($0)" }
        return try descriptor.borrow { number throws(SystemError) in
            try systemCall("inotify_add_watch", on: link) { inotify_add_watch(number, link, Self.mask) }
        }
    }

    /// Ends a watch. One that the kernel has dropped already is no failure.
    ///
    /// - Parameter watch: The watch's number.
    package func unwatch(_ watch: Int32) {
        // EINVAL: the folder was deleted and the watch with it; IN_IGNORED says so later.
        _ = descriptor.borrow { inotify_rm_watch($0, watch) }
    }

    /// Reads what is queued, as much as one buffer holds.
    ///
    /// - Parameters:
    ///   - buffer: At least 4 KiB; an event is at most 272 bytes.
    ///   - body: Called for every event in order; its name is valid during the call only.
    /// - Returns: False when nothing was queued.
    /// - Throws: The failure of read(2).
    package func read(
        into buffer: UnsafeMutableRawBufferPointer, _ body: (borrowing InotifyEvent) -> Void
    ) throws(SystemError) -> Bool {
        guard case .bytes(let filled) = try descriptor.readAvailable(into: buffer) else { return false }
        var position = 0
        let header = MemoryLayout<inotify_event>.size
        while position + header <= filled {
            let event = buffer.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
            let field = UnsafeRawBufferPointer(
                rebasing: buffer[(position + header)..<(position + header + Int(event.len))])
            body(InotifyEvent(event, name: field))
            position += header + Int(event.len)
        }
        return true
    }
}
