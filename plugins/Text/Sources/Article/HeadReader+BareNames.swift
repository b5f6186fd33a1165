import WinnowModel

extension HeadReader {
    /// Whether the foot of the text names the same person.
    func isSigned(_ index: Int) -> Bool {
        let name = lines[index].line.text
        let below = passages.dropFirst(lines[index].passage + 1)
        return BareName.isSigned(name, in: below.suffix(10)) && BareName.isForeign(name, to: below)
    }

    /// Whether a head that gives the day, before the name or soon below it, makes a name one that the text never uses.
    func isNewsByline(_ index: Int, _ reading: HeadReading) -> Bool {
        guard isDated(reading) || isDatedBelow(index) else { return false }
        return isForeign(lines[index].line.text, below: index)
    }

    func isForeign(_ name: String, below index: Int) -> Bool {
        BareName.isForeign(name, to: passages.dropFirst(lines[index].passage + 1))
    }

    func isDatedBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].prefix(3).contains { head in
            guard head.line.shape.digits > 0, head.line.shape.weight <= 100, let found = dates.read(head.line) else {
                return false
            }
            return DateCompany(found.rest, hasAuthor: true) != nil
        }
    }

    /// Whether a name that the text never uses has buttons below it and then the day, as web pages show their authors.
    func isAboveElements(_ index: Int) -> Bool {
        var next = index + 1
        while next < min(lines.count, index + 7), isElement(next) || isShortName(next) { next += 1 }
        guard next > index + 1, isElement(index + 1), next < lines.count, lines[next].line.shape.digits > 0,
            dates.read(lines[next].line)?.rest.isEmpty == true
        else { return false }
        return isForeign(lines[index].line.text, below: index)
    }

    /// A line of a few words between the name and the day, as an outlet's name is.
    private func isShortName(_ index: Int) -> Bool {
        let shape = lines[index].line.shape
        return shape.words <= 3 && shape.weight <= 30 && shape.digits == 0 && !shape.endsSentence
    }

    /// `Harriet Colby Transport correspondent` over a date: a name and what its bearer is, without a sign between them.
    func takeRoled(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard (3...7).contains(line.shape.words), line.shape.digits == 0, line.labelled == nil,
            !line.text.utf8.contains(UInt8(ascii: ",")), reading.facts.authors.isEmpty
        else { return false }
        let words = line.text.split(separator: " ")
        guard words.count >= 3, let last = words.last, BylineWords.isRole(last), isBesideFact(index) else {
            return false
        }
        let name = words.prefix(2).joined(separator: " ")
        let role = words.dropFirst(2).joined(separator: " ")
        guard BareName.isOne(LineText(name)), !Self.ranks.contains(words[0].lowercased()),
            !BylineWords.isRole(words[1]),
            isForeign(name, below: index)
        else { return false }
        reading.facts.take(Byline(authors: [Author(name: name, role: role)]), from: "name and role")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// `Article rédigé par Émilie Coste` beside a date: a word or two, then by whom.
    func takeLed(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard (4...8).contains(line.shape.words), line.shape.digits == 0, line.labelled == nil else { return false }
        let words = line.text.split(separator: " ")
        guard let by = words.firstIndex(where: { Self.leads.contains($0.lowercased()) }), (1...3).contains(by) else {
            return false
        }
        let name = words[(by + 1)...].joined(separator: " ")
        let before = LineText(words[..<by].joined(separator: " "))
        if let meaning = LabelWords.meaning(of: before.text), meaning != .author { return false }
        guard BareName.isOne(LineText(name)), isBesideFact(index), isForeign(name, below: index) else { return false }
        reading.facts.take(Byline(authors: [Author(name: name)]), from: "name beside a date")
        reading.consume(index, "byline", isFact: true)
        return true
    }

    /// Words for `by` that have few other meanings.
    private static let leads: Set<String> = ["by", "von", "par", "por", "door", "av", "af", "oleh"]

    /// Words that open a role.
    private static let ranks: Set<String> = [
        "senior", "chief", "staff", "special", "our", "former", "deputy", "associate", "assistant", "executive", "lead",
        "the", "political", "business", "economics", "health", "local", "foreign", "diplomatic", "national", "royal",
        "community", "environment", "education", "technology", "science", "sports", "crime", "courts", "world",
        "westminster", "europe", "africa", "asia", "north", "south", "middle", "white", "data", "digital", "news",
        "freie", "freier", "unser", "unsere", "envoyé", "grand", "nuestro", "enviado", "nostro", "vår", "vores",
    ]

    /// `Agus Salim - Kabar Tani` over a date: a name, and for whom or as what.
    func takeAffiliated(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard line.shape.digits == 0, line.text.utf8.count <= 120 else { return false }
        if takeSupported(line, index, &reading) { return true }
        guard isAboveFact(index) else { return false }
        for joint in [" - ", " – ", " — ", " | ", " / "] {
            let parts = line.text.parts(at: joint).map { $0.trimmed() }
            guard parts.count == 2, joint != " / " || !parts[1].contains(" ") else { continue }
            // `بغداد - ليث الكناني`: where, then who.
            if PlaceNames.contains(parts[0]), BareName.isOne(LineText(parts[1])) {
                if reading.facts.dateline == nil { reading.facts.dateline = Dateline(place: parts[0]) }
                reading.facts.take(Byline(authors: [Author(name: parts[1])]), from: "place and name over a date")
                reading.consume(index, "byline", isFact: true)
                return true
            }
            // `Rizky Pratama - detikPagi`: an outlet writes itself as it likes.
            let isWord = !parts[1].contains(" ") && parts[1].utf8.count <= 20 && joint == " - "
            guard BareName.isOne(LineText(parts[0])),
                isWord || NameList.isName(parts[1]) || OutletWords.isOutlet(parts[1])
            else { return false }
            var author = Author(name: parts[0])
            if BylineWords.isRole(parts[1]) {
                author.role = parts[1]
            } else if AgencyNames.contains(parts[1]) {
                reading.facts.state(\.credit, "credit", parts[1], from: "name and agency")
            } else if !PlaceNames.contains(parts[1]), parts[1].contains(" ") || OutletWords.isOutlet(parts[1]) {
                // One word may be a place as well.
                author.affiliation = parts[1]
            }
            reading.facts.take(Byline(authors: [author]), from: "name over a date")
            reading.consume(index, "byline", isFact: true)
            return true
        }
        return false
    }

    /// `C.V.`, `J. P.`
    static func isInitials(_ text: String) -> Bool {
        text.utf8.count <= 10 && text.utf8.contains(0x2E)
            && text.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2E || $0 == 0x20 }
    }

    /// `Beatriz Moreira com Lusa`: a name, and the agency whose material was used.
    private func takeSupported(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        for joint in [" com ", " with ", " mit ", " avec ", " con ", " met ", " med "] {
            let parts = line.text.parts(at: joint)
            guard parts.count == 2, AgencyNames.contains(parts[1]),
                parts[1].unicodeScalars.first?.properties.isUppercase == true
            else { continue }
            let isName = BareName.isOne(LineText(parts[0]))
            guard isName || Self.isInitials(parts[0]) else { continue }
            let authors = isName ? [Author(name: parts[0].trimmed())] : []
            let byline = Byline(authors: authors, credit: parts[1].trimmed())
            reading.facts.take(byline, from: "name and agency")
            reading.consume(index, "byline", isFact: true)
            return true
        }
        return false
    }

    /// `Owen Pritchard and Sally Dunmore` beside a date: two full names, and the word that joins them.
    func takePair(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard (5...9).contains(line.shape.words), line.shape.digits == 0, line.text.utf8.count <= 120,
            line.labelled == nil, !line.shape.endsSentence
        else { return false }
        let words = line.text.split(separator: " ")
        guard words.contains(where: { BylineWords.conjunctions.contains($0.lowercased()) }),
            let byline = NameList.read(line.text, role: nil), byline.authors.count >= 2, byline.outlet == nil,
            byline.authors.allSatisfy({ BareName.isOne(LineText($0.name)) }), isBesideFact(index),
            // `Nicole Forbes, Master Horticulturalist & Garden Educator`
            !line.text.contains(",")
                || !line.text.contains("&") && byline.authors.allSatisfy({ isForeign($0.name, below: index) })
        else { return false }
        reading.facts.take(byline, from: "names beside a date")
        reading.consume(index, "byline", isFact: true)
        return true
    }
}
