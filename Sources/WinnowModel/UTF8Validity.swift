/// Whether bytes are UTF-8.
///
/// ASCII goes by 64 bytes at a time; the standard library's check, which goes by single bytes through markup with line
/// breaks, took a tenth of the time of a web page.
package enum UTF8Validity {
    /// Where the first byte stands that begins no well-formed sequence; nil where all bytes are UTF-8.
    package static func firstError(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while true {
            index = endOfASCII(bytes, from: index)
            guard index < bytes.count else { return nil }
            repeat {
                let length = commonLength(bytes, at: index)
                if length == 0 { return index }
                index += length
            } while index < bytes.count && bytes[index] >= 0x80
        }
    }

    /// ``sequenceLength(_:at:)``, quick for the leads that most texts have, behind which any continuation is right.
    @inline(__always)
    private static func commonLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = bytes[index]
        if index + 2 < bytes.count {
            if lead &- 0xC2 < 0x1E { return bytes[index + 1] & 0xC0 == 0x80 ? 2 : 0 }
            if lead &- 0xE1 < 0x0C { return bytes[index + 1] & 0xC0 == 0x80 && bytes[index + 2] & 0xC0 == 0x80 ? 3 : 0 }
        }
        return sequenceLength(bytes, at: index)
    }

    @inline(__always)
    private static func endOfASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index + 64 <= bytes.count {
            let words = bytes.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self)
            let quarters = words.lowHalf | words.highHalf
            let halves = quarters.lowHalf | quarters.highHalf
            if (halves[0] | halves[1]) & high != 0 { break }
            index += 64
        }
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) & high
            if word != 0 { return index + word.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// The length of the well-formed sequence at an index (Unicode 15, table 3-7); 0 when there is none.
    package static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
