internal import CLinuxFiles
internal import Glibc

/// One event from an inotify queue.
package struct InotifyEvent: Sendable, Hashable {
    /// What happened.
    package enum Kind: Sendable, Hashable {
        /// A file that was open for writing was closed.
        case closedWriting
        /// A name appeared: a file or folder was made, or a link to one.
        case created
        /// A name was deleted.
        case deleted
        /// A name left by a rename; the cookie pairs it with its `movedTo`.
        case movedFrom
        /// A name arrived by a rename.
        case movedTo
        /// Mode, owner, times or link count changed.
        case attributes
        /// The watched folder itself was deleted.
        case folderDeleted
        /// The watched folder itself was renamed.
        case folderMoved
        /// The file system of the watched folder was unmounted.
        case unmounted
        /// The watch is gone: it was removed, or its folder was.
        case watchEnded
        /// The queue was full and events are lost.
        case overflow
    }

    /// The watch it came from, -1 for an overflow.
    package let watch: Int32
    /// What happened.
    package let kind: Kind
    /// Whether the name stands for a folder.
    package let isFolder: Bool
    /// Pairs the two halves of a rename, 0 otherwise.
    package let cookie: UInt32
    /// The name within the watched folder; empty when the event is about the folder itself.
    package let name: [UInt8]

    /// Makes an event by hand, for tests of decisions.
    ///
    /// - Parameters:
    ///   - watch: The watch it came from.
    ///   - kind: What happened.
    ///   - isFolder: Whether the name stands for a folder.
    ///   - cookie: Pairs the two halves of a rename.
    ///   - name: The name within the watched folder.
    package init(watch: Int32, kind: Kind, isFolder: Bool = false, cookie: UInt32 = 0, name: [UInt8] = []) {
        self.watch = watch
        self.kind = kind
        self.isFolder = isFolder
        self.cookie = cookie
        self.name = name
    }

    init(_ raw: inotify_event, name field: UnsafeRawBufferPointer) {
        watch = raw.wd
        kind = Kind(mask: raw.mask)
        isFolder = raw.mask & UInt32(IN_ISDIR) != 0
        cookie = raw.cookie
        // The kernel pads the name with zeros to a multiple of the header's size.
        name = Array(field.prefix { $0 != 0 })
    }
}

extension InotifyEvent.Kind {
    /// The kind in an event's mask, which carries exactly one besides the flags.
    init(mask: UInt32) {
        func has(_ bit: Int32) -> Bool { mask & UInt32(bitPattern: bit) != 0 }
        if has(IN_Q_OVERFLOW) {
            self = .overflow
        } else if has(IN_IGNORED) {
            self = .watchEnded
        } else if has(IN_UNMOUNT) {
            self = .unmounted
        } else if has(IN_CLOSE_WRITE) {
            self = .closedWriting
        } else if has(IN_MOVED_TO) {
            self = .movedTo
        } else if has(IN_MOVED_FROM) {
            self = .movedFrom
        } else if has(IN_CREATE) {
            self = .created
        } else if has(IN_DELETE) {
            self = .deleted
        } else if has(IN_DELETE_SELF) {
            self = .folderDeleted
        } else if has(IN_MOVE_SELF) {
            self = .folderMoved
        } else {
            self = .attributes
        }
    }
}
