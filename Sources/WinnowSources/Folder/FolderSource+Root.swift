@preconcurrency internal import Dispatch
internal import Synchronization
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

extension FolderSource {
    /// Looks what the root is now: the folder that is watched, another one, or nothing.
    func examineRoot() {
        dispatchPrecondition(condition: .onQueue(queue))
        let now = Moment.now
        do {
            let found = try RootFolder(path: options.rootPath)
            if let root, root.status.isSameFile(as: found.status) {
                nextRootLook = now + options.rootCheckInterval
                return
            }
            if try isHiddenByMount(found) {
                lose(
                    "The folder is empty, and its documents were on another file system, which seems not to be mounted."
                )
            } else {
                adopt(found)
            }
        } catch let error as SystemError {
            lose("The folder cannot be opened: \(error).")
        } catch {
            lose("The journal cannot be read: \(error).")
        }
        nextRootLook = now + (root == nil ? options.rootPollInterval : options.rootCheckInterval)
    }

    /// Whether a folder is a mount point on which nothing is mounted: empty, while the journal knows documents that were on
    /// another device. Device 0 is not known: a rebuilt journal has it from records, which do not say.
    private func isHiddenByMount(_ folder: RootFolder) throws -> Bool {
        guard let known, try FolderListing(of: folder.openFolder([])).count == 0 else { return false }
        guard let first = try known.nextKnownDirectory(source: name, after: nil) else { return false }
        struct Found: Error { let device: UInt64 }
        do {
            try known.forEachKnown(source: name, directory: first) { throw Found(device: $1.device) }
            return false
        } catch let found as Found {
            return found.device != 0 && found.device != folder.status.device
        }
    }

    /// Begins to watch a root.
    private func adopt(_ found: RootFolder) {
        closeRoot()
        trustsAbsence = !hadRoot && absence == Self.unexamined
        hadRoot = true
        absence = nil
        root = found
        shared.withLock { $0.root = found }
        if options.mode == .inotify { openStream() }
        state.scans.add(.everything)
        scheduleTurn()
    }

    /// Opens the inotify instance; without one the source goes on by rescans, each of which tries again.
    func openStream() {
        do throws(SystemError) {
            stream = try InotifyStream(queue: queue) { [weak self] in self?.readEvents() }
            trouble.watching = nil
        } catch {
            trouble.watching = "Nothing can be watched, so changes are found by rescans only: \(error)."
        }
    }

    /// Nothing is concluded from a root that is not there: what is known stays known.
    private func lose(_ reason: String) {
        closeRoot()
        absence = reason
    }

    /// Lets go of the root and of everything that was seen in it.
    func closeRoot() {
        stream?.cancel()
        stream = nil
        walk = nil
        parkedRescan = nil
        root = nil
        nextRescan = nil
        shared.withLock { $0.root = nil }
        state.forgetEverything()
    }

    /// The absence of a source that has not started.
    static let unexamined = "The source has not looked yet."
}
