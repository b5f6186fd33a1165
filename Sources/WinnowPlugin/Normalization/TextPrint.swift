/// Numbers by which texts that differ are told apart, most of them without comparing the texts.
enum TextPrint {
    /// The print of one text, or of two together; of texts with the same bytes it is the same.
    static func of(_ text: String?, _ other: String? = nil) -> UInt64 {
        let first = text.map(print) ?? 0
        return other.map { mixed(first ^ print($0)) } ?? first
    }

    private static func print(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            var (print, index) = (UInt64(bytes.count) &+ 1, 0)
            while index + 8 <= bytes.count {
                print = mixed(print ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            var rest: UInt64 = 0
            while index < bytes.count {
                rest = rest << 8 | UInt64(bytes[index])
                index += 1
            }
            return mixed(print ^ rest)
        }
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
