import ArgumentParser
import Glibc
import WinnowAdmin
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSystem

/// `winnow quarantine …`: what could not be extracted.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine", abstract: "List, show, retry, release or drop what could not be extracted.",
        discussion: """
            retry tries again; release puts the original back where it was, to be taken up as a new file; drop forgets \
            the document until its file changes.
            """,
        subcommands: [List.self, Show.self, Retry.self, Release.self, Drop.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List quarantined documents, newest first.")

        @OptionGroup var options: ConfigurationOptions
        @Option(name: .shortAndLong, help: "Most entries to print.")
        var number = 100
        @Flag(help: "One JSON object a line.")
        var json = false

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let documents = try configuration.reader().documents(in: .quarantined, limit: number)
                if json {
                    for document in documents { try DocumentStory(document, [], configuration).printJSON() }
                    return
                }
                if documents.isEmpty { return Console.complain("the quarantine is empty") }
                Console.table(
                    [["DOCUMENT", "CODE", "ATTEMPTS", "PATH"]]
                        + documents.map {
                            [
                                "\($0.document.identity)", $0.document.reasonCode ?? "", "\($0.document.attempts)",
                                "\($0.source):\($0.path.display)",
                            ]
                        })
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Explain one quarantined document.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "The first digits of its id.") var document: String

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                for found in try Selection.find([document], configuration) {
                    try DocumentStory(found, [], configuration).print()
                }
            }
        }
    }

    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Try again now.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "First digits of ids.") var documents: [String] = []
        @Flag(help: "Everything in quarantine.") var all = false

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                guard all != !documents.isEmpty else {
                    throw Failure(code: ExitCode(64), message: "name documents, or say --all (not both)")
                }
                let found =
                    all
                    ? try configuration.reader().documents(in: .quarantined, limit: .max)
                    : try Selection.find(documents, configuration)
                let journal = try Journal(path: configuration.journalPath, queue: nil)
                var count = 0
                // One by one: a failure in the middle leaves each document either here or there.
                for document in found {
                    try QuarantinedOriginal(document, configuration).putBack()
                    count += try journal.retryQuarantined([document.document.identity], now: Clock.milliseconds())
                }
                try journal.close()
                Selection.nudge("retry", configuration)
                Console.say("\(Console.count(count, "document")) will be tried again")
            }
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the original back where it was and forget the failure.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "First digits of ids.") var documents: [String]

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                try Selection.forget(documents, configuration, asSkipped: false) { document in
                    try QuarantinedOriginal(document, configuration).putBack()
                }
            }
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Leave the document alone until its file changes; its entry in the quarantine folder is deleted.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "First digits of ids.") var documents: [String]

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                try Selection.forget(documents, configuration, asSkipped: true) { document in
                    try QuarantinedOriginal(document, configuration).remove()
                }
            }
        }
    }
}

/// What the quarantine verbs share.
private enum Selection {
    static func find(_ texts: [String], _ configuration: Configuration) throws -> [LocatedDocument] {
        let reader = try configuration.reader()
        return try texts.map { text in
            guard let prefix = StoredRecord.identityPrefix(text) else {
                throw Failure.noInput(
                    "\"\(text)\" is no id: at least eight hexadecimal digits; see: winnow quarantine list")
            }
            let found = try reader.documents(identityPrefix: prefix).filter { $0.document.state == .quarantined }
            guard let document = found.first, found.count == 1 else {
                throw Failure.noInput(
                    "\(found.isEmpty ? "nothing" : "more than one document") in quarantine has the id \"\(text)\"; see: winnow quarantine list"
                )
            }
            return document
        }
    }

    static func forget(
        _ texts: [String], _ configuration: Configuration, asSkipped: Bool, _ action: (LocatedDocument) throws -> Void
    ) throws {
        let found = try find(texts, configuration)
        let journal = try Journal(path: configuration.journalPath, queue: nil)
        for document in found {
            try action(document)
            _ = try journal.dropQuarantined(document.document.identity, asSkipped: asSkipped)
            Console.say("\(asSkipped ? "dropped" : "released") \(document.source):\(document.path.display)")
        }
        try journal.close()
        nudge("rescan", configuration)
    }

    /// Tells a running daemon; without one, its next start looks by itself.
    static func nudge(_ verb: String, _ configuration: Configuration) {
        do {
            _ = try ControlClient.ask(ControlRequest(verb: verb), at: configuration.admin.socket)
        } catch {
            Console.complain("no daemon runs; this takes effect at its next start")
        }
    }
}
