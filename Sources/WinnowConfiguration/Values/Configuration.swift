/// Everything the daemon is told: one immutable value, decoded and checked as a whole.
///
/// A value of this type has passed every check: paths are absolute, names are unique, watched folders and the
/// daemon's own folders do not overlap, and paths that were left out are filled in from ``state``. The file's keys
/// are the property names; each section's `keys` table is the one place where a key, its default, its notation and
/// its meaning are stated. Reading, the JSON Schema, the sample file and the reference page all follow from it.
package struct Configuration: ConfigurationSection, Sendable, Equatable {
    /// Folder of the journal, the spool and, unless said otherwise, of all that follows. Absolute.
    package internal(set) var state = ""
    /// Where records are published.
    package internal(set) var outbox = Outbox()
    /// Where documents go that could not be extracted.
    package internal(set) var quarantine = Quarantine()
    /// The watched folders, in the file's order; never empty, names unique.
    package internal(set) var sources: [Source] = []
    /// What one document, and all waiting documents together, may cost.
    package internal(set) var limits = Limits()
    /// The sandboxed processes that do the parsing.
    package internal(set) var workers = Workers()
    /// How often and how soon a failed attempt is repeated.
    package internal(set) var retry = Retry()
    /// Which extractors take part.
    package internal(set) var extractors = Extractors()
    /// What the daemon says about itself.
    package internal(set) var log = Log()
    /// The door for `winnow status` and its kin.
    package internal(set) var admin = Admin()

    init() {}

    static let keys: [Key<Configuration>] = [
        .init(
            "state", \.state, .path, .restart, isRequired: true, example: "/var/lib/winnow",
            """
            Folder for the journal, the spool and everything else the daemon must remember. It must be on a local \
            disk and belong to the user the daemon runs as.
            """),
        .section("outbox", \.outbox, "Where records are published."),
        .section("quarantine", \.quarantine, "Where documents go that could not be extracted, with the reason."),
        .list(
            "sources", \.sources, atLeast: 1,
            "The watched folders. Each needs a name of its own; adding and removing sources needs no restart."),
        .section("limits", \.limits, "What one document, and all waiting documents together, may cost."),
        .section("workers", \.workers, "The sandboxed processes that do the parsing."),
        .section("retry", \.retry, "How often and how soon a failed attempt is repeated before quarantine."),
        .section("extractors", \.extractors, "Which extractors take part."),
        .section("log", \.log, "What the daemon says about itself."),
        .section("admin", \.admin, "The door for `winnow status` and its kin."),
    ]

    /// Fills in the paths that default to a place in the state folder.
    mutating func resolveDefaultPaths() {
        let folder = state == "/" ? "" : state
        if outbox.path.isEmpty { outbox.path = folder + "/outbox" }
        if quarantine.path.isEmpty { quarantine.path = folder + "/quarantine" }
        if admin.socket.isEmpty { admin.socket = folder + "/winnow.sock" }
    }
}
