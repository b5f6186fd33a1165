private import Glibc

/// Decodes bytes to UTF-8, with tables of our own or with the C library's iconv; what is malformed becomes U+FFFD.
enum CharsetConverter {
    /// iconv_open(3) answers `(iconv_t) -1`.
    private static var none: iconv_t? { iconv_t(bitPattern: -1) }

    /// Loads the converters for the usual charsets that ``SingleByteCharset`` and ``UnicodeUnits`` lack. glibc loads each as
    /// a library when first asked for it, which a sandboxed process must not do; what is open stays loaded. About 2 ms and
    /// 1 MB.
    /// - Returns: how many there are.
    static func loadAll() -> Int {
        // Never closed: that is what keeps the libraries loaded.
        Charset.common.count { iconv_open("UTF-8", $0) != none }
    }

    /// Whether the charset can be decoded.
    static func exists(_ charset: Charset) -> Bool {
        if SingleByteCharset.exists(charset.converter) || UnicodeUnits(name: charset.converter) != nil { return true }
        let handle = iconv_open("UTF-8", charset.converter)
        guard handle != none else { return false }
        iconv_close(handle)
        return true
    }

    /// Decodes everything.
    /// - Returns: valid UTF-8, and how many malformed places there were; nil without a converter.
    static func decode(_ bytes: UnsafeRawBufferPointer, _ charset: Charset) -> (utf8: [UInt8], malformed: Int)? {
        if let table = SingleByteCharset.named(charset.converter) { return table.decode(bytes) }
        if let units = UnicodeUnits(name: charset.converter) { return units.decode(bytes) }
        return decode(bytes, converter: charset.converter)
    }

    /// Decodes everything with iconv.
    static func decode(_ bytes: UnsafeRawBufferPointer, converter: String) -> (utf8: [UInt8], malformed: Int)? {
        let handle = iconv_open("UTF-8", converter)
        guard handle != none else { return nil }
        defer { iconv_close(handle) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4 + 64)
        var malformed = 0
        let input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var source = input
        var left = bytes.count
        while left > 0 {
            guard convert(handle, &source, &left, &output) else { continue }
            malformed += 1
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            source = source?.advanced(by: 1)
            left -= 1
        }
        return (output, malformed)
    }

    /// Converts until the input ends, the room is full, or the next bytes are malformed; true in the last case.
    private static func convert(
        _ handle: iconv_t?, _ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: inout [UInt8]
    ) -> Bool {
        var isMalformed = false
        let chunk = [UInt8](unsafeUninitializedCapacity: 32 << 10) { buffer, used in
            var target = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var room = buffer.count
            let result = iconv(handle, &source, &left, &target, &room)
            isMalformed = result == Int(bitPattern: UInt.max) && errno != E2BIG
            used = buffer.count - room
        }
        output.append(contentsOf: chunk)
        return isMalformed
    }
}
