/// Running sums over the pieces of a page, so that any range of them is summed in constant time.
struct PieceSums {
    struct Totals {
        var letters = 0
        var links = 0
        var prose = 0
    }

    private var upTo = [Totals()]
    /// Whether a piece is running text.
    private(set) var isProse: [Bool] = []

    init(_ page: SegmentedPage) {
        upTo.reserveCapacity(page.segments.count + 1)
        isProse.reserveCapacity(page.segments.count)
        var totals = Totals()
        for segment in page.segments {
            let isProse = segment.isProse
            totals.letters += segment.letters
            totals.links += segment.linkLetters
            if isProse { totals.prose += segment.letters }
            self.isProse.append(isProse)
            upTo.append(totals)
        }
    }

    /// Of the whole page.
    var all: Totals { upTo[upTo.count - 1] }

    /// The sums over some pieces.
    subscript(_ range: Range<Int>) -> Totals {
        let (first, last) = (upTo[range.lowerBound], upTo[range.upperBound])
        return Totals(
            letters: last.letters - first.letters, links: last.links - first.links, prose: last.prose - first.prose)
    }
}

/// Sums over the pieces whose elements have the same signature.
struct AlikeSums {
    struct Sum {
        var pieces = 0
        var totals = PieceSums.Totals()
    }

    private var index: HashIndex
    /// In the order in which the signatures came.
    private(set) var sums: [Sum] = []

    /// - Parameter capacity: how many pieces will be added.
    init(capacity: Int) {
        index = HashIndex(capacity: capacity)
        sums.reserveCapacity(capacity)
    }

    /// Adds a piece.
    /// - Returns: the index of its signature's sum.
    mutating func add(_ signature: UInt64, _ piece: PieceSums.Totals) -> Int {
        let number = index.add(signature)
        if number == sums.count { sums.append(Sum()) }
        sums.withUnsafeMutableBufferPointer { sums in
            sums[number].pieces += 1
            sums[number].totals.letters += piece.letters
            sums[number].totals.links += piece.links
            sums[number].totals.prose += piece.prose
        }
        return number
    }
}
