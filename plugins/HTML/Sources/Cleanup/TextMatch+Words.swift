extension TextMatch {
    /// A word of a text: lower-case letters and digits between everything else.
    struct Word {
        /// FNV-1a, 64 bits, of the folded bytes.
        var hash: UInt64
        /// The same with all digits alike.
        var pattern: UInt64
        /// Whether it begins with a capital of ASCII.
        var isCapitalized: Bool
    }

    static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    static let prime: UInt64 = 0x100_0000_01B3

    /// Visits the words of a text, folded as ``fold(_:_:)`` folds.
    @inline(__always)
    static func visitWords(_ utf8: UnsafeBufferPointer<UInt8>, _ visit: (Word) -> Void) {
        let tables = WordTables.shared
        var index = 0
        while index < utf8.count {
            let folded = tables.fold[Int(utf8[index])]
            guard folded != 0 else {
                index &+= 1
                continue
            }
            let start = index
            var (hash, hasDigit) = (basis, false)
            if folded > 1 { index = endOfASCII(utf8, start, &hash, &hasDigit, tables) }
            if index < utf8.count, utf8[index] >= 0x80 {
                index = endBeyondASCII(utf8, index, &hash, &hasDigit, tables)
            }
            if index > start {
                visit(
                    Word(
                        hash: hash, pattern: hasDigit ? pattern(utf8, start..<index, tables) : hash,
                        isCapitalized: utf8[start] &- 0x41 < 26))
            } else {
                // Punctuation beyond ASCII.
                index &+= decode(utf8, index).length
            }
        }
    }

    /// The end of the letters and digits of ASCII, which are added to a hash.
    @inline(__always)
    private static func endOfASCII(
        _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ hash: inout UInt64, _ hasDigit: inout Bool,
        _ tables: WordTables
    ) -> Int {
        var index = start
        while true {
            let eight = EightBytes(utf8, at: index)
            hash = eight.added(to: hash, tables)
            if eight.hasDigit { hasDigit = true }
            index &+= eight.count
            if eight.count < 8 { return index }
        }
    }

    /// The end of a word from a character beyond ASCII on, which may be punctuation and so the end.
    @inline(never)
    private static func endBeyondASCII(
        _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ hash: inout UInt64, _ hasDigit: inout Bool,
        _ tables: WordTables
    ) -> Int {
        var index = start
        while index < utf8.count {
            let folded = tables.fold[Int(utf8[index])]
            if folded > 1 {
                hash = (hash ^ UInt64(folded)) &* prime
                // Letters have a bit that digits have not.
                if folded & 0x40 == 0 { hasDigit = true }
                index &+= 1
            } else {
                if folded == 0 { break }
                let length = addScalar(utf8, index, &hash, tables)
                if length < 0 { break }
                index &+= length
            }
        }
        return index
    }

    /// Adds a character beyond ASCII to a hash.
    /// - Returns: its bytes; below 0 for punctuation, which is not added.
    @inline(__always)
    private static func addScalar(
        _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ hash: inout UInt64, _ tables: WordTables
    ) -> Int {
        let lead = utf8[index]
        // Letters of Latin, Greek and Cyrillic, and general punctuation: most of what stands in texts.
        if lead >= 0xC3, lead <= 0xD3, index + 1 < utf8.count {
            let scalar = UInt32(lead & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F)
            if scalar == 0xD7 || scalar == 0xF7 { return -2 }
            addLower(scalar, &hash, tables)
            return 2
        }
        if lead == 0xE2, index + 2 < utf8.count, utf8[index + 1] <= 0xAF { return -3 }
        let (scalar, length) = decode(utf8, index)
        if isPunctuation(scalar.value) { return -length }
        if scalar.value >= 0xC0, scalar.value <= 0x52F {
            addLower(scalar.value, &hash, tables)
        } else {
            for byte in utf8[index..<(index + length)] { hash = (hash ^ UInt64(byte)) &* prime }
        }
        return length
    }

    /// Adds a letter of U+00C0 to U+052F in lower case.
    @inline(__always)
    private static func addLower(_ scalar: UInt32, _ hash: inout UInt64, _ tables: WordTables) {
        let lower = tables.lower[Int(scalar) - 0xC0]
        hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: 0xC0 | lower >> 6))) &* prime
        hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F))) &* prime
    }

    /// The hash of a word with all digits alike.
    private static func pattern(
        _ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ tables: WordTables
    ) -> UInt64 {
        var hash = basis
        var index = word.lowerBound
        while index < word.upperBound {
            let folded = tables.fold[Int(utf8[index])]
            if folded > 1 {
                hash = (hash ^ (folded < 0x40 ? 0x30 : UInt64(folded))) &* prime
                index += 1
            } else {
                index += max(1, addScalar(utf8, index, &hash, tables))
            }
        }
        return hash
    }

    /// A number that texts have in common when they are alike; 0 for a text without letters.
    static func print(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var print: UInt64 = 0
        visitWords(utf8) { print = adding($0, to: print) }
        return print
    }

    /// The print of a text with one word more.
    @inline(__always)
    static func adding(_ word: Word, to print: UInt64) -> UInt64 {
        ((print == 0 ? basis : print) ^ word.hash) &* prime | 1
    }

    /// The print of a text.
    static func print(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { print($0) }
    }
}
