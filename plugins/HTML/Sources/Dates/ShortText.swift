import WinnowHTML

/// The text of an element that is short enough to be a statement.
struct ShortText {
    private static let byteLimit = 160
    private static let nodeLimit = 40

    /// Room for a text that is still short, a space, and one that makes it too long.
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// Reads the text of an element.
    ///
    /// - Parameter read: takes the text in UTF-8, without control characters.
    /// - Returns: what was read; nil when there is no text, or more text or structure than a date needs.
    static func read<Result>(
        of node: HTMLNode, in document: HTMLDocument, _ read: (UnsafeBufferPointer<UInt8>) -> Result?
    ) -> Result? {
        // Not an array: pages have many such elements, and most of them no date.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (byteLimit + 1)) { room in
            var text = ShortText(room: room)
            guard text.take(node, document), text.count > 0 else { return nil }
            return read(UnsafeBufferPointer(rebasing: room[..<text.count]))
        }
    }

    private init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// - Returns: whether the element is short.
    private mutating func take(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        var visits = 0
        var next = document.firstChild(of: node)
        while let current = next {
            visits += 1
            guard visits <= Self.nodeLimit else { return false }
            let isScript = document.tag(of: current).map(ElementRules.isSkipped) ?? false
            if document.isText(current) {
                document.scanContent(of: current) { append($0) }
                guard count <= Self.byteLimit else { return false }
            } else if document.isElement(current), count > 0, room[count - 1] > 0x20, count < Self.byteLimit {
                room[count] = 0x20
                count += 1
            }
            next = document.next(after: current, within: node, skippingChildren: isScript)
        }
        return true
    }

    /// Appends a text, or so much of it that the whole is too long.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text.prefix(Self.byteLimit + 1) {
            room[count] = max(byte, 0x20)
            count &+= 1
        }
    }
}
