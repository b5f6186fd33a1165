extension Configuration {
    /// One place documents come from.
    package struct Source: ConfigurationSection, Sendable, Equatable {
        /// What kind of place a source is.
        package enum Kind: String, CaseIterable, Sendable {
            /// A folder and everything below it.
            case folder
        }

        /// How changes in a folder are noticed.
        package enum Mode: String, CaseIterable, Sendable {
            /// Kernel events, with rescans as a net.
            case inotify
            /// Rescans only: for network file systems, whose changes by others cause no events.
            case periodic
        }

        /// What happens to a file once its record is durable.
        package enum AfterSuccess: String, CaseIterable, Sendable {
            /// It stays where it is.
            case keep
            /// It moves to ``Source/archivePath``.
            case archive
            /// It is removed.
            case delete
        }

        /// What happens to a file that was given up.
        package enum AfterFailure: String, CaseIterable, Sendable {
            /// It stays where it is.
            case keep
            /// It moves to the quarantine.
            case quarantine
        }

        /// Name of the source: unique, part of every document's identity.
        package internal(set) var name = ""
        /// What kind of place this is.
        package internal(set) var kind = Kind.folder
        /// The watched folder. Absolute.
        package internal(set) var path = ""
        /// Quiet time before a file counts as complete.
        package internal(set) var settle: Duration = .seconds(1)
        /// Time between two walks of the whole folder.
        package internal(set) var rescan: Duration = .seconds(300)
        /// How changes are noticed.
        package internal(set) var mode = Mode.inotify
        /// Globs of the files wanted; empty means all.
        package internal(set) var include: [String] = []
        /// Globs of the files and folders not wanted.
        package internal(set) var exclude: [String] = []
        /// What happens to a file once its record is durable.
        package internal(set) var afterSuccess = AfterSuccess.keep
        /// Where files go after success with ``AfterSuccess/archive``; nil where none is stated.
        package internal(set) var archivePath: String?
        /// What happens to a file that was given up.
        package internal(set) var afterFailure = AfterFailure.keep
        /// Which changes of known files give records.
        package internal(set) var events = Events()

        /// Whether the daemon itself removes files from this folder.
        package var takesFilesAway: Bool { afterSuccess != .keep || afterFailure != .keep }

        init() {}

        static let keys: [Key<Source>] = [
            .init(
                "name", \.name, .name, .live, isRequired: true, example: "inbox",
                """
                Name of the source. It is part of every document's identity: renaming a source makes all its files \
                new documents.
                """),
            .init(
                "kind", \.kind, .choice(), .live, isRequired: true, example: "folder",
                "What the source is. `folder` watches a folder and everything below it."),
            .init(
                "path", \.path, .path, .live, isRequired: true, example: "/srv/inbox",
                """
                The watched folder. It may be absent for a while. It must not contain the state folder, the outbox \
                or the quarantine, nor lie inside one of them or an archive.
                """),
            .init(
                "settle", \.settle, .duration(.zero ... .seconds(3600)), .live,
                """
                Quiet time before a file counts as complete: no event, and the same size, time and inode, for this \
                long. Raise it where slow writers pause, lower it where files are moved in finished.
                """),
            .init(
                "rescan", \.rescan, .duration(.seconds(1) ... .seconds(86400)), .live,
                "Time between two walks of the whole folder, the net for whatever events missed."),
            .init(
                "mode", \.mode, .choice(), .live,
                """
                `inotify` acts on kernel events; `periodic` only rescans, for network file systems, whose changes by \
                other machines cause no events.
                """),
            .init(
                "include", \.include, .globs, .live,
                "Globs of the files wanted. Empty means all files."),
            .init(
                "exclude", \.exclude, .globs, .live,
                """
                Globs of the files and folders not wanted; stronger than `include`. Temporary files of other \
                programs are ignored anyway, and so is what a `.winnowignore` file names.
                """),
            .init(
                "afterSuccess", \.afterSuccess, .choice(), .live,
                "What happens to a file once its record is durable. `archive` moves it to `archivePath`."),
            .init(
                "archivePath", \.archivePath, .optionalPath, .live,
                default: "none; needed with `afterSuccess: archive`", example: "/srv/archive",
                """
                Where files are moved after success, keeping their path below the watched folder. It may lie in the \
                watched folder itself and is not entered then.
                """),
            .init(
                "afterFailure", \.afterFailure, .choice(), .live,
                """
                What happens to a file that was given up: it stays where it is, or moves to the quarantine. The \
                reason is in the quarantine either way.
                """),
            .section("events", \.events, "Which changes of files that are already known give records."),
        ]
    }

    /// Which changes of known files give records.
    package struct Events: ConfigurationSection, Sendable, Equatable {
        /// Changed contents give an `updated` record.
        package internal(set) var updated = true
        /// A rename inside the folder gives a `moved` record.
        package internal(set) var moved = true
        /// A removal gives a tombstone, a `deleted` record.
        package internal(set) var deleted = true

        init() {}

        static let keys: [Key<Events>] = [
            .init("updated", \.updated, .flag, .live, "A record for each new version of a file."),
            .init("moved", \.moved, .flag, .live, "A record when a file is renamed or moved inside the folder."),
            .init("deleted", \.deleted, .flag, .live, "A tombstone when a file is gone, unless the daemon removed it."),
        ]
    }
}
