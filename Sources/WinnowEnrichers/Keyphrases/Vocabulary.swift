/// The distinct words of a text with what the text says of them.
struct Vocabulary: ~Copyable {
    /// What is known of a word.
    struct Entry: BitwiseCopyable {
        var hash: UInt64
        /// The last scalars of a word that has inflected forms, the very last one first, as they stand in the text.
        var ending: (UInt32, UInt32)
        var count: Int32 = 0
        /// How often it has a capital where none is due.
        var capitals: Int32 = 0
        /// How often it has none.
        var smalls: Int32 = 0
        /// The sentence in which it stands first.
        var firstSentence: Int32
        var letters: Int32
        /// Whether it stands in the title.
        var isInTitle = false
        /// Whether it cannot begin or end a phrase.
        var isCommon: Bool
        /// Whether it is a verb of saying, unless it has a capital: `United States`.
        var isVerb: Bool
        /// Whether it may stand within a name: `of`, `van`.
        var isParticle: Bool
        /// The number of a bit that words share which are forms of one, as they begin alike.
        var initial: UInt8

        /// The hashes of the word without its last one and last two scalars, by which inflected forms are known.
        fileprivate var shorter: (UInt64, UInt64) {
            let first = WordHash.removing(ending.0, from: hash)
            return (first, WordHash.removing(ending.1, from: first))
        }
    }

    /// Letters of words that are too short to be known by their beginning.
    static let uninflected: Int32 = 3
    /// Most words that there may be: a place's lower bits are a word's number.
    private static let mostWords: UInt64 = 0x3FFF

    private(set) var entries = FlatList<Entry>(capacity: 512)
    /// Open addressing, linear probing: an entry's index plus one, with the hash above it; 0 for none; a power of two long.
    private var slots = FlatList<UInt64>(repeating: 0, count: 1024)

    /// Where a word stands, or would stand.
    @inline(__always)
    func place(of hash: UInt64) -> Int {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        while slots[place] != 0, (slots[place] ^ hash) > Self.mostWords { place = (place &+ 1) & mask }
        return place
    }

    /// The index of the word at a place; nil when none is there.
    @inline(__always)
    subscript(place place: Int) -> Int? {
        let number = Int(truncatingIfNeeded: slots[place] & Self.mostWords)
        return number == 0 ? nil : number &- 1
    }

    /// Adds a word that is not there yet.
    /// - Parameter place: where it would stand.
    /// - Returns: its index.
    @inline(__always)
    mutating func add(_ entry: Entry, at place: Int) -> Int {
        precondition(entries.count < Self.mostWords, "more words than have a number")
        let index = entries.count
        entries.append(entry)
        slots[place] = Self.slot(entry.hash, index)
        if entries.count * 2 > slots.count { grow() }
        return index
    }

    /// Counts an occurrence of a word.
    /// - Parameter isProof: whether a capital would not be due where it stands.
    @inline(__always)
    mutating func count(_ index: Int, isCapital: Bool, isProof: Bool, isInTitle: Bool) {
        entries[index].count &+= 1
        entries[index].smalls &+= isCapital ? 0 : 1
        entries[index].capitals &+= isCapital && isProof ? 1 : 0
        if isInTitle { entries[index].isInTitle = true }
    }

    private static func slot(_ hash: UInt64, _ index: Int) -> UInt64 { hash & ~mostWords | UInt64(index + 1) }

    @inline(never)
    private mutating func grow() {
        slots = FlatList(repeating: 0, count: slots.count * 2)
        for index in 0..<entries.count {
            let hash = entries[index].hash
            var place = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
            while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Self.slot(hash, index)
        }
    }

    /// Whether two words are forms of one: alike but for at most two letters at the end.
    func isSame(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        let letters = min(entries[a].letters, entries[b].letters)
        guard letters > Self.uninflected, entries[a].initial == entries[b].initial else { return false }
        let (x, y) = (entries[a].shorter, entries[b].shorter)
        let (hashOfA, hashOfB) = (entries[a].hash, entries[b].hash)
        if hashOfA == y.0 || hashOfA == y.1 || hashOfB == x.0 || hashOfB == x.1 { return true }
        guard letters > 4 else { return false }
        if x.0 == y.0 { return true }
        guard letters > 5 else { return false }
        return x.0 == y.1 || x.1 == y.0 || x.1 == y.1
    }
}
