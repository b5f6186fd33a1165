// SVG and MathML (13.2.6.5).

extension TreeBuilder {
    /// An `svg` or `math` tag in the body.
    mutating func startForeignRoot(_ namespace: HTMLNamespace) {
        reconstructFormatting()
        adjustAttributes(namespace)
        insertForeign(namespace)
        if tokenizer.token.selfClosing { pop() }
    }

    /// Inserts and opens an element of SVG or MathML for the tag at hand.
    private mutating func insertForeign(_ namespace: HTMLNamespace) {
        let (node, identity) = createElement(namespace)
        if identity == NodeRecord.element(HTMLName.annotationXml.rawValue, .mathML), hasHTMLEncoding() {
            tokenizer.arena.nodes[Int(node)].meta |= NodeRecord.integrationFlag
        }
        link(node, at: appropriatePlace())
        push(node, identity)
    }

    /// The tag's `encoding` says that its content is HTML.
    private mutating func hasHTMLEncoding() -> Bool {
        guard let value = tokenAttribute(.encoding) else { return false }
        return isKeyword(value, "text/html") || isKeyword(value, "application/xhtml+xml")
    }

    private mutating func isKeyword(_ value: ByteRange, _ keyword: StaticString) -> Bool {
        guard Int(value.length) == keyword.utf8CodeUnitCount else { return false }
        let bytes = tokenizer.bytes(value)
        for i in 0..<Int(value.length) where asciiLowered(bytes[i]) != keyword.utf8Start[i] { return false }
        return true
    }

    /// Gives attributes the case and the namespaces that they have in foreign elements (13.2.6.1).
    private mutating func adjustAttributes(_ namespace: HTMLNamespace) {
        let start = tokenizer.token.attributeStart
        for index in start..<(start + tokenizer.token.attributeCount) {
            let name = tokenizer.arena.attributes[index].name
            var adjusted = name
            if KnownNames.namespacedSource.contains(name) {
                adjusted = name - KnownNames.namespacedSource.lowerBound + KnownNames.namespaced.lowerBound
            } else if namespace == .svg {
                if KnownNames.svgAttributes.contains(name) {
                    adjusted = name + KnownNames.svgAttributeShift
                } else if name == HTMLName.glyphref.rawValue {
                    adjusted = HTMLName.glyphRef.rawValue
                }
            } else if namespace == .mathML, name == HTMLName.definitionurl.rawValue {
                adjusted = HTMLName.definitionURL.rawValue
            }
            if adjusted != name { tokenizer.arena.attributes[index].nameAndEnd = adjusted }
        }
    }

    /// A start tag in foreign content. `.again` if the token is to be processed by the rules of the mode.
    mutating func startInForeign() -> Outcome {
        if breaksOut() {
            while current.traits.contains(.foreign), current.traits.isDisjoint(with: [.mathText, .htmlPoint]) { pop() }
            return .again
        }
        let name = tokenizer.token.name
        let isSVG = adjustedCurrent.identity >> 3 & 3 == UInt32(HTMLNamespace.svg.rawValue)
        let namespace: HTMLNamespace = isSVG ? .svg : .mathML
        if isSVG {
            if KnownNames.svgElements.contains(name) {
                tokenizer.token.name = name + KnownNames.svgElementShift
            } else if name == HTMLName.foreignobject.rawValue {
                tokenizer.token.name = HTMLName.foreignObject.rawValue
            }
        }
        adjustAttributes(namespace)
        let isTooDeep = stack.count >= maxDepth
        insertForeign(namespace)
        if tokenizer.token.selfClosing {
            pop()
        } else if isTooDeep {
            pop()
            exceeded.insert(.depth)
            tooDeep.append(name)
        }
        return .done
    }

    /// The tags of HTML that cannot be in foreign content.
    private mutating func breaksOut() -> Bool {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`:
            return true
        case .font:
            return tokenAttribute(.color) != nil || tokenAttribute(.face) != nil || tokenAttribute(.size) != nil
        default:
            return false
        }
    }

    /// An end tag in foreign content.
    mutating func endInForeign() {
        let token = HTMLName(rawValue: tokenizer.token.name)
        if token == .br || token == .p {
            while current.traits.contains(.foreign), current.traits.isDisjoint(with: [.mathText, .htmlPoint]) { pop() }
            return endByRules()
        }
        var index = stack.count - 1
        while index > 0 {
            let entry = stack[index]
            if entry.identity & 0x18 == 0 { return endByRules() }
            if loweredName(entry.identity >> 8) == token.rawValue {
                while stack.count > index { pop() }
                return
            }
            index -= 1
        }
        // The root of a fragment: an HTML element, unless it was the current node from the start.
        if stack.count > 1 { endByRules() }
    }

    private mutating func endByRules() {
        if endByMode() == .done { return }
        // The mode changed: from here on the token takes the ordinary way.
        while true {
            if !usesHTMLRules(isText: false) { return endInForeign() }
            if endByMode() == .done { return }
        }
    }

    /// The name that the tokenizer would have read for an adjusted SVG name.
    private mutating func loweredName(_ name: UInt32) -> UInt32 {
        let shift = KnownNames.svgElementShift
        if name >= shift, KnownNames.svgElements.contains(name - shift) { return name - shift }
        return name == HTMLName.foreignObject.rawValue ? HTMLName.foreignobject.rawValue : name
    }
}
