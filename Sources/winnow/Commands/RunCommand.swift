import ArgumentParser
import Dispatch
import Glibc
import Logging
import WinnowConfiguration
import WinnowService
import WinnowSystem

/// `winnow run`: the daemon.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the daemon in the foreground.",
        discussion: """
            SIGTERM or Ctrl-C stops it cleanly, SIGHUP reads the configuration again and keeps the old one when the new \
            one has problems, SIGUSR1 starts a rescan of every source.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Flag(help: "Take up what is there, wait until all of it is done, and exit.")
    var once = false

    func run() throws {
        try reportingFailures {
            let configuration = try options.load()
            let service = DaemonService(
                try Daemon(configuration, logger: Self.logger(configuration)), path: options.path,
                logger: Self.logger(configuration))
            try service.start(once: once)
            // The service ends the process.
            withExtendedLifetime(service) { dispatchMain() }
        }
    }

    private static func logger(_ configuration: Configuration) -> Logger {
        let level = Logger.Level(rawValue: configuration.log.level.rawValue) ?? .info
        let output: LogOutput =
            switch configuration.log.format {
            case .auto: .current()
            case .console: .console
            case .journald: .journal
            }
        return Logger(label: "winnow") { output.handler(label: $0, level: level) }
    }
}
