/// The names of types of schema.org, which pages state with the vocabulary's address before them or without.
enum SchemaType {
    /// The name behind the address or prefix: `NewsArticle` of `http://schema.org/NewsArticle`; all of it where nothing
    /// stands before or behind a slash or colon.
    static func name(_ type: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var end = type.count
        while end > 0, isMark(type[end - 1]) { end -= 1 }
        if end == 0 { return type }
        var start = end
        while start > 0, !isMark(type[start - 1]) { start -= 1 }
        return UnsafeBufferPointer(rebasing: type[start..<end])
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") }

    /// The name in a text.
    static func name(_ type: String) -> String {
        var text = type
        return text.withUTF8 { utf8 in
            let name = name(utf8)
            return name.count == utf8.count ? nil : String(decoding: name, as: UTF8.self)
        } ?? type
    }
}
