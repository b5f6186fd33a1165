/// A phrase that may be chosen: a few words in a row.
struct PhraseCandidate: BitwiseCopyable {
    var words: PhraseWords
    var length: Int32
    /// Its first word among the tokens, at the place whose spelling is shown.
    var token: Int32
    var count: Int32 = 1
    /// How often it stands by itself, if it is a word: not as one of several.
    var alone: Int32
    /// Whether a sentence begins with it at the place that is shown, so that its capital may be the sentence's.
    var isAtStart: Bool
    var isName: Bool
}

/// Up to four words of the vocabulary.
struct PhraseWords: Equatable, BitwiseCopyable {
    /// 32 bits a word: its index plus one, 0 beyond the last.
    private var (low, high): (UInt64, UInt64) = (0, 0)

    /// Sets a word at a place that has none yet.
    @inline(__always)
    mutating func append(_ word: Int, at place: Int) {
        let bits = UInt64(truncatingIfNeeded: word + 1) << UInt64((place & 1) * 32)
        if place < 2 { low |= bits } else { high |= bits }
    }

    /// The word at a place that has one.
    @inline(__always)
    subscript(place: Int) -> Int {
        let half = place < 2 ? low : high
        return Int(UInt32(truncatingIfNeeded: half >> UInt64((place & 1) * 32))) - 1
    }

    @inline(__always)
    fileprivate var hash: Int {
        let hash = (low &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: hash >> 32)
    }
}

/// The phrases of a text, each once.
struct PhraseTable: ~Copyable {
    private(set) var candidates = FlatList<PhraseCandidate>(capacity: 256)
    /// Open addressing, linear probing: a candidate's index plus one, 0 for none; a power of two long.
    private var slots = FlatList<Int32>(repeating: 0, count: 1024)

    /// Counts an occurrence.
    @inline(__always)
    mutating func note(
        _ words: PhraseWords, _ length: Int, at token: Int, isAtStart: Bool, isName: Bool, isAlone: Bool
    ) {
        var slot = words.hash & (slots.count &- 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) &- 1
            if candidates[index].words == words {
                if isAlone { candidates[index].alone &+= 1 }
                candidates[index].note(at: token, isAtStart: isAtStart, isName: isName)
                return
            }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        candidates.append(
            PhraseCandidate(
                words: words, length: Int32(truncatingIfNeeded: length), token: Int32(truncatingIfNeeded: token),
                alone: isAlone ? 1 : 0, isAtStart: isAtStart, isName: isName))
        slots[slot] = Int32(truncatingIfNeeded: candidates.count)
        if candidates.count &* 2 > slots.count { grow() }
    }

    /// The phrase of some words; nil when no text has it.
    func phrase(of words: PhraseWords) -> PhraseCandidate? {
        var slot = words.hash & (slots.count - 1)
        while slots[slot] != 0 {
            let candidate = candidates[Int(slots[slot]) - 1]
            if candidate.words == words { return candidate }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    @inline(never)
    private mutating func grow() {
        slots = FlatList(repeating: 0, count: slots.count * 2)
        for index in 0..<candidates.count {
            var slot = candidates[index].words.hash & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }
}

extension PhraseCandidate {
    /// Counts one more occurrence.
    fileprivate mutating func note(at token: Int, isAtStart: Bool, isName: Bool) {
        count &+= 1
        if isName { self.isName = true }
        if self.isAtStart, !isAtStart {
            self.token = Int32(truncatingIfNeeded: token)
            self.isAtStart = false
        }
    }
}
