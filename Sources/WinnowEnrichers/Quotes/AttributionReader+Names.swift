extension AttributionReader {
    /// A name that ends right before a word; helping verbs and adverbs may stand between.
    /// - Parameters:
    ///   - start: where the clause begins.
    ///   - verb: whose subject it is, if that is known.
    func name(endingAt end: Int, in terms: [Term], from start: Int, verb: Int?) -> Range<Int>? {
        var last = end - 1
        while last >= start, end - last <= 3, terms[last].has(.auxiliary), !terms[last].isCapital { last -= 1 }
        guard last >= start, isName(last, in: terms) else { return nil }
        guard terms[(last + 1)..<min(end + 1, terms.count)].allSatisfy({ !$0.isApart }) else { return nil }
        return bare(beginning(ofNameEndingAt: last, in: terms, from: start)...last, in: terms, from: start, of: verb)
    }

    /// Where the capitalized words begin that end with one, small words within names among them.
    private func beginning(ofNameEndingAt last: Int, in terms: [Term], from start: Int) -> Int {
        var first = last
        while first > start, !terms[first].isApart {
            if isName(first - 1, in: terms) {
                first -= 1
                continue
            }
            var before = first - 1
            while before > start, first - before <= 2, isParticle(before, in: terms), !terms[before].isApart {
                before -= 1
            }
            guard before < first - 1, terms[before].isCapital else { break }
            first = before
        }
        return first
    }

    /// Whether a word belongs to a name: a capitalized one, or what a capitalized one before it goes on with.
    private func isName(_ index: Int, in terms: [Term]) -> Bool {
        let term = terms[index]
        return term.isCapital || (term.isTail && index > 0 && terms[index - 1].isCapital && !term.isApart)
    }

    /// `Smith, the company's president, said`: the name before the apposition.
    func head(ofAppositionBefore verb: Int, in terms: [Term]) -> Range<Int>? {
        var verb = verb
        // `…, ha detto`
        while verb > 2, !terms[verb].gap.contains(.comma), terms[verb - 1].has(.auxiliary) { verb -= 1 }
        guard verb > 2, terms[verb].gap.contains(.comma),
            let comma = terms[1..<verb].lastIndex(where: { $0.gap.contains(.comma) })
        else { return nil }
        let start = terms[..<comma].lastIndex(where: \.isApart) ?? 0
        // `Gefragt, ob …, sagte Müller`
        if lexicon.capitalizesNouns, terms[comma].has(.stop), !terms[comma].has(.preposition) { return nil }
        guard !terms[start..<comma].contains(where: { $0.has(.pronoun) }) else { return nil }
        var head: Range<Int>?
        if isName(comma - 1, in: terms) {
            let first = beginning(ofNameEndingAt: comma - 1, in: terms, from: start)
            // `In Paris, …`
            if !terms[first].has(.preposition) { head = bare(first...(comma - 1), in: terms, from: start, of: nil) }
        }
        if let head { return head }
        // `the president, Jane Smith, said`: the apposition is the name.
        guard terms[comma..<verb].allSatisfy({ $0.isCapital || $0.has(.particle) }),
            !isName(comma - 1, in: terms) || verb - comma > 1
        else { return nil }
        return bare(comma...(verb - 1), in: terms, from: comma, of: nil)
    }

    /// The last name of the words after a verb, up to punctuation or a word that leads elsewhere.
    /// - Parameter verb: whose subject it is, if that is known.
    func run(from start: Int, in terms: [Term], of verb: Int?) -> Range<Int>? {
        var found: ClosedRange<Int>?
        var index = start
        let end = min(start + 9, terms.count)
        while index < end {
            let term = terms[index]
            if index > start, term.isApart { break }
            if let next = endOfDepartment(at: index, in: terms) {
                (found, index) = (nil, next)
                continue
            }
            let isWithin = isWithin(found, index, in: terms)
            if !term.isCapital, !isWithin, term.has([.stop, .pronoun, .preposition]) { break }
            if term.has(.pronoun), found == nil { return nil }
            if term.isCapital, term.has(.noName), !isWithin {
                if found != nil { break }
            } else if term.isCapital || (term.isTail && isWithin) {
                found = extended(found, to: index, in: terms)
            } else if found != nil, !isWithin, !term.has(.title), lexicon.capitalizesNouns {
                break
            }
            index += 1
        }
        guard let found else { return apposition(from: start, in: terms) }
        if isOwner(found, in: terms, from: start) { return nil }
        return bare(found, in: terms, from: start, of: verb) ?? apposition(from: start, in: terms)
    }

    /// Whether a word may stand within the name that was found: `van der`, `Le`.
    private func isWithin(_ found: ClosedRange<Int>?, _ index: Int, in terms: [Term]) -> Bool {
        guard let found, isParticle(index, in: terms) || terms[index].isTail else { return false }
        // What is small within a name is followed by more of it.
        guard index + 1 < terms.count || terms[index].isTail, !terms[index].isApart else { return false }
        if !terms[index].isTail {
            let next = !terms[index].isCapital && isParticle(index + 1, in: terms) ? index + 2 : index + 1
            guard next < terms.count, terms[next].isCapital, !terms[next].isApart else { return false }
        }
        return found.upperBound == index - 1
            || (found.upperBound == index - 2 && isParticle(index - 1, in: terms))
    }

    /// A run of capitalized words with one more of them, or a new one that begins there.
    private func extended(_ found: ClosedRange<Int>?, to index: Int, in terms: [Term]) -> ClosedRange<Int> {
        guard let found else { return index...index }
        let between = (found.upperBound + 1)..<index
        return between.count <= 2 && between.allSatisfy { isParticle($0, in: terms) }
            ? found.lowerBound...index : index...index
    }

    /// `Secretary of State`, `ministre de la Défense`: where the words go on behind an office and what it is for.
    private func endOfDepartment(at index: Int, in terms: [Term]) -> Int? {
        guard index > 0, terms[index].has(.preposition), terms[index - 1].has(.title), !terms[index].isApart else {
            return nil
        }
        if terms[index].isTail { return nil }
        var next = index + 1
        if next < terms.count, terms[next].has(.article), !terms[next].isApart { next += 1 }
        guard next < terms.count, terms[next].has(.department), !terms[next].isApart else { return nil }
        return next + 1
    }

    /// `a Trump spokesman`, `Jan Janssons advokat`: whether the name says whose the next word is.
    private func isOwner(_ found: ClosedRange<Int>, in terms: [Term], from start: Int) -> Bool {
        let next = found.upperBound + 1
        guard next < terms.count, !terms[next].isApart, !terms[next].isCapital else { return false }
        let isDetermined = found.lowerBound > start && terms[found.lowerBound - 1].hasArticle
        if lexicon.language == "en" {
            let isNoun = !terms[next].has([.stop, .preposition, .auxiliary])
            return terms[next].has(.title) || (isDetermined && isNoun && !terms[found.lowerBound].has(.title))
        }
        guard !terms[next].has([.stop, .preposition, .auxiliary, .article]) else { return false }
        return Inflection(utf8, lexicon).isOwner(terms[found.upperBound], of: terms[next])
    }

    /// `said the editor of the Courier, Ada Morrow.`: an office with an article, then nothing but a name.
    private func apposition(from start: Int, in terms: [Term]) -> Range<Int>? {
        guard start < terms.count, terms[start].hasArticle,
            let comma = terms[(start + 1)...].prefix(10).firstIndex(where: \.isApart),
            terms[comma].gap.contains(.comma), !terms[start..<comma].contains(where: { $0.has(.pronoun) })
        else { return nil }
        let rest = terms[(comma + 1)...]
        let end = rest.firstIndex { $0.isApart || !($0.isCapital || $0.has(.particle)) } ?? terms.count
        guard terms[comma].isCapital, end - comma > 1, end == terms.count || terms[end].gap.contains(.comma) else {
            return nil
        }
        return bare(comma...(end - 1), in: terms, from: comma, of: nil)
    }
}
