internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

extension FolderSource {
    /// Performs what the state decided, until it asks for nothing more.
    func perform() {
        while let action = state.nextAction() {
            switch action {
            case .look(let path):
                look(at: path)
            case .check(let path, let look, let origin):
                check(path, look, origin)
            case .confirmGone(let departure):
                state.confirmed(
                    departure, isMissing: isMissing(departure.path),
                    isOriginMissing: departure.origin.map(isMissing) ?? false)
            case .offer(let arrival):
                outgoing.append(arrival)
                if outgoing.count >= Self.batch { flush() }
            case .endWatch(let watch):
                stream?.unwatch(watch)
            case .readIgnoreFile(let folder):
                readIgnoreFile(of: folder, isInWalk: false)
            case .examineRoot:
                examineRoot()
            }
        }
    }

    /// Looks at a name; at a symlink's target, if symlinks are followed and it leads to a file inside the tree.
    private func look(at path: SourcePath) {
        guard let root else { return }
        do {
            state.looked(at: path, try status(of: path, in: root), at: .now)
        } catch {
            // The folder above may no longer be searched; a rescan finds what can be found.
            trouble.lastError = "\(error)"
            state.looked(at: path, nil, at: .now)
        }
    }

    private func status(of path: SourcePath, in root: RootFolder) throws(SystemError) -> FileStatus? {
        let status = try root.status(of: path.bytes)
        guard options.followsSymlinks, status?.kind == .symlink else { return status }
        guard let target = try root.statusFollowingSymlinks(of: path.bytes), target.kind == .file else { return status }
        return target
    }

    private func isMissing(_ path: SourcePath) -> Bool {
        guard let root else { return false }
        do throws(SystemError) {
            return try root.status(of: path.bytes) == nil
        } catch {
            // What cannot be looked at is not missing.
            trouble.lastError = "\(error)"
            return false
        }
    }

    /// Opens a file that looks complete: nobody may be writing it, and it must be what was looked at.
    private func check(_ path: SourcePath, _ look: FileFingerprint, _ origin: SourcePath?) {
        guard let root else { return }
        // A file under the old name makes this two documents, not one that moved.
        let origin = origin.flatMap { isMissing($0) ? $0 : nil }
        state.checked(path, look, origin: origin, open(path, look, in: root), at: .now)
    }

    private func open(_ path: SourcePath, _ look: FileFingerprint, in root: RootFolder) -> FolderState.CheckOutcome {
        do throws(SystemError) {
            let file = try root.openFile(path.bytes, followingSymlinks: options.followsSymlinks)
            let status = try FileStatus(of: file)
            guard status.kind == .file else { return .notFile(status) }
            guard FileFingerprint(status) == look else { return .changed(FileFingerprint(status)) }
            return .ready(WriterSearch(of: file))
        } catch {
            switch error.code {
            case .notFound: return .missing
            case .denied: return .unreadable("The file cannot be read: \(error).")
            case .invalid: return .unreadable("The file cannot be opened beneath the source's folder: \(error).")
            default:
                trouble.lastError = "\(error)"
                return .failed
            }
        }
    }

    /// Reads a folder's ignore file, if it has one.
    func readIgnoreFile(of folder: [UInt8], isInWalk: Bool) {
        guard let root else { return }
        do throws(SystemError) {
            let file = try root.openFile(folder.appending(component: PathFilter.ignoreFileName))
            guard try FileStatus(of: file).kind == .file else { return }
            let text = try file.readToEnd(limit: IgnoreRules.mostBytes)
            state.readIgnoreFile(of: folder, IgnoreRules(text), isInWalk: isInWalk)
        } catch let error where error.code == .notFound {
            state.readIgnoreFile(of: folder, nil, isInWalk: isInWalk)
        } catch {
            // Rules that cannot be read are not guessed: those read last stay in force.
            trouble.lastError = "\(error)"
        }
    }
}
