/// Bytes of a document: the content of a text node or a comment, or the value of an attribute, in UTF-8.
///
/// It is a slice, not a copy: it keeps its document alive and costs no allocation. Turn it into a string at the edge
/// with `string`, or compare it where it is.
///
/// ```swift
/// if let type = document.attribute(.type, of: script), type == "application/ld+json" { … }
/// ```
public struct HTMLBytes: RandomAccessCollection, Sendable {
    @usableFromInline let document: HTMLDocument
    @usableFromInline let range: ByteRange

    @inlinable
    init(_ document: HTMLDocument, _ range: ByteRange) {
        self.document = document
        self.range = range
    }

    /// Always 0.
    @inlinable public var startIndex: Int { 0 }
    /// The number of bytes.
    @inlinable public var endIndex: Int { Int(range.length) }

    /// The byte at a position. Stops the program outside `0 ..< count`.
    @inlinable
    public subscript(position: Int) -> UInt8 {
        precondition(position >= 0 && position < Int(range.length), "HTMLBytes: position out of range")
        return withUnsafeBytes { $0[position] }
    }

    /// Calls `body` with the bytes where they lie.
    ///
    /// - Parameter body: must not keep the pointer.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    @inlinable
    public func withUnsafeBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
        try document.withBytes(range, body)
    }

    /// Calls `body` with the bytes where they lie.
    @inlinable
    public func withContiguousStorageIfAvailable<R>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> R
    ) rethrows -> R? {
        try document.withBytes(range, body)
    }

    /// The bytes as a string. (The parser made them valid UTF-8.)
    @inlinable
    public var string: String {
        withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the bytes are exactly those of a literal.
    @inlinable
    public static func == (bytes: HTMLBytes, literal: StaticString) -> Bool {
        guard Int(bytes.range.length) == literal.utf8CodeUnitCount else { return false }
        return bytes.withUnsafeBytes { own in
            literal.withUTF8Buffer { other in own.elementsEqual(other) }
        }
    }

    /// Whether the bytes are those of a literal, which must be in lower case, when ASCII capitals are lowered.
    ///
    /// This is how the standard compares keyword values such as `rel` and `type`.
    @inlinable
    public func equalsIgnoringCase(_ literal: StaticString) -> Bool {
        guard Int(range.length) == literal.utf8CodeUnitCount else { return false }
        return withUnsafeBytes { own in
            literal.withUTF8Buffer { other in own.elementsEqual(other) { asciiLowered($0) == $1 } }
        }
    }

    /// Whether a literal occurs in the bytes.
    public func contains(_ literal: StaticString) -> Bool {
        withUnsafeBytes { own in
            literal.withUTF8Buffer { wanted in
                guard wanted.count > 0 else { return true }
                guard own.count >= wanted.count else { return false }
                for start in 0...(own.count - wanted.count) where own[start] == wanted[0] {
                    if own[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
                }
                return false
            }
        }
    }

    /// The parts between ASCII white space, as in `class`, `rel` or `itemprop`; allocates nothing.
    @inlinable
    public var tokens: HTMLTokenList { HTMLTokenList(self) }
}

/// The space-separated tokens of an attribute value, in order.
public struct HTMLTokenList: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let bytes: HTMLBytes
    @usableFromInline var position = 0

    @inlinable
    init(_ bytes: HTMLBytes) {
        self.bytes = bytes
    }

    /// The next token, or `nil` at the end.
    public mutating func next() -> HTMLBytes? {
        let from = position
        let found: Range<Int>? = bytes.withUnsafeBytes { own in
            var start = from
            while start < own.count, isHTMLSpace(own[start]) { start += 1 }
            var end = start
            while end < own.count, !isHTMLSpace(own[end]) { end += 1 }
            return start < end ? start..<end : nil
        }
        guard let found else { return nil }
        position = found.upperBound
        let start = bytes.range.start + UInt32(found.lowerBound)
        return HTMLBytes(bytes.document, ByteRange(start: start, length: UInt32(found.count)))
    }
}

/// `A`–`Z` as `a`–`z`, everything else as it is.
@inline(__always) @inlinable
func asciiLowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// Tab, line feed, form feed, carriage return or space: the standard's "ASCII whitespace".
@inline(__always) @inlinable
func isHTMLSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (1 as UInt64) &<< UInt64(byte) & 0x1_0000_3600 != 0
}
