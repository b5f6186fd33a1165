import Glibc
private import CUchardet

/// Finds the charset of bytes: byte-order mark, NUL pattern, escape sequences, UTF-8 validity, declaration, statistics.
struct CharsetGuess {
    /// The charset to decode with.
    let charset: Charset
    /// Bytes of byte-order mark before the text.
    let markLength: Int
    /// Whether the bytes are known to be valid in that charset, so that UTF-8 needs no second look.
    let isValid: Bool

    private init(_ charset: Charset, markLength: Int = 0, isValid: Bool = false) {
        self.charset = charset
        self.markLength = markLength
        self.isValid = isValid
    }

    /// - Parameters:
    ///   - bytes: the document.
    ///   - declared: a label from outside the bytes.
    init(_ bytes: UnsafeRawBufferPointer, declared: String?) {
        if let marked = Self.byMark(bytes) {
            self = marked
        } else if let wide = Self.byNULs(bytes) {
            self = wide
        } else if let escaped = Self.byEscapes(bytes, declared: declared) {
            self = escaped
        } else {
            self = Self.byContent(bytes, declared: declared)
        }
    }

    /// What a byte-order mark says, or the NULs of UTF-16 and UTF-32; nil for bytes that may be read as ASCII and more.
    static func wide(_ bytes: UnsafeRawBufferPointer) -> CharsetGuess? { byMark(bytes) ?? byNULs(bytes) }

    private static func byMark(_ bytes: UnsafeRawBufferPointer) -> CharsetGuess? {
        func starts(_ mark: UInt8...) -> Bool { bytes.starts(with: mark) }
        if starts(0xEF, 0xBB, 0xBF) { return CharsetGuess(.utf8, markLength: 3) }
        if starts(0xFF, 0xFE, 0, 0) { return CharsetGuess(.utf32LE, markLength: 4) }
        if starts(0, 0, 0xFE, 0xFF) { return CharsetGuess(.utf32BE, markLength: 4) }
        if starts(0xFF, 0xFE) { return CharsetGuess(.utf16LE, markLength: 2) }
        if starts(0xFE, 0xFF) { return CharsetGuess(.utf16BE, markLength: 2) }
        if starts(0x84, 0x31, 0x95, 0x33), let charset = Charset(label: "gb18030") {
            return CharsetGuess(charset, markLength: 4)
        }
        return nil
    }

    /// UTF-16 and UTF-32 without a mark: text in most scripts has many units whose upper bytes are zero, and then the
    /// zeros stand in the same columns. Files that merely contain NULs do not look like that.
    private static func byNULs(_ bytes: UnsafeRawBufferPointer) -> CharsetGuess? {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096 & ~3))
        guard sample.count >= 4, let base = sample.baseAddress, memchr(base, 0, sample.count) != nil else { return nil }
        var zeros = (0, 0, 0, 0)
        for index in stride(from: 0, to: sample.count - 3, by: 4) {
            if sample[index] == 0 { zeros.0 += 1 }
            if sample[index + 1] == 0 { zeros.1 += 1 }
            if sample[index + 2] == 0 { zeros.2 += 1 }
            if sample[index + 3] == 0 { zeros.3 += 1 }
        }
        let units = sample.count / 4
        let (many, few) = (units * 6 / 10, units / 50)
        if zeros.0 <= few, zeros.2 >= many, zeros.3 >= many, zeros.1 >= many { return CharsetGuess(.utf32LE) }
        if zeros.3 <= few, zeros.0 >= many, zeros.1 >= many, zeros.2 >= many { return CharsetGuess(.utf32BE) }
        if zeros.1 >= many, zeros.3 >= many, zeros.0 + zeros.2 <= few { return CharsetGuess(.utf16LE) }
        if zeros.0 >= many, zeros.2 >= many, zeros.1 + zeros.3 <= few { return CharsetGuess(.utf16BE) }
        return nil
    }

    /// Charsets that look like ASCII: ISO-2022 by its escapes (RFC 1468, RFC 1557), others only when declared.
    private static func byEscapes(_ bytes: UnsafeRawBufferPointer, declared: String?) -> CharsetGuess? {
        let sample = bytes.prefix(64 << 10)
        guard let base = sample.base.baseAddress, memchr(base, 0x1B, sample.count) != nil,
            !sample.contains(where: { $0 >= 0x80 })
        else { return nil }
        for index in sample.indices.dropLast(2) where sample[index] == 0x1B && sample[index + 1] == 0x24 {
            switch sample[index + 2] {
            case UInt8(ascii: "B"), UInt8(ascii: "@"), UInt8(ascii: "("):
                return Charset(label: "iso-2022-jp").map { CharsetGuess($0) }
            case UInt8(ascii: ")"): return Charset(label: "iso-2022-kr").map { CharsetGuess($0) }
            default: continue
            }
        }
        return nil
    }

    private static func byContent(_ bytes: UnsafeRawBufferPointer, declared: String?) -> CharsetGuess {
        switch UTF8Check(bytes) {
        case .valid: return CharsetGuess(.utf8, isValid: true)
        case .damaged: return CharsetGuess(.utf8)
        case .other: break
        }
        if let declared, let charset = Charset(label: declared), charset != .utf8, CharsetConverter.exists(charset),
            !charset.converter.hasPrefix("UTF-")
        {
            return CharsetGuess(charset)
        }
        return CharsetGuess(byStatistics(bytes) ?? .windows1252)
    }

    /// Asks uchardet. 64 KiB from the first byte beyond ASCII are enough for its statistics and bound its time.
    private static func byStatistics(_ bytes: UnsafeRawBufferPointer) -> Charset? {
        let start = max(0, (bytes.firstIndex { $0 >= 0x80 } ?? 0) - 512)
        let sample = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(64 << 10))
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        guard uchardet_handle_data(detector, sample.baseAddress, sample.count) == 0 else { return nil }
        uchardet_data_end(detector)
        guard let charset = Charset(label: String(cString: uchardet_get_charset(detector))), charset != .utf8,
            CharsetConverter.exists(charset)
        else { return nil }
        return charset
    }
}
