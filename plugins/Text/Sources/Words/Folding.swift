/// Spells texts in one way so that they can be compared and looked up: lower case, one space between words, plain
/// apostrophes, quotation marks, dashes and brackets.
enum Folding {
    /// The folded text as UTF-8; outer white space is gone.
    static func fold(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.withContiguousStorageIfAvailable { fold($0) } ?? fold(String(text))
    }

    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var needsSpace = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x20 || byte &- 0x09 < 5 {
                    needsSpace = true
                    continue
                }
                if needsSpace, !output.isEmpty { output.append(0x20) }
                needsSpace = false
                output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                continue
            }
            let scalar = ScalarReading.next(bytes, &index)
            if isSpace(scalar) {
                needsSpace = true
                continue
            }
            if needsSpace, !output.isEmpty { output.append(0x20) }
            needsSpace = false
            append(scalar, to: &output)
        }
        return output
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        let value = scalar.value
        switch value {
        case 0x41...0x5A: output.append(UInt8(truncatingIfNeeded: value) | 0x20)
        case 0x00...0x7F: output.append(UInt8(truncatingIfNeeded: value))
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE0E, 0xFE0F, 0xFEFF: break
        case 0xFF01...0xFF5E: append(Unicode.Scalar(value - 0xFEE0) ?? scalar, to: &output)
        case 0xC0...0x58F, 0x10A0...0x10FF, 0x1E00...0x1FFF:
            output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        default: appendSign(scalar, to: &output)
        }
    }

    private static func appendSign(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2BC, 0x60, 0xB4: output.append(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0xAB, 0xBB: output.append(UInt8(ascii: "\""))
        case 0x2010...0x2015, 0x2212: output.append(UInt8(ascii: "-"))
        case 0x3002: output.append(UInt8(ascii: "."))
        case 0x3001, 0x60C: output.append(UInt8(ascii: ","))
        case 0x3010, 0x3014: output.append(UInt8(ascii: "["))
        case 0x3011, 0x3015: output.append(UInt8(ascii: "]"))
        default: output.append(contentsOf: String(scalar).utf8)
        }
    }

    /// White space of Unicode that occurs in running text, and the bullets that stand before lines.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0xA0, 0x1680, 0x2000...0x200A, 0x2028,
            0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }
}

extension StringProtocol {
    /// The text without white space and the given scalars at both ends.
    func trimmed(_ others: String = "") -> String {
        let (drop, scalars) = (others.unicodeScalars, unicodeScalars)
        var (start, end) = (scalars.startIndex, scalars.endIndex)
        while start < end, Folding.isSpace(scalars[start]) || drop.contains(scalars[start]) {
            scalars.formIndex(after: &start)
        }
        while end > start {
            let last = scalars.index(before: end)
            guard Folding.isSpace(scalars[last]) || drop.contains(scalars[last]) else { break }
            end = last
        }
        return String(self[start..<end])
    }
}
