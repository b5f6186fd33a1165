package import WinnowIntake
package import WinnowModel
package import WinnowSystem

extension SkipReason.Code {
    /// A program has kept the file open for writing for longer than patience lasts.
    package static let openForWriting = SkipReason.Code(rawValue: "openForWriting")
}

extension FileFingerprint {
    /// Whether a file is unchanged since the journal saw it. The device is left out: its number may be another after a
    /// reboot, while inode, size, mtime and ctime together do not repeat by chance.
    package func isUnchanged(since known: FileFingerprint) -> Bool {
        inode == known.inode && size == known.size && modified == known.modified && changed == known.changed
    }
}

extension FolderState {
    /// What opening a file that looked complete gave.
    package enum CheckOutcome: Sendable, Hashable {
        /// It is the file that was looked at.
        case ready(WriterSearch)
        /// It changed since the look.
        case changed(FileFingerprint)
        /// It is gone.
        case missing
        /// Something else is under that name now.
        case notFile(FileStatus)
        /// It may not be read; the sentence says why.
        case unreadable(String)
        /// The machine cannot open it just now (descriptors, memory, disk error).
        case failed
    }

    /// A name was looked at, because of an event or because its settle period is over.
    ///
    /// - Parameters:
    ///   - path: The name.
    ///   - status: What is there; nil for nothing. The target's, when symlinks are followed.
    ///   - now: The present.
    package mutating func looked(at path: SourcePath, _ status: FileStatus?, at now: Moment) {
        let touch = touches.removeValue(forKey: path)
        guard let status else {
            let entry = settling.remove(path)
            // Renamed and then lost: the place it came from is empty, too, and no other event will say so.
            if let origin = touch?.origin ?? entry?.origin {
                departures.insert(path, origin: origin, due: now + settings.grace)
            }
            return
        }
        depart(departures.remove(path)?.origin, at: now)
        guard status.kind == .file else {
            depart(settling.remove(path)?.origin, at: now)
            depart(touch?.origin, at: now)
            skipUnlessFile(path, status)
            return
        }
        let look = FileFingerprint(status)
        if let touch {
            // A second name of a file is made by a link, which is never followed by a close.
            settling.touch(
                path, look: look, at: now, origin: touch.origin, isUnclosed: touch.isUnclosed && status.links == 1)
        } else if settling.confirm(path, look: look, at: now) {
            act(.check(path, look, origin: settling[path]?.origin))
        }
    }

    /// A file that looked complete was opened.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - look: What it looked like before.
    ///   - origin: Where it was before a rename, if that name is still vacant.
    ///   - outcome: What opening it gave.
    ///   - now: The present.
    package mutating func checked(
        _ path: SourcePath, _ look: FileFingerprint, origin: SourcePath?, _ outcome: CheckOutcome, at now: Moment
    ) {
        switch outcome {
        case .ready(.writer):
            hold(path, look, origin: origin, at: now, giveUpAfter: settings.openPatience)
        case .ready(.unknown) where settling[path]?.isUnclosed == true:
            hold(path, look, origin: origin, at: now, giveUpAfter: nil)
        case .ready:
            deliver(path, look, origin: origin)
        case .changed(let newLook):
            settling.touch(path, look: newLook, at: now, origin: origin)
        case .missing:
            settling.remove(path)
            if let origin { departures.insert(path, origin: origin, due: now + settings.grace) }
        case .notFile(let status):
            settling.remove(path)
            if let origin { act(.offer(.gone(origin))) }
            skipUnlessFile(path, status)
        case .unreadable(let sentence):
            settling.remove(path)
            if let origin { act(.offer(.gone(origin))) }
            act(.offer(.skipped(path, look, SkipReason(code: .unreadable, message: sentence))))
        case .failed:
            if settling[path] == nil { settling.touch(path, look: look, at: now, origin: origin) }
            settling.hold(path, at: now)
        }
    }

    /// A departure's grace is over, and its name was looked at.
    ///
    /// - Parameters:
    ///   - departure: The file that disappeared.
    ///   - isMissing: Whether it still is.
    ///   - isOriginMissing: Whether the name it had before an undelivered rename is empty, too.
    package mutating func confirmed(_ departure: DepartureTable.Departure, isMissing: Bool, isOriginMissing: Bool) {
        if let origin = departure.origin, isOriginMissing { act(.offer(.gone(origin))) }
        if isMissing {
            act(.offer(.gone(departure.path)))
        } else if settling[departure.path] == nil {
            // It is back, and the event that should have said so was lost or is still queued.
            touches[departure.path] = Touch(origin: nil, isUnclosed: false)
            act(.look(departure.path))
        }
    }

    /// The core asks for a file again that changed while it was read.
    ///
    /// - Parameter path: The file.
    package mutating func settleAgain(_ path: SourcePath) {
        touches[path] = Touch(origin: touches[path]?.origin, isUnclosed: false)
        act(.look(path))
    }

    /// A folder's ignore file was read.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - rules: Its rules; nil when there is no such file.
    ///   - isInWalk: Whether the folder is being walked, so that no other walk is needed.
    package mutating func readIgnoreFile(of folder: [UInt8], _ rules: IgnoreRules?, isInWalk: Bool) {
        if filter.setRules(rules, of: folder), !isInWalk { scans.add(.folder(folder, origin: nil)) }
    }

    // MARK: Outcomes

    private mutating func deliver(_ path: SourcePath, _ look: FileFingerprint, origin: SourcePath?) {
        settling.remove(path)
        guard filter.admits(file: path) else {
            // An ignore file changed while this one settled.
            if let origin { act(.offer(.gone(origin))) }
            return
        }
        if look.size > settings.maxFileBytes {
            if let origin { act(.offer(.gone(origin))) }
            let message = "The file has \(look.size) bytes; the limit is \(settings.maxFileBytes)."
            act(.offer(.skipped(path, look, SkipReason(code: .oversize, message: message))))
        } else {
            act(.offer(.file(path, look, movedFrom: origin)))
        }
    }

    private mutating func hold(
        _ path: SourcePath, _ look: FileFingerprint, origin: SourcePath?, at now: Moment, giveUpAfter limit: Duration?
    ) {
        if settling[path] == nil { settling.touch(path, look: look, at: now, origin: origin) }
        let waited = settling.hold(path, at: now)
        if let limit {
            guard waited >= limit else { return }
            settling.remove(path)
            if let origin { act(.offer(.gone(origin))) }
            let message = "A program has had the file open for writing for \(waited.nanoseconds / 1_000_000_000) s."
            act(.offer(.skipped(path, look, SkipReason(code: .openForWriting, message: message))))
        } else if waited >= settings.unclosedPatience {
            deliver(path, look, origin: origin)
        }
    }

    mutating func skipUnlessFile(_ path: SourcePath, _ status: FileStatus) {
        let reason: SkipReason
        switch status.kind {
        case .file, .folder: return
        case .symlink:
            reason = SkipReason(code: .symlink, message: "Symbolic links are not followed.")
        case .pipe:
            reason = SkipReason(code: .notRegularFile, message: "This is a named pipe.")
        case .socket:
            reason = SkipReason(code: .notRegularFile, message: "This is a socket.")
        case .device:
            reason = SkipReason(code: .notRegularFile, message: "This is a device.")
        }
        // Whatever document was under this name before is gone.
        act(.offer(.gone(path)))
        act(.offer(.skipped(path, FileFingerprint(status), reason)))
    }
}
