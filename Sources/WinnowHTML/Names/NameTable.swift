/// What a name is compared by: its length and 16 bytes.
///
/// Up to 16 bytes long, a name is its own key and equality of keys is equality of names. A longer name has a seeded
/// hash instead, and equal keys must be confirmed byte by byte. The seed keeps an author of hostile pages from
/// choosing names that collide.
struct NameKey: Equatable {
    var low: UInt64
    var high: UInt64
    var count: Int

    @inline(__always)
    init(low: UInt64, high: UInt64, count: Int) {
        self.low = low
        self.high = high
        self.count = count
    }

    /// The key of `count` bytes.
    init(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if count <= 16 {
            for i in 0..<min(count, 8) { low |= UInt64(bytes[i]) &<< UInt64(8 &* i) }
            for i in 8..<max(count, 8) { high |= UInt64(bytes[i]) &<< UInt64(8 &* (i &- 8)) }
        } else {
            (low, high) = Self.hash(bytes, count)
        }
        self.init(low: low, high: high, count: count)
    }

    /// Two hashes of more than 8 bytes, a word at a time; the last word may overlap the one before.
    private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (UInt64, UInt64) {
        var low = seed.0
        var high = seed.1
        var position = 0
        while true {
            let word = WordScan.load(bytes + min(position, count &- 8))
            let product = (low ^ word).multipliedFullWidth(by: seed.1 | 1)
            low = product.low ^ product.high
            high = (high ^ word) &* 0xD6E8_FEB8_6659_FD93
            high ^= high &>> 29
            position &+= 8
            if position >= count { return (low, high) }
        }
    }

    /// Random for each process; nothing that leaves the parser depends on it.
    static let seed: (UInt64, UInt64) = (.random(in: .min ... .max), .random(in: .min ... .max))

    @inline(__always)
    func hash(_ seed: (UInt64, UInt64)) -> UInt64 {
        let product = (low ^ seed.0 ^ UInt64(truncatingIfNeeded: count)).multipliedFullWidth(by: high ^ seed.1)
        return product.low ^ product.high
    }
}

/// The known names as a hash table, built once in a process and never changed.
struct NameTable: @unchecked Sendable {
    // Sendable: written in `init`, only read afterwards; lives as long as the process.
    private let slots: UnsafeMutablePointer<UInt16>
    private let entries: UnsafeMutablePointer<Entry>
    private let letters: UnsafePointer<UInt8>
    let seed: (UInt64, UInt64)

    private static let slotCount = 2048

    private struct Entry {
        var key: NameKey
        var start: Int
    }

    static let shared = NameTable()

    private init() {
        seed = NameKey.seed
        let count = Int(KnownNames.firstDynamic)
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: 0, count: Self.slotCount)
        entries = .allocate(capacity: count)
        entries.initialize(repeating: Entry(key: NameKey(low: 0, high: 0, count: 0), start: 0), count: count)
        letters = KnownNames.spellings.utf8Start
        var number = 1
        var start = 0
        let end = KnownNames.spellings.utf8CodeUnitCount
        while start < end {
            var stop = start
            while stop < end, letters[stop] != UInt8(ascii: " ") { stop += 1 }
            let key = NameKey(letters + start, stop - start)
            entries[number] = Entry(key: key, start: start)
            var slot = Int(truncatingIfNeeded: key.hash(seed)) & (Self.slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
            slots[slot] = UInt16(number)
            number += 1
            start = stop + 1
        }
        // The namespaced attributes are written like their plain forms and never looked up.
        for (offset, source) in KnownNames.namespacedSource.enumerated() {
            entries[Int(KnownNames.namespaced.lowerBound) + offset] = entries[Int(source)]
        }
    }

    /// The number of the name with this key, or 0.
    @inline(__always)
    func find(_ key: NameKey, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
        var slot = Int(truncatingIfNeeded: key.hash(seed)) & (Self.slotCount - 1)
        while true {
            let number = Int(slots[slot])
            if number == 0 { return 0 }
            if entries[number].key == key,
                key.count <= 16 || sameBytes(letters + entries[number].start, bytes, key.count)
            {
                return UInt32(truncatingIfNeeded: number)
            }
            slot = (slot &+ 1) & (Self.slotCount - 1)
        }
    }

    /// Where the letters of a known name are.
    func spelling(_ number: UInt32) -> (start: UnsafePointer<UInt8>, count: Int) {
        let entry = entries[Int(number)]
        return (letters + entry.start, entry.key.count)
    }
}

/// Whether two runs of `count` bytes are equal.
func sameBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for i in 0..<count where a[i] != b[i] { return false }
    return true
}
