// The list of active formatting elements (13.2.4.3) and the adoption agency (13.2.6.4.7).

/// An entry of the list of active formatting elements; a marker has `identity` 0.
struct FormattingEntry {
    var node: UInt32
    var identity: UInt32
    /// Independent of the attributes' order; seeded, so that equal hashes mean equal attributes. 0 until it is needed,
    /// which is when another element of the same name comes.
    var attributesHash: UInt64

    static var marker: FormattingEntry { FormattingEntry(node: 0, identity: 0, attributesHash: 0) }
    @inline(__always) var isMarker: Bool { identity == 0 }
}

extension TreeBuilder {
    @inline(__always)
    func isOpen(_ node: UInt32) -> Bool { tokenizer.arena.nodes[Int(node)].meta & NodeRecord.openFlag != 0 }

    /// Opens again the formatting elements that were closed without their end tags.
    @inline(__always)
    mutating func reconstructFormatting() {
        guard formatting.count > 0 else { return }
        let last = formatting[formatting.count &- 1]
        if last.isMarker || isOpen(last.node) { return }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var index = formatting.count - 1
        while index > 0 {
            let entry = formatting[index - 1]
            if entry.isMarker || isOpen(entry.node) { break }
            index -= 1
        }
        while index < formatting.count, stack.count < maxDepth {
            let node = clone(formatting[index])
            link(node, at: appropriatePlace())
            push(node, formatting[index].identity)
            formatting[index].node = node
            index += 1
        }
    }

    /// Adds the element just inserted to the list; of four equal ones since the last marker the first goes.
    mutating func pushFormatting(_ node: UInt32) {
        let identity = tokenizer.arena.nodes[Int(node)].identity
        var entry = FormattingEntry(node: node, identity: identity, attributesHash: 0)
        var equal = 0
        var index = formatting.count - 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].identity == identity {
                if entry.attributesHash == 0 { entry.attributesHash = hashAttributes(node) }
                if formatting[index].attributesHash == 0 {
                    formatting[index].attributesHash = hashAttributes(formatting[index].node)
                }
                if formatting[index].attributesHash == entry.attributesHash { equal += 1 }
                if equal == 3 {
                    removeFormatting(index)
                    break
                }
            }
            index -= 1
        }
        appendFormatting(entry)
    }

    /// Adds an entry. Markers whose elements were closed from outside stay in the list; the oldest half of a list
    /// that only such pages have is forgotten, so that no search in it is long.
    mutating func appendFormatting(_ entry: FormattingEntry) {
        let most = maxDepth * 8
        if formatting.count >= most {
            let kept = most / 2
            for i in 0..<kept { formatting[i] = formatting[formatting.count - kept + i] }
            formatting.count = kept
        }
        formatting.append(entry)
    }

    private mutating func hashAttributes(_ node: UInt32) -> UInt64 {
        var sum: UInt64 = 1
        var index = tokenizer.arena.nodes[Int(node)].a
        while index != NodeRecord.none {
            let record = tokenizer.arena.attributes[Int(index)]
            let start = tokenizer.bytes(record.value)
            var hash = NameKey.seed.0 ^ UInt64(record.name)
            for i in 0..<Int(record.value.length) {
                hash = (hash ^ UInt64(start[i])) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash &>> 31
            }
            sum &+= (hash ^ NameKey.seed.1) &* (hash | 1)
            index = record.isLast ? NodeRecord.none : index + 1
        }
        return sum | 1 << 63
    }

    mutating func removeFormatting(_ index: Int) {
        for i in index..<(formatting.count - 1) { formatting[i] = formatting[i + 1] }
        formatting.count -= 1
    }

    mutating func formattingIndex(ofNode node: UInt32) -> Int? {
        var index = formatting.count - 1
        while index >= 0 {
            if formatting[index].node == node, !formatting[index].isMarker { return index }
            index -= 1
        }
        return nil
    }

    /// The last entry of this identity after the last marker.
    mutating func lastFormatting(_ identity: UInt32) -> Int? {
        var index = formatting.count - 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].identity == identity { return index }
            index -= 1
        }
        return nil
    }

    /// Removes the entries up to and including the last marker.
    mutating func clearFormattingToMarker() {
        while formatting.count > 0 {
            formatting.count -= 1
            if (formatting.base + formatting.count).pointee.isMarker { return }
        }
    }

    /// The adoption agency for an end tag (or for the `a` and `nobr` that a second one closes).
    mutating func runAdoptionAgency(_ name: UInt32) {
        let subject = NodeRecord.element(name)
        if current.identity == subject, formattingIndex(ofNode: current.node) == nil {
            pop()
            return
        }
        for _ in 0..<8 {
            guard let formattingIndex = lastFormatting(subject) else { return endOtherInBody(name) }
            let element = formatting[formattingIndex]
            guard let elementIndex = stackIndex(ofNode: element.node) else {
                removeFormatting(formattingIndex)
                return
            }
            guard isInScope(elementIndex) else { return }
            guard let furthest = furthestBlock(above: elementIndex) else {
                while stack.count > elementIndex { pop() }
                removeFormatting(formattingIndex)
                return
            }
            adopt(element, elementIndex, formattingIndex, furthest)
        }
    }

    /// Whether the element at a stack index is in scope.
    private mutating func isInScope(_ index: Int) -> Bool {
        var i = stack.count - 1
        while i > index {
            if stack[i].traits.contains(.scope) { return false }
            i -= 1
        }
        return true
    }

    /// The first special element opened after the one at an index.
    private mutating func furthestBlock(above index: Int) -> Int? {
        var i = index + 1
        while i < stack.count {
            if stack[i].traits.contains(.special) { return i }
            i += 1
        }
        return nil
    }

    /// Steps 4.9 to 4.19: splits the formatting element around the furthest block.
    private mutating func adopt(
        _ element: FormattingEntry, _ elementIndex: Int, _ formattingIndex: Int, _ furthestIndex: Int
    ) {
        let ancestor = stack[elementIndex - 1]
        let furthest = stack[furthestIndex]
        var bookmark = formattingIndex
        var last = furthest.node
        var index = furthestIndex
        var furthestAt = furthestIndex
        var counter = 0
        while true {
            counter += 1
            index -= 1
            if index == elementIndex { break }
            let node = stack[index]
            var listIndex = self.formattingIndex(ofNode: node.node)
            if counter > 3, let found = listIndex {
                removeFormatting(found)
                if found < bookmark { bookmark -= 1 }
                listIndex = nil
            }
            guard let listed = listIndex else {
                removeFromStack(index)
                furthestAt -= 1
                continue
            }
            let copy = clone(formatting[listed])
            formatting[listed].node = copy
            replaceInStack(index, copy)
            if last == furthest.node { bookmark = listed + 1 }
            unlink(last)
            link(last, at: Place(parent: copy))
            last = copy
        }
        unlink(last)
        link(last, at: appropriatePlace(override: ancestor))
        let copy = clone(element)
        moveChildren(of: furthest.node, to: copy)
        link(copy, at: Place(parent: furthest.node))
        finishAdoption(element, copy, bookmark: bookmark, elementIndex, furthestAt)
    }

    private mutating func finishAdoption(
        _ element: FormattingEntry, _ copy: UInt32, bookmark: Int, _ elementIndex: Int, _ furthestIndex: Int
    ) {
        var entry = element
        entry.node = copy
        var target = bookmark
        if let old = formattingIndex(ofNode: element.node) {
            removeFormatting(old)
            if old < target { target -= 1 }
        }
        formatting.append(entry)
        var i = formatting.count - 1
        while i > target {
            formatting[i] = formatting[i - 1]
            i -= 1
        }
        formatting[target] = entry
        removeFromStack(elementIndex)
        // The furthest block moved down by one with the removal; the copy comes right above it.
        insertInStack(copy, element.identity, at: furthestIndex)
    }

    private mutating func replaceInStack(_ index: Int, _ node: UInt32) {
        tokenizer.arena.nodes[Int(stack[index].node)].meta &= ~NodeRecord.openFlag
        tokenizer.arena.nodes[Int(node)].meta |= NodeRecord.openFlag
        stack[index].node = node
    }

    mutating func moveChildren(of node: UInt32, to target: UInt32) {
        let nodes = tokenizer.arena.nodes.base
        let first = nodes[Int(node)].firstChild
        guard first != 0 else { return }
        nodes[Int(target)].firstChild = first
        nodes[Int(target)].lastChild = nodes[Int(node)].lastChild
        nodes[Int(node)].firstChild = 0
        nodes[Int(node)].lastChild = 0
        var child = first
        while child != 0 {
            nodes[Int(child)].parent = target
            child = nodes[Int(child)].next
        }
    }
}
