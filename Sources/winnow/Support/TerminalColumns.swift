/// How many columns of a terminal a text takes: two for East Asian wide characters (UAX #11) and emoji, none for
/// combining marks.
enum TerminalColumns {
    /// The columns of a line without controls.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// As much of the beginning as fits; `…` in the last column stands for the rest.
    static func prefix(_ text: String, _ columns: Int) -> String {
        guard width(text) > columns else { return text }
        var (room, kept) = (max(0, columns - 1), String.UnicodeScalarView())
        for scalar in text.unicodeScalars {
            room -= width(scalar)
            if room < 0 { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: 1
            }
        }
    }
}
