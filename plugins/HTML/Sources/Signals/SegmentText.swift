/// What the bytes and words of a piece tell, read once when the piece ends.
struct SegmentText {
    let counts: TextCounts
    /// Words beyond the first are counted only.
    static let head = 24

    /// The first words, as indexes into the page's words; digits are alike in them.
    private(set) var words: Range<Int>
    /// The last two words.
    private(set) var last: UInt64 = 0
    private(set) var beforeLast: UInt64 = 0
    /// The number of words, and of those that begin with a capital.
    private(set) var wordCount = 0
    private(set) var capitalizedCount = 0
    /// A number that texts have in common when they are alike, digits included; 0 for a text without letters.
    private(set) var print: UInt64 = 0

    /// Reads a piece.
    /// - Parameters:
    ///   - bytes: of the piece, in UTF-8.
    ///   - hashes: the page's words, to which the first of the piece are added.
    init(_ bytes: UnsafeBufferPointer<UInt8>, addingTo hashes: inout [UInt64]) {
        counts = TextCounts(bytes)
        let start = hashes.count
        words = start..<start
        TextMatch.visitWords(bytes) { word in
            wordCount += 1
            if word.isCapitalized { capitalizedCount += 1 }
            if wordCount <= Self.head { hashes.append(word.pattern) }
            (beforeLast, last) = (last, word.pattern)
            print = TextMatch.adding(word, to: print)
        }
        words = start..<hashes.count
    }
}
