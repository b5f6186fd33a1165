package import Dispatch
internal import Glibc

/// The signals that steer the daemon, delivered as calls on a queue.
package final class SignalSources {
    /// The signals that are listened to.
    package static let all = [SIGTERM, SIGINT, SIGHUP, SIGUSR1]

    private let sources: [any DispatchSourceSignal]

    /// Starts listening. From the return on, none of the signals has its usual effect, and none is lost.
    ///
    /// Call it on the main thread before any other thread exists, and not on `queue`, which must be running: the call
    /// waits until Dispatch has registered its sources, which it does on a thread of its own. Until then the signals
    /// wait because every thread inherits the mask that is set here; `dispatchMain` would open that mask again, and a
    /// signal of that moment would end the process.
    ///
    /// - Parameters:
    ///   - queue: Where the handler runs.
    ///   - handler: Gets the signal's number. Signals of one kind that come close together count as one.
    package init(queue: DispatchQueue, handler: @escaping @Sendable (Int32) -> Void) {
        dispatchPrecondition(condition: .notOnQueue(queue))
        var waiting = sigset_t()
        sigemptyset(&waiting)
        for signal in Self.all { sigaddset(&waiting, signal) }
        pthread_sigmask(SIG_BLOCK, &waiting, nil)
        let registered = DispatchGroup()
        sources = Self.all.map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
            source.setEventHandler { handler(signal) }
            registered.enter()
            source.setRegistrationHandler { registered.leave() }
            source.activate()
            return source
        }
        registered.wait()
    }

    deinit {
        // The signals stay blocked: a signal at the very end is for a process that is ending anyway.
        for source in sources { source.cancel() }
    }

    /// Makes writing to a closed pipe or socket an error (`.closed`) instead of the end of the process.
    package static func ignorePipeSignal() {
        // A constant handler for an existing signal: cannot fail.
        _ = signal(SIGPIPE, SIG_IGN)
    }
}
