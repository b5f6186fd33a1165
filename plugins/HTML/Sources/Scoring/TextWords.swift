/// The words of a text as hashes (FNV-1a, 64 bits), in one pass; the digits are alike.
struct TextWords {
    /// The first words and the last one.
    private(set) var head: [UInt64] = []
    private(set) var last: UInt64 = 0
    private(set) var beforeLast: UInt64 = 0
    /// The number of words.
    private(set) var count = 0
    /// Of the whole text, digits included; 0 for a text without letters.
    private(set) var print: UInt64 = 0

    /// Words beyond these are counted only.
    static let limit = 24
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (word, whole) = (Self.basis, Self.basis)
        var isOpen = false
        head.reserveCapacity(Self.limit)
        TextMatch.fold(bytes) { byte in
            whole = (whole ^ UInt64(byte)) &* Self.prime
            if byte == 0x20 {
                close(word)
                (word, isOpen) = (Self.basis, false)
            } else {
                let isDigit = byte >= 0x30 && byte <= 0x39
                word = (word ^ (isDigit ? 0x30 : UInt64(byte))) &* Self.prime
                isOpen = true
            }
        }
        if isOpen { close(word) }
        if count > 0 { print = whole }
    }

    private mutating func close(_ word: UInt64) {
        count += 1
        if count <= Self.limit { head.append(word) }
        (beforeLast, last) = (last, word)
    }

    /// Hundredths of the first words that are among others.
    func share(among words: Set<UInt64>) -> UInt8 {
        FeatureTable.share(head.count { words.contains($0) }, of: head.count)
    }
}
