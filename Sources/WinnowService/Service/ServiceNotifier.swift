internal import CSystemd
internal import Glibc
package import WinnowSystem

/// Tells the service manager how the daemon is doing (sd_notify(3)). Without one, every call does nothing.
///
/// The methods may be called from any thread; each is one datagram.
package struct ServiceNotifier: Sendable {
    /// Whether a service manager listens (`NOTIFY_SOCKET` is set).
    package let isSupervised: Bool

    /// How long the service manager waits for a sign of life, `nil` when it does not. Send one at half that interval.
    package let watchdogInterval: Duration?

    /// Looks at the environment that the service manager has set up. Children must not inherit it; ours inherit none.
    package init() {
        isSupervised = getenv("NOTIFY_SOCKET") != nil
        var microseconds: UInt64 = 0
        watchdogInterval =
            sd_watchdog_enabled(0, &microseconds) > 0 ? .microseconds(Int64(clamping: microseconds)) : nil
    }

    /// The daemon is up, or has finished reloading.
    ///
    /// - Parameter status: A line for `systemctl status`.
    /// - Throws: The failure of sending.
    package func ready(_ status: String) throws(SystemError) {
        try send(["READY=1", statusLine(status)])
    }

    /// A new line for `systemctl status`.
    ///
    /// - Parameter status: The line.
    /// - Throws: The failure of sending.
    package func status(_ status: String) throws(SystemError) {
        try send([statusLine(status)])
    }

    /// The daemon has begun to read its configuration again; ``ready(_:)`` must follow.
    ///
    /// - Parameter status: A line for `systemctl status`.
    /// - Throws: The failure of sending.
    package func reloading(_ status: String) throws(SystemError) {
        var now = timespec()
        try systemCall("clock_gettime") { clock_gettime(CLOCK_MONOTONIC, &now) }
        let microseconds = now.tv_sec * 1_000_000 + now.tv_nsec / 1000
        // Type=notify-reload tells by the time which reload a READY belongs to (systemd.service(5)).
        try send(["RELOADING=1", "MONOTONIC_USEC=\(microseconds)", statusLine(status)])
    }

    /// The daemon has begun to stop.
    ///
    /// - Parameter status: A line for `systemctl status`.
    /// - Throws: The failure of sending.
    package func stopping(_ status: String) throws(SystemError) {
        try send(["STOPPING=1", statusLine(status)])
    }

    /// The daemon is making progress. Never send this from a timer alone.
    ///
    /// - Throws: The failure of sending.
    package func watchdog() throws(SystemError) {
        try send(["WATCHDOG=1"])
    }

    /// Asks for more time to start or to stop, counted from now.
    ///
    /// - Parameter duration: How much.
    /// - Throws: The failure of sending.
    package func extendTimeout(by duration: Duration) throws(SystemError) {
        let (seconds, attoseconds) = duration.components
        try send(["EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)"])
    }

    private func statusLine(_ status: String) -> String {
        // A line break would begin another assignment.
        "STATUS=" + TerminalText.escape(status)
    }

    private func send(_ assignments: [String]) throws(SystemError) {
        guard isSupervised else { return }
        let result = sd_notify(0, assignments.joined(separator: "\n"))
        guard result >= 0 else { throw SystemError("sd_notify", errno: -result) }
    }
}
