/// What happens to white space when a text enters a record.
enum TextLayout {
    /// Every run of white space, line breaks included, is one space: titles, names, list items, cells.
    case line
    /// Runs within a line are one space; line breaks stay; two or more of them are one blank line: paragraphs, quotes.
    case lines
    /// Spaces, tabs and blank lines stay; only line ends are unified and outer blank lines dropped: code.
    case verbatim
}

/// The rules of the record page for a piece of text: NFC, `\n` line ends, no control characters, no byte-order marks,
/// no soft hyphens, no invisible separators and no bidirectional overrides, white space as the layout says.
///
/// Clean text is the common case and is recognised before anything else is done; it costs no copy.
enum TextCleaning {
    /// Returns the text as a record may carry it; empty when nothing visible is left.
    static func clean(_ text: String, _ layout: TextLayout) -> String {
        var text = text
        let cleaned: String? = text.withUTF8 { utf8 in
            if CleanScan.isClean(utf8, layout) { return nil }
            var sweep = TextSweep(layout: layout, capacity: utf8.count)
            sweep.consume(utf8)
            return sweep.finish()
        }
        return cleaned ?? text
    }

    /// `clean`, with nothing left read as absent.
    static func cleanOrNil(_ text: String?, _ layout: TextLayout) -> String? {
        guard let text else { return nil }
        let cleaned = clean(text, layout)
        return cleaned.isEmpty ? nil : cleaned
    }
}
