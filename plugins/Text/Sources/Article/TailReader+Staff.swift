import WinnowModel

extension TailReader {
    /// Bylines and `Reporting by …` at the end, and a desk's or agency's name alone.
    mutating func takeStaff(_ line: LineText) -> String? {
        if line.text.utf8.count <= 320, let staff = ReportingCredit.read(line.text.trimmed("()[].")) {
            self.staff.append((staff, "staff line at the end"))
            return "staff"
        }
        // `Das Interview führte Jörg Maaßen.`
        let isShort = line.shape.endsWithStop && line.shape.words <= 8
        if line.shape.weight <= 160,
            let byline = BylineReader.read(bare(line, isShort: isShort), isSure: false)
        {
            staff.append((byline, "byline at the end"))
            return "byline"
        }
        if isSure, takeSignature(line) { return "byline" }
        // `ขอบคุณข้อมูลจาก สำนักข่าวไทย`
        if line.shape.weight <= 80, !line.shape.endsSentence, let length = Self.sources.prefixLength(line.folded) {
            let source = BylineReader.remainder(of: line.text, afterFolded: length)
            if !source.isEmpty, Boilerplate.isNaming(source) {
                facts.state(\.credit, "credit", source, from: "source line at the end")
                return "credit"
            }
        }
        if let agency = ClosingCredit.signedAgency(line) {
            facts.state(\.credit, "credit", agency, from: "agency at the end")
            return "credit"
        }
        // `SOURCE Rural Transport Alliance`, as wires of press releases end.
        if line.text.hasPrefix("SOURCE "), line.shape.weight <= 100, !line.shape.endsSentence {
            facts.state(\.credit, "credit", String(line.text.dropFirst(7)), from: "source line at the end")
            return "credit"
        }
        // `-- with AAP`, `C.V. avec AFP`
        var bare = line.text.trimmed("-–—() ")
        if let space = bare.firstIndex(of: " "), HeadReader.isInitials(String(bare[..<space])) {
            bare = bare[space...].trimmed()
        }
        if line.shape.words <= 4, let space = bare.firstIndex(of: " "), NameList.isSupport(bare[..<space]),
            AgencyNames.contains(bare[space...].trimmed())
        {
            facts.state(\.credit, "credit", bare[space...].trimmed(), from: "agency at the end")
            return "credit"
        }
        if isSure, isAmongLines, line.shape.words <= 3, line.shape.weight <= 40, !line.shape.endsSentence,
            line.labelled == nil, BylineWords.isRole(line.text), !facts.authors.isEmpty
        {
            return "role"
        }
        let name = line.text.trimmed("()[]（）-–—/=. ")
        if line.shape.weight <= 60, AgencyNames.contains(name), !AgencyNames.isAmbiguous(name) {
            facts.state(\.credit, "credit", name, from: "agency at the end")
            return "credit"
        }
        return nil
    }

    /// A name alone: one that the head has, or the one that the e-mail address below it is made of.
    private mutating func takeSignature(_ line: LineText) -> Bool {
        let name = line.text
        guard name.utf8.count <= 80, line.shape.words <= 5 else { return false }
        let folded = line.folded
        if facts.authors.contains(where: { Folding.fold($0.name) == folded }) { return true }
        guard let mail = mailBelow, BareName.isOne(line), let at = mail.firstIndex(of: "@") else { return false }
        let box = Folding.fold(mail[..<at])
        guard folded.split(separator: 0x20).contains(where: { $0.count >= 3 && Self.has(box, $0) }) else {
            return false
        }
        staff.append((Byline(authors: [Author(name: name)]), "name over an e-mail address"))
        return true
    }

    /// The author's name alone below the last paragraph, where nothing else names one. Only names that no heading or
    /// button could be: of letters beyond ASCII, and of words that the text does not have.
    mutating func takeClosingName(_ index: Int) -> Bool {
        let line = passages[index].line
        guard facts.authors.isEmpty, staff.isEmpty, facts.title != nil, (5...60).contains(line.text.utf8.count),
            !line.text.hasLineBreak, line.shape.capitalized == line.shape.words || line.shape.hasDense,
            line.text.utf8.contains(where: { $0 >= 0x80 }), BareName.isOne(line), passages[index - 1].isPlain,
            BylineWords.prefixes.prefixLength(line.folded) == nil,
            passages[index - 1].line.shape.isProse, BareName.isForeign(line.text, to: passages[..<index])
        else { return false }
        staff.append((Byline(authors: [Author(name: line.text)]), "name below the text"))
        remove(index, line.text, "byline")
        return true
    }

    private static func has(_ text: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(word) }
    }

    /// A line without its brackets, `【责任编辑：周敏】`, and a short one without its full stop.
    private func bare(_ line: LineText, isShort: Bool) -> LineText {
        if line.text.hasPrefix("【") || line.text.hasPrefix("[") { return LineText(line.text.trimmed("【】[]")) }
        return isShort ? LineText(line.text.trimmed(".")) : line
    }

    /// Words that lead to a source without a colon.
    private static let sources = PhraseTable(
        """
        3^ขอบคุณข้อมูลจาก|ข้อมูลจาก|ที่มา|ขอบคุณที่มา|with information from|mit informationen von|avec les informations de
        """)
}
