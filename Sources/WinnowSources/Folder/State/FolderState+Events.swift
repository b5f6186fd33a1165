internal import WinnowModel
package import WinnowSystem

extension FolderState {
    /// Something happened in a watched folder. Call ``endOfEvents()`` after a batch.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - now: The present.
    package mutating func receive(_ event: InotifyEvent, at now: Moment) {
        switch event.kind {
        case .overflow:
            scans.add(.everything)
        case .watchEnded:
            tree.forget(watch: event.watch)
        case .unmounted, .folderDeleted, .folderMoved:
            // Folders below the root tell their parents; the root has nobody else to tell.
            if tree.node(watch: event.watch) == WatchTree.root { act(.examineRoot) }
            if event.kind == .unmounted { scans.add(.everything) }
        default:
            guard !event.name.isEmpty, let node = tree.node(watch: event.watch), let folder = tree.path(of: node) else {
                return
            }
            if event.isFolder {
                receiveFolder(event, in: node, SourcePath(directory: folder, name: event.name).bytes, at: now)
            } else {
                receiveFile(event, folder, SourcePath(directory: folder, name: event.name), at: now)
            }
        }
    }

    /// A batch of events is over: every name that was touched in it is looked at once.
    package mutating func endOfEvents() {
        for path in touchOrder where touches[path] != nil { act(.look(path)) }
        touchOrder = []
    }

    // MARK: Files

    private mutating func receiveFile(_ event: InotifyEvent, _ folder: [UInt8], _ path: SourcePath, at now: Moment) {
        if event.name == PathFilter.ignoreFileName, event.kind != .created {
            act(.readIgnoreFile(folder: folder))
            return
        }
        guard filter.admits(file: path) else { return }
        // A removal by the daemon whose event was lost must not hide a later one by somebody else.
        if event.kind == .created || event.kind == .movedTo { cancelRemoval(of: path) }
        switch event.kind {
        case .created:
            touch(path, isUnclosed: true)
        case .closedWriting, .attributes:
            touch(path, isUnclosed: event.kind == .attributes && isUnclosed(path))
        case .movedTo:
            let origin = origin(of: departures.take(cookie: event.cookie), at: now)
            // What was under this name before is replaced, and where it came from is empty.
            for displaced in [settling.remove(path)?.origin, touches.removeValue(forKey: path)?.origin]
            where displaced != origin {
                depart(displaced, at: now)
            }
            depart(departures.remove(path)?.origin, at: now)
            touch(path, origin: origin == path ? nil : origin)
        case .movedFrom, .deleted:
            let origin = touches.removeValue(forKey: path)?.origin
            let settlingOrigin = settling.remove(path)?.origin
            if ownRemovals.removeValue(forKey: path) != nil {
                depart(origin ?? settlingOrigin, at: now)
                return
            }
            departures.insert(
                path, cookie: event.kind == .movedFrom ? event.cookie : 0, origin: origin ?? settlingOrigin,
                due: now + settings.grace)
        default:
            break
        }
    }

    private func isUnclosed(_ path: SourcePath) -> Bool {
        touches[path]?.isUnclosed ?? settling[path]?.isUnclosed ?? false
    }

    private mutating func touch(_ path: SourcePath, origin: SourcePath? = nil, isUnclosed: Bool = false) {
        if let earlier = touches[path] {
            touches[path] = Touch(
                origin: origin ?? earlier.origin, isUnclosed: earlier.isUnclosed && isUnclosed)
        } else {
            touches[path] = Touch(origin: origin, isUnclosed: isUnclosed)
            touchOrder.append(path)
        }
    }

    // MARK: Folders

    private mutating func receiveFolder(
        _ event: InotifyEvent, in parent: WatchTree.Node, _ path: [UInt8], at now: Moment
    ) {
        let node = tree.node(at: path)
        switch event.kind {
        case .created:
            // Another folder under a known name: the old one went unnoticed.
            if let node { forgetFolder(node) }
            if filter.admits(folder: path) { scans.add(.folder(path, origin: nil)) }
        case .attributes:
            // It may have become readable.
            let isWatched = node.flatMap { tree.watch(of: $0) } != nil
            if !isWatched, filter.admits(folder: path) { scans.add(.folder(path, origin: nil)) }
        case .movedFrom:
            folderLeft(node, path, cookie: event.cookie, at: now)
        case .movedTo:
            folderArrived(event, in: parent, path, at: now)
        case .deleted:
            if let node { forgetFolder(node) }
            for (file, entry) in settling.remove(beneath: path) { leave(file, entry, at: now) }
            scans.add(.vanished(path, movedTo: nil))
        default:
            break
        }
    }

    private mutating func folderLeft(_ node: WatchTree.Node?, _ path: [UInt8], cookie: UInt32, at now: Moment) {
        guard let node else {
            // Not entered, or not yet: the journal may know files there all the same.
            scans.add(.vanished(path, movedTo: nil))
            return
        }
        tree.detach(node)
        folderDepartures.append(
            FolderDeparture(
                cookie: cookie, node: node, path: path, settling: settling.remove(beneath: path),
                due: now + settings.grace))
    }

    private mutating func folderArrived(
        _ event: InotifyEvent, in parent: WatchTree.Node, _ path: [UInt8], at now: Moment
    ) {
        guard let index = folderDepartures.firstIndex(where: { $0.cookie == event.cookie }) else {
            if let node = tree.node(at: path) { forgetFolder(node) }
            if filter.admits(folder: path) { scans.add(.folder(path, origin: nil)) }
            return
        }
        let departure = folderDepartures.remove(at: index)
        guard filter.admits(folder: path) else {
            forgetFolder(departure.node)
            for (_, entry) in departure.settling { depart(entry.origin, at: now) }
            scans.add(.vanished(departure.path, movedTo: nil))
            return
        }
        for watch in tree.attach(departure.node, to: parent, name: event.name) { act(.endWatch(watch)) }
        for (file, entry) in departure.settling {
            let moved = file.moved(from: departure.path, to: path)
            let origin = entry.origin ?? file
            depart(settling.remove(moved)?.origin, at: now)
            settling.touch(
                moved, look: entry.look, at: now, origin: origin == moved ? nil : origin, isUnclosed: entry.isUnclosed)
        }
        if !scans.rename(departure.path, to: path) {
            scans.add(.folder(path, origin: departure.path == path ? nil : departure.path))
        }
    }

    /// A file went away together with its folder.
    private mutating func leave(_ path: SourcePath, _ entry: SettleTable.Entry, at now: Moment) {
        departures.insert(path, origin: entry.origin, due: now + settings.grace)
    }
}
