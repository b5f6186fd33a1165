internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// Folders that the journal knows and the tree no longer has.
extension FolderSource {
    /// Looks at some folders that the journal knows, whether they are still there.
    func lookForVanished() throws -> Int {
        guard let root, let known, let vanished = walk?.vanished else {
            walk?.vanished = nil
            return 1
        }
        for _ in 0..<64 {
            guard let folder = try nextVanishedCandidate(vanished, known) else {
                walk?.vanished = nil
                return 1
            }
            if try folder.isEmpty || isFolder(folder, root) { continue }
            // What came along was found in the new place.
            if let new = vanished.successor, try isFolder(new + folder.dropFirst(vanished.prefix.count), root) {
                continue
            }
            try remember(remainsOf: folder, known, root)
            return 1
        }
        return 1
    }

    private func isFolder(_ path: [UInt8], _ root: RootFolder) throws(SystemError) -> Bool {
        try root.status(of: path)?.kind == .folder
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
        guard first.device == 0 || first.device == device || renumberedDevices[first.device] == device else {
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

    func actOnRemains(_ budget: Int) -> Int {
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
