/// A fixed set of words or lines, each with the topics that it speaks for, asked by hash.
struct KindTable<Topic: RawRepresentable & Hashable>: Sendable where Topic.RawValue == Int {
    private let keys: [UInt64]
    private let masks: [UInt16]
    private let mask: Int

    /// A table of single words, separated by white space.
    init(_ words: [Topic: String]) {
        self.init(words, WordList.visit) { [ByteHash.of($0)] }
    }

    /// A table of words of class and id names, asked by their numbers.
    init(names: [Topic: String]) {
        self.init(names, WordList.visit) { [ClassWords.number($0)] }
    }

    /// A table of lines, separated by commas or line ends, asked by their hashes; those of nothing but letters of ASCII also
    /// by what such texts have in common (``TextMatch/print(_:)``), which is known of each piece of a page.
    init(lines: [Topic: String]) {
        self.init(lines, WordList.visitLines) { line in
            let isPlain = line.allSatisfy { $0 &- 0x61 < 26 || $0 == 0x20 }
            return isPlain ? [ByteHash.of(line), TextMatch.print(line)] : [ByteHash.of(line)]
        }
    }

    private init(
        _ lists: [Topic: String], _ visit: (String, (UnsafeBufferPointer<UInt8>) -> Void) -> Void,
        keys hashes: @escaping (UnsafeBufferPointer<UInt8>) -> [UInt64]
    ) {
        var entries: [(key: UInt64, topic: UInt16)] = []
        for (topic, list) in lists {
            visit(list) { name in
                for key in hashes(name) { entries.append((key, 1 << UInt16(topic.rawValue))) }
            }
        }
        var size = 64
        while size < entries.count * 4 { size *= 2 }
        var (keys, masks) = ([UInt64](repeating: 0, count: size), [UInt16](repeating: 0, count: size))
        for (key, topic) in entries {
            var slot = Self.slot(key) & (size - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            masks[slot] |= topic
        }
        (self.keys, self.masks, mask) = (keys, masks, size - 1)
    }

    /// The topics of a word or line by its hash, a bit for each; 0 for one that is not in the table.
    @inline(__always)
    func topics(_ key: UInt64) -> UInt16 {
        var slot = Self.slot(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return masks[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The upper bits of a product are mixed best.
    @inline(__always)
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}

/// Hashes of words and lines (``ByteHash``), ASCII capitals lowered.
enum KindHash {
    /// Visits the hashes of a text's words, ASCII capitals lowered: runs of letters, an apostrophe inside allowed.
    @inline(__always)
    static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ visit: (UInt64) -> Void) {
        var hash = ByteHash.basis
        for byte in bytes {
            if (byte | 0x20) &- 0x61 < 26 {
                hash = ByteHash.adding(byte | 0x20, to: hash)
            } else if byte >= 0x80 || byte == 0x27 && hash != ByteHash.basis {
                hash = ByteHash.adding(byte, to: hash)
            } else if hash != ByteHash.basis {
                visit(hash)
                hash = ByteHash.basis
            }
        }
        if hash != ByteHash.basis { visit(hash) }
    }

    /// The hash of a whole line: its words with single spaces between; nil for a line without any.
    ///
    /// - Returns: the hash, and whether the line has a sign of money beside a digit.
    @inline(__always)
    static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> (key: UInt64?, isPrice: Bool) {
        var (hash, isEmpty, needsSpace) = (ByteHash.basis, true, false)
        var (hasDigit, hasMoney, before) = (false, false, UInt8(0))
        for byte in bytes {
            var lower = byte
            if (byte | 0x20) &- 0x61 < 26 {
                lower = byte | 0x20
            } else if byte < 0x80 {
                if byte &- 0x30 < 10 { hasDigit = true }
                if byte == UInt8(ascii: "$") { hasMoney = true }
                (needsSpace, before) = (!isEmpty, byte)
                continue
            } else if before == 0xC2, byte == 0xA3 || byte == 0xA5 {
                // £ and ¥.
                hasMoney = true
            } else if before == 0xE2, byte == 0x82 {
                // The block of currency signs: €, ₹, ₽, ₩ …
                hasMoney = true
            }
            before = byte
            if needsSpace { hash = ByteHash.adding(0x20, to: hash) }
            hash = ByteHash.adding(lower, to: hash)
            (isEmpty, needsSpace) = (false, false)
        }
        return (isEmpty ? nil : hash, hasDigit && hasMoney)
    }
}
