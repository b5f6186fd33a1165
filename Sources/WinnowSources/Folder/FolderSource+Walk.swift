internal import Synchronization
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

extension FolderSource {
    /// Whether a walk may find more: there is room for it.
    var canWalk: Bool { !state.isFull }

    /// Goes on with what is to be walked, for one turn of the queue.
    func advanceWalk() {
        let now = Moment.now
        if let due = nextRescan, due <= now {
            state.scans.add(.everything)
            // Planned anew when that walk is over; a plan in the past would keep the timer firing.
            nextRescan = nil
        }
        if state.hasReleasableFiles, canWalk {
            state.releaseHeld(limit: Self.batch, at: now, wall: Moment.wallNanoseconds)
            return
        }
        // A folder that just appeared does not wait for a walk over a million others.
        if walk?.isRescan == true, state.scans.hasFolders, parkedRescan == nil {
            parkedRescan = walk
            walk = nil
        }
        if walk == nil, canWalk { beginNext() }
        guard walk != nil else { return }
        // Enough for a batch of arrivals, or for a few milliseconds of folders in which nothing changed.
        var budget = Self.batch
        let deadline = now + .milliseconds(5)
        do {
            while budget > 0, canWalk, walk?.isOver == false, Moment.now < deadline { budget -= try step(budget) }
            if walk?.isOver == true { finish() }
        } catch {
            // The journal or the disk failed: what was not walked is walked next time.
            trouble.lastError = "\(error)"
            abandon()
        }
    }

    private func beginNext() {
        if !state.scans.hasFolders, let parked = parkedRescan {
            walk = parked
            parkedRescan = nil
        } else if let request = state.scans.take() {
            begin(request)
        }
    }

    private func begin(_ request: ScanQueue.Request) {
        walk = FolderWalk(request)
        findOwnFolders()
        guard request == .everything else { return }
        if stream == nil, options.mode == .inotify { openStream() }
        epoch += 1
        nextRescan = nil
        trouble.unwatchedFolders = 0
        trouble.unreadableFolders = []
        trouble.hiddenFolders = 0
        state.rescanBegan()
    }

    private func finish() {
        guard let ended = walk else { return }
        walk = nil
        if case .folder(let path, let origin?) = ended.request { state.scans.add(.vanished(origin, movedTo: path)) }
        guard ended.isRescan else { return }
        state.rescanEnded(epoch: epoch, at: .now)
        trustsAbsence = true
        lastRescan = Moment.wallNanoseconds / 1_000_000_000
        shared.withLock { $0.rescans += 1 }
        nextRescan = Moment.now + options.rescanInterval
    }

    private func abandon() {
        guard let ended = walk else { return }
        walk = nil
        // A failed walk over everything saw too little to sweep watches or to declare anything missing.
        if ended.isRescan { state.rescanEnded(epoch: 0, at: .now) }
        nextRescan = Moment.now + min(options.rescanInterval, .seconds(10))
    }

    /// One step of the walk.
    ///
    /// - Parameter budget: How many files to act on at most.
    /// - Returns: What the step used of the budget.
    private func step(_ budget: Int) throws -> Int {
        if walk?.remains != nil { return actOnRemains(budget) }
        if let visit = walk?.visit { return try act(on: visit, budget) }
        if walk?.vanished != nil { return try lookForVanished() }
        if let first = walk?.first {
            walk?.first = nil
            try enter(first.path, origin: first.origin)
            return 1
        }
        try enterNext()
        return 1
    }

    // MARK: Entering folders

    private func enterNext() throws {
        guard let top = walk?.stack.indices.last, let frame = walk?.stack[top] else { return }
        guard frame.next < frame.folders.count else {
            walk?.stack.removeLast()
            return
        }
        walk?.stack[top].next += 1
        let name = frame.folders.name(at: frame.next)
        let path = frame.path.appending(component: name)
        guard state.filter.admits(folder: path) else {
            // It may have been entered before its rules changed.
            if let node = state.tree.node(at: path) { state.forgetFolder(node) }
            return
        }
        guard (walk?.stack.count ?? 0) <= options.maxDepth else {
            let message = "The folder is more than \(options.maxDepth) levels deep."
            outgoing.append(.skipped(SourcePath(path), nil, SkipReason(code: .tooDeep, message: message)))
            return
        }
        try enter(path, origin: frame.origin.map { $0.appending(component: name) })
    }

    /// Watches, lists and compares a folder. The watch comes first: what happens after the listing is an event.
    private func enter(_ path: [UInt8], origin: [UInt8]?) throws {
        guard let root else { return }
        let folder: OwnedDescriptor
        do throws(SystemError) {
            folder = try root.openFolder(path)
        } catch {
            try cannotEnter(path, error)
            return
        }
        do throws(SystemError) {
            if try isOwn(FileStatus(of: folder)), !path.isEmpty { return }
        } catch {
            try cannotEnter(path, error)
            return
        }
        watch(folder, path)
        do {
            let visit = try FolderVisit(
                path: path, origin: origin, folder: folder, symlinkRoot: options.followsSymlinks ? root : nil)
            let hasRules = visit.listing.index(of: PathFilter.ignoreFileName) != nil
            if hasRules || state.filter.hasRules(of: path) { readIgnoreFile(of: path, isInWalk: true) }
            if let known { try visit.compare(with: known, source: name) }
            if walk?.isRescan == false { try identifyDepartures() }
            begin(visit)
        } catch let error as SystemError {
            try cannotEnter(path, error)
        }
    }

    /// Whether a folder is one of the daemon's own, also when its configured path leads here by way of a symlink: taking
    /// in what was just archived would never end.
    private func isOwn(_ status: FileStatus) -> Bool {
        ownIdentities.contains { $0.isSameFile(as: status) }
    }

    /// Looks where the daemon's own folders are now; they may be made after the source is.
    private func findOwnFolders() {
        ownIdentities = options.ownFolders.compactMap { path in
            do throws(SystemError) {
                return try FileStatus.following(path)
            } catch {
                trouble.lastError = "\(error)"
                return nil
            }
        }
    }

    /// Finds out what the files were that left a watched folder just now: they may be in the folder that is being entered,
    /// moved there before it was watched, so that no second half of their renames was seen.
    private func identifyDepartures() throws {
        for folder in state.departures.unidentifiedFolders(limit: 4) {
            try known?.forEachKnown(source: name, directory: folder) { file, fingerprint in
                state.identifyDeparture(SourcePath(directory: folder, name: file), as: fingerprint)
            }
            state.departures.markAsked(folder)
        }
    }

    private func begin(_ visit: FolderVisit) {
        if let change = visit.renumbered { renumberedDevices[change.old] = change.new }
        if !visit.isMissingCredible({ renumberedDevices[$0] ?? $0 }) {
            trouble.hiddenFolders += 1
            visit.dropMissing()
        } else if !trustsAbsence {
            visit.dropMissing()
        }
        walk?.visit = visit
    }

    private func cannotEnter(_ path: [UInt8], _ error: SystemError) throws {
        switch error.code {
        case .notFound, .invalid:
            // Gone, or replaced by something else, since it was listed: events or the next walk tell.
            return
        case .limit:
            throw error
        default:
            // One folder that cannot be read, by permission or by a bad disk, does not keep the others from being walked.
            trouble.unreadableFolders.insert(path)
            trouble.lastError = "\(error)"
            if path.isEmpty { return }
            let message = "The folder cannot be read: \(error)."
            outgoing.append(.skipped(SourcePath(path), nil, SkipReason(code: .unreadable, message: message)))
        }
    }

    private func watch(_ folder: borrowing OwnedDescriptor, _ path: [UInt8]) {
        trouble.unreadableFolders.remove(path)
        guard let stream else { return }
        let node = state.tree.insert(path, epoch: epoch)
        guard state.tree.watch(of: node) != nil || state.tree.watchCount < options.maxWatches else {
            trouble.unwatchedFolders += 1
            trouble.unwatchedReason = "the source may watch \(options.maxWatches) folders"
            return
        }
        do throws(SystemError) {
            state.tree.setWatch(try stream.watch(folder), of: node)
        } catch {
            trouble.unwatchedFolders += 1
            trouble.unwatchedReason =
                error.code == .full
                ? "the user has no inotify watches left (fs.inotify.max_user_watches)" : "\(error)"
        }
    }
}
