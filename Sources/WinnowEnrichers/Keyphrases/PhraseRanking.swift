private import Glibc

/// Ranks the phrases of a text by what the text itself shows: how often, how early, in the title, as a name.
///
/// In the manner of RAKE (Rose et al. 2010: phrases between stop words) and YAKE (Campos et al. 2020: position, case,
/// frequency), which need no other texts. Scores are comparable within one text only.
struct PhraseRanking {
    private let tokens: [PhraseText.Token]
    private let vocabulary: Vocabulary
    /// What each word is worth; 0 for one that no phrase may begin or end with.
    private let weights: [Float]
    private let capitalizesNouns: Bool
    private var table = PhraseTable()

    /// Most words of a phrase, and of a name.
    private static let mostWords = 3
    private static let mostWordsOfName = 4
    /// Candidates that are looked at for a choice of 15.
    private static let mostRanked = 100

    /// - Parameters:
    ///   - text: the words.
    ///   - capitalizesNouns: whether a capital proves no name.
    init(_ text: PhraseText, capitalizesNouns: Bool) {
        tokens = text.tokens
        self.capitalizesNouns = capitalizesNouns
        vocabulary = text.vocabulary
        weights = vocabulary.entries.map { Self.weight($0, capitalizesNouns) }
        collect()
        for index in table.candidates.indices { table.rate(index, score(table.candidates[index])) }
    }

    private static func weight(_ entry: Vocabulary.Entry, _ capitalizesNouns: Bool) -> Float {
        let isName = entry.capitals * 2 >= entry.count && entry.capitals > 0
        if entry.isCommon || (entry.isVerb && !isName) { return 0 }
        var weight = log2f(1 + Float(entry.count))
        if entry.isInTitle { weight *= 1.7 }
        if isName { weight *= capitalizesNouns ? 1.2 : 1.5 } else if capitalizesNouns { weight *= 0.5 }
        if entry.letters <= 3, !isName { weight *= 0.5 }
        return weight * (1 + 0.8 / (1 + Float(entry.firstSentence) / 3))
    }

    // MARK: Candidates

    private mutating func collect() {
        for start in tokens.indices {
            let word = Int(tokens[start].word)
            if word >= 0, isWorth(word) || mayBeName(word, tokens[start]) { collect(from: start) }
        }
    }

    /// The phrases that begin at a word.
    private mutating func collect(from start: Int) {
        var words = SIMD4<Int32>(repeating: -1)
        var isName = true
        for length in 1...Self.mostWordsOfName where start + length <= tokens.count {
            let token = tokens[start + length - 1]
            let word = Int(token.word)
            guard word >= 0 else { return }
            words[length - 1] = token.word
            if weights[word] > 0 {
                isName =
                    isName && token.isCapital
                    && (vocabulary.entries[word].capitals > 0 || (length == 1 && mayBeName(word, token)))
                if length > Self.mostWords, !isName { return }
                if !isWorth(word) {
                    if length > 1 { return }
                    continue
                }
                // German phrases end with their noun.
                if capitalizesNouns, !token.isCapital { continue }
                table.note(
                    words, length, at: start, isAtStart: tokens[start].beginsSentence, isName: isName)
            } else if !isName || length == 1 || !vocabulary.entries[word].isParticle {
                // Within a phrase only names have small words: `Bank of England`.
                return
            }
        }
    }

    /// Whether a word says enough to be a candidate, or a part of one.
    @inline(__always)
    private func isWorth(_ word: Int) -> Bool {
        guard weights[word] > 0 else { return false }
        let entry = vocabulary.entries[word]
        return entry.count > 1 || entry.capitals > 0 || entry.isInTitle
    }

    /// Whether a word at the beginning of a sentence may begin a name there: it never stands without its capital.
    private func mayBeName(_ word: Int, _ token: PhraseText.Token) -> Bool {
        token.isCapital && weights[word] > 0 && vocabulary.entries[word].smalls == 0 && !capitalizesNouns
    }

    private func score(_ candidate: PhraseCandidate) -> Float {
        var (sum, bearing, least, isInTitle) = (Float(0), Float(0), Int32.max, true)
        for place in 0..<candidate.length {
            let word = Int(candidate.words[place])
            guard weights[word] > 0 else { continue }
            let entry = vocabulary.entries[word]
            sum += weights[word]
            bearing += 1
            least = min(least, entry.count)
            // Words of the title count when the text takes them up.
            isInTitle = isInTitle && entry.isInTitle && entry.count > 1
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
        var chosen: [PhraseCandidate] = []
        for candidate in ranked() {
            if let known = chosen.firstIndex(where: { overlap(candidate, $0) }) {
                // A name in full says more than a part of it.
                let old = chosen[known]
                if candidate.isName, candidate.length > old.length, contains(candidate, old),
                    !chosen.indices.contains(where: { $0 != known && overlap(candidate, chosen[$0]) })
                {
                    chosen[known] = candidate
                }
            } else if chosen.count < most {
                chosen.append(candidate)
            }
        }
        return chosen.map { candidate in
            let (first, last) = (tokens[Int(candidate.token)], tokens[Int(candidate.token) + candidate.length - 1])
            return (Int(first.text), Int(first.start)..<Int(last.end))
        }
    }

    /// The best candidates in order, earlier ones first among equals.
    private func ranked() -> [PhraseCandidate] {
        var scores: [(score: Float, index: Int)] = []
        scores.reserveCapacity(table.candidates.count)
        for (index, candidate) in table.candidates.enumerated() where candidate.score > 0 {
            scores.append((candidate.score, index))
        }
        // Candidates come in the order of their first place, so the index settles ties.
        scores.sort { $0.score == $1.score ? $0.index < $1.index : $0.score > $1.score }
        return scores.prefix(Self.mostRanked).map { table.candidates[$0.index] }
    }

    /// Whether one phrase holds all words of the other, or has them but for endings.
    private func overlap(_ a: PhraseCandidate, _ b: PhraseCandidate) -> Bool {
        a.length <= b.length ? contains(b, a) : contains(a, b)
    }

    private func contains(_ long: PhraseCandidate, _ short: PhraseCandidate) -> Bool {
        for place in 0..<short.length {
            var isThere = false
            for other in 0..<long.length where !isThere {
                isThere = vocabulary.isSame(Int(short.words[place]), Int(long.words[other]))
            }
            if !isThere { return false }
        }
        return true
    }
}
