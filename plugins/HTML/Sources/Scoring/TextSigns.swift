/// What the bytes of a piece tell beside their number, in one pass.
struct TextSigns {
    var digits = 0
    var capitals = 0
    var words = 0
    var capitalizedWords = 0
    var lineBreaks = 0
    /// Signs that separate the items of a line: `|`, `/`, `•`, `·`, `»`.
    var bars = 0
    var hasYear = false
    /// 1 for ©, 2 for @.
    var sign: UInt8 = 0
    var first: UInt8 = 0
    var last: UInt8 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var previous: UInt8 = 0x20
        var run = 0
        var runStart: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isDigit {
                digits += 1
                if run == 0 { runStart = byte }
                run += 1
                if run == 4 { hasYear = hasYear || (runStart == 0x31 || runStart == 0x32) }
            } else {
                run = 0
            }
            let isCapital = byte >= 0x41 && byte <= 0x5A
            if isCapital { capitals += 1 }
            if previous <= 0x20, byte > 0x20 {
                words += 1
                if isCapital { capitalizedWords += 1 }
            }
            switch byte {
            case 0x0A: lineBreaks += 1
            case 0x7C, 0x2F: bars += 1
            case 0x40: sign = max(sign, 2)
            case 0xA9 where previous == 0xC2: sign = max(sign, 1)
            case 0xB7 where previous == 0xC2, 0xBB where previous == 0xC2: bars += 1
            case 0xA2 where previous == 0x80 && index >= 2 && bytes[index - 2] == 0xE2: bars += 1
            default: break
            }
            previous = byte
        }
        first = bytes.first.map { Self.kindOfFirst($0, bytes) } ?? 0
        last = bytes.last.map { Self.kindOfLast($0, bytes) } ?? 0
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
