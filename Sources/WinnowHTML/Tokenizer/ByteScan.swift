// Scanning for the few bytes that end a run. Sixteen bytes are compared at a time; the tail is scalar, so nothing is
// read behind the input and the input needs no padding.

/// The offset of the first set byte of a comparison, or 16.
@inline(__always)
func firstSet(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] != 0 { return words[0].trailingZeroBitCount &>> 3 }
    return words[1] != 0 ? 8 &+ words[1].trailingZeroBitCount &>> 3 : 16
}

@inline(__always)
func load16(_ pointer: UnsafePointer<UInt8>) -> SIMD16<UInt8> {
    UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<UInt8>.self)
}

/// The first of four bytes, or `end`.
@inline(__always)
func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8
) -> UnsafePointer<UInt8> {
    var pointer = start
    while end - pointer >= 16 {
        let v = load16(pointer)
        let found = firstSet(
            v .== SIMD16(repeating: a) .| v .== SIMD16(repeating: b) .| v .== SIMD16(repeating: c)
                .| v .== SIMD16(repeating: d))
        if found < 16 { return pointer + found }
        pointer += 16
    }
    while pointer < end {
        let byte = pointer.pointee
        if byte == a || byte == b || byte == c || byte == d { return pointer }
        pointer += 1
    }
    return end
}

/// The first of two bytes, or `end`.
@inline(__always)
func scan(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ a: UInt8, _ b: UInt8
) -> UnsafePointer<UInt8> {
    var pointer = start
    while end - pointer >= 16 {
        let v = load16(pointer)
        let found = firstSet(v .== SIMD16(repeating: a) .| v .== SIMD16(repeating: b))
        if found < 16 { return pointer + found }
        pointer += 16
    }
    while pointer < end, pointer.pointee != a, pointer.pointee != b { pointer += 1 }
    return pointer
}

/// Eight bytes at a time in an integer. (The standard library compares vectors for order lane by lane, which is slower
/// than a loop over bytes; for equality it uses one instruction.)
enum WordScan {
    @inline(__always)
    static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// The high bit of bytes equal to `byte`; exact for the lowest such byte.
    @inline(__always)
    private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let zero = word ^ (byte &* 0x0101_0101_0101_0101)
        return (zero &- 0x0101_0101_0101_0101) & ~zero
    }

    /// A high bit for each byte that may end a name; exact for the lowest.
    @inline(__always)
    static func nameEnds(_ word: UInt64, _ isAttribute: Bool) -> UInt64 {
        var ends = (word &- 0x2121_2121_2121_2121) & ~word
        ends |= equal(word, 0x2F) | equal(word, 0x3E)
        if isAttribute { ends |= equal(word, 0x3D) }
        return ends & 0x8080_8080_8080_8080
    }

    /// A high bit for each byte that ends most names: `=` of attributes, a space or `>` of tags; exact for the lowest.
    @inline(__always)
    static func commonNameEnds(_ word: UInt64, _ isAttribute: Bool) -> UInt64 {
        (isAttribute ? equal(word, 0x3D) : equal(word, 0x20) | equal(word, 0x3E)) & 0x8080_8080_8080_8080
    }

    /// All bits of the bytes below the lowest one whose high bit is set.
    @inline(__always)
    static func below(_ highBits: UInt64) -> UInt64 { (highBits & (0 &- highBits)) &>> 7 &- 1 }

    /// The word with ASCII capitals lowered.
    @inline(__always)
    static func lowered(_ word: UInt64) -> UInt64 {
        let low = word & 0x7F7F_7F7F_7F7F_7F7F
        let aboveZ = low &+ 0x2525_2525_2525_2525
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let upper = (fromA ^ aboveZ) & ~word & 0x8080_8080_8080_8080
        return word | upper &>> 2
    }
}

/// The first byte that is not ASCII white space, or `end`.
@inline(__always)
func skipSpace(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var pointer = start
    while pointer < end, isHTMLSpace(pointer.pointee) { pointer += 1 }
    return pointer
}

/// Appends a code point in UTF-8; the caller gives a scalar value.
@inline(__always)
func encodeUTF8(_ code: UInt32, _ write: (UInt8) -> Void) {
    if code < 0x80 {
        write(UInt8(truncatingIfNeeded: code))
    } else if code < 0x800 {
        write(UInt8(truncatingIfNeeded: 0xC0 | code &>> 6))
        write(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    } else if code < 0x10000 {
        write(UInt8(truncatingIfNeeded: 0xE0 | code &>> 12))
        write(UInt8(truncatingIfNeeded: 0x80 | code &>> 6 & 0x3F))
        write(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    } else {
        write(UInt8(truncatingIfNeeded: 0xF0 | code &>> 18))
        write(UInt8(truncatingIfNeeded: 0x80 | code &>> 12 & 0x3F))
        write(UInt8(truncatingIfNeeded: 0x80 | code &>> 6 & 0x3F))
        write(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
    }
}
