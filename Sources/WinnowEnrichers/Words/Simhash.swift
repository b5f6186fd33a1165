/// A fingerprint over three-word shingles (Charikar 2002; Manku, Jain, Das Sarma 2007: 64 bits, few of which differ
/// between near duplicates). Case, punctuation and spacing do not count; scripts without spaces count by character.
struct Simhash {
    private var words = 0
    /// Counts, for each of 64 bits, in how many shingles it is set.
    private var counts = BitCounts()
    private var window: (UInt64, UInt64) = (0, 0)

    /// Shorter texts agree by accident.
    private static let fewestWords = 20

    /// Takes in the words of a text, or of a part that ends where a word does: runs of letters and digits, single
    /// characters of scripts written without spaces.
    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
        var (index, start, hash) = (0, 0, WordHash.start)
        while index < utf8.count {
            // Most of most texts are ASCII letters, and spaces and marks between them.
            let byte = utf8[index]
            if (byte | 0x20) &- 0x61 < 26 {
                hash = WordHash.adding(letter: byte | 0x20, to: hash)
                index &+= 1
                continue
            }
            var next = index &+ 1
            var alone: UInt32?
            if byte &- 0x30 < 10 || byte >= 0x80 {
                let (value, length) = Letters.scalar(utf8, index)
                next = index &+ length
                if Letters.isWord(value) {
                    if !Letters.isUnspaced(value) {
                        hash = WordHash.adding(value, to: hash)
                        index = next
                        continue
                    }
                    alone = value
                }
            }
            if index > start { add(word: hash) }
            if let alone { add(word: WordHash.adding(alone, to: WordHash.start)) }
            (index, start, hash) = (next, next, WordHash.start)
        }
        if index > start { add(word: hash) }
    }

    /// Takes in a word.
    /// - Parameter word: its ``WordHash``.
    @inline(__always)
    mutating func add(word: UInt64) {
        words += 1
        if words >= 3 { counts.add(mixed(window.0 &* 3 &+ window.1 &* 5 &+ word &* 7)) }
        window = (window.1, word)
    }

    /// The bits that most shingles have; nil for fewer than 20 words.
    var value: UInt64? { words < Self.fewestWords ? nil : counts.bits(above: (words - 2) / 2) }

    /// The finalizer of MurmurHash3.
    @inline(__always)
    private func mixed(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }
}
