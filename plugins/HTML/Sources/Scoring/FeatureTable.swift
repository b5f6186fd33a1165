/// Bytes in columns: a column for each feature, a row for each piece.
struct FeatureTable {
    /// The number of pieces.
    let rows: Int
    /// Bytes from one column to the next: the rows, filled up to whole vectors.
    let stride: Int
    private(set) var bytes: [UInt8]

    /// Makes a table of zeros.
    init(rows: Int, columns: Int) {
        self.rows = rows
        stride = (rows + 31) & ~31
        bytes = [UInt8](repeating: 0, count: stride * columns)
    }

    subscript(_ feature: BlockFeature, _ row: Int) -> UInt8 {
        get { bytes[feature.rawValue * stride + row] }
        set { bytes[feature.rawValue * stride + row] = newValue }
    }

    subscript(column column: Int, row row: Int) -> UInt8 {
        get { bytes[column * stride + row] }
        set { bytes[column * stride + row] = newValue }
    }

    /// Sixteen steps a doubling: 0 for 0, 16 for 1, 255 from about 63,000 on.
    static func logarithm(_ value: Int) -> UInt8 {
        guard value > 0 else { return 0 }
        let number = UInt32(clamping: value) &+ 1
        let exponent = 31 - number.leadingZeroBitCount
        let fraction = exponent >= 4 ? number >> (UInt32(exponent) - 4) : number << (4 - UInt32(exponent))
        return UInt8(min(255, exponent * 16 + Int(fraction & 15)))
    }

    /// Hundredths of a whole.
    static func share(_ part: Int, of whole: Int) -> UInt8 {
        whole <= 0 ? 0 : UInt8(max(0, min(100, part * 100 / whole)))
    }

    static func capped(_ value: Int) -> UInt8 { UInt8(max(0, min(255, value))) }

    /// A signed number around 128.
    static func signed(_ value: Int) -> UInt8 { UInt8(max(0, min(255, value + 128))) }
}
