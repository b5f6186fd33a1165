/// A word of a sentence that reports speech, with what it does there.
struct Term: BitwiseCopyable {
    private let first: Int32
    private let last: Int32
    private let count: Int32
    private let key: UInt64
    private let isJoined: Bool
    var gap: Word.Gap
    /// Whether it may be a word of a name.
    var isCapital: Bool
    var traits: Lexicon.Traits = []
    /// Whether it is one letter with a full stop.
    var isInitial = false
    /// Whether an article is a part of it, or it is one: `l’avocat`.
    var hasArticle = false
    /// Whether something follows that belongs to it: `Smith's`.
    var isOwner = false
    /// Whether it goes on with a name that stands before it without being one itself: `d’Estaing`.
    var isTail = false

    /// Bytes of the text.
    var start: Int { Int(first) }
    var end: Int { Int(last) }
    /// Scalars.
    var length: Int { Int(count) }

    /// A word of which nothing has been looked up.
    @inline(__always)
    init(_ word: Word) {
        (first, last) = (Int32(truncatingIfNeeded: word.start), Int32(truncatingIfNeeded: word.end))
        count = Int32(truncatingIfNeeded: word.length)
        (key, isJoined, gap, isCapital) = (word.key, word.isJoined, word.gap, word.isCapital)
    }

    /// What the lexicon says of the word as it stands.
    func listed(in lexicon: borrowing Lexicon) -> Lexicon.Traits { lexicon.traits(of: key) }

    /// Looks up what the word does.
    @inline(__always)
    mutating func resolve(_ utf8: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing Lexicon) {
        traits = listed(in: lexicon)
        // An initial is no article and no pronoun.
        if isInitial, !traits.contains(.title) { traits = [] }
        hasArticle = traits.contains(.article)
        if isJoined { part(utf8, lexicon) }
    }

    func has(_ traits: Lexicon.Traits) -> Bool { !self.traits.isDisjoint(with: traits) }

    /// Whether punctuation separates it from the word before.
    var isApart: Bool { !gap.isDisjoint(with: .breaks) }

    var range: Range<Int> { start..<end }

    // MARK: Words with a hyphen or an apostrophe

    @inline(never)
    private mutating func part(_ utf8: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing Lexicon) {
        guard let joint = Joint(range, utf8) else { return }
        let begins = Letters.isCapital(Letters.scalar(utf8, joint.last.upperBound).value)
        if joint.isHyphen {
            let head = lexicon.traits(of: WordKey.of(utf8, start..<joint.first.lowerBound))
            let last = lexicon.traits(of: WordKey.of(utf8, joint.last.upperBound..<end))
            if isCapital {
                // `Secretary-General`, `NS-directeur`, `Mayor-elect`.
                // `NRK-kommentator`, `S-ledare`: what an acronym stands before.
                let isOffice = head.contains(.title) || isAcronym(start..<joint.first.lowerBound, utf8)
                if last.contains(.title) || (isOffice && !begins) { traits.insert(.title) }
            } else if begins {
                // `al-Rashid`
                isCapital = head.contains(.particle) && traits.isEmpty
            } else if head.contains(.speech), traits.isEmpty {
                // `confie-t-elle`
                traits = last.contains(.pronoun) ? [.speech, .pronoun] : .speech
            }
        } else if lexicon.language == "en" {
            isOwner = end - joint.last.upperBound == 1 && utf8[end - 1] | 0x20 == UInt8(ascii: "s")
        } else if lexicon.elides, traits.isEmpty {
            elide(joint, utf8, begins: begins)
        }
    }

    private func isAcronym(_ range: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count > 1 && utf8[range].allSatisfy { $0 &- 0x41 < 26 }
    }

    /// `l’avocat`, `d’Estaing`, `dell’Ucraina`.
    private mutating func elide(_ joint: Joint, _ utf8: UnsafeBufferPointer<UInt8>, begins: Bool) {
        let letter = utf8[joint.last.lowerBound - 1] | 0x20
        let isArticle = joint.first.lowerBound - start == 1 && letter == UInt8(ascii: "l")
        if isCapital {
            // A sentence begins with its article.
            if isArticle, !begins { (isCapital, hasArticle) = (false, true) }
        } else if isArticle {
            hasArticle = true
        } else if letter == UInt8(ascii: "d") || letter == UInt8(ascii: "l") {
            traits = [.stop, .preposition]
            isTail = begins && letter == UInt8(ascii: "d")
        }
    }
}

/// Where a word has its first and its last hyphen or apostrophe.
private struct Joint {
    var first: Range<Int>
    var last: Range<Int>
    /// Whether the last one is a hyphen.
    var isHyphen: Bool

    init?(_ word: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) {
        var (index, first): (Int, Range<Int>?) = (word.lowerBound, nil)
        (self.first, last, isHyphen) = (word, word, false)
        while index < word.upperBound {
            let (value, length) = Letters.scalar(utf8, index)
            if !Letters.isWord(value) {
                last = index..<index + length
                first = first ?? last
                isHyphen = value != 0x27 && value != 0x2019
            }
            index += length
        }
        guard let first, last.upperBound < word.upperBound else { return nil }
        self.first = first
    }
}
