@preconcurrency internal import Dispatch
internal import Synchronization
package import WinnowIntake
package import WinnowModel
internal import WinnowSystem

/// A watched folder: emits an arrival for every file in it that is complete, that moved, or that is gone.
///
/// ``FolderState`` decides; this class performs what it decides, on one serial queue of the role `watch`. The methods of
/// ``DocumentSource`` may be called on any queue and return at once, except ``open(_:)`` and
/// ``dispose(_:expected:action:)``, which do their work on the caller's queue.
///
/// `@unchecked Sendable`: mutable properties belong to `queue`, which every method that touches them asserts; `shared` is
/// protected by its lock.
package final class FolderSource: DocumentSource, @unchecked Sendable {
    /// What other queues may ask for.
    struct Shared {
        var root: RootFolder?
        var status = SourceStatus()
        /// Originals that are being taken away by the daemon itself; not yet known to the state.
        var removals: [SourcePath] = []
        var rescans = 0
    }

    /// How many arrivals go to the core at a time, and how many files are acted on in one turn of the queue.
    static let batch = 256

    /// How the source is configured.
    package let options: Options

    let queue: DispatchQueue
    let shared = Mutex(Shared())
    var state: FolderState
    var sink: (any ArrivalSink)?
    var known: (any KnownFiles)?
    var root: RootFolder?
    var stream: InotifyStream?
    var timer: (any DispatchSourceTimer)?
    var walk: FolderWalk?
    /// A walk over everything that waits while single folders are walked.
    var parkedRescan: FolderWalk?
    var outgoing: [Arrival] = []
    /// The daemon's own folders, as they were when the current walk began.
    var ownIdentities: [FileStatus] = []
    var isRunning = false
    var isPaused = false
    var isTurnScheduled = false
    /// Why nothing can be watched; nil while there is a root.
    var absence: String? = FolderSource.unexamined
    /// Whether files that a rescan misses count as missing. Not in the first rescan of a root that was absent or replaced:
    /// it may still be filling up.
    var trustsAbsence = true
    var hadRoot = false
    var epoch: UInt32 = 0
    var nextRescan: Moment?
    var nextRootLook: Moment?
    var lastRescan: Int64?
    var trouble = Trouble()
    /// Devices whose number changed since the journal saw them, as after a reboot: old number to new.
    var renumberedDevices: [UInt64: UInt64] = [:]

    /// The configured name.
    package var name: SourceName { options.name }

    /// Makes a source that does nothing until it is started.
    ///
    /// - Parameter options: How it is configured.
    package init(options: Options) {
        self.options = options
        queue = DispatchQueue(label: "winnow.watch.\(options.name)")
        let filter = PathFilter(
            includes: options.includes, excludes: options.excludes, closedFolders: options.closedFolders)
        state = FolderState(settings: options.stateSettings, filter: filter)
    }

    deinit {
        // A source that was never stopped: Dispatch traps when a suspended source goes away.
        stream?.cancel()
        timer?.cancel()
    }

    /// A snapshot of what the source is doing.
    package var status: SourceStatus { shared.withLock { $0.status } }

    /// How many walks over everything are over, for tests and figures.
    package var rescans: Int { shared.withLock { $0.rescans } }

    /// Begins to watch: everything is walked once, then events and rescans follow.
    package func start(sink: any ArrivalSink, known: any KnownFiles) {
        queue.async { [self] in
            precondition(!isRunning, "a folder source was started twice")
            self.sink = sink
            self.known = known
            isRunning = true
            let timer = DispatchSource.makeTimerSource(queue: queue)
            timer.setEventHandler { [weak self] in self?.turn() }
            timer.activate()
            self.timer = timer
            examineRoot()
            scheduleTurn()
        }
    }

    /// Back-pressure: offers nothing, reads no events and walks no further until ``resume()``.
    package func pause() {
        queue.async { [self] in
            isPaused = true
            settleDown()
        }
    }

    /// Ends back-pressure.
    package func resume() {
        queue.async { [self] in
            isPaused = false
            scheduleTurn()
        }
    }

    /// Stops for good.
    package func stop(_ completion: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            isRunning = false
            outgoing = []
            closeRoot()
            timer?.cancel()
            timer = nil
            sink = nil
            known = nil
            settleDown()
            completion()
        }
    }

    /// The file changed while it was read: waits for quiet and offers it again.
    package func settleAgain(_ path: SourcePath) {
        queue.async { [self] in
            guard isRunning, root != nil else { return }
            state.settleAgain(path)
            scheduleTurn()
        }
    }

    /// Walks everything now instead of when the interval is over.
    package func rescan() {
        queue.async { [self] in
            state.scans.add(.everything)
            scheduleTurn()
        }
    }

    // MARK: Turns

    /// Runs a turn soon; other blocks of the queue, like a pause, come first.
    func scheduleTurn() {
        dispatchPrecondition(condition: .onQueue(queue))
        guard !isTurnScheduled else { return }
        isTurnScheduled = true
        queue.async { [self] in
            isTurnScheduled = false
            turn()
        }
    }

    /// One bounded piece of work of each kind that waits.
    func turn() {
        dispatchPrecondition(condition: .onQueue(queue))
        guard isRunning else { return }
        let now = Moment.now
        if let due = nextRootLook, due <= now { examineRoot() }
        guard !isPaused, root != nil else {
            settleDown()
            return
        }
        state.tick(at: now, limit: Self.batch)
        perform()
        if root != nil { advanceWalk() }
        perform()
        flush()
        settleDown()
        if hasWork { scheduleTurn() }
    }

    /// Whether another turn has something to do at once.
    private var hasWork: Bool {
        guard isRunning, !isPaused, root != nil else { return false }
        if let due = state.nextDue, due <= .now { return true }
        return canWalk && (walk != nil || parkedRescan != nil || !state.scans.isEmpty || state.hasReleasableFiles)
    }

    /// Ends a turn: sets the timer, opens or closes the tap of events, publishes the status.
    func settleDown() {
        stream?.setSuspended(isPaused || state.isFull)
        var due = nextRootLook
        if !isPaused, root != nil {
            for other in [state.nextDue, nextRescan] {
                if let other, other < due ?? other + .seconds(1) { due = other }
            }
        }
        if let due {
            let wait = max(0, (due - Moment.now).nanoseconds)
            timer?.schedule(deadline: .now() + .nanoseconds(Int(wait)), leeway: .milliseconds(1))
        }
        publishStatus()
    }

    /// Reads what happened.
    func readEvents() {
        dispatchPrecondition(condition: .onQueue(queue))
        guard isRunning, !isPaused, let stream else { return }
        let now = Moment.now
        do {
            // One buffer a time: the source fires again while more is queued, and other blocks get their turn.
            var isFirst = true
            _ = try stream.read { event in
                // Here and not before the read: a removal is noted before it is made, so its event finds it noted.
                if isFirst { absorbRemovals() }
                isFirst = false
                state.receive(event, at: now)
            }
        } catch {
            trouble.lastError = "\(error)"
            state.scans.add(.everything)
        }
        state.endOfEvents()
        perform()
        flush()
        settleDown()
        if hasWork { scheduleTurn() }
    }

    /// Hands what was collected to the core.
    func flush() {
        guard !outgoing.isEmpty else { return }
        sink?.offer(outgoing, from: name)
        outgoing.removeAll(keepingCapacity: true)
    }
}
