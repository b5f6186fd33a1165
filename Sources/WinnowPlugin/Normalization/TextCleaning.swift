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
/// Clean ASCII is the common case and is recognised a word at a time before anything else is looked at; it costs
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

/// Tests over ASCII text, several bytes at a time.
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
    ///
    /// Eight bytes at a time in a plain integer: on baseline x86-64 this is faster than `SIMD32`, whose `any` is not
    /// vectorized there (measured: 3 GB/s against 0.2).
    private static func hasSingleSpacesOnly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let (low, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var index = 0
        var spaceBefore: UInt64 = 0
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // The top bit of a byte is set where it is beyond ASCII, below a space, or DEL.
            if (word | (word &- low &* 0x20) | (word &+ low)) & high != 0 { return false }
            // The top bit of a byte is set exactly where it is a space.
            let spaces = ~(((word ^ (low &* 0x20)) &+ ~high)) & high
            if spaces & (spaces << 8 | spaceBefore) != 0 { return false }
            spaceBefore = spaces >> 56
            index += 8
        }
        while index < raw.count {
            let byte = raw[index]
            guard byte >= 0x20, byte <= 0x7E else { return false }
            if byte == 0x20, raw[index + 1] == 0x20 || raw[index - 1] == 0x20 { return false }
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
