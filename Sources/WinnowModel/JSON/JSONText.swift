/// Decoding of JSON string contents that ``JSONScanner`` has checked.
public enum JSONText {
    /// Decodes the escapes between the quotes of a JSON string. A lone surrogate becomes U+FFFD.
    public static func unescape(_ content: some Collection<UInt8>) -> String {
        Array(content).withUnsafeBytes { unescape($0) }
    }

    /// Decodes the escapes between the quotes of a JSON string. A lone surrogate becomes U+FFFD.
    public static func unescape(_ content: UnsafeRawBufferPointer) -> String {
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(content.count)
        var pendingHigh: UInt32?
        var iterator = content.makeIterator()
        while let byte = iterator.next() {
            var scalar: Unicode.Scalar?
            if byte == UInt8(ascii: "\\"), let escape = iterator.next() {
                if escape == UInt8(ascii: "u") {
                    var unit: UInt32 = 0
                    for _ in 0..<4 { unit = unit << 4 | hexDigit(iterator.next() ?? 0x30) }
                    if let high = pendingHigh, unit >= 0xDC00, unit < 0xE000 {
                        pendingHigh = nil
                        scalar = Unicode.Scalar(0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF))
                    } else {
                        if pendingHigh != nil { append("\u{FFFD}", to: &out) }
                        pendingHigh = unit >= 0xD800 && unit < 0xDC00 ? unit : nil
                        if pendingHigh != nil { continue }
                        scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
                    }
                } else {
                    scalar = simpleEscape(escape)
                }
            }
            if pendingHigh != nil {
                append("\u{FFFD}", to: &out)
                pendingHigh = nil
            }
            if let scalar { append(scalar, to: &out) } else { out.append(byte) }
        }
        if pendingHigh != nil { append("\u{FFFD}", to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static func simpleEscape(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "t"): "\t"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        default: Unicode.Scalar(byte)
        }
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        default: UInt32(byte &- 0x57)
        }
    }
}
