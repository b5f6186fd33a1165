/// Remembers what the words of names say: the elements of a page repeat the same few names.
struct MarkWordMemo {
    private static let size = 512
    /// Longer names are looked up each time.
    private static let byteLimit = 256

    private let table = MarkWordTable.shared
    private var prints = [UInt64](repeating: 0, count: size)
    private var known = [MarkWords](repeating: [], count: size)

    /// The words of an attribute value, all its tokens together.
    mutating func words(_ value: UnsafeBufferPointer<UInt8>) -> MarkWords {
        guard value.count <= Self.byteLimit else { return table.words(value) }
        let print = Self.print(value)
        let slot = Int(print >> 55)
        if prints[slot] == print { return known[slot] }
        let words = table.words(value)
        (prints[slot], known[slot]) = (print, words)
        return words
    }

    /// 64 bits of a value; two values that share them by design of a page mislead it about itself only.
    private static func print(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(value)
        var print = UInt64(bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            print = mixed(print ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        if bytes.count >= 8 {
            // The last eight bytes, some of them a second time.
            rest = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            for byte in value { rest = rest << 8 | UInt64(byte) }
        }
        return mixed(mixed(print ^ rest))
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
