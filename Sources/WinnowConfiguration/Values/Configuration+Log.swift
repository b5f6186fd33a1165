extension Configuration {
    /// What the daemon says about itself.
    package struct Log: ConfigurationSection, Sendable, Equatable {
        /// The least important messages that are still written; the names of swift-log.
        package enum Level: String, CaseIterable, Sendable {
            case trace, debug, info, notice, warning, error, critical
        }

        /// Where and how messages are written.
        package enum Format: String, CaseIterable, Sendable {
            /// ``journald`` when standard error leads there, else ``console``.
            case auto
            /// Lines on standard error.
            case console
            /// Structured entries in the system's journal.
            case journald
        }

        /// The least important messages that are still written.
        package internal(set) var level = Level.info
        /// Where and how messages are written.
        package internal(set) var format = Format.auto

        init() {}

        static let keys: [Key<Log>] = [
            .init("level", \.level, .choice(), .live, "The least important messages that are still written."),
            .init(
                "format", \.format, .choice(), .restart,
                "`journald` writes structured entries, `console` lines; `auto` sees where standard error leads."),
        ]
    }

    /// The door for `winnow status` and its kin.
    package struct Admin: ConfigurationSection, Sendable, Equatable {
        /// Path of the Unix socket. Absolute, at most 107 bytes.
        package internal(set) var socket = ""

        init() {}

        static let keys: [Key<Admin>] = [
            .init(
                "socket", \.socket, .path, .restart, default: "`winnow.sock` in the state folder",
                example: "/var/lib/winnow/winnow.sock",
                "Unix socket of the running daemon. Its folder decides who may ask. At most 107 bytes long.")
        ]
    }
}
