package import WinnowIntake
package import WinnowModel
internal import WinnowSystem

/// What a folder source knows and decides: no input or output, no clock.
///
/// Events, looks and times go in; what has to be done comes out of ``nextAction()``. The class around it performs the
/// actions and reports what came of them.
package struct FolderState {
    /// What a source decides by.
    package struct Settings: Sendable {
        /// The settle period.
        package var quiet = Duration.milliseconds(500)
        /// How long a file may be missing before it counts as gone.
        package var grace = Duration.seconds(1)
        /// Whether events arrive; false in `periodic` mode.
        package var isWatching = true
        /// The largest file that is delivered, in bytes.
        package var maxFileBytes = Int64.max
        /// Whether symlinks to files inside the tree are delivered as files.
        package var followsSymlinks = false
        /// How many files may settle, and how many departures may wait, at a time.
        package var capacity = 20_000
        /// How many new files a rescan holds back until it knows which files are missing.
        package var mostHeld = 4096
        /// How long a file that only appeared waits for its writer to close it, where the kernel does not say whether it is
        /// being written.
        package var unclosedPatience = Duration.seconds(30)
        /// How long a file may be kept open by its writer before that is stated as a skip.
        package var openPatience = Duration.seconds(600)

        /// The defaults.
        package init() {}
    }

    /// Something the class has to do.
    package enum Action: Sendable {
        /// Look at a name, then report with ``FolderState/looked(at:_:at:)``.
        case look(SourcePath)
        /// Open a file that looks complete, then report with ``FolderState/checked(_:_:at:)``.
        case check(SourcePath, FileFingerprint, origin: SourcePath?)
        /// Look whether a file that nothing explains is still missing, then report with ``FolderState/confirmed(_:isMissing:)``.
        case confirmGone(DepartureTable.Departure)
        /// Tell the core.
        case offer(Arrival)
        /// End a watch.
        case endWatch(Int32)
        /// Read a folder's ignore file, then report with ``FolderState/readIgnoreFile(of:_:)``.
        case readIgnoreFile(folder: [UInt8])
        /// Look what the root is now.
        case examineRoot
    }

    /// Why a path is to be looked at once the current batch of events is over.
    struct Touch {
        var origin: SourcePath?
        var isUnclosed: Bool
    }

    /// A folder that left by a rename whose other half was not seen yet.
    struct FolderDeparture {
        let cookie: UInt32
        let node: WatchTree.Node
        let path: [UInt8]
        let settling: [(SourcePath, SettleTable.Entry)]
        let due: Moment
    }

    /// A new file that a rescan holds back.
    struct Held {
        let path: SourcePath
        let look: FileFingerprint
    }

    /// How the source decides.
    package let settings: Settings
    /// Which names count.
    package internal(set) var filter: PathFilter
    /// The folders being watched.
    package internal(set) var tree = WatchTree()
    /// What is to be walked.
    package internal(set) var scans = ScanQueue()
    /// Files that are not complete yet.
    package internal(set) var settling: SettleTable
    /// Files that disappeared and may come back.
    package internal(set) var departures = DepartureTable()

    var touches: [SourcePath: Touch] = [:]
    var touchOrder: [SourcePath] = []
    var folderDepartures: [FolderDeparture] = []
    var held: [Held] = []
    var isHolding = false
    var ownRemovals: [SourcePath: Moment] = [:]
    private var actions: [Action] = []
    private var nextActionIndex = 0

    /// Makes the state of a source that has not seen anything.
    ///
    /// - Parameters:
    ///   - settings: What it decides by.
    ///   - filter: Which names count.
    package init(settings: Settings, filter: PathFilter) {
        self.settings = settings
        self.filter = filter
        settling = SettleTable(quiet: settings.quiet, capacity: settings.capacity)
    }

    // MARK: Actions

    /// The next thing to do, in order; nil when there is nothing.
    package mutating func nextAction() -> Action? {
        guard nextActionIndex < actions.count else {
            actions.removeAll(keepingCapacity: actions.count < 8192)
            nextActionIndex = 0
            return nil
        }
        defer { nextActionIndex += 1 }
        return actions[nextActionIndex]
    }

    mutating func act(_ action: Action) { actions.append(action) }

    // MARK: Time

    /// Whether nothing more should be sought: the tables are at their capacity.
    package var isFull: Bool { settling.isFull || departures.count >= settings.capacity }

    /// When ``tick(at:limit:)`` has something to do; nil when nothing waits. May be early, never late.
    package var nextDue: Moment? {
        var due = settling.nextDue
        for other in [departures.nextDue, folderDepartures.first?.due] {
            if let other, other < due ?? other + .seconds(1) { due = other }
        }
        return due
    }

    /// Time has passed.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - limit: How many files to act on at most; call again while ``nextDue`` is past.
    package mutating func tick(at now: Moment, limit: Int) {
        for path in settling.takeDue(at: now, limit: limit) { act(.look(path)) }
        let departed = departures.takeDue(at: now, limit: limit)
        // A root that vanished takes its files along without an event for the root, when a parent of it was renamed.
        if !departed.isEmpty { act(.examineRoot) }
        for departure in departed { act(.confirmGone(departure)) }
        while let first = folderDepartures.first, first.due <= now {
            folderDepartures.removeFirst()
            forgetFolder(first.node)
            for (_, entry) in first.settling { depart(entry.origin, at: now) }
            scans.add(.vanished(first.path, movedTo: nil))
        }
        if ownRemovals.count > settings.capacity { ownRemovals = ownRemovals.filter { now - $0.value < .seconds(60) } }
    }

    /// The root is gone or is another folder: whatever was seen says nothing about the files in it.
    package mutating func forgetEverything() {
        tree = WatchTree()
        scans = ScanQueue()
        settling.removeAll()
        departures.removeAll()
        touches = [:]
        touchOrder = []
        folderDepartures = []
        held = []
        isHolding = false
        ownRemovals = [:]
        actions = []
        nextActionIndex = 0
    }

    /// Stops watching a folder and everything beneath it.
    mutating func forgetFolder(_ node: WatchTree.Node) {
        for watch in tree.remove(node) { act(.endWatch(watch)) }
    }

    /// A name may no longer lead to its document, and no event of its own will say so: a rename from it was displaced
    /// before it was delivered. It is looked at when the grace is over.
    mutating func depart(_ path: SourcePath?, at now: Moment) {
        if let path { departures.insert(path, due: now + settings.grace) }
    }

    /// Where a file that was found again was, for the core.
    mutating func origin(of departure: DepartureTable.Departure?, at now: Moment) -> SourcePath? {
        guard let departure, let first = departure.origin else { return departure?.path }
        // Renamed twice: the core knows the first name; what it knows under the name in between, if anything, was replaced.
        depart(departure.path, at: now)
        return first
    }

    // MARK: Own removals

    /// The daemon is about to take away an original itself, so its disappearance means nothing.
    ///
    /// - Parameters:
    ///   - path: The original.
    ///   - now: The present.
    package mutating func expectRemoval(of path: SourcePath, at now: Moment) { ownRemovals[path] = now }

    /// The daemon left the original in place after all.
    ///
    /// - Parameter path: The original.
    package mutating func cancelRemoval(of path: SourcePath) { ownRemovals[path] = nil }
}
