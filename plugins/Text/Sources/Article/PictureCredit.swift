/// Recognises who took or gave a picture, as the end of a caption says it: `… on Monday. Photograph: Iain Reid`,
/// `… on the rocks (Image: Getty)`, `… LOIC VENANCE / AFP`, `… 新华社记者 李明 摄`.
///
/// A credit is names and little else, behind a full stop, a dash or a bracket: a sentence that only names an agency has none.
enum PictureCredit {
    /// How far back the credit may begin, in scalars.
    private static let reach = 120

    /// Whether a line ends with one, or is one.
    static func ends(_ line: LineText) -> Bool {
        let text = line.text
        guard mayHaveOne(line) else { return false }
        if isSigned(line) { return true }
        guard let piece = lastPiece(text) else { return false }
        let credit = LineText(piece.text)
        if piece.isBracketed, let label = credit.labelled?.label, LabelWords.meaning(of: label) == .photographer {
            return true
        }
        if credit.shape.hasDense { return isDense(credit, piece) }
        if isSlashed(credit.text) || piece.isBracketed && isOfOutlet(credit.text) {
            return line.shape.weight <= 400 && LineShape(String(text.prefix(piece.start))).words >= 3
        }
        guard phrases.matches(credit), credit.shape.words <= 14 else { return false }
        let named = BylineReader.remainder(
            of: credit.text, afterFolded: openings.prefixLength(credit.folded) ?? 0)
        return lowercased(named) <= (named.utf8.count < credit.text.utf8.count ? 3 : 0)
    }

    /// Before the line is cut: a phrase near its end, or a slash.
    private static func mayHaveOne(_ line: LineText) -> Bool {
        let tail = Array(line.folded.suffix(tailBytes))
        return tail.suffix(60).contains { $0 == UInt8(ascii: "/") || $0 == 0xC2 } || marks.matches(tail)
    }

    /// How much of a line is looked at before it is cut.
    private static let tailBytes = 160

    private struct Piece {
        var text: String
        /// How many characters stand before it.
        var start: Int
        var isBracketed: Bool
    }

    /// What follows the last end of a sentence, bracket, dash or bar.
    private static func lastPiece(_ text: String) -> Piece? {
        let scalars = Array(text.unicodeScalars.suffix(reach))
        var end = scalars.count
        while end > 0, Folding.isSpace(scalars[end - 1]) || scalars[end - 1] == "." { end -= 1 }
        let isBracketed = end > 0 && ")]）】".unicodeScalars.contains(scalars[end - 1])
        if isBracketed { end -= 1 }
        var start = end
        while start > 0, !isBoundary(scalars, start - 1, isBracketed) { start -= 1 }
        guard start > 0 || text.unicodeScalars.count <= reach, start < end else { return nil }
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[start..<end])
        let before = text.unicodeScalars.count - scalars.count + start
        return Piece(text: String(piece).trimmed("-–—"), start: before, isBracketed: isBracketed)
    }

    /// Whether the piece behind an index begins there.
    private static func isBoundary(_ scalars: [Unicode.Scalar], _ index: Int, _ isBracketed: Bool) -> Bool {
        let scalar = scalars[index]
        if isBracketed { return "([（【".unicodeScalars.contains(scalar) }
        switch scalar {
        case "。", "！", "？", "|", "©", "\n", "＝": return true
        case ".", "!", "?", "…", "”", "\"":
            // Not behind the initial of a name.
            guard index + 1 < scalars.count, Folding.isSpace(scalars[index + 1]) else { return false }
            return index < 2 || !Folding.isSpace(scalars[index - 2]) || !scalars[index - 1].properties.isUppercase
        case "-", "–", "—":
            return index > 0 && index + 1 < scalars.count && Folding.isSpace(scalars[index - 1])
                && Folding.isSpace(scalars[index + 1])
        default: return false
        }
    }

    /// `LOIC VENANCE / AFP`, `Jens Büttner/dpa`: names before an agency.
    private static func isSlashed(_ text: String) -> Bool {
        let parts = text.split(separator: "/").map { $0.trimmed() }
        guard (2...4).contains(parts.count), let last = parts.last, AgencyNames.contains(last) else { return false }
        return parts.dropLast().allSatisfy {
            NameList.isName($0) && (2...4).contains($0.split(separator: " ").count) && !AgencyNames.contains($0)
        }
    }

    /// `(Luis Ortega / The Valley Record)`: a name before an outlet.
    private static func isOfOutlet(_ text: String) -> Bool {
        let parts = text.split(separator: "/").map { $0.trimmed() }
        return parts.count == 2 && NameList.isName(parts[0]) && parts[0].contains(" ") && OutletWords.isOutlet(parts[1])
    }

    /// In scripts without spaces a word like 提供 is of any sentence, unless nothing follows it or brackets hold it.
    private static func isDense(_ credit: LineText, _ piece: Piece) -> Bool {
        if piece.isBracketed { return dense.matches(credit) }
        guard piece.start > 0, !credit.shape.endsSentence else { return false }
        return dense.matches(credit) && ["摄", "攝", "影", "供", "공", "영"].contains(credit.shape.last)
            || phrases.matches(credit) && credit.shape.sentences == 0
    }

    /// `… près de Millau, le 12 novembre. © Pascal Viguier`: a sentence, the sign, a name.
    private static func isSigned(_ line: LineText) -> Bool {
        guard line.shape.weight <= 400, let sign = line.text.range(of: "©") else { return false }
        let before = LineShape(String(line.text[..<sign.lowerBound]))
        guard before.words >= 4, before.endsSentence, before.sentences <= 2 else { return false }
        let names = line.text[sign.upperBound...].split { "/,".contains($0) }.map { $0.trimmed() }
        return (1...3).contains(names.count) && names.allSatisfy { NameList.isName($0) || AgencyNames.contains($0) }
    }

    /// `编辑｜赵宁`: a task of the house, a bar, a name.
    static func isBarredTask(_ line: LineText) -> Bool {
        guard line.shape.hasDense, line.shape.weight <= 60, !line.shape.endsSentence,
            let sign = line.text.range(of: "｜") ?? line.text.range(of: "丨") ?? line.text.range(of: "|")
        else { return false }
        switch LabelWords.meaning(of: line.text[..<sign.lowerBound].trimmed()) {
        case .editor, .imprint, .photographer, .picture: return true
        default: return false
        }
    }

    /// `图/视觉中国`, `摄影／陈强`, `写真・佐藤`: a label of pictures and a name, with a slash between them.
    static func isSlashedLabel(_ line: LineText) -> Bool {
        guard line.shape.hasDense, line.shape.weight <= 60, !line.shape.endsSentence,
            let sign = line.text.range(of: "/") ?? line.text.range(of: "／") ?? line.text.range(of: "丨")
        else { return false }
        return LabelWords.meaning(of: line.text[..<sign.lowerBound]) == .photographer
    }

    /// Words in small letters, agencies and the small words of names aside.
    private static func lowercased(_ text: String) -> Int {
        text.split { " /-,".contains($0) }.count { word in
            word.unicodeScalars.first?.properties.isLowercase == true && !small.contains(String(word))
                && !AgencyNames.contains(word)
        }
    }

    private static let small: Set<String> = [
        "by", "via", "for", "the", "and", "und", "et", "y", "e", "i", "von", "van", "de", "del", "della", "di", "da",
        "du",
        "la", "le", "der", "den", "of", "par", "por", "per", "av", "af", "alliance",
    ]

    private static let openings = PhraseTable(
        """
        3^photo by|photos by|photo courtesy of|photo courtesy|courtesy photo|photo credit|photo:|photograph:|photo/
        3^photo|courtesy of|image courtesy of|foto:|fotos:|bild:|foto/|foto|fot.|фото:|фото|crédit photo|ảnh:|nguồn ảnh
        """)
    private static let phrases = PhraseTable(phraseList)
    private static let dense = PhraseTable(denseList)
    private static let marks = PhraseTable(phraseList + "\n" + denseList)

    private static let phraseList = """
        3*ap photo|reuters photo|afp photo|photo by|photo:|photo courtesy|photo credit|courtesy photo|getty images
        3*shutterstock|istock|file photo|photograph:|photo/|reuters/|ap/|afp/|epa-efe|epa/|via ap|via reuters
        3*via getty|zuma press|imago|picture alliance|picture-alliance|adobe stock|dpa-bildfunk|foto:|fotos:|bild:
        3*foto/|foto ap|foto efe|foto dpa|fot.|фото:|фото /|© afp|© reuters|© dpa|© ap|©afp|crédit photo|image:
        3*copyright image|handout|ảnh:|nguồn ảnh|사진=|사진제공|제공=|/제공|資料写真|图片来源|圖片來源|圖：|图：
        """
    private static let denseList = "3*撮影|提供|摄|攝|제공|촬영|사진"
}
