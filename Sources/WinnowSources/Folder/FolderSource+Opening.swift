@preconcurrency internal import Dispatch
internal import Glibc
internal import Synchronization
package import WinnowIntake
package import WinnowModel
internal import WinnowSystem

extension FolderSource {
    /// Opens a file for reading, beneath the root. On any queue.
    ///
    /// - Parameter path: The file.
    /// - Returns: The descriptor and what `statx` said of it after opening.
    /// - Throws: A ``SystemError``: `.notFound` when the file or the root is gone, `.denied` when it may not be read,
    ///   `.invalid` when it is not a regular file or leads out of the tree.
    package func open(_ path: SourcePath) throws -> OpenedFile {
        guard let root = shared.withLock({ $0.root }) else {
            throw SystemError("open", errno: ENOENT, context: "\(options.rootPath) is not there")
        }
        let file = try root.openFile(path.bytes, followingSymlinks: options.followsSymlinks)
        let status = try FileStatus(of: file)
        guard status.kind == .file else {
            throw SystemError("open", errno: EINVAL, context: "\(path.display) is not a regular file")
        }
        return OpenedFile(descriptor: file, fingerprint: FileFingerprint(status))
    }

    /// Does with an original what the configuration asks for. On any queue; may copy the file.
    ///
    /// - Parameters:
    ///   - path: The original.
    ///   - expected: What was read; another file, or a changed one, is left alone.
    ///   - action: What to do.
    /// - Throws: A ``SystemError``, `.busy` when the file changed, `.closed` when the root is not there; the original is then
    ///   still in place. One that is gone already is fine.
    package func dispose(_ path: SourcePath, expected: FileFingerprint, action: AfterAction) throws {
        guard action != .keep else { return }
        guard let root = shared.withLock({ $0.root }) else {
            throw SystemError("dispose", code: .closed, context: "\(options.rootPath) is not there")
        }
        guard let disposal = try Self.disposal(of: path, expected: expected, in: root) else { return }
        noteRemoval(of: path)
        do {
            switch action {
            case .keep:
                break
            case .delete:
                try disposal.delete()
            case .archive(let folder):
                let target = try Self.makeFolders(path.directory, in: folder)
                try disposal.move(into: target, names: OriginalDisposal.archiveNames(for: path.name))
            case .quarantine(let folder, let name):
                try disposal.move(
                    into: try OwnedDescriptor.open(folder, O_RDONLY | O_DIRECTORY), names: [Array(name.utf8)])
            }
        } catch {
            cancelRemoval(of: path)
            throw error
        }
    }

    /// The original at a path.
    ///
    /// - Returns: nil when it is gone already: taken away before a crash, or by somebody else.
    private static func disposal(
        of path: SourcePath, expected: FileFingerprint, in root: RootFolder
    ) throws(SystemError) -> OriginalDisposal? {
        let parent: OwnedDescriptor
        do throws(SystemError) {
            parent = try root.openFolder(path.directory)
        } catch let error where error.code == .notFound {
            return nil
        }
        let disposal = OriginalDisposal(parent: parent, path: path, expected: expected)
        guard try disposal.isInPlace() else { return nil }
        return disposal
    }

    private static func makeFolders(_ path: [UInt8], in archive: String) throws(SystemError) -> OwnedDescriptor {
        var folder = try OwnedDescriptor.open(archive, O_RDONLY | O_DIRECTORY)
        for name in path.split(separator: UInt8(ascii: "/")) { folder = try folder.makeFolder(Array(name)) }
        return folder
    }

    /// Notes, before it happens, that a name is about to disappear by the daemon's own doing. Without events there is
    /// nobody to remember that for: a rescan asks the journal.
    private func noteRemoval(of path: SourcePath) {
        guard options.mode == .inotify else { return }
        shared.withLock { $0.removals.append(path) }
    }

    /// Forgets a removal that was not made, whether the state knows of it already or not.
    private func cancelRemoval(of path: SourcePath) {
        shared.withLock { shared in
            if let index = shared.removals.lastIndex(of: path) { shared.removals.remove(at: index) }
        }
        queue.async { [self] in state.cancelRemoval(of: path) }
    }

    /// Tells the state of removals that were noted.
    func absorbRemovals() {
        let removals = shared.withLock { shared in
            defer { shared.removals = [] }
            return shared.removals
        }
        for path in removals { state.expectRemoval(of: path, at: .now) }
    }
}
