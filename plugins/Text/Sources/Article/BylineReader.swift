import WinnowModel

/// Who a line names as author.
struct Byline {
    var authors: [Author] = []
    /// An agency named in an author's place or beside the author.
    var credit: String?
    var isEmpty: Bool { authors.isEmpty && credit == nil }
}

/// Reads bylines: `By Jane Doe and John Roe, Reuters`, `Von Anna Berg, Berlin`, `Автор: …`, `홍길동 기자`, `本报记者 李明`.
enum BylineReader {
    /// - Parameters:
    ///   - line: a line of the head or foot of a text.
    ///   - isSure: whether its place alone makes it a byline, so that a common word (`de`, `von`) and one name suffice.
    static func read(_ line: LineText, isSure: Bool) -> Byline? {
        guard line.text.utf8.count <= 400, line.shape.words <= 40 else { return nil }
        if let labelled = line.labelled, let role = role(of: labelled.label) {
            return NameList.read(labelled.value, role: role.name)
        }
        if let byline = marked(line) { return byline }
        guard let length = BylineWords.prefixes.prefixLength(line.folded) else {
            return BylineWords.isDesk(line.text) ? Byline(authors: [Author(name: line.text)]) : nil
        }
        let prefix = String(decoding: line.folded[..<length], as: UTF8.self)
        let rest = remainder(of: line.text, afterFolded: length)
        guard !rest.isEmpty, let byline = NameList.read(rest, role: nil) else { return nil }
        if !isSure, BylineWords.ambiguous.contains(prefix), !hasFullName(byline) { return nil }
        return byline
    }

    /// The role that a label states; nil when the label announces no author.
    private static func role(of label: String) -> Role? {
        switch LabelWords.meaning(of: label) {
        case .author: Role(name: nil)
        case .editor: Role(name: "editor")
        case .translator: Role(name: "translator")
        default: nil
        }
    }

    private struct Role {
        /// What the label says beyond authorship.
        var name: String?
    }

    private static func hasFullName(_ byline: Byline) -> Bool {
        byline.credit != nil && byline.authors.isEmpty
            || byline.authors.contains { $0.name.contains(" ") || $0.name.unicodeScalars.contains(where: LineShape.isDense) }
    }

    /// What follows a prefix, given the prefix's length in the folded text.
    static func remainder(of text: String, afterFolded length: Int) -> String {
        for index in text.unicodeScalars.indices where Folding.fold(text[..<index]).count >= length {
            return text[index...].trimmed(":：＝=/｜|・·-–—")
        }
        return ""
    }

    /// `홍길동 기자 hong@example.kr`, `山田太郎記者`, `記者 王小明`, `本报记者 李明 张华`.
    private static func marked(_ line: LineText) -> Byline? {
        guard line.shape.weight <= 90, let mark = BylineWords.reporterMarks.first(where: { line.text.contains($0) }),
            let range = line.text.range(of: mark)
        else { return nil }
        let before = withoutAddresses(String(line.text[..<range.lowerBound]))
        let after = withoutAddresses(String(line.text[range.upperBound...]))
        let isBefore = NameList.isDenseName(before)
        let names = (isBefore ? before : after).split { " 　,、，·・".contains($0) }.map(String.init)
        guard !names.isEmpty, names.allSatisfy(NameList.isDenseName), isBefore ? after.isEmpty : before.utf8.count <= 12
        else { return nil }
        return Byline(authors: names.map { Author(name: $0, role: mark) })
    }

    private static func withoutAddresses(_ text: String) -> String {
        text.split { $0 == " " || $0 == "　" }.filter { !$0.contains("@") }.joined(separator: " ").trimmed("()（）[]=＝:：|/")
    }
}

extension StringProtocol {
    /// The first place of a short text in another one.
    func range(of other: String) -> Range<Index>? {
        let (text, pattern) = (utf8, other.utf8)
        guard !pattern.isEmpty, text.count >= pattern.count else { return nil }
        var start = text.startIndex
        while let candidate = text[start...].firstIndex(where: { $0 == pattern.first }) {
            if text[candidate...].starts(with: pattern) {
                return candidate..<text.index(candidate, offsetBy: pattern.count)
            }
            start = text.index(after: candidate)
        }
        return nil
    }
}
