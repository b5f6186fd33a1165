import Foundation
import Glibc

/// A folder with a configuration, an inbox and an outbox, and the daemon that serves it.
final class Playground {
    /// Short, because the control socket lies in it.
    let path: String
    private let programs: String
    private(set) var daemon: Program?
    /// What the configuration says beside the defaults of tests; set before ``start(failPoint:arguments:)``.
    var settings: Settings

    /// The parts of a configuration that tests vary.
    struct Settings {
        var layout = "files"
        /// Further keys of the source `inbox`, as YAML flow members: `afterSuccess: delete`.
        var source = ""
        var limits = "deadline: 2s, grace: 200ms, memory: 512MiB"
        var retry = "attempts: 2, initial: 20ms, maximum: 100ms"
        var workers = "count: 2"
        /// Further lines at the top level.
        var more = ""
    }

    init(real: Bool = false, _ change: (inout Settings) -> Void = { _ in }) throws {
        programs = try (real ? Installation.real : Installation.faulty).get()
        var template = Array("/tmp/wn-it-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Complaint("mkdtemp: errno \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        settings = Settings()
        change(&settings)
        try Files.makeFolder(inbox)
        try configure()
    }

    deinit {
        daemon = nil
        // A tree that cannot be removed is left to the machine's own tidying.
        try? Files.removeTree(path)
    }

    var inbox: String { "\(path)/inbox" }
    var outbox: String { "\(path)/outbox" }
    var state: String { "\(path)/state" }
    var quarantine: String { "\(path)/quarantine" }
    var log: String { (try? Files.read("\(path)/log")) ?? "" }
    var configuration: String { "\(path)/winnow.yaml" }

    /// Writes the configuration that ``settings`` describe.
    func configure() throws {
        let more = settings.source.isEmpty ? "" : ", \(settings.source)"
        try Files.write(
            """
            state: \(state)
            outbox: { path: \(outbox), layout: \(settings.layout) }
            quarantine: { path: \(quarantine) }
            sources:
              - { name: inbox, kind: folder, path: \(inbox), settle: 50ms\(more) }
            limits: { \(settings.limits) }
            retry: { \(settings.retry) }
            workers: { \(settings.workers) }
            log: { level: debug, format: console }
            admin: { socket: \(path)/s }
            \(settings.more)
            """, to: configuration)
    }

    // MARK: The daemon

    /// Starts the daemon and waits until it answers.
    func start(environment: [String: String] = [:]) async throws {
        try launch(environment: environment)
        try await eventually("an answer of the daemon; its log: \(log)") {
            if let end = daemon?.pollEnd() { throw Complaint("the daemon ended: \(end)\n\(log)") }
            return try await run("status").code == 0
        }
    }

    /// Starts the daemon and does not wait.
    func launch(_ arguments: [String] = [], environment: [String: String] = [:]) throws {
        daemon = try Program(
            "\(programs)/winnow", ["run", "-c", configuration] + arguments, environment: environment,
            output: "\(path)/log", errors: "\(path)/log")
    }

    /// SIGTERM, and the end.
    @discardableResult
    func stop() async throws -> ProgramEnd {
        daemon?.send(SIGTERM)
        return try await end()
    }

    /// SIGKILL, and the end.
    func kill() async throws {
        daemon?.send(SIGKILL)
        _ = try await end()
    }

    /// Waits for the daemon's end.
    func end() async throws -> ProgramEnd {
        guard let daemon else { throw Complaint("no daemon runs") }
        return try await daemon.waitForEnd()
    }

    // MARK: Commands

    /// What a command printed and how it ended.
    struct Answer {
        let code: Int32
        let output: String
        let errors: String

        /// The output as one JSON object.
        var json: [String: Any] {
            get throws {
                guard let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] else {
                    throw Complaint("no JSON object: \(output)\(errors)")
                }
                return object
            }
        }
    }

    private var commands = 0

    /// Starts a command with this configuration; its output goes to the files named after it.
    func command(_ words: [String]) throws -> (program: Program, output: String, errors: String) {
        commands += 1
        let (output, errors) = ("\(path)/out-\(commands)", "\(path)/err-\(commands)")
        // The option belongs to the innermost command: `quarantine list -c FILE`.
        let program = try Program(
            "\(programs)/winnow", words + ["-c", configuration], output: output, errors: errors)
        return (program, output, errors)
    }

    /// Runs a command to its end.
    func run(_ words: String...) async throws -> Answer {
        let (program, output, errors) = try command(words)
        let end = try await program.waitForEnd()
        guard case .exit(let code) = end else { throw Complaint("\(words) ended with \(end)") }
        return Answer(code: code, output: try Files.read(output), errors: try Files.read(errors))
    }

    // MARK: Documents

    /// Writes a file beside the inbox and renames it in.
    func drop(_ text: String, as name: String) throws {
        try Files.write(text, to: "\(path)/dropping")
        try Files.move("\(path)/dropping", to: "\(inbox)/\(name)")
    }

    func records() throws -> [PublishedRecord] { try PublishedRecord.all(in: outbox) }

    /// Waits until there are so many records, and returns them.
    @discardableResult
    func records(_ count: Int) async throws -> [PublishedRecord] {
        try await eventually("\(count) records; now \((try? records().map(\.summary)) ?? []); log: \(log)") {
            let records = try records()
            return records.count >= count ? records : nil
        }
    }

    /// The journal's word on a file, once it is one of these.
    @discardableResult
    func state(of name: String, becomes states: String...) async throws -> [String: Any] {
        try await eventually("\(name) to be \(states); log: \(log)") {
            let answer = try await run("why", "\(inbox)/\(name)", "--json")
            guard answer.code == 0, let story = try? answer.json else { return nil }
            return states.contains(story["state"] as? String ?? "") ? story : nil
        }
    }

    /// The daemon's status.
    func status() async throws -> [String: Any] { try await run("status", "--json").json }

    /// Waits until nothing is in work and a rescan that began after this call is over.
    func rest() async throws {
        let mark = Int(Date.now.timeIntervalSince1970) + 1
        daemon?.send(SIGUSR1)
        try await eventually("rest; log: \(log)") {
            let status = try await status()
            guard status["state"] as? String == "idle", let sources = status["sources"] as? [[String: Any]] else {
                return false
            }
            let isRescanned = sources.allSatisfy { source in
                guard let text = source["lastRescan"] as? String, let date = Self.date(text) else { return false }
                return source["settling"] as? Int == 0 && Int(date.timeIntervalSince1970) >= mark
            }
            // The times of rescans are told in whole seconds.
            if !isRescanned, Int(Date.now.timeIntervalSince1970) >= mark { daemon?.send(SIGUSR1) }
            return isRescanned
        }
    }

    private static func date(_ text: String) -> Date? {
        // `2026-01-31T12:00:00.000Z`; rescans happen at whole seconds.
        try? Date(text.prefix(19) + "Z", strategy: .iso8601)
    }
}
