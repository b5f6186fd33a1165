import WinnowPlugin

// Looking words up.
extension BylineWords {
    private static let table: BylineTable = {
        var table = BylineTable()
        table.addPhrases(.lead, first: .leadStart, leads)
        table.addPhrases(.agency, last: .agencyEnd, agencies)
        let lists: [(BylineTraits, String)] = [
            (.preposition, prepositions), (.opener, openers), (.picture, pictures), (.role, roles),
            (.rolePart, roleParts), (.desk, desks), (.organization, organizations), (.particle, particles),
            (.junk, junk), (.calendar, calendar), (.datePreposition, datePrepositions), (.statesTime, statesTime),
            (.leadsElsewhere, leadsElsewhere), (.conjunction, conjunctions), (.opening, openings), (.noun, nouns),
            (.sure, sure),
        ]
        for (traits, list) in lists { table.addWords(traits, list) }
        return table
    }()

    /// What the word or phrase with a hash may be; hashes are those of lower case (``lowered(_:)``).
    static func traits(_ hash: UInt64) -> BylineTraits { table[hash] }

    /// What a word or phrase may be, capitals or not.
    static func traits(of text: String) -> BylineTraits { table[ByteHash.of(lowered(text))] }

    /// The same of UTF-8 in memory.
    static func traits(of utf8: UnsafeBufferPointer<UInt8>) -> BylineTraits {
        var hash = ByteHash.basis
        for byte in utf8 {
            if byte >= 0x80 { return traits(of: String(decoding: utf8, as: UTF8.self)) }
            hash = ByteHash.adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
        }
        return table[hash]
    }

    /// A text as it is compared: in lower case, composed as the vocabulary is (NFC).
    static func lowered(_ text: String) -> String {
        let lower = text.lowercased()
        if lower.utf8.allSatisfy({ $0 < 0x80 }) || lower.unicodeScalars.allSatisfy({ Composition.isInert($0.value) }) {
            return lower
        }
        return Composition.nfc(lower)
    }

    /// Whether a word in lower case ends with a role behind a hyphen.
    static func endsWithRole(_ word: String) -> Bool { roleEnds.contains(where: word.hasSuffix) }
}
