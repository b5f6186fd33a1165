/// How to parse.
public struct HTMLParseOptions: Sendable {
    /// The encoding that the transport states (`Content-Type: text/html; charset=…`): any label of the Encoding
    /// standard, such as `utf-8` or `Shift_JIS`. Stronger than what the page says, weaker than a byte-order mark.
    public var transportEncoding: String?
    /// The encoding to assume when neither mark, transport nor page state one, for instance a detector's guess.
    /// Without it, UTF-8 if the bytes are valid UTF-8, else windows-1252.
    public var fallbackEncoding: String?
    /// The element in whose place a fragment is parsed; `nil` parses a whole document.
    public var fragmentContext: HTMLFragmentContext?
    /// The standard's scripting flag: with `true`, the content of `noscript` is text.
    public var scripting = false
    /// What a page may use.
    public var limits = HTMLLimits()

    /// The options for a document whose encoding nobody states.
    public init() {}
}

/// The context of a fragment: `innerHTML` of which element the text is to become.
public struct HTMLFragmentContext: Sendable {
    /// The element's name.
    public var name: HTMLName
    /// The element's namespace.
    public var namespace: HTMLNamespace
    /// The element's own document is in quirks mode.
    public var quirks: HTMLQuirksMode
    /// The element has a `form` element as an ancestor, or is one.
    public var isInForm: Bool
    /// The element is a MathML `annotation-xml` whose `encoding` is HTML or XHTML.
    public var isHTMLIntegrationPoint: Bool

    /// A context.
    ///
    /// - Parameters:
    ///   - name: the element's name.
    ///   - namespace: the element's namespace.
    ///   - quirks: the mode of the element's document.
    ///   - isInForm: whether a `form` is around the element, or the element is one.
    ///   - isHTMLIntegrationPoint: for `annotation-xml`, whether its `encoding` attribute makes it hold HTML.
    public init(
        _ name: HTMLName, namespace: HTMLNamespace = .html, quirks: HTMLQuirksMode = .none, isInForm: Bool = false,
        isHTMLIntegrationPoint: Bool = false
    ) {
        self.name = name
        self.namespace = namespace
        self.quirks = quirks
        self.isInForm = isInForm
        self.isHTMLIntegrationPoint = isHTMLIntegrationPoint
    }
}

/// What one page may use. A page that wants more is parsed as far as it goes, and `HTMLDocument.exceeded` says so.
public struct HTMLLimits: Sendable {
    /// Bytes of input; the rest is not read. At most 256 MiB whatever is set.
    public var maxBytes = 256 << 20
    /// Nodes of the tree, 32 bytes each; parsing stops there. Eighty kilobytes of nested formatting can ask for millions.
    public var maxNodes = 2 << 20
    /// Elements that may be open at once. What is nested deeper becomes a child of the deepest open element.
    /// The parser's time is at worst proportional to input times depth.
    public var maxDepth = 512
    /// Attributes of one element; more are dropped.
    public var maxAttributes = 4096

    /// Limits that no page written for people reaches.
    public init() {}

    /// The limits that a page exceeded.
    public struct Exceeded: OptionSet, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// A set with these bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `maxBytes`: the tree is of the beginning of the page.
        public static let bytes = Exceeded(rawValue: 1)
        /// `maxNodes`: the tree is of the beginning of the page.
        public static let nodes = Exceeded(rawValue: 2)
        /// `maxDepth`: some elements are not where the standard puts them.
        public static let depth = Exceeded(rawValue: 4)
        /// `maxAttributes`: some attributes are missing.
        public static let attributes = Exceeded(rawValue: 8)
    }
}
