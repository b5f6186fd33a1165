/// What the bytes of a page are.
package enum UTF8Check: Sendable {
    case ascii, valid, invalid

    /// Checks bytes; ASCII goes by 64 bytes at a time.
    /// - Parameter bytes: the whole page.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var pointer = bytes.baseAddress else {
            self = .ascii
            return
        }
        let end = pointer + bytes.count
        var isASCII = true
        while true {
            pointer = Self.skipASCII(pointer, end)
            guard pointer < end else { break }
            isASCII = false
            // A run of other characters, with ASCII punctuation inside, stays in this loop.
            repeat {
                let length = Self.sequenceLength(pointer, end)
                if length == 0 {
                    self = .invalid
                    return
                }
                pointer += length
            } while pointer < end && pointer.pointee >= 0x80
        }
        self = isASCII ? .ascii : .valid
    }

    @inline(__always)
    private static func skipASCII(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        var pointer = start
        while end - pointer >= 64 {
            let bytes = load16(pointer) | load16(pointer + 16) | load16(pointer + 32) | load16(pointer + 48)
            let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
            if (words[0] | words[1]) & 0x8080_8080_8080_8080 != 0 { break }
            pointer += 64
        }
        while end - pointer >= 8 {
            let others = WordScan.load(pointer) & 0x8080_8080_8080_8080
            if others != 0 { return pointer + others.trailingZeroBitCount &>> 3 }
            pointer += 8
        }
        while pointer < end, pointer.pointee < 0x80 { pointer += 1 }
        return pointer
    }

    /// The length of the well-formed sequence at `pointer` (Unicode, table 3-7), 0 if it is none.
    @inline(__always)
    private static func sequenceLength(_ pointer: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        let lead = pointer.pointee
        let left = end - pointer
        if lead < 0xE0 {
            return lead >= 0xC2 && left >= 2 && pointer[1] & 0xC0 == 0x80 ? 2 : 0
        }
        if lead < 0xF0 {
            guard left >= 3, pointer[1] & 0xC0 == 0x80, pointer[2] & 0xC0 == 0x80 else { return 0 }
            if lead == 0xE0, pointer[1] < 0xA0 { return 0 }
            if lead == 0xED, pointer[1] > 0x9F { return 0 }
            return 3
        }
        guard lead <= 0xF4, left >= 4, pointer[1] & 0xC0 == 0x80, pointer[2] & 0xC0 == 0x80, pointer[3] & 0xC0 == 0x80
        else { return 0 }
        if lead == 0xF0, pointer[1] < 0x90 { return 0 }
        if lead == 0xF4, pointer[1] > 0x8F { return 0 }
        return 4
    }
}
