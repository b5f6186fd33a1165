/// A parsed HTML document: an immutable tree in a few flat arrays.
///
/// ```swift
/// let document = HTMLDocument(parsing: bytes)
/// for node in document.descendants(of: document.root) where document.isElement(node, .a) {
///     if let target = document.attribute(.href, of: node) { print(target.string) }
/// }
/// ```
///
/// Parsing never fails: every sequence of bytes is a document to the standard. `exceeded` tells whether a limit cut
/// the tree short. The object is the only reference-counted thing of the tree; nodes are plain numbers, and walking
/// allocates nothing. It may be used from any number of threads at once.
public final class HTMLDocument: @unchecked Sendable {
    // Sendable: everything below is written by `init` and only read afterwards.

    /// The UTF-8 text that offsets refer to: the input itself if it was valid UTF-8, else its decoded form.
    ///
    /// A copy each time if the document views bytes that somebody else keeps.
    public var source: [UInt8] { foreign.baseAddress == nil ? own : Array(foreign) }
    /// The encoding that the input was decoded from.
    public let encoding: HTMLEncoding
    /// How the doctype makes browsers lay the page out.
    public let quirksMode: HTMLQuirksMode
    /// The doctype, if the page has one.
    public let doctype: HTMLDoctype?
    /// The limits that the page exceeded; empty for all but hostile pages.
    public let exceeded: HTMLLimits.Exceeded
    /// Where the input ended: a page that was cut on its way ends inside something.
    public let ending: Ending
    /// Whether bytes were malformed in the encoding and became U+FFFD.
    public let hasMalformedBytes: Bool
    /// How many nodes the parser made, the document node and a few detached ones included.
    public let nodeCount: Int

    /// Where the input of a document ended.
    public enum Ending: Sendable {
        /// Where a document may end.
        case whole
        /// Inside a tag, a comment, a script or another element of raw text.
        case insideMarkup
        /// In a text inside elements whose end tags may not be left out, in a page with a doctype whose body nothing ended.
        case insideElements
    }

    /// How much memory the tree takes besides `source`, in bytes.
    public var treeBytes: Int {
        arena.nodes.count * MemoryLayout<NodeRecord>.stride + arena.side.count + arena.names.byteCount
            + arena.attributes.count * MemoryLayout<AttributeRecord>.stride
    }

    /// The text, if the document keeps it.
    @usableFromInline let own: [UInt8]
    /// The text, if somebody else keeps it.
    @usableFromInline let foreign: UnsafeBufferPointer<UInt8>
    let arena: Arena
    @usableFromInline let nodes: UnsafePointer<NodeRecord>
    @usableFromInline let attributeRecords: UnsafePointer<AttributeRecord>
    @usableFromInline let side: UnsafePointer<UInt8>

    /// Parses bytes whose encoding is found out as browsers do.
    ///
    /// - Parameters:
    ///   - bytes: the page. If they are valid UTF-8 the document keeps this array; nothing is copied.
    ///   - options: encoding hints, fragment context, limits.
    public convenience init(parsing bytes: [UInt8], options: HTMLParseOptions = HTMLParseOptions()) {
        self.init(ParsedPage.of(bytes, options), of: bytes)
    }

    /// Parses bytes that were checked already.
    ///
    /// - Parameters:
    ///   - bytes: the page.
    ///   - check: what `UTF8Check` says of exactly these bytes.
    ///   - options: encoding hints, limits.
    package convenience init(parsing bytes: [UInt8], checked check: UTF8Check, options: HTMLParseOptions) {
        self.init(ParsedPage.of(bytes, options, check), of: bytes)
    }

    /// Parses bytes that were checked already and that the caller keeps. Valid UTF-8 is not copied.
    ///
    /// - Parameters:
    ///   - bytes: the page; must stay valid and unchanged as long as the document and whatever was got from it are in use.
    ///   - check: what `UTF8Check` says of exactly these bytes.
    ///   - options: encoding hints, limits.
    package convenience init(
        viewing bytes: UnsafeBufferPointer<UInt8>, checked check: UTF8Check, options: HTMLParseOptions
    ) {
        self.init(ParsedPage(bytes, options, check), viewing: bytes)
    }

    /// Parses a string.
    ///
    /// - Parameters:
    ///   - text: the page; what it says about its encoding is ignored.
    ///   - options: fragment context, limits.
    public convenience init(parsing text: String, options: HTMLParseOptions = HTMLParseOptions()) {
        var options = options
        options.transportEncoding = "utf-8"
        self.init(parsing: Array(text.utf8), options: options)
    }

    /// - Parameters:
    ///   - page: the parsed page.
    ///   - bytes: what it was parsed from.
    private convenience init(_ page: consuming ParsedPage, of bytes: [UInt8]) {
        let own = page.inputLength == bytes.count ? bytes : Array(bytes[..<page.inputLength])
        self.init(page, own: own, UnsafeBufferPointer(start: nil, count: 0))
    }

    private convenience init(_ page: consuming ParsedPage, viewing bytes: UnsafeBufferPointer<UInt8>) {
        self.init(page, own: [], UnsafeBufferPointer(rebasing: bytes[..<page.inputLength]))
    }

    private init(_ page: consuming ParsedPage, own: [UInt8], _ foreign: UnsafeBufferPointer<UInt8>) {
        self.own = page.decoded ?? own
        self.foreign = page.decoded == nil ? foreign : UnsafeBufferPointer(start: nil, count: 0)
        encoding = page.encoding
        quirksMode = page.quirksMode
        doctype = page.doctype
        exceeded = page.exceeded
        ending = page.ending
        hasMalformedBytes = page.hasMalformedBytes
        arena = page.takeArena()
        nodeCount = arena.nodes.count
        nodes = UnsafePointer(arena.nodes.base)
        attributeRecords = UnsafePointer(arena.attributes.base)
        side = UnsafePointer(arena.side.base)
    }

    /// Calls `body` with the text.
    @inlinable @inline(__always)
    func withText<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
        if foreign.baseAddress != nil { return try body(foreign) }
        return try own.withUnsafeBufferPointer(body)
    }

    /// The bytes of a range, where they lie.
    @inlinable
    func withBytes<R, E: Error>(
        _ range: ByteRange, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
    ) throws(E) -> R {
        if range.start & ByteRange.sideFlag != 0 {
            let start = side + Int(range.start & ~ByteRange.sideFlag)
            return try body(UnsafeBufferPointer(start: start, count: Int(range.length)))
        }
        return try withText { (whole) throws(E) -> R in
            try body(UnsafeBufferPointer(rebasing: whole[Int(range.start)..<Int(range.start) + Int(range.length)]))
        }
    }

    @inline(__always) @inlinable
    func record(_ node: HTMLNode) -> UnsafePointer<NodeRecord> {
        precondition(Int(node.index) < nodeCount, "HTMLNode of another document")
        return nodes + Int(node.index)
    }
}

// MARK: - What a node is

extension HTMLDocument {
    /// The document node, above everything.
    @inlinable public var root: HTMLNode { .document }

    /// The `html` element; `nil` for a fragment.
    public var documentElement: HTMLNode? { children(of: root).first { isElement($0) } }

    /// The `head` element, if the page has one as browsers see it.
    public var head: HTMLNode? { documentElement.flatMap { firstChild(.head, of: $0) } }

    /// The `body` element, or `nil` (a page may have a `frameset` instead).
    public var body: HTMLNode? { documentElement.flatMap { firstChild(.body, of: $0) } }

    /// What the node is.
    @inlinable
    public func kind(of node: HTMLNode) -> HTMLNode.Kind {
        HTMLNode.Kind(rawValue: UInt8(truncatingIfNeeded: record(node).pointee.kind)).unsafelyUnwrapped  // 0 ... 4
    }

    /// Whether the node is an element.
    @inlinable
    public func isElement(_ node: HTMLNode) -> Bool { record(node).pointee.kind == 2 }

    /// Whether the node is text.
    @inlinable
    public func isText(_ node: HTMLNode) -> Bool { record(node).pointee.kind == 3 }

    /// Whether the node is an HTML element (not one of SVG or MathML) of this name.
    @inlinable
    public func isElement(_ node: HTMLNode, _ name: HTMLName) -> Bool {
        record(node).pointee.identity == NodeRecord.element(name.rawValue)
    }

    /// The element's name, or `nil` for other nodes. In SVG and MathML the name alone does not tell the element:
    /// compare `namespace(of:)` too, or use `isElement(_:_:)`.
    @inlinable
    public func name(of node: HTMLNode) -> HTMLName? {
        let record = record(node)
        return record.pointee.kind == 2 ? HTMLName(rawValue: record.pointee.name) : nil
    }

    /// The name of an HTML element; `nil` for other nodes and for elements of SVG and MathML. What a `switch` wants.
    @inlinable
    public func tag(of node: HTMLNode) -> HTMLName? {
        let meta = record(node).pointee.meta
        return meta & 0x1F == 2 ? HTMLName(rawValue: meta >> 8) : nil
    }

    /// The element's namespace; `.html` for nodes that are not elements.
    @inlinable
    public func namespace(of node: HTMLNode) -> HTMLNamespace {
        HTMLNamespace(rawValue: UInt8(truncatingIfNeeded: record(node).pointee.namespaceBits)) ?? .html
    }

    /// Where the node begins in `source`: the `<` of an element's start tag, the first byte of a text. `nil` if the
    /// parser made the node without a tag (an implied `tbody`, a formatting element opened again).
    public func sourceOffset(of node: HTMLNode) -> Int? {
        let record = record(node).pointee
        switch record.kind {
        case 2: return record.b == NodeRecord.none ? nil : Int(record.b)
        case 3, 4:
            // Text that grew has left the source; what it began with may have stood elsewhere already.
            let start = record.meta & NodeRecord.grownFlag != 0 ? arena.grownOffset(record.a) : record.a
            return start & ByteRange.sideFlag == 0 ? Int(start) : nil
        default: return nil
        }
    }

    /// The letters of a name, `nil` if the name is not one of this document's.
    public func spelling(of name: HTMLName) -> String? {
        arena.spelling(name)
    }

    /// The name with these letters, if it is a constant or occurs in this document.
    ///
    /// - Parameter spelling: in lower case for HTML; a name that does not occur in the page has no number.
    public func name(_ spelling: String) -> HTMLName? {
        arena.name(spelling)
    }
}
