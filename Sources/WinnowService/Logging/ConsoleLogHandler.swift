internal import Glibc
package import Logging

/// Writes one readable line per event to standard error, for people who run the program in a terminal.
///
/// `2026-11-22T13:05:01.123Z error outbox: cannot write  path=/var/lib/winnow/outbox reason="no space left"`
///
/// Nothing in a line can change the terminal (``TerminalText``). A line is one write, so lines of different threads
/// do not mix.
package struct ConsoleLogHandler: LogHandler {
    /// The lowest level that is written.
    package var logLevel: Logger.Level = .info

    /// What is added to every event.
    package var metadata: Logger.Metadata = [:]

    /// What is added to every event from the task's context.
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let isColoured: Bool

    /// Makes a handler for standard error.
    ///
    /// - Parameters:
    ///   - label: The logger's label, shown before the message.
    ///   - isColoured: Whether levels are coloured; by default on a terminal, unless `NO_COLOR` or `TERM=dumb` is set.
    package init(label: String, isColoured: Bool = ConsoleLogHandler.terminalTakesColours) {
        self.label = label
        self.isColoured = isColoured
    }

    /// Whether standard error is a terminal that shows colours (no-color.org).
    package static var terminalTakesColours: Bool {
        guard isatty(STDERR_FILENO) == 1, getenv("NO_COLOR") == nil else { return false }
        guard let terminal = getenv("TERM") else { return false }
        return String(cString: terminal) != "dumb"
    }

    /// Reads or changes one entry of the metadata.
    ///
    /// - Parameter key: The entry's key.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes an event.
    ///
    /// - Parameter event: What happened.
    package func log(event: LogEvent) {
        var bytes = Array(line(for: event, at: .now()).utf8)
        bytes.append(10)
        // Where standard error is closed there is nobody left to tell.
        bytes.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    func line(for event: LogEvent, at time: WallTime) -> String {
        var line = "\(time) \(levelText(event.level)) \(TerminalText.escape(label)): "
        line += TerminalText.escape(event.message.description)
        let entries = LogMetadata.merge(handler: metadata, provider: metadataProvider, event: event)
        return line + LogMetadata.line(entries)
    }

    private func levelText(_ level: Logger.Level) -> String {
        guard isColoured else { return level.rawValue }
        let colour =
            switch level {
            case .trace, .debug: "2"
            case .info: "32"
            case .notice: "36"
            case .warning: "33"
            case .error, .critical: "1;31"
            }
        return "\u{1b}[\(colour)m\(level.rawValue)\u{1b}[0m"
    }
}
