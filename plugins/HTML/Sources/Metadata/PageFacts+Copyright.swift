import WinnowHTML

// What the page says about its rights in its text.
extension PageFacts {
    /// Children of an element that are looked at.
    private static let childLimit = 40
    /// Letters that name whose the rights are.
    private static let leastLetters = 4
    /// Letters of the word itself.
    private static let wordLetters = 9

    /// Elements around a sign that are looked at for whose the rights are.
    private static let reach = 3

    /// The last line that begins with a copyright sign, since it stands at the page's foot; those of pictures are left
    /// aside.
    var copyrightLine: String? {
        var bare: String?
        for node in marks.copyrights.reversed() where !isOfPicture(node) {
            let (line, isWhole) = copyrightLine(at: node)
            if isWhole { return line }
            bare = bare ?? line
        }
        return bare
    }

    /// The line around a sign: in the nearest element that says more than the sign and a year, if there is one.
    private func copyrightLine(at node: HTMLNode) -> (line: String?, isWhole: Bool) {
        var bare: String?
        for parent in document.ancestors(of: node).prefix(Self.reach) {
            let line = closed(withoutLinksBehind(parent) ?? MarkText.line(of: parent, in: document))
            if line.utf8.count > 240 || isAboutRights(line) { break }
            let hasWord = ByteSearch.contains("opyright", in: line)
            let letters = line.utf8.count(where: Self.isLetter) - (hasWord ? Self.wordLetters : 0)
            if line.utf8.count >= 6, letters > 0 { return (line, true) }
            // The word alone is a link to what the site says about it.
            if !line.utf8.contains(where: { $0 &- 0x30 < 10 || $0 == 0xA9 }) { break }
            if line.utf8.count >= 6 {
                bare = line
                // What stands beside a block of its own is not about it.
                if let tag = document.tag(of: parent), ElementRules.isBlock(tag) { break }
            }
        }
        return (bare, false)
    }

    /// Whether a line names a page about rights: `Copyright Policy`.
    private func isAboutRights(_ line: String) -> Bool {
        guard line.utf8.count <= 40, line.utf8.first.map({ $0 | 0x20 == UInt8(ascii: "c") }) ?? false else {
            return false
        }
        let words = line.lowercased().split(separator: " ")
        return words.count >= 2 && words.dropFirst().contains { Self.pageWords.contains(String($0)) }
    }

    private static let pageWords: Set<String> = [
        "policy", "notice", "information", "infringement", "complaints", "statement", "terms", "disclaimer", "agent",
        "issues", "law", "act", "privacy", "permissions", "claims", "faq",
    ]

    private func isOfPicture(_ node: HTMLNode) -> Bool {
        document.ancestors(of: node).prefix(Self.pictureReach).contains { ancestor in
            document.isElement(ancestor, .figure) || document.isElement(ancestor, .figcaption)
        }
    }

    private static let pictureReach = 8

    /// A line without the spaces before full stops and commas that links leave behind them.
    private func closed(_ line: String) -> String {
        guard ByteSearch.contains(" .", in: line) || ByteSearch.contains(" ,", in: line) else { return line }
        var bytes: [UInt8] = []
        for byte in line.utf8 {
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), bytes.last == 0x20 { bytes.removeLast() }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
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
