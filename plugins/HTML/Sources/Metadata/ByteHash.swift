/// Hashes by which words are told apart: FNV-1a of 64 bits, and prints, which take eight bytes at a time.
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

    /// A print of bytes: cheaper than a hash, and not to be had byte by byte.
    ///
    /// - Parameter ignoringCase: sets the bit that tells small letters of ASCII from capitals. (Of other signs it makes a
    ///   few alike that no name tells apart.)
    @inline(__always)
    static func print(_ name: UnsafeBufferPointer<UInt8>, ignoringCase: Bool = false) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(name)
        let mask: UInt64 = ignoringCase ? 0x2020_2020_2020_2020 : 0
        var print = UInt64(bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            print = mixed(print ^ (bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) | mask))
            index += 8
        }
        var rest: UInt64 = 0
        if bytes.count >= 8 {
            // The last eight bytes, some of them a second time.
            rest = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            for byte in name { rest = rest << 8 | UInt64(byte) }
        }
        return mixed(mixed(print ^ (rest | mask)))
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    /// The hash of a text as it stands.
    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { of($0) }
    }
}
