/// Tells texts that are nothing but a name, as most bylines in data are: two to four words of ASCII letters, each with a
/// capital, none of which bylines know for anything else.
enum PlainName {
    private static let mostWords = 4
    /// A name and spaces, in bytes.
    private static let limit = 60

    /// Whether a whole text is such a name; a reader then finds it as it stands, and nothing else.
    ///
    /// - Parameter outlets: names of the page's own site, with which a longer name may end.
    static func isName(_ text: String, _ outlets: SiteNames) -> Bool {
        guard text.utf8.count <= limit else { return false }
        var text = text
        guard let starts = text.withUTF8(words), starts.count >= 2 else { return false }
        return starts.dropFirst(2).allSatisfy { start in
            let tail = text.utf8.dropFirst(start)
            return !outlets.isNamed(String(tail) ?? text)
        }
    }

    /// Where the words of a name begin; nil for anything else.
    private static func words(_ utf8: UnsafeBufferPointer<UInt8>) -> [Int]? {
        var starts: [Int] = []
        var index = 0
        while index < utf8.count {
            let start = index
            guard starts.count < mostWords, utf8[index] &- 0x41 < 26 else { return nil }
            while index < utf8.count, (utf8[index] | 0x20) &- 0x61 < 26 { index += 1 }
            let word = UnsafeBufferPointer(rebasing: utf8[start..<index])
            guard BylineWords.traits(of: word).isEmpty else { return nil }
            starts.append(start)
            // One space, and a word behind it.
            if index < utf8.count {
                guard utf8[index] == 0x20, index + 1 < utf8.count else { return nil }
                index += 1
            }
        }
        return starts
    }
}
