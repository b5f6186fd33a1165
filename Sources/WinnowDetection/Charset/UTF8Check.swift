/// Whether bytes are UTF-8, are meant to be, or are something else.
enum UTF8Check {
    case valid
    /// UTF-8 with a few broken sequences: a cut end, a pasted byte.
    case damaged
    case other

    init(_ bytes: UnsafeRawBufferPointer) {
        if Self.isValid(bytes) {
            self = .valid
            return
        }
        self = DamageCount(bytes).isMostlyGood ? .damaged : .other
    }

    /// In text of another charset a run of bytes beyond ASCII is well-formed UTF-8 only by accident: a single accented
    /// letter never is, a run of two-byte characters hardly ever is from end to end.
    private struct DamageCount {
        private var (goodSequences, badBytes) = (0, 0)
        private var (goodRuns, badRuns) = (0, 0)

        init(_ bytes: UnsafeRawBufferPointer) {
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let before = badBytes
                while index < bytes.count, bytes[index] >= 0x80 {
                    let length = UTF8Check.sequenceLength(bytes, at: index)
                    if length > 0 { goodSequences += 1 } else { badBytes += 1 }
                    index += max(1, length)
                }
                if badBytes == before { goodRuns += 1 } else { badRuns += 1 }
            }
        }

        var isMostlyGood: Bool { goodSequences >= badBytes * 8 || goodRuns >= badRuns * 3 }
    }

    /// Whether all of it is well-formed. ASCII goes by 64 bytes at a time; the standard library's check, which goes by
    /// single bytes through markup with line breaks, took a tenth of the time of a web page.
    private static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while true {
            index = endOfASCII(bytes, from: index)
            guard index < bytes.count else { return true }
            repeat {
                let length = commonLength(bytes, at: index)
                if length == 0 { return false }
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

    /// The length of the well-formed sequence at `index` (Unicode 15, table 3-7); 0 when there is none.
    static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
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
