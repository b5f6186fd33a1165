/// How a delimited table is written.
struct CSVDialect: Equatable {
    /// What stands between fields.
    var delimiter: UInt8
    /// What may enclose a field.
    var quote: UInt8 = UInt8(ascii: "\"")

    /// Chooses the delimiter with which the first rows have the most even number of fields.
    /// - Parameters:
    ///   - utf8: the table.
    ///   - expected: wins a tie.
    init(detecting utf8: UnsafeBufferPointer<UInt8>, expected: UInt8) {
        let sample = UnsafeBufferPointer(rebasing: utf8.prefix(64 << 10))
        var best = (delimiter: expected, score: 0.0)
        for candidate in [expected] + [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
            let score = Self.score(sample, candidate)
            if score > best.score { best = (candidate, score) }
        }
        delimiter = best.delimiter
    }

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// The share of rows that have the commonest number of fields, more for more fields; 0 when there is one field only.
    private static func score(_ sample: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Double {
        var reader = CSVReader(sample, CSVDialect(delimiter: delimiter))
        var counts: [Int: Int] = [:]
        var rows = 0
        while rows < 100, let fields = reader.nextRow(limit: 4096) {
            counts[fields.count, default: 0] += 1
            rows += 1
        }
        let common = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let common, common.key > 1 else { return 0 }
        return Double(common.value) / Double(rows) + Double(min(common.key, 20)) / 1000
    }
}
