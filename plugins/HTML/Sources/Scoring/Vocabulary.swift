import CBlockModel

/// What is known about words of class names, texts and links: hints from the lists, weights that were learned.
///
/// One table with open addressing, made once and read-only from then on.
struct Vocabulary: @unchecked Sendable {
    // Unchecked because of the pointers: nothing writes behind them once `shared` is made.

    struct Entry {
        var key: UInt32 = 0
        var hints: ClassHints = []
        /// Above 0 where text stands more often; 0 for a word that is not known.
        var weight: Int8 = 0
        var isVoiding = false
    }

    static let shared = Vocabulary()

    /// More than twice the words there are, so that a search ends soon.
    private static let capacity = 1 << 16
    private let slots: UnsafeMutablePointer<Entry>
    /// A bit for each value of a key's upper bits: most words are not known, and their bit says so from the first cache.
    private let filter: UnsafeMutablePointer<UInt64>
    private static let filterBits: UInt32 = 18

    private init() {
        slots = .allocate(capacity: Self.capacity)
        slots.initialize(repeating: Entry(), count: Self.capacity)
        filter = .allocate(capacity: 1 << (Self.filterBits - 6))
        filter.initialize(repeating: 0, count: 1 << (Self.filterBits - 6))
        for index in 0..<Int(block_model_word_count) {
            change(block_model_word_keys[index]) { $0.weight = block_model_word_weights[index] }
        }
        ClassWords.visitLists(
            words: { hash, hints in change(VocabularyKeys.word(hash)) { $0.hints.formUnion(hints) } },
            joined: { hash, hints in
                for key in [VocabularyKeys.word(hash), VocabularyKeys.pair(hash), VocabularyKeys.triple(hash)] {
                    change(key) { $0.hints.formUnion(hints) }
                }
            },
            voiding: { hash in change(VocabularyKeys.word(hash)) { $0.isVoiding = true } })
    }

    private func change(_ key: UInt32, _ edit: (inout Entry) -> Void) {
        var index = Int(key) & (Self.capacity - 1)
        while slots[index].key != 0, slots[index].key != key { index = (index + 1) & (Self.capacity - 1) }
        slots[index].key = key
        let bit = key >> (32 - Self.filterBits)
        filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        edit(&slots[index])
    }

    /// The entry of a key; one that says nothing when there is none.
    @inline(__always)
    func find(_ key: UInt32) -> Entry {
        let bit = key >> (32 - Self.filterBits)
        return filter[Int(bit >> 6)] & (1 << UInt64(bit & 63)) == 0 ? Entry() : search(key)
    }

    /// The learned weight of a key; 0 for none.
    @inline(__always)
    func weight(_ key: UInt32) -> Int { Int(find(key).weight) }

    private func search(_ key: UInt32) -> Entry {
        var index = Int(key) & (Self.capacity - 1)
        while slots[index].key != key {
            if slots[index].key == 0 { return Entry() }
            index = (index + 1) & (Self.capacity - 1)
        }
        return slots[index]
    }
}

/// The sum of the weights of an element's names, each name once.
struct NameWeights {
    private var total = 0
    private var seen = SIMD16<UInt32>(repeating: 0)
    private var count = 0

    /// An element counts no more than this, whatever its names are.
    static let limit = 120

    mutating func add(_ weight: Int8, _ key: UInt32) {
        guard weight != 0, count < 16, !any(seen .== key) else { return }
        seen[count] = key
        count += 1
        total += Int(weight)
    }

    var sum: Int { max(-Self.limit, min(Self.limit, total)) }
}
