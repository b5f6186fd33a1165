private import Glibc

/// Ranks the phrases of a text by what the text itself shows: how often, how early, in the title, as a name.
///
/// In the manner of RAKE (Rose et al. 2010: phrases between stop words) and YAKE (Campos et al. 2020: position, case,
/// frequency), which need no other texts. Scores are comparable within one text only.
struct PhraseRanking: ~Copyable {
    let text: PhraseText
    private(set) var standings: FlatList<Standing>
    private let capitalizesNouns: Bool
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

    @inline(__always)
    private static func standing(_ entry: Vocabulary.Entry, _ capitalizesNouns: Bool) -> Standing {
        var role: Role = entry.isParticle ? .particle : []
        let isName = entry.capitals * 2 >= entry.count && entry.capitals > 0
        if entry.isCommon || (entry.isVerb && !isName) { return Standing(role: role) }
        role.insert(.bearing)
        if entry.capitals > 0 { role.insert(.name) }
        if entry.count > 1 || entry.capitals > 0 || entry.isInTitle { role.insert(.topic) }
        if entry.smalls == 0, !capitalizesNouns { role.insert(.mayBeName) }
        if role.isDisjoint(with: [.topic, .mayBeName]) { return Standing(role: role) }
        return Standing(weight: weight(entry, isName: isName, capitalizesNouns), role: role)
    }

    private static func weight(_ entry: Vocabulary.Entry, isName: Bool, _ capitalizesNouns: Bool) -> Float {
        var weight = entry.count == 1 ? 1 : log2f(1 + Float(entry.count))
        if entry.isInTitle { weight *= 1.7 }
        if isName { weight *= capitalizesNouns ? 1.2 : 1.5 } else if capitalizesNouns { weight *= 0.5 }
        if entry.letters <= 3, !isName { weight *= 0.5 }
        return weight * (1 + 0.8 / (1 + Float(entry.firstSentence) / 3))
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
        let isAtStart = text.tokens[start].traits.contains(.beginsSentence)
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
                table.note(words, place &+ 1, at: start, isAtStart: isAtStart, isName: isName)
            } else if !isName || place == 0 || !role.contains(.particle) {
                // Within a phrase only names have small words: `Bank of England`.
                return
            }
        } while index < end && !text.tokens[index].traits.contains(.beginsPhrase)
    }

    func score(_ candidate: PhraseCandidate) -> Float {
        // Most stand once, and say so with their first word.
        if candidate.count == 1, !candidate.isName, !text.vocabulary.entries[candidate.words[0]].isInTitle { return 0 }
        var (sum, bearing, least, isInTitle) = (Float(0), Float(0), Int.max, true)
        for place in 0..<Int(candidate.length) {
            let word = candidate.words[place]
            let weight = standings[word].weight
            guard weight > 0 else { continue }
            let count = text.vocabulary.entries[word].count
            sum += weight
            bearing += 1
            least = min(least, count)
            // Words of the title count when the text takes them up.
            isInTitle = isInTitle && text.vocabulary.entries[word].isInTitle && count > 1
        }
        // What stands once is a topic only as a name or in the title.
        guard candidate.count > 1 || candidate.isName || isInTitle else { return 0 }
        let mean = sum / bearing * (candidate.count > 1 || isInTitle ? 1 : 0.55)
        if candidate.length == 1 { return mean * 0.8 }
        return mean * (Float(candidate.count) / Float(least)).squareRoot() * (1 + 0.3 * (bearing - 1))
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
            guard let phrase = whole(of: piece) else { continue }
            let candidate = Ranked(phrase: phrase, initials: initials(of: phrase))
            if let known = chosen.firstIndex(where: { overlap(candidate, $0) }) {
                // A name in full says more than a part of it.
                let old = chosen[known]
                if candidate.phrase.isName, candidate.phrase.length > old.phrase.length, contains(candidate, old),
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
        a.phrase.length <= b.phrase.length ? contains(b, a) : contains(a, b)
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
