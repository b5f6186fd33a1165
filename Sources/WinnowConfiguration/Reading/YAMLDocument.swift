import Yams

/// A parsed YAML file that still knows its lines, including mappings with keys given twice.
struct YAMLDocument {
    /// The root, a mapping in any valid configuration; nil for a file without content.
    let root: Node?
    /// The lines of the file, for messages.
    let lines: [Substring]
    /// Stand-ins for the first characters of repeated keys, see ``maskingRepeatedKeys(in:)``.
    private let masks: [Unicode.Scalar: Unicode.Scalar]

    /// Why a text is not YAML.
    struct SyntaxProblem: Error {
        let reason: String
        let line: Int
        let column: Int
    }

    /// Parses a text.
    ///
    /// - Parameter text: The file's contents; a byte-order mark is skipped.
    /// - Throws: ``SyntaxProblem`` where it is not one YAML document.
    init(_ text: String) throws(SyntaxProblem) {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        (root, masks) = try Self.maskingRepeatedKeys(in: text)
    }

    /// A key as the user wrote it.
    func key(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let original = masks[first] else { return text }
        var scalars = text.unicodeScalars
        scalars.replaceSubrange(scalars.startIndex..<scalars.index(after: scalars.startIndex), with: [original])
        return String(scalars)
    }

    /// Parses although keys are repeated, so that this and all other problems can be reported together.
    ///
    /// Yams refuses a mapping with a repeated key and names only the first place. The first letter of that key is
    /// replaced by a private-use character, which leaves every other place as it was, and the text parsed again.
    private static func maskingRepeatedKeys(
        in text: String
    ) throws(SyntaxProblem) -> (Node?, [Unicode.Scalar: Unicode.Scalar]) {
        var text = text
        var masks: [Unicode.Scalar: Unicode.Scalar] = [:]
        while true {
            do {
                // The basic resolver compiles no regular expressions; YAMLValue does the typing.
                return (try Yams.compose(yaml: text, .basic), masks)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let problem = SyntaxProblem(
                    reason: "key given twice: " + keys.joined(separator: ", "),
                    line: context.mark.line, column: context.mark.column)
                guard masks.count < 64, let mask = Unicode.Scalar(0xF0000 + masks.count),
                    !text.unicodeScalars.contains(mask),
                    let place = firstLetter(of: context.mark, in: text)
                else { throw problem }
                masks[mask] = text.unicodeScalars[place]
                let next = text.unicodeScalars.index(after: place)
                text.unicodeScalars.replaceSubrange(place..<next, with: [mask])
            } catch {
                throw SyntaxProblem(error, in: text)
            }
        }
    }

    /// The place of the first letter of the key at a mark, behind its opening quote if it has one.
    private static func firstLetter(of mark: Mark, in text: String) -> String.Index? {
        let scalars = text.unicodeScalars
        var line = 1
        var place = scalars.startIndex
        while line < mark.line {
            guard let end = scalars[place...].firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return nil }
            place = scalars.index(after: end)
            if scalars[end] == "\r", place < scalars.endIndex, scalars[place] == "\n" {
                place = scalars.index(after: place)
            }
            line += 1
        }
        guard var letter = scalars.index(place, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
            letter < scalars.endIndex
        else { return nil }
        if scalars[letter] == "\"" || scalars[letter] == "'" { letter = scalars.index(after: letter) }
        guard letter < scalars.endIndex, scalars[letter].properties.isAlphabetic else { return nil }
        return letter
    }
}

extension YAMLDocument.SyntaxProblem {
    /// The reason and place of an error of Yams.
    init(_ error: any Error, in text: String) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _):
            let circumstances = context.map { $0.text.isEmpty ? "" : " " + $0.text } ?? ""
            self.init(reason: "not valid YAML: \(problem)\(circumstances)", line: mark.line, column: mark.column)
        case YamlError.reader(let problem, _, let value, _):
            // Yams counts the offset in characters, which a lone control character may be part of.
            let before = text.unicodeScalars.prefix { Int32(bitPattern: $0.value) != value }
            let line = before.count { $0 == "\n" } + 1
            let column = before.reversed().prefix { $0 != "\n" }.count + 1
            self.init(reason: "not valid YAML: \(problem)", line: line, column: column)
        default:
            self.init(reason: "not valid YAML: \(error)", line: 1, column: 1)
        }
    }
}
