/// Puts marks that stand in long rows into their canonical order, as composition begins with: the standard library takes
/// the square of their number for it, some ten seconds for 200,000 of them.
enum LongMarkRuns {
    /// Marks from which on a row is long.
    private static let least = 64

    /// The same text, or one that is canonically equivalent to it.
    static func ordered(_ text: String) -> String {
        guard isLong(text) else { return text }
        var ordered = String.UnicodeScalarView()
        var row: [(order: UInt8, place: Int, scalar: Unicode.Scalar)] = []
        func flush() {
            row.sort { ($0.order, $0.place) < ($1.order, $1.place) }
            for mark in row { ordered.append(mark.scalar) }
            row.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            guard isMark(scalar) else {
                flush()
                ordered.append(scalar)
                continue
            }
            for part in parts(scalar) {
                row.append((part.properties.canonicalCombiningClass.rawValue, row.count, part))
            }
        }
        flush()
        return String(ordered)
    }

    private static func isLong(_ text: String) -> Bool {
        // Every mark has two bytes at least.
        guard text.utf8.count >= 2 * least else { return false }
        var count = 0
        for scalar in text.unicodeScalars {
            count = isMark(scalar) ? count + 1 : 0
            if count == least { return true }
        }
        return false
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if Composition.isInert(scalar.value) { return false }
        return scalar.properties.canonicalCombiningClass != .notReordered || parts(scalar).count > 1
    }

    /// The marks that a scalar decomposes to: three vowel signs of Tibetan are two, and have no class of their own.
    private static func parts(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0xF73: ["\u{F71}", "\u{F72}"]
        case 0xF75: ["\u{F71}", "\u{F74}"]
        case 0xF81: ["\u{F71}", "\u{F80}"]
        default: [scalar]
        }
    }
}
