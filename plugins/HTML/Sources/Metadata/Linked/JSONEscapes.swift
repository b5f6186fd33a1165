/// Decodes the strings of lenient JSON where they lie; most have no escapes and are copied whole.
enum JSONEscapes {
    /// The text between the quotation marks of a string. Unknown escapes stand for the character behind the backslash, a
    /// lone surrogate becomes U+FFFD.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let first = ByteSearch.offset(of: UInt8(ascii: "\\"), in: bytes, from: 0)
        if first == bytes.count { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<first]))
        var index = first
        while index < bytes.count {
            let slash = ByteSearch.offset(of: UInt8(ascii: "\\"), in: bytes, from: index)
            if slash > index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<slash])) }
            index = slash
            guard index + 1 < bytes.count else {
                // A backslash at the very end stands for itself.
                if index < bytes.count { output.append(bytes[index]) }
                break
            }
            let escape = bytes[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "u"): appendUnit(bytes, &index, &output)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(0x20)
            default: output.append(escape)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The scalar of `\\uXXXX`, and of a second one that completes it.
    private static func appendUnit(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
    ) {
        var value = unit(bytes, &index)
        if value >= 0xD800, value < 0xDC00, index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            var next = index + 2
            let low = unit(bytes, &next)
            if low >= 0xDC00, low < 0xE000 {
                value = 0x10000 + ((value & 0x3FF) << 10) + (low & 0x3FF)
                index = next
            }
        }
        output.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// Up to four hexadecimal digits.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        var value: UInt32 = 0
        let end = min(bytes.count, index + 4)
        while index < end {
            switch bytes[index] {
            case let digit where digit >= 0x30 && digit <= 0x39: value = value << 4 | UInt32(digit - 0x30)
            case let digit where (digit | 0x20) >= 0x61 && (digit | 0x20) <= 0x66:
                value = value << 4 | UInt32((digit | 0x20) - 0x57)
            default: return value
            }
            index += 1
        }
        return value
    }
}
