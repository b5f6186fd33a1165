/// A part of a byline between two separators.
struct BylinePiece {
    /// What a part is, by its words alone.
    enum Kind { case person, role, organization, desk, nothing }

    var words: [BylineWord]
    /// Whether the part before is joined to this one by a comma or a line of its own rather than an "and".
    var isListed = false
    /// What its label says that the person does: `Editor: Jane Doe`.
    var role: String?

    init(_ text: String) { words = text.split(separator: " ").map { BylineWord($0) } }

    init(words: some Sequence<BylineWord>) { self.words = Array(words) }

    init(words: [BylineWord]) { self.words = words }

    /// As written, with single spaces.
    var text: String { words.joined }

    /// Takes addresses of mail and handles away: `Jane Doe jane@mill.example`, `Jane Doe @jane`.
    mutating func removeContacts() {
        if words.contains(where: \.isContact) { words.removeAll(where: \.isContact) }
    }

    /// Takes the place away that somebody wrote from: `서울=김철수`.
    mutating func removePlace() {
        if let first = words.first, first.wide > 0, let name = first.behindPlace { words[0] = name }
    }

    /// Looks the words up.
    ///
    /// - Parameter outlets: names of the page's own site.
    func kind(_ outlets: SiteNames) -> Kind {
        let text = text
        guard let first = words.first, words.contains(where: \.hasLetter), text.utf8.count <= 120, !Self.isContact(text)
        else { return .nothing }
        if first.traits.contains(.junk) { return .nothing }
        if words.allSatisfy({ $0.traits.contains(.calendar) }) { return .nothing }
        if isAgency || outlets.isNamed(text) || isAddress { return .organization }
        if isRole { return .role }
        // A template that nobody filled in: `[author]`.
        if words.count == 1, !first.bare.isDisjoint(with: [.lead, .noun]) { return .nothing }
        if words.contains(where: { $0.traits.contains(.desk) }) { return .desk }
        if words.contains(where: { $0.traits.contains(.organization) }) || endsAsOrganization(text) {
            return .organization
        }
        if words.contains(where: \.hasDigit) { return isHandle(text) ? .person : .nothing }
        return words.count <= 7 ? .person : .nothing
    }

    /// Whether the words are the name of a news agency.
    var isAgency: Bool {
        guard words.last?.traits.contains(.agencyEnd) ?? false else { return false }
        return BylineWords.traits(of: text).contains(.agency)
    }

    private func endsAsOrganization(_ text: String) -> Bool {
        guard let last = text.utf8.last, last >= 0x80 else { return false }
        return BylineWords.organizationEnds.contains(where: text.lowercased().hasSuffix)
    }

    /// Whether a text is an address of the net or of mail.
    private static func isContact(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x3A || $0 == 0x5B || $0 == 0x28 }) else { return false }
        if text.utf8.contains(0x40) || ByteSearch.contains("://", in: text) { return true }
        let key = text.lowercased()
        return ByteSearch.contains("[at]", in: key) || ByteSearch.contains("(at)", in: key)
    }

    /// Every word says what somebody does.
    var isRole: Bool {
        words.contains { $0.traits.contains(.role) }
            && words.allSatisfy { !$0.traits.isDisjoint(with: [.role, .rolePart]) }
    }

    /// A name made up for the net: one word, more letters than digits.
    private func isHandle(_ text: String) -> Bool {
        guard words.count == 1, !text.utf8.contains(where: { ":/.,+".utf8.contains($0) }) else { return false }
        return text.utf8.count { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x7B } >= 2
            && text.utf8.first.map { $0 > 0x39 } ?? false
    }

    /// `www.example.org`, `example.org`.
    var isAddress: Bool {
        guard words.count == 1, var address = words.first?.text else { return false }
        return address.withUTF8 { utf8 in
            guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < utf8.count,
                utf8[dot...].count(where: { $0 & 0xC0 != 0x80 }) <= 5
            else { return false }
            if utf8.count >= 4, utf8[3] == 0x2E, utf8[..<3].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) {
                return true
            }
            return utf8.count >= 7 && !utf8[..<dot].contains(UInt8(ascii: ".")) || utf8.contains(UInt8(ascii: "/"))
        }
    }

    /// `台北報導`: where a report is from.
    var isPlaceOfReport: Bool {
        guard let last = words.last, last.wide > 0 else { return false }
        return BylineWords.reportEnds.contains(where: last.text.hasSuffix)
    }

    /// `USA Today`, `BBC News`: behind somebody's name in other letters an outlet.
    var beginsWithAcronym: Bool {
        guard words.count > 1, let first = words.first, let second = words.dropFirst().first else { return false }
        return (3...5).contains(first.text.utf8.count) && first.text.utf8.allSatisfy { $0 &- 0x41 < 26 }
            && second.text.utf8.contains { $0 &- 0x61 < 26 }
    }

    /// How much the words look like a person's name, 0–1.
    var likeness: Double {
        if let script = scriptLikeness { return script }
        var capitals = 0
        var others = 0
        for word in words where !word.traits.contains(.particle) {
            if word.isCapital {
                capitals += 1
            } else {
                others += 1
            }
        }
        if others > 0 { return capitals + others == 1 ? 0.4 : 0.3 }
        switch capitals {
        case 0: return 0.1
        case 1: return words.count > 1 ? 0.7 : 0.5
        case 2...4: return 1
        default: return 0.4
        }
    }

    /// Names in the scripts of East Asia are two to five characters, in kana longer; spaces may stand inside.
    private var scriptLikeness: Double? {
        let wide = words.reduce(0) { $0 + $1.wide }
        if wide == 0 { return nil }
        let scalars = words.reduce(0) { $0 + $1.scalars }
        guard wide * 2 > scalars else { return nil }
        return (2...5).contains(scalars) ? 0.9 : scalars <= 12 ? 0.5 : 0.2
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a letter; most are told without the tables of the standard library.
    var isLetter: Bool {
        value < 0x80 ? (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A : properties.isAlphabetic
    }

    /// Whether names begin with it: a capital letter, or one of a script without capitals.
    var isCapital: Bool {
        value < 0x80
            ? value >= 0x41 && value <= 0x5A : properties.isUppercase || !properties.changesWhenUppercased
    }
}
