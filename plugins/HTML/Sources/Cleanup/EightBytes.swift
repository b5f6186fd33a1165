/// Eight bytes of a text, looked at in one number.
struct EightBytes {
    /// The first byte is the lowest; zeros behind the text's end.
    private let bytes: UInt64
    /// How many of the bytes are letters or digits of ASCII, up to the first that is none.
    let count: Int

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - index: of the first byte, at most the text's end.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        let bytes = Self.load(text, index)
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let small = low | 0x2020_2020_2020_2020
        // Adding sets the upper bit of the bytes from a bound on: `a`, behind `z`, `0`, behind `9`.
        let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
        let others = (~(letters | digits) | bytes) & 0x8080_8080_8080_8080
        (self.bytes, count) = (bytes, others.trailingZeroBitCount &>> 3)
    }

    /// Eight bytes of a text as a number, the first the lowest; zeros behind the text's end.
    ///
    /// - Parameter index: of the first byte, at most the text's end.
    @inline(__always)
    static func load(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        let beyond = index &+ 8 &- raw.count
        if beyond <= 0 { return raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian }
        if raw.count >= 8 {
            let last = raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self).littleEndian
            // Eight bytes at most, which are more bits than a number is shifted by.
            return (last &>> 8) &>> UInt64(truncatingIfNeeded: (beyond &- 1) &* 8)
        }
        var word: UInt64 = 0
        for byte in raw[index...].reversed() { word = word &<< 8 | UInt64(byte) }
        return word
    }

    /// Which of eight bytes equal one, by their highest bits. Only the lowest bit is sure: that of a byte behind an equal
    /// one may be set as well.
    @inline(__always)
    static func places(of byte: UInt8, in bytes: UInt64) -> UInt64 {
        let differing = bytes ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return (differing &- 0x0101_0101_0101_0101) & ~differing & 0x8080_8080_8080_8080
    }

    /// Whether one of the letters and digits is a digit.
    @inline(__always)
    var hasDigit: Bool { ~bytes & 0x4040_4040_4040_4040 & mask != 0 }

    /// The bits of the letters and digits.
    @inline(__always)
    private var mask: UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 | (count == 8 ? .max : 0) }

    /// FNV-1a of what had a hash and of the letters and digits, in lower case.
    ///
    /// A loop would end at another byte with each word, which no processor foretells. All eight bytes are added instead,
    /// zeros in the place of those that do not belong to the word; each of them multiplies by the prime, which its inverse
    /// takes back.
    @inline(__always)
    func added(to hash: UInt64, _ tables: WordTables) -> UInt64 {
        // Digits have the bit that small letters have and capitals have not.
        var rest = (bytes | 0x2020_2020_2020_2020) & mask
        var hash = hash
        for _ in 0..<8 {
            hash = (hash ^ rest & 0xFF) &* TextMatch.prime
            rest &>>= 8
        }
        return hash &* tables.inverses[count]
    }
}
