@_spi(_Unicode) private import Swift

/// Unicode normalization form C (UAX #15), through the standard library's own tables.
package enum Composition {
    /// The text in NFC.
    package static func nfc(_ text: String) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(text.utf8.count)
        for scalar in LongMarkRuns.ordered(text)._nfc { utf8.append(contentsOf: scalar.utf8) }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Whether a scalar can be copied without a look at its neighbours: `NFC_Quick_Check` is yes and the canonical
    /// combining class is 0. The ranges cover what prose in most languages is made of; false is always safe and costs
    /// a look at the scalar before it, or one pass of composition over the block.
    package static func isInert(_ scalar: UInt32) -> Bool {
        if let mark = MarkClass(scalar) { return mark.isInert }
        return switch scalar {
        case 0x0000...0x02FF, 0x0400...0x0482, 0x048A...0x058F: true
        case 0x0370...0x03FF: scalar != 0x0374 && scalar != 0x037E && scalar != 0x0387
        case 0x1E00...0x1EFF: true
        case 0x200C...0x2027, 0x2030...0x2069, 0x2070...0x20CF, 0x20E2...0x20E4, 0x2100...0x2125: true
        case 0x212C...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2CEE, 0x2E00...0x2FFF: true
        case 0x3001...0x3029, 0x3030...0x3098, 0x309B...0xA66E: true
        case 0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFE30...0xFEFE, 0xFF00...0xFFFF: true
        case 0x1D400...0x1D7FF, 0x1F000...0x1FAFF, 0x20000...0x2F7FF, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Whether a scalar stays as it is behind another one: the step of the quick check of NFC, which also tells apart the
    /// pairs that compose from those that do not.
    ///
    /// - Parameters:
    ///   - scalar: one that is not inert.
    ///   - previous: what stands directly before it, and stays as it is; nil at the beginning of a text.
    /// - Returns: false is always safe and costs one pass of composition over the block.
    static func stays(_ scalar: UInt32, behind previous: UInt32?) -> Bool {
        guard let own = MarkClass(scalar), !own.changes else { return false }
        guard let previous else { return true }
        guard let before = MarkClass(previous) else { return isInert(previous) }
        if own.order > 0, before.order > own.order { return false }
        guard own.isSecond else { return true }
        // Behind a mark only another mark may still reach what both stand on.
        return before.order > 0 ? own.order == 0 : !before.isFirst
    }
}
