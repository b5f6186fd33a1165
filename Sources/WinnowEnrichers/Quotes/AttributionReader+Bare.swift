extension AttributionReader {
    /// Capitalized words without titles before and weekdays around; nil when no name is left, or one that only says
    /// whose spokesman, lawyer or mother somebody is.
    /// - Parameters:
    ///   - start: where the words begin that belong together.
    ///   - verb: whose subject it is, if that is known.
    func bare(_ range: ClosedRange<Int>, in terms: [Term], from start: Int, of verb: Int?) -> Range<Int>? {
        var (first, last) = (range.lowerBound, range.upperBound)
        let isDetermined = first > start && !terms[first].isApart && terms[first - 1].hasArticle
        var isLed = isDetermined
        while last >= first, terms[last].has(.noName), !terms[last].has(.particle) { last -= 1 }
        while first <= last, isNoBeginning(terms[first]) {
            isLed = isLed || terms[first].has(.article)
            first += 1
        }
        guard first <= last, !terms[last].isOwner else { return nil }
        if let noun = noun(over: first, in: terms, from: start) {
            // `Secretary of State Antony Blinken`
            guard terms[noun].has(.title), terms[first].has(.department) else { return nil }
            while first <= last, terms[first].has(.department) { first += 1 }
            guard first <= last else { return nil }
        }
        let beginning = first
        let hasTitle = dropTitles(&first, last, in: terms)
        // `Sprecher von Ministerin Anna Lindt`
        guard !terms[beginning..<first].contains(where: isPreposition) else { return nil }
        dropOffice(&first, last, in: terms, from: start)
        dropOrigin(first, &last, in: terms)
        guard last - first < 5, !isOffice(first...last, in: terms), !isPreposition(terms[first]) else { return nil }
        if lexicon.capitalizesNouns, isLed, !hasTitle {
            // A noun with an article is no name, but one may follow it: `die Rentnerin Gisela Kramp`.
            if isPerson(terms[first]), last - first >= 2, !isParticle(first + 1, in: terms) {
                first += 1
            } else if isDetermined || terms[first...last].contains(where: { !$0.isCapital }) {
                return nil
            }
        }
        guard !isBelonging(first...last, in: terms, from: start, of: verb) else { return nil }
        return terms[first].start..<terms[last].end
    }

    /// The word to whose noun a name belongs, as a preposition stands between them: `lawyer for John Smith`.
    private func noun(over first: Int, in terms: [Term], from start: Int) -> Int? {
        guard first > start, !terms[first].isApart, !terms[first - 1].isCapital else { return nil }
        if terms[first - 1].has(.preposition) { return max(start, first - 2) }
        // `de la Défense`
        guard first - 1 > start, terms[first - 1].has(.article), !terms[first - 1].isApart,
            terms[first - 2].has(.preposition)
        else { return nil }
        return max(start, first - 3)
    }

    /// Drops what stands before a name up to its last title.
    /// - Returns: whether there is one.
    private func dropTitles(_ first: inout Int, _ last: Int, in terms: [Term]) -> Bool {
        let title = (first..<last).last { isTitle(terms[$0]) && !isSuffix(terms[$0 + 1]) }
        if let title { first = title + 1 }
        // `Sinn Féin's Mary Lou McDonald`
        if let owner = (first..<last).last(where: { terms[$0].isOwner }) { first = owner + 1 }
        return title != nil
    }

    /// Drops acronyms and genitives where a name remains: `BMKG`, `Λαρισαίων`, `России`.
    private func dropOffice(_ first: inout Int, _ last: Int, in terms: [Term], from start: Int) {
        guard first > start, !terms[first].isApart else { return }
        while last - first >= 2, isAcronym(terms[first]) || Inflection(utf8, lexicon).isGenitive(terms[first]) {
            first += 1
        }
    }

    /// Drops where somebody comes from, which a particle of names leads to as well: `Femke Halsema van Amsterdam`.
    private func dropOrigin(_ first: Int, _ last: inout Int, in terms: [Term]) {
        guard lexicon.language == "de" || lexicon.language == "nl", last - first >= 3,
            let particle = (first + 2..<last).first(where: { isPreposition(terms[$0]) })
        else { return }
        if !terms[particle - 1].has(.given) { last = particle - 1 }
    }

    /// Whether all that is left is an office: `Prime Minister`, `Merkels Anwalt`.
    private func isOffice(_ range: ClosedRange<Int>, in terms: [Term]) -> Bool {
        guard isTitle(terms[range.upperBound]) else { return false }
        if range.count == 1 { return true }
        // Some titles are surnames as well, and German names may end as offices do.
        let isSurname = terms[range.upperBound].has(.surname) || !terms[range.upperBound].has(.title)
        return !isSurname || terms[range].allSatisfy(isTitle)
    }

    /// Whether a name is in another case than the subject's: `адвокат Ивана Петрова`.
    private func isBelonging(_ range: ClosedRange<Int>, in terms: [Term], from start: Int, of verb: Int?) -> Bool {
        guard lexicon.declinesNames, let verb else { return false }
        var given = range.lowerBound
        if given > start, !terms[given].isApart {
            // Right behind the verb it is the subject.
            if given == verb + 1 || terms[given - 1].has([.auxiliary, .stop]) { return false }
        } else if range.count >= 3 {
            // The first word may be a noun that begins the sentence.
            given += 1
        } else {
            return false
        }
        return Inflection(utf8, lexicon).isBelonging(
            terms[given], terms[range.upperBound], subjectOf: terms[verb])
    }

    // MARK: Words

    /// A word that stands before a name without being a part of it, as a sentence may begin: `Desde la`.
    private func isNoBeginning(_ term: Term) -> Bool {
        if term.has(.noName) || term.isOwner || !term.isCapital { return true }
        return term.has([.stop, .article]) && !term.has(.particle)
    }

    /// A small word within names, `van`; in German an article is one only behind another: `von der`.
    func isParticle(_ index: Int, in terms: [Term]) -> Bool {
        guard terms[index].has(.particle) else { return false }
        guard lexicon.capitalizesNouns, terms[index].has(.article) else { return true }
        return index > 0 && terms[index - 1].has(.particle) && terms[index - 1].has(.preposition)
    }

    func isTitle(_ term: Term) -> Bool {
        term.has(.title) || (lexicon.capitalizesNouns && Self.ends(utf8, term.range, with: Self.officeEndings))
    }

    /// A German noun for a person.
    private func isPerson(_ term: Term) -> Bool { Self.ends(utf8, term.range, with: Self.personEndings) }

    /// Whether a word has one of some endings, and something before it.
    static func ends(_ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, with endings: [[UInt8]]) -> Bool {
        endings.contains { ending in
            guard ending.count < word.count, utf8[word.upperBound - 1] == ending[ending.count - 1] else { return false }
            let start = word.upperBound - ending.count
            // `Tarifexperte`, `GdP-Experte`
            let isFirst = utf8[start] == ending[0] || (utf8[start] | 0x20 == ending[0] && utf8[start - 1] == 0x2D)
            return isFirst && utf8[(start + 1)..<word.upperBound].elementsEqual(ending[1...])
        }
    }

    /// A preposition that is not the beginning of a name: `De Gaulle`, but in German `Von der Regierung`.
    private func isPreposition(_ term: Term) -> Bool {
        term.has(.preposition) && (!term.isCapital || lexicon.capitalizesNouns)
    }

    /// `Jr`, `Sr`
    private func isSuffix(_ term: Term) -> Bool {
        term.length == 2 && utf8[term.start + 1] == UInt8(ascii: "r")
            && (utf8[term.start] == UInt8(ascii: "J") || utf8[term.start] == UInt8(ascii: "S"))
    }

    /// Whether all letters are capitals; of Latin ones there must be more than initials.
    private func isAcronym(_ term: Term) -> Bool {
        guard term.length >= (utf8[term.start] < 0x80 ? 3 : 2) else { return false }
        var index = term.start
        while index < term.end {
            let (value, length) = Letters.scalar(utf8, index)
            guard Letters.isCapital(value) else { return false }
            index += length
        }
        return true
    }

    /// Endings of German words for offices: `Polizeisprecherin`, `Finanzministerin`.
    static let officeEndings: [[UInt8]] = """
        sprecher sprecherin minister ministerin präsident präsidentin chef chefin direktor direktorin leiter leiterin \
        meister meisterin kanzler kanzlerin forscher forscherin sekretär sekretärin vorsitzender vorsitzende experte \
        expertin trainer trainerin professor professorin anwalt anwältin gründer gründerin beauftragter beauftragte \
        politiker politikerin führer führerin richter richterin manager managerin analyst analystin ökonom ökonomin \
        abgeordneter abgeordnete experten präsidenten beauftragten vorsitzenden abgeordneten autor autorin redakteur redakteurin kommissar kommissarin historiker historikerin \
        alist alistin istin isten
        """.split(separator: " ").map { Array($0.utf8) }
    /// Endings of German words for people, behind an article.
    private static let personEndings: [[UInt8]] = """
        erin istin entin antin ärztin login leiter sprecher berater rentner fahrer lehrer wohner ist mann frau
        """.split(separator: " ").map { Array($0.utf8) }
}
