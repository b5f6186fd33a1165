package import WinnowModel

extension FolderSource {
    /// How a source learns of changes.
    package enum Mode: Sendable, Hashable {
        /// By inotify, with rescans as a net.
        case inotify
        /// By rescans alone, for file systems on which inotify does not see what other machines do.
        case periodic
    }

    /// How one folder source is configured.
    package struct Options: Sendable {
        /// The configured name.
        package var name: SourceName
        /// The watched folder, absolute.
        package var rootPath: String
        /// How changes are learned of.
        package var mode = Mode.inotify
        /// The settle period.
        package var settle = Duration.milliseconds(500)
        /// How long after a rescan the next one begins.
        package var rescanInterval = Duration.seconds(300)
        /// How long a file may be missing before it counts as gone.
        package var grace = Duration.seconds(1)
        /// How long to wait before looking again for a root that is not there.
        package var rootPollInterval = Duration.seconds(1)
        /// How long after a look at a root that is there, whether it still is the same folder, the next one follows.
        package var rootCheckInterval = Duration.seconds(10)
        /// The largest file that is delivered, in bytes; larger ones are stated skips.
        package var maxFileBytes = Int64.max
        /// What files must fit; empty for all.
        package var includes: [GlobPattern] = []
        /// What neither files nor folders may fit.
        package var excludes: [GlobPattern] = []
        /// Absolute paths of the daemon's own folders (state, outbox, archive, quarantine), never entered.
        package var ownFolders: [String] = []
        /// Whether symlinks to regular files that stay inside the tree are delivered as files. Symlinks to folders never
        /// are followed.
        package var followsSymlinks = false
        /// How many folders this source may watch; the kernel's limit for the user applies in any case.
        package var maxWatches = Int.max
        /// How many files may be settling at a time; beyond that, the kernel's queue is the buffer.
        package var settleCapacity = 20_000
        /// How deep folders may be nested; deeper ones are stated skips.
        package var maxDepth = 1024

        /// The defaults for a folder.
        ///
        /// - Parameters:
        ///   - name: The configured name.
        ///   - rootPath: The watched folder, absolute.
        package init(name: SourceName, rootPath: String) {
            self.name = name
            self.rootPath = rootPath
        }

        /// The daemon's own folders that lie in the root, relative to it.
        var closedFolders: Set<[UInt8]> {
            let root = Array(rootPath.utf8).split(separator: UInt8(ascii: "/"))
            let inside = ownFolders.map { Array($0.utf8).split(separator: UInt8(ascii: "/")) }
                .filter { $0.count > root.count && $0.starts(with: root) }
            return Set(inside.map { Array($0.dropFirst(root.count).joined(separator: [UInt8(ascii: "/")])) })
        }

        /// What the decisions of the source go by.
        var stateSettings: FolderState.Settings {
            var settings = FolderState.Settings()
            settings.quiet = settle
            settings.grace = grace
            settings.isWatching = mode == .inotify
            settings.maxFileBytes = maxFileBytes
            settings.followsSymlinks = followsSymlinks
            settings.capacity = settleCapacity
            return settings
        }
    }
}
