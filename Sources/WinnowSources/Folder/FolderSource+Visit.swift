internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// Acting on the files of one folder.
extension FolderSource {
    /// Missing files first, so that new names of theirs are recognized.
    func act(on visit: FolderVisit, _ budget: Int) throws -> Int {
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
            try settleAside(visit.listing.name(at: index), of: visit)
            return true
        }
        let path = SourcePath(directory: visit.path, name: visit.listing.name(at: index))
        guard mark != .unknown || state.filter.admits(file: path) else { return false }
        guard let status = try visit.status(at: index) else {
            // Its own deletion is an event; that of the name it was known under is not.
            if let former = visit.former(at: index) { state.lostTrack(of: former, at: now) }
            return true
        }
        if status.kind == .folder {
            visit.markFolder(at: index)
        } else if mark == .movedChanged, let former = visit.former(at: index) {
            state.found(path, status, isNew: false, origin: former, at: now, wall: wall)
        } else if mark == .moved, let former = visit.former(at: index) {
            state.foundMoved(path, FileFingerprint(status), from: former, at: now)
        } else {
            state.found(path, status, isNew: mark == .unknown, at: now, wall: wall)
        }
        return true
    }

    /// A crash left a file set aside, which was to be deleted. If another file has its name by now and the journal says that
    /// this is the one it has a record of, it is deleted; else it gets a name again and is found like any other.
    private func settleAside(_ name: UnsafeRawBufferPointer, of visit: FolderVisit) throws {
        if let original = OriginalDisposal.originalName(ofAside: name),
            let status = try visit.folder.status(ofName: Array(name)), status.kind == .file,
            try visit.folder.status(ofName: original) != nil,
            try isKnown(original, FileFingerprint(status), in: visit.path)
        {
            try visit.folder.removeFile(Array(name))
        } else {
            try OriginalDisposal.restore(name, in: visit.folder)
        }
    }

    private func isKnown(_ name: [UInt8], _ look: FileFingerprint, in folder: [UInt8]) throws -> Bool {
        var isKnown = false
        try known?.forEachKnown(source: self.name, directory: folder) { candidate, fingerprint in
            if candidate.elementsEqual(name) { isKnown = fingerprint.hasSameContent(as: look) }
        }
        return isKnown
    }

    private func leave(_ visit: FolderVisit) {
        walk?.visit = nil
        visit.listing.keep { visit.listing.kind(at: $0) == .folder || visit.mark(at: $0) == .folder }
        guard visit.listing.count > 0 else { return }
        walk?.stack.append(.init(path: visit.path, origin: visit.origin, folders: visit.listing))
    }
}
