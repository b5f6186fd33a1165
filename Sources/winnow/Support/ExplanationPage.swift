import WinnowModel
import WinnowPlugin
import WinnowService

/// An explanation for people: what happened, which statement won for each field, what became of each piece.
///
/// `+` stands before what is in the record, `-` before what is not, so that the page can be searched without colours.
struct ExplanationPage {
    private let explanation: Explanation
    private let record: [String: JSONValue]
    private let ink: Ink
    /// Columns of a line; nil leaves lines as long as they are.
    private let columns: Int?

    /// - Parameters:
    ///   - explanation: what the worker said.
    ///   - record: the record's members, for the values that won.
    ///   - isColoured: whether to mark by colour, too.
    ///   - columns: of a terminal; longer lines are cut.
    init(_ explanation: Explanation, record: [String: JSONValue], isColoured: Bool, columns: Int?) {
        self.explanation = explanation
        self.record = record
        ink = Ink(isOn: isColoured)
        self.columns = columns
    }

    /// The lines of the page.
    /// - Parameter path: the document's name, its first line.
    func lines(path: String) -> [String] {
        var lines = [ink.bold(cut(TerminalText.escape(path)))]
        lines += explanation.notes.map { cut("  " + TerminalText.escape($0)) }
        lines += explanation.fields.flatMap(section)
        lines += pieces
        if explanation.omitted > 0 {
            lines += ["", "\(explanation.omitted) more statements and pieces are left out"]
        }
        return lines
    }

    private func section(_ field: Explanation.Field) -> [String] {
        // Nothing said and nothing found is not worth a line.
        let member = member(field.name)
        if field.evidence.isEmpty, member == nil { return [] }
        let value = member.map(Self.value) ?? "absent"
        let rows = field.evidence.map { statement in
            Row(
                isIn: statement.won,
                cells: [statement.source, statement.weight.map(Self.number) ?? "", statement.value])
        }
        return ["", ink.bold(cut(TerminalText.escape("\(field.name): \(value)")))] + aligned(rows, number: 1)
    }

    /// What the record says of a field: `attributes.html.kind` is the member `html.kind` of `attributes`.
    private func member(_ name: String) -> JSONValue? {
        if let value = record[name] { return value }
        guard let dot = name.firstIndex(of: "."), case .object(let members)? = record[String(name[..<dot])] else {
            return nil
        }
        return members[String(name[name.index(after: dot)...])]
    }

    private var pieces: [String] {
        guard !explanation.pieces.isEmpty else { return [] }
        let kept = explanation.pieces.count { $0.kept }
        let rows = explanation.pieces.map { piece in
            Row(
                isIn: piece.kept,
                cells: [piece.kind, piece.score.map(Self.number) ?? "", piece.reason, piece.text])
        }
        let title = "pieces: \(kept) kept, \(explanation.pieces.count - kept) dropped"
        return ["", ink.bold(title)] + aligned(rows, number: 1)
    }

    private struct Row {
        var isIn: Bool
        var cells: [String]
    }

    /// Rows under each other; columns in which no row has anything are left out, the last one is as long as it is.
    /// - Parameter number: the column that is aligned at its end.
    private func aligned(_ rows: [Row], number: Int) -> [String] {
        let safe = rows.map { row in row.cells.map(TerminalText.escape) }
        let count = rows.first?.cells.count ?? 0
        let widths = (0..<count).map { column in
            min(Self.widest, safe.map { TerminalColumns.width($0[column]) }.max() ?? 0)
        }
        return zip(rows, safe).map { row, cells in
            var line = row.isIn ? "  +" : "  -"
            for (column, cell) in cells.enumerated() where widths[column] > 0 {
                let fitting = column == count - 1 ? cell : TerminalColumns.prefix(cell, widths[column])
                let padding = String(
                    repeating: " ", count: max(0, widths[column] - TerminalColumns.width(fitting)))
                line += "  "
                line += column == number ? padding + fitting : column == count - 1 ? fitting : fitting + padding
            }
            while line.last == " " { line.removeLast() }
            return row.isIn ? ink.green(cut(line)) : ink.dim(cut(line))
        }
    }

    /// Most columns of a cell before the last.
    private static let widest = 48

    private func cut(_ line: String) -> String {
        columns.map { TerminalColumns.prefix(line, $0) } ?? line
    }

    /// Two digits after the point.
    private static func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        guard abs(hundredths) < 1e15 else { return "\(value)" }
        let whole = Int(hundredths)
        let digits = "\(abs(whole) % 100)"
        return (whole < 0 ? "-" : "") + "\(abs(whole) / 100)." + (digits.count == 1 ? "0" : "") + digits
    }

    /// A member of the record on one line: texts as they are, of objects the name.
    private static func value(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .array(let elements): elements.map(Self.value).joined(separator: "; ")
        case .object(let members): (members["name"] ?? members["text"]).map(Self.value) ?? "{…}"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .bool(let flag): "\(flag)"
        case .null: "null"
        }
    }
}

/// Colours of a terminal, or none.
private struct Ink {
    let isOn: Bool

    func bold(_ text: String) -> String { painted(text, "1") }
    func green(_ text: String) -> String { painted(text, "32") }
    func dim(_ text: String) -> String { painted(text, "2") }

    private func painted(_ text: String, _ code: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
