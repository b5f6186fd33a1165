extension Configuration {
    /// A folder the daemon writes to, and what it is called in messages.
    private struct OwnFolder {
        let key: String
        let name: String
        let path: String

        var isArchive: Bool { name == "archive" }
    }

    /// The daemon's own folders must not get in each other's way.
    ///
    /// Only the state folder may contain others. The spool is emptied at every start, so nothing may be kept there.
    func folderFindings() -> [Finding] {
        guard !state.isEmpty else { return [] }
        var findings: [Finding] = []
        let folders = ownFolders
        for folder in folders {
            let inSpool = AbsolutePath.contains(state == "/" ? "/spool" : state + "/spool", folder.path)
            if AbsolutePath.contains(folder.path, state) || inSpool {
                let place =
                    inSpool ? "in the spool, which is emptied at every start" : "the state folder or contains it"
                findings.append(
                    Finding(
                        key: folder.key, reason: "the \(folder.name) \(folder.path) is \(place)",
                        suggestion: "give it a folder of its own"))
            }
        }
        for (index, folder) in folders.enumerated() {
            for other in folders[..<index] where AbsolutePath.overlap(folder.path, other.path) {
                // Several sources may share one archive.
                if folder.isArchive, other.isArchive { continue }
                findings.append(
                    Finding(
                        key: folder.key,
                        reason: "the \(folder.name) \(folder.path) and the \(other.name) \(other.path) overlap",
                        suggestion: "use two folders side by side"))
            }
        }
        return findings
    }

    /// A watched folder must not see what the daemon writes: every record would be a new document.
    ///
    /// An archive below a watched folder is fine: a move within one file system is a rename, and sources never enter
    /// the daemon's own folders.
    func sourceFolderFindings() -> [Finding] {
        var findings: [Finding] = []
        let own = [OwnFolder(key: "state", name: "state folder", path: state)] + ownFolders
        for (index, source) in sources.enumerated() where !source.path.isEmpty {
            let key = "sources[\(index)].path"
            // One reason is enough: what contains the state folder contains most of the others, too.
            if let folder = own.first(where: { Self.disturbs(source.path, $0) }) {
                findings.append(
                    Finding(
                        key: key, reason: "the watched folder \(Self.relation(of: source.path, to: folder))",
                        suggestion: "the daemon would ingest what it writes itself; move one of them"))
            }
            findings += sharedFolderFindings(index)
        }
        return findings
    }

    private static func disturbs(_ path: String, _ folder: OwnFolder) -> Bool {
        if folder.path.isEmpty { return false }
        return folder.isArchive
            ? AbsolutePath.contains(folder.path, path) : AbsolutePath.overlap(path, folder.path)
    }

    private static func relation(of path: String, to folder: OwnFolder) -> String {
        if path == folder.path { return "is the \(folder.name)" }
        let relation = AbsolutePath.contains(path, folder.path) ? "contains" : "is inside"
        return "\(relation) the \(folder.name) \(folder.path)"
    }

    /// Two sources may watch the same files, unless one of them takes files away.
    private func sharedFolderFindings(_ index: Int) -> [Finding] {
        let source = sources[index]
        return sources[..<index].enumerated().compactMap { earlier, other in
            guard !other.path.isEmpty, AbsolutePath.overlap(source.path, other.path),
                source.takesFilesAway || other.takesFilesAway
            else { return nil }
            return Finding(
                key: "sources[\(index)].path",
                reason: "sources[\(earlier)] watches the same files, and one of the two removes them",
                suggestion: "let both keep the files, or watch different folders")
        }
    }

    private var ownFolders: [OwnFolder] {
        let archives = sources.enumerated().compactMap { index, source in
            source.archivePath.map { OwnFolder(key: "sources[\(index)].archivePath", name: "archive", path: $0) }
        }
        return [
            OwnFolder(key: "outbox.path", name: "outbox", path: outbox.path),
            OwnFolder(key: "quarantine.path", name: "quarantine", path: quarantine.path),
        ].filter { !$0.path.isEmpty } + archives
    }
}
