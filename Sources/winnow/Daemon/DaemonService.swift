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
    /// A manager that does not read its socket blocks whoever writes to it: never the main queue.
    private let notifications = DispatchQueue(label: "winnow.notify")
    private var signals: SignalSources?
    private var watchdog: (any DispatchSourceTimer)?
    private var observer: (any DispatchSourceTimer)?
    private var configuration: Configuration
    private var condition = DaemonCondition()
    private var shownSentence = ""
    private var stoppingSince: ContinuousClock.Instant?
    private var isStopping: Bool { stoppingSince != nil }

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
        notify { try $0.ready("starting to watch") }
        feedWatchdog()
        observe()
        if once { daemon.whenDone { [self] in stop("everything is done") } }
    }

    private func handle(_ signal: Int32) {
        switch signal {
        case SIGHUP: reload()
        case SIGUSR1: daemon.rescan()
        default:
            if let since = stoppingSince {
                // Ctrl-C reaches a whole group of processes, and a parent may pass it on: one request, several signals.
                guard since.duration(to: .now) > .seconds(1) else { return }
                logger.warning("stopped at once by a second signal; what was in work is taken up at the next start")
                exit(0)
            }
            stop(signal == SIGINT ? "interrupted" : "asked to stop")
        }
    }

    private func reload() {
        notify { [path] in try $0.reloading("reading \(path)") }
        do {
            let new = try Configuration.load(path: path, surroundings: .daemon)
            let (inForce, changes) = try configuration.reloaded(with: new, file: path)
            daemon.reload(inForce)
            configuration = inForce
            for change in changes { logger.notice("reload: \(change)") }
            if changes.isEmpty { logger.info("reload: nothing changed") }
            let waiting = changes.filter(\.needsRestart).map(\.key)
            condition.remark =
                waiting.isEmpty ? nil : "a restart is needed for \(waiting.joined(separator: ", "))"
        } catch {
            logger.error("reload: the configuration in force stays, the new one has problems\n\(error)")
            condition.remark = "the configuration file has problems, the one before it is in force"
        }
        // READY ends the reload at once; the line it brings is made up to date by the next look.
        let remark = condition.remark ?? "configuration read again"
        notify { try $0.ready(remark) }
        shownSentence = ""
        look()
    }

    /// Keeps the line of `systemctl status` up to date and logs what changes in the sources' condition.
    private func observe() {
        let timer = DispatchSource.makeTimerSource(queue: .main)
        timer.schedule(deadline: .now() + .milliseconds(250), repeating: .seconds(2), leeway: .milliseconds(500))
        timer.setEventHandler { [self] in look() }
        timer.activate()
        observer = timer
    }

    private func look() {
        daemon.tally { [self] tally in
            guard !isStopping else { return }
            for news in condition.take(tally) {
                switch news {
                case .impaired(let source, let reason):
                    logger.warning("a source is impaired", metadata: ["source": "\(source)", "reason": "\(reason)"])
                case .well(let source):
                    logger.notice("a source is well again", metadata: ["source": "\(source)"])
                }
            }
            let sentence = condition.sentence(tally)
            guard sentence != shownSentence else { return }
            shownSentence = sentence
            notify { try $0.status(sentence) }
        }
    }

    private func stop(_ reason: String) {
        stoppingSince = .now
        logger.info("stopping: \(reason)")
        notify { try $0.stopping("finishing what is in work") }
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
            daemon.pulse { [self] in notify { try $0.watchdog() } }
        }
        timer.activate()
        watchdog = timer
    }

    private func notify(_ message: @escaping @Sendable (ServiceNotifier) throws -> Void) {
        notifications.async { [notifier, logger] in
            do {
                try message(notifier)
            } catch {
                logger.warning("systemd could not be told", metadata: ["reason": "\(error)"])
            }
        }
    }
}
