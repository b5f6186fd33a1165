import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSystem

/// `winnow journal …`.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Check the journal, or rebuild it from the outbox.",
        subcommands: [Check.self, Rebuild.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the journal's file, its sequences, and that the outbox has every record it names.")

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let reader = try configuration.reader()
                var problems = try reader.problems()
                var missing = 0
                var next: Int64 = 1
                while true {
                    let rows = try reader.records(from: next, limit: 1000)
                    guard let last = rows.last else { break }
                    for row in rows where try StoredRecord.read(row, configuration) == nil { missing += 1 }
                    next = last.sequence + 1
                    Console.progress("\(next - 1) records looked at")
                }
                if Console.canShowProgress { Console.progress("") }
                if missing > 0 {
                    Console.complain(
                        "\(Console.count(missing, "record")) published and no longer in the outbox; fine if a consumer takes them away"
                    )
                }
                for problem in problems.indices { problems[problem] = "problem: \(problems[problem])" }
                problems.forEach { Console.say($0) }
                guard problems.isEmpty else {
                    Console.complain("to rebuild the journal from the outbox: winnow journal rebuild")
                    throw ExitCode(1)
                }
                Console.say("\(configuration.journalPath): fine, \(Console.count(Int(next - 1), "record"))")
            }
        }
    }

    struct Rebuild: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new journal from the records in the outbox; the old one is kept beside it.",
            discussion: """
                For a journal that is lost or damaged. The daemon must not run. At its next start it reads every file \
                again, finds the digests it knows, and publishes only what is new. Quarantine and retries start afresh.
                """)

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                let lock = try SingleInstanceLock(path: "\(configuration.state)/lock")
                let report = try JournalRebuild.run(
                    journalPath: configuration.journalPath, outboxPath: configuration.outbox.path,
                    disposing: configuration.disposingSources, now: Clock.milliseconds()
                ) { Console.progress("\($0) records read") }
                if Console.canShowProgress { Console.progress("") }
                report.remarks.forEach { Console.complain($0) }
                Console.say("\(configuration.journalPath): rebuilt from \(Console.count(report.records, "record"))")
                _ = consume lock
            }
        }
    }
}
