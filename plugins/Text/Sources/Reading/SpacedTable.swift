import WinnowModel

/// Recognises tables drawn with tabs or with columns of spaces.
struct SpacedTable {
    private let utf8: UnsafeBufferPointer<UInt8>

    /// Fewer rows are no table, more columns are no table either but a dump.
    private static let rowMinimum = 3
    private static let columnLimit = 24

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        self.utf8 = utf8
    }

    /// The table when every line has the same number of cells, at least two, which begin or end in the same columns.
    func block(_ group: ArraySlice<TextLines.Line>) -> Block? {
        guard group.count >= Self.rowMinimum, let first = group.first else { return nil }
        let head = cells(first)
        guard (2...Self.columnLimit).contains(head.count) else { return nil }
        var rows: [[Range<Int>]] = []
        for line in group {
            if isRule(line) { continue }
            let row = cells(line)
            guard row.count == head.count else { return nil }
            rows.append(row)
        }
        guard rows.count >= Self.rowMinimum, hasTabs(first) || isAligned(rows, group) else { return nil }
        let isHeader = hasHeader(rows)
        let table = rows.enumerated().map { index, row in
            row.map { Block.Cell(text: string($0), isHeader: isHeader && index == 0) }
        }
        return Block(.table, rows: table)
    }

    /// Cells are separated by a tab or by two spaces and more.
    private func cells(_ line: TextLines.Line) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.range.lowerBound
        var index = start
        while index < line.range.upperBound {
            let byte = utf8[index]
            let isGap = byte == 0x09 || byte == 0x20 && index + 1 < line.range.upperBound && utf8[index + 1] <= 0x20
            guard isGap else {
                index += 1
                continue
            }
            cells.append(start..<index)
            if cells.count > Self.columnLimit { return [] }
            while index < line.range.upperBound, utf8[index] == 0x20 || utf8[index] == 0x09 { index += 1 }
            start = index
        }
        cells.append(start..<line.range.upperBound)
        return cells
    }

    private func hasTabs(_ line: TextLines.Line) -> Bool { utf8[line.range].contains(0x09) }

    /// Whether each column but the first begins or ends at one place, counted in scalars from the line's start.
    private func isAligned(_ rows: [[Range<Int>]], _ group: ArraySlice<TextLines.Line>) -> Bool {
        guard let width = rows.first?.count else { return false }
        var starts: [[Int]] = []
        var ends: [[Int]] = []
        for row in rows {
            let origin = lineStart(row[0].lowerBound)
            starts.append(row.map { scalars(origin..<$0.lowerBound) })
            ends.append(row.map { scalars(origin..<$0.upperBound) })
        }
        return (1..<width).allSatisfy { column in
            Set(starts.map { $0[column] }).count == 1 || Set(ends.map { $0[column] }).count == 1
        }
    }

    private func lineStart(_ index: Int) -> Int {
        var start = index
        while start > 0, utf8[start - 1] == 0x20 { start -= 1 }
        return start
    }

    private func scalars(_ range: Range<Int>) -> Int { utf8[range].count { $0 & 0xC0 != 0x80 } }

    /// `-----  -----`
    private func isRule(_ line: TextLines.Line) -> Bool {
        utf8[line.range].allSatisfy { "-=+| \t".utf8.contains($0) }
    }

    /// Whether the first row names what stands below: no digit in it, digits in most of the others.
    private func hasHeader(_ rows: [[Range<Int>]]) -> Bool {
        func hasDigit(_ row: [Range<Int>]) -> Bool { row.contains { utf8[$0].contains { $0 >= 0x30 && $0 <= 0x39 } } }
        guard let head = rows.first, !hasDigit(head) else { return false }
        return rows.dropFirst().allSatisfy(hasDigit)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
    }
}
