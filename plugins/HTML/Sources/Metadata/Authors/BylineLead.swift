/// Takes what leads to a name off a line: `By`, `Written by:`, `Posted on May 3 by`, `View all posts by`.
enum BylineLead {
    /// - Returns: whether there was something of that kind.
    static func remove(from words: inout [BylineWord]) -> Bool {
        var isLed = false
        for _ in 0..<3 {
            guard let count = length(words[...]) else { break }
            words.removeFirst(count)
            isLed = true
        }
        trimMarks(&words)
        guard let preposition = preposition(words) else { return isLed }
        words.removeFirst(preposition + 1)
        trimMarks(&words)
        return true
    }

    /// How many words the lead has that a line begins with; nil without one.
    static func length(_ words: ArraySlice<BylineWord>) -> Int? {
        guard let first = words.first, first.bare.union(first.traits).contains(.leadStart) else { return nil }
        return (1...4).last { count in
            guard words.count >= count else { return false }
            var joined = words.prefix(count).joined
            // Some words lead to a name only before a colon.
            if joined.withUTF8(BylineWords.traits).contains(.lead) { return true }
            if joined.utf8.last == 0x3A {
                joined.removeLast()
            } else if joined.utf8.last == 0x9A, joined.last == "：" {
                joined.removeLast()
            } else {
                return false
            }
            return joined.withUTF8(BylineWords.traits).contains(.lead)
        }
    }

    /// The preposition that the name stands behind, where a date or a known opening precedes it.
    private static func preposition(_ words: [BylineWord]) -> Int? {
        guard let first = words.first, words.count >= 3 else { return nil }
        var isOpened = first.bare.contains(.opener) || words[1].bare.contains(.opener) && isArticle(first)
        var hasPlace = first.bare.contains(.link)
        var found: Int?
        for index in 1..<(words.count - 1) {
            let (word, before, next) = (words[index], words[index - 1], words[index + 1])
            if index <= 4, before.hasDigit { isOpened = true }
            if word.bare.contains(.link) { hasPlace = true }
            // `Aus Kiew berichtet Jane Doe`
            if first.bare.contains(.link), word.bare.contains(.reports) { return index }
            guard isOpened, word.bare.contains(.preposition), !next.hasDigit, !next.bare.contains(.calendar) else {
                continue
            }
            if !word.bare.contains(.particle) { return index }
            // Those that names have inside, as in `Ursula von Beck`, follow the date itself, or a place.
            if found == nil, hasPlace || !before.isCapital || endsOpening(before) { found = index }
        }
        return found
    }

    /// `Ein Interview von Jane Doe`
    private static func isArticle(_ word: BylineWord) -> Bool {
        ["a", "an", "ein", "eine", "un", "une", "um", "uma"].contains(word.text.lowercased())
    }

    private static func endsOpening(_ word: BylineWord) -> Bool {
        word.hasDigit || !word.bare.isDisjoint(with: [.opener, .calendar])
    }

    private static func trimMarks(_ words: inout [BylineWord]) {
        while let first = words.first, !first.hasLetter, !first.hasDigit { words.removeFirst() }
    }
}
