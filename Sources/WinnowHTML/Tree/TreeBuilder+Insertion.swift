// Creating and inserting nodes (13.2.6.1).

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension TreeBuilder {
    /// A place in the tree: the last child of a node, or before one of its children.
    struct Place {
        var parent: UInt32
        /// The child that follows, 0 for none.
        var before: UInt32 = 0
    }

    /// The appropriate place for inserting a node.
    @inline(__always)
    mutating func appropriatePlace() -> Place {
        let target = current
        if _slowPath(fosterParenting), target.traits.contains(.tableStructure) { return fosterPlace() }
        return Place(parent: target.node)
    }

    mutating func appropriatePlace(override target: StackEntry) -> Place {
        if fosterParenting, target.traits.contains(.tableStructure) { return fosterPlace() }
        return Place(parent: target.node)
    }

    private mutating func fosterPlace() -> Place {
        let template = lastIndex(.template)
        guard let table = lastIndex(.table) else {
            if let template { return Place(parent: stack[template].node) }
            return Place(parent: stack[0].node)
        }
        if let template, template > table { return Place(parent: stack[template].node) }
        let node = stack[table].node
        let parent = tokenizer.arena.nodes[Int(node)].parent
        if parent != NodeRecord.none { return Place(parent: parent, before: node) }
        return Place(parent: stack[table - 1].node)
    }

    // MARK: Links

    /// Links a node that has no parent at a place.
    @inline(__always)
    mutating func link(_ node: UInt32, at place: Place) {
        if _slowPath(place.before != 0) { return linkBefore(node, place) }
        let nodes = tokenizer.arena.nodes.base
        let last = nodes[Int(place.parent)].lastChild
        nodes[Int(node)].parent = place.parent
        nodes[Int(node)].previous = last
        if last == 0 {
            nodes[Int(place.parent)].firstChild = node
        } else {
            nodes[Int(last)].next = node
        }
        nodes[Int(place.parent)].lastChild = node
    }

    private mutating func linkBefore(_ node: UInt32, _ place: Place) {
        let nodes = tokenizer.arena.nodes.base
        let previous = nodes[Int(place.before)].previous
        nodes[Int(node)].parent = place.parent
        nodes[Int(node)].previous = previous
        nodes[Int(node)].next = place.before
        nodes[Int(place.before)].previous = node
        if previous == 0 {
            nodes[Int(place.parent)].firstChild = node
        } else {
            nodes[Int(previous)].next = node
        }
    }

    /// Takes a node out of its parent.
    mutating func unlink(_ node: UInt32) {
        let nodes = tokenizer.arena.nodes.base
        let record = nodes[Int(node)]
        guard record.parent != NodeRecord.none else { return }
        if record.previous == 0 {
            nodes[Int(record.parent)].firstChild = record.next
        } else {
            nodes[Int(record.previous)].next = record.next
        }
        if record.next == 0 {
            nodes[Int(record.parent)].lastChild = record.previous
        } else {
            nodes[Int(record.next)].previous = record.previous
        }
        nodes[Int(node)].parent = NodeRecord.none
        nodes[Int(node)].previous = 0
        nodes[Int(node)].next = 0
    }

    // MARK: Elements

    /// A new element without a parent.
    @inline(__always)
    mutating func newNode(_ meta: UInt32, _ a: UInt32, _ b: UInt32) -> UInt32 {
        let node = UInt32(truncatingIfNeeded: tokenizer.arena.nodes.count)
        tokenizer.arena.nodes.append(NodeRecord(meta: meta, a: a, b: b))
        return node
    }

    /// Makes an element for the start tag at hand and takes over its attributes.
    @inline(__always)
    mutating func createElement(_ namespace: HTMLNamespace = .html) -> (node: UInt32, identity: UInt32) {
        let identity = NodeRecord.element(tokenizer.token.name, namespace)
        var first = NodeRecord.none
        let count = tokenizer.token.attributeCount
        if count > 0 {
            let start = tokenizer.token.attributeStart
            first = UInt32(truncatingIfNeeded: start)
            tokenizer.arena.attributes.base[start &+ count &- 1].nameAndEnd |= AttributeRecord.endFlag
            tokenizer.committedAttributes = start &+ count
        }
        return (newNode(identity, first, tokenizer.token.offset), identity)
    }

    /// Inserts an HTML element for the start tag at hand and opens it.
    @inline(__always) @discardableResult
    mutating func insertElement() -> UInt32 {
        let (node, identity) = createElement()
        link(node, at: appropriatePlace())
        push(node, identity)
        return node
    }

    /// Inserts an HTML element that has no children and so is not opened.
    @inline(__always)
    mutating func insertVoidElement() {
        let (node, _) = createElement()
        link(node, at: appropriatePlace())
    }

    /// Inserts and opens an element that no tag stands for.
    mutating func insertImplied(_ name: HTMLName) -> UInt32 {
        let identity = NodeRecord.element(name.rawValue)
        let node = newNode(identity, NodeRecord.none, NodeRecord.none)
        link(node, at: stack.count == 0 ? Place(parent: 0) : appropriatePlace())
        push(node, identity)
        return node
    }

    /// Another element with the name and attributes of a formatting element; it shares the attribute records.
    mutating func clone(_ entry: FormattingEntry) -> UInt32 {
        let copy = newNode(entry.identity, tokenizer.arena.nodes[Int(entry.node)].a, NodeRecord.none)
        tokenizer.arena.nodes[Int(copy)].parent = NodeRecord.none
        return copy
    }

    // MARK: Comments

    mutating func insertComment(at place: Place) {
        let content = tokenizer.token.content
        let meta: UInt32 = 4
        let node = newNode(meta, content.start, content.length)
        link(node, at: place)
    }

    // MARK: Text

    /// Inserts text at the appropriate place, adding it to a text that ends there.
    @inline(__always)
    mutating func insertText(_ text: UnsafePointer<UInt8>, _ length: Int, isInput: Bool) {
        let place = appropriatePlace()
        let nodes = tokenizer.arena.nodes.base
        let previous = place.before == 0 ? nodes[Int(place.parent)].lastChild : nodes[Int(place.before)].previous
        if previous != 0, nodes[Int(previous)].kind == 3 {
            return appendText(previous, text, length, isInput: isInput)
        }
        // Text directly in the document is dropped; only whitespace can come here.
        if place.parent == 0 { return }
        let node: UInt32
        if isInput {
            let start = UInt32(truncatingIfNeeded: text - tokenizer.base)
            node = newNode(3, start, UInt32(truncatingIfNeeded: length))
        } else {
            node = newNode(3 | NodeRecord.grownFlag, 0, 0)
            let start = newGrownText(length, offset: tokenizer.token.offset)
            tokenizer.arena.side.append(text, length)
            tokenizer.arena.nodes[Int(node)].a = start
            tokenizer.arena.nodes[Int(node)].b = UInt32(truncatingIfNeeded: length)
        }
        link(node, at: place)
    }

    /// Begins a text in the side buffer: its capacity and source offset, then its bytes, which the caller appends.
    private mutating func newGrownText(_ capacity: Int, offset: UInt32) -> UInt32 {
        tokenizer.arena.side.ensure(8 &+ capacity)
        var header = (UInt32(truncatingIfNeeded: capacity), offset)
        withUnsafeBytes(of: &header) { bytes in
            guard let base = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
            tokenizer.arena.side.append(base, 8)
        }
        return UInt32(truncatingIfNeeded: tokenizer.arena.side.count) | ByteRange.sideFlag
    }

    /// Adds to a text node. A slice of the input grows in place while the input goes on; otherwise the text moves to
    /// the side buffer, where its room doubles each time that it must move again.
    mutating func appendText(_ node: UInt32, _ text: UnsafePointer<UInt8>, _ length: Int, isInput: Bool) {
        let record = tokenizer.arena.nodes[Int(node)]
        let isGrown = record.meta & NodeRecord.grownFlag != 0
        if !isGrown, isInput, record.a &+ record.b == UInt32(truncatingIfNeeded: text - tokenizer.base) {
            tokenizer.arena.nodes[Int(node)].b = record.b &+ UInt32(truncatingIfNeeded: length)
            return
        }
        let start = isGrown ? extendGrown(record, length) : moveToSide(record, length)
        tokenizer.arena.nodes[Int(node)].meta |= NodeRecord.grownFlag
        tokenizer.arena.nodes[Int(node)].a = start
        let target = tokenizer.arena.side.base + Int(start & ~ByteRange.sideFlag) + Int(record.b)
        memcpy(target, text, length)
        tokenizer.arena.nodes[Int(node)].b = record.b &+ UInt32(truncatingIfNeeded: length)
    }

    /// Copies a slice of the input to the side buffer with room for more.
    private mutating func moveToSide(_ record: NodeRecord, _ extra: Int) -> UInt32 {
        let length = Int(record.b)
        let start = newGrownText(length &+ extra, offset: record.a)
        // Found only now: the side buffer may have moved. (A cloned text may lie there without a header.)
        let bytes = tokenizer.bytes(ByteRange(start: record.a, length: record.b))
        memcpy(tokenizer.arena.side.base + tokenizer.arena.side.count, bytes, length)
        tokenizer.arena.side.count &+= length &+ extra
        return start
    }

    /// Makes room behind a text in the side buffer and returns where the text is then.
    private mutating func extendGrown(_ record: NodeRecord, _ extra: Int) -> UInt32 {
        let start = Int(record.a & ~ByteRange.sideFlag)
        let length = Int(record.b)
        let header = UnsafeMutableRawPointer(tokenizer.arena.side.base + start - 8)
        let capacity = Int(header.loadUnaligned(as: UInt32.self))
        let wanted = length &+ extra
        if wanted <= capacity { return record.a }
        if start &+ capacity == tokenizer.arena.side.count {
            // The last text of the buffer: it only needs to be longer.
            tokenizer.arena.side.ensure(wanted &- capacity)
            tokenizer.arena.side.count = start &+ wanted
            let moved = UnsafeMutableRawPointer(tokenizer.arena.side.base + start - 8)
            moved.storeBytes(of: UInt32(truncatingIfNeeded: wanted), as: UInt32.self)
            return record.a
        }
        let offset = header.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        // Bounded growth keeps every offset below 2 GiB, whatever the input.
        let room = wanted &+ min(wanted, 64 << 20)
        let fresh = newGrownText(room, offset: offset)
        tokenizer.arena.side.ensure(room)
        memcpy(
            tokenizer.arena.side.base + tokenizer.arena.side.count, tokenizer.arena.side.base + start, length)
        tokenizer.arena.side.count &+= room
        return fresh
    }
}
