/// Keys of words whose learned weights are looked up together.
///
/// What takes time is to wait for places of the table: together they are waited for once. A handle on memory; whoever makes
/// one deallocates it.
struct KeyBatch {
    private let vocabulary = Vocabulary.shared
    private let keys: UnsafeMutablePointer<UInt32>
    private let tags: UnsafeMutablePointer<UInt8>
    private let entries: UnsafeMutablePointer<UInt32>
    private var count = 0

    /// Further keys are left out: no text or address has as many.
    private static let most = 160

    init() {
        keys = .allocate(capacity: Self.most)
        tags = .allocate(capacity: Self.most)
        entries = .allocate(capacity: Self.most)
    }

    /// Gives the memory back; the batch must not be used afterwards.
    func deallocate() {
        keys.deallocate()
        tags.deallocate()
        entries.deallocate()
    }

    /// Adds a key, with a number for the one who looks at its weight.
    @inline(__always)
    mutating func add(_ key: UInt32, tag: UInt8 = 0) {
        (keys[count], tags[count]) = (key, tag)
        // Without a branch: whether a word is known cannot be foretold.
        count &+= vocabulary.mayKnow(key) && count < Self.most - 1 ? 1 : 0
    }

    /// Visits the weights of the known ones among the keys, in the order of adding, and forgets the keys.
    @inline(__always)
    mutating func take(_ visit: (_ tag: UInt8, _ weight: Int) -> Void) {
        for index in 0..<count { entries[index] = vocabulary.firstEntry(keys[index]) }
        for index in 0..<count where entries[index] != 0 {
            let weight = vocabulary.weight(keys[index], from: entries[index])
            if weight != 0 { visit(tags[index], weight) }
        }
        count = 0
    }
}
