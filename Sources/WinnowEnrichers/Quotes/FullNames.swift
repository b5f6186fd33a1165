private import Glibc

/// Finds the full names in a text for people who are called by their surname beside a quotation.
struct FullNames {
    private enum Match {
        case wanted
        case one(String, UInt64)
        case several
    }

    private var matches: [UInt64: Match]
    private let surnames: [[UInt8]]
    private let lexicon: Lexicon

    /// Bytes before a surname in which the rest of a name may stand.
    private static let reach = 60
    /// Occurrences of a surname that are looked at in a paragraph.
    private static let mostOccurrences = 50

    /// - Parameter surnames: the names that are looked for, as they stand in the text.
    init(surnames: [UInt64: String], lexicon: Lexicon) {
        matches = surnames.mapValues { _ in .wanted }
        self.surnames = surnames.values.sorted().map { Array($0.utf8) }
        self.lexicon = lexicon
    }

    /// Takes in a paragraph: two to four capitalized words in a row that end with one of the surnames.
    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
        for surname in surnames {
            var (from, count) = (0, 0)
            while count < Self.mostOccurrences, let at = Self.find(surname, utf8, from) {
                from = at + surname.count
                count += 1
                // A name before it is at least a letter and a space.
                if at >= 2, utf8[at - 1] == 0x20 || utf8[at - 1] == 0xA0 { read(utf8, endingAt: from, surname: at) }
            }
        }
    }

    private static func find(_ needle: [UInt8], _ utf8: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int? {
        guard let base = utf8.baseAddress, needle.count > 1 else { return nil }
        // A capital ASCII letter is rare; of a letter in two bytes the second one is.
        let rare = needle[0] < 0x80 ? 0 : 1
        var index = from + rare
        while index < utf8.count, let hit = memchr(base + index, Int32(needle[rare]), utf8.count - index) {
            index = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            let start = index - rare
            if start + needle.count > utf8.count { return nil }
            if memcmp(base + start, needle, needle.count) == 0 { return start }
            index += 1
        }
        return nil
    }

    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, endingAt end: Int, surname: Int) {
        if end < utf8.count, Letters.isWord(Letters.scalar(utf8, end).value) { return }
        var start = max(0, surname - Self.reach)
        // To the beginning of a word.
        while start > 0, start < surname, utf8[start - 1] != 0x20 { start += 1 }
        var reader = WordReader(utf8, start..<end)
        var run: [Word] = []
        var isBehindPreposition = false
        while let word = reader.next() {
            var traits = lexicon.traits(of: word)
            // `Secretary of State Ada Morrow`
            if isBehindPreposition, traits.contains(.department) { traits.insert(.title) }
            // `Konzernchef Otto Arce`
            if lexicon.capitalizesNouns, word.start != surname, word.isCapital,
                AttributionReader.ends(utf8, word.start..<word.end, with: AttributionReader.officeEndings)
            {
                traits.insert(.title)
            }
            isBehindPreposition = traits.contains(.preposition)
            if !word.gap.isDisjoint(with: .breaks) { run.removeAll(keepingCapacity: true) }
            let isParticle = traits.contains(.particle) && !run.isEmpty && !word.isCapital
            guard isParticle || (word.isCapital && traits.isDisjoint(with: [.noName, .title])) else {
                run.removeAll(keepingCapacity: true)
                continue
            }
            if run.count == 4 { run.removeFirst() }
            run.append(word)
        }
        // In German a noun may stand before `von`: `die These von Nora`.
        if lexicon.capitalizesNouns, run.count > 1, !run[run.count - 2].isCapital { return }
        if run.count > 1, let first = run.first, let last = run.last, last.start == surname {
            note(utf8, first, last, run)
        }
    }

    private mutating func note(_ utf8: UnsafeBufferPointer<UInt8>, _ first: Word, _ last: Word, _ run: [Word]) {
        // Whoever has the same given name is the same person; the shorter spelling lacks what is no name.
        let key = run[run.count - 2].key
        switch matches[last.key] {
        case .one(_, let other) where other != key: matches[last.key] = .several
        case .one(let name, _) where name.utf8.count > last.end - first.start: fallthrough
        case .wanted:
            let name = String(decoding: UnsafeBufferPointer(rebasing: utf8[first.start..<last.end]), as: UTF8.self)
            matches[last.key] = .one(name, key)
        default: break
        }
    }

    /// The full name for a surname; nil when the text has none, or several.
    func name(for surname: UInt64) -> String? {
        guard case .one(let name, _) = matches[surname] else { return nil }
        return name
    }
}
