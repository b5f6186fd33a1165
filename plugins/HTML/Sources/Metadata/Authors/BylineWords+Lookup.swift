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
            (.sure, sure), (.link, links), (.place, places), (.reports, reports), (.verb, verbs),
            ([.junk, .statesTime], dateLabels), (.otherWork, otherWork), (.otherLabel, otherLabels),
            (.abbreviation, abbreviations),
        ]
        for (traits, list) in lists { table.addWords(traits, list) }
        return table
    }()

    /// What the word or phrase with a hash may be; hashes are those of lower case (``lowered(_:)``).
    static func traits(_ hash: UInt64) -> BylineTraits { table[hash] }

    /// What a word or phrase may be, capitals or not.
    static func traits(of text: String) -> BylineTraits {
        var text = text
        return text.withUTF8 { traits(of: $0) }
    }

    /// The same of UTF-8 in memory.
    static func traits(of utf8: UnsafeBufferPointer<UInt8>) -> BylineTraits {
        var (hash, index) = (ByteHash.basis, 0)
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                hash = ByteHash.adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
                index += 1
                continue
            }
            let (scalar, length) = TextMatch.decode(utf8, index)
            guard let lower = lowered(scalar) else {
                return table[ByteHash.of(lowered(String(decoding: utf8, as: UTF8.self)))]
            }
            hash = ByteHash.adding(UInt8(truncatingIfNeeded: 0xC0 | lower >> 6), to: hash)
            hash = ByteHash.adding(UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F), to: hash)
            index += length
        }
        return table[hash]
    }

    /// A letter of two bytes in lower case; nil for what is lowered or composed in a way of its own.
    private static func lowered(_ scalar: Unicode.Scalar) -> UInt16? {
        switch scalar.value {
        // Latin but for the dotted I, and Cyrillic but for its combining marks.
        case 0xC0...0x12F, 0x131...0x233, 0x400...0x482, 0x48A...0x52F: TextMatch.lowerCase[Int(scalar.value) - 0xC0]
        default: nil
        }
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
