/// A word of a byline with what is known of it, all of it looked up once.
struct BylineWord {
    /// As written.
    let text: String
    /// What it may be, capitals or not.
    let traits: BylineTraits
    /// The same without its commas, semicolons, colons and full stops.
    let bare: BylineTraits
    let hasLetter: Bool
    /// Whether its first letter is one that names begin with.
    let isCapital: Bool
    let hasDigit: Bool
    /// Whether a colon may stand in it, or one of full width.
    let mayHaveColon: Bool
    /// Whether marks may stand in it that separate names without spaces.
    let mayHaveMark: Bool
    /// Whether it is a handle or an address of mail: `@jane`, `jane@mill.example`.
    let isContact: Bool
    /// How many scalars it has.
    let scalars: Int
    /// How many of them are of East Asia.
    let wide: Int

    /// - Parameter utf8: without white space.
    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        let isASCII = utf8.allSatisfy { $0 < 0x80 }
        self = isASCII ? Self(ascii: utf8) : Self(beyondASCII: String(decoding: utf8, as: UTF8.self))
    }

    init(_ text: some StringProtocol) {
        var text = String(text)
        self = text.withUTF8 { Self($0) }
    }

    private init(ascii utf8: UnsafeBufferPointer<UInt8>) {
        var (whole, bare) = (ByteHash.basis, ByteHash.basis)
        var (firstLetter, hasDigit, hasHyphen, hasColon, hasMark) = (UInt8(0), false, false, false, false)
        var hasAt = false
        for byte in utf8 {
            var lower = byte
            if (byte | 0x20) &- 0x61 < 26 {
                lower = byte | 0x20
                if firstLetter == 0 { firstLetter = byte }
            } else if byte &- 0x30 < 10 {
                hasDigit = true
            } else if byte == UInt8(ascii: "-") {
                hasHyphen = true
            } else if byte == UInt8(ascii: ":") {
                hasColon = true
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/") {
                hasMark = true
            } else if byte == UInt8(ascii: "@") {
                hasAt = true
            }
            whole = ByteHash.adding(lower, to: whole)
            if !Self.isMark(byte) { bare = ByteHash.adding(lower, to: bare) }
        }
        text = String(decoding: utf8, as: UTF8.self)
        self.bare = BylineWords.traits(bare)
        let traits = whole == bare ? self.bare : BylineWords.traits(whole)
        self.traits = hasHyphen && BylineWords.endsWithRole(text.lowercased()) ? traits.union(.role) : traits
        (self.hasDigit, hasLetter) = (hasDigit, firstLetter != 0)
        isCapital = firstLetter != 0 && firstLetter < 0x61
        (mayHaveColon, mayHaveMark, scalars, wide) = (hasColon, hasMark, utf8.count, 0)
        isContact = hasAt && Self.isContact(text)
    }

    /// A word with other letters than those of ASCII.
    private init(beyondASCII text: String) {
        self.text = text
        let lower = BylineWords.lowered(text)
        let traits = BylineWords.traits(ByteHash.of(lower))
        let isRole = lower.utf8.contains(0x2D) && BylineWords.endsWithRole(lower)
        self.traits = isRole ? traits.union(.role) : traits
        // ： and its like have three bytes.
        let hasWideMark = lower.utf8.contains(0xEF)
        if hasWideMark || lower.utf8.contains(where: Self.isMark) {
            let bare = hasWideMark ? lower.filter { !":：,;.".contains($0) } : lower.filter { !":,;.".contains($0) }
            self.bare = BylineWords.traits(ByteHash.of(bare))
        } else {
            bare = traits
        }
        hasDigit = text.utf8.contains { $0 &- 0x30 < 10 }
        let letter = text.unicodeScalars.first(where: \.isLetter)
        hasLetter = letter != nil
        isCapital = letter?.isCapital ?? false
        // Marks of full width and those of East Asia begin with these bytes.
        mayHaveColon = text.utf8.contains { $0 == 0x3A || $0 == 0xEF }
        mayHaveMark = text.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "/") || $0 == 0xE3 || $0 == 0xEF
        }
        isContact = text.utf8.contains(0x40) && Self.isContact(text)
        scalars = text.unicodeScalars.count
        wide = text.unicodeScalars.count {
            (0x2E80...0x9FFF).contains($0.value) || (0xAC00...0xD7AF).contains($0.value)
        }
    }

    /// Whether labels may stand in it: a colon, or a lead with a name behind it, as in `文・佐藤花子`, `記者王小明`.
    var mayHaveLabel: Bool { mayHaveColon || wide > 0 }

    /// Whether it begins what brackets say about a name: `(dpa)`, `（新华社）`, `[서울=뉴시스]`.
    var opensBracket: Bool {
        switch text.utf8.first {
        case UInt8(ascii: "("): true
        case UInt8(ascii: "["): text.utf8.last == UInt8(ascii: "]")
        case 0xEF: text.hasPrefix("（")
        default: false
        }
    }

    var closesBracket: Bool {
        switch text.utf8.last {
        case UInt8(ascii: ")"), UInt8(ascii: "]"): true
        case 0x89: text.hasSuffix("）")
        default: false
        }
    }

    /// What stands behind the place in `서울=김철수`, `ロンドン＝山田太郎`; nil without one.
    var behindPlace: BylineWord? {
        guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else { return nil }
        let rest = text[text.index(after: sign)...]
        return rest.isEmpty ? nil : BylineWord(rest)
    }

    /// - Parameter text: with an `@`.
    private static func isContact(_ text: String) -> Bool {
        guard let at = text.utf8.lastIndex(of: 0x40) else { return false }
        return at == text.startIndex || text.utf8[at...].dropLast().contains(UInt8(ascii: "."))
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }
}

extension Collection<BylineWord> {
    /// The words with spaces between.
    var joined: String {
        if count == 1, let first { return first.text }
        var joined = ""
        for word in self {
            if !joined.isEmpty { joined += " " }
            joined += word.text
        }
        return joined
    }
}
