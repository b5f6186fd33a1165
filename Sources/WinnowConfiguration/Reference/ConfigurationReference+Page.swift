extension ConfigurationReference {
    /// The tables of all keys in Markdown, one for each section.
    ///
    /// - Returns: The generated part of `docs/configuration.md`, with a line end.
    package static func page() -> String {
        var lines: [String] = []
        append(keys.filter(\.isPlain), titled: "Top level", "", to: &lines)
        for key in keys where !key.isPlain { append(key, in: "", to: &lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func append(_ section: KeyDescription, in parent: String, to lines: inout [String]) {
        let name = parent.isEmpty ? section.name : parent + "." + section.name
        switch section.shape {
        case .plain:
            return
        case .section(let keys), .list(let keys, _):
            let isList = if case .list = section.shape { true } else { false }
            append(keys.filter(\.isPlain), titled: "`\(name)\(isList ? "[]" : "")`", section.summary, to: &lines)
            for key in keys where !key.isPlain { append(key, in: name + (isList ? "[]" : ""), to: &lines) }
        }
    }

    private static func append(
        _ keys: [KeyDescription], titled title: String, _ summary: String, to lines: inout [String]
    ) {
        if !lines.isEmpty { lines.append("") }
        lines += ["### \(title)", ""]
        if !summary.isEmpty { lines += [summary, ""] }
        lines += ["| key | written as | default | meaning | a change acts |", "|---|---|---|---|---|"]
        for key in keys {
            let standard =
                key.isRequired ? "required" : key.defaultInWords ?? key.defaultValue.map { "`\($0)`" } ?? "none"
            let effect = key.effect == .live ? "on reload" : "after a restart"
            lines.append("| `\(key.name)` | \(key.notation) | \(standard) | \(key.summary) | \(effect) |")
        }
    }
}

extension KeyDescription {
    /// Whether the key holds a value, not a section.
    fileprivate var isPlain: Bool {
        if case .plain = shape { true } else { false }
    }
}
