import WinnowModel

extension HeadReader {
    /// A person's name alone under the headline, with a date, a role or an outlet beside it; or that outlet or role.
    func takeBareName(_ index: Int, _ reading: inout HeadReading) -> Bool {
        var line = lines[index].line
        guard !reading.candidates.isEmpty, line.shape.words <= 12 else { return false }
        // `Yann LE GOFF.`, `Dimas Prasetyo,`
        if line.shape.words <= 4, line.shape.last == "." || line.shape.last == ",", line.shape.lowercased == 0 {
            line = LineText(line.text.trimmed(".,"))
        }
        guard !line.shape.endsSentence else { return false }
        if takeNamed(line, index, &reading) { return true }
        guard line.shape.words <= 6 else { return false }
        let last = reading.facts.authors.indices.last
        if let last, takeCompany(line, of: last, index, &reading) { return true }
        guard line.labelled == nil, BareName.isOne(line) else { return false }
        // Below a name only another one that has its own role or date: an outlet alone is below entries of menus, too.
        let isStated =
            last != nil
            ? isAboveFact(index) && (isDated(reading) || isDatedBelow(index) || isAboveRole(index))
            : isBesideFact(index) || isAboveElements(index) || isSigned(index) || isNewsByline(index, reading)
        guard isStated else { return false }
        reading.facts.take(Byline(authors: [Author(name: line.text)]), from: "name under the headline")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// `Jane Doe, Reuters`, `ČTK, Petra Dvořáková`, `Agencias / Redacción`; beside a date `Morag Sinclair, Fisheries
    /// correspondent` and `Jane Doe in London and Tom Hay in Paris`: who wrote, and for whom, as what or where.
    private func takeNamed(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        if takeAffiliated(line, index, &reading) || takePair(line, index, &reading) || takeRoled(line, index, &reading)
            || takeLed(line, index, &reading)
        {
            return true
        }
        guard line.shape.digits == 0, line.labelled == nil,
            line.text.utf8.contains(where: { ",/|(".utf8.contains($0) }) || line.text.contains(" in "),
            let byline = NameList.read(line.text, role: nil).map(Self.withoutPlace),
            byline.authors.allSatisfy({
                (2...4).contains($0.name.split(separator: " ").count) || BylineWords.isDesk($0.name)
            })
        else { return false }
        let isPlaced = byline.authors.count >= 2 && line.text.contains(" in ")
        let isStated =
            isPlaced || byline.authors.contains { $0.role != nil }
            || byline.authors.count == 1 && line.text.contains(",") && isOnlyName(byline.authors[0].name, index)
        guard byline.credit != nil || isStated && isBesideFact(index) else { return false }
        reading.facts.take(byline, from: "names under the headline")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// Whether a text never uses what has the form of a name.
    private func isOnlyName(_ name: String, _ index: Int) -> Bool {
        BareName.isOne(LineText(name)) && isForeign(name, below: index)
    }

    /// `Miriam Vogt, Bonn`: one word behind a full name is where the author is.
    private static func withoutPlace(_ byline: Byline) -> Byline {
        guard byline.authors.count == 2, byline.authors[0].name.contains(" "), !byline.authors[1].name.contains(" "),
            !LineShape(byline.authors[1].name).hasDense
        else { return byline }
        var result = byline
        result.authors.removeLast()
        return result
    }

    /// Whether the next line is a date, a place and a date, a role or an outlet, or the one before a date.
    func isBesideFact(_ index: Int) -> Bool {
        index > 0 && dates.read(lines[index - 1].line)?.rest.isEmpty == true || isAboveFact(index)
    }

    func isAboveFact(_ index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1].line
        guard next.shape.weight <= 80, !next.shape.endsWithStop else { return false }
        if Boilerplate.isRelativeTime(next) || TailReader.hasMailAddress(next.text) { return true }
        if let label = next.labelled?.label, let meaning = LabelWords.meaning(of: label), meaning.isOfHead,
            BareName.isOne(lines[index].line),
            isForeign(lines[index].line.text, below: index)
        {
            return true
        }
        if let rest = dates.read(next)?.rest,
            rest.isEmpty || rest.count == 1 && isPlace(rest[0]) || DateCompany(rest, hasAuthor: true) != nil
        {
            return true
        }
        if PlaceNames.contains(next.text), index + 2 < lines.count,
            dates.read(lines[index + 2].line)?.rest.isEmpty == true
        {
            return true
        }
        if BylineWords.isDesk(next.text) { return true }
        return BylineWords.isRole(next.text) || OutletWords.isOutlet(next.text) && next.shape.words <= 5
    }

    private func isAboveRole(_ index: Int) -> Bool {
        index + 1 < lines.count && BylineWords.isRole(lines[index + 1].line.text)
    }

    private func isPlace(_ text: String) -> Bool {
        PlaceNames.contains(text) || NameList.isName(text) && text.split(separator: " ").count <= 2
    }

    /// The role, the outlet or the whereabouts of the author in the line above.
    func takeCompany(_ line: LineText, of author: Int, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard reading.factLines.last == index - 1 else { return false }
        if line.shape.words == 1, line.shape.capitalized == 1, line.shape.digits == 0, index + 1 < lines.count,
            lines[index + 1].line.shape.digits > 0, dates.read(lines[index + 1].line) != nil,
            !BylineWords.isRole(line.text)
        {
            // Where the author is, or what: one word does not show which.
            if PlaceNames.contains(line.text), reading.facts.dateline == nil {
                reading.facts.dateline = Dateline(place: line.text)
            }
            reading.consume(index, "between byline and date", isFact: true)
            return true
        }
        if Self.whereabouts.prefixLength(line.folded) != nil {
            reading.facts.note("dateline", line.text, from: "line under the byline", isTaken: false)
        } else if BylineWords.isRole(line.text) {
            let (role, outlet) = Self.roleAndOutlet(line.text)
            if reading.facts.authors[author].role == nil {
                reading.facts.authors[author].role = role
                reading.facts.authors[author].affiliation = reading.facts.authors[author].affiliation ?? outlet
            }
        } else if OutletWords.isOutlet(line.text), line.shape.lowercased == 0 {
            if reading.facts.authors[author].affiliation == nil {
                reading.facts.authors[author].affiliation = line.text
            }
        } else {
            return false
        }
        reading.consume(index, "beside the byline", isFact: true)
        return true
    }

    /// `Political reporter, BBN News`: what the author is, and for whom.
    private static func roleAndOutlet(_ text: String) -> (role: String, outlet: String?) {
        let parts = text.split(separator: ",").map { $0.trimmed() }
        guard parts.count == 2, BylineWords.isRole(parts[0]), OutletWords.isOutlet(parts[1]),
            !BylineWords.isRole(parts[1])
        else { return (text, nil) }
        return (parts[0], parts[1])
    }

    private static let whereabouts = PhraseTable(
        """
        3^reporting from|reported from|writing from|aus|depuis|desde|da|uit|från|fra|из|в|报道自
        """)

    /// `Posted in News, Bridges | Tagged stone, arch | 5 Comments`, as web logs write under a headline.
    func takeFiling(_ index: Int, _ reading: inout HeadReading) -> Bool {
        let line = lines[index].line
        if takeTrail(line, &reading) {
            reading.consume(index, "trail", isFact: true)
            return true
        }
        guard line.text.utf8.count <= 300, !line.shape.endsSentence, Self.filing.prefixLength(line.folded) != nil else {
            return false
        }
        for part in line.text.parts(at: "|") {
            let piece = LineText(part)
            guard let length = Self.filing.prefixLength(piece.folded) else { continue }
            let words = HeadReader.list(BylineReader.remainder(of: piece.text, afterFolded: length))
            guard words.allSatisfy({ $0.split(separator: " ").count <= 4 }) else { return false }
            reading.facts.add(keywords: words, from: "filing line")
        }
        reading.consume(index, "filing", isFact: true)
        return true
    }

    /// `Home > World > Europe`, and `Reuters | Madrid`: short pieces, each of them something that a head names.
    private func takeTrail(_ line: LineText, _ reading: inout HeadReading) -> Bool {
        guard line.text.utf8.count <= 160, !line.shape.endsSentence else { return false }
        for sign in [" > ", " › ", " » ", ">", " / ", "   "] {
            let pieces = line.text.parts(at: sign).map { $0.trimmed() }
            guard pieces.count >= 2, pieces.allSatisfy({ LineShape($0).weight <= 40 }) else { continue }
            guard pieces.count >= 3 && sign != " / " && sign != "   " || pieces.contains(where: OutletWords.isSection)
            else { continue }
            // A slash parts much else.
            guard sign != " / " || pieces.allSatisfy(isStation), sign != "   " || isStation(pieces[0]) else { continue }
            if let section = pieces.last(where: OutletWords.isSection) {
                reading.facts.state(\.section, "section", section, from: "trail")
            }
            return true
        }
        // `Startseite Regionales Bayern`, where gaps parted the words.
        let words = line.text.split(separator: " ")
        if reading.candidates.isEmpty, (2...5).contains(words.count), line.shape.lowercased == 0,
            Self.surestHomes.contains(words[0].lowercased())
        {
            return true
        }
        let pieces = line.text.parts(at: "|").map { $0.trimmed() }.filter { !$0.isEmpty }
        guard (2...4).contains(pieces.count) else { return false }
        let agency = pieces.first { AgencyNames.contains($0) && !AgencyNames.isAmbiguous($0) }
        guard let agency, pieces.allSatisfy({ $0 == agency || PlaceNames.contains($0) || OutletWords.isSection($0) })
        else { return false }
        reading.facts.state(\.credit, "credit", agency, from: "agency line")
        return true
    }

    private func isStation(_ piece: String) -> Bool {
        OutletWords.isSection(piece) || Self.homes.contains(piece.lowercased())
    }

    /// What sites call their first page.
    private static let homes: Set<String> = [
        "home", "homepage", "start", "startseite", "accueil", "inicio", "portada", "início", "capa", "homepage", "hem",
        "forside", "etusivu", "strona główna", "domů", "главная", "головна", "ana sayfa", "αρχική", "الرئيسية", "首页",
        "首頁",
        "ホーム", "トップ", "홈",
    ]

    /// Those that open no headline.
    private static let surestHomes: Set<String> = [
        "startseite", "homepage", "accueil", "etusivu", "forside", "domů", "главная", "головна", "αρχική", "首页", "首頁",
    ]

    private static let filing = PhraseTable(
        """
        3^posted in|filed under|filed in|tagged|tagged with|tagged as|veröffentlicht in|abgelegt unter|verschlagwortet mit
        3^publié dans|classé dans|étiqueté|publicado en|archivado en|etiquetado|publicado em|marcado|pubblicato in|geplaatst in
        """)

    /// The line under the name of a picture's agency: `Getty Images`, then what the picture shows.
    func isCaptionText(_ index: Int, _ reading: HeadReading) -> Bool {
        guard index > 0, let above = reading.asides[index - 1], above.kind == .caption,
            above.text.split(separator: " ").count <= 4
        else { return false }
        let shape = lines[index].line.shape
        return (20...300).contains(shape.weight) && lines[index].blanksBefore == 0 && shape.words >= 4
            && (shape.digits < 4 || dates.read(lines[index].line) == nil)
    }
}
