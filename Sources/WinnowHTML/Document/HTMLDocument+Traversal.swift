// Walking the tree. All of these are plain loops over links: no recursion, no allocation.

extension HTMLDocument {
    @inline(__always) @inlinable
    func optional(_ index: UInt32) -> HTMLNode? { index == 0 ? nil : HTMLNode(index) }

    /// The parent, or `nil` for the document node.
    @inlinable
    public func parent(of node: HTMLNode) -> HTMLNode? {
        let parent = record(node).pointee.parent
        return node.index == 0 || parent == NodeRecord.none ? nil : HTMLNode(parent)
    }

    /// The first child. The contents of a `template` are its children.
    @inlinable
    public func firstChild(of node: HTMLNode) -> HTMLNode? { optional(record(node).pointee.firstChild) }

    /// The last child.
    @inlinable
    public func lastChild(of node: HTMLNode) -> HTMLNode? { optional(record(node).pointee.lastChild) }

    /// The next sibling.
    @inlinable
    public func nextSibling(of node: HTMLNode) -> HTMLNode? { optional(record(node).pointee.next) }

    /// The previous sibling.
    @inlinable
    public func previousSibling(of node: HTMLNode) -> HTMLNode? { optional(record(node).pointee.previous) }

    /// The first child that is an HTML element of this name.
    public func firstChild(_ name: HTMLName, of node: HTMLNode) -> HTMLNode? {
        children(of: node).first { isElement($0, name) }
    }

    /// The node after this one in document order within a subtree, or `nil` at the subtree's end.
    ///
    /// The building block for walks that leave parts out:
    /// ```swift
    /// var node: HTMLNode? = article
    /// while let current = node {
    ///     let skip = document.isElement(current, .script)
    ///     …
    ///     node = document.next(after: current, within: article, skippingChildren: skip)
    /// }
    /// ```
    /// - Parameters:
    ///   - node: a node of the subtree.
    ///   - top: the subtree's top.
    ///   - skippingChildren: leaves out everything below `node`.
    @inlinable
    public func next(after node: HTMLNode, within top: HTMLNode, skippingChildren: Bool = false) -> HTMLNode? {
        var current = record(node)
        if !skippingChildren, current.pointee.firstChild != 0 { return HTMLNode(current.pointee.firstChild) }
        var index = node.index
        while index != top.index {
            if current.pointee.next != 0 { return HTMLNode(current.pointee.next) }
            index = current.pointee.parent
            if index == NodeRecord.none { return nil }
            current = nodes + Int(index)
        }
        return nil
    }

    /// The children, first to last.
    @inlinable
    public func children(of node: HTMLNode) -> HTMLSiblings {
        HTMLSiblings(self, record(node).pointee.firstChild, isForward: true)
    }

    /// The siblings after a node, nearest first.
    @inlinable
    public func siblings(after node: HTMLNode) -> HTMLSiblings {
        HTMLSiblings(self, record(node).pointee.next, isForward: true)
    }

    /// The siblings before a node, nearest first.
    @inlinable
    public func siblings(before node: HTMLNode) -> HTMLSiblings {
        HTMLSiblings(self, record(node).pointee.previous, isForward: false)
    }

    /// The parent, its parent, and so on; the document node is the last.
    @inlinable
    public func ancestors(of node: HTMLNode) -> HTMLAncestors { HTMLAncestors(self, node) }

    /// Everything below a node in document order, the contents of templates included.
    @inlinable
    public func descendants(of node: HTMLNode) -> HTMLDescendants { HTMLDescendants(self, node) }

    /// Whether one node is below another.
    public func isDescendant(_ node: HTMLNode, of ancestor: HTMLNode) -> Bool {
        ancestors(of: node).contains(ancestor)
    }
}

/// A run of siblings.
public struct HTMLSiblings: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: HTMLDocument
    @usableFromInline var current: UInt32
    @usableFromInline let isForward: Bool

    @inlinable
    init(_ document: HTMLDocument, _ first: UInt32, isForward: Bool) {
        self.document = document
        current = first
        self.isForward = isForward
    }

    /// The next node of the run.
    @inlinable
    public mutating func next() -> HTMLNode? {
        guard current != 0 else { return nil }
        let node = HTMLNode(current)
        let record = document.nodes + Int(current)
        current = isForward ? record.pointee.next : record.pointee.previous
        return node
    }
}

/// The nodes above a node, nearest first.
public struct HTMLAncestors: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: HTMLDocument
    @usableFromInline var current: HTMLNode

    @inlinable
    init(_ document: HTMLDocument, _ node: HTMLNode) {
        self.document = document
        current = node
    }

    /// The next node upwards.
    @inlinable
    public mutating func next() -> HTMLNode? {
        guard let parent = document.parent(of: current) else { return nil }
        current = parent
        return parent
    }
}

/// The nodes below a node in document order.
public struct HTMLDescendants: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: HTMLDocument
    @usableFromInline let top: HTMLNode
    @usableFromInline var current: HTMLNode

    @inlinable
    init(_ document: HTMLDocument, _ top: HTMLNode) {
        self.document = document
        self.top = top
        current = top
    }

    /// The next node in document order.
    @inlinable
    public mutating func next() -> HTMLNode? {
        guard let following = document.next(after: current, within: top) else {
            // Stay at the end: another call must not start over.
            return nil
        }
        current = following
        return following
    }
}
