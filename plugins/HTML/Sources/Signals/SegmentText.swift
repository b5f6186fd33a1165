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
        words = hashes.count..<hashes.count
        // Not appended one by one: an array asks each time whether it is its only owner.
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.head) { first in
            read(bytes, first)
            hashes.append(contentsOf: first[..<min(wordCount, Self.head)])
        }
        words = words.lowerBound..<hashes.count
    }

    /// Reads the words; in variables of its own, which stay in the processor.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ first: UnsafeMutableBufferPointer<UInt64>) {
        var (words, capitalized, before, last, print): (Int, Int, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
        TextMatch.visitWords(bytes) { word in
            if words < Self.head { first[words] = word.pattern }
            words &+= 1
            if word.isCapitalized { capitalized &+= 1 }
            (before, last) = (last, word.pattern)
            print = TextMatch.adding(word, to: print)
        }
        (wordCount, capitalizedCount, beforeLast, self.last, self.print) = (words, capitalized, before, last, print)
    }
}
