/// Ranks the phrases of a text by what the text itself shows: how often, how early, in the title, as a name.
///
/// In the manner of RAKE (Rose et al. 2010: phrases between stop words) and YAKE (Campos et al. 2020: position, case,
/// frequency), which need no other texts. Scores are comparable within one text only.
struct PhraseRanking: ~Copyable {
    let text: PhraseText
    private(set) var standings: FlatList<Standing>
    let capitalizesNouns: Bool
    private(set) var table = PhraseTable()

    /// What a word of the vocabulary is to phrases.
    // Not private: Swift 6.3.1 emits a broken module for a private type in a stored value that cannot be copied.
    struct Standing: BitwiseCopyable {
        /// What it is worth; 0 for one that no phrase may begin or end with, and for one that no phrase has.
        var weight: Float = 0
        var role: Role
    }

    /// What a word may do in a phrase.
    struct Role: OptionSet, BitwiseCopyable {
        let rawValue: UInt8
        /// Worth something.
        static let bearing = Role(rawValue: 1)
        /// Says enough to be a candidate, or to close one.
        static let topic = Role(rawValue: 2)
        /// Has a capital where none is due.
        static let name = Role(rawValue: 4)
        /// Never stands without its capital, so that it may begin a name where a sentence begins.
        static let mayBeName = Role(rawValue: 8)
        /// A small word within names.
        static let particle = Role(rawValue: 16)
        /// A title or an office before a name.
        static let office = Role(rawValue: 32)
        /// Worth something in names alone: `New` in `New York`.
        static let ordinary = Role(rawValue: 64)
    }

    /// Most words of a phrase, and of a name.
    private static let mostWords = 3
    static let mostWordsOfName = 4
    /// Candidates that are looked at for a choice of 15.
    private static let mostRanked = 100

    /// - Parameters:
    ///   - text: the words, counted.
    ///   - capitalizesNouns: whether a capital proves no name.
    init(_ text: consuming PhraseText, capitalizesNouns: Bool) {
        self.text = text
        self.capitalizesNouns = capitalizesNouns
        standings = FlatList(capacity: self.text.vocabulary.entries.count + 1)
        for word in 0..<self.text.vocabulary.entries.count {
            standings.append(Self.standing(self.text.vocabulary.entries[word], capitalizesNouns))
        }
        collect()
    }

    // MARK: Candidates

    private mutating func collect() {
        var start = nextStart(from: 0)
        while start < text.tokens.count {
            collect(from: start)
            start = nextStart(from: start &+ 1)
        }
    }

    /// Where the next word stands, at or after an index, that a phrase may begin with; the end of the text if none does.
    @inline(__always)
    private func nextStart(from start: Int) -> Int {
        var index = start
        while index < text.tokens.count {
            let role = standings[Int(text.tokens[index].word)].role
            if role.contains(.topic) { break }
            if role.contains(.mayBeName), text.tokens[index].traits.contains(.capital) { break }
            index &+= 1
        }
        return index
    }

    /// The phrases that begin at a word.
    @inline(__always)
    private mutating func collect(from start: Int) {
        var words = PhraseWords()
        var isName = true
        let traits = text.tokens[start].traits
        let isInHeading = traits.contains(.heading)
        let isAtStart = traits.contains(.beginsSentence) || isInHeading
        let end = min(start &+ Self.mostWordsOfName, text.tokens.count)
        var index = start
        repeat {
            let (token, place) = (text.tokens[index], index &- start)
            index &+= 1
            let word = Int(token.word)
            words.append(word, at: place)
            let role = standings[word].role
            if role.contains(.bearing) {
                isName =
                    isName && token.traits.contains(.capital)
                    && (role.contains(.name) || (place == 0 && role.contains(.mayBeName)))
                if place >= Self.mostWords, !isName { return }
                if !role.contains(.topic) {
                    if place > 0 { return }
                    continue
                }
                // German phrases end with their noun.
                if capitalizesNouns, !token.traits.contains(.capital) { continue }
                table.note(
                    words, place &+ 1, at: start, isAtStart: isAtStart, isName: isName && !isInHeading,
                    isAlone: place > 0 || isAlone(start, isName: isName))
            } else if role.contains(.ordinary), isName, token.traits.contains(.capital) {
                // `New York`, and `New York Times`.
                if place > 0 {
                    table.note(
                        words, place &+ 1, at: start, isAtStart: isAtStart, isName: !isInHeading, isAlone: true)
                }
            } else if !isName || place == 0 || !role.contains(.particle) {
                // Within a phrase only names have small words: `Bank of England`.
                return
            }
        } while index < end && !text.tokens[index].traits.contains(.beginsPhrase)
    }

    /// Whether a word stands neither before nor behind another one that a phrase may have it with.
    @inline(__always)
    private func isAlone(_ index: Int, isName: Bool) -> Bool {
        if !text.tokens[index].traits.contains(.beginsPhrase), isJoined(before: index, isName) { return false }
        let next = index &+ 1
        return next >= text.tokens.count || text.tokens[next].traits.contains(.beginsPhrase) || !isJoined(next, isName)
    }

    /// Whether a word goes with the one before it, or before its particles: `Ursula von der Leyen`.
    @inline(__always)
    private func isJoined(before index: Int, _ isName: Bool) -> Bool {
        var first = index &- 1
        guard first >= 0 else { return false }
        if isJoined(first, isName) { return true }
        while first > 0, index &- first < 3, standings[Int(text.tokens[first].word)].role.contains(.particle),
            !text.tokens[first].traits.contains(.beginsPhrase)
        {
            first &-= 1
            if isJoined(first, isName) { return true }
        }
        return false
    }

    @inline(__always)
    private func isJoined(_ index: Int, _ isName: Bool) -> Bool {
        let role = standings[Int(text.tokens[index].word)].role
        return isName ? role.contains(.name) && text.tokens[index].traits.contains(.capital) : role.contains(.topic)
    }

    // MARK: Choice

    /// The best phrases, best first, none of which says again what another says.
    /// - Parameter most: how many at most.
    /// - Returns: for each the text it stands in, and its bytes there.
    func best(_ most: Int) -> [(text: Int, bytes: Range<Int>)] {
        var chosen: [Ranked] = []
        chosen.reserveCapacity(most)
        for number in ranked().prefix(Self.mostRanked) {
            let piece = table.candidates[Int(number & 0xFFFF_FFFF)]
            // When there are enough, only a name in full can take the place of a part of it.
            if chosen.count == most, !piece.isName || piece.length == 1 { continue }
            guard let whole = whole(of: piece) else { continue }
            let phrase = named(whole)
            let candidate = Ranked(phrase: phrase, initials: initials(of: phrase))
            if let known = chosen.firstIndex(where: { overlap(candidate, $0) }) {
                // A name in full says more than a part of it.
                let old = chosen[known]
                if candidate.phrase.isName, candidate.phrase.length > old.phrase.length, contains(candidate, old),
                    stands(candidate.phrase, for: old.phrase),
                    !chosen.indices.contains(where: { $0 != known && overlap(candidate, chosen[$0]) })
                {
                    chosen[known] = candidate
                }
            } else if chosen.count < most {
                chosen.append(candidate)
            }
        }
        return chosen.map { candidate in
            let token = Int(candidate.phrase.token)
            let (first, last) = (text.tokens[token], text.tokens[token + Int(candidate.phrase.length) - 1])
            return (Int(first.text), Int(first.start)..<Int(last.end))
        }
    }

    /// A candidate that is looked at for the choice.
    private struct Ranked {
        var phrase: PhraseCandidate
        /// The initials of its words: a phrase that another holds has no others.
        var initials: UInt64
    }

    /// The candidates in order, the best ones first, and earlier ones among equals: in the lower half of each number is
    /// a candidate's index.
    private func ranked() -> [UInt64] {
        // The score in the upper half, turned round, so that the best comes first; candidates come in the order of their
        // first place, so the index below settles ties. The bits of positive numbers are in the order of the numbers.
        var order: [UInt64] = []
        order.reserveCapacity(table.candidates.count)
        for index in 0..<table.candidates.count {
            let score = score(table.candidates[index])
            if score > 0 { order.append(UInt64(~score.bitPattern) << 32 | UInt64(index)) }
        }
        order.sort()
        return order
    }

    private func initials(of phrase: PhraseCandidate) -> UInt64 {
        var initials: UInt64 = 0
        for place in 0..<Int(phrase.length) {
            initials |= 1 << UInt64(text.vocabulary.entries[phrase.words[place]].initial)
        }
        return initials
    }

    /// Whether one phrase holds all words of the other, or has them but for endings.
    @inline(__always)
    private func overlap(_ a: Ranked, _ b: Ranked) -> Bool {
        a.phrase.length <= b.phrase.length
            ? contains(b, a) && stands(b.phrase, for: a.phrase) : contains(a, b) && stands(a.phrase, for: b.phrase)
    }

    /// Whether a phrase stands for a part of it: `Ada Morrow` for `Morrow`, but not `harbour bridge` for `harbour` where
    /// that stands by itself far more often.
    private func stands(_ long: PhraseCandidate, for part: PhraseCandidate) -> Bool {
        if part.length == long.length || part.alone < 2 * long.count { return true }
        // A surname that goes with another word by chance: a capital is no proof, or the other word is often elsewhere.
        guard part.isName, long.isName, !capitalizesNouns || long.count > 1,
            text.vocabulary.entries[long.words[0]].count <= 2 * Int(long.count)
        else { return false }
        return text.vocabulary.isSame(part.words[Int(part.length) - 1], long.words[Int(long.length) - 1])
    }

    @inline(__always)
    private func contains(_ long: Ranked, _ short: Ranked) -> Bool {
        short.initials & ~long.initials == 0 && contains(long.phrase, short.phrase)
    }

    private func contains(_ long: PhraseCandidate, _ short: PhraseCandidate) -> Bool {
        for place in 0..<Int(short.length) {
            var isThere = false
            for other in 0..<Int(long.length) where !isThere {
                isThere = text.vocabulary.isSame(short.words[place], long.words[other])
            }
            if !isThere { return false }
        }
        return true
    }
}
