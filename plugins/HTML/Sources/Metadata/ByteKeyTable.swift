/// A fixed table of short names that is asked with bytes, so that no string is made for a name that is not in it.
///
/// Names are told apart by their hashes alone: FNV-1a of 64 bits, different for all names of a table. A page that is made
/// to collide misleads about itself only.
struct ByteKeyTable<Value: Sendable>: Sendable {
    /// The hash of the name at each place; 0 for an empty one.
    private let hashes: [UInt64]
    private let values: [Value?]
    private let mask: Int
    /// Bytes of the longest name.
    private let longest: Int
    /// 0x20 where ASCII capitals count as small letters, else 0.
    private let caseBit: UInt8

    /// - Parameter lists: values with the names that have them, separated by white space; of a name in two lists the last
    ///   counts.
    /// - Parameter ignoresCase: whether capitals are the same as the small letters that the lists are written in.
    init(_ lists: [(Value, String)], ignoresCase: Bool = false) {
        let caseBit: UInt8 = ignoresCase ? 0x20 : 0
        var (entries, longest) = ([(UInt64, Value)](), 0)
        for (value, list) in lists {
            WordList.visit(list) { name in
                entries.append((Self.hash(name, caseBit), value))
                longest = max(longest, name.count)
            }
        }
        var size = 64
        while size < entries.count * 4 { size *= 2 }
        var hashes = [UInt64](repeating: 0, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while hashes[slot] != 0, hashes[slot] != key { slot = (slot + 1) & (size - 1) }
            (hashes[slot], values[slot]) = (key, value)
        }
        (self.hashes, self.values, mask, self.longest, self.caseBit) =
            (hashes, values, size - 1, longest, caseBit)
    }

    /// The value of a name; nil for one that is not in the table.
    subscript(name: UnsafeBufferPointer<UInt8>) -> Value? {
        name.count > longest ? nil : self[hash: Self.hash(name, caseBit)]
    }

    /// The value of a name by its hash (``ByteHash``).
    subscript(hash key: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>, _ caseBit: UInt8) -> UInt64 {
        var hash = ByteHash.basis
        for byte in name { hash = ByteHash.adding(byte &- 0x41 < 26 ? byte | caseBit : byte, to: hash) }
        return hash
    }
}
