/// A group of files that become visible and durable together, at the price of one sync for all rather than each.
///
/// Stage the files, then commit. When anything fails, what is not yet visible is removed; what is visible is whole and
/// may be published again under the same name. After a failed sync the kernel may have dropped the data and forgotten
/// the error (fsync(2), "errors"; LWN 752063), so a group is never synced again: stage everything anew.
package struct PublishingGroup: ~Copyable {
    private struct Staged {
        let file: TemporaryFile
        let name: String
        let folder: FolderHandle
        let replacing: Bool
    }

    private let folder: DurableFolder
    private var staged: [Staged] = []

    /// Starts an empty group.
    ///
    /// - Parameter folder: Where the files go.
    package init(in folder: DurableFolder) {
        self.folder = folder
    }

    /// The files staged so far.
    package var count: Int { staged.count }

    /// Writes a file under a temporary name.
    ///
    /// - Parameters:
    ///   - name: The name it gets at the commit.
    ///   - subfolder: The folder below the durable folder, made if it is missing; empty for the folder itself.
    ///   - bytes: The content.
    ///   - replacing: Whether a file of that name is replaced; otherwise it is kept and this one dropped, which is
    ///     right where a name stands for its content.
    /// - Throws: A ``SystemError``; this file is then not part of the group, the others still are.
    package mutating func stage(
        _ name: String, in subfolder: String = "", _ bytes: borrowing Span<UInt8>, replacing: Bool = true
    ) throws(SystemError) {
        let target = try folder.folder(subfolder)
        let file = try folder.createTemporary()
        try folder.faults.check(.writeTemporary, name)
        try file.write(bytes)
        staged.append(Staged(file: file, name: name, folder: target, replacing: replacing))
    }

    /// Copies a file under a temporary name, from where its descriptor stands to its end.
    ///
    /// - Parameters:
    ///   - name: The name it gets at the commit.
    ///   - subfolder: The folder below the durable folder, made if it is missing; empty for the folder itself.
    ///   - source: What to copy.
    ///   - replacing: See ``stage(_:in:_:replacing:)``.
    /// - Throws: A ``SystemError``; this file is then not part of the group, the others still are.
    package mutating func stage(
        _ name: String, in subfolder: String = "", copying source: borrowing OwnedDescriptor, replacing: Bool = true
    ) throws(SystemError) {
        let target = try folder.folder(subfolder)
        let file = try folder.createTemporary()
        try folder.faults.check(.writeTemporary, name)
        try file.copy(from: source)
        staged.append(Staged(file: file, name: name, folder: target, replacing: replacing))
    }

    /// Makes the staged files durable, then visible, then their names durable.
    ///
    /// - Returns: How many files were there already and kept.
    /// - Throws: The first failure. Some files may be visible then.
    package consuming func commit() throws(SystemError) -> Int {
        do {
            try makeDurable()
            let kept = try makeVisible()
            try syncFolders()
            return kept
        } catch {
            folder.forgetFolders()
            throw error
        }
    }

    private func makeDurable() throws(SystemError) {
        let faults = folder.faults
        try faults.check(.startWriteback, folder.path)
        // All at once first: the first sync then finds the rest of the group on its way, and one commit of the file
        // system's own journal serves all.
        for entry in staged { entry.file.startWriteback() }
        for entry in staged {
            try faults.check(.syncFile, entry.name)
            try entry.file.sync()
        }
    }

    private func makeVisible() throws(SystemError) -> Int {
        var kept = 0
        for entry in staged {
            try folder.faults.check(.rename, entry.name)
            let isNew = try entry.file.rename(to: entry.name, in: entry.folder, replacing: entry.replacing)
            if !isNew { kept += 1 }
        }
        return kept
    }

    private func syncFolders() throws(SystemError) {
        var synced: [ObjectIdentifier] = []
        for entry in staged where !synced.contains(ObjectIdentifier(entry.folder)) {
            try entry.folder.sync(folder.faults)
            synced.append(ObjectIdentifier(entry.folder))
        }
    }
}
