/// What a word of a byline may be.
struct BylineTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// It opens a byline: `by`, `written by`.
    static let lead = BylineTraits(rawValue: 1 << 0)
    /// Leads begin with it.
    static let leadStart = BylineTraits(rawValue: 1 << 1)
    /// It is the name of a news agency.
    static let agency = BylineTraits(rawValue: 1 << 2)
    /// Names of agencies end with it.
    static let agencyEnd = BylineTraits(rawValue: 1 << 3)
    /// It stands before a name inside a line.
    static let preposition = BylineTraits(rawValue: 1 << 4)
    /// It opens a line in which the name comes later.
    static let opener = BylineTraits(rawValue: 1 << 5)
    /// It credits a picture.
    static let picture = BylineTraits(rawValue: 1 << 6)
    /// It says what a person does.
    static let role = BylineTraits(rawValue: 1 << 7)
    /// It stands beside such a word.
    static let rolePart = BylineTraits(rawValue: 1 << 8)
    /// It is a group that signs in place of a person.
    static let desk = BylineTraits(rawValue: 1 << 9)
    /// Only organizations have it in their names.
    static let organization = BylineTraits(rawValue: 1 << 10)
    /// It is a small word inside names.
    static let particle = BylineTraits(rawValue: 1 << 11)
    /// It is no name, nor is what begins with it.
    static let junk = BylineTraits(rawValue: 1 << 12)
    /// It is of a date.
    static let calendar = BylineTraits(rawValue: 1 << 13)
    /// It stands before a date.
    static let datePreposition = BylineTraits(rawValue: 1 << 14)
    /// It says, behind a name, when or where something was published.
    static let statesTime = BylineTraits(rawValue: 1 << 15)
    /// At the end of a line it speaks of the line behind it.
    static let leadsElsewhere = BylineTraits(rawValue: 1 << 16)
    /// It joins names.
    static let conjunction = BylineTraits(rawValue: 1 << 17)
    /// A byline in the text may begin with it: a verb.
    static let opening = BylineTraits(rawValue: 1 << 18)
    /// The same of a noun, which needs no colon.
    static let noun = BylineTraits(rawValue: 1 << 19)
    /// The same of the commonest prepositions.
    static let sure = BylineTraits(rawValue: 1 << 20)
    /// It stands between a person and where they work.
    static let link = BylineTraits(rawValue: 1 << 21)
    /// It stands before the place that somebody wrote from.
    static let place = BylineTraits(rawValue: 1 << 22)
    /// A verb before the name of who reports from a place.
    static let reports = BylineTraits(rawValue: 1 << 23)
    /// A verb of sentences about a person.
    static let verb = BylineTraits(rawValue: 1 << 24)
    /// It says that somebody did other work than writing.
    static let otherWork = BylineTraits(rawValue: 1 << 25)
    /// Before a colon it speaks of something else than the author.
    static let otherLabel = BylineTraits(rawValue: 1 << 26)
    /// It ends with a full stop of its own.
    static let abbreviation = BylineTraits(rawValue: 1 << 27)
}

/// The vocabulary of bylines by hashes of its words and phrases: all that a word may be is found in one look.
struct BylineTable: Sendable {
    private static let size = 1 << 13

    private var keys = [UInt64](repeating: 0, count: size)
    private var values = [BylineTraits](repeating: [], count: size)
    private var count = 0

    /// What the word or phrase with a hash may be.
    subscript(key: UInt64) -> BylineTraits {
        let slot = slot(of: key)
        return keys[slot] == 0 ? [] : values[slot]
    }

    /// Takes words in, separated by white space.
    mutating func addWords(_ traits: BylineTraits, _ list: String) {
        WordList.visit(list) { add(traits, $0) }
    }

    /// Takes phrases in, a line each.
    ///
    /// - Parameters:
    ///   - first: what their first words are.
    ///   - last: what their last words are.
    mutating func addPhrases(
        _ traits: BylineTraits, first: BylineTraits = [], last: BylineTraits = [], _ list: String
    ) {
        WordList.visitLines(list) { phrase in
            add(traits, phrase)
            let end = phrase.firstIndex(of: 0x20) ?? phrase.endIndex
            if !first.isEmpty { add(first, UnsafeBufferPointer(rebasing: phrase[..<end])) }
            let start = phrase.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
            if !last.isEmpty { add(last, UnsafeBufferPointer(rebasing: phrase[start...])) }
        }
    }

    private mutating func add(_ traits: BylineTraits, _ word: UnsafeBufferPointer<UInt8>) {
        let key = ByteHash.of(word)
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        precondition(count < Self.size / 2, "the vocabulary of bylines needs more places")
        keys[slot] = key
        values[slot].formUnion(traits)
    }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }
}
