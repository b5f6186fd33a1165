/// Gives numbers to the names of one document: the known ones from the shared table, others as they come.
///
/// Open addressing with doubling, so that any number of distinct names costs time in proportion to their bytes.
struct NameInterner: ~Copyable {
    private let known: NameTable
    private var slots: UnsafeMutablePointer<UInt32>?
    private var slotCount = 0
    /// The names of the document; number `KnownNames.firstDynamic + i` is at `i`.
    private(set) var entries: GrowingBuffer<Entry>
    private(set) var letters: GrowingBuffer<UInt8>

    struct Entry {
        var key: NameKey
        var start: Int
    }

    /// The last short name with each value of a small hash: nearly all names of a page are found here at the first place.
    private let recent: UnsafeMutablePointer<Recent>

    private typealias Recent = CommonNames.Entry

    init() {
        recent = .allocate(capacity: CommonNames.count)
        recent.initialize(from: CommonNames.shared.entries, count: CommonNames.count)
        known = NameTable.shared
        entries = GrowingBuffer()
        letters = GrowingBuffer()
    }

    deinit {
        slots?.deallocate()
        recent.deallocate()
    }

    /// The number of a name of up to 15 bytes, as it stands in the input, if it is remembered; otherwise 0.
    ///
    /// - Parameters:
    ///   - low: the first eight bytes, the first the lowest.
    ///   - high: the rest.
    @inline(__always)
    func recentNumber(_ low: UInt64, _ high: UInt64) -> UInt32 {
        let place = recent + CommonNames.place(low, high)
        return place.pointee.low == low && place.pointee.high == high ? place.pointee.number : 0
    }

    /// The number of a name of 1 to 15 bytes, none of them NUL, which is remembered as it stands in the input.
    ///
    /// - Parameters:
    ///   - low: the first eight bytes, the first the lowest.
    ///   - high: the rest.
    ///   - count: how many bytes.
    ///   - bytes: the name.
    mutating func intern(low: UInt64, high: UInt64, count: Int, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
        let known = recentNumber(low, high)
        if known != 0 { return known }
        let key = NameKey(low: WordScan.lowered(low), high: WordScan.lowered(high), count: count)
        let number = intern(key, bytes)
        recent[CommonNames.place(low, high)] = Recent(low: low, high: high, number: number)
        return number
    }

    /// The number of the name, which must be in the case it is to have in the tree.
    @inline(__always)
    mutating func intern(_ key: NameKey, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
        let number = known.find(key, bytes)
        return number != 0 ? number : internDynamic(key, bytes)
    }

    /// The number of a name, or 0 if neither the standard nor this document knows it.
    func find(_ key: NameKey, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
        let number = known.find(key, bytes)
        if number != 0 { return number }
        guard let slots else { return 0 }
        var slot = Int(truncatingIfNeeded: key.hash(known.seed)) & (slotCount - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] - 1)
            if matches(index, key, bytes) { return KnownNames.firstDynamic + UInt32(index) }
            slot = (slot + 1) & (slotCount - 1)
        }
        return 0
    }

    /// The memory that the document's own names take.
    var byteCount: Int { slotCount * 4 + entries.count * MemoryLayout<Entry>.stride + letters.count }

    /// Where the letters of a name are; valid until the next name is interned.
    func spelling(_ number: UInt32) -> (start: UnsafePointer<UInt8>, count: Int) {
        if number < KnownNames.firstDynamic { return known.spelling(number) }
        let entry = entries[Int(number - KnownNames.firstDynamic)]
        return (UnsafePointer(letters.base) + entry.start, entry.key.count)
    }

    @inline(__always)
    private func matches(_ index: Int, _ key: NameKey, _ bytes: UnsafePointer<UInt8>) -> Bool {
        entries[index].key == key
            && (key.count <= 16 || sameBytes(letters.base + entries[index].start, bytes, key.count))
    }

    @inline(never)
    private mutating func internDynamic(_ key: NameKey, _ bytes: UnsafePointer<UInt8>) -> UInt32 {
        if entries.count * 2 >= slotCount { growSlots() }
        guard let slots else { return 0 }
        var slot = Int(truncatingIfNeeded: key.hash(known.seed)) & (slotCount - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot] &- 1)
            if matches(index, key, bytes) { return KnownNames.firstDynamic &+ UInt32(truncatingIfNeeded: index) }
            slot = (slot &+ 1) & (slotCount - 1)
        }
        // A name's number has 24 bits in a node; the document's last numbers are shared by what does not fit.
        if entries.count >= 0xFF_0000 { return KnownNames.firstDynamic }
        slots[slot] = UInt32(entries.count + 1)
        entries.append(Entry(key: key, start: letters.count))
        if key.count <= 16 {
            // The caller's bytes may still have capitals; the key has not.
            for i in 0..<key.count {
                let word = i < 8 ? key.low : key.high
                letters.append(UInt8(truncatingIfNeeded: word &>> UInt64(8 &* (i & 7))))
            }
        } else {
            letters.append(bytes, key.count)
        }
        return KnownNames.firstDynamic + UInt32(entries.count - 1)
    }

    private mutating func growSlots() {
        let count = max(128, slotCount * 2)
        let fresh = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
        fresh.initialize(repeating: 0, count: count)
        for index in 0..<entries.count {
            var slot = Int(truncatingIfNeeded: entries[index].key.hash(known.seed)) & (count - 1)
            while fresh[slot] != 0 { slot = (slot + 1) & (count - 1) }
            fresh[slot] = UInt32(index + 1)
        }
        slots?.deallocate()
        slots = fresh
        slotCount = count
    }
}
