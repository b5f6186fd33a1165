/// The distinct words of a text with what the text says of them.
struct Vocabulary: ~Copyable {
    /// What is known of a word.
    struct Entry: BitwiseCopyable {
        /// See ``WordHash``.
        var hash: UInt64
        /// The last scalars of a word that has inflected forms, the very last one first, as they stand in the text.
        var ending: (UInt32, UInt32)
        var tally = WordTally()
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
        /// Whether it is a title or an office before a name.
        var isOffice: Bool
        /// Whether it is common for what it means alone, so that it may be a part of a name: `New` in `New York`.
        var isOrdinary: Bool
        /// The number of a bit that words share which are forms of one, as they begin alike.
        var initial: UInt8

        /// How often it stands in the texts.
        var count: Int { tally.words }
        /// How often it has a capital where none is due.
        var capitals: Int { tally.capitals }
        /// How often it has none.
        var smalls: Int { tally.smalls }

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
    /// Open addressing, linear probing: an entry's index plus one, with the upper bits of its word's key above it; 0 for
    /// none; a power of two long.
    private var slots = FlatList<UInt64>(repeating: 0, count: 1 << 10)
    /// How far a key is moved for its upper bits to be a place.
    private var shift: UInt64 = 64 - 10

    /// Where the word with a key stands, or would stand.
    @inline(__always)
    func place(of key: UInt64) -> Int {
        var place = start(of: key)
        while true {
            let slot = slots[place]
            if slot == 0 || slot ^ key <= Self.mostWords { return place }
            place = (place &+ 1) & (slots.count &- 1)
        }
    }

    /// Where the search for a key begins, or for the upper bits of it.
    @inline(__always)
    private func start(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: WordKey.spread(key & ~Self.mostWords) &>> shift)
    }

    /// The index of the word at a place; nil when none is there.
    @inline(__always)
    subscript(place place: Int) -> Int? {
        let number = Int(truncatingIfNeeded: slots[place] & Self.mostWords)
        return number == 0 ? nil : number &- 1
    }

    /// Adds a word that is not there yet.
    /// - Parameters:
    ///   - key: of the word.
    ///   - place: where it would stand.
    /// - Returns: its index.
    @inline(__always)
    mutating func add(_ entry: Entry, _ key: UInt64, at place: Int) -> Int {
        precondition(entries.count < Self.mostWords, "more words than have a number")
        entries.append(entry)
        slots[place] = key & ~Self.mostWords | UInt64(truncatingIfNeeded: entries.count)
        if entries.count * 4 > slots.count * 3 { grow() }
        return entries.count &- 1
    }

    /// Counts an occurrence of a word.
    /// - Parameter isProof: whether a capital would not be due where it stands.
    @inline(__always)
    mutating func count(_ index: Int, isCapital: Bool, isProof: Bool, isInTitle: Bool) {
        entries[index].tally.add(isCapital: isCapital, isProof: isProof)
        if isInTitle { entries[index].isInTitle = true }
    }

    @inline(never)
    private mutating func grow() {
        var larger = FlatList<UInt64>(repeating: 0, count: slots.count * 2)
        shift -= 1
        for old in 0..<slots.count where slots[old] != 0 {
            var place = start(of: slots[old])
            while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
            larger[place] = slots[old]
        }
        slots = larger
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

/// Three numbers in one, so that they are counted at once; each stays below 2^21.
struct WordTally: BitwiseCopyable {
    private var bits: UInt64 = 0

    var words: Int { Int(bits & 0x1F_FFFF) }
    var capitals: Int { Int(bits >> 21 & 0x1F_FFFF) }
    var smalls: Int { Int(bits >> 42) }

    /// Counts a word.
    /// - Parameter isProof: whether a capital says something.
    @inline(__always)
    mutating func add(isCapital: Bool, isProof: Bool) {
        let capitals: UInt64 = isCapital && isProof ? 1 << 21 : 0
        let smalls: UInt64 = isCapital ? 0 : 1 << 42
        bits &+= 1 | capitals | smalls
    }
}
