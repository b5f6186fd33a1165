import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowModel

/// `winnow records …`: what lies in the outbox, by sequence.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: "List, show or follow published records.",
        subcommands: [List.self, Show.self, Follow.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List records, newest last.")

        @OptionGroup var options: ConfigurationOptions
        @Option(name: .shortAndLong, help: "How many, counted from the end.")
        var number = 20
        @Option(help: "Start at this sequence instead.")
        var from: Int64?
        @Flag(help: "One JSON object a line.")
        var json = false

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let reader = try configuration.reader()
                let start = try from ?? max(1, reader.lastSequence() - Int64(number) + 1)
                let rows = try reader.records(from: start, limit: number)
                if json { return rows.forEach(printJSON) }
                if rows.isEmpty { return Console.complain("no records yet") }
                var table = [["SEQUENCE", "EVENT", "PUBLISHED", "RECORD", "TITLE OR PATH"]]
                for row in rows {
                    let summary = try RecordSummary(StoredRecord.read(row, configuration))
                    table.append([
                        "\(row.sequence)", row.event.word, Timestamp.rfc3339(milliseconds: row.published),
                        "\(row.identity)", summary.headline,
                    ])
                }
                Console.table(table)
            }
        }

        private func printJSON(_ row: RecordRow) {
            Console.json {
                $0.member("sequence", row.sequence)
                $0.member("id", row.identity.description)
                $0.member("event", row.event.word)
                $0.member("version", row.version)
                $0.member("publishedAt", Timestamp.rfc3339(milliseconds: row.published))
                $0.member("bytes", row.length)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print one record as JSON.")

        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "A sequence number, or the first digits of a record's id (at least 8).")
        var record: String

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let reader = try configuration.reader()
                guard let row = try StoredRecord.find(record, reader) else {
                    throw Failure.noInput(
                        "no single record has the sequence or id \"\(record)\"; see: winnow records list")
                }
                guard let bytes = try StoredRecord.read(row, configuration) else {
                    throw Failure.noInput(
                        "record \(row.identity) was published and is no longer in the outbox (a consumer may have taken it)"
                    )
                }
                Console.write(bytes)
            }
        }
    }

    struct Follow: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print records as they are published, one JSON line each; Ctrl-C ends it.")

        @OptionGroup var options: ConfigurationOptions
        @Option(help: "Start at this sequence; without it, at the next new record.")
        var from: Int64?

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let reader = try configuration.reader()
                var next = try from ?? reader.publishedThrough() + 1
                while true {
                    // A record is in the journal a moment before it is in its place.
                    let visible = try reader.publishedThrough()
                    let rows = try reader.records(from: next, limit: 256).filter { $0.sequence <= visible }
                    for row in rows {
                        if let bytes = try StoredRecord.read(row, configuration) { Console.write(bytes) }
                        next = row.sequence + 1
                    }
                    // The journal's file is the only thing shared with the daemon; a look costs tens of microseconds.
                    if rows.isEmpty { usleep(100_000) }
                }
            }
        }
    }
}
