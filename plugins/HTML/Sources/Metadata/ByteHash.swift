/// FNV-1a of 64 bits, by which words are told apart.
enum ByteHash {
    /// The hash of nothing.
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of what was hashed before and a byte behind it.
    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of bytes as they stand.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = basis
        for byte in bytes { hash = adding(byte, to: hash) }
        return hash
    }

    /// The hash of a text as it stands.
    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { of($0) }
    }
}
