/// The insertion modes (13.2.4.1). The standard has had no modes for `select` since 2025.
enum InsertionMode: UInt8 {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
    case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
    case afterAfterBody, afterAfterFrameset
}

/// An element that is open.
struct StackEntry {
    var node: UInt32
    /// Kind, namespace and name, as in the node's `meta`.
    var identity: UInt32
    var traits: ElementTraits
}

/// Builds the tree from the tokens (13.2.6).
///
/// State is plain values in flat buffers; nothing here is recursive. The stack of open elements is never deeper than
/// the limit and a few, which bounds every search in it: the time is proportional to the input.
///
/// Questions about the state are `mutating` too, though they change nothing: to lend a value of this size to a function
/// that is not inlined, Swift 6.3 copies all of it first.
struct TreeBuilder: ~Copyable {
    var tokenizer: Tokenizer
    let table = ElementTable.shared
    var mode = InsertionMode.initial
    var originalMode = InsertionMode.initial
    var templateModes: [InsertionMode] = []

    var stack = GrowingBuffer<StackEntry>(capacity: 64)
    var formatting = GrowingBuffer<FormattingEntry>(capacity: 16)
    /// How many `p` are on the stack: mostly none, which answers the commonest question about it.
    var openParagraphs = 0
    var head: UInt32 = 0
    var form: UInt32 = 0
    var framesetOK = true
    var fosterParenting = false
    /// The next token is text that loses a line feed at its beginning.
    var ignoresLineFeed = false
    var quirks = HTMLQuirksMode.none
    var doctype: DoctypeToken?

    let scripting: Bool
    let limits: HTMLLimits
    let maxDepth: Int
    let maxNodes: Int
    var exceeded: HTMLLimits.Exceeded = []
    /// The names of elements that were too deep to be opened, so that their end tags close nothing else.
    var tooDeep = GrowingBuffer<UInt32>()

    /// The context element of a fragment; `identity` 0 for a document.
    var context = StackEntry(node: 0, identity: 0, traits: [])

    var pendingText: [PendingText] = []
    var pendingTextIsSpace = true
    /// Attributes that later `html` and `body` tags add.
    var laterAttributes = LaterAttributes()
    var selected = SelectedContent()

    /// A `meta` in a page whose encoding is only a guess names another: the parse is to be started again with it.
    var statedEncoding: HTMLEncoding?
    var mustRestart = false
    var tentativeEncoding: HTMLEncoding?
    /// False if the input reads the same in the other encoding.
    let restartsForEncoding: Bool
    /// Where the input ended.
    private(set) var ending = HTMLDocument.Ending.whole

    init(_ input: UnsafeBufferPointer<UInt8>, start: Int, options: HTMLParseOptions, guess: EncodingGuess) {
        limits = options.limits
        // Upper bounds keep sums and node numbers within their types.
        maxDepth = min(max(16, limits.maxDepth), 1 << 20)
        maxNodes = min(max(64, limits.maxNodes), 1 << 30)
        scripting = options.scripting
        tentativeEncoding = guess.isTentative ? guess.encoding : nil
        restartsForEncoding = guess.mayRestart
        tokenizer = Tokenizer(input, start: start, maxAttributes: max(17, limits.maxAttributes))
        if let context = options.fragmentContext { startFragment(context) }
    }

    /// Reads the input to its end, or to where a limit or a better encoding stops it.
    @inline(__always)
    mutating func run() {
        repeat {
            tokenizer.allowsCDATA = stack.count > 0 && adjustedCurrent.traits.contains(.foreign)
            tokenizer.next()
            if tokenizer.token.kind == .text {
                processText()
            } else {
                ignoresLineFeed = false
                switch tokenizer.token.kind {
                case .startTag: processStartTag()
                case .endTag: processEndTag()
                case .text, .nul: processText()
                case .comment: processComment()
                case .doctype: processDoctype()
                case .end: break
                }
            }
            if _slowPath(tokenizer.arena.nodes.count >= maxNodes || tokenizer.arena.side.count > 1 << 30) {
                exceeded.insert(.nodes)
                break
            }
        } while tokenizer.token.kind != .end && !mustRestart
        if tokenizer.token.kind == .end { ending = endingOfInput() }
        tokenizer.token.kind = .end
        processEnd()
        finish()
    }

    @inline(never)
    private mutating func endingOfInput() -> HTMLDocument.Ending {
        if tokenizer.isUnfinished { return .insideMarkup }
        // A fragment, or a document without a doctype, may be a part on purpose; and what writes pages may leave out all
        // that is left to end behind the last tag.
        guard context.identity == 0, doctype != nil, tokenizer.endsInText else { return .whole }
        switch mode {
        case .inBody, .text, .inTable, .inTableText, .inCaption, .inColumnGroup, .inTableBody, .inRow, .inCell,
            .inTemplate:
            break
        default: return .whole
        }
        let mayStayOpen: [UInt32] = [HTMLName.html, .body].map { NodeRecord.element($0.rawValue) }
        for index in 0..<stack.count where stack[index].traits.contains(.special) {
            let entry = stack[index]
            if entry.traits.isDisjoint(with: [.implied, .thorough]), !mayStayOpen.contains(entry.identity) {
                return .insideElements
            }
        }
        return .whole
    }

    /// What is left to do when the last token was processed.
    private mutating func finish() {
        while stack.count > 1 { pop() }
        if stack.count == 1 { tokenizer.arena.nodes[Int(stack[0].node)].meta &= ~NodeRecord.openFlag }
        stack.count = 0
        if context.identity != 0 { unwrapFragment() }
        laterAttributes.commit(&tokenizer.arena)
        if tokenizer.droppedAttributes { exceeded.insert(.attributes) }
        tokenizer.arena.attributes.count = max(tokenizer.committedAttributes, laterAttributes.committedEnd)
        tokenizer.arena.shrink()
    }

    /// The nodes of a fragment are children of the root that the standard has for them; here, of the document node.
    private mutating func unwrapFragment() {
        let root = tokenizer.arena.nodes[0].firstChild
        unlink(root)
        moveChildren(of: root, to: 0)
    }

    /// Hands the arrays over.
    consuming func takeArena() -> Arena {
        let tokenizer = self.tokenizer
        return tokenizer.takeArena()
    }

    // MARK: The current node

    @inline(__always)
    var current: StackEntry { stack[stack.count &- 1] }

    /// The current node, or the context element while only the root of a fragment is open (13.2.4.2).
    @inline(__always)
    var adjustedCurrent: StackEntry {
        stack.count == 1 && context.identity != 0 ? context : current
    }

    @inline(__always)
    func isCurrent(_ name: HTMLName) -> Bool { current.identity == NodeRecord.element(name.rawValue) }

    /// Whether the token is for the rules of the insertion mode; otherwise for those of foreign content (13.2.6).
    @inline(__always)
    mutating func usesHTMLRules(isText: Bool) -> Bool {
        guard stack.count > 0 else { return true }
        let adjusted = adjustedCurrent
        if !adjusted.traits.contains(.foreign) { return true }
        return usesHTMLRulesInForeign(adjusted, isText: isText)
    }

    private mutating func usesHTMLRulesInForeign(_ adjusted: StackEntry, isText: Bool) -> Bool {
        if isText { return !adjusted.traits.isDisjoint(with: [.mathText, .htmlPoint]) }
        guard tokenizer.token.kind == .startTag else { return false }
        let name = HTMLName(rawValue: tokenizer.token.name)
        if adjusted.traits.contains(.mathText), name != .mglyph, name != .malignmark { return true }
        if adjusted.identity == NodeRecord.element(HTMLName.annotationXml.rawValue, .mathML), name == .svg {
            return true
        }
        return adjusted.traits.contains(.htmlPoint)
    }
}
