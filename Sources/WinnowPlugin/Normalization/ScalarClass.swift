/// What becomes of a scalar beyond ASCII in a record's text.
enum ScalarClass {
    /// Stays. Inert scalars neither combine with a neighbour nor decompose, so they cannot make a text non-NFC; for
    /// others it depends on what stands before them.
    case visible(isInert: Bool)
    case space
    case lineBreak
    case paragraphBreak
    /// Controls, soft hyphens, byte-order marks, zero-width spaces and bidirectional overrides. The joiners U+200C and
    /// U+200D and the marks U+200E and U+200F carry meaning in Persian, Indic scripts and emoji, and stay.
    case dropped

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x85, 0x2028: self = .lineBreak
        case 0x2029: self = .paragraphBreak
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0x00...0x9F, 0xAD, 0x200B, 0x2060, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB:
            self = .dropped
        default: self = .visible(isInert: Composition.isInert(scalar))
        }
    }
}
