/// A node of an `HTMLDocument`: a plain number that is meaningful with its document only.
///
/// Copying, comparing and storing nodes is free. Using a node with a document that it is not of gives another node
/// of that document or stops the program with a message, never memory that is not the document's.
public struct HTMLNode: Hashable, Sendable {
    /// The position in the arena: nodes are numbered in the order in which the parser created them.
    @usableFromInline
    let index: UInt32

    @inlinable
    init(_ index: UInt32) {
        self.index = index
    }

    /// The document node itself.
    @inlinable
    static var document: HTMLNode { HTMLNode(0) }

    /// A number for this node, below `HTMLDocument.nodeCount`: an index for the caller's own per-node tables.
    @inlinable
    public var number: Int { Int(index) }

    /// What a node is.
    public enum Kind: UInt8, Sendable {
        /// The root, above the doctype and the `html` element; of a fragment, the parent of its nodes.
        case document = 0
        /// `<!DOCTYPE …>`; its facts are in `HTMLDocument.doctype`.
        case doctype = 1
        /// An element.
        case element = 2
        /// A run of text, never empty. Repaired nesting may leave two runs side by side, as in browsers.
        case text = 3
        /// A comment; `<?…>` and `</ …>` become comments too.
        case comment = 4
    }
}

/// An attribute of an element.
public struct HTMLAttribute: Sendable {
    /// The name, after the adjustments for SVG and MathML.
    public let name: HTMLName
    /// The value with character references replaced.
    public let value: HTMLBytes

    @inlinable
    init(name: HTMLName, value: HTMLBytes) {
        self.name = name
        self.value = value
    }
}

/// The facts of a document's doctype.
public struct HTMLDoctype: Sendable, Equatable {
    /// The name, in lower case; empty if absent.
    public let name: String
    /// The public identifier, `nil` if absent.
    public let publicID: String?
    /// The system identifier, `nil` if absent.
    public let systemID: String?
    /// The doctype is malformed in a way that makes the page quirky.
    public let forcesQuirks: Bool
}

/// How the doctype makes browsers lay the page out; the tree differs only in tables inside paragraphs.
public enum HTMLQuirksMode: UInt8, Sendable {
    /// Standards mode.
    case none
    /// Almost standards mode.
    case limited
    /// The rules of the nineties.
    case quirks
}
