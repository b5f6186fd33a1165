extension ConfigurationReference {
    /// A configuration file to start from: every key with its meaning, those that have a default commented out.
    ///
    /// - Returns: The text of `config/winnow.yaml`, which `winnow config init` prints, with a line end.
    package static func sample() -> String {
        var lines = [
            "# Configuration of Winnow. The keys that are commented out show their defaults.",
            "# Check it with: winnow check --config FILE",
            "# Reload it with: systemctl reload winnow",
            "",
        ]
        append(keys, to: &lines, depth: 0)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Keys of the top level are set apart by an empty line.
    private static func append(_ keys: [KeyDescription], to lines: inout [String], depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        for (index, key) in keys.enumerated() {
            if index > 0, depth == 0 { lines.append("") }
            lines += wrapped(key.summary, prefix: indent + "# ")
            switch key.shape {
            case .plain:
                lines.append(indent + line(of: key))
            case .section(let inner):
                lines.append(indent + key.name + ":")
                append(inner, to: &lines, depth: depth + 1)
            case .list(let inner, _):
                lines.append(indent + key.name + ":")
                var entry: [String] = []
                append(inner, to: &entry, depth: depth + 2)
                lines += beginningWithDash(entry, indent: indent + "  ")
            }
        }
    }

    /// The lines of a list entry, with the dash before its first key and that key's comment above the dash.
    private static func beginningWithDash(_ lines: [String], indent: String) -> [String] {
        guard let first = lines.firstIndex(where: { !$0.hasPrefix(indent + "  #") }) else { return lines }
        let comment = lines[..<first].map { indent + $0.dropFirst(indent.count + 2) }
        return comment + [indent + "- " + lines[first].dropFirst(indent.count + 2)] + lines[(first + 1)...]
    }

    private static func line(of key: KeyDescription) -> String {
        if key.isRequired { return "\(key.name): \(key.example ?? "")" }
        if let value = key.defaultValue { return "#\(key.name): \(value)" }
        return "#\(key.name): \(key.example ?? "")"
    }

    /// A paragraph in lines of at most 100 columns.
    private static func wrapped(_ text: String, prefix: String) -> [String] {
        var lines: [String] = []
        var line = prefix
        for word in text.split(separator: " ") {
            if line != prefix, line.count + word.count >= 100 {
                lines.append(line)
                line = prefix
            }
            line += (line == prefix ? "" : " ") + word
        }
        return lines + [line]
    }
}
