/// Numbers hashes in the order in which they come: a dictionary for keys that are hashes already.
struct HashIndex {
    private var keys: [UInt64]
    private var numbers: [Int32]
    private let shift: UInt64
    private let multiplier = HashIndex.multiplier
    /// How many different hashes there are.
    private(set) var count = 0

    /// Another one in each process, so that no page can be made whose hashes meet in one place.
    private static let multiplier = UInt64.random(in: 0...UInt64.max) | 1

    /// - Parameter capacity: how many different hashes will be added at most.
    init(capacity: Int) {
        let bits = max(4, UInt64(Int.bitWidth - (capacity * 2).leadingZeroBitCount))
        shift = 64 - bits
        keys = [UInt64](repeating: 0, count: 1 << Int(bits))
        numbers = [Int32](repeating: -1, count: 1 << Int(bits))
    }

    /// The number of a hash, a new one if it is new.
    mutating func add(_ hash: UInt64) -> Int {
        let slot = slot(hash)
        if numbers[slot] >= 0 { return Int(numbers[slot]) }
        precondition(count < keys.count / 2, "HashIndex: more hashes than announced")
        keys[slot] = hash
        numbers[slot] = Int32(count)
        count += 1
        return count - 1
    }

    /// The number of a hash, if it has one.
    func find(_ hash: UInt64) -> Int? {
        let number = numbers[slot(hash)]
        return number < 0 ? nil : Int(number)
    }

    /// Where a hash is or would be; there is always a free place.
    @inline(__always)
    private func slot(_ hash: UInt64) -> Int {
        var slot = Int((hash &* multiplier) >> shift)
        while numbers[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
