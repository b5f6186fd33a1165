extension Configuration {
    /// What one document, and all waiting documents together, may cost.
    package struct Limits: ConfigurationSection, Sendable, Equatable {
        /// Largest document that is read, in bytes.
        package internal(set) var bytes = 256 << 20
        /// Longest text kept in a record, in UTF-8 bytes.
        package internal(set) var textBytes = 16 << 20
        /// Largest message a worker may send back, in bytes.
        package internal(set) var outputBytes = 64 << 20
        /// Address space of one worker, in bytes.
        package internal(set) var memory = 2 << 30
        /// Time one attempt at one document may take.
        package internal(set) var deadline: Duration = .seconds(60)
        /// Time between asking a worker to stop, SIGTERM, and SIGKILL.
        package internal(set) var grace: Duration = .seconds(2)
        /// How deep documents inside documents are followed.
        package internal(set) var childDepth = 4
        /// Open files of one worker.
        package internal(set) var openFiles = 64
        /// Documents that may wait or be in work at once.
        package internal(set) var backlogDocuments = 1024
        /// Bytes of documents that may wait or be in work at once.
        package internal(set) var backlogBytes = 256 << 20

        init() {}

        static let keys: [Key<Limits>] = [
            .init(
                "bytes", \.bytes, .size(1 << 10...1 << 40), .live,
                "Largest document that is read. A larger one is skipped, and `winnow why` says so."),
            .init(
                "textBytes", \.textBytes, .size(1 << 10...1 << 30), .live,
                "Longest text kept in a record. A longer one is cut there, and the record says `truncated`."),
            .init(
                "outputBytes", \.outputBytes, .size(64 << 10...1 << 30), .live,
                "Largest answer a worker may give for one document. At least `textBytes`."),
            .init(
                "memory", \.memory, .size(64 << 20...1 << 40), .live,
                "Address space of one worker. A document that needs more costs that worker only."),
            .init(
                "deadline", \.deadline, .duration(.milliseconds(100) ... .seconds(3600)), .live,
                "Time one attempt at one document may take before its worker is asked to stop."),
            .init(
                "grace", \.grace, .duration(.milliseconds(10) ... .seconds(60)), .live,
                "Time from the request to stop until SIGTERM, and again from there until SIGKILL."),
            .init(
                "childDepth", \.childDepth, .integer(0...32), .live,
                "How deep documents inside documents (archives, attachments) are followed."),
            .init("openFiles", \.openFiles, .integer(16...4096), .live, "Files one worker may have open."),
            .init(
                "backlogDocuments", \.backlogDocuments, .integer(1...1_000_000), .live,
                "Documents that may wait or be in work at once. When it is full, sources pause."),
            .init(
                "backlogBytes", \.backlogBytes, .size(1 << 20...1 << 40), .live,
                """
                Bytes of documents that may wait or be in work at once. One document larger than this is still taken \
                when nothing else waits.
                """),
        ]
    }

    /// How often and how soon a failed attempt is repeated.
    package struct Retry: ConfigurationSection, Sendable, Equatable {
        /// Attempts at one version of a document, the first included.
        package internal(set) var attempts = 3
        /// Wait before the second attempt; doubles from there, with jitter.
        package internal(set) var initial: Duration = .seconds(1)
        /// Longest wait between two attempts.
        package internal(set) var maximum: Duration = .seconds(300)

        init() {}

        static let keys: [Key<Retry>] = [
            .init(
                "attempts", \.attempts, .integer(1...100), .live,
                "Attempts at a document, the first included, before it goes to quarantine."),
            .init(
                "initial", \.initial, .duration(.milliseconds(10) ... .seconds(3600)), .live,
                "Wait before the second attempt. It doubles with each further one, with some jitter."),
            .init(
                "maximum", \.maximum, .duration(.milliseconds(10) ... .seconds(86400)), .live,
                "Longest wait between two attempts. At least `initial`."),
        ]
    }
}
