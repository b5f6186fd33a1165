/// One node of the tree: 32 bytes, links are indices, 0 is "none" (the document node is nobody's child or sibling).
///
/// ```
/// parent | firstChild | lastChild | previous | next | meta | a | b        (8 × UInt32)
///
/// meta:  bits 0–2 kind · 3–4 namespace · 5–7 flags · 8–31 name (elements)
/// a, b:  element            first attribute or `none`, source offset
///        text, comment      content (start, length), see `ByteRange`
///        doctype, document  unused
/// ```
@usableFromInline
struct NodeRecord: BitwiseCopyable, Sendable {
    @usableFromInline var parent: UInt32 = 0
    @usableFromInline var firstChild: UInt32 = 0
    @usableFromInline var lastChild: UInt32 = 0
    @usableFromInline var previous: UInt32 = 0
    @usableFromInline var next: UInt32 = 0
    @usableFromInline var meta: UInt32
    @usableFromInline var a: UInt32
    @usableFromInline var b: UInt32

    init(meta: UInt32, a: UInt32 = 0, b: UInt32 = 0) {
        self.meta = meta
        self.a = a
        self.b = b
    }

    /// `a` of an element without attributes; also the parent of a detached node.
    @usableFromInline static var none: UInt32 { 0xFFFF_FFFF }

    @usableFromInline static var kindMask: UInt32 { 0x7 }
    /// Kind, namespace and name; without the flags.
    @usableFromInline static var identityMask: UInt32 { 0xFFFF_FF1F }
    /// The element is on the stack of open elements (only while parsing).
    static var openFlag: UInt32 { 0x20 }
    /// The text lies in the side buffer behind an 8-byte header (capacity, source offset).
    @usableFromInline static var grownFlag: UInt32 { 0x40 }
    /// A MathML `annotation-xml` whose `encoding` makes it an HTML integration point.
    static var integrationFlag: UInt32 { 0x80 }

    /// The identity of an element.
    @inline(__always) @inlinable
    static func element(_ name: UInt32, _ namespace: HTMLNamespace = .html) -> UInt32 {
        name &<< 8 | UInt32(namespace.rawValue) &<< 3 | 2
    }

    @inline(__always) @inlinable var kind: UInt32 { meta & Self.kindMask }
    @inline(__always) @inlinable var identity: UInt32 { meta & Self.identityMask }
    @inline(__always) @inlinable var name: UInt32 { meta &>> 8 }
    @inline(__always) @inlinable var namespaceBits: UInt32 { meta &>> 3 & 3 }
}

/// One attribute: 12 bytes. The attributes of an element lie one after the other; the last one has a flag.
@usableFromInline
struct AttributeRecord: BitwiseCopyable, Sendable {
    /// The name; bit 31 marks the last attribute of its element.
    @usableFromInline var nameAndEnd: UInt32
    @usableFromInline var value: ByteRange

    init(name: UInt32, value: ByteRange) {
        nameAndEnd = name
        self.value = value
    }

    @usableFromInline static var endFlag: UInt32 { 0x8000_0000 }
    @inline(__always) @inlinable var name: UInt32 { nameAndEnd & ~Self.endFlag }
    @inline(__always) @inlinable var isLast: Bool { nameAndEnd & Self.endFlag != 0 }
}

/// Bytes of a document: a slice of its input, or of the side buffer that holds what had to be decoded.
@usableFromInline
struct ByteRange: BitwiseCopyable, Sendable {
    /// The offset; bit 31 chooses the side buffer.
    @usableFromInline var start: UInt32
    @usableFromInline var length: UInt32

    @inlinable
    init(start: UInt32, length: UInt32) {
        self.start = start
        self.length = length
    }

    /// Set in `start` for the side buffer.
    @usableFromInline static var sideFlag: UInt32 { 0x8000_0000 }
    @usableFromInline static var empty: ByteRange { ByteRange(start: 0, length: 0) }
}
