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
/// Clean ASCII is the common case and is recognised with vector compares before anything else is looked at; it costs
/// no copy.
enum TextCleaning {
    /// Returns the text as a record may carry it; empty when nothing visible is left.
    static func clean(_ text: String, _ layout: TextLayout) -> String {
        var text = text
        let cleaned: String? = text.withUTF8 { utf8 in
            if ASCIIScan.isClean(utf8, layout) { return nil }
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

    /// How many Unicode scalars valid UTF-8 holds.
    static func scalarCount(_ utf8: some Collection<UInt8>) -> Int {
        let fast = utf8.withContiguousStorageIfAvailable { bytes in
            var count = 0
            for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
            return count
        }
        return fast ?? utf8.count { $0 & 0xC0 != 0x80 }
    }
}

/// Vector tests over ASCII text.
enum ASCIIScan {
    /// Whether the bytes are printable ASCII already laid out as asked, so that cleaning has nothing to do.
    static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, _ layout: TextLayout) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        switch layout {
        case .line, .lines: return first > 0x20 && last > 0x20 && hasSingleSpacesOnly(bytes)
        case .verbatim: return first > 0x20 && last > 0x20 && isPrintableOrBreak(bytes)
        }
    }

    /// Printable ASCII, no two spaces in a row, no line breaks. The last byte is known to be no space.
    private static func hasSingleSpacesOnly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        typealias Vector = SIMD32<UInt8>
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + Vector.scalarCount < raw.count {
            let here = raw.loadUnaligned(fromByteOffset: index, as: Vector.self)
            let next = raw.loadUnaligned(fromByteOffset: index + 1, as: Vector.self)
            // A byte outside 0x20…0x7E leaves 0…0x5E after the shift; wrapping makes both ends one compare.
            let unprintable = (here &- Vector(repeating: 0x20)) .> Vector(repeating: 0x5E)
            let doubled = (here | next) .== Vector(repeating: 0x20)
            if any(unprintable .| doubled) { return false }
            index += Vector.scalarCount
        }
        while index < raw.count {
            let byte = raw[index]
            guard byte >= 0x20, byte <= 0x7E else { return false }
            if byte == 0x20, raw[index + 1] == 0x20 { return false }
            index += 1
        }
        return true
    }

    /// Printable ASCII, tabs and line feeds.
    private static func isPrintableOrBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var odd = 0
        for byte in bytes {
            let printable = byte &- 0x20 <= 0x5E
            odd |= printable || byte == 0x0A || byte == 0x09 ? 0 : 1
        }
        return odd == 0
    }
}
