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
        let isDated = reading.facts.published != nil || reading.facts.modified != nil
        guard isDated || isDatedBelow(index) else { return false }
        return isForeign(lines[index].line.text, below: index)
    }

    func isForeign(_ name: String, below index: Int) -> Bool {
        BareName.isForeign(name, to: passages.dropFirst(lines[index].passage + 1))
    }

    private func isDatedBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].prefix(3).contains { head in
            guard head.line.shape.digits > 0, head.line.shape.weight <= 100, let found = dates.read(head.line) else {
                return false
            }
            return DateCompany(found.rest, hasAuthor: true) != nil
        }
    }

    /// `Agus Salim - Kabar Tani` over a date: a name, and for whom or as what.
    func takeAffiliated(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        guard line.shape.digits == 0, line.text.utf8.count <= 120 else { return false }
        if takeSupported(line, index, &reading) { return true }
        guard isAboveFact(index) else { return false }
        for joint in [" - ", " – ", " — ", " | ", " / "] {
            let parts = line.text.parts(at: joint).map { $0.trimmed() }
            guard parts.count == 2, joint != " / " || !parts[1].contains(" ") else { continue }
            guard BareName.isOne(LineText(parts[0])), NameList.isName(parts[1]) || OutletWords.isOutlet(parts[1]) else {
                return false
            }
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

    /// `Beatriz Moreira com Lusa`: a name, and the agency whose material was used.
    private func takeSupported(_ line: LineText, _ index: Int, _ reading: inout HeadReading) -> Bool {
        for joint in [" com ", " with ", " mit ", " avec ", " con ", " met ", " med "] {
            let parts = line.text.parts(at: joint)
            guard parts.count == 2, AgencyNames.contains(parts[1]),
                parts[1].unicodeScalars.first?.properties.isUppercase == true, BareName.isOne(LineText(parts[0]))
            else { continue }
            let byline = Byline(authors: [Author(name: parts[0].trimmed())], credit: parts[1].trimmed())
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
