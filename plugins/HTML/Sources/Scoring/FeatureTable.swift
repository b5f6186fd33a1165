/// Bytes in columns: a column for each feature, a row for each piece. Zeros at first.
///
/// A class over a raw buffer, since a page has some fifty thousand of them to write.
final class FeatureTable {
    /// The number of pieces.
    let rows: Int
    /// Bytes from one column to the next: the rows, filled up to whole vectors.
    let stride: Int
    private let base: UnsafeMutablePointer<UInt8>
    private let count: Int

    /// Makes a table of zeros.
    init(rows: Int, columns: Int) {
        self.rows = rows
        stride = (rows + 63) & ~63
        count = stride * columns
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: 0, count: max(1, count))
    }

    deinit { base.deallocate() }

    /// The columns one after the other.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    subscript(_ feature: BlockFeature, _ row: Int) -> UInt8 {
        get { self[column: feature.rawValue, row: row] }
        set { self[column: feature.rawValue, row: row] = newValue }
    }

    subscript(column column: Int, row row: Int) -> UInt8 {
        get {
            assert(row >= 0 && row < rows && column * stride < count)
            return base[column &* stride &+ row]
        }
        set {
            assert(row >= 0 && row < rows && column * stride < count)
            base[column &* stride &+ row] = newValue
        }
    }

    /// Fills a column with one value.
    func fill(_ feature: BlockFeature, _ value: UInt8) { fill(column: feature.rawValue, value) }

    func fill(column: Int, _ value: UInt8) {
        precondition((column + 1) * stride <= count)
        (base + column * stride).update(repeating: value, count: rows)
    }

    /// Copies a column to another one so that each row gets what stands some rows further; nothing where none stands.
    func copy(_ source: BlockFeature, toColumn target: Int, from offset: Int) {
        guard abs(offset) < rows else { return }
        (base + target * stride + max(0, -offset)).update(
            from: base + source.rawValue * stride + max(0, offset), count: rows - abs(offset))
    }

    /// Gives four columns from a feature on, in one row, the bytes of a word, the lowest first.
    func spread(_ word: UInt32, over first: BlockFeature, _ row: Int) {
        precondition(row < rows && (first.rawValue + 4) * stride <= count)
        var (target, rest) = (base + first.rawValue * stride + row, word)
        for _ in 0..<4 {
            target.pointee = UInt8(truncatingIfNeeded: rest)
            rest >>= 8
            target += stride
        }
    }

    /// Gives the columns from a feature on, in one row, the bytes from an index on.
    func spread(_ values: [UInt8], from start: Int, count: Int, over first: BlockFeature, _ row: Int) {
        precondition(row < rows && start >= 0 && start + count <= values.count)
        precondition((first.rawValue + count) * stride <= self.count)
        values.withUnsafeBufferPointer { values in
            var target = base + first.rawValue * stride + row
            for index in start..<(start + count) {
                target.pointee = values[index]
                target += stride
            }
        }
    }

    /// Sixteen steps a doubling: 0 for 0, 16 for 1, 255 from about 63,000 on.
    static func logarithm(_ value: Int) -> UInt8 {
        guard value > 0 else { return 0 }
        let number = UInt32(clamping: value) &+ 1
        let exponent = 31 - number.leadingZeroBitCount
        let fraction = exponent >= 4 ? number >> (UInt32(exponent) - 4) : number << (4 - UInt32(exponent))
        return UInt8(truncatingIfNeeded: min(255, exponent &* 16 &+ Int(fraction & 15)))
    }

    /// Hundredths of a whole.
    static func share(_ part: Int, of whole: Int) -> UInt8 {
        whole <= 0 ? 0 : UInt8(truncatingIfNeeded: max(0, min(100, part * 100 / whole)))
    }

    /// Four bytes as one word, the first the lowest.
    static func word(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32 {
        UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
    }

    static func capped(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: max(0, min(255, value))) }

    /// A signed number around 128.
    static func signed(_ value: Int) -> UInt8 { capped(value + 128) }
}
