/// White space in UTF-8, told by its bytes: characters cost a hundred times as much to walk over.
enum SpaceScan {
    /// How many bytes the white space at an index has (Unicode White_Space); 0 where something else stands.
    @inline(__always)
    static func space(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = utf8[index]
        if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
        return byte == 0xC2 || byte &- 0xE1 < 3 ? wideSpace(utf8, index) : 0
    }

    private static func wideSpace(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        guard index + 1 < utf8.count else { return 0 }
        // U+0085, U+00A0
        if utf8[index] == 0xC2 { return utf8[index + 1] == 0x85 || utf8[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < utf8.count else { return 0 }
        switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
        // U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }

    /// How many bytes the mark at an index has that only says where a word may break: U+00AD, U+200B; 0 for all else.
    @inline(__always)
    static func breakMark(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case 0xC2: index + 1 < utf8.count && utf8[index + 1] == 0xAD ? 2 : 0
        case 0xE2: index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] == 0x8B ? 3 : 0
        default: 0
        }
    }

    /// Where the first byte above ASCII's white space and control characters stands; the end where none does.
    @inline(__always)
    static func firstInk(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(utf8)
        var index = 0
        if bytes.count < 8 {
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            return index
        }
        while true {
            let ink = ink(in: bytes, index)
            if ink != 0 { return index + ink.trailingZeroBitCount >> 3 }
            if index + 8 == bytes.count { return bytes.count }
            // The last step looks at some bytes a second time.
            index = min(index + 8, bytes.count - 8)
        }
    }

    /// How many bytes are above ASCII's white space and control characters.
    static func inkCount(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(utf8)
        var (index, count) = (0, 0)
        while index + 8 <= bytes.count {
            count += ink(in: bytes, index).nonzeroBitCount
            index += 8
        }
        for byte in utf8[index...] where byte > 0x20 { count += 1 }
        return count
    }

    /// The highest bit of each of eight bytes that is above 0x20, the first byte lowest.
    @inline(__always)
    private static func ink(in bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        return ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & 0x8080_8080_8080_8080
    }

    /// What is left without white space at both ends.
    static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = 0
        while start < utf8.count, case let length = space(utf8, start), length > 0 { start += length }
        var end = utf8.count
        while end > start {
            var last = end - 1
            while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
            guard space(utf8, last) == end - last else { break }
            end = last
        }
        return start..<end
    }

    /// Whether words stand one space apart, without breaks and marks that ``joined(_:)`` would take away.
    static func isJoined(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var wasSpace = true
        for index in utf8.indices {
            let byte = utf8[index]
            if byte == 0x20 {
                if wasSpace { return false }
                wasSpace = true
                continue
            }
            // Most signs are none of those that are looked at closely.
            if byte &- 0x21 < 0x5F {
                wasSpace = false
                continue
            }
            if space(utf8, index) > 0 || breakMark(utf8, index) > 0 { return false }
            wasSpace = false
        }
        return !wasSpace || utf8.isEmpty
    }

    /// White space and line breaks as single spaces, none at the ends; without marks that say where a word may break.
    static func joined(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
        // Joined text is never longer: a space stands for at least one.
        String(unsafeUninitializedCapacity: utf8.count) { output in
            var (count, index, needsSpace, isFirst) = (0, 0, false, true)
            while index < utf8.count {
                let length = space(utf8, index)
                if length > 0 {
                    needsSpace = !isFirst
                    index += length
                    continue
                }
                if needsSpace {
                    output[count] = 0x20
                    count += 1
                }
                (needsSpace, isFirst) = (false, false)
                let mark = breakMark(utf8, index)
                if mark == 0 {
                    output[count] = utf8[index]
                    count += 1
                }
                index += max(1, mark)
                // Most signs are neither space nor mark.
                while index < utf8.count, utf8[index] &- 0x21 < 0x5F {
                    output[count] = utf8[index]
                    (count, index) = (count &+ 1, index &+ 1)
                }
            }
            return count
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingSpace: String {
        var text = String(self)
        return text.withUTF8 { utf8 in
            let range = SpaceScan.trimmed(utf8)
            return range.count == utf8.count ? nil : String(decoding: utf8[range], as: UTF8.self)
        } ?? text
    }
}

extension String {
    /// White space and line breaks as single spaces; without marks that only say where a word may break.
    var joinedLines: String {
        var text = self
        return text.withUTF8 { utf8 in
            SpaceScan.isJoined(utf8) ? nil : SpaceScan.joined(utf8)
        } ?? text
    }
}
