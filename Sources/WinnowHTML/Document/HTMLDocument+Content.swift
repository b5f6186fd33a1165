// Attributes and text.

extension HTMLDocument {
    /// The value of an attribute, or `nil` if the element has none of that name.
    ///
    /// - Parameters:
    ///   - name: `.href`, `.class`, …; for a name that is not a constant, `document.name("data-page")`.
    ///   - node: any node; only elements have attributes.
    @inlinable
    public func attribute(_ name: HTMLName, of node: HTMLNode) -> HTMLBytes? {
        let node = record(node)
        guard node.pointee.kind == 2, node.pointee.a != NodeRecord.none else { return nil }
        var entry = attributeRecords + Int(node.pointee.a)
        while true {
            if entry.pointee.name == name.rawValue { return HTMLBytes(self, entry.pointee.value) }
            if entry.pointee.isLast { return nil }
            entry += 1
        }
    }

    /// Whether the element has the attribute.
    @inlinable
    public func hasAttribute(_ name: HTMLName, _ node: HTMLNode) -> Bool { attribute(name, of: node) != nil }

    /// The attributes in source order; allocates nothing.
    @inlinable
    public func attributes(of node: HTMLNode) -> HTMLAttributes {
        let node = record(node)
        return HTMLAttributes(self, node.pointee.kind == 2 ? node.pointee.a : NodeRecord.none)
    }

    /// The tokens of the element's `class` attribute.
    @inlinable
    public func classes(of node: HTMLNode) -> HTMLTokenList {
        HTMLTokenList(attribute(.class, of: node) ?? HTMLBytes(self, .empty))
    }

    /// Whether the element has the class; the case counts.
    public func hasClass(_ name: StaticString, _ node: HTMLNode) -> Bool {
        classes(of: node).contains { $0 == name }
    }

    /// The content of a text node or comment, as it lies; empty for other nodes.
    @inlinable
    public func content(of node: HTMLNode) -> HTMLBytes {
        let node = record(node)
        guard node.pointee.kind >= 3 else { return HTMLBytes(self, .empty) }
        return HTMLBytes(self, ByteRange(start: node.pointee.a, length: node.pointee.b))
    }

    /// Appends the text of a subtree: all its text nodes in order, as `textContent` of the DOM gives it. Scripts and
    /// style sheets below the node count as text; the contents of templates do not.
    ///
    /// - Parameters:
    ///   - node: the subtree's top; of a text node or comment, its own content.
    ///   - buffer: UTF-8 is appended here, so that one buffer can serve many calls.
    public func text(of node: HTMLNode, into buffer: inout [UInt8]) {
        if record(node).pointee.kind >= 3 {
            content(of: node).withUnsafeBytes { buffer.append(contentsOf: $0) }
            return
        }
        let template = NodeRecord.element(HTMLName.template.rawValue)
        var current: HTMLNode? = node
        while let inner = current {
            let record = record(inner).pointee
            if record.kind == 3 {
                withBytes(ByteRange(start: record.a, length: record.b)) { buffer.append(contentsOf: $0) }
            }
            current = next(after: inner, within: node, skippingChildren: record.identity == template)
        }
    }

    /// The text of a subtree as a string; see `text(of:into:)`.
    public func text(of node: HTMLNode) -> String {
        var buffer: [UInt8] = []
        text(of: node, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}

/// The attributes of an element, in source order.
public struct HTMLAttributes: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let document: HTMLDocument
    @usableFromInline var current: UInt32

    @inlinable
    init(_ document: HTMLDocument, _ first: UInt32) {
        self.document = document
        current = first
    }

    /// The next attribute.
    @inlinable
    public mutating func next() -> HTMLAttribute? {
        guard current != NodeRecord.none else { return nil }
        let entry = document.attributeRecords[Int(current)]
        current = entry.isLast ? NodeRecord.none : current + 1
        return HTMLAttribute(name: HTMLName(rawValue: entry.name), value: HTMLBytes(document, entry.value))
    }
}
