/// Hundredths of one whole, for many parts: a product instead of a division.
///
/// After Lemire, Kaser and Kurz, "Faster remainder by direct computation" (2019): with 2^64 / d rounded up, the upper half
/// of the product is the quotient for all numbers below 2^32.
struct Hundredths {
    private let whole: Int
    /// 2^64 / whole, rounded up; 0 where it does not fit or the rule does not hold.
    private let factor: UInt64

    init(of whole: Int) {
        self.whole = whole
        factor = whole > 1 && whole <= Int(UInt32.max) ? UInt64.max / UInt64(whole) + 1 : 0
    }

    /// The part's share, at most 100; 0 of nothing.
    func share(_ part: Int) -> UInt8 {
        guard factor != 0, let number = UInt32(exactly: part * 100) else {
            return FeatureTable.share(part, of: whole)
        }
        return UInt8(truncatingIfNeeded: min(100, factor.multipliedFullWidth(by: UInt64(number)).high))
    }
}
