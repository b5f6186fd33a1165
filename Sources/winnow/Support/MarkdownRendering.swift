import WinnowModel

/// A record as Markdown with front matter.
enum MarkdownRendering {
    /// Renders title, metadata and blocks.
    static func text(of body: RecordBody) -> String {
        var parts: [String] = []
        let facts: [(String, String?)] = [
            ("title", body.title),
            ("author", body.authors.isEmpty ? nil : body.authors.map(\.name).joined(separator: ", ")),
            ("publisher", body.publisher?.name), ("published", body.published), ("language", body.language),
            ("url", body.canonicalURL ?? body.url),
        ]
        let lines = facts.compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
        if !lines.isEmpty { parts.append("---\n" + lines.joined(separator: "\n") + "\n---") }
        if let title = body.title { parts.append("# \(title)") }
        parts += body.blocks.compactMap { block($0, title: body.title) }
        return parts.joined(separator: "\n\n")
    }

    private static func quoted(_ value: String) -> String {
        var writer = JSONWriter()
        // A JSON string is a YAML string.
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func block(_ block: Block, title: String?) -> String? {
        switch block.kind {
        case .heading:
            if block.text == title { return nil }
            return String(repeating: "#", count: min(6, max(1, block.level ?? 2))) + " " + block.text
        case .list:
            return block.items.map { item in
                String(repeating: "  ", count: max(0, item.level - 1)) + (block.isOrdered ? "1. " : "- ") + item.text
            }.joined(separator: "\n")
        case .table: return table(block.rows)
        case .quote:
            return block.text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(
                separator: "\n")
        case .code: return "```\(block.codeLanguage ?? "")\n\(block.text)\n```"
        case .image: return block.url.map { "![\(block.text)](\($0))" }
        case .pageBreak: return "---"
        case .question: return "**\(block.text)**"
        case .caption, .note, .footnote: return "*\(block.text)*"
        default: return block.text
        }
    }

    private static func table(_ rows: [[Block.Cell]]) -> String? {
        guard let first = rows.first else { return nil }
        func line(_ row: [Block.Cell]) -> String {
            "| " + row.map { $0.text.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ")
                + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: first.count)
        return ([line(first), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
    }
}
