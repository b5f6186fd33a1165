/// The tokens of values such as `rel` and `itemprop`: what stands between ASCII white space.
enum ByteTokens {
    /// Visits the tokens of a value, in order.
    @inline(__always)
    static func visit(_ value: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
        var start = 0
        for index in 0...value.count where index == value.count || isSpace(value[index]) {
            if index > start { visit(UnsafeBufferPointer(rebasing: value[start..<index])) }
            start = index + 1
        }
    }

    /// Tab, line feed, form feed, carriage return or space: the standard's "ASCII whitespace".
    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }
}
