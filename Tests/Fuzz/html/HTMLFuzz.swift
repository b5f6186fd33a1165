// The libFuzzer target, compiled into one module with WinnowHTML by scripts/fuzz-html.sh.
//
// The first byte of an input chooses options, the rest is the page. Besides what the sanitizers see, it checks what
// the documentation promises of every tree.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let data, count > 0 else { return 0 }
    let choice = data[0]
    let page = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    var options = HTMLParseOptions()
    options.scripting = choice & 1 != 0
    if choice & 2 != 0 { options.limits.maxDepth = 16 }
    if choice & 4 != 0 { options.limits.maxNodes = 100 }
    if choice & 128 == 0 { options.transportEncoding = "utf-8" }
    switch choice >> 3 & 15 {
    case 1: options.fragmentContext = HTMLFragmentContext(.div)
    case 2: options.fragmentContext = HTMLFragmentContext(.table)
    case 3: options.fragmentContext = HTMLFragmentContext(.select)
    case 4: options.fragmentContext = HTMLFragmentContext(.template)
    case 5: options.fragmentContext = HTMLFragmentContext(.svg, namespace: .svg)
    case 6: options.fragmentContext = HTMLFragmentContext(.math, namespace: .mathML)
    case 7: options.fragmentContext = HTMLFragmentContext(.tr, isInForm: true)
    case 8: options.fragmentContext = HTMLFragmentContext(.frameset)
    case 9: options.fragmentContext = HTMLFragmentContext(.script)
    case 10:
        options.fragmentContext = HTMLFragmentContext(.annotationXml, namespace: .mathML, isHTMLIntegrationPoint: true)
    case 11: options.fragmentContext = HTMLFragmentContext(.colgroup)
    case 12: options.fragmentContext = HTMLFragmentContext(.html)
    default: break
    }
    let document = HTMLDocument(parsing: page, options: options)
    TreeCheck(document).run()
    _ = document.html(of: document.root)
    _ = document.text(of: document.root)
    HTMLTokenizer.read(page, allowsCDATA: choice & 1 != 0) { tokens in
        while tokens.next() != nil {
            _ = tokens.text
            _ = tokens.attributes
        }
    }
    return 0
}

/// The invariants of a tree.
struct TreeCheck {
    let document: HTMLDocument

    init(_ document: HTMLDocument) {
        self.document = document
    }

    func run() {
        var seen = 0
        for node in document.descendants(of: document.root) {
            seen += 1
            precondition(seen < document.nodeCount, "more nodes than there are: a cycle")
            checkLinks(node)
            checkContent(node)
        }
    }

    private func checkLinks(_ node: HTMLNode) {
        guard let parent = document.parent(of: node) else { preconditionFailure("a node in the tree has no parent") }
        if let next = document.nextSibling(of: node) {
            precondition(document.previousSibling(of: next) == node, "siblings disagree")
            precondition(document.parent(of: next) == parent, "siblings have different parents")
        } else {
            precondition(document.lastChild(of: parent) == node, "the last child is another")
        }
        if document.previousSibling(of: node) == nil {
            precondition(document.firstChild(of: parent) == node, "the first child is another")
        }
        if document.firstChild(of: node) != nil {
            precondition(document.isElement(node), "a leaf has children")
        }
    }

    private func checkContent(_ node: HTMLNode) {
        if document.isText(node) { precondition(document.content(of: node).count > 0, "an empty text") }
        let content = document.content(of: node)
        content.withUnsafeBytes { bytes in
            precondition(UTF8Check(bytes) != .invalid, "content is not UTF-8")
        }
        for attribute in document.attributes(of: node) {
            precondition(document.spelling(of: attribute.name) != nil, "a name without letters")
            attribute.value.withUnsafeBytes { bytes in
                precondition(UTF8Check(bytes) != .invalid, "a value is not UTF-8")
            }
        }
        if let offset = document.sourceOffset(of: node) {
            precondition(offset <= document.source.count, "an offset behind the source")
        }
    }
}
