/// A phrase that may be chosen: a few words in a row.
struct PhraseCandidate {
    /// Its words in the vocabulary, -1 beyond its length.
    var words: SIMD4<Int32>
    var length: Int
    /// Its first word among the tokens, at the place whose spelling is shown.
    var token: Int32
    var count: Int32 = 1
    /// Whether a sentence begins with it at the place that is shown, so that its capital may be the sentence's.
    var isAtStart: Bool
    var isName: Bool
    var score: Float = 0
}

/// The phrases of a text, each once.
struct PhraseTable {
    private(set) var candidates: [PhraseCandidate] = []
    /// Open addressing, linear probing: a candidate's index plus one, 0 for none; a power of two long.
    private var slots = [Int32](repeating: 0, count: 1024)

    /// Counts an occurrence.
    @inline(__always)
    mutating func note(_ words: SIMD4<Int32>, _ length: Int, at token: Int, isAtStart: Bool, isName: Bool) {
        var slot = Self.hash(words) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if candidates[index].words == words {
                count(index, token, isAtStart, isName)
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        candidates.append(
            PhraseCandidate(
                words: words, length: length, token: Int32(token), isAtStart: isAtStart,
                isName: isName))
        slots[slot] = Int32(candidates.count)
        if candidates.count * 2 > slots.count { grow() }
    }

    private mutating func count(_ index: Int, _ token: Int, _ isAtStart: Bool, _ isName: Bool) {
        candidates[index].count += 1
        if isName { candidates[index].isName = true }
        if candidates[index].isAtStart, !isAtStart {
            candidates[index].token = Int32(token)
            candidates[index].isAtStart = false
        }
    }

    /// Gives a candidate its score.
    mutating func rate(_ index: Int, _ score: Float) { candidates[index].score = score }

    private static func hash(_ words: SIMD4<Int32>) -> Int {
        var hash = UInt64(UInt32(bitPattern: words[0])) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt64(UInt32(bitPattern: words[1]))) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ UInt64(UInt32(bitPattern: words[2]))) &* 0x94D0_49BB_1331_11EB
        hash = (hash ^ UInt64(UInt32(bitPattern: words[3]))) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 24)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for index in candidates.indices {
            var slot = Self.hash(candidates[index].words) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }
}
