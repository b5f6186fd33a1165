import WinnowModel

/// Tells a header row from a row of values.
enum CSVHeader {
    /// A header's cells are names: filled, different from one another, none a number or date. Where the rows below are
    /// names too, nothing tells a header from them, and tables usually have one.
    static func isHeader(_ rows: [[Block.Cell]]) -> Bool {
        guard rows.count > 1, let first = rows.first, first.count > 1 else { return false }
        let names = first.map(\.text)
        let filled = names.filter { !$0.allSatisfy(\.isWhitespace) }
        guard filled.count * 10 >= names.count * 9, Set(filled).count == filled.count else { return false }
        return filled.allSatisfy { !isValue($0) && $0.utf8.count <= 128 }
    }

    /// Numbers, amounts, dates and times begin with a digit or a sign and have no letters to speak of.
    private static func isValue(_ text: String) -> Bool {
        let utf8 = text.utf8
        let digits = utf8.count { $0 >= 0x30 && $0 <= 0x39 }
        return digits > 0 && digits * 2 >= utf8.count { $0 > 0x20 }
    }
}
