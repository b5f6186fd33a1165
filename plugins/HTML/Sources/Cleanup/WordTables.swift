/// The tables by which the words of texts are found and hashed. Whoever reads many words holds them: Swift asks at each
/// access to a global whether it was made.
struct WordTables: @unchecked Sendable {
    // Unchecked because of the pointers, which are there so that loops check no bounds: nothing writes behind them once
    // `shared` is made.

    static let shared = WordTables()

    /// For each byte: itself in lower case if it is a letter or digit, 0 for what stands between words, 1 beyond ASCII.
    let fold: UnsafePointer<UInt8>
    /// ``TextMatch/lowerCase``.
    let lower: UnsafePointer<UInt16>
    /// For each count of 0 to 8: what takes ``TextMatch/prime`` back as often as there are bytes missing of eight.
    let inverses: UnsafePointer<UInt64>

    private init() {
        fold = Self.allocate((UInt8.min...UInt8.max).map(Self.folded))
        lower = Self.allocate(TextMatch.lowerCase)
        // Of an odd number x, x is the inverse to three bits; each step of Newton's doubles them.
        var inverse = TextMatch.prime
        for _ in 0..<5 { inverse = inverse &* (2 &- TextMatch.prime &* inverse) }
        inverses = Self.allocate((0...8).map { count in (count..<8).reduce(1) { power, _ in power &* inverse } })
    }

    /// A table that stays as long as the process.
    private static func allocate<Value>(_ values: [Value]) -> UnsafePointer<Value> {
        let table = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
        _ = table.initialize(from: values)
        // There is memory, since there are values.
        return UnsafePointer(table.baseAddress.unsafelyUnwrapped)
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        case 0x80...: 1
        default: 0
        }
    }
}
