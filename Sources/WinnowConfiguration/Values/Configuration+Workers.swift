extension Configuration {
    /// The sandboxed processes that do the parsing.
    package struct Workers: ConfigurationSection, Sendable, Equatable {
        /// What is demanded of the workers' sandbox.
        package enum Sandbox: String, CaseIterable, Sendable {
            /// The daemon refuses to run where the kernel cannot give the whole sandbox.
            case required
            /// As much of the sandbox as the kernel can give; what lacks is said at start and in `winnow status`.
            case preferred
            /// No sandbox. Said loudly at every start.
            case disabled
        }

        /// Number of workers; nil means one per core that may be used.
        package internal(set) var count: Int?
        /// Documents after which a worker is replaced by a fresh one.
        package internal(set) var recycleAfter = 1000
        /// Idle time after which a worker exits.
        package internal(set) var idleExit: Duration = .seconds(60)
        /// Added niceness of the workers, 0 to 19.
        package internal(set) var nice = 0
        /// What is demanded of the sandbox.
        package internal(set) var sandbox = Sandbox.preferred

        init() {}

        static let keys: [Key<Workers>] = [
            .init(
                "count", \.count, .automaticInteger(1...1024), .restart,
                "Number of workers, and so of documents in work at once. `auto` means one per core that the process may use."
            ),
            .init(
                "recycleAfter", \.recycleAfter, .integer(1...1_000_000), .live,
                "Documents after which a worker is replaced by a fresh one."),
            .init(
                "idleExit", \.idleExit, .duration(.seconds(1) ... .seconds(86400)), .live,
                "Idle time after which a worker exits. The next document starts a new one."),
            .init(
                "nice", \.nice, .integer(0...19), .live,
                "Added niceness of the workers: 0 competes with everything else, 19 yields to everything else."),
            .init(
                "sandbox", \.sandbox, .choice(), .restart,
                """
                `required` refuses to run where the kernel lacks Landlock or seccomp; `preferred` uses what there is \
                and says what lacks; `disabled` parses unprotected and is for debugging only.
                """),
        ]
    }

    /// Which extractors take part.
    package struct Extractors: ConfigurationSection, Sendable, Equatable {
        /// Names of the extractors that are not used.
        package internal(set) var disable: [String] = []

        init() {}

        static let keys: [Key<Extractors>] = [
            .init(
                "disable", \.disable, .names, .live,
                """
                Names of extractors that are not used; `winnow check` lists them all. A document that no other \
                extractor takes gives a record without content.
                """)
        ]
    }
}
