import WinnowHTML

/// What the names of an element say: hints, a learned weight, and a print by which elements look alike.
struct NameFacts {
    var hints: ClassHints = []
    /// Above 0 where text stands more often.
    var weight = 0
    /// Of the letters of the classes; digits are often numbers of the element.
    var print: UInt32 = 0
}

/// Reads class and id values, and remembers the last ones: the items of a list have the same.
struct NameReader {
    private var slots: [(key: UInt64, facts: NameFacts)]

    /// - Parameter slots: how many values to remember, a power of two.
    init(slots: Int = 256) {
        self.slots = [(key: UInt64, facts: NameFacts)](repeating: (0, NameFacts()), count: slots)
    }

    /// What a value says.
    mutating func read(_ value: UnsafeBufferPointer<UInt8>) -> NameFacts {
        if value.isEmpty { return NameFacts() }
        let key = Self.key(value)
        let slot = Int(truncatingIfNeeded: key >> 32) & (slots.count - 1)
        if slots[slot].key == key { return slots[slot].facts }
        var facts = NameFacts()
        var weights = NameWeights()
        facts.hints = ClassWords.read(value, &weights)
        facts.weight = weights.sum
        for byte in value.prefix(64) where byte > 0x39 || byte < 0x30 {
            facts.print = (facts.print ^ UInt32(byte)) &* 0x0100_0193
        }
        slots[slot] = (key, facts)
        return facts
    }

    /// A hash by words of eight bytes. A page that is made to collide gets wrong hints for itself, nothing worse.
    private static func key(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(value)
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15 | 1
        var index = 0
        while index + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            index += 8
        }
        while index < bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        return hash ^ (hash >> 29)
    }
}
