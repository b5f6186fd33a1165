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
        let terms = terms(range.lowerBound..<end, .first(Self.wordsToVerb + 8))
        guard let first = terms.first else { return .none }
        if endsSentence, first.isCapital, !first.gap.contains(.comma), !first.gap.contains(.other) { return .none }
        // `“…” and Smith said: “…”`: the words lead to the next quotation.
        if first.has(.stop), !first.has([.preposition, .source]), endsWithColon(range) { return .none }
        if let source = source(in: terms, within: 0..<min(3, terms.count)) { return source }
        if first.has(.soSaid), let name = run(from: 1, in: terms, of: nil) { return .named(name) }
        guard let verb = terms.prefix(Self.wordsToVerb).firstIndex(where: { $0.has([.speech, .cites]) }) else {
            return .none
        }
        return speaker(of: verb, in: terms, subjectAt: 0)
    }

    /// Looks before a quotation.
    /// - Parameter range: from the end of the quotation before, or the paragraph's beginning, to the opening mark.
    func before(_ range: Range<Int>) -> Attribution {
        let terms = sentence(before: range)
        guard !terms.isEmpty else { return .none }
        if let verb = terms.lastIndex(where: { $0.has([.speech, .cites]) }), terms.count - verb <= 20 {
            return speaker(of: verb, in: terms, subjectAt: terms[...verb].lastIndex(where: \.isApart) ?? 0)
        }
        if let source = source(in: terms, within: terms.indices) { return source }
        return endsWithColon(range) ? announced(by: terms, isFirst: range.lowerBound == 0) : .none
    }

    /// `Smith: “…”`, `La ministra de Hacienda, María Prado: “…”`
    /// - Parameter isFirst: whether the words may begin the paragraph; else a single one announces nobody.
    private func announced(by terms: [Term], isFirst: Bool) -> Attribution {
        let isBare = terms.count <= 4 && terms.allSatisfy { $0.isCapital || $0.has(.particle) }
        let hasTitle = terms.contains(where: isTitle)
        guard
            isBare && (isFirst || terms.count > 1)
                || hasTitle && terms.count <= 12
                    && terms.allSatisfy({ $0.isCapital || $0.hasArticle || $0.has(Self.ofOffices) })
        else { return .none }
        let start = terms.lastIndex(where: \.isApart) ?? 0
        guard let name = name(endingAt: terms.count, in: terms, from: start, verb: nil) else { return .none }
        let isLone = !utf8[name].contains(0x20)
        return isLone && !hasTitle && (!isFirst || terms.count > 1) ? .none : .named(name)
    }

    /// What the words do that say what somebody is.
    private static let ofOffices: Lexicon.Traits = [.title, .preposition, .particle, .department, .article]

    private func endsWithColon(_ range: Range<Int>) -> Bool { last(of: range) == 0x3A }

    private func endsWithStop(_ range: Range<Int>) -> Bool { last(of: range) == 0x2E }

    /// The last scalar that is no space.
    private func last(of range: Range<Int>) -> UInt32? {
        var end = range.upperBound
        while let (value, start) = Letters.scalar(before: end, in: utf8), start >= range.lowerBound {
            if !Letters.isSpace(value) { return value }
            end = start
        }
        return nil
    }

    /// A name at the head of the unfinished sentence before a quotation, or right before it: the subject of a verb that
    /// stands behind it.
    func subject(before range: Range<Int>) -> Range<Int>? {
        let terms = sentence(before: range)
        guard !terms.isEmpty, !terms.contains(where: { $0.has([.pronoun, .speech]) }),
            !endsWithStop(range)
        else { return nil }
        return name(endingAt: terms.count, in: terms, from: 0, verb: nil)
    }

    /// The words of the unfinished sentence that leads to a quotation; none when it is finished.
    private func sentence(before range: Range<Int>) -> [Term] {
        var start = max(range.lowerBound, range.upperBound - Self.reach)
        while start < range.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
        if isFinished(start..<range.upperBound) { return [] }
        var terms = terms(start..<range.upperBound, .last)
        // Cut within a word: what it is cannot be told.
        if start > range.lowerBound, terms.first?.start == start { terms.removeFirst() }
        return terms
    }

    /// Whether a text ends behind a sentence, as far as that is seen without reading its words.
    private func isFinished(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while let (value, start) = Letters.scalar(before: end, in: utf8), start >= range.lowerBound,
            !Letters.isWord(value)
        {
            // A full stop behind so many letters is no abbreviation's, as that of `Prof.` and `Assoc.` may be.
            if value == 0x2E {
                let word = utf8[max(range.lowerBound, start - 6)..<start]
                return word.count == 6 && word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
            }
            if WordReader.gap(of: value, false) == .sentence { return true }
            end = start
        }
        return false
    }

    /// `According to X`, `laut X`, `X szerint`.
    private func source(in terms: [Term], within range: Range<Int>) -> Attribution? {
        for index in range {
            if terms[index].has(.source) {
                var start = index + 1
                // `according to`, `σύμφωνα με`: a small word goes with it.
                if start < terms.count, !terms[start].isCapital, !terms[start].hasArticle, terms[start].length <= 3 {
                    start += 1
                }
                // `Segundo a professora`: an article that is a preposition as well.
                if start + 1 < terms.count, terms[start].has(.article), terms[start].has(.preposition),
                    !terms[start].isCapital
                {
                    start += 1
                }
                // The source may be in another case than the subject of a sentence, and so is whoever it belongs to.
                if lexicon.declinesNames, start < terms.count, !terms[start].isCapital, !terms[start].has(.title) {
                    return .unnamed
                }
                return run(from: start, in: terms, of: nil).map { .named($0) } ?? .unnamed
            }
            if terms[index].has(.sourceAfter) {
                let name = name(endingAt: index, in: terms, from: range.lowerBound, verb: nil)
                return name.map { .named($0) } ?? .unnamed
            }
        }
        return nil
    }

    /// Who the subject of a verb is.
    /// - Parameter subjectAt: where the clause of the verb begins.
    private func speaker(of verb: Int, in terms: [Term], subjectAt start: Int) -> Attribution {
        if terms[verb].has(.pronoun) { return .unnamed }
        if terms[verb].has(.cites) { return cited(by: verb, in: terms, subjectAt: start) }
        let subject = terms[min(start, verb)..<verb]
        if subject.contains(where: { $0.has(.pronoun) }) { return .unnamed }
        if let name = name(endingAt: verb, in: terms, from: subject.startIndex, verb: verb) { return .named(name) }
        if let name = head(ofAppositionBefore: verb, in: terms) { return .named(name) }
        guard subject.allSatisfy({ $0.has([.auxiliary, .article]) }) || isAside(subject) else { return .unnamed }
        // A verb that closes a clause has its subject before it, if anywhere; an English one behind a comma, too.
        if lexicon.language == "en", verb > 0, terms[verb].isApart { return .unnamed }
        let subjectBehind = addressee(from: verb + 1, in: terms)
        return run(from: subjectBehind, in: terms, of: verb).map { .named($0) } ?? .unnamed
    }

    /// `Smith was quoted as saying`, `quoted Smith as saying`; other languages have other orders.
    private func cited(by verb: Int, in terms: [Term], subjectAt start: Int) -> Attribution {
        guard lexicon.language == "en", verb > 0 else { return .unnamed }
        let name =
            Self.isPassive(terms[verb - 1], utf8)
            ? name(endingAt: verb - 1, in: terms, from: min(start, verb - 1), verb: nil)
            : run(from: verb + 1, in: terms, of: nil)
        return name.map { .named($0) } ?? .unnamed
    }

    private static func isPassive(_ term: Term, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        ["is", "was", "were", "been"].contains { utf8[term.range].elementsEqual($0.utf8) }
    }

    /// `Jak dodał`, `Como dijo`: a conjunction that begins the sentence.
    private func isAside(_ subject: ArraySlice<Term>) -> Bool {
        guard let first = subject.first, first.isCapital, first.has(.stop), !first.has(.preposition),
            lexicon.language != "en"
        else { return false }
        return subject.dropFirst().allSatisfy { $0.has(.auxiliary) }
    }

    /// Where the subject may begin behind a verb and those who were told: `dijo a los periodistas el jefe`.
    private func addressee(from start: Int, in terms: [Term]) -> Int {
        guard lexicon.hasRomanceArticles, start + 2 < terms.count, terms[start].has(.preposition) else { return start }
        // Portuguese: `disse a diarista`, where `a` is the article.
        if terms[start].has(.article), isNounOfOne(terms[start + 1]) { return start + 1 }
        var index = start + 1
        if terms[index].has(.article), !terms[index].isCapital { index += 1 }
        let first = index
        index += 1
        if terms[first].isCapital {
            while index < terms.count, terms[index].isCapital, !terms[index].isApart { index += 1 }
        }
        guard index < terms.count, !terms[first].isApart, !terms[index].isApart, !terms[first].has([.pronoun, .stop]),
            terms[index].hasArticle || terms[index].has(.title)
        else { return start }
        return index
    }

    /// A small word in the singular that stands for a person: `diarista`.
    private func isNounOfOne(_ term: Term) -> Bool {
        !term.isCapital && !term.isApart && !term.has([.pronoun, .stop, .article])
            && utf8[term.end - 1] != UInt8(ascii: "s")
    }
}
