internal import WinnowIntake
package import WinnowModel
package import WinnowSystem

extension FolderState {
    /// A walk over everything begins.
    package mutating func rescanBegan() {
        isHolding = true
    }

    /// A walk over everything is over: files it missed begin their grace, and files it held back may be released.
    ///
    /// - Parameters:
    ///   - epoch: The number of the walk; folders it did not see are no longer watched.
    ///   - now: The present.
    package mutating func rescanEnded(epoch: UInt32, at now: Moment) {
        for watch in tree.sweep(epoch: epoch) { act(.endWatch(watch)) }
        departures.startGrace(until: now + settings.grace)
        isHolding = false
    }

    /// Whether files that a rescan held back are to be released with ``releaseHeld(limit:at:wall:)``.
    package var hasReleasableFiles: Bool { !isHolding && !held.isEmpty }

    /// Releases files that a rescan held back.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - now: The present.
    ///   - wall: The present in nanoseconds since 1970.
    package mutating func releaseHeld(limit: Int, at now: Moment, wall: Int64) {
        for _ in 0..<min(limit, held.count) {
            let file = held.removeLast()
            let origin = origin(of: departures.take(sameFileAs: file.look), at: now)
            settle(file.path, file.look, origin: origin, at: now, wall: wall)
        }
    }

    /// A walk found a name that is not known, or a file that changed.
    ///
    /// - Parameters:
    ///   - path: The name; it passed the filter.
    ///   - status: What is there.
    ///   - isNew: Whether nothing is known under this name, so that it may be a file that moved.
    ///   - origin: Where it was, when its folder was renamed.
    ///   - now: The present.
    ///   - wall: The present in nanoseconds since 1970.
    package mutating func found(
        _ path: SourcePath, _ status: FileStatus, isNew: Bool, origin: SourcePath? = nil, at now: Moment, wall: Int64
    ) {
        depart(departures.remove(path)?.origin, at: now)
        guard status.kind == .file else {
            depart(origin, at: now)
            skipUnlessFile(path, status)
            return
        }
        let look = FileFingerprint(status)
        if settling[path] != nil {
            // Its events are at work on it, and perhaps know another origin.
            if settling[path]?.origin != origin { depart(origin, at: now) }
            return
        }
        if isNew, origin == nil {
            if let origin = self.origin(of: departures.take(sameFileAs: look), at: now) {
                settle(path, look, origin: origin, at: now, wall: wall)
                return
            }
            if isHolding {
                held.append(Held(path: path, look: look))
                // So many new files are no renamed ones; waiting for the end would only cost memory.
                if held.count >= settings.mostHeld { isHolding = false }
                return
            }
        }
        settle(path, look, origin: origin, at: now, wall: wall)
    }

    /// A walk found a file unchanged in a folder that was renamed.
    ///
    /// - Parameters:
    ///   - path: Where it is now.
    ///   - fingerprint: What is there.
    ///   - origin: Where it was.
    ///   - now: The present.
    package mutating func foundMoved(
        _ path: SourcePath, _ fingerprint: FileFingerprint, from origin: SourcePath, at now: Moment
    ) {
        depart(departures.remove(path)?.origin, at: now)
        departures.remove(origin)
        if settling[path] != nil {
            if settling[path]?.origin != origin { depart(origin, at: now) }
            return
        }
        act(.offer(.file(path, fingerprint, movedFrom: origin)))
    }

    /// A file that a walk listed vanished before it could be acted on, and so did the way from its former name to it.
    ///
    /// - Parameters:
    ///   - origin: Its former name.
    ///   - now: The present.
    package mutating func lostTrack(of origin: SourcePath, at now: Moment) { depart(origin, at: now) }

    /// A walk missed a file that is known.
    ///
    /// - Parameters:
    ///   - path: Where it should be.
    ///   - fingerprint: What it was.
    ///   - isInRescan: Whether a walk over everything is going on, which may still find it under another name.
    ///   - now: The present.
    package mutating func missed(
        _ path: SourcePath, _ fingerprint: FileFingerprint, isInRescan: Bool, at now: Moment
    ) {
        // Rescans may follow each other faster than a grace lasts.
        if departures.identify(path, as: fingerprint) { return }
        // Too many to wait for the end of the walk: then the end would wait for them.
        let mayWait = isInRescan && departures.count < settings.capacity / 2
        departures.insert(path, fingerprint: fingerprint, due: mayWait ? nil : now + settings.grace)
    }

    /// The journal said what a file was.
    ///
    /// - Parameters:
    ///   - path: A file that may have disappeared.
    ///   - fingerprint: What it was.
    package mutating func identifyDeparture(_ path: SourcePath, as fingerprint: FileFingerprint) {
        _ = departures.identify(path, as: fingerprint)
    }

    /// Starts the settle period of a file found by a walk, or ends it at once: a ctime, which no program can set, that is
    /// older than the period shows that a look one period ago would have found the same. That holds for the clock of this
    /// machine only, so in `periodic` mode, which is for network file systems, there are always two looks.
    private mutating func settle(
        _ path: SourcePath, _ look: FileFingerprint, origin: SourcePath?, at now: Moment, wall: Int64
    ) {
        if settings.isWatching, wall - look.changed >= settings.quiet.nanoseconds {
            act(.check(path, look, origin: origin))
        } else {
            settling.touch(path, look: look, at: now, origin: origin)
        }
    }
}
