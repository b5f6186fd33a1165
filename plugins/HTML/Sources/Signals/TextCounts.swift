/// What the bytes of a piece tell beside their number, several counts added at a time.
struct TextCounts {
    /// Letters and digits; a character of the scripts without spaces counts as two.
    private(set) var letters = 0
    private(set) var digits = 0
    private(set) var capitals = 0
    /// Commas, full stops and semicolons.
    private(set) var punctuation = 0
    private(set) var lineBreaks = 0
    /// Signs that separate the items of a line: `|`, `/`, `•`, `·`, `»`.
    private(set) var bars = 0
    /// Bytes that may belong to one of the rarer signs.
    private var others = 0

    /// Counts the bytes of UTF-8 text.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let table = Self.table
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Self.most)
            var sum: UInt64 = 0
            for index in start..<end { sum &+= table[Int(bytes[index])] }
            letters += Self.field(0, sum)
            digits += Self.field(1, sum)
            capitals += Self.field(2, sum)
            punctuation += Self.field(3, sum)
            lineBreaks += Self.field(4, sum)
            bars += Self.field(5, sum)
            others += Self.field(6, sum)
            start = end
        }
    }

    /// Only the letters; see ``letters``.
    static func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let table = Self.table
        var (sum, start) = (0, 0)
        while start < bytes.count {
            let end = min(bytes.count, start + most)
            var part: UInt64 = 0
            for index in start..<end { part &+= table[Int(bytes[index])] }
            sum += field(0, part)
            start = end
        }
        return sum
    }

    /// Whether the piece may hold a year: four digits.
    var mayHaveYear: Bool { digits >= 4 }
    /// Whether it may hold ©, @, •, · or ».
    var mayHaveSigns: Bool { others > 0 }

    // MARK: - Several counts in one number

    /// Bytes after which a field of nine bits could overflow: each counts two at most.
    private static let most = 255

    @inline(__always)
    private static func field(_ index: UInt64, _ sum: UInt64) -> Int { Int(sum >> (index * 9) & 0x1FF) }

    /// For each byte what it adds to the fields. A pointer, so that the loops check no bounds: a byte is always inside.
    nonisolated(unsafe) private static let table: UnsafePointer<UInt64> = {
        // Written here and never again.
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
        for byte in 0...255 { table[byte] = fields(UInt8(byte)) }
        return UnsafePointer(table)
    }()

    private static func fields(_ byte: UInt8) -> UInt64 {
        let one: (UInt64) -> UInt64 = { 1 << ($0 * 9) }
        switch byte {
        case 0x30...0x39: return one(0) | one(1)
        case 0x41...0x5A: return one(0) | one(2)
        case 0x61...0x7A, 0xC3...0xDF, 0xE0...0xE1, 0xF0...0xFF: return one(0)
        case 0xE3...0xED: return one(0) * 2
        case 0x2C, 0x2E, 0x3B: return one(3)
        case 0x0A: return one(4)
        case 0x7C, 0x2F: return one(5)
        case 0x40, 0xA2, 0xA9, 0xB7, 0xBB: return one(6)
        default: return 0
        }
    }
}
