/// Running sums over the pieces of a page, so that any range of them is summed in constant time.
struct PieceSums {
    private var lettersUpTo = [0]
    private var linksUpTo = [0]
    private var proseUpTo = [0]

    init(_ page: SegmentedPage) {
        let count = page.segments.count + 1
        lettersUpTo.reserveCapacity(count)
        linksUpTo.reserveCapacity(count)
        proseUpTo.reserveCapacity(count)
        var (letters, links, prose) = (0, 0, 0)
        for segment in page.segments {
            letters += segment.letters
            links += segment.linkLetters
            if segment.isProse { prose += segment.letters }
            lettersUpTo.append(letters)
            linksUpTo.append(links)
            proseUpTo.append(prose)
        }
    }

    /// Letters of running text on the page.
    var allProse: Int { proseUpTo[proseUpTo.count - 1] }

    func letters(_ range: Range<Int>) -> Int { lettersUpTo[range.upperBound] - lettersUpTo[range.lowerBound] }
    func links(_ range: Range<Int>) -> Int { linksUpTo[range.upperBound] - linksUpTo[range.lowerBound] }
    func prose(_ range: Range<Int>) -> Int { proseUpTo[range.upperBound] - proseUpTo[range.lowerBound] }
}

/// Sums over the pieces whose elements have the same signature.
struct AlikeSums {
    struct Sum {
        var pieces = 0
        var letters = 0
        var links = 0
        var prose = 0
    }

    private var index: HashIndex
    /// In the order in which the signatures came.
    private(set) var sums: [Sum] = []

    init(capacity: Int) { index = HashIndex(capacity: capacity) }

    /// The index of a signature's sum.
    mutating func number(_ signature: UInt32) -> Int {
        let number = index.add(UInt64(signature))
        if number == sums.count { sums.append(Sum()) }
        return number
    }

    /// Adds a piece to a sum.
    mutating func add(_ segment: Segment, to number: Int) {
        sums[number].pieces += 1
        sums[number].letters += segment.letters
        sums[number].links += segment.linkLetters
        if segment.isProse { sums[number].prose += segment.letters }
    }
}
