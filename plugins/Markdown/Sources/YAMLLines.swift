/// Reads the part of YAML that front matter is written in: keys at the margin with a scalar, a list, or a block of
/// text. What is nested deeper describes something else and is skipped. No anchors, so nothing can multiply.
struct YAMLLines {
    private let lines: [Substring]
    private var index = 0

    init(_ lines: [Substring]) { self.lines = lines }

    /// The values by key in lower case; empty when a line at the margin is no key, because then this is no YAML.
    mutating func values() -> [String: FrontMatter.Value] {
        var values: [String: FrontMatter.Value] = [:]
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.trimmed.isEmpty || line.first == "#" || line.first?.isWhitespace == true || line.first == "-" {
                continue
            }
            guard let colon = line.firstIndex(of: ":"),
                case let after = line.index(after: colon), after == line.endIndex || line[after].isWhitespace
            else { return [:] }
            let key = Self.unquoted(line[..<colon].trimmed).lowercased()
            if let value = value(after: line[after...].trimmed) { values[key] = value }
        }
        return values
    }

    private mutating func value(after text: String) -> FrontMatter.Value? {
        if text.first == ">" || text.first == "|" { return block(isFolded: text.first == ">") }
        if text.isEmpty || text.first == "#" { return list() }
        return Self.value(continued(text))
    }

    /// A plain scalar goes on in the indented lines below it.
    private mutating func continued(_ text: String) -> String {
        var text = text
        while index < lines.count, lines[index].first?.isWhitespace == true, !lines[index].trimmed.isEmpty {
            text += " " + lines[index].trimmed
            index += 1
        }
        return text
    }

    private mutating func block(isFolded: Bool) -> FrontMatter.Value {
        var parts: [String] = []
        while index < lines.count, lines[index].first?.isWhitespace == true || lines[index].isEmpty {
            parts.append(lines[index].trimmed)
            index += 1
        }
        return .scalar(parts.joined(separator: isFolded ? " " : "\n"))
    }

    /// `- item` lines; of a mapping in an item its `name`.
    private mutating func list() -> FrontMatter.Value? {
        var items: [String] = []
        while index < lines.count {
            let line = lines[index].trimmed
            let isNested = lines[index].first?.isWhitespace == true
            guard line.hasPrefix("-") || isNested || line.isEmpty else { break }
            index += 1
            var item = line.hasPrefix("-") ? line.dropFirst().trimmed : line
            if let colon = item.firstRange(of: ": ") {
                guard item[..<colon.lowerBound].lowercased() == "name" else { continue }
                item = item[colon.upperBound...].trimmed
            } else if !line.hasPrefix("-") {
                continue
            }
            if case .scalar(let text) = Self.value(item) { items.append(text) }
        }
        return items.isEmpty ? nil : .list(items)
    }

    /// A scalar or a list in brackets on one line; nil for nothing, `null` and mappings.
    static func value(_ text: String) -> FrontMatter.Value? {
        if text.hasPrefix("["), text.hasSuffix("]") {
            let items = fields(text.dropFirst().dropLast()).map { unquoted($0) }.filter { !$0.isEmpty }
            return items.isEmpty ? nil : .list(items)
        }
        if text.hasPrefix("{") || text == "~" || text == "null" || text.isEmpty { return nil }
        if let quote = text.first, quote == "\"" || quote == "'" {
            let inner = text.dropFirst()
            guard let end = inner.lastIndex(of: quote) else { return .scalar(text) }
            return .scalar(unescaped(String(inner[..<end]), quote))
        }
        // A comment begins at a number sign after a space.
        let bare = text.firstRange(of: " #").map { text[..<$0.lowerBound].trimmed } ?? text
        return .scalar(bare)
    }

    private static func fields(_ text: Substring) -> [String] {
        var fields: [String] = []
        var field = ""
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
                field.append(character)
            } else if character == "," {
                fields.append(field.trimmed)
                field = ""
            } else {
                if (character == "\"" || character == "'") && field.trimmed.isEmpty { quote = character }
                field.append(character)
            }
        }
        return fields + [field.trimmed]
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
            return text
        }
        return unescaped(String(text.dropFirst().dropLast()), quote)
    }

    private static func unescaped(_ text: String, _ quote: Character) -> String {
        let escapes = quote == "'" ? [("''", "'")] : [("\\\"", "\""), ("\\n", "\n"), ("\\\\", "\\")]
        return escapes.reduce(text) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}
