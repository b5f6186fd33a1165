import WinnowHTML

// What stands within a text and is none of it: what nobody sees, and numbers of lines.
extension TextChoice {
    /// Drops what stands in elements that no reader sees.
    mutating func dropUnseen() {
        // An element that holds most of a page's prose has lost its hints: scripts show it after all.
        var end = 0
        for element in page.unseen where page.elements[element].hints.contains(.hidden) {
            let range = page.elements[element].segments
            // Nested ones hold no more.
            if range.upperBound <= end { continue }
            for index in range where Self.stays(reasons[index]) { reasons[index] = .unseen }
            end = range.upperBound
        }
    }

    /// Whether a piece of code counts the lines of another: numbers one after the other, one a line.
    func isLineNumbers(_ index: Int) -> Bool {
        var (lines, next) = (0, 0)
        var number: Int?
        for byte in page.text[page.segments[index].range] {
            if byte &- 0x30 < 10 {
                number = min(Self.mostLines, (number ?? 0) * 10 + Int(byte &- 0x30))
                continue
            }
            guard byte <= 0x20 else { return false }
            if let number {
                if lines > 0, number != next { return false }
                (lines, next) = (lines + 1, number + 1)
            }
            number = nil
        }
        if let number, lines > 0, number != next { return false }
        if number != nil { lines += 1 }
        // One number alone may be what a program prints.
        return lines >= 2 || lines == 1 && isBesideCode(index)
    }

    private static let mostLines = 1 << 40

    /// Whether the next piece is code in the same row of a table.
    private func isBesideCode(_ index: Int) -> Bool {
        guard index + 1 < page.segments.count, page.segments[index + 1].kind == .code, let row = row(of: index) else {
            return false
        }
        return self.row(of: index + 1) == row
    }

    private func row(of index: Int) -> Int? {
        var element = page.segments[index].element
        for _ in 0..<6 where element >= 0 {
            if page.elements[element].tag == .tr { return element }
            element = page.elements[element].parent
        }
        return nil
    }
}
