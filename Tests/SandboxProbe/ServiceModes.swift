import Dispatch
import Glibc
import Logging
import WinnowService
import WinnowSystem

/// What the tests of the service's surroundings need in a process of its own: its environment and its signals.
enum ServiceModes {
    /// Tells the service manager everything there is to tell.
    static func notify() throws {
        let notifier = ServiceNotifier()
        print("supervised \(notifier.isSupervised), watchdog \(notifier.watchdogInterval ?? .zero)")
        try notifier.ready("watching 3 folders")
        try notifier.status("one line\nREADY=0")
        try notifier.watchdog()
        try notifier.reloading("reading the configuration")
        try notifier.extendTimeout(by: .milliseconds(1500))
        try notifier.stopping("finishing 2 documents")
    }

    /// Prints the signals it gets, one a line, until SIGTERM.
    static func listen() {
        let queue = DispatchQueue(label: "signals")
        let sources = SignalSources(queue: queue) { signal in
            dispatchPrecondition(condition: .onQueue(queue))
            print(Signal.name(signal))
            fflush(nil)
            if signal == SIGTERM { exit(0) }
        }
        SignalSources.ignorePipeSignal()
        // At once, long before Dispatch has registered anything: it must not be lost, and must not end the process.
        kill(getpid(), SIGHUP)
        kill(getpid(), SIGPIPE)
        withExtendedLifetime(sources) { dispatchMain() }
    }

    /// Logs a hostile file name to where the environment says.
    static func log(_ text: String) {
        let output = LogOutput.current()
        var logger = Logger(label: "probe") { output.handler(label: $0, level: .info) }
        logger[metadataKey: "path"] = "\(text)"
        logger.debug("not shown")
        logger.warning("cannot read")
        print(output)
    }
}
