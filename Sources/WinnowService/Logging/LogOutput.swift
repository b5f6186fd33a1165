internal import Glibc
package import Logging

/// Where the program's log goes.
package enum LogOutput: Hashable, Sendable {
    /// The systemd journal, with fields.
    case journal
    /// Readable lines on standard error.
    case console

    /// The journal when standard error is connected to it, else the console.
    ///
    /// The service manager states the device and inode of the stream it has set up; they must be those of standard
    /// error, since the variable is inherited also by programs whose output goes elsewhere (systemd.exec(5)). The
    /// journal's socket must be within reach too: libsystemd drops events without a word where it is not.
    ///
    /// - Returns: The right place for this process.
    package static func current() -> LogOutput {
        guard let stream = getenv("JOURNAL_STREAM") else { return .console }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return .console }
        guard access("/run/systemd/journal/socket", W_OK) == 0 else { return .console }
        return String(cString: stream) == "\(status.st_dev):\(status.st_ino)" ? .journal : .console
    }

    /// Makes a log handler for this place, as `LoggingSystem.bootstrap` wants it.
    ///
    /// - Parameters:
    ///   - label: The logger's label.
    ///   - level: The lowest level that is written.
    /// - Returns: The handler.
    package func handler(label: String, level: Logger.Level) -> any LogHandler {
        switch self {
        case .journal:
            var handler = JournalLogHandler(label: label)
            handler.logLevel = level
            return handler
        case .console:
            var handler = ConsoleLogHandler(label: label)
            handler.logLevel = level
            return handler
        }
    }
}
