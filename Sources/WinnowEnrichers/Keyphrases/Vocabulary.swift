/// The distinct words of a text with what the text says of them.
struct Vocabulary {
    /// What is known of a word.
    struct Entry {
        var hash: UInt64
        /// The hashes of the word without its last one and last two scalars, by which inflected forms are known; of words
        /// that have inflected forms.
        var shorter: (UInt64, UInt64)
        var count: Int32 = 0
        /// How often it has a capital where none is due.
        var capitals: Int32 = 0
        /// How often it has none.
        var smalls: Int32 = 0
        /// The sentence in which it stands first.
        var firstSentence: Int32
        var letters: Int32
        /// A bit that words share which are forms of one, as they begin alike.
        var initial: UInt64
        /// Whether it cannot begin or end a phrase.
        var isCommon: Bool
        /// Whether it is a verb of saying, unless it has a capital: `United States`.
        var isVerb: Bool
        /// Whether it may stand within a name: `of`, `van`.
        var isParticle: Bool
        var isInTitle = false
    }

    /// Whether two words are forms of one: alike but for at most two letters at the end.
    func isSame(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        let (x, y) = (entries[a], entries[b])
        guard min(x.letters, y.letters) > Self.uninflected, x.initial == y.initial else { return false }
        if x.hash == y.shorter.0 || x.hash == y.shorter.1 || y.hash == x.shorter.0 || y.hash == x.shorter.1 {
            return true
        }
        guard min(x.letters, y.letters) > 4 else { return false }
        if x.shorter.0 == y.shorter.0 { return true }
        guard min(x.letters, y.letters) > 5 else { return false }
        return x.shorter.0 == y.shorter.1 || x.shorter.1 == y.shorter.0
            || x.shorter.1 == y.shorter.1
    }

    /// Letters of words that are too short to be known by their beginning.
    static let uninflected: Int32 = 3

    private(set) var entries: [Entry] = []

    init() { entries.reserveCapacity(640) }

    /// Open addressing, linear probing: an entry's index plus one, 0 for none; a power of two long.
    private var slots = [Int32](repeating: 0, count: 1024)

    /// Adds a word that is not there yet.
    /// - Returns: its index.
    mutating func add(_ entry: Entry) -> Int {
        var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 29)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        entries.append(entry)
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return entries.count - 1
    }

    /// The index of a word that is there already.
    @inline(__always)
    func existing(_ hash: UInt64) -> Int? {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) &- 1
            if entries[index].hash == hash { return index }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// Counts the occurrences of words.
    mutating func count(_ tokens: [PhraseText.Token]) {
        entries.withUnsafeMutableBufferPointer { entries in
            for token in tokens {
                let word = Int(token.word)
                precondition(word < entries.count, "a token is no word of the vocabulary")
                let isCapital = token.traits.contains(.capital)
                entries[word].count &+= 1
                entries[word].smalls &+= isCapital ? 0 : 1
                entries[word].capitals &+= isCapital && token.traits.contains(.proof) ? 1 : 0
                if token.traits.contains(.title) { entries[word].isInTitle = true }
            }
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 29)) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }
}
