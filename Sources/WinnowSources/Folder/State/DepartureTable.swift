package import WinnowModel

/// The files that disappeared, for the grace in which a move, or a file that comes back under the same name, may explain
/// it. What nothing explains becomes `gone`.
package struct DepartureTable {
    /// One file that disappeared.
    package struct Departure: Sendable, Hashable {
        /// Where it was.
        package let path: SourcePath
        /// Pairs it with the other half of a rename; 0 when it did not leave by a rename.
        package var cookie: UInt32
        /// What it was, when the journal said so.
        package var fingerprint: FileFingerprint?
        /// Where it was before an earlier rename that was not delivered yet.
        package var origin: SourcePath?
        /// Names the deadline that counts.
        fileprivate var token: UInt64
    }

    /// What a file keeps when it is renamed. The device is left out: its number may change with a reboot.
    private struct Identity: Hashable {
        let inode: UInt64
        let size: Int64
        let modified: Int64

        init(_ fingerprint: FileFingerprint) {
            inode = fingerprint.inode
            size = fingerprint.size
            modified = fingerprint.modified
        }
    }

    private var departures: [SourcePath: Departure] = [:]
    private var pathByCookie: [UInt32: SourcePath] = [:]
    private var pathByIdentity: [Identity: SourcePath] = [:]
    private var deadlines = DeadlineHeap()
    private var waiting: [SourcePath] = []
    private var unidentified: Set<SourcePath> = []
    private var lastToken: UInt64 = 0

    /// Makes an empty table.
    package init() {}

    /// How many files are in their grace.
    package var count: Int { departures.count }

    /// When the next grace ends; nil when none does. May be early, never late.
    package var nextDue: Moment? { deadlines.first?.due }

    /// Notes that a file disappeared.
    ///
    /// - Parameters:
    ///   - path: Where it was.
    ///   - cookie: From the first half of a rename, else 0.
    ///   - fingerprint: What it was, if known.
    ///   - origin: Where it was before an earlier rename that was not delivered.
    ///   - due: When its grace ends; nil to wait for ``startGrace(until:)``.
    package mutating func insert(
        _ path: SourcePath, cookie: UInt32 = 0, fingerprint: FileFingerprint? = nil, origin: SourcePath? = nil,
        due: Moment?
    ) {
        let earlier = remove(path)
        lastToken += 1
        let departure = Departure(
            path: path, cookie: cookie == 0 ? earlier?.cookie ?? 0 : cookie,
            fingerprint: fingerprint ?? earlier?.fingerprint,
            origin: origin ?? earlier?.origin, token: lastToken)
        departures[path] = departure
        if departure.cookie != 0 { pathByCookie[departure.cookie] = path }
        if let known = departure.fingerprint {
            pathByIdentity[Identity(known)] = path
        } else {
            unidentified.insert(path)
        }
        if let due {
            deadlines.insert(.init(due: due, token: lastToken, path: path))
        } else {
            waiting.append(path)
        }
    }

    /// Adds what a file that disappeared was, so that a scan can recognize it elsewhere. Its grace goes on as it is.
    ///
    /// - Parameters:
    ///   - path: Where it was.
    ///   - fingerprint: What it was.
    /// - Returns: False when the file is not in the table.
    package mutating func identify(_ path: SourcePath, as fingerprint: FileFingerprint) -> Bool {
        guard departures[path] != nil else { return false }
        departures[path]?.fingerprint = fingerprint
        unidentified.remove(path)
        pathByIdentity[Identity(fingerprint)] = path
        return true
    }

    /// Folders from which files disappeared of which it is not known what they were.
    ///
    /// - Parameter limit: How many folders at most.
    package func unidentifiedFolders(limit: Int) -> [[UInt8]] {
        var folders: Set<[UInt8]> = []
        for path in unidentified where folders.count < limit { folders.insert(path.directory) }
        return Array(folders)
    }

    /// The journal was asked about a folder: what it did not know stays unknown, and is not asked for again.
    ///
    /// - Parameter folder: The folder.
    package mutating func markAsked(_ folder: [UInt8]) {
        unidentified = unidentified.filter { $0.directory != folder }
    }

    /// Starts the grace of all files that wait for it: the rescan that missed them is over.
    ///
    /// - Parameter due: When their grace ends.
    package mutating func startGrace(until due: Moment) {
        for path in waiting {
            guard let departure = departures[path] else { continue }
            deadlines.insert(.init(due: due, token: departure.token, path: path))
        }
        waiting = []
    }

    /// A name that was gone is there again, or its disappearance is explained.
    ///
    /// - Parameter path: Where the file was.
    /// - Returns: Its departure, nil when it was not gone.
    @discardableResult
    package mutating func remove(_ path: SourcePath) -> Departure? {
        guard let departure = departures.removeValue(forKey: path) else { return nil }
        unidentified.remove(path)
        if pathByCookie[departure.cookie] == path { pathByCookie[departure.cookie] = nil }
        if let known = departure.fingerprint, pathByIdentity[Identity(known)] == path {
            pathByIdentity[Identity(known)] = nil
        }
        deadlines.compact(live: departures.count) { departures[$0.path]?.token == $0.token }
        return departure
    }

    /// The other half of a rename arrived.
    ///
    /// - Parameter cookie: The rename's cookie.
    /// - Returns: The departure it explains, taken out of the table.
    package mutating func take(cookie: UInt32) -> Departure? {
        guard cookie != 0, let path = pathByCookie[cookie] else { return nil }
        return remove(path)
    }

    /// A scan found a file under a name that nobody knew.
    ///
    /// - Parameter found: What it looks like.
    /// - Returns: The departure of the same file (inode, size and mtime) from another name, taken out of the table.
    package mutating func take(sameFileAs found: FileFingerprint) -> Departure? {
        guard let path = pathByIdentity[Identity(found)] else { return nil }
        return remove(path)
    }

    /// Takes the files whose grace is over.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - limit: How many to take at most.
    /// - Returns: Their departures.
    package mutating func takeDue(at now: Moment, limit: Int) -> [Departure] {
        var due: [Departure] = []
        while due.count < limit, let first = deadlines.first, first.due <= now {
            let item = deadlines.removeFirst()
            guard let departure = departures[item.path], departure.token == item.token else { continue }
            remove(item.path)
            due.append(departure)
        }
        return due
    }

    /// Forgets everything: the root is gone, which says nothing about any file.
    package mutating func removeAll() { self = DepartureTable() }
}
