internal import CSystemd
internal import Glibc
package import Logging

/// Sends events to the systemd journal with their metadata as fields, so that `journalctl DOCUMENT=…` finds them.
package struct JournalLogHandler: LogHandler {
    /// The lowest level that is sent.
    package var logLevel: Logger.Level = .info

    /// What is added to every event.
    package var metadata: Logger.Metadata = [:]

    /// What is added to every event from the task's context.
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let fallback: ConsoleLogHandler

    /// Makes a handler for the journal.
    ///
    /// - Parameter label: The logger's label, the field `LOGGER`.
    package init(label: String) {
        self.label = label
        fallback = ConsoleLogHandler(label: label, isColoured: false)
    }

    /// Reads or changes one entry of the metadata.
    ///
    /// - Parameter key: The entry's key.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Sends an event; when the journal does not take it, writes it to standard error instead.
    ///
    /// - Parameter event: What happened.
    package func log(event: LogEvent) {
        let entries = LogMetadata.merge(handler: metadata, provider: metadataProvider, event: event)
        let fields = JournalFields.encode(event, label: label, metadata: entries)
        guard !send(fields) else { return }
        var console = fallback
        console.metadata = metadata
        console.metadataProvider = metadataProvider
        console.log(event: event)
    }

    private func send(_ fields: [String]) -> Bool {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for field in fields {
            let start = bytes.count
            bytes.append(contentsOf: field.utf8)
            ranges.append(start..<bytes.count)
        }
        return bytes.withUnsafeMutableBytes { all in
            guard let base = all.baseAddress else { return false }
            let parts = ranges.map { iovec(iov_base: base + $0.lowerBound, iov_len: $0.count) }
            return sd_journal_sendv(parts, Int32(parts.count)) == 0
        }
    }
}
