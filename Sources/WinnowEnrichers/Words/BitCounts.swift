/// 64 counters, one for each bit of the words that are added; fewer than 2^32 of them.
struct BitCounts {
    /// Bit n of plane p is bit p of the count for bit n, so that one operation serves all 64 counters.
    private var planes: InlineArray<32, UInt64> = .init(repeating: 0)
    /// Words that are not in the planes yet: eight are added at once, by carry-save adders, as Harley and Seal count bits
    /// (Warren, Hacker's Delight, section 5-1).
    private var waiting: InlineArray<8, UInt64> = .init(repeating: 0)
    private var waitingCount = 0

    /// Counts the bits of a word.
    @inline(__always)
    mutating func add(_ word: UInt64) {
        waiting[waitingCount] = word
        waitingCount += 1
        if waitingCount == 8 {
            addWaiting()
            waitingCount = 0
        }
    }

    /// The bits that are set in more words than a number.
    func bits(above limit: Int) -> UInt64 {
        var counts = self
        for place in counts.waitingCount..<8 { counts.waiting[place] = 0 }
        counts.addWaiting()
        var (greater, equal): (UInt64, UInt64) = (0, ~0)
        for place in counts.planes.indices.reversed() {
            let bit: UInt64 = limit >> place & 1 == 1 ? ~0 : 0
            greater |= equal & counts.planes[place] & ~bit
            equal &= ~(counts.planes[place] ^ bit)
        }
        return greater
    }

    private mutating func addWaiting() {
        let first = Self.sum(planes[0], waiting[0], waiting[1])
        let second = Self.sum(first.ones, waiting[2], waiting[3])
        let third = Self.sum(second.ones, waiting[4], waiting[5])
        let fourth = Self.sum(third.ones, waiting[6], waiting[7])
        let lower = Self.sum(planes[1], first.twos, second.twos)
        let upper = Self.sum(lower.ones, third.twos, fourth.twos)
        let last = Self.sum(planes[2], lower.twos, upper.twos)
        (planes[0], planes[1], planes[2]) = (fourth.ones, upper.ones, last.ones)
        var (carry, place) = (last.twos, 3)
        while carry != 0, place < 32 {
            (planes[place], carry) = (planes[place] ^ carry, planes[place] & carry)
            place += 1
        }
    }

    /// Adds three bits in each of 64 places.
    @inline(__always)
    private static func sum(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> (ones: UInt64, twos: UInt64) {
        (a ^ b ^ c, (a & b) | ((a ^ b) & c))
    }
}
