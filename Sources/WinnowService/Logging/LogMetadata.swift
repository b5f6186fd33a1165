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

    /// The entries as the tail of a line of text, `  key=value key="two words"`; empty without entries.
    static func line(_ entries: [(key: String, value: String)]) -> String {
        if entries.isEmpty { return "" }
        return " " + entries.map { " \(TerminalText.escape($0.key))=\(quoted($0.value))" }.joined()
    }

    private static func quoted(_ value: String) -> String {
        let text = TerminalText.escape(value)
        guard text.isEmpty || text.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) else { return text }
        return "\"" + text.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
    }
}
