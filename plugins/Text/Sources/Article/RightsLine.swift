/// Tells a line that states who holds the rights from sentences that only speak of rights.
enum RightsLine {
    /// - Parameter line: a line above or below an article.
    static func isOne(_ line: LineText) -> Bool {
        if line.folded.starts(with: Array("(c)".utf8)), line.shape.weight <= 60, !line.shape.endsSentence {
            // `(C)時事通信社`; not the third point of a list.
            let holder = line.text.dropFirst(3).trimmed()
            if LineShape(holder).hasDense || AgencyNames.contains(holder) { return true }
        }
        let score = LegalPhrases.rights.score(line)
        // `(©NTB)`: no space parts the sign from the name.
        guard score.sum > 0 || line.text.utf8.count <= 60 && line.folded.contains(0xA9) else { return false }
        if let sign = line.text.unicodeScalars.firstIndex(where: { $0 == "©" || $0 == "ⓒ" || $0 == "℗" }) {
            return isSigned(line, at: sign)
        }
        guard score.sum > 0 else { return false }
        if score.strongest < 3 { return score.opening > 0 && namesHolder(line) }
        // One phrase may be of any sentence, unless it opens the line or ends a short one.
        return !line.shape.endsSentence || score.ending >= 3 && line.shape.words <= 12 || score.apart >= 5
            || LegalPhrases.rights.prefixLength(line.folded) != nil
    }

    /// Whether the sign stands for a statement: not behind the sentence of a caption, nor within one.
    private static func isSigned(_ line: LineText, at sign: String.Index) -> Bool {
        let before = LineShape(String(line.text[..<sign]))
        if before.words >= 4, before.endsSentence || line.shape.endsSentence { return false }
        let next = line.text[sign...].unicodeScalars.dropFirst().first { !Folding.isSpace($0) }
        return !line.shape.endsSentence || next?.properties.isLowercase != true
    }

    /// `Copyright 2023 The Associated Press`, `Copyright: dpa`, `Copyright Reuters`: a year, or a name and nothing else.
    private static func namesHolder(_ line: LineText) -> Bool {
        if let labelled = line.labelled { return LineShape(labelled.value).words <= 8 && !line.shape.endsSentence }
        let words = line.text.split(separator: " ").dropFirst()
        guard let first = words.first else { return true }
        if first.utf8.count(where: { $0 &- 0x30 < 10 }) >= 4 {
            return words.dropFirst().first?.unicodeScalars.first?.properties.isLowercase != true
        }
        let name = words.joined(separator: " ")
        return words.count <= 6 && !line.shape.endsSentence
            && (AgencyNames.contains(name) || OutletWords.isOutlet(name))
    }
}
