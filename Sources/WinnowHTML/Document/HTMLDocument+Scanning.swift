// Looking at bytes where they lie, for walks over whole pages: no value is made that keeps the document alive, so that
// no references are counted.

extension HTMLDocument {
    /// Calls `body` with the name and the value of each attribute of an element, in source order.
    ///
    /// - Parameters:
    ///   - node: any node; only elements have attributes.
    ///   - body: must not keep the pointer.
    @inlinable @inline(__always)
    package func scanAttributes(of node: HTMLNode, _ body: (HTMLName, UnsafeBufferPointer<UInt8>) -> Void) {
        let node = record(node)
        guard node.pointee.kind == 2, node.pointee.a != NodeRecord.none else { return }
        var entry = attributeRecords + Int(node.pointee.a)
        withText { whole in
            while true {
                let value = entry.pointee.value
                let isAside = value.start & ByteRange.sideFlag != 0
                let start = (isAside ? side : whole.baseAddress) ?? side
                let bytes = UnsafeBufferPointer(
                    start: start + Int(value.start & ~ByteRange.sideFlag), count: Int(value.length))
                body(HTMLName(rawValue: entry.pointee.name), bytes)
                if entry.pointee.isLast { return }
                entry += 1
            }
        }
    }

    /// Calls `body` with the value of an attribute, if the element has it.
    ///
    /// - Parameters:
    ///   - name: of the attribute.
    ///   - node: any node; only elements have attributes.
    ///   - body: must not keep the pointer.
    @inlinable @inline(__always)
    package func scanAttribute(_ name: HTMLName, of node: HTMLNode, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let node = record(node)
        guard node.pointee.kind == 2, node.pointee.a != NodeRecord.none else { return }
        var entry = attributeRecords + Int(node.pointee.a)
        while entry.pointee.name != name.rawValue {
            if entry.pointee.isLast { return }
            entry += 1
        }
        withBytes(entry.pointee.value, body)
    }

    /// Whether the node is an element with attributes.
    @inlinable @inline(__always)
    package func hasAttributes(_ node: HTMLNode) -> Bool {
        let node = record(node)
        return node.pointee.kind == 2 && node.pointee.a != NodeRecord.none
    }

    /// Calls `body` with the content of a text node or comment, as it lies; with nothing for other nodes.
    ///
    /// - Parameter body: must not keep the pointer.
    /// - Returns: what `body` returns.
    @inlinable @inline(__always)
    package func scanContent<R>(of node: HTMLNode, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let node = record(node)
        guard node.pointee.kind >= 3 else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return withBytes(ByteRange(start: node.pointee.a, length: node.pointee.b), body)
    }
}
