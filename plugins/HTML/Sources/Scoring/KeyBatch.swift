/// Keys of the words of many pieces, whose learned weights are looked up together.
///
/// What takes time is to wait for places of the table, which are far away in memory: those of many keys are waited for
/// at the same time. A handle on memory; whoever makes one deallocates it.
struct KeyBatch {
    private let vocabulary = Vocabulary.shared
    private let keys: UnsafeMutablePointer<UInt32>
    private let tags: UnsafeMutablePointer<UInt8>
    private let entries: UnsafeMutablePointer<UInt32>
    private let groups: UnsafeMutablePointer<Group>
    private var count = 0
    private var groupCount = 0

    /// The keys of a piece.
    private struct Group {
        var row: Int
        /// One past its last key; the first one follows those of the group before.
        var end: Int
    }

    private static let most = 1024
    private static let mostGroups = 256
    /// Further keys of a piece may be left out: neither a text nor eight addresses have as many.
    private static let mostOfGroup = 600

    init() {
        keys = .allocate(capacity: Self.most)
        tags = .allocate(capacity: Self.most)
        entries = .allocate(capacity: Self.most)
        groups = .allocate(capacity: Self.mostGroups)
    }

    /// Gives the memory back; the batch must not be used afterwards.
    func deallocate() {
        keys.deallocate()
        tags.deallocate()
        entries.deallocate()
        groups.deallocate()
    }

    /// Adds a key, with a number for the one who looks at its weight.
    @inline(__always)
    mutating func add(_ key: UInt32, tag: UInt8 = 0) {
        (keys[count], tags[count]) = (key, tag)
        // Without a branch: whether a word is known cannot be foretold.
        count &+= vocabulary.mayKnow(key) && count < Self.most - 1 ? 1 : 0
    }

    /// Ends the keys of a row's piece.
    /// - Returns: whether the weights must be taken before the next key.
    @inline(__always)
    mutating func endGroup(_ row: Int) -> Bool {
        groups[groupCount] = Group(row: row, end: count)
        groupCount &+= 1
        return count > Self.most - Self.mostOfGroup || groupCount == Self.mostGroups
    }

    /// Visits the rows and forgets the keys.
    /// - Parameter visit: gets each row with its keys, in the order of adding.
    @inline(__always)
    mutating func take(_ visit: (_ row: Int, _ keys: Keys) -> Void) {
        for index in 0..<count { entries[index] = vocabulary.firstEntry(keys[index]) }
        var start = 0
        for index in 0..<groupCount {
            let group = groups[index]
            visit(group.row, Keys(batch: self, range: start..<group.end))
            start = group.end
        }
        (count, groupCount) = (0, 0)
    }

    /// The keys of a row while the batch is taken.
    struct Keys {
        fileprivate let batch: KeyBatch
        fileprivate let range: Range<Int>

        /// Visits the weights of the known ones among the keys, in the order of adding.
        @inline(__always)
        func visit(_ body: (_ tag: UInt8, _ weight: Int) -> Void) {
            for index in range where batch.entries[index] != 0 {
                let weight = batch.vocabulary.weight(batch.keys[index], from: batch.entries[index])
                if weight != 0 { body(batch.tags[index], weight) }
            }
        }
    }
}
