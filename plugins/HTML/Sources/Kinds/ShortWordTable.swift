/// A fixed set of words of at most eight bytes, each with what it stands for, asked by the bytes themselves.
///
/// A text is read eight bytes at a time: most words end within them, and nothing of a longer word is looked at but its
/// end.
struct ShortWordTable: Sendable {
    /// The key of the word at each place; 0 for an empty one.
    private let keys: [UInt64]
    private let values: [UInt8]
    private let mask: Int

    /// Bytes of the longest word.
    private static let longest = 8

    /// - Parameter lists: values below 256 with the words that have them, in lower case, separated by white space.
    init(_ lists: [(value: Int, words: String)]) {
        var entries: [(key: UInt64, value: UInt8)] = []
        for (value, words) in lists {
            WordList.visit(words) { word in
                precondition(word.count <= Self.longest, "a short word is a long one")
                entries.append((Self.key(UnsafeRawBufferPointer(word), 0..<word.count), UInt8(value)))
            }
        }
        var size = 64
        while size < entries.count * 4 { size *= 2 }
        var (keys, values) = ([UInt64](repeating: 0, count: size), [UInt8](repeating: 0, count: size))
        for (key, value) in entries {
            var slot = Self.slot(key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            (keys[slot], values[slot]) = (key, value)
        }
        (self.keys, self.values, mask) = (keys, values, size - 1)
    }

    /// Visits the values of a text's words, nil for those that are not in the set: runs of letters, an apostrophe inside
    /// allowed, ASCII capitals lowered.
    @inline(__always)
    func visitWords(_ utf8: UnsafeBufferPointer<UInt8>, _ visit: (Int?) -> Void) {
        let bytes = UnsafeRawBufferPointer(utf8)
        var index = 0
        while index < bytes.count {
            let start = index
            if index &+ 8 <= bytes.count {
                let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let length = Self.letters(eight)
                if length < 8, bytes[index &+ length] < 0x80, bytes[index &+ length] != 0x27 || length == 0 {
                    if length > 0 { visit(self[Self.key(eight, length)]) }
                    index &+= length &+ 1
                    continue
                }
                index &+= length
            }
            while index < bytes.count, Self.isInWord(bytes[index], isFirst: index == start) { index &+= 1 }
            if index > start { visit(index - start <= Self.longest ? self[Self.key(bytes, start..<index)] : nil) }
            index &+= 1
        }
    }

    @inline(__always)
    private static func isInWord(_ byte: UInt8, isFirst: Bool) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x27 && !isFirst
    }

    /// How many of eight bytes are ASCII letters, up to the first that is none.
    @inline(__always)
    private static func letters(_ eight: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Sums below a byte's top bit, so that none goes on to the next: the bit says whether the byte reaches a letter.
        let lower = (eight | ones &* 0x20) & (ones &* 0x7F)
        let isLetter = (lower &+ ones &* 0x1F) & ~(lower &+ ones &* 0x05) & ~eight
        return (~isLetter & (ones &* 0x80)).trailingZeroBitCount >> 3
    }

    @inline(__always)
    private subscript(key: UInt64) -> Int? {
        var slot = Self.slot(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(values[slot]) }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// The first of eight bytes, all of them letters, as a key.
    @inline(__always)
    private static func key(_ eight: UInt64, _ length: Int) -> UInt64 {
        (eight | 0x2020_2020_2020_2020) & (1 << UInt64(length &* 8) &- 1)
    }

    /// The bytes of a short word in one number, ASCII in lower case.
    private static func key(_ bytes: UnsafeRawBufferPointer, _ word: Range<Int>) -> UInt64 {
        word.reversed().reduce(0) { key, index in
            key << 8 | UInt64(bytes[index] < 0x80 ? bytes[index] | 0x20 : bytes[index])
        }
    }

    /// The upper bits of a product are mixed best.
    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
