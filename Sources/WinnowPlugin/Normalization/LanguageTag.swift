/// Language tags as BCP 47 (RFC 5646) writes them.
public enum LanguageTag {
    /// Checks a tag and gives it its usual case: `EN_us` becomes `en-US`, `zh-hant-tw` becomes `zh-Hant-TW`.
    /// - Returns: nil when the text is no well-formed tag, or says that the language is unknown (`und`, `zxx`, `mul`).
    public static func canonical(_ text: String) -> String? {
        var text = text
        if let usual = text.withUTF8(usual) { return usual }
        let parts = text.filter { !$0.isWhitespace }.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let primary = parts.first?.lowercased(), (2...3).contains(primary.utf8.count), isAlphabetic(primary),
            !["und", "zxx", "mul", "mis"].contains(primary), parts.count <= 8
        else { return nil }
        var result = primary
        var isExtension = false
        for part in parts.dropFirst() {
            guard (1...8).contains(part.utf8.count), part.utf8.allSatisfy(isAlphanumeric) else { return nil }
            if part.utf8.count == 1 { isExtension = true }
            result += "-" + cased(String(part), isExtension: isExtension)
        }
        // A letter or digit alone announces an extension: `utf-8` is no language.
        if let last = parts.last, last.utf8.count == 1, !parts.dropFirst().contains(where: { $0 == "x" || $0 == "X" }) {
            return nil
        }
        return result
    }

    /// A tag of two letters, or of two and two, as most pages state it; nil for any other.
    private static func usual(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
        guard utf8.count == 2 || utf8.count == 5 && (utf8[2] == 0x2D || utf8[2] == 0x5F) else { return nil }
        for index in utf8.indices where index != 2 {
            if (utf8[index] | 0x20) &- 0x61 >= 26 { return nil }
        }
        return String(unsafeUninitializedCapacity: utf8.count) { tag in
            for index in utf8.indices { tag[index] = index < 2 ? utf8[index] | 0x20 : utf8[index] & 0xDF }
            if utf8.count > 2 { tag[2] = UInt8(ascii: "-") }
            return utf8.count
        }
    }

    private static func cased(_ part: String, isExtension: Bool) -> String {
        if isExtension { return part.lowercased() }
        switch part.utf8.count {
        case 2 where isAlphabetic(part): return part.uppercased()
        case 4 where isAlphabetic(part): return part.prefix(1).uppercased() + part.dropFirst().lowercased()
        default: return part.lowercased()
        }
    }

    private static func isAlphabetic(_ text: String) -> Bool {
        text.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }
}
