/// Decimal digits of the scripts that dates are written in.
enum DigitScript {
    /// The value of a digit; nil for any other scalar.
    @inline(__always)
    static func value(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return scalar >= 0x30 && scalar <= 0x39 ? UInt8(scalar - 0x30) : nil }
        if scalar < 0x660 { return nil }
        return wide(scalar)
    }

    private static func wide(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        // Arabic, Persian and Urdu.
        case 0x660...0x669, 0x6F0...0x6F9: UInt8(scalar & 0xF)
        // Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam.
        case 0x966...0xD6F: scalar & 0x7F >= 0x66 && scalar & 0x7F <= 0x6F ? UInt8(scalar & 0x7F - 0x66) : nil
        // Thai, Lao.
        case 0xE50...0xE59, 0xED0...0xED9: UInt8(scalar & 0xF)
        // Myanmar.
        case 0x1040...0x1049: UInt8(scalar - 0x1040)
        // Khmer.
        case 0x17E0...0x17E9: UInt8(scalar - 0x17E0)
        // Full width.
        case 0xFF10...0xFF19: UInt8(scalar - 0xFF10)
        default: nil
        }
    }
}
