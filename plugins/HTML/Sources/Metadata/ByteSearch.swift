private import Glibc

/// Substrings of bytes, by the C library: the standard library's search is generic and costs a hundred times as much.
enum ByteSearch {
    /// Where a part begins in bytes; nil when it does not occur or is empty.
    static func offset(of part: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress, !part.isEmpty, bytes.count >= part.count,
            let found = part.withUnsafeBytes({ memmem(base, bytes.count, $0.baseAddress, $0.count) })
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether a part occurs in bytes.
    static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { offset(of: part, in: $0) } != nil
    }
}
