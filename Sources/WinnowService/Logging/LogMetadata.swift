internal import Logging

/// The metadata of an event, from all the places it comes from.
enum LogMetadata {
    /// Merges what the handler, the task and the event say; the more particular wins.
    ///
    /// - Returns: Keys and values as text, ordered by key.
    static func merge(
        handler: Logger.Metadata, provider: Logger.MetadataProvider?, event: LogEvent
    ) -> [(key: String, value: String)] {
        var all = handler
        if let provider { all.merge(provider.get()) { _, later in later } }
        if let own = event.metadata { all.merge(own) { _, later in later } }
        if let error = event.error { all["error"] = "\(error)" }
        return all.map { ($0.key, $0.value.description) }.sorted { $0.key < $1.key }
    }
}
