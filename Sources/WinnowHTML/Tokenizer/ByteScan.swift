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
