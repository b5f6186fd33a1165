private import Glibc

/// Substrings of bytes: the standard library's search is generic and costs a hundred times as much.
enum ByteSearch {
    /// Where a part begins in bytes; nil when it does not occur or is empty. For short parts and texts: each occurrence of
    /// the first byte is compared.
    static func offset(of part: some Collection<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress, let first = part.first, bytes.count >= part.count else { return nil }
        let last = bytes.count - part.count
        var start = 0
        while start <= last, let found = memchr(base + start, Int32(first), last - start + 1) {
            let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if bytes[offset..<(offset + part.count)].elementsEqual(part) { return offset }
            start = offset + 1
        }
        return nil
    }

    /// Whether a part of eight bytes and more occurs in bytes. Places that begin with the same eight bytes are compared, as
    /// many as texts have that nobody made for it, so that the time grows with the number of bytes whatever they are.
    static func contains(_ part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (part, raw) = (UnsafeRawBufferPointer(part), UnsafeRawBufferPointer(bytes))
        guard part.count >= 8, raw.count >= part.count, let base = raw.baseAddress, let start = part.baseAddress else {
            return false
        }
        let head = start.loadUnaligned(as: UInt64.self)
        var tries = 0
        for index in 0...(raw.count - part.count) where (base + index).loadUnaligned(as: UInt64.self) == head {
            if memcmp(base + index, start, part.count) == 0 { return true }
            tries += 1
            if tries == mostTries { return false }
        }
        return false
    }

    private static let mostTries = 64

    /// The first occurrence of a byte at or behind an offset; the end of the bytes where there is none.
    @inline(__always)
    static func offset(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The quotation mark that ends a string of JSON: the next one that no backslash escapes; the end of the bytes where
    /// there is none.
    ///
    /// - Parameter start: inside the string, not behind a backslash that escapes.
    static func endOfString(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        // Most strings are short: eight bytes are looked at together, twice, before the library is called.
        while at + 8 <= bytes.count, at - start < 16 {
            let (mark, slash) = (first(UInt8(ascii: "\""), in: bytes, at), first(UInt8(ascii: "\\"), in: bytes, at))
            if mark < slash { return at + mark }
            if slash < 8 { break }
            at += 8
        }
        while true {
            let mark = offset(of: UInt8(ascii: "\""), in: bytes, from: at)
            guard mark < bytes.count else { return bytes.count }
            var slash = mark
            while slash > start, bytes[slash - 1] == UInt8(ascii: "\\") { slash -= 1 }
            // An odd number of backslashes: the last one escapes the mark.
            if (mark - slash) & 1 == 0 { return mark }
            at = mark + 1
        }
    }

    /// Which of eight bytes is the first that equals one; 8 where none is.
    @inline(__always)
    private static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        EightBytes.places(of: byte, in: EightBytes.load(bytes, index)).trailingZeroBitCount >> 3
    }

    /// Whether all bytes are ASCII, eight of them looked at together.
    @inline(__always)
    static func isASCII(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeRawBufferPointer(utf8)
        if bytes.count < 8 { return bytes.allSatisfy { $0 < 0x80 } }
        // The last eight bytes may be looked at a second time.
        var (index, all) = (0, bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
        while index &+ 8 < bytes.count {
            all |= bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            index &+= 8
        }
        return all & 0x8080_8080_8080_8080 == 0
    }

    /// Whether a part occurs in bytes.
    static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { offset(of: part, in: $0) } != nil
    }

    /// Whether a part occurs in a text.
    static func contains(_ part: StaticString, in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in part.withUTF8Buffer { offset(of: $0, in: bytes) } } != nil
    }
}
