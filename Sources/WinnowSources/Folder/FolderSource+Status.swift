internal import Synchronization
internal import WinnowIntake
internal import WinnowModel

extension FolderSource {
    /// What keeps the source from working fully.
    struct Trouble {
        /// Why nothing at all is watched.
        var watching: String?
        /// How many folders the current or latest walk could not watch.
        var unwatchedFolders = 0
        /// Why not.
        var unwatchedReason: String?
        /// The folders that could not be listed: each counts once, however often something happens in it.
        var unreadableFolders: Set<[UInt8]> = []
        /// How many folders seem to be hidden by a missing mount.
        var hiddenFolders = 0
        /// The latest failure.
        var lastError: String?
    }

    /// Makes a new snapshot for other queues.
    func publishStatus() {
        let status = SourceStatus(
            activity: activity, degraded: degradations, watches: state.tree.watchCount,
            settling: state.settling.count + state.held.count + state.departures.count, lastRescan: lastRescan,
            lastError: trouble.lastError)
        shared.withLock { $0.status = status }
    }

    private var activity: SourceStatus.Activity {
        if !isRunning { return .stopped }
        if absence != nil { return .absent }
        if isPaused { return .paused }
        return walk?.isRescan == true || parkedRescan != nil || state.scans.wantsEverything ? .scanning : .watching
    }

    private var degradations: [String] {
        var sentences: [String] = []
        if let absence { sentences.append(absence) }
        if let watching = trouble.watching { sentences.append(watching) }
        if trouble.unwatchedFolders > 0 {
            let interval = options.rescanInterval.nanoseconds / 1_000_000_000
            sentences.append(
                "\(Self.folders(trouble.unwatchedFolders)) without a watch, looked at every \(interval) s instead: "
                    + (trouble.unwatchedReason ?? "unknown reason") + ".")
        }
        if !trouble.unreadableFolders.isEmpty {
            sentences.append(
                "\(Self.folders(trouble.unreadableFolders.count)) unreadable, the documents kept as they are.")
        }
        if trouble.hiddenFolders > 0 {
            sentences.append(
                "\(Self.folders(trouble.hiddenFolders)) missing together with the file system, the documents kept as they are."
            )
        }
        return sentences
    }

    private static func folders(_ count: Int) -> String { count == 1 ? "1 folder" : "\(count) folders" }
}
