/// Text from strangers, made safe for one line on a terminal.
package enum TerminalText {
    /// Replaces everything that could move the cursor, change colours, hide or reorder text, or start a new line.
    ///
    /// Control characters (C0, DEL, C1), line and paragraph separators, and the characters that override the direction
    /// of text ("Trojan Source", CVE-2021-42574) become `\u{1b}`-style escapes; a backslash stays as it is, so
    /// the result is for reading and not for parsing.
    ///
    /// - Parameter text: Any text.
    /// - Returns: One line of visible text.
    package static func escape(_ text: String) -> String {
        // Nearly all text is clean: looking costs less than copying.
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case _ where isUnsafe(scalar): escaped += "\\u{\(String(scalar.value, radix: 16))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x200e...0x200f, 0x061c: true  // direction marks
        case 0x2028...0x202e: true  // line and paragraph separators, embeddings and overrides
        case 0x2066...0x2069: true  // isolates
        case 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe007f: true  // invisible: BOM, annotations, tags
        default: false
        }
    }
}
