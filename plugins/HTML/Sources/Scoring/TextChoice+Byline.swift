// The byline is a field of its own. Where nothing names its element the model takes it for the text's first line.
extension TextChoice {
    /// Letters of a byline, and those of it that are no name: "By", a role, a place.
    private static let (lettersOfByline, lettersBesideNames) = (100, 24)
    /// How many pieces that stay are looked at.
    private static let piecesOfHead = 4

    /// Drops lines before the text that say little more than who wrote it.
    /// - Parameter authors: names as the record has them.
    mutating func dropBylines(_ authors: [String]) {
        if authors.isEmpty { return }
        var seen = 0
        for index in reasons.indices where Self.stays(reasons[index]) {
            let segment = page.segments[index]
            if segment.kind == .paragraph, segment.letters <= Self.lettersOfByline, isByline(segment, authors) {
                reasons[index] = .byline
                continue
            }
            seen += 1
            // The summary may stand above.
            if seen == Self.piecesOfHead || segment.isProse && features[.equalsSummary, index] == 0 { return }
        }
    }

    private func isByline(_ segment: Segment, _ authors: [String]) -> Bool {
        if segment.endsSentence { return false }
        return page.text[segment.range].withUnsafeBufferPointer { line in
            let named = authors.reduce(0) { sum, author in
                let isIn = Self.stands(author, in: line) || Self.stands(author.uppercased(), in: line)
                var author = author
                return sum + (isIn ? author.withUTF8 { TextCounts.letters($0) } : 0)
            }
            return named > 0 && segment.letters - named <= Self.lettersBesideNames
        }
    }

    private static func stands(_ name: String, in line: UnsafeBufferPointer<UInt8>) -> Bool {
        var name = name
        return name.withUTF8 { ByteSearch.offset(of: $0, in: line) } != nil
    }
}
