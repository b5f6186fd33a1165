internal import WinnowSystem

/// How far a walk has come. Between turns it is a value at rest, so that it can pause anywhere, also within one folder.
struct FolderWalk {
    /// A folder whose files are done and whose folders are still to be entered.
    struct Frame {
        let path: [UInt8]
        let origin: [UInt8]?
        /// The folders in it.
        let folders: FolderListing
        var next = 0
    }

    /// What is left of a folder that is gone, or did not come along: known files to be reported as missing.
    struct Remains {
        let path: [UInt8]
        let files: MissingFiles
        var next = 0
    }

    /// What was asked for.
    let request: ScanQueue.Request
    /// Where to look on for folders that the journal knows; nil when that is done.
    var vanished: Vanished?
    /// The folders above the current one.
    var stack: [Frame] = []
    /// The folder to visit first; nil once it was.
    var first: (path: [UInt8], origin: [UInt8]?)?
    /// The folder whose files are being acted on.
    var visit: FolderVisit?
    /// Known files of a vanished folder that are being acted on.
    var remains: Remains?

    /// A search for folders that the journal knows and the tree no longer has.
    struct Vanished {
        /// Only folders beneath this one, and itself; empty for all.
        let prefix: [UInt8]
        /// The last folder that was looked at.
        var after: [UInt8]?
        /// Where the folder of the prefix is now, if it was renamed and has been walked there.
        let successor: [UInt8]?
        /// Whether the folder of the prefix itself is still to be looked at.
        var isAtPrefix: Bool
    }

    /// Begins a walk.
    init(_ request: ScanQueue.Request) {
        self.request = request
        switch request {
        case .everything:
            vanished = Vanished(prefix: [], successor: nil, isAtPrefix: false)
            first = ([], nil)
        case .folder(let path, let origin):
            first = (path, origin)
        case .vanished(let path, let successor):
            vanished = Vanished(prefix: path, successor: successor, isAtPrefix: true)
        }
    }

    /// Whether this is a walk over everything.
    var isRescan: Bool { request == .everything }

    /// Whether nothing is left to do.
    var isOver: Bool { vanished == nil && first == nil && visit == nil && remains == nil && stack.isEmpty }
}
