/// The rarer signs of a piece, and how it begins and ends.
struct TextSigns {
    /// Four digits in a row, the first a 1 or a 2.
    private(set) var hasYear = false
    /// 1 for ©, 2 for @.
    private(set) var sign: UInt8 = 0
    /// Signs that separate the items of a line: `|`, `/`, `•`, `·`, `»`.
    private(set) var bars: Int
    let first: UInt8
    let last: UInt8

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ counts: TextCounts) {
        bars = counts.bars
        first = bytes.first.map { Self.kindOfFirst($0, bytes) } ?? 0
        last = bytes.last.map { Self.kindOfLast($0, bytes) } ?? 0
        if counts.mayHaveYear { hasYear = Self.hasYear(bytes) }
        if counts.mayHaveSigns { findSigns(bytes) }
    }

    private static func hasYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // A run of four digits has one at every fourth place.
        var index = 3
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 4
                continue
            }
            var (start, end) = (index, index + 1)
            while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            if end - start >= 4, bytes[start] == 0x31 || bytes[start] == 0x32 { return true }
            index = end + 4
        }
        return false
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private mutating func findSigns(_ bytes: UnsafeBufferPointer<UInt8>) {
        var previous: UInt8 = 0x20
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x40: sign = max(sign, 2)
            case 0xA9 where previous == 0xC2: sign = max(sign, 1)
            case 0xB7 where previous == 0xC2, 0xBB where previous == 0xC2: bars += 1
            case 0xA2 where previous == 0x80 && index >= 2 && bytes[index - 2] == 0xE2: bars += 1
            default: break
            }
            previous = byte
        }
    }

    private static func kindOfFirst(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        switch byte {
        case 0x41...0x5A: return 1
        case 0x61...0x7A: return 2
        case 0x30...0x39: return 3
        case 0x22, 0x27: return 4
        case 0x2D, 0x2A, 0x2B, 0x3E: return 5
        case 0x28, 0x5B: return 6
        case 0xC2: return bytes.count > 1 && bytes[1] == 0xA9 ? 7 : 4
        case 0xE2: return bytes.count > 2 && bytes[1] == 0x80 && bytes[2] >= 0x98 && bytes[2] <= 0x9E ? 4 : 8
        default: return byte < 0x80 ? 9 : 10
        }
    }

    private static func kindOfLast(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        switch byte {
        case 0x2E: return bytes.count > 2 && bytes[bytes.count - 2] == 0x2E ? 6 : 1
        case 0x21, 0x3F: return 2
        case 0x3A: return 3
        case 0x2C, 0x3B: return 4
        case 0x29, 0x5D: return 5
        case 0xA6: return 6
        case 0x22, 0x27, 0x9D, 0x9C: return 7
        case 0x30...0x39: return 8
        case 0x82: return 1
        case 0x3E, 0xBB, 0xBA: return 9
        default: return byte < 0x80 ? 10 : 11
        }
    }
}
