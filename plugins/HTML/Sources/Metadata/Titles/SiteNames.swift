/// What a site is called, so that its name can be taken off titles.
struct SiteNames {
    private let folded: Set<[UInt8]>
    /// Without spaces: `The Mill` is `themill` in an address.
    private let joined: Set<[UInt8]>

    /// The part of the host that names the site, in lower case: `themill` of `www.themill.example`.
    private let label: [UInt8]

    /// - Parameters:
    ///   - names: as the page states them.
    ///   - host: of the page's address.
    init(_ names: [String], host: String?) {
        let labels = host?.split(separator: ".").dropLast() ?? []
        label = Array((labels.filter { $0 != "www" }.max { $0.count < $1.count } ?? "").lowercased().utf8)
        folded = Set(names.map(TextMatch.folded).filter { !$0.isEmpty })
        joined = Set(folded.map { $0.filter { $0 != 0x20 } })
    }

    /// Whether a text is one of the names.
    func contains(_ part: Substring) -> Bool {
        let key = TextMatch.folded(String(part))
        if folded.contains(key) { return true }
        let bare = key.filter { $0 != 0x20 }
        return joined.contains(bare) || isLabel(bare, words: key.count { $0 == 0x20 } + 1)
    }

    /// Whether a few words are the host's own name, perhaps with something added: `The Mill Online`, `mill.example`.
    private func isLabel(_ bare: [UInt8], words: Int) -> Bool {
        guard label.count >= 4, words <= 6 else { return false }
        let plain = label.filter { $0 != 0x2D }
        if bare == plain { return true }
        return bare.count < plain.count * 3 && bare.firstRange(of: plain) != nil
            || bare.count >= 5 && bare.count * 3 > plain.count * 2 && plain.firstRange(of: bare) != nil
    }

    /// Cuts ` | Site`, ` - Site` and `Site: ` at either end where the part is a known name of the site.
    func without(_ text: String) -> String {
        var text = text
        for _ in 0..<3 {
            guard let shorter = cut(text) else { break }
            text = shorter
        }
        return text
    }

    /// Signs that separate a title from a site's name.
    private static let separators: Set<Character> = [
        "|", "–", "-", "—", "»", "«", "·", "•", "/", "›", "‹", "｜", "ㅣ", "~", "∙", "*", "<", ">", "－", "│", "¦", "⋆",
        "★",
    ]

    private func cut(_ text: String) -> String? {
        // A separator stands between spaces, or is one that stands for nothing else.
        let characters = Array(text)
        for index in characters.indices.reversed() where isSeparator(characters, index) {
            if contains(Substring(String(characters[(index + 1)...]))) {
                return String(characters[..<index]).trimmingSeparators
            }
        }
        for index in characters.indices where isSeparator(characters, index) || characters[index] == ":" {
            if contains(Substring(String(characters[..<index]))) {
                return String(characters[(index + 1)...]).trimmingSeparators
            }
        }
        return nil
    }

    private func isSeparator(_ text: [Character], _ index: Int) -> Bool {
        guard index > 0, index + 1 < text.count else { return false }
        switch text[index] {
        case "｜", "ㅣ", "|", "│": return true
        case ":" where index > 0 && text[index - 1] == ":": return true
        case let mark where Self.separators.contains(mark):
            return text[index - 1] == " " || text[index + 1] == " "
        default: return false
        }
    }
}

extension String {
    /// Without the signs that separate titles from names, and spaces, at both ends.
    fileprivate var trimmingSeparators: String? {
        var rest = self[...]
        func isEdge(_ character: Character) -> Bool {
            character.isWhitespace || "|–—»·•›｜ㅣ~∙:-/".contains(character)
        }
        while let last = rest.last, isEdge(last) { rest = rest.dropLast() }
        while let first = rest.first, isEdge(first) { rest = rest.dropFirst() }
        return rest.isEmpty ? nil : String(rest)
    }
}
