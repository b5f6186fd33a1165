/// What is to be walked: the whole tree, single folders, and what is left of folders that vanished.
package struct ScanQueue: Sendable {
    /// One thing to walk.
    package enum Request: Sendable, Hashable {
        /// Everything, including folders that the journal knows and the tree no longer has.
        case everything
        /// A folder and everything beneath it. The origin is where it was before a rename: what was known there has moved
        /// along.
        case folder([UInt8], origin: [UInt8]?)
        /// What the journal knows beneath a folder that is gone; or, after it was walked in its new place, what did not
        /// come along.
        case vanished([UInt8], movedTo: [UInt8]?)
    }

    /// Beyond this many waiting folders one rescan is cheaper than remembering them.
    private static let mostFolders = 4096

    private var folders: [Request] = []
    private var next = 0

    /// Whether everything is to be walked.
    package private(set) var wantsEverything = false

    /// Makes an empty queue.
    package init() {}

    /// Whether anything waits.
    package var isEmpty: Bool { next == folders.count && !wantsEverything }

    /// Whether single folders wait.
    package var hasFolders: Bool { next < folders.count }

    /// Adds something to walk.
    ///
    /// - Parameter request: What to walk.
    package mutating func add(_ request: Request) {
        if request == .everything {
            wantsEverything = true
            return
        }
        guard folders.count - next < Self.mostFolders else {
            wantsEverything = true
            folders = []
            next = 0
            return
        }
        if folders.last != request || next == folders.count { folders.append(request) }
    }

    /// Takes the next thing to walk: single folders go before the whole tree, because files wait in them.
    ///
    /// - Returns: nil when nothing waits.
    package mutating func take() -> Request? {
        if next < folders.count {
            defer { next += 1 }
            return folders[next]
        }
        folders = []
        next = 0
        guard wantsEverything else { return nil }
        wantsEverything = false
        return .everything
    }

    /// A folder was renamed: what waits beneath it waits under its new path.
    ///
    /// - Parameters:
    ///   - old: Its path before.
    ///   - new: Its path now.
    /// - Returns: Whether the folder itself already waits as a moved one, and so still knows where its files came from.
    package mutating func rename(_ old: [UInt8], to new: [UInt8]) -> Bool {
        var isWaiting = false
        for index in folders.indices.dropFirst(next) {
            guard case .folder(let path, let origin) = folders[index] else { continue }
            if path == old {
                folders[index] = .folder(new, origin: origin == new ? nil : origin)
                isWaiting = isWaiting || origin != nil
            } else if path.isBeneath(old) {
                folders[index] = .folder(new + path.dropFirst(old.count), origin: origin)
            }
        }
        return isWaiting
    }
}
