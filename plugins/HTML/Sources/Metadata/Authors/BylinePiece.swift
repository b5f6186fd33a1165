/// A part of a byline between two separators.
struct BylinePiece {
    /// What a part is, by its words alone.
    enum Kind { case person, role, organization, desk, nothing }

    /// The words as written.
    var words: [Substring]
    /// Whether the part before is joined to this one by a comma or a line of its own rather than an "and".
    var isListed = false

    init(_ text: Substring) { words = text.split(separator: " ") }

    init(words: some Sequence<Substring>) { self.words = Array(words) }

    var text: String { words.joined(separator: " ") }
    var key: String { text.lowercased() }

    /// Looks the words up.
    ///
    /// - Parameter outlets: names of the page's own site.
    func kind(_ outlets: SiteNames) -> Kind {
        let key = key
        guard let first = words.first?.lowercased(), key.unicodeScalars.contains(where: \.isLetter),
            key.utf8.count <= 120, !Self.isContact(key)
        else { return .nothing }
        if BylineWords.junk.contains(key) || BylineWords.junk.contains(first) && words.count > 1 { return .nothing }
        if words.allSatisfy({ BylineWords.calendar.contains($0.lowercased()) }) { return .nothing }
        if BylineWords.agencies.contains(key) || outlets.isNamed(key) || isAddress {
            return .organization
        }
        if isRole { return .role }
        if words.contains(where: { BylineWords.desks.contains($0.lowercased()) }) { return .desk }
        if words.contains(where: { BylineWords.organizations.contains($0.lowercased()) })
            || key.utf8.last.map({ $0 >= 0x80 }) ?? false && BylineWords.organizationEnds.contains(where: key.hasSuffix)
        {
            return .organization
        }
        if key.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return isHandle(key) ? .person : .nothing }
        return words.count <= 7 ? .person : .nothing
    }

    /// Whether a text is an address of the net or of mail.
    private static func isContact(_ key: String) -> Bool {
        guard key.utf8.contains(where: { $0 == 0x40 || $0 == 0x3A || $0 == 0x5B || $0 == 0x28 }) else { return false }
        return key.utf8.contains(0x40) || ByteSearch.contains("://", in: key) || ByteSearch.contains("[at]", in: key)
            || ByteSearch.contains("(at)", in: key)
    }

    /// Every word says what somebody does.
    var isRole: Bool {
        words.contains { Self.isRoleWord($0) }
            && words.allSatisfy { Self.isRoleWord($0) || BylineWords.roleParts.contains($0.lowercased()) }
    }

    static func isRoleWord(_ word: Substring) -> Bool {
        let key = word.lowercased()
        return BylineWords.roles.contains(key)
            || key.utf8.contains(0x2D) && BylineWords.roleEnds.contains { key.hasSuffix($0) }
    }

    /// A name made up for the net: one word, more letters than digits.
    private func isHandle(_ key: String) -> Bool {
        guard words.count == 1, !key.contains(where: { ":/.,+".contains($0) }) else { return false }
        return key.utf8.count { $0 >= 0x61 } >= 2 && key.utf8.first.map { $0 > 0x39 } ?? false
    }

    /// `www.example.org`, `example.org`.
    var isAddress: Bool {
        let key = key
        guard words.count == 1, let dot = key.lastIndex(of: "."), key.distance(from: dot, to: key.endIndex) <= 5,
            dot != key.startIndex, key.index(after: dot) != key.endIndex
        else { return false }
        return key.hasPrefix("www.") || key.utf8.count >= 7 && !key[..<dot].contains(".") || key.contains("/")
    }

    /// How much the words look like a person's name, 0–1.
    var likeness: Double {
        if let script = scriptLikeness { return script }
        var capitals = 0
        var others = 0
        for word in words {
            if BylineWords.particles.contains(word.lowercased()) { continue }
            let letter = word.unicodeScalars.first(where: \.isLetter)
            if letter?.isCapital ?? false {
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
        let scalars = words.joined().unicodeScalars
        let wide = scalars.count { (0x2E80...0x9FFF).contains($0.value) || (0xAC00...0xD7AF).contains($0.value) }
        guard wide * 2 > scalars.count else { return nil }
        return (2...5).contains(scalars.count) ? 0.9 : scalars.count <= 12 ? 0.5 : 0.2
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
