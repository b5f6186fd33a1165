import Glibc

/// A process that a test started: killed, if it still runs, when the test lets go of it.
final class Program {
    let id: pid_t
    private var end: ProgramEnd?

    /// Starts a program with standard input from `/dev/null`.
    /// - Parameters:
    ///   - environment: added to a small fixed one.
    ///   - output: file for standard output, appended to.
    ///   - errors: file for standard error, appended to.
    init(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], output: String, errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        // Nothing that the test runner holds open; other tests wait for the ends of their pipes.
        for name in Files.names(in: "/proc/self/fd") {
            if let descriptor = Int32(name), descriptor > 2 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        }
        // Swift's backtracer would take seconds over each crash.
        let all = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
            .merging(environment) { $1 }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = all.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var id: pid_t = 0
        let failure = posix_spawn(&id, path, &actions, nil, &words, &settings)
        guard failure == 0 else { throw Complaint("\(path) cannot be started: errno \(failure)") }
        self.id = id
    }

    deinit {
        if pollEnd() == nil {
            kill(id, SIGKILL)
            waitpid(id, nil, 0)
        }
    }

    /// How it ended; nil while it runs.
    func pollEnd() -> ProgramEnd? {
        if let end { return end }
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG) == id else { return nil }
        let signal = status & 0x7F
        end = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
        return end
    }

    /// Waits for its end.
    func waitForEnd(_ patience: Duration = .seconds(60)) async throws -> ProgramEnd {
        try await eventually("the end of process \(id)", patience) { self.pollEnd() }
    }

    func send(_ signal: Int32) { if pollEnd() == nil { kill(id, signal) } }
}

/// How a process ended.
enum ProgramEnd: Equatable { case exit(Int32), signal(Int32) }

/// What kept a test from going on.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Waits until there is an answer; looks again every few milliseconds.
/// - Throws: ``Complaint`` after the patience, which is long so that only failures reach it.
@discardableResult
func eventually<Answer>(
    _ what: String, _ patience: Duration = .seconds(60), _ look: () async throws -> Answer?
) async throws -> Answer {
    let end = ContinuousClock.now + patience
    while true {
        if let answer = try await look() { return answer }
        if ContinuousClock.now > end { throw Complaint("waited \(patience) in vain for \(what)") }
        try await Task.sleep(for: .milliseconds(15))
    }
}

/// Waits until something holds.
func eventually(_ what: String, _ patience: Duration = .seconds(60), _ holds: () async throws -> Bool) async throws {
    try await eventually(what, patience) { try await holds() ? true : nil }
}
