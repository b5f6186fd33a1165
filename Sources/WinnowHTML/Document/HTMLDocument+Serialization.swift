// Writing HTML (13.3). A walk over links; no recursion.

extension HTMLDocument {
    /// Appends the HTML of everything below a node: `innerHTML`.
    ///
    /// - Parameters:
    ///   - node: the node whose children are written.
    ///   - buffer: UTF-8 is appended here.
    public func serializeChildren(of node: HTMLNode, into buffer: inout [UInt8]) {
        if let tag = tag(of: node), isVoid(tag) { return }
        var child = firstChild(of: node)
        while let current = child {
            serialize(current, into: &buffer)
            child = nextSibling(of: current)
        }
    }

    /// Appends the HTML of a node and everything below it: `outerHTML`.
    ///
    /// - Parameters:
    ///   - node: any node; of the document node, everything below it.
    ///   - buffer: UTF-8 is appended here.
    public func serialize(_ node: HTMLNode, into buffer: inout [UInt8]) {
        var current = node
        while true {
            open(current, &buffer)
            if let child = firstChild(of: current), !(tag(of: current).map(isVoid) ?? false) {
                current = child
                continue
            }
            close(current, &buffer)
            while current != node, nextSibling(of: current) == nil {
                guard let parent = parent(of: current) else { return }
                current = parent
                close(current, &buffer)
            }
            guard current != node, let next = nextSibling(of: current) else { return }
            current = next
        }
    }

    /// The HTML of a node and everything below it.
    public func html(of node: HTMLNode) -> String {
        var buffer: [UInt8] = []
        serialize(node, into: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Elements that are written without an end tag and without children.
    private func isVoid(_ name: HTMLName) -> Bool {
        name != .image && name != .isindex && ElementTable.shared.traits(name.rawValue).contains(.void)
    }

    private func open(_ node: HTMLNode, _ buffer: inout [UInt8]) {
        switch kind(of: node) {
        case .document: break
        case .doctype:
            buffer.append(contentsOf: "<!DOCTYPE ".utf8)
            buffer.append(contentsOf: (doctype?.name ?? "").utf8)
            buffer.append(UInt8(ascii: ">"))
        case .comment:
            buffer.append(contentsOf: "<!--".utf8)
            content(of: node).withUnsafeBytes { buffer.append(contentsOf: $0) }
            buffer.append(contentsOf: "-->".utf8)
        case .text: writeText(node, &buffer)
        case .element:
            buffer.append(UInt8(ascii: "<"))
            appendName(record(node).pointee.name, &buffer)
            for attribute in attributes(of: node) {
                buffer.append(UInt8(ascii: " "))
                appendName(attribute.name.rawValue, &buffer)
                buffer.append(contentsOf: "=\"".utf8)
                attribute.value.withUnsafeBytes { Self.escape($0, inAttribute: true, &buffer) }
                buffer.append(UInt8(ascii: "\""))
            }
            buffer.append(UInt8(ascii: ">"))
        }
    }

    private func close(_ node: HTMLNode, _ buffer: inout [UInt8]) {
        guard isElement(node) else { return }
        if let tag = tag(of: node), isVoid(tag) { return }
        buffer.append(contentsOf: "</".utf8)
        appendName(record(node).pointee.name, &buffer)
        buffer.append(UInt8(ascii: ">"))
    }

    private func appendName(_ name: UInt32, _ buffer: inout [UInt8]) {
        let (start, count) = arena.names.spelling(name)
        buffer.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    /// Text in elements whose content is not markup is written as it is (`noscript` is markup to a parser without
    /// scripting).
    private func writeText(_ node: HTMLNode, _ buffer: inout [UInt8]) {
        let isRaw: Bool
        switch parent(of: node).flatMap({ tag(of: $0) }) {
        case .style?, .script?, .xmp?, .iframe?, .noembed?, .noframes?, .plaintext?: isRaw = true
        default: isRaw = false
        }
        content(of: node).withUnsafeBytes { bytes in
            if isRaw { buffer.append(contentsOf: bytes) } else { Self.escape(bytes, inAttribute: false, &buffer) }
        }
    }

    /// "Escaping a string".
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool, _ buffer: inout [UInt8]) {
        var start = 0
        for index in bytes.indices {
            let replacement: StaticString
            var length = 1
            switch bytes[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
            case 0xA0 where index > start && bytes[index - 1] == 0xC2:
                replacement = "&nbsp;"
                length = 2
            default: continue
            }
            buffer.append(contentsOf: bytes[start..<(index + 1 - length)])
            replacement.withUTF8Buffer { buffer.append(contentsOf: $0) }
            start = index + 1
        }
        buffer.append(contentsOf: bytes[start...])
    }
}
