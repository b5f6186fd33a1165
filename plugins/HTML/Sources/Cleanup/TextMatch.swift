/// Compares texts as a reader would: without case, punctuation and spacing.
enum TextMatch {
    /// Lower-case letters and digits in UTF-8, one space between words. Bytes, since comparing and hashing strings would
    /// normalize them each time.
    static func folded(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { folded($0) }
    }

    /// The same for UTF-8 in memory.
    static func folded(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        // Folding makes no text longer: a space stands for at least one byte between words.
        [UInt8](unsafeUninitializedCapacity: utf8.count) { output, count in
            fold(utf8) { byte in
                output[count] = byte
                count &+= 1
            }
        }
    }

    /// Gives the bytes of the folded text one after the other.
    @inline(__always)
    static func fold(_ utf8: UnsafeBufferPointer<UInt8>, _ emit: (UInt8) -> Void) {
        var needsSpace = false
        var isFirst = true
        var index = 0
        @inline(__always) func word(_ byte: UInt8) {
            if needsSpace, !isFirst { emit(0x20) }
            (needsSpace, isFirst) = (false, false)
            emit(byte)
        }
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                index += 1
                switch byte {
                case 0x30...0x39, 0x61...0x7A: word(byte)
                case 0x41...0x5A: word(byte | 0x20)
                default: needsSpace = true
                }
                continue
            }
            let (scalar, length) = decode(utf8, index)
            index += length
            if isPunctuation(scalar.value) {
                needsSpace = true
            } else if (0xC0...0x52F).contains(scalar.value) {
                let lower = lowerCase[Int(scalar.value) - 0xC0]
                word(UInt8(truncatingIfNeeded: 0xC0 | lower >> 6))
                word(UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F))
            } else {
                for byte in utf8[(index - length)..<index] { word(byte) }
            }
        }
    }

    /// Lower case of the letters of Latin, Greek and Cyrillic, U+00C0 to U+052F: two bytes each, like the letters.
    static let lowerCase: [UInt16] = (0xC0...0x52F).map { value in
        let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
        return lower.flatMap { $0.count == 1 ? $0.first : nil }.flatMap { UInt16(exactly: $0.value) }
            .flatMap { (0x80...0x7FF).contains($0) ? $0 : nil } ?? UInt16(value)
    }

    /// Signs of Latin-1, general punctuation to dingbats, CJK and full-width punctuation, private use.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F,
            0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFF00...0xFF0F,
            0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF:
            true
        default: false
        }
    }

    /// Decodes one scalar; text is valid UTF-8, but a piece may be cut by whoever calls.
    static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, length: Int) {
        let lead = utf8[index]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, index + length <= utf8.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(utf8[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
