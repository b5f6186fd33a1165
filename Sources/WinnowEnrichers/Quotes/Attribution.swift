/// Whether a text beside a quotation says that somebody said it, and who.
enum Attribution: Equatable {
    /// No verb of saying, nobody named.
    case none
    /// Somebody said it who is not named there: a pronoun, an office without a name.
    case unnamed
    /// The name's bytes.
    case named(Range<Int>)

    /// Whether somebody is said to have said it.
    var isStated: Bool { self != .none }
}

/// Finds the speaker in the sentence around a quotation, in languages with capital letters.
///
/// A name counts only where it stands beside the verb: right before it, right after it, or at the head of an apposition
/// that ends before it. Prepositions, conjunctions and pronouns in between mean that somebody else may be meant, and then
/// nobody is named.
struct AttributionReader {
    let utf8: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon

    /// Bytes before and after a quotation that are looked at.
    private static let reach = 260
    /// Words after a quotation among which its verb must be.
    private static let wordsToVerb = 12

    /// Looks behind a quotation.
    /// - Parameters:
    ///   - range: from the closing mark to the next opening one, or to the paragraph's end.
    ///   - endsSentence: whether the quotation's last character is a full stop.
    func after(_ range: Range<Int>, endsSentence: Bool) -> Attribution {
        var end = min(range.upperBound, range.lowerBound + Self.reach)
        while end < range.upperBound, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        var words: [Word] = []
        words.reserveCapacity(min(20, (end - range.lowerBound) / 4 + 4))
        var reader = WordReader(utf8, range.lowerBound..<end)
        while words.count < Self.wordsToVerb + 8, let word = reader.next() {
            if word.gap.contains(.sentence) || (!words.isEmpty && word.gap.contains(.colon)) { break }
            words.append(word)
        }
        guard let first = words.first else { return .none }
        if endsSentence, first.isCapital, !first.gap.contains(.comma), !first.gap.contains(.other) { return .none }
        if let source = source(in: words, within: 0..<min(3, words.count)) { return source }
        if has(first, .soSaid), let name = run(from: 1, in: words) { return .named(name) }
        guard let verb = words.prefix(Self.wordsToVerb).firstIndex(where: { has($0, .speech) }) else { return .none }
        return speaker(of: verb, in: words, subjectAt: 0)
    }

    /// Looks before a quotation.
    /// - Parameter range: from the end of the quotation before, or the paragraph's beginning, to the opening mark.
    func before(_ range: Range<Int>) -> Attribution {
        let words = sentence(before: range)
        guard !words.isEmpty else { return .none }
        if let verb = words.lastIndex(where: { has($0, .speech) }), words.count - verb <= 20 {
            let comma = words[...verb].lastIndex { !$0.gap.isDisjoint(with: [.comma, .colon, .other]) } ?? 0
            return speaker(of: verb, in: words, subjectAt: comma)
        }
        if let source = source(in: words, within: words.indices) { return source }
        // `Smith: “…”`, at the beginning of a paragraph.
        if range.lowerBound == 0, words.count <= 4, range.count <= 80, endsWithColon(range),
            words.allSatisfy({ $0.isCapital || has($0, .particle) }),
            let name = name(endingAt: words.count, in: words, from: 0)
        {
            return .named(name)
        }
        return .none
    }

    private func endsWithColon(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while let (value, start) = Letters.scalar(before: end, in: utf8), start >= range.lowerBound {
            if value == 0x3A { return true }
            guard Letters.isSpace(value) else { return false }
            end = start
        }
        return false
    }

    /// A name at the head of the unfinished sentence before a quotation, or right before it: the subject of a verb that
    /// stands behind it.
    func subject(before range: Range<Int>) -> Range<Int>? {
        let words = sentence(before: range)
        guard !words.isEmpty, !words.contains(where: { has($0, .pronoun) || has($0, .speech) }) else { return nil }
        return name(endingAt: words.count, in: words, from: 0)
    }

    /// The words of the unfinished sentence that leads to a quotation; none when it is finished.
    private func sentence(before range: Range<Int>) -> [Word] {
        var start = max(range.lowerBound, range.upperBound - Self.reach)
        while start < range.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
        var words: [Word] = []
        words.reserveCapacity(min(48, (range.upperBound - start) / 4 + 4))
        var reader = WordReader(utf8, start..<range.upperBound)
        while let word = reader.next() {
            if word.gap.contains(.sentence) { words.removeAll(keepingCapacity: true) }
            words.append(word)
        }
        // Cut within a word: what it is cannot be told.
        if start > range.lowerBound, words.first?.start == start { words.removeFirst() }
        return reader.trailingGap.contains(.sentence) ? [] : words
    }

    private func has(_ word: Word, _ traits: Lexicon.Traits) -> Bool {
        !lexicon.traits(of: word).isDisjoint(with: traits)
    }

    /// `According to X`, `laut X`, `X szerint`.
    private func source(in words: [Word], within range: Range<Int>) -> Attribution? {
        for index in range {
            let traits = lexicon.traits(of: words[index])
            if traits.contains(.source) {
                var start = index + 1
                // `according to`, `σύμφωνα με`: a small word goes with it.
                if start < words.count, !words[start].isCapital, words[start].length <= 3 { start += 1 }
                return run(from: start, in: words).map { .named($0) } ?? .unnamed
            }
            if traits.contains(.sourceAfter) {
                return name(endingAt: index, in: words, from: range.lowerBound).map { .named($0) } ?? .unnamed
            }
        }
        return nil
    }

    /// Who the subject of a verb is.
    /// - Parameter subjectAt: where the clause of the verb begins.
    private func speaker(of verb: Int, in words: [Word], subjectAt start: Int) -> Attribution {
        let subject = words[min(start, verb)..<verb]
        if subject.contains(where: { has($0, .pronoun) }) { return .unnamed }
        if let name = name(endingAt: verb, in: words, from: subject.startIndex) { return .named(name) }
        if let name = head(ofAppositionBefore: verb, in: words) { return .named(name) }
        guard subject.allSatisfy({ has($0, .auxiliary) || has($0, .article) }) else { return .unnamed }
        // A verb that closes a clause has its subject before it, if anywhere.
        return run(from: verb + 1, in: words).map { .named($0) } ?? .unnamed
    }

    /// A name that ends right before a word; helping verbs and adverbs may stand between.
    private func name(endingAt end: Int, in words: [Word], from start: Int) -> Range<Int>? {
        var last = end - 1
        while last >= start, end - last <= 3, has(words[last], .auxiliary), !words[last].isCapital { last -= 1 }
        guard last >= start, words[last].isCapital else { return nil }
        guard words[(last + 1)..<min(end + 1, words.count)].allSatisfy({ $0.gap.isDisjoint(with: .breaks) }) else {
            return nil
        }
        var first = last
        while first > start, words[first].gap.isDisjoint(with: .breaks) {
            let before = words[first - 1]
            guard before.isCapital || (isParticle(before) && first - 1 > start && words[first - 2].isCapital)
            else { break }
            first -= 1
        }
        return bare(first...last, in: words, after: first > start ? words[first - 1] : nil)
    }

    /// `Smith, the company's president, said`: the name before the apposition.
    private func head(ofAppositionBefore verb: Int, in words: [Word]) -> Range<Int>? {
        guard verb > 2, words[verb].gap.contains(.comma),
            let comma = words[1..<verb].lastIndex(where: { $0.gap.contains(.comma) })
        else { return nil }
        // `the president, Jane Smith, said`: the apposition is the name.
        if words[comma..<verb].allSatisfy({ $0.isCapital || has($0, .particle) }), !words[comma - 1].isCapital {
            return bare(comma...(verb - 1), in: words, after: nil)
        }
        let start = words[..<comma].lastIndex { !$0.gap.isDisjoint(with: .breaks) } ?? 0
        guard !words[start..<comma].contains(where: { has($0, .pronoun) }) else { return nil }
        var first = comma - 1
        guard words[first].isCapital else { return nil }
        while first > start, words[first - 1].isCapital, words[first].gap.isDisjoint(with: .breaks) { first -= 1 }
        return bare(first...(comma - 1), in: words, after: first > start ? words[first - 1] : nil)
    }

    /// The last name of the words after a verb, up to punctuation or a word that leads elsewhere.
    private func run(from start: Int, in words: [Word]) -> Range<Int>? {
        var found: ClosedRange<Int>?
        for index in words.indices.dropFirst(start).prefix(9) {
            let word = words[index]
            let traits = lexicon.traits(of: word)
            if index > start, !word.gap.isDisjoint(with: .breaks) { break }
            let isWithin = found?.upperBound == index - 1 && isParticle(word)
            if !word.isCapital, !traits.isDisjoint(with: [.stop, .pronoun]), !isWithin { break }
            if traits.contains(.pronoun), found == nil { return nil }
            if word.isCapital, traits.contains(.noName) {
                if found != nil { break }
            } else if word.isCapital {
                found = extended(found, to: index, in: words)
            } else if found != nil, !isWithin, traits.isDisjoint(with: .title), lexicon.capitalizesNouns {
                break
            }
        }
        guard let found else { return apposition(from: start, in: words) }
        return bare(found, in: words, after: found.lowerBound > start ? words[found.lowerBound - 1] : nil)
    }

    /// A run of capitalized words with one more of them, or a new one that begins there.
    private func extended(_ found: ClosedRange<Int>?, to index: Int, in words: [Word]) -> ClosedRange<Int> {
        guard let found else { return index...index }
        let isNext = index == found.upperBound + 1
        let isBeyondParticle = index == found.upperBound + 2 && isParticle(words[index - 1])
        return isNext || isBeyondParticle ? found.lowerBound...index : index...index
    }

    /// `said the editor of the Courier, Ada Morrow.`: an office with an article, then nothing but a name.
    private func apposition(from start: Int, in words: [Word]) -> Range<Int>? {
        guard start < words.count, has(words[start], .article), !lexicon.capitalizesNouns,
            let comma = words[(start + 1)...].prefix(10).firstIndex(where: { !$0.gap.isDisjoint(with: .breaks) }),
            words[comma].gap.contains(.comma), !words[start..<comma].contains(where: { has($0, .pronoun) })
        else { return nil }
        let rest = words[(comma + 1)...]
        let end =
            rest.firstIndex { !$0.gap.isDisjoint(with: .breaks) || !($0.isCapital || isParticle($0)) } ?? words.count
        guard words[comma].isCapital, end - comma > 1, end == words.count || words[end].gap.contains(.comma) else {
            return nil
        }
        return bare(comma...(end - 1), in: words, after: nil)
    }

    /// Capitalized words without titles before and weekdays around; nil when no name is left.
    private func bare(_ range: ClosedRange<Int>, in words: [Word], after before: Word?) -> Range<Int>? {
        var (first, last) = (range.lowerBound, range.upperBound)
        var hasTitle = before.map { has($0, .title) } ?? false
        let isDetermined = before.map { has($0, .article) } ?? false
        while first <= last, isNoBeginning(words[first]) { first += 1 }
        while last >= first, has(words[last], .noName) { last -= 1 }
        if let title = (first...max(first, last)).last(where: { $0 <= last && isTitle(words[$0]) }), title < last {
            (first, hasTitle) = (title + 1, true)
        }
        guard first <= last, last - first < 5, !isTitle(words[last]) || last > first, !isPossessive(words[last]) else {
            return nil
        }
        if lexicon.capitalizesNouns, !hasTitle, first == last || isDetermined {
            // A noun with an article is no name; one word without is a surname or a noun.
            if isDetermined { return nil }
        }
        return words[first].start..<words[last].end
    }

    /// A word that stands before a name without being a part of it, as a sentence may begin: `Desde la`.
    private func isNoBeginning(_ word: Word) -> Bool {
        let traits = lexicon.traits(of: word)
        if traits.contains(.noName) || isPossessive(word) { return true }
        if !word.isCapital { return true }
        return traits.contains(.stop) && !traits.contains(.particle)
    }

    /// A small word within names, `van`; in German articles are none.
    private func isParticle(_ word: Word) -> Bool {
        let traits = lexicon.traits(of: word)
        return traits.contains(.particle) && !(lexicon.capitalizesNouns && traits.contains(.article))
    }

    private func isTitle(_ word: Word) -> Bool {
        if has(word, .title) { return true }
        guard lexicon.capitalizesNouns else { return false }
        return Self.officeEndings.contains { ending in
            ending.count < word.end - word.start
                && UnsafeBufferPointer(rebasing: utf8[(word.end - ending.count)..<word.end]).elementsEqual(ending)
        }
    }

    /// Endings of German words for offices: `Polizeisprecherin`, `Finanzministerin`.
    private static let officeEndings: [[UInt8]] = """
        sprecher sprecherin minister ministerin präsident präsidentin chef chefin direktor direktorin leiter leiterin \
        meister meisterin kanzler kanzlerin forscher forscherin sekretär sekretärin vorsitzender vorsitzende experte \
        expertin trainer trainerin professor professorin anwalt anwältin
        """.split(separator: " ").map { Array($0.utf8) }

    /// `Smith's`, of which something else follows.
    private func isPossessive(_ word: Word) -> Bool {
        guard lexicon.language == "en", word.length > 2, utf8[word.end - 1] | 0x20 == UInt8(ascii: "s") else {
            return false
        }
        let mark = Letters.scalar(before: word.end - 1, in: utf8)?.value
        return mark == 0x27 || mark == 0x2019
    }
}
