// The stack of open elements (13.2.4.2).

extension TreeBuilder {
    /// The traits of an element with this identity.
    @inline(__always)
    mutating func traits(_ identity: UInt32) -> ElementTraits {
        if identity & 0x18 == 0 { return table.traits(identity &>> 8) }
        return foreignTraits(identity)
    }

    private mutating func foreignTraits(_ identity: UInt32) -> ElementTraits {
        let name = HTMLName(rawValue: identity >> 8)
        if identity >> 3 & 3 == UInt32(HTMLNamespace.svg.rawValue) {
            switch name {
            case .foreignObject, .desc, .title: return [.foreign, .special, .scope, .htmlPoint]
            default: return .foreign
            }
        }
        switch name {
        case .mi, .mo, .mn, .ms, .mtext: return [.foreign, .special, .scope, .mathText]
        case .annotationXml: return [.foreign, .special, .scope]
        default: return .foreign
        }
    }

    @inline(__always)
    mutating func push(_ node: UInt32, _ identity: UInt32) {
        var entry = StackEntry(node: node, identity: identity, traits: traits(identity))
        let meta = tokenizer.arena.nodes[Int(node)].meta
        if meta & NodeRecord.integrationFlag != 0 { entry.traits.insert(.htmlPoint) }
        tokenizer.arena.nodes[Int(node)].meta = meta | NodeRecord.openFlag
        if entry.identity == NodeRecord.element(HTMLName.p.rawValue) { openParagraphs &+= 1 }
        stack.append(entry)
    }

    /// Removes the current node from the stack. The root stays: the stack is never empty while there are tokens.
    @inline(__always)
    mutating func pop() {
        guard stack.count > 1 else { return }
        let entry = current
        stack.count &-= 1
        tokenizer.arena.nodes[Int(entry.node)].meta &= ~NodeRecord.openFlag
        if entry.traits.contains(.watched) { didRemove(entry) }
    }

    /// Removes an element from anywhere on the stack.
    mutating func removeFromStack(_ index: Int) {
        let entry = stack[index]
        for i in index..<(stack.count - 1) { stack[i] = stack[i + 1] }
        stack.count -= 1
        tokenizer.arena.nodes[Int(entry.node)].meta &= ~NodeRecord.openFlag
        if entry.traits.contains(.watched) { didRemove(entry) }
    }

    /// Puts an element on the stack at an index.
    mutating func insertInStack(_ node: UInt32, _ identity: UInt32, at index: Int) {
        push(node, identity)
        let entry = current
        var i = stack.count - 1
        while i > index {
            stack[i] = stack[i - 1]
            i -= 1
        }
        stack[index] = entry
    }

    private mutating func didRemove(_ entry: StackEntry) {
        if entry.identity == NodeRecord.element(HTMLName.p.rawValue) {
            openParagraphs -= 1
        } else {
            optionClosed(entry.node)
        }
    }

    /// Whether an element is "in scope": met before one of the elements that end the search.
    @inline(__always)
    func hasInScope(_ identity: UInt32, _ ends: ElementTraits = .inScope) -> Bool {
        var index = stack.count &- 1
        while index >= 0 {
            let entry = stack[index]
            if entry.identity == identity { return true }
            if !entry.traits.isDisjoint(with: ends) { return false }
            index &-= 1
        }
        return false
    }

    @inline(__always)
    func hasInScope(_ name: HTMLName, _ ends: ElementTraits = .inScope) -> Bool {
        hasInScope(NodeRecord.element(name.rawValue), ends)
    }

    @inline(__always)
    func hasParagraphInButtonScope() -> Bool {
        openParagraphs > 0 && hasInScope(.p, .inButtonScope)
    }

    /// Where a node is on the stack.
    mutating func stackIndex(ofNode node: UInt32) -> Int? {
        guard tokenizer.arena.nodes[Int(node)].meta & NodeRecord.openFlag != 0 else { return nil }
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].node == node { return index }
            index -= 1
        }
        return nil
    }

    /// Where the topmost element of this identity is, counted from the current node.
    mutating func lastIndex(_ name: HTMLName) -> Int? {
        let identity = NodeRecord.element(name.rawValue)
        var index = stack.count - 1
        while index >= 0 {
            if stack[index].identity == identity { return index }
            index -= 1
        }
        return nil
    }

    /// Pops elements until one of this identity was popped. The caller knows that it is there.
    @inline(__always)
    mutating func popThrough(_ identity: UInt32) {
        while stack.count > 1 {
            let found = current.identity == identity
            pop()
            if found { return }
        }
    }

    mutating func popThrough(_ name: HTMLName) { popThrough(NodeRecord.element(name.rawValue)) }

    /// Pops elements with implied end tags (13.2.6.3), except one name.
    @inline(__always)
    mutating func generateImpliedEndTags(except name: UInt32 = 0) {
        while current.traits.contains(.implied), current.identity &>> 8 != name { pop() }
    }

    mutating func generateImpliedEndTagsThoroughly() {
        while !current.traits.isDisjoint(with: [.implied, .thorough]) { pop() }
    }

    /// Closes a `p` (13.2.6.4.7).
    mutating func closeParagraph() {
        generateImpliedEndTags(except: HTMLName.p.rawValue)
        popThrough(.p)
    }

    @inline(__always)
    mutating func closeParagraphInButtonScope() {
        if hasParagraphInButtonScope() { closeParagraph() }
    }

    /// Sets the mode by what is open (13.2.4.1).
    mutating func resetInsertionMode() {
        var index = stack.count - 1
        while index >= 0 {
            let isLast = index == 0
            let entry = isLast && context.identity != 0 ? context : stack[index]
            if let found = mode(for: entry, isLast: isLast) {
                mode = found
                return
            }
            index -= 1
        }
        mode = .inBody
    }

    private mutating func mode(for entry: StackEntry, isLast: Bool) -> InsertionMode? {
        guard entry.identity & 0x18 == 0 else { return isLast ? .inBody : nil }
        switch HTMLName(rawValue: entry.identity >> 8) {
        case .td, .th: return isLast ? .inBody : .inCell
        case .tr: return .inRow
        case .tbody, .thead, .tfoot: return .inTableBody
        case .caption: return .inCaption
        case .colgroup: return .inColumnGroup
        case .table: return .inTable
        case .template: return templateModes.last ?? .inBody
        case .head: return isLast ? .inBody : .inHead
        case .body: return .inBody
        case .frameset: return .inFrameset
        case .html: return head == 0 ? .beforeHead : .afterHead
        default: return isLast ? .inBody : nil
        }
    }
}
