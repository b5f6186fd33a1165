import Dispatch
import Glibc
import Logging
import WinnowConfiguration
import WinnowService
import WinnowSystem

/// The daemon's life as a process: signals, systemd, reload, an orderly end. Confined to the main queue.
final class DaemonService: @unchecked Sendable {
    // Everything mutable is confined to the main queue.
    private let daemon: Daemon
    private let path: String
    private let logger: Logger
    private let notifier = ServiceNotifier()
    private var signals: SignalSources?
    private var watchdog: (any DispatchSourceTimer)?
    private var configuration: Configuration
    private var isStopping = false

    init(_ daemon: Daemon, path: String, logger: Logger) {
        self.daemon = daemon
        self.path = path
        self.logger = logger
        configuration = daemon.configuration
    }

    /// Starts the daemon and says so.
    /// - Parameter once: end by itself when everything is done.
    func start(once: Bool) throws {
        SignalSources.ignorePipeSignal()
        signals = SignalSources(queue: DispatchQueue(label: "winnow.signals")) { [weak self] signal in
            DispatchQueue.main.async { self?.handle(signal) }
        }
        try daemon.start()
        notify { try notifier.ready(self.sentence) }
        feedWatchdog()
        if once { daemon.whenDone { [self] in stop("everything is done") } }
    }

    private var sentence: String {
        let names = configuration.sources.map(\.name).joined(separator: ", ")
        return configuration.sources.isEmpty ? "no sources configured" : "watching \(names)"
    }

    private func handle(_ signal: Int32) {
        switch signal {
        case SIGHUP: reload()
        case SIGUSR1: daemon.rescan()
        default:
            if isStopping {
                logger.warning("stopped at once by a second signal; what was in work is taken up at the next start")
                exit(0)
            }
            stop(signal == SIGINT ? "interrupted" : "asked to stop")
        }
    }

    private func reload() {
        notify { try notifier.reloading("reading \(path)") }
        do {
            let new = try Configuration.load(path: path, surroundings: .daemon)
            let (inForce, changes) = try configuration.reloaded(with: new, file: path)
            daemon.reload(inForce)
            configuration = inForce
            for change in changes { logger.notice("reload: \(change)") }
            if changes.isEmpty { logger.info("reload: nothing changed") }
        } catch {
            logger.error("reload: the configuration in force stays, the new one has problems\n\(error)")
        }
        notify { try notifier.ready(sentence) }
    }

    private func stop(_ reason: String) {
        isStopping = true
        logger.info("stopping: \(reason)")
        notify { try notifier.stopping("finishing what is in work") }
        daemon.stop { [logger] in
            logger.info("stopped")
            exit(0)
        }
    }

    /// Tells systemd twice in each interval that documents can still pass: the message goes out only when the pipeline's
    /// and the journal's queue have both taken a turn.
    private func feedWatchdog() {
        guard let interval = notifier.watchdogInterval else { return }
        let timer = DispatchSource.makeTimerSource(queue: .main)
        timer.schedule(deadline: .now(), repeating: .milliseconds(max(100, interval.milliseconds / 2)))
        timer.setEventHandler { [self] in
            daemon.pulse { [self] in notify { try notifier.watchdog() } }
        }
        timer.activate()
        watchdog = timer
    }

    private func notify(_ message: () throws -> Void) {
        do {
            try message()
        } catch {
            logger.warning("systemd could not be told", metadata: ["reason": "\(error)"])
        }
    }
}
