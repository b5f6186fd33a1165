import ArgumentParser
import FoundationEssentials
import Glibc
import WinnowAdmin
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSystem

/// `winnow status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what the running daemon is doing, and what the journal holds.")

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
        try reportingFailures {
            let configuration = try options.load()
            let answer: [UInt8]
            do throws(SystemError) {
                answer = try ControlClient.ask(ControlRequest(verb: "status"), at: configuration.admin.socket)
            } catch {
                throw Self.failure(error, configuration.admin.socket, options.path)
            }
            let counts = try configuration.reader().counts()
            if json { return printJSON(answer, counts) }
            let report = try JSONDecoder().decode(StatusReport.self, from: Data(answer))
            print(report, counts, configuration)
        }
    }

    /// What lacks, if anything does; each mechanism is in the JSON.
    private static func sandbox(_ states: [String: String]) -> String {
        let missing = states.filter { !$0.value.hasPrefix("available") }.map { "\($0.key) \($0.value)" }.sorted()
        return missing.isEmpty ? "complete" : missing.joined(separator: "; ")
    }

    private static func failure(_ error: SystemError, _ socket: String, _ path: String) -> Failure {
        if error.code == .denied {
            return .unavailable("the daemon may not be asked at \(socket): \(Failure.whoMay)")
        }
        if error.code == .notFound || error.errno == ECONNREFUSED {
            return .unavailable("no daemon runs: nobody listens at \(socket)\nstart one with: winnow run -c \(path)")
        }
        return .unavailable("the daemon at \(socket) does not answer: \(error)")
    }

    private func printJSON(_ answer: [UInt8], _ counts: [DocumentState: Int]) {
        Console.json { writer in
            writer.rawMembers(answer.dropFirst().dropLast())
            writer.key("documents")
            writer.object { inner in
                for state in DocumentState.allCases { inner.memberCount(state.word, counts[state] ?? 0) }
            }
        }
    }

    private func print(_ report: StatusReport, _ counts: [DocumentState: Int], _ configuration: Configuration) {
        Console.say("winnow \(report.version), process \(report.pid), up \(report.uptimeSeconds) s: \(report.state)")
        for trouble in report.troubles { Console.say("  trouble: \(Console.safe(trouble))") }
        Console.say(
            "documents: \(counts[.done] ?? 0) done, \(counts[.pending] ?? 0) pending, \(counts[.waiting] ?? 0) waiting for another attempt, "
                + "\(counts[.quarantined] ?? 0) quarantined, \(counts[.skipped] ?? 0) skipped, \(counts[.gone] ?? 0) gone"
        )
        Console.say(
            "in flight: \(report.load.claiming) claiming, \(report.load.ready) ready, \(report.load.working) in work, "
                + "\(report.load.committing) being committed; last record: \(report.lastSequence)")
        Console.say(
            "since start: \(report.published) published, \(report.retries) retries, \(report.quarantined) quarantined")
        Console.say("sandbox: " + Self.sandbox(report.sandbox))
        for source in report.sources {
            var line =
                "source \(source.name): \(source.activity), \(source.watches) watches, \(source.settling) settling"
            if let rescan = source.lastRescan { line += ", last rescan \(rescan)" }
            Console.say(line)
            for sentence in source.degraded + [source.lastError].compactMap({ $0 }) {
                Console.say("  \(Console.safe(sentence))")
            }
        }
    }
}

/// The daemon's answer to `status`.
struct StatusReport: Codable {
    struct Load: Codable {
        var claiming: Int
        var ready: Int
        var working: Int
        var committing: Int
        var bytes: Int
    }

    struct Source: Codable {
        var name: String
        var activity: String
        var watches: Int
        var settling: Int
        var lastRescan: String?
        var lastError: String?
        var degraded: [String]
    }

    var version: String
    var pid: Int
    var uptimeSeconds: Int
    var state: String
    var troubles: [String]
    var load: Load
    var lastSequence: Int64
    var published: Int
    var retries: Int
    var quarantined: Int
    var sandbox: [String: String]
    var sources: [Source]
}

extension JSONWriter {
    /// Writes a count under a key that is known only at run time.
    mutating func memberCount(_ name: String, _ count: Int) {
        key(dynamic: name)
        value(count)
    }
}
