/// Parts of names, in small letters and at most eight bytes each, that are looked for in one pass.
struct PartList: Sendable {
    private let parts: [(bytes: UInt64, mask: UInt64)]
    /// For each letter a bit: whether a part begins with it.
    private let firsts: UInt32

    /// - Parameter list: the parts with spaces between.
    init(_ list: String) {
        var firsts: UInt32 = 0
        parts = list.split(separator: " ").map { part in
            precondition(part.utf8.count <= 8, "\(part) is longer than eight bytes")
            var (bytes, mask): (UInt64, UInt64) = (0, 0)
            for byte in part.utf8.reversed() { (bytes, mask) = (bytes << 8 | UInt64(byte), mask << 8 | 0xFF) }
            firsts |= 1 << UInt32((part.utf8.first ?? 0) &- 0x61)
            return (bytes, mask)
        }
        self.firsts = firsts
    }

    /// Whether one of the parts stands in a name of ASCII letters and marks, in capitals or not.
    func occurs(in name: UnsafeBufferPointer<UInt8>) -> Bool {
        for start in name.indices {
            let letter = (name[start] | 0x20) &- 0x61
            guard letter < 26, firsts >> UInt32(letter) & 1 != 0 else { continue }
            let bytes = EightBytes.load(name, start) | 0x2020_2020_2020_2020
            for part in parts where bytes & part.mask == part.bytes { return true }
        }
        return false
    }
}
