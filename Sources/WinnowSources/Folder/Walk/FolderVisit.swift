internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// One folder during a walk: its names, compared with what the journal knows of them.
///
/// The comparison runs in one go, because the journal serves its names in one go; it costs one statx for every known name
/// and nothing for the others. What came of it is then acted on in as many turns as back-pressure asks for.
final class FolderVisit {
    /// What the comparison found of a name; the listing keeps it as the entry's mark.
    enum Mark: UInt8 {
        case unknown = 0
        case same
        case changed
        /// Unchanged since it was known in the folder that was renamed to this one.
        case moved
        /// The same name was known in the folder that was renamed to this one, with other content.
        case movedChanged
        case folder
    }

    /// Relative to the root.
    let path: [UInt8]
    /// Where the folder was before a rename.
    let origin: [UInt8]?
    /// The folder, open for listing.
    let folder: OwnedDescriptor
    /// The folder's names.
    let listing: FolderListing
    /// The file system the folder is on now.
    let device: UInt64
    /// Files that are known here and were not found.
    private(set) var missing = MissingFiles()
    /// Files that were known in the folder's former place and did not come along.
    private(set) var left = MissingFiles()
    /// A file system that has another number than when the journal saw it: by the old number.
    private(set) var renumbered: (old: UInt64, new: UInt64)?
    private var matches = 0
    /// The root, when symlinks are followed beneath it.
    private let symlinkRoot: RootFolder?

    /// The next entry to act on.
    var cursor = 0
    /// The next missing file to act on.
    var missingCursor = 0

    /// Lists a folder.
    ///
    /// - Parameters:
    ///   - path: The folder, relative to the root.
    ///   - origin: Where it was before a rename.
    ///   - folder: The folder, open for listing.
    ///   - symlinkRoot: The root, when symlinks are followed beneath it.
    /// - Throws: The failure of listing it.
    init(
        path: [UInt8], origin: [UInt8]?, folder: consuming OwnedDescriptor, symlinkRoot: RootFolder?
    ) throws(SystemError) {
        self.path = path
        self.origin = origin
        self.symlinkRoot = symlinkRoot
        device = try FileStatus(of: folder).device
        listing = try FolderListing(of: folder)
        self.folder = folder
    }

    /// Compares the listing with the journal.
    ///
    /// - Parameters:
    ///   - known: The journal's side.
    ///   - source: The source's name.
    /// - Throws: What the journal or statx(2) threw; nothing may be concluded then.
    func compare(with known: any KnownFiles, source: SourceName) throws {
        if let origin {
            try join(known, source, origin) { index, status, fingerprint in
                guard let status, status.kind == .file else { return }
                let isUnchanged = FileFingerprint(status).isUnchanged(since: fingerprint)
                listing[markAt: index] = (isUnchanged ? Mark.moved : .movedChanged).rawValue
            } missed: {
                left.append($0, $1)
            }
        }
        try join(known, source, path) { index, status, fingerprint in
            guard let status else { return }
            if status.kind == .folder, status.inode != fingerprint.inode { return }
            let look = FileFingerprint(status)
            if look.isUnchanged(since: fingerprint) {
                matches += 1
                if look.device != fingerprint.device { renumbered = (fingerprint.device, look.device) }
                if former(at: index) != nil {
                    // Delivered here before anybody knew that it came from there.
                    left.append(listing.name(at: index), fingerprint)
                }
                listing[markAt: index] = Mark.same.rawValue
            } else if listing[markAt: index] == Mark.unknown.rawValue {
                listing[markAt: index] = Mark.changed.rawValue
            }
        } missed: {
            missing.append($0, $1)
        }
    }

    /// Whether the missing files are missing and not merely hidden under another file system: some known file was found,
    /// or the folder is where they were.
    ///
    /// - Parameter current: Gives the present number of a device, if it was seen to have changed.
    func isMissingCredible(_ current: (UInt64) -> UInt64) -> Bool {
        guard let first = missing.first else { return true }
        // A rebuilt journal does not know where its files were.
        return matches > 0 || first.device == 0 || first.device == device || current(first.device) == device
    }

    /// What is noted of an entry.
    func mark(at index: Int) -> Mark {
        // Every mark was written by this class.
        Mark(rawValue: listing[markAt: index]) ?? .unknown
    }

    /// The name under which an entry's file was known in the folder's former place.
    ///
    /// - Parameter index: The entry.
    /// - Returns: nil when it was not known there.
    func former(at index: Int) -> SourcePath? {
        guard let origin, mark(at: index) == .moved || mark(at: index) == .movedChanged else { return nil }
        return SourcePath(directory: origin, name: listing.name(at: index))
    }

    /// Notes that an entry is a folder, where the listing does not say.
    func markFolder(at index: Int) { listing[markAt: index] = Mark.folder.rawValue }

    /// A missing file: first those of the folder itself, then those left in its former place.
    ///
    /// - Parameter index: Below the number of both together.
    func missingFile(at index: Int) -> (SourcePath, FileFingerprint) {
        if index < missing.count {
            let (name, fingerprint) = missing[index]
            return (SourcePath(directory: path, name: name), fingerprint)
        }
        let (name, fingerprint) = left[index - missing.count]
        return (SourcePath(directory: origin ?? path, name: name), fingerprint)
    }

    /// How many files are missing, here or in the folder's former place.
    var missingCount: Int { missing.count + left.count }

    /// Forgets what is missing, because it is not credible.
    func dropMissing() { missing.removeAll() }

    /// Runs through the listing and the journal's names, both sorted by bytes, side by side.
    private func join(
        _ known: any KnownFiles, _ source: SourceName, _ directory: [UInt8],
        matched: (Int, FileStatus?, FileFingerprint) -> Void,
        missed: (UnsafeRawBufferPointer, FileFingerprint) -> Void
    ) throws {
        var index = 0
        let count = listing.count
        try known.forEachKnown(source: source, directory: directory) { name, fingerprint in
            var order = -1
            while index < count {
                order = listing.compareName(at: index, with: name)
                if order >= 0 { break }
                index += 1
            }
            guard index < count, order == 0 else {
                missed(name, fingerprint)
                return
            }
            let status = try status(at: index)
            // A name that vanished after it was listed is missing; one that is a folder now no longer is the file.
            if status == nil || (status?.kind == .folder && status?.inode != fingerprint.inode) {
                missed(name, fingerprint)
            }
            matched(index, status, fingerprint)
            index += 1
        }
    }

    /// Looks at an entry; at a symlink's target, if symlinks are followed.
    ///
    /// - Parameter index: The entry.
    /// - Returns: nil when it is gone.
    /// - Throws: The failure of statx(2).
    func status(at index: Int) throws(SystemError) -> FileStatus? {
        let status = try listing.status(at: index, in: folder)
        guard let symlinkRoot, let status, status.kind == .symlink else { return status }
        let target = try symlinkRoot.statusFollowingSymlinks(of: path.appending(component: listing.name(at: index)))
        return target?.kind == .file ? target : status
    }
}
