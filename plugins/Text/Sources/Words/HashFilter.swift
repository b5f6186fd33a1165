/// A bit for each of the hashes in a table: tells most of those that are not in it without a look into the table.
struct HashFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 64)

    /// - Parameter hashes: see ``hash(_:)``.
    init(_ hashes: some Sequence<UInt64>) {
        for hash in hashes { bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63) }
    }

    /// False for what is not in the table; true for what may be.
    func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0 }

    /// FNV-1a.
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return hash
        }
    }
}
