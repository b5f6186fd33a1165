/// A fixed set of short ASCII names that is asked with bytes, so that no string is made for a name that is not in it.
struct ByteKeySet: Sendable {
    /// FNV-1a of each name; 0 is an empty place. Names that differ have different hashes, as far as this file's sets go.
    private let hashes: [UInt64]
    private let mask: Int

    /// - Parameter names: separated by white space.
    init(_ names: String) {
        let keys = names.split(whereSeparator: \.isWhitespace).map { Self.hash($0.utf8) }
        var size = 64
        while size < keys.count * 4 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for key in keys {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while table[slot] != 0, table[slot] != key { slot = (slot + 1) & (size - 1) }
            table[slot] = key
        }
        hashes = table
        mask = size - 1
    }

    /// Whether the bytes are one of the names.
    func contains(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        // No name in use is longer.
        if name.count > 32 { return false }
        let key = Self.hash(name)
        var slot = Int(truncatingIfNeeded: key) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
