@_spi(_Unicode) private import Swift

/// Unicode normalization form C (UAX #15), through the standard library's own tables.
package enum Composition {
    /// The text in NFC.
    package static func nfc(_ text: String) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(text.utf8.count)
        for scalar in text._nfc { utf8.append(contentsOf: scalar.utf8) }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Whether a scalar can be copied without a look at its neighbours: `NFC_Quick_Check` is yes and the canonical
    /// combining class is 0. The ranges cover what prose in most languages is made of; false is always safe and costs
    /// one pass of composition over the block.
    package static func isInert(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0000...0x02FF, 0x0400...0x0482, 0x048A...0x0590: true
        case 0x0370...0x03FF: scalar != 0x0374 && scalar != 0x037E && scalar != 0x0387
        case 0x05D0...0x05F4, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5, 0x06F0...0x06FF: true
        case 0x0E01...0x0E37, 0x0E3F...0x0E47, 0x0E4F...0x0E5B: true
        case 0x10A0...0x10FF, 0x1E00...0x1EFF: true
        case 0x200C...0x2027, 0x2030...0x2069, 0x2070...0x20CF, 0x2100...0x2125: true
        case 0x212C...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2CEE, 0x2E00...0x2FFF: true
        case 0x3001...0x3029, 0x3030...0x3098, 0x309B...0xA66E: true
        case 0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFE30...0xFEFE, 0xFF00...0xFFFF: true
        case 0x1F000...0x1FAFF, 0x20000...0x2F7FF: true
        default: false
        }
    }
}
