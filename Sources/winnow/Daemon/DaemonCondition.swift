import WinnowCore
import WinnowIntake

/// What the daemon says of itself unasked: a line for `systemctl status`, and news for the log when a source's condition
/// changes. A value without a clock; ``DaemonService`` shows it a tally every now and then.
struct DaemonCondition {
    /// Something worth a line in the log.
    enum News: Equatable {
        case impaired(source: String, reason: String)
        case well(source: String)
    }

    /// What became of the last reload, where that is still of interest.
    var remark: String?
    private var complaints: [String: [String]] = [:]

    /// Compares what is with what was.
    /// - Returns: one piece of news for each source whose complaints have changed, ordered by name.
    mutating func take(_ tally: PipelineTally) -> [News] {
        var news: [News] = []
        for (name, status) in tally.sources.sorted(by: { $0.key < $1.key }) {
            // Not the last error: it outlives its cause.
            let now = status.degraded
            let before = complaints[name] ?? []
            guard now != before else { continue }
            complaints[name] = now
            news.append(
                now.isEmpty ? .well(source: name) : .impaired(source: name, reason: now.joined(separator: " ")))
        }
        // A source that was removed takes its complaints along.
        complaints = complaints.filter { tally.sources[$0.key] != nil }
        return news
    }

    /// The line for `systemctl status`: the most pressing first, since it is cut at the terminal's edge.
    func sentence(_ tally: PipelineTally) -> String {
        var parts = tally.troubles.map { "waiting: \($0)" }
        if let remark { parts.append(remark) }
        parts += complaints.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
            .map { "\($0.key): \(Self.clause($0.value))" }
        let load = tally.load
        let inFlight = load.claiming + load.ready + load.working + load.committing
        if tally.troubles.isEmpty { parts.append(inFlight == 0 ? "idle" : "working") }
        parts.append("\(tally.published) published since start")
        parts.append(Self.watching(tally))
        return parts.joined(separator: "; ")
    }

    /// Sentences as part of one line.
    private static func clause(_ sentences: [String]) -> String {
        let text = sentences.joined(separator: " ")
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    private static func watching(_ tally: PipelineTally) -> String {
        let names = tally.sources.filter { $0.value.activity != .absent }.keys.sorted()
        if tally.sources.isEmpty { return "no sources configured" }
        if tally.sources.count > 5 { return "watching \(names.count) of \(tally.sources.count) sources" }
        return names.isEmpty ? "watching nothing" : "watching \(names.joined(separator: ", "))"
    }
}
