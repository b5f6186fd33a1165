/// Compares texts as a reader would: without case, punctuation and spacing.
enum TextMatch {
    /// Lower-case letters and digits, one space between words.
    static func folded(_ text: String) -> String {
        var folded = ""
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) {
                if needsSpace, !folded.isEmpty { folded += " " }
                needsSpace = false
                folded += scalar.isASCII ? String(Character(scalar)).lowercased() : scalar.properties.lowercaseMapping
            } else {
                needsSpace = true
            }
        }
        return folded
    }
}
