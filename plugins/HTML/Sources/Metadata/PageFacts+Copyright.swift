import WinnowHTML

// What the page says about its rights in its text.
extension PageFacts {
    /// Children of an element that are looked at.
    private static let childLimit = 40
    /// Letters that name whose the rights are.
    private static let leastLetters = 4
    /// Letters of the word itself.
    private static let wordLetters = 9

    /// The last line that begins with a copyright sign, since it stands at the page's foot.
    var copyrightLine: String? {
        for node in marks.copyrights.reversed() {
            guard let parent = document.parent(of: node) else { continue }
            let line = withoutLinksBehind(parent) ?? MarkText.line(of: parent, in: document)
            if (6...240).contains(line.utf8.count) { return line }
        }
        return nil
    }

    /// The line without the links to imprint, terms and contact that follow it; nil where there are no several, or where
    /// they alone say whose the rights are.
    private func withoutLinksBehind(_ parent: HTMLNode) -> String? {
        var (lines, links) = ([String](), 0)
        for child in document.children(of: parent).prefix(Self.childLimit) {
            let line = MarkText.line(of: child, in: document)
            if document.isElement(child, .a) {
                links += 1
                lines.append(line)
            } else if line.utf8.contains(where: Self.isLetter) {
                links = 0
                lines.append(line)
            } else if links == 0 {
                lines.append(line)
            }
        }
        guard links >= 2 else { return nil }
        let kept = lines.dropLast(links).joined(separator: " ").joinedLines
        let word = ByteSearch.contains("opyright", in: kept) ? Self.wordLetters : 0
        return kept.utf8.count(where: Self.isLetter) >= word + Self.leastLetters ? kept : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 }
}
