/// A fixed set of words or lines, each with the topics that it speaks for, asked by hash.
struct KindTable<Topic: RawRepresentable & Hashable>: Sendable where Topic.RawValue == Int {
    private let keys: [UInt64]
    private let masks: [UInt16]
    private let mask: Int

    /// A table of single words, separated by white space.
    init(_ words: [Topic: String]) {
        self.init(entries: words.mapValues { $0.split(whereSeparator: \.isWhitespace) })
    }

    /// A table of lines, separated by commas or line ends.
    init(lines: [Topic: String]) {
        self.init(entries: lines.mapValues { $0.split { $0 == "," || $0 == "\n" } })
    }

    private init(entries: [Topic: [Substring]]) {
        let count = entries.values.reduce(0) { $0 + $1.count }
        var size = 64
        while size < count * 4 { size *= 2 }
        var (keys, masks) = ([UInt64](repeating: 0, count: size), [UInt16](repeating: 0, count: size))
        for (topic, list) in entries {
            for entry in list {
                let key = Self.hash(entry.utf8)
                var slot = Int(truncatingIfNeeded: key) & (size - 1)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                masks[slot] |= 1 << UInt16(topic.rawValue)
            }
        }
        (self.keys, self.masks, mask) = (keys, masks, size - 1)
    }

    /// The topics of a word or line by its hash, a bit for each; 0 for one that is not in the table.
    @inline(__always)
    func topics(_ key: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return masks[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
        text.reduce(KindHash.basis) { KindHash.adding($1, to: $0) }
    }
}

/// FNV-1a of 64 bits.
enum KindHash {
    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Visits the hashes of a text's words, ASCII capitals lowered: runs of letters, an apostrophe inside allowed.
    @inline(__always)
    static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ visit: (UInt64) -> Void) {
        var (hash, length) = (basis, 0)
        for index in 0...bytes.count {
            let byte = index < bytes.count ? KindWords.lowered(bytes[index]) : 0
            let isLetter = byte &- 0x61 < 26 || byte >= 0x80 || (byte == 0x27 && length > 0)
            if isLetter {
                hash = adding(byte, to: hash)
                length += 1
            } else if length > 0 {
                visit(hash)
                (hash, length) = (basis, 0)
            }
        }
    }

    /// The hash of a whole line: its words with single spaces between; nil for a line without any.
    @inline(__always)
    static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        var (hash, isEmpty, needsSpace) = (basis, true, false)
        for byte in bytes {
            let lower = KindWords.lowered(byte)
            guard lower &- 0x61 < 26 || lower >= 0x80 else {
                needsSpace = !isEmpty
                continue
            }
            if needsSpace { hash = adding(0x20, to: hash) }
            hash = adding(lower, to: hash)
            (isEmpty, needsSpace) = (false, false)
        }
        return isEmpty ? nil : hash
    }
}
