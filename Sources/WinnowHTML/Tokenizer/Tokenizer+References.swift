// Character references (13.2.5.72 to 13.2.5.80).

extension Tokenizer {
    /// A reference that the input has: how many bytes after the ampersand it takes (0 if it is none), and its value.
    struct Reference {
        var length: Int
        var code0: UInt32 = 0
        var code1: UInt32 = 0
    }

    /// Reads a reference.
    ///
    /// - Parameters:
    ///   - start: the byte after the ampersand.
    ///   - inAttribute: a name without a semicolon before `=` or a letter or digit is no reference there.
    mutating func readReference(_ start: UnsafePointer<UInt8>, inAttribute: Bool) -> Reference {
        guard start < end else { return Reference(length: 0) }
        let first = start.pointee
        if first == UInt8(ascii: "#") { return readNumericReference(start) }
        guard asciiLowered(first) &- 0x61 < 26 else { return Reference(length: 0) }
        if let common = commonReference(start) { return common }
        guard let match = NamedReferences.shared.longestMatch(start, end - start) else { return Reference(length: 0) }
        let next = start + match.length
        if inAttribute, next[-1] != UInt8(ascii: ";"), next < end {
            let byte = next.pointee
            let isAlphanumeric = asciiLowered(byte) &- 0x61 < 26 || byte &- 0x30 < 10
            if byte == UInt8(ascii: "=") || isAlphanumeric { return Reference(length: 0) }
        }
        return Reference(length: match.length, code0: match.code0, code1: match.code1)
    }

    /// The references that make up nearly all of those in pages, with their semicolon.
    @inline(__always)
    private func commonReference(_ start: UnsafePointer<UInt8>) -> Reference? {
        guard end - start >= 8 else { return nil }
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
        if word & 0xFFFF_FFFF == 0x3B70_6D61 { return Reference(length: 4, code0: 0x26) }  // amp;
        if word & 0xFF_FFFF_FFFF == 0x3B_7073_626E { return Reference(length: 5, code0: 0xA0) }  // nbsp;
        if word & 0xFF_FFFF_FFFF == 0x3B_746F_7571 { return Reference(length: 5, code0: 0x22) }  // quot;
        if word & 0xFF_FFFF == 0x3B_746C { return Reference(length: 3, code0: 0x3C) }  // lt;
        if word & 0xFF_FFFF == 0x3B_7467 { return Reference(length: 3, code0: 0x3E) }  // gt;
        return nil
    }

    private mutating func readNumericReference(_ start: UnsafePointer<UInt8>) -> Reference {
        var pointer = start + 1
        var value: UInt32 = 0
        let digits: UnsafePointer<UInt8>
        if pointer < end, asciiLowered(pointer.pointee) == UInt8(ascii: "x") {
            pointer += 1
            digits = pointer
            while pointer < end, let digit = hexadecimalValue(pointer.pointee) {
                value = min(value &* 16 &+ UInt32(digit), 0x11_0000)
                pointer += 1
            }
        } else {
            digits = pointer
            while pointer < end, pointer.pointee &- 0x30 < 10 {
                value = min(value &* 10 &+ UInt32(pointer.pointee &- 0x30), 0x11_0000)
                pointer += 1
            }
        }
        guard pointer > digits else { return Reference(length: 0) }
        if pointer < end, pointer.pointee == UInt8(ascii: ";") { pointer += 1 }
        return Reference(length: pointer - start, code0: numericReference(value))
    }
}
