/// Undoes quoted-printable (RFC 2045 section 6.7) in texts that were saved out of a mail without being decoded.
enum QuotedPrintable {
    /// Enough of the text to tell, in bytes.
    private static let sampleBytes = 65_536

    /// The decoded bytes when the text surely is quoted-printable: soft breaks or escapes in number, and no sign of an
    /// equals sign that is none. Nil otherwise.
    static func decoded(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(sampleBytes))
        var (softBreaks, escapes, others, index) = (0, 0, 0, 0)
        while index < sample.count {
            let byte = sample[index]
            if byte >= 0x80 { return nil }
            if byte == UInt8(ascii: "=") {
                if breakLength(sample, index + 1) > 0 {
                    softBreaks += 1
                } else if escape(sample, index + 1) != nil {
                    escapes += 1
                } else {
                    others += 1
                }
            }
            index += 1
        }
        guard softBreaks + escapes >= 3, softBreaks >= 2 || escapes >= 4, others * 20 <= softBreaks + escapes else {
            return nil
        }
        return decode(bytes)
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "=") else {
                output.append(byte)
                continue
            }
            let length = breakLength(bytes, index)
            if length > 0 {
                index += length
            } else if let value = escape(bytes, index) {
                output.append(value)
                index += 2
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// Bytes of the line end that follows a soft break, white space before it included; 0 when none follows.
    private static func breakLength(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, index - start < 8, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < bytes.count else { return 0 }
        if bytes[index] == 0x0A { return index + 1 - start }
        guard bytes[index] == 0x0D else { return 0 }
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return index + (isPair ? 2 : 1) - start
    }

    /// The byte that two hexadecimal digits in capitals stand for.
    private static func escape(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt8? {
        guard index + 1 < bytes.count, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) else {
            return nil
        }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        default: nil
        }
    }
}
