/// Runs of bytes that stand for themselves inside a JSON string: no quotation mark, backslash or control character.
enum PlainRun {
    /// Where the first byte stands that is none of a run; the end of the bytes where all are. Eight bytes are looked at
    /// together, since most strings are short, then 32.
    @inline(__always)
    static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard start &+ 8 <= bytes.count else { return endOfFew(bytes, from: start) }
        let odd = odd(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
        return odd != 0 ? start &+ odd.trailingZeroBitCount / 8 : endOfMany(bytes, from: start &+ 8)
    }

    @inline(never)
    private static func endOfMany(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index &+ 32 <= bytes.count, isPlain(bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)) {
            index &+= 32
        }
        while index &+ 8 <= bytes.count {
            let odd = odd(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            if odd != 0 { return index &+ odd.trailingZeroBitCount / 8 }
            index &+= 8
        }
        return endOfFew(bytes, from: index)
    }

    /// The same where fewer than eight bytes are left.
    private static func endOfFew(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
        return index
    }

    /// The same as ``odd(_:)``, for four words together, without where.
    @inline(__always)
    private static func isPlain(_ words: SIMD4<UInt64>) -> Bool {
        let ones = SIMD4<UInt64>(repeating: 0x0101_0101_0101_0101)
        let (quote, backslash) = (words ^ (ones &* 0x22), words ^ (ones &* 0x5C))
        let odd = (words &- ones &* 0x20) & ~words | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
        let halves = odd.lowHalf | odd.highHalf
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0
    }

    /// The top bit of a byte is set where it is below a space, a quotation mark or a backslash. A borrow may set more of
    /// them, but only above the first that is right ("Bit Twiddling Hacks": haszero, hasless).
    @inline(__always)
    private static func odd(_ word: UInt64) -> UInt64 {
        let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let (quote, backslash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
        return ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & high
    }
}
