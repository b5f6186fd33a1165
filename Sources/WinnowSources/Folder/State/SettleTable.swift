package import WinnowModel

/// The files that were seen and are not complete yet.
///
/// A file counts as complete when nothing happened to it for the settle period and two looks that far apart found the
/// same device, inode, size, mtime and ctime. Bounded by its owner, which stops looking for more while ``isFull``.
package struct SettleTable {
    /// One file that is settling.
    package struct Entry: Sendable, Hashable {
        /// What the last look saw.
        package var look: FileFingerprint
        /// When the next look is due.
        package var due: Moment
        /// Where the file was before a rename inside the source.
        package var origin: SourcePath?
        /// Whether it was seen to appear, but not yet to be closed by its writer.
        package var isUnclosed: Bool
        /// When it entered the table.
        package var since: Moment
        /// How often in a row somebody else kept it from being delivered.
        package var holds: Int
        /// Names the deadline that counts.
        fileprivate var token: UInt64
    }

    private var entries: [SourcePath: Entry] = [:]
    private var deadlines = DeadlineHeap()
    private var lastToken: UInt64 = 0

    /// The settle period.
    package let quiet: Duration
    /// How many files may settle at a time.
    package let capacity: Int

    /// The longest wait between two looks at a file that somebody keeps open.
    private static let longestHold = Duration.seconds(5)

    /// Makes an empty table.
    ///
    /// - Parameters:
    ///   - quiet: The settle period.
    ///   - capacity: From how many files on the table counts as full.
    package init(quiet: Duration, capacity: Int) {
        self.quiet = quiet
        self.capacity = capacity
    }

    /// How many files are settling.
    package var count: Int { entries.count }

    /// Whether no more should be sought for now.
    package var isFull: Bool { entries.count >= capacity }

    /// When the next look is due; nil when nothing settles. May be early, never late.
    package var nextDue: Moment? { deadlines.first?.due }

    /// The entry of a path.
    package subscript(path: SourcePath) -> Entry? { entries[path] }

    /// Something happened to a file, or it was found: its quiet starts now.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - look: What it looks like now.
    ///   - now: The present.
    ///   - origin: Where it was before a rename; an earlier origin of a file renamed twice is kept.
    ///   - isUnclosed: Whether it only appeared, its writer perhaps still at work.
    package mutating func touch(
        _ path: SourcePath, look: FileFingerprint, at now: Moment, origin: SourcePath? = nil, isUnclosed: Bool = false
    ) {
        var entry =
            entries[path]
            ?? Entry(look: look, due: now, origin: origin, isUnclosed: isUnclosed, since: now, holds: 0, token: 0)
        entry.look = look
        entry.origin = origin ?? entry.origin
        entry.isUnclosed = entry.isUnclosed && isUnclosed
        entry.holds = 0
        arm(&entry, path, at: now + quiet)
    }

    /// Takes the files whose next look is due. They stay in the table, without a deadline, until ``confirm(_:look:at:)``,
    /// ``hold(_:at:)`` or ``remove(_:)``.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - limit: How many to take at most.
    /// - Returns: Their paths.
    package mutating func takeDue(at now: Moment, limit: Int) -> [SourcePath] {
        var due: [SourcePath] = []
        while due.count < limit, let first = deadlines.first, first.due <= now {
            let item = deadlines.removeFirst()
            guard let entry = entries[item.path], entry.token == item.token else { continue }
            // Touched since: the deadline moved on without a new item.
            if entry.due > now {
                deadlines.insert(.init(due: entry.due, token: item.token, path: item.path))
            } else {
                entries[item.path]?.token = 0
                due.append(item.path)
            }
        }
        return due
    }

    /// The second look at a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - look: What it looks like now.
    ///   - now: The present.
    /// - Returns: Whether it looks as before, so that it can be delivered; otherwise its quiet starts again.
    package mutating func confirm(_ path: SourcePath, look: FileFingerprint, at now: Moment) -> Bool {
        guard var entry = entries[path] else { return false }
        if entry.look == look { return true }
        entry.look = look
        arm(&entry, path, at: now + quiet)
        return false
    }

    /// Somebody still has the file open, or it cannot be opened just now: looks again later, at growing intervals.
    ///
    /// - Parameters:
    ///   - path: The file, which is in the table.
    ///   - now: The present.
    /// - Returns: For how long it has been in the table.
    @discardableResult
    package mutating func hold(_ path: SourcePath, at now: Moment) -> Duration {
        guard var entry = entries[path] else { return .zero }
        entry.holds += 1
        let wait = min(quiet * (1 << min(entry.holds, 16)), Self.longestHold)
        arm(&entry, path, at: now + max(wait, quiet))
        return now - entry.since
    }

    /// Takes a file out.
    ///
    /// - Parameter path: The file.
    /// - Returns: Its entry, nil when it was not settling.
    @discardableResult
    package mutating func remove(_ path: SourcePath) -> Entry? {
        let entry = entries.removeValue(forKey: path)
        deadlines.compact(live: entries.count) { entries[$0.path]?.token == $0.token }
        return entry
    }

    /// Takes out every file beneath a folder.
    ///
    /// - Parameter folder: The folder's path, not empty.
    /// - Returns: The files and their entries.
    package mutating func remove(beneath folder: [UInt8]) -> [(SourcePath, Entry)] {
        // A scan of the whole table: it is bounded, and folders are renamed rarely.
        let found = entries.filter { $0.key.isBeneath(folder) }
        for path in found.keys { remove(path) }
        return found.map { ($0.key, $0.value) }
    }

    /// Forgets everything.
    package mutating func removeAll() {
        entries = [:]
        deadlines = DeadlineHeap()
    }

    private mutating func arm(_ entry: inout Entry, _ path: SourcePath, at due: Moment) {
        // A deadline that moves on needs no new item: the old one comes out early and is put back.
        let isQueued = entry.token != 0 && due >= entry.due
        entry.due = due
        if !isQueued {
            lastToken += 1
            entry.token = lastToken
            deadlines.insert(.init(due: due, token: entry.token, path: path))
        }
        entries[path] = entry
    }
}

extension SourcePath {
    /// Whether this path lies in a folder, at any depth.
    ///
    /// - Parameter folder: The folder; the empty path is the root, beneath which everything lies.
    package func isBeneath(_ folder: [UInt8]) -> Bool { bytes.isBeneath(folder) }

    /// The same path after a folder above it was renamed.
    ///
    /// - Parameters:
    ///   - old: The folder before, above this path.
    ///   - new: The folder now.
    package func moved(from old: [UInt8], to new: [UInt8]) -> SourcePath {
        SourcePath(directory: new, name: bytes.dropFirst(old.isEmpty ? 0 : old.count + 1))
    }
}

extension [UInt8] {
    /// Whether this path lies in a folder, at any depth; false for the folder itself.
    func isBeneath(_ folder: [UInt8]) -> Bool {
        if folder.isEmpty { return !isEmpty }
        return count > folder.count && self[folder.count] == UInt8(ascii: "/") && starts(with: folder)
    }

    /// This folder's path followed by a name.
    func appending(component name: some Collection<UInt8>) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(count + 1 + name.count)
        joined.append(contentsOf: self)
        if !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
        joined.append(contentsOf: name)
        return joined
    }
}
