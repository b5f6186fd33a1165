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
        let table = foldTable
        var index = 0
        while index < utf8.count {
            var folded = table[Int(utf8[index])]
            guard folded != 0 else {
                index += 1
                continue
            }
            let start = index
            var hash = basis
            // Letters have a bit that digits have not.
            var bits: UInt8 = 0xFF
            var length = 0
            while true {
                if folded > 1 {
                    hash = (hash ^ UInt64(folded)) &* prime
                    bits &= folded
                    index &+= 1
                } else {
                    length = addScalar(utf8, index, &hash)
                    // Punctuation ends the word; it is skipped below.
                    if length < 0 { break }
                    index += length
                }
                guard index < utf8.count else { break }
                folded = table[Int(utf8[index])]
                if folded == 0 { break }
            }
            if index > start {
                let hasDigit = bits & 0x40 == 0
                visit(
                    Word(
                        hash: hash, pattern: hasDigit ? pattern(utf8, start, index) : hash,
                        isCapitalized: utf8[start] &- 0x41 < 26))
            }
            if length < 0 {
                index -= length
                length = 0
            }
        }
    }

    /// Adds a character beyond ASCII to a hash.
    /// - Returns: its bytes; below 0 for punctuation, which is not added.
    private static func addScalar(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ hash: inout UInt64) -> Int {
        let (scalar, length) = decode(utf8, index)
        if isPunctuation(scalar.value) { return -length }
        if scalar.value >= 0xC0, scalar.value <= 0x52F {
            let lower = lowerCase[Int(scalar.value) - 0xC0]
            hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: 0xC0 | lower >> 6))) &* prime
            hash = (hash ^ UInt64(UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F))) &* prime
        } else {
            for byte in utf8[index..<(index + length)] { hash = (hash ^ UInt64(byte)) &* prime }
        }
        return length
    }

    /// The hash of a word with all digits alike.
    private static func pattern(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash = basis
        var index = start
        while index < end {
            let folded = foldTable[Int(utf8[index])]
            if folded > 1 {
                hash = (hash ^ (folded < 0x40 ? 0x30 : UInt64(folded))) &* prime
                index += 1
            } else {
                index += max(1, addScalar(utf8, index, &hash))
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

    /// For each byte: itself in lower case if it is a letter or digit, 0 for what stands between words, 1 beyond ASCII.
    /// A pointer, so that the loops check no bounds: a byte is always inside.
    nonisolated(unsafe) private static let foldTable: UnsafePointer<UInt8> = {
        // Written here and never again.
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: table[Int(byte)] = byte
            case 0x41...0x5A: table[Int(byte)] = byte | 0x20
            case 0x80...: table[Int(byte)] = 1
            default: table[Int(byte)] = 0
            }
        }
        return UnsafePointer(table)
    }()
}
