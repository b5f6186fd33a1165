/// Numbers by which the words of a text are told apart, capital and small letters alike.
///
/// A word of up to 15 ASCII letters is read as two integers, whole, instead of letter by letter. For all others the key is
/// the ``WordHash``.
enum WordKey {
    /// ASCII letters in a row, made small: a byte each, the first one lowest, 0 beyond the last.
    struct Run: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// Up to 16; a word of 16 is too long to be told by them.
        var count = 0
    }

    /// Most letters that make a key by themselves.
    static let mostLetters = 15

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The letters that a text has from an index on.
    @inline(__always)
    static func letters(_ utf8: UnsafeBufferPointer<UInt8>, from index: Int) -> Run {
        guard index &+ 16 <= utf8.count else { return lastLetters(utf8, from: index) }
        let raw = UnsafeRawBufferPointer(utf8)
        let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let count = count(low)
        if count < 8 { return Run(low: first(count, of: low | ones &* 0x20), count: count) }
        return run(low, UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)))
    }

    /// The letters that a text is known to have from an index on, 1 to 15 of them.
    @inline(__always)
    static func letters(_ utf8: UnsafeBufferPointer<UInt8>, from index: Int, count: Int) -> Run {
        guard index &+ 16 <= utf8.count else { return lastLetters(utf8, from: index) }
        let raw = UnsafeRawBufferPointer(utf8)
        let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) | ones &* 0x20
        if count < 8 { return Run(low: first(count, of: low), count: count) }
        let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)) | ones &* 0x20
        return Run(low: low, high: first(count &- 8, of: high), count: count)
    }

    /// The same where fewer than 16 bytes are left.
    @inline(never)
    private static func lastLetters(_ utf8: UnsafeBufferPointer<UInt8>, from index: Int) -> Run {
        let (start, rest) = (max(0, utf8.count - 16), utf8.count - index)
        var bytes: UInt128 = 0
        withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: utf8[start...]) }
        bytes = UInt128(littleEndian: bytes) >> UInt128((min(16, utf8.count) - rest) * 8)
        return run(UInt64(truncatingIfNeeded: bytes), UInt64(truncatingIfNeeded: bytes >> 64))
    }

    /// The letters among sixteen bytes, up to the first that is none.
    @inline(__always)
    private static func run(_ low: UInt64, _ high: UInt64) -> Run {
        let lowCount = count(low)
        let highCount = lowCount < 8 ? 0 : count(high)
        return Run(
            low: first(lowCount, of: low | ones &* 0x20), high: first(highCount, of: high | ones &* 0x20),
            count: lowCount &+ highCount)
    }

    /// How many of eight bytes are letters, up to the first that is none.
    @inline(__always)
    private static func count(_ bytes: UInt64) -> Int {
        let high = ones &* 0x80
        let small = (bytes | ones &* 0x20) & ~high
        // The top bit of a byte is set where it is at least `a`, and where it is beyond `z`.
        let (isReached, isPassed) = (small &+ ones &* 0x1F, small &+ ones &* 0x05)
        let odd = ~(isReached & ~isPassed & ~bytes) & high
        return odd.trailingZeroBitCount &>> 3
    }

    /// Up to eight bytes, with 0 for the others.
    @inline(__always)
    private static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
        count == 8 ? bytes : bytes & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }

    /// The key of a word of letters.
    @inline(__always)
    static func of(_ letters: Run) -> UInt64 {
        let key = (letters.low &* 0x9E37_79B9_7F4A_7C15) ^ (letters.high &* 0xC4CE_B9FE_1A85_EC53)
        return key ^ (key &>> 32)
    }

    /// The key of any word, the same for the same folded scalars.
    static func of(_ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
        letters(utf8, of: word).map(of) ?? WordHash.of(utf8, word)
    }

    /// The folded letters of a word that has nothing but a few ASCII letters then; nil for any other word.
    static func letters(_ utf8: UnsafeBufferPointer<UInt8>, of word: Range<Int>) -> Run? {
        let letters = letters(utf8, from: word.lowerBound).prefix(word.count)
        if letters.count > mostLetters { return nil }
        if letters.count == word.count { return letters }
        // The two scalars beyond ASCII that fold to an ASCII letter begin with this byte.
        return utf8[word.lowerBound + letters.count] == 0xC4 ? folded(utf8, word) : nil
    }

    /// The same for words that become ASCII when they are folded, as those with the dotted capital I of Turkish do.
    @inline(never)
    private static func folded(_ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Run? {
        var (run, index) = (Run(), word.lowerBound)
        while index < word.upperBound {
            let (value, length) = Letters.scalar(utf8, index)
            let small = Letters.folded(value)
            guard small &- 0x61 < 26, run.count < mostLetters else { return nil }
            run.append(UInt8(truncatingIfNeeded: small))
            index += length
        }
        return run
    }

    /// Spreads what tells keys apart over all bits of a number, the upper ones first of all.
    @inline(__always)
    static func spread(_ key: UInt64) -> UInt64 { key &* 0xFF51_AFD7_ED55_8CCD }
}

extension WordKey.Run {
    /// The first letters.
    fileprivate func prefix(_ most: Int) -> Self {
        if count <= most { return self }
        let others: UInt64 = ~0 << UInt64((most & 7) * 8)
        return most < 8 ? Self(low: low & ~others, count: most) : Self(low: low, high: high & ~others, count: most)
    }

    /// Adds a small letter.
    fileprivate mutating func append(_ letter: UInt8) {
        let bits = UInt64(letter) << UInt64((count & 7) * 8)
        if count < 8 { low |= bits } else { high |= bits }
        count += 1
    }
}
