import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowPlugin
import WinnowSystem

/// `winnow check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration, folders, permissions, limits, sandbox and extractors; change nothing.")

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try reportingFailures {
            let configuration = try options.load()
            var findings = Findings()
            findings.fine("configuration \(options.path): \(Console.count(configuration.sources.count, "source"))")
            for source in configuration.sources { check(source, &findings) }
            checkWritable("state", configuration.state, &findings)
            checkOwner(configuration.state, &findings)
            checkWritable("outbox", configuration.outbox.path, &findings)
            checkWritable("quarantine", configuration.quarantine.path, &findings)
            checkLimits(configuration, &findings)
            checkSandbox(configuration, &findings)
            checkWorker(configuration, &findings)
            if findings.problems > 0 {
                Console.complain(Console.count(findings.problems, "problem"))
                throw ExitCode(1)
            }
        }
    }

    private func check(_ source: Configuration.Source, _ findings: inout Findings) {
        let name = "source \(source.name), folder \(source.path)"
        var status = stat()
        guard stat(source.path, &status) == 0 else {
            return findings.remark("\(name): not there now; the daemon waits for it")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return findings.problem("\(name): is not a folder") }
        guard access(source.path, R_OK | X_OK) == 0 else {
            return findings.problem("\(name): may not be read by user \(geteuid()); grant read and search permission")
        }
        if source.takesFilesAway, access(source.path, W_OK) != 0 {
            return findings.problem(
                "\(name): may not be written, and afterSuccess or afterFailure would take files away; grant write permission"
            )
        }
        do {
            _ = try RootFolder(path: source.path).openFolder([])
        } catch {
            return findings.problem("\(name): cannot be watched: \(error)")
        }
        findings.fine(name)
    }

    private func checkWritable(_ name: String, _ path: String, _ findings: inout Findings) {
        var level = path[...]
        // What is missing will be made; what is there must allow that.
        while access(String(level), F_OK) != 0, let slash = level.lastIndex(of: "/"), slash != level.startIndex {
            level = level[..<slash]
        }
        guard access(String(level), W_OK | X_OK) == 0 else {
            let reason = errno == EROFS ? "is on a read-only file system" : "may not be written by user \(geteuid())"
            return findings.problem("\(name) \(path): \(level) \(reason)")
        }
        let note = level.count == path.count ? "" : " (will be made)"
        findings.fine("\(name) \(path)\(note)")
    }

    /// Permissions are checked for the user who asks, which says little when the daemon is another.
    private func checkOwner(_ state: String, _ findings: inout Findings) {
        var status = stat()
        guard stat(state, &status) == 0, status.st_uid != geteuid() else { return }
        findings.remark(
            "state \(state) belongs to user \(status.st_uid), and this check was made as user \(geteuid()): what the daemon "
                + "may do is found by checking as its user, such as sudo -u winnow winnow check")
    }

    private func checkLimits(_ configuration: Configuration, _ findings: inout Findings) {
        let path = "/proc/sys/fs/inotify/max_user_watches"
        do {
            let text = try OwnedDescriptor.open(path).readToEnd(limit: 64)
            let watches = Int(String(decoding: text, as: UTF8.self).filter(\.isNumber)) ?? 0
            findings.fine("inotify: \(watches) folders may be watched (\(path))")
        } catch {
            findings.remark("inotify: \(path) cannot be read: \(error)")
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < 1024 {
            findings.remark("open files: at most \(limit.rlim_cur); 1024 are advised (ulimit -n, LimitNOFILE=)")
        }
    }

    private func checkSandbox(_ configuration: Configuration, _ findings: inout Findings) {
        let support = SandboxSupport.probe()
        for line in support.description.split(separator: "\n") { findings.fine("sandbox \(line)") }
        if configuration.workers.sandbox == .required {
            do {
                try support.demand(SandboxMechanism.essential)
            } catch {
                findings.problem("workers.sandbox is required: \(error)")
            }
        }
        if configuration.workers.sandbox == .disabled { findings.remark("sandbox: disabled by workers.sandbox") }
    }

    private func checkWorker(_ configuration: Configuration, _ findings: inout Findings) {
        do {
            let report = try WorkerTrial.run(configuration)
            for manifest in report.extractors {
                let types = manifest.supports.map(\.mediaType.name).joined(separator: ", ")
                let off = configuration.extractors.disable.contains(manifest.name) ? " (disabled)" : ""
                findings.fine("extractor \(manifest.name) \(manifest.version)\(off): \(types)")
            }
            let unknown = Set(configuration.extractors.disable).subtracting(report.extractors.map(\.name))
            for name in unknown.sorted() {
                findings.problem("extractors.disable: there is no extractor \"\(name)\"")
            }
        } catch {
            findings.problem("worker: \(error)")
        }
    }
}

/// What a check found, printed as it goes.
private struct Findings {
    private(set) var problems = 0

    func fine(_ text: String) { Console.say("ok       " + Console.safe(text)) }

    func remark(_ text: String) { Console.say("note     " + Console.safe(text)) }

    mutating func problem(_ text: String) {
        problems += 1
        Console.say("PROBLEM  " + Console.safe(text))
    }
}
