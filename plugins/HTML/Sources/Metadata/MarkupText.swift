import WinnowHTML

/// Plain text out of statements that carry markup, such as `&amp;` in a JSON string or `<p>` in an `articleBody`.
enum MarkupText {
    /// More markup than this in a single statement is left as it is, in bytes.
    private static let limit = 4 << 20

    /// The text with character references replaced and elements gone, one line for each block; as it is when it has
    /// neither.
    static func plain(_ text: String) -> String {
        guard isMarked(text), text.utf8.count <= limit else { return text }
        let document = HTMLDocument(parsing: text)
        var buffer: [UInt8] = []
        var node: HTMLNode? = document.root
        while let current = node {
            var skips = false
            if document.isText(current) {
                document.content(of: current).withUnsafeBytes { buffer.append(contentsOf: $0) }
            } else if let tag = document.tag(of: current) {
                if tag == .br || ElementRules.isBlock(tag), !buffer.isEmpty { buffer.append(0x0A) }
                skips = ElementRules.isSkipped(tag)
            }
            node = document.next(after: current, within: document.root, skippingChildren: skips)
        }
        return String(decoding: buffer, as: UTF8.self)
    }

    private static func isMarked(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            ByteSearch.offset(of: UInt8(ascii: "<"), in: utf8, from: 0) < utf8.count
                || ByteSearch.offset(of: UInt8(ascii: "&"), in: utf8, from: 0) < utf8.count
        }
    }

    /// Text with its character references replaced once.
    static func unescaped(_ utf8: [UInt8]) -> String {
        let document = HTMLDocument(parsing: "<textarea>" + String(decoding: utf8, as: UTF8.self))
        return document.text(of: document.root)
    }
}
