import WinnowHTML
import WinnowModel

/// Puts the pieces of a table where they stand in it: cells without a piece are there all the same, so that columns stay
/// below each other, and the pieces of one cell are one cell.
struct TableAssembly {
    private let document: HTMLDocument
    private var rows: [[Block.Cell]] = []
    private var row: HTMLNode?
    private var cell: HTMLNode?

    init(_ document: HTMLDocument) { self.document = document }

    /// Adds a piece.
    /// - Parameters:
    ///   - text: of the piece.
    ///   - node: the innermost block element around it.
    ///   - row: the table row around it.
    mutating func add(_ text: String, at node: HTMLNode?, in row: HTMLNode?) {
        let place = node.flatMap(cellElement)
        if let place, place == cell {
            rows[rows.count - 1][rows[rows.count - 1].count - 1].text += " " + text
            return
        }
        if rows.isEmpty || row != self.row {
            fillRow(upTo: nil)
            rows.append([])
            (self.row, cell) = (row, nil)
        }
        if let place, document.parent(of: place) == row { fillRow(upTo: place) }
        append(place, text)
        cell = place
    }

    /// The rows, the last one filled.
    consuming func finish() -> [[Block.Cell]] {
        fillRow(upTo: nil)
        return rows
    }

    /// Adds the empty cells between the last one and another of the same row, or those up to the row's end.
    private mutating func fillRow(upTo place: HTMLNode?) {
        guard let row, cell.map({ document.parent(of: $0) == row }) ?? true else { return }
        var next = cell.map { document.nextSibling(of: $0) } ?? document.firstChild(of: row)
        while let node = next, node != place {
            if isCell(node) { append(node, "") }
            next = document.nextSibling(of: node)
        }
    }

    private mutating func append(_ node: HTMLNode?, _ text: String) {
        var cell = Block.Cell(text: text)
        if let node {
            cell.isHeader = document.isElement(node, .th)
            cell.columnSpan = number(.colspan, node)
            cell.rowSpan = number(.rowspan, node)
        }
        rows[rows.count - 1].append(cell)
    }

    private func isCell(_ node: HTMLNode) -> Bool { document.isElement(node, .td) || document.isElement(node, .th) }

    private func cellElement(_ node: HTMLNode) -> HTMLNode? {
        var current: HTMLNode? = node
        while let candidate = current, !document.isElement(candidate, .table) {
            if isCell(candidate) { return candidate }
            current = document.parent(of: candidate)
        }
        return nil
    }

    private func number(_ name: HTMLName, _ node: HTMLNode) -> Int {
        document.attribute(name, of: node).flatMap { Int($0.string) } ?? 1
    }
}
