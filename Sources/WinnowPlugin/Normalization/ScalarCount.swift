/// Counts Unicode scalars, which the record's offsets are given in.
package enum ScalarCount {
    /// How many scalars begin in a text.
    ///
    /// - Parameter utf8: valid UTF-8, or a part of it; eight bytes are looked at together.
    package static func of(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(utf8)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var (index, continuations) = (0, 0)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // A continuation byte has its top bit and not the next one; the product adds up the eight bytes.
            let found = (word & ~(word << 1)) >> 7 & ones
            continuations &+= Int(truncatingIfNeeded: (found &* ones) >> 56)
            index += 8
        }
        while index < raw.count {
            continuations &+= raw[index] & 0xC0 == 0x80 ? 1 : 0
            index += 1
        }
        return raw.count - continuations
    }
}
