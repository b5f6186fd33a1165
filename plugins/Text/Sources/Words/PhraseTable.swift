/// Finds many phrases in a short folded text at once, each by its first word; linear in the text.
struct PhraseTable: Sendable {
    /// Where in a text a phrase counts.
    enum Anchor: UInt8 {
        /// The phrase is the whole text, punctuation and numbers around it aside: `Comments (12)`.
        case whole = 0x3D
        /// At the beginning of a sentence.
        case start = 0x5E
        /// At the end of a sentence, or of what signs and numbers set off like one: `… All rights reserved.`
        case end = 0x24
        /// Wherever whole words match.
        case anywhere = 0x2A
    }

    /// A phrase with what it is worth.
    struct Phrase: Sendable {
        let bytes: [UInt8]
        let anchor: Anchor
        fileprivate(set) var weight: Int
        /// Whether the last word may go on: `abonnier~`.
        fileprivate(set) var isOpen: Bool
    }

    private let phrases: [Phrase]
    private let byFirstWord: [UInt64: [Int]]
    /// Of its keys: most words begin no phrase.
    private let filter: HashFilter

    /// A word of a text.
    struct Word {
        /// See ``HashFilter/hash(_:)``.
        var hash: UInt64
        /// Where it begins, in bytes.
        var position: Int
    }

    /// - Parameter list: a phrase a line: weight (one digit), anchor (`=`, `^`, `$`, `*`), the phrase; `~` at its end
    ///   lets the last word go on. Several phrases of one kind share a line, separated by `|`.
    init(_ list: String) {
        var phrases: [Phrase] = []
        var index: [UInt64: [Int]] = [:]
        for line in list.utf8.split(separator: 0x0A) {
            let mark = Array(line.prefix(2))
            guard mark.count == 2, let anchor = Anchor(rawValue: mark[1]) else { continue }
            for part in line.dropFirst(2).split(separator: 0x7C) {
                var bytes = Folding.fold(String(part) ?? "")
                let isOpen = bytes.last == UInt8(ascii: "~")
                if isOpen { bytes.removeLast() }
                guard !bytes.isEmpty else { continue }
                let weight = Int(mark[0]) - 0x30
                let hash = Self.word(of: bytes, at: 0).hash
                // Languages share words: `newsletter` counts once.
                if let same = index[hash]?.first(where: { phrases[$0].bytes == bytes && phrases[$0].anchor == anchor })
                {
                    phrases[same].weight = max(phrases[same].weight, weight)
                    phrases[same].isOpen = phrases[same].isOpen || isOpen
                } else {
                    index[hash, default: []].append(phrases.count)
                    phrases.append(Phrase(bytes: bytes, anchor: anchor, weight: weight, isOpen: isOpen))
                }
            }
        }
        self.phrases = phrases
        byFirstWord = index
        filter = HashFilter(index.keys)
    }

    /// What the phrases in a text amount to.
    struct Score {
        /// The weights of the phrases, each counted once.
        var sum = 0
        /// The largest of them.
        var strongest = 0
        /// Whether the text is one phrase and nothing else.
        var isWhole = false
        /// The largest weight of a phrase that the text opens with.
        var opening = 0
        /// Where the longest of these ends, in bytes of the folded text.
        var openingEnd = 0
        /// The largest weight of a phrase that ends a sentence.
        var ending = 0
        /// The weights of phrases that stand apart from each other: of several that overlap, the first counts.
        var apart = 0
        /// What stands apart from the opening phrase, too.
        var support: Int { opening > 0 ? max(0, apart - opening) : apart }
        /// Where the last phrase that counts in ``apart`` begins and ends, and what it added.
        fileprivate var last = (start: -1, end: 0, weight: 0)
    }

    func score(_ line: LineText) -> Score {
        var found: [Int] = []
        var score = Score()
        each(in: line.folded, line.words) { index, position in
            let phrase = phrases[index]
            let end = position + phrase.bytes.count
            if phrase.anchor == .whole { score.isWhole = true }
            if phrase.anchor == .end { score.ending = max(score.ending, phrase.weight) }
            if phrase.anchor == .start, position <= 3 {
                score.opening = max(score.opening, phrase.weight)
                score.openingEnd = max(score.openingEnd, end)
            }
            guard !found.contains(index) else { return }
            found.append(index)
            score.sum += phrase.weight
            score.strongest = max(score.strongest, phrase.weight)
            Self.count(phrase.weight, position..<end, &score)
        }
        return score
    }

    /// Counts a phrase in ``Score/apart``: of those that begin in the same place the heaviest.
    private static func count(_ weight: Int, _ range: Range<Int>, _ score: inout Score) {
        if range.lowerBound == score.last.start {
            score.apart += max(0, weight - score.last.weight)
            score.last.weight = max(weight, score.last.weight)
            score.last.end = max(range.upperBound, score.last.end)
        } else if range.lowerBound >= score.last.end {
            score.apart += weight
            score.last = (range.lowerBound, range.upperBound, weight)
        }
    }

    /// Whether any phrase is in a text.
    func matches(_ line: LineText) -> Bool { matches(line.folded, line.words) }

    /// Whether any phrase is in a folded text.
    func matches(_ folded: [UInt8]) -> Bool { matches(folded, Self.words(of: folded)) }

    private func matches(_ folded: [UInt8], _ words: [Word]) -> Bool {
        var isFound = false
        each(in: folded, words) { _, _ in isFound = true }
        return isFound
    }

    /// How many bytes of the folded text the longest phrase at its very beginning takes; nil for none.
    func prefixLength(_ folded: [UInt8]) -> Int? {
        guard !folded.isEmpty, let candidates = candidates(Self.word(of: folded, at: 0).hash) else { return nil }
        return candidates.filter { isMatch(phrases[$0], folded, at: 0) }.map { phrases[$0].bytes.count }.max()
    }

    private func each(in folded: [UInt8], _ words: [Word], _ visit: (Int, Int) -> Void) {
        for word in words {
            guard let candidates = candidates(word.hash) else { continue }
            for candidate in candidates where isMatch(phrases[candidate], folded, at: word.position) {
                visit(candidate, word.position)
            }
        }
    }

    private func candidates(_ hash: UInt64) -> [Int]? {
        filter.mayContain(hash) ? byFirstWord[hash] : nil
    }

    private func isMatch(_ phrase: Phrase, _ folded: [UInt8], at position: Int) -> Bool {
        let end = position + phrase.bytes.count
        guard end <= folded.count, folded[position..<end].elementsEqual(phrase.bytes) else { return false }
        if !phrase.isOpen, end < folded.count, Self.isWordByte(folded[end]), Self.isWordByte(phrase.bytes.last ?? 0) {
            return false
        }
        switch phrase.anchor {
        case .anywhere: return true
        case .start: return Self.startsSentence(folded, position)
        case .end: return Self.endsSentence(folded, end)
        case .whole:
            return !folded[..<position].contains(where: Self.isLetter) && !folded[end...].contains(where: Self.isLetter)
        }
    }

    private static func startsSentence(_ folded: [UInt8], _ position: Int) -> Bool {
        let before = folded[..<position].last { $0 != 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "(") }
        return before.map { ".!?:|>*-[/".utf8.contains($0) || !isLetterOrDigit($0) && $0 < 0x80 && $0 != 0x2C } ?? true
    }

    private static func endsSentence(_ folded: [UInt8], _ end: Int) -> Bool {
        let after = folded[end...].first { $0 != 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ")") }
        // A number, or the first byte of ©.
        return after.map { ".!?:;,|<*-[(/".utf8.contains($0) || $0 &- 0x30 < 10 || $0 == 0xC2 } ?? true
    }

    /// The words of a folded text, signs included. Scalars of three and more bytes (Han, kana, Hangul, Thai, Indic) are
    /// words of their own, since many of those scripts put no spaces between words.
    static func words(of folded: [UInt8]) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(folded.count / 5 + 1)
        var position = 0
        while position < folded.count {
            let (hash, next) = word(of: folded, at: position)
            words.append(Word(hash: hash, position: position))
            position = next
        }
        return words
    }

    /// The hash of the word at a position, and where the next one starts.
    private static func word(of bytes: [UInt8], at position: Int) -> (hash: UInt64, next: Int) {
        let first = bytes[position]
        var end = position + 1
        if first >= 0xE0 {
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        } else if isLetterOrDigit(first) {
            while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        }
        let hash = HashFilter.hash(bytes[position..<end])
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return (hash, end)
    }

    /// A byte of a word in ASCII or in a script of two-byte scalars.
    private static func isWordByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) && byte < 0xE0 }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x41 < 26 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0x41 < 26
    }
}
