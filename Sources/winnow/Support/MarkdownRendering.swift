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
        case .code:
            var fence = "```"
            while block.text.contains(fence) { fence += "`" }
            return "\(fence)\(block.codeLanguage ?? "")\n\(block.text)\n\(fence)"
        case .image: return block.url.map { "![\(block.text)](\($0))" }
        case .pageBreak: return "---"
        case .question: return "**\(block.text)**"
        case .caption, .note, .footnote: return "*\(block.text)*"
        default: return block.text
        }
    }

    private static func table(_ rows: [[Block.Cell]]) -> String? {
        let lines = grid(rows)
        guard let first = lines.first else { return nil }
        func line(_ row: [String]) -> String {
            "| " + row.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: first.count)
        return ([line(first), rule] + lines.dropFirst().map(line)).joined(separator: "\n")
    }

    /// The texts of a table's cells, each row as long as the longest: Markdown has no spans, so that the other places that
    /// one covers are empty.
    private static func grid(_ rows: [[Block.Cell]]) -> [[String]] {
        // How many more rows the cell above covers, by column.
        var covered: [Int: Int] = [:]
        let lines = rows.map { row in
            var line: [String] = []
            func passCovered() {
                while let left = covered[line.count], left > 0 {
                    covered[line.count] = left - 1
                    line.append("")
                }
            }
            for cell in row {
                passCovered()
                for column in 0..<max(1, min(cell.columnSpan, mostColumns - line.count)) {
                    covered[line.count] = cell.rowSpan - 1
                    line.append(column == 0 ? cell.text : "")
                }
            }
            passCovered()
            return line
        }
        let width = lines.map(\.count).max() ?? 0
        return lines.map { $0 + Array(repeating: "", count: width - $0.count) }
    }

    /// From here on a span counts for one column.
    private static let mostColumns = 100
}
