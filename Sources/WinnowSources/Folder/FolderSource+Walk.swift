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
        if let due = nextRescan, due <= now, walk == nil, parkedRescan == nil { state.scans.add(.everything) }
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
        guard request == .everything else { return }
        if stream == nil, options.mode == .inotify { openStream() }
        epoch += 1
        nextRescan = nil
        trouble.unwatchedFolders = 0
        trouble.unreadableFolders = 0
        trouble.hiddenFolders = 0
        state.rescanBegan()
    }

    private func finish() {
        guard let ended = walk else { return }
        walk = nil
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
        watch(folder, path)
        do {
            let visit = try FolderVisit(
                path: path, origin: origin, folder: folder, symlinkRoot: options.followsSymlinks ? root : nil)
            let hasRules = visit.listing.index(of: PathFilter.ignoreFileName) != nil
            if hasRules || state.filter.hasRules(of: path) { readIgnoreFile(of: path, isInWalk: true) }
            if let known { try visit.compare(with: known, source: name) }
            begin(visit)
        } catch let error as SystemError {
            try cannotEnter(path, error)
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
            trouble.unreadableFolders += 1
            trouble.lastError = "\(error)"
            if path.isEmpty { return }
            let message = "The folder cannot be read: \(error)."
            outgoing.append(.skipped(SourcePath(path), nil, SkipReason(code: .unreadable, message: message)))
        }
    }

    private func watch(_ folder: borrowing OwnedDescriptor, _ path: [UInt8]) {
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

    // MARK: Acting on a folder

    /// Missing files first, so that new names of theirs are recognized.
    private func act(on visit: FolderVisit, _ budget: Int) throws -> Int {
        var used = 0
        let isRescan = walk?.isRescan ?? false
        let now = Moment.now
        while used < budget, canWalk, visit.missingCursor < visit.missingCount {
            let (path, fingerprint) = visit.missingFile(at: visit.missingCursor)
            state.missed(path, fingerprint, isInRescan: isRescan, at: now)
            visit.missingCursor += 1
            used += 1
        }
        let wall = Moment.wallNanoseconds
        while used < budget, canWalk, visit.cursor < visit.listing.count {
            if try act(on: visit.cursor, of: visit, at: now, wall: wall) { used += 1 }
            visit.cursor += 1
        }
        if visit.cursor == visit.listing.count, visit.missingCursor == visit.missingCount {
            leave(visit)
        }
        return max(used, 1)
    }

    /// Acts on one name.
    ///
    /// - Returns: Whether there was anything to do.
    private func act(on index: Int, of visit: FolderVisit, at now: Moment, wall: Int64) throws -> Bool {
        let mark = visit.mark(at: index)
        let kind = visit.listing.kind(at: index)
        if mark == .same || kind == .folder { return false }
        if visit.listing.name(at: index).starts(with: PathFilter.asidePrefix) {
            try OriginalDisposal.restore(visit.listing.name(at: index), in: visit.folder)
            return true
        }
        let path = SourcePath(directory: visit.path, name: visit.listing.name(at: index))
        guard mark != .unknown || state.filter.admits(file: path) else { return false }
        guard let status = try visit.status(at: index) else { return true }
        if status.kind == .folder {
            visit.markFolder(at: index)
        } else if mark == .moved, let origin = visit.origin {
            let former = SourcePath(directory: origin, name: visit.listing.name(at: index))
            state.foundMoved(path, FileFingerprint(status), from: former)
        } else {
            state.found(path, status, isNew: mark == .unknown, at: now, wall: wall)
        }
        return true
    }

    private func leave(_ visit: FolderVisit) {
        walk?.visit = nil
        visit.listing.keep { visit.listing.kind(at: $0) == .folder || visit.mark(at: $0) == .folder }
        guard visit.listing.count > 0 else { return }
        walk?.stack.append(.init(path: visit.path, origin: visit.origin, folders: visit.listing))
    }

    // MARK: Vanished folders

    /// Looks at some folders that the journal knows, whether they are still there.
    private func lookForVanished() throws -> Int {
        guard let root, let known, let vanished = walk?.vanished else {
            walk?.vanished = nil
            return 1
        }
        for _ in 0..<64 {
            guard let folder = try nextVanishedCandidate(vanished, known) else {
                walk?.vanished = nil
                return 1
            }
            guard try root.status(of: folder)?.kind != .folder, !folder.isEmpty else { continue }
            try remember(remainsOf: folder, known, root)
            return 1
        }
        return 1
    }

    private func nextVanishedCandidate(_ search: FolderWalk.Vanished, _ known: any KnownFiles) throws -> [UInt8]? {
        if walk?.vanished?.isAtPrefix == true {
            walk?.vanished?.isAtPrefix = false
            // Folders beneath sort right after the prefix and a slash; names like `prefix-2` sort before that.
            walk?.vanished?.after = search.prefix + [UInt8(ascii: "/")]
            return search.prefix
        }
        let next = try known.nextKnownDirectory(source: name, after: walk?.vanished?.after)
        guard let next, search.prefix.isEmpty || next.isBeneath(search.prefix) else { return nil }
        walk?.vanished?.after = next
        return next
    }

    private func remember(remainsOf folder: [UInt8], _ known: any KnownFiles, _ root: RootFolder) throws {
        guard trustsAbsence else { return }
        var files = MissingFiles()
        try known.forEachKnown(source: name, directory: folder) { files.append($0, $1) }
        guard let first = files.first else { return }
        let device = try nearestDevice(above: folder, root)
        guard first.device == device || renumberedDevices[first.device] == device else {
            trouble.hiddenFolders += 1
            return
        }
        walk?.remains = .init(path: folder, files: files)
    }

    /// The file system of the nearest folder above that still exists.
    private func nearestDevice(above folder: [UInt8], _ root: RootFolder) throws(SystemError) -> UInt64 {
        var path = SourcePath(folder).directory
        while !path.isEmpty {
            if let status = try root.status(of: path), status.kind == .folder { return status.device }
            path = SourcePath(path).directory
        }
        return root.status.device
    }

    private func actOnRemains(_ budget: Int) -> Int {
        guard let remains = walk?.remains else { return 0 }
        var next = remains.next
        let isRescan = walk?.isRescan ?? false
        let now = Moment.now
        let end = min(remains.files.count, next + budget)
        while next < end, canWalk {
            let (name, fingerprint) = remains.files[next]
            let path = SourcePath(directory: remains.path, name: name)
            state.missed(path, fingerprint, isInRescan: isRescan, at: now)
            next += 1
        }
        let used = next - remains.next
        if next == remains.files.count { walk?.remains = nil } else { walk?.remains?.next = next }
        return max(used, 1)
    }
}
