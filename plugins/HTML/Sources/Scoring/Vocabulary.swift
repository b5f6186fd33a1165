import CBlockModel

/// What is known about words of class names, texts and links: what the lists say of them, weights that were learned.
///
/// Tables with open addressing. What takes time is to fetch places of them into the processor's caches, hence they are small,
/// and smaller ones tell of most words that they are not in them.
struct Vocabulary: @unchecked Sendable {
    // Unchecked because of the pointers: nothing writes behind them once `shared` is made.

    /// What the lists say of a word.
    struct Saying {
        var key: UInt32 = 0
        var hints: ClassHints = []
        var marks: MarkWords = []
        var isVoiding = false
    }

    static let shared = Vocabulary()

    /// The learned weights, each below 24 bits of its key; 0 for a free place. A key's upper bits say where it begins.
    private let weights: UnsafeMutablePointer<UInt32>
    private static let weightBits: UInt32 = 15
    private let sayings: UnsafeMutablePointer<Saying>
    private static let sayingSlots = 2048
    /// A bit for each value of a key's upper bits, for both tables and for what the lists say alone.
    private let filter = KeyFilter(bits: 17)
    private let sayingFilter = KeyFilter(bits: 14)

    private init() {
        weights = .allocate(capacity: 1 << Self.weightBits)
        weights.initialize(repeating: 0, count: 1 << Self.weightBits)
        sayings = .allocate(capacity: Self.sayingSlots)
        sayings.initialize(repeating: Saying(), count: Self.sayingSlots)
        precondition(block_model_word_count < 7 << (Self.weightBits - 3), "a larger table for so many words")
        for index in 0..<Int(block_model_word_count) {
            insert(block_model_word_keys[index], block_model_word_weights[index])
        }
        for word in ClassWords.listed() {
            var keys = [VocabularyKeys.word(word.number)]
            if word.isJoined { keys += [VocabularyKeys.pair(word.number), VocabularyKeys.triple(word.number)] }
            for key in keys { insert(key, hints: word.hints, isVoiding: word.isVoiding) }
        }
        MarkWords.visitListed { insert(VocabularyKeys.word(ClassWords.number($0)), marks: $1) }
    }

    private func insert(_ key: UInt32, _ weight: Int8) {
        var slot = key >> (32 - Self.weightBits)
        filter.insert(key)
        while weights[Int(slot)] != 0 { slot = (slot + 1) & (1 << Self.weightBits - 1) }
        weights[Int(slot)] = key << 8 | UInt32(UInt8(bitPattern: weight))
    }

    private func insert(_ key: UInt32, hints: ClassHints = [], marks: MarkWords = [], isVoiding: Bool = false) {
        filter.insert(key)
        sayingFilter.insert(key)
        let slot = slot(key)
        sayings[slot].key = key
        sayings[slot].hints.formUnion(hints)
        sayings[slot].marks.formUnion(marks)
        if isVoiding { sayings[slot].isVoiding = true }
    }

    /// Whether a key may have a weight or something said of it; most words have not.
    @inline(__always)
    func mayKnow(_ key: UInt32) -> Bool { filter.mayContain(key) }

    /// What stands where a key's weight begins to be looked for; 0 for nothing, which says that there is none.
    @inline(__always)
    func firstEntry(_ key: UInt32) -> UInt32 { weights[Int(key &>> (32 - Self.weightBits))] }

    /// The learned weight of a key, above 0 where text stands more often; 0 for a key that is not known.
    ///
    /// - Parameters:
    ///   - key: that may be known, to save time.
    ///   - first: its ``firstEntry(_:)``.
    @inline(__always)
    func weight(_ key: UInt32, from first: UInt32) -> Int {
        var (entry, slot) = (first, key &>> (32 - Self.weightBits))
        while entry != 0 {
            if (entry >> 8 ^ key) & 0xFF_FFFF == 0 { return Int(Int8(truncatingIfNeeded: entry)) }
            slot = (slot &+ 1) & (1 << Self.weightBits - 1)
            entry = weights[Int(slot)]
        }
        return 0
    }

    /// What the lists say of a key; nothing of most.
    @inline(__always)
    func saying(_ key: UInt32) -> Saying {
        sayingFilter.mayContain(key) ? sayings[slot(key)] : Saying()
    }

    /// Where a key is or would be.
    private func slot(_ key: UInt32) -> Int {
        var index = Int(key) & (Self.sayingSlots - 1)
        while sayings[index].key != 0, sayings[index].key != key { index = (index + 1) & (Self.sayingSlots - 1) }
        return index
    }
}

/// A bit for each value of the upper bits of keys: tells of most keys that they were not inserted.
private struct KeyFilter {
    private let words: UnsafeMutablePointer<UInt64>
    private let shift: UInt32

    /// - Parameter bits: how many of a key's bits are told apart. The memory stays.
    init(bits: UInt32) {
        shift = 32 - bits
        words = .allocate(capacity: 1 << (bits - 6))
        words.initialize(repeating: 0, count: 1 << (bits - 6))
    }

    func insert(_ key: UInt32) { words[Int((key >> shift) >> 6)] |= 1 << UInt64((key >> shift) & 63) }

    /// Whether the key may have been inserted.
    @inline(__always)
    func mayContain(_ key: UInt32) -> Bool {
        let bit = key &>> shift
        return words[Int(bit &>> 6)] & (1 &<< UInt64(bit & 63)) != 0
    }
}

/// The sum of the weights of an element's names, each name once.
struct NameWeights {
    private var total: Int32 = 0
    /// The words that counted; a bit for each, so that most new ones are known to be new without a search.
    private let seen: UnsafeMutablePointer<UInt64>
    private var count = 0
    private var bits: UInt64 = 0

    /// An element counts no more than this, whatever its names are.
    static let limit: Int32 = 120
    /// Further words with a weight are left out.
    static let most = 16

    /// - Parameter seen: room for ``most`` words, nobody else's meanwhile.
    init(seen: UnsafeMutablePointer<UInt64>) { self.seen = seen }

    /// Adds the weight of a word.
    @inline(__always)
    mutating func add(_ weight: Int, _ word: UInt64) {
        guard weight != 0, count < Self.most else { return }
        let bit: UInt64 = 1 &<< ((word &* 0x9E37_79B9_7F4A_7C15) &>> 58)
        if bits & bit != 0, isSeen(word) { return }
        bits |= bit
        seen[count] = word
        count += 1
        total += Int32(truncatingIfNeeded: weight)
    }

    private func isSeen(_ word: UInt64) -> Bool {
        for index in 0..<count where seen[index] == word { return true }
        return false
    }

    var sum: Int32 { max(-Self.limit, min(Self.limit, total)) }
}
