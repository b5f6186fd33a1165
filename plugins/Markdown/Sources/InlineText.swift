import WinnowModel

/// The words of the paragraph, heading or cell at hand, without their markup.
struct InlineText {
    private var text = ""
    /// Where the texts of open links and images begin, in UTF-8 bytes.
    private var spans: [Int] = []
    private var images: [Media] = []

    mutating func append(_ piece: String) { text += piece }

    mutating func openSpan() { spans.append(text.utf8.count) }

    /// Ends a link: its words stay.
    mutating func closeSpan() -> String { String(text.utf8.dropFirst(spans.popLast() ?? 0)) ?? "" }

    /// Ends an image: its words go.
    /// - Returns: them, nil for none.
    mutating func dropSpan() -> String? {
        let start = spans.popLast() ?? 0
        let words = String(text.utf8.dropFirst(start)) ?? ""
        text = String(text.utf8.prefix(start)) ?? text
        return words.isEmpty ? nil : words
    }

    mutating func note(_ image: Media) { images.append(image) }

    /// The image of a paragraph that has nothing else.
    var soleImage: Media? {
        images.count == 1 && text.allSatisfy(\.isWhitespace) ? images.first : nil
    }

    mutating func clear() { (text, spans, images) = ("", [], []) }

    /// The words; what follows starts afresh.
    mutating func take() -> String {
        defer { clear() }
        return text
    }
}
