import WinnowHTML

/// The text of an element that is short enough to be a statement.
enum ShortText {
    private static let byteLimit = 160
    private static let nodeLimit = 40

    /// - Returns: UTF-8 without control characters; nil when there is more text or structure than a date needs.
    static func of(_ node: HTMLNode, in document: HTMLDocument) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        var visits = 0
        var next = document.firstChild(of: node)
        while let current = next {
            visits += 1
            guard visits <= nodeLimit else { return nil }
            let isScript = document.tag(of: current).map(ElementRules.isSkipped) ?? false
            if document.isText(current) {
                document.scanContent(of: current) { text in
                    bytes.appendSpaced(UnsafeBufferPointer(rebasing: text.prefix(byteLimit + 1)))
                }
                guard bytes.count <= byteLimit else { return nil }
            } else if document.isElement(current), bytes.last ?? 0x20 > 0x20 {
                bytes.append(0x20)
            }
            next = document.next(after: current, within: node, skippingChildren: isScript)
        }
        return bytes.isEmpty ? nil : bytes
    }
}
