/// Decoding of JSON string contents that ``JSONScanner`` has checked.
public enum JSONText {
    /// Decodes the escapes between the quotes of a checked JSON string.
    public static func unescape(_ content: some Collection<UInt8>) -> String {
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var out = String.UnicodeScalarView()
        var plain: [UInt8] = []
        var pendingHigh: UInt32?
        var iterator = content.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "\\"), let escape = iterator.next() else {
                plain.append(byte)
                continue
            }
            out.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
            plain.removeAll(keepingCapacity: true)
            guard escape == UInt8(ascii: "u") else {
                out.append(simpleEscape(escape))
                continue
            }
            var unit: UInt32 = 0
            for _ in 0..<4 { unit = unit << 4 | hexDigit(iterator.next() ?? 0x30) }
            if unit >= 0xD800, unit < 0xDC00 {
                pendingHigh = unit
            } else if let high = pendingHigh {
                out.append(Unicode.Scalar(0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF)) ?? "\u{FFFD}")
                pendingHigh = nil
            } else {
                out.append(Unicode.Scalar(unit) ?? "\u{FFFD}")
            }
        }
        out.append(contentsOf: String(decoding: plain, as: UTF8.self).unicodeScalars)
        return String(out)
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
