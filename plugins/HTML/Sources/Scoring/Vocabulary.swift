import CBlockModel

/// What is known about words of class names, texts and links: hints from the lists, weights that were learned.
///
/// Tables with open addressing, made small so that they stay near the processor.
struct Vocabulary: @unchecked Sendable {
    // Unchecked because of the pointers: nothing writes behind them once `shared` is made.

    struct Hint {
        var key: UInt32 = 0
        var hints: ClassHints = []
        var isVoiding = false
    }

    static let shared = Vocabulary()

    /// The learned weights, each below 24 bits of its key; 0 for a free place. A key's upper bits say where it begins.
    private let weights: UnsafeMutablePointer<UInt32>
    private static let weightBits: UInt32 = 15
    private let hints: UnsafeMutablePointer<Hint>
    private static let hintSlots = 2048
    /// A bit for each value of a key's upper bits: most words have no hints.
    private let filter: UnsafeMutablePointer<UInt64>
    private static let filterBits: UInt32 = 14

    private init() {
        weights = .allocate(capacity: 1 << Self.weightBits)
        weights.initialize(repeating: 0, count: 1 << Self.weightBits)
        hints = .allocate(capacity: Self.hintSlots)
        hints.initialize(repeating: Hint(), count: Self.hintSlots)
        filter = .allocate(capacity: 1 << (Self.filterBits - 6))
        filter.initialize(repeating: 0, count: 1 << (Self.filterBits - 6))
        precondition(block_model_word_count < 7 << (Self.weightBits - 3), "a larger table for so many words")
        for index in 0..<Int(block_model_word_count) {
            insert(block_model_word_keys[index], block_model_word_weights[index])
        }
        for word in ClassWords.listed() {
            var keys = [VocabularyKeys.word(word.number)]
            if word.isJoined { keys += [VocabularyKeys.pair(word.number), VocabularyKeys.triple(word.number)] }
            for key in keys { insert(key, word) }
        }
    }

    private func insert(_ key: UInt32, _ weight: Int8) {
        var slot = key >> (32 - Self.weightBits)
        while weights[Int(slot)] != 0 { slot = (slot + 1) & (1 << Self.weightBits - 1) }
        weights[Int(slot)] = key << 8 | UInt32(UInt8(bitPattern: weight))
    }

    private func insert(_ key: UInt32, _ word: ClassWords.Listed) {
        let bit = key >> (32 - Self.filterBits)
        filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        let slot = slot(key)
        hints[slot].key = key
        hints[slot].hints.formUnion(word.hints)
        if word.isVoiding { hints[slot].isVoiding = true }
    }

    /// The learned weight of a key, above 0 where text stands more often; 0 for a key that is not known.
    @inline(__always)
    func weight(_ key: UInt32) -> Int {
        var slot = key >> (32 - Self.weightBits)
        while true {
            let entry = weights[Int(slot)]
            if entry == 0 { return 0 }
            if entry >> 8 == key & 0xFF_FFFF { return Int(Int8(truncatingIfNeeded: entry)) }
            slot = (slot + 1) & (1 << Self.weightBits - 1)
        }
    }

    /// The hints of a key; none for most.
    @inline(__always)
    func hint(_ key: UInt32) -> Hint {
        let bit = key >> (32 - Self.filterBits)
        return filter[Int(bit >> 6)] & (1 << UInt64(bit & 63)) == 0 ? Hint() : hints[slot(key)]
    }

    /// Where the hints of a key are or would be.
    private func slot(_ key: UInt32) -> Int {
        var index = Int(key) & (Self.hintSlots - 1)
        while hints[index].key != 0, hints[index].key != key { index = (index + 1) & (Self.hintSlots - 1) }
        return index
    }
}

/// The sum of the weights of an element's names, each name once.
struct NameWeights {
    private var total = 0
    /// The words that counted; a bit for each, so that most new ones are known to be new without a search.
    private var seen = SIMD16<UInt64>(repeating: 0)
    private var count = 0
    private var bits: UInt64 = 0

    /// An element counts no more than this, whatever its names are.
    static let limit = 120

    /// Adds the weight of a word.
    @inline(__always)
    mutating func add(_ weight: Int, _ word: UInt64) {
        guard weight != 0, count < 16 else { return }
        let bit: UInt64 = 1 << ((word &* 0x9E37_79B9_7F4A_7C15) >> 58)
        if bits & bit != 0, isSeen(word) { return }
        bits |= bit
        seen[count] = word
        count += 1
        total += weight
    }

    private func isSeen(_ word: UInt64) -> Bool {
        for index in 0..<count where seen[index] == word { return true }
        return false
    }

    var sum: Int { max(-Self.limit, min(Self.limit, total)) }
}
