extension Configuration {
    /// Where and how records are published.
    package struct Outbox: ConfigurationSection, Sendable, Equatable {
        /// The shape of the outbox on disk.
        package enum Layout: String, CaseIterable, Sendable {
            /// One file per record: `YYYY-MM-DD/<id>.json`.
            case files
            /// One line per record in rotating `<first-sequence>.jsonl` files.
            case segments
        }

        /// Folder of the records. Absolute.
        package internal(set) var path = ""
        /// The shape of the outbox on disk.
        package internal(set) var layout = Layout.files
        /// Size in bytes at which a segment is closed and the next one begins.
        package internal(set) var segmentBytes = 64 << 20
        /// Whether records are flushed to the disk before a document counts as done.
        package internal(set) var isDurable = true

        init() {}

        static let keys: [Key<Outbox>] = [
            .init(
                "path", \.path, .path, .restart, default: "`outbox` in the state folder",
                example: "/var/lib/winnow/outbox",
                "Folder of the records. Consumers read here; nothing but the daemon may write here."),
            .init(
                "layout", \.layout, .choice(), .restart,
                """
                `files` publishes each record as a file of its own, `segments` appends one line per record to large \
                files and is many times faster.
                """),
            .init(
                "segmentBytes", \.segmentBytes, .size(1 << 20...16 << 30), .restart,
                "Size at which a segment is closed and the next one begins. Only for the layout `segments`."),
            .init(
                "durable", \.isDurable, .flag, .restart,
                """
                Whether a record is flushed to the disk before its document counts as done. `false` can lose records \
                in a power failure and is meant for measuring only.
                """),
        ]
    }

    /// Where documents go that could not be extracted.
    package struct Quarantine: ConfigurationSection, Sendable, Equatable {
        /// Folder of the quarantined originals and their reasons. Absolute.
        package internal(set) var path = ""

        init() {}

        static let keys: [Key<Quarantine>] = [
            .init(
                "path", \.path, .path, .restart, default: "`quarantine` in the state folder",
                example: "/var/lib/winnow/quarantine",
                "Folder of the quarantined documents and their reasons.")
        ]
    }
}
