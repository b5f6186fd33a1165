/// UTF-16 and UTF-32, which need no tables: iconv has a library for each, and loading the two takes 0.4 ms of a worker's
/// start.
struct UnicodeUnits {
    /// 2 or 4.
    private let width: Int
    private let isBigEndian: Bool

    /// The encoding with a name that iconv knows, in upper case; nil when it is none of these. A name that leaves the
    /// order of bytes open means the order of most machines: a byte-order mark was looked at before.
    init?(name: String) {
        switch name {
        case "UTF-16LE", "UTF-16", "UCS-2", "UCS-2LE": (width, isBigEndian) = (2, false)
        case "UTF-16BE", "UCS-2BE": (width, isBigEndian) = (2, true)
        case "UTF-32LE", "UTF-32", "UCS-4LE": (width, isBigEndian) = (4, false)
        case "UTF-32BE", "UCS-4BE", "UCS-4": (width, isBigEndian) = (4, true)
        default: return nil
        }
    }

    /// Decodes everything.
    /// - Returns: valid UTF-8, and how many malformed places there were, each of which became U+FFFD.
    func decode(_ bytes: UnsafeRawBufferPointer) -> (utf8: [UInt8], malformed: Int) {
        var (output, malformed): ([UInt8], Int) = ([], 0)
        output.reserveCapacity(bytes.count)
        func add(_ scalar: Unicode.Scalar?) {
            if scalar == nil { malformed += 1 }
            let encoded = scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
            output.append(contentsOf: encoded)
        }
        var index = 0
        while index + width <= bytes.count {
            let code = unit(bytes, index)
            index += width
            if width == 2, code & 0xFC00 == 0xD800, index + 2 <= bytes.count,
                case let low = unit(bytes, index), low & 0xFC00 == 0xDC00
            {
                add(Unicode.Scalar(0x10000 + (code & 0x3FF) << 10 + low & 0x3FF))
                index += 2
            } else {
                add(Unicode.Scalar(code))
            }
        }
        if index < bytes.count { add(nil) }
        return (output, malformed)
    }

    private func unit(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
        if width == 2 {
            let value = bytes.loadUnaligned(fromByteOffset: index, as: UInt16.self)
            return UInt32(isBigEndian ? UInt16(bigEndian: value) : UInt16(littleEndian: value))
        }
        let value = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
        return isBigEndian ? UInt32(bigEndian: value) : UInt32(littleEndian: value)
    }
}
