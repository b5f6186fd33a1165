import WinnowHTML

/// A page as a line of text pieces, with the range of pieces that each element covers.
///
/// Pieces are in document order, so the text below an element is a range of them, and sums over a subtree are
/// differences of running sums.
struct SegmentedPage {
    /// An element around at least one piece.
    struct Element {
        let node: HTMLNode
        let tag: HTMLName
        var hints: ClassHints
        /// Index of the element around it; -1 for the outermost.
        let parent: Int
        /// A hash of the tag and the words of its classes: repeated patterns have it in common.
        let signature: UInt32
        /// The learned weight of its names: above 0 where text stands more often.
        let weight: Int
        /// Nesting of elements that have pieces.
        let depth: Int
        /// The pieces below it.
        var segments: Range<Int>
        /// One past the last element below it.
        var endOfSubtree: Int
    }

    /// A hyperlink in the text.
    struct Anchor {
        let node: HTMLNode
        /// Bytes of its words in the text buffer.
        var range: Range<Int>
    }

    /// An image, in document order.
    struct Picture {
        let node: HTMLNode
        /// The piece that follows it.
        let segment: Int
        /// Index of the element around it; -1 for none.
        let element: Int
        let figure: HTMLNode?
    }

    /// A film, a sound or a window to another page, in document order.
    struct Embed {
        let node: HTMLNode
        /// The piece that follows it, or in which it stands.
        let segment: Int
    }

    var text: [UInt8] = []
    var segments: [Segment] = []
    /// What the bytes and words of each piece tell.
    var texts: [SegmentText] = []
    /// Hashes of the first words of the pieces, one piece after the other.
    var words: [UInt64] = []
    /// In document order, outer before inner.
    var elements: [Element] = []
    /// Indexes of the elements that no reader sees.
    var unseen: [Int] = []
    var anchors: [Anchor] = []
    var pictures: [Picture] = []
    var embeds: [Embed] = []

    /// Makes room for what a page of so many nodes mostly has, at most for what is no loss on a hostile one.
    mutating func reserve(forNodes count: Int) {
        let count = min(count, 1 << 16)
        elements.reserveCapacity(count / 5)
        segments.reserveCapacity(count / 12)
        texts.reserveCapacity(count / 12)
        anchors.reserveCapacity(count / 20)
        words.reserveCapacity(count / 2)
        text.reserveCapacity(count * 4)
    }

    /// The text of a piece.
    func string(_ segment: Segment) -> String { String(decoding: text[segment.range], as: UTF8.self) }

    /// The text of a piece for comparing.
    func folded(_ segment: Segment) -> [UInt8] { text[segment.range].withUnsafeBufferPointer { TextMatch.folded($0) } }

    /// Whether the element with the second index is the first or below it.
    func contains(_ outer: Int, _ inner: Int) -> Bool { inner >= outer && inner < elements[outer].endOfSubtree }
}
