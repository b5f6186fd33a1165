/// What the endings of words tell of names in languages that decline them, or that mark an owner by an ending.
struct Inflection {
    private let utf8: UnsafeBufferPointer<UInt8>
    private let lexicon: Lexicon

    init(_ utf8: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
        (self.utf8, self.lexicon) = (utf8, lexicon)
    }

    private func ends(_ term: Term, _ ending: String) -> Bool {
        let bytes = ending.utf8
        return bytes.count < term.end - term.start
            && utf8[(term.end - bytes.count)..<term.end].elementsEqual(bytes)
    }

    private func ends(_ term: Term, _ endings: [String]) -> Bool { endings.contains { ends(term, $0) } }

    // MARK: Owners

    /// Whether a name says whose the word is that follows it: `Jan Janssons advokat`, `Sauli Niinistön avustaja`,
    /// `Kovács Péter ügyvédje`.
    func isOwner(_ name: Term, of noun: Term) -> Bool {
        switch lexicon.language {
        case "sv", "da", "no": ends(name, "s")
        case "fi": ends(name, "n") && !ends(name, ["nen", "son", "in", "man", "gren"])
        case "hu": ends(noun, ["je", "ja", "jük", "juk"])
        default: false
        }
    }

    /// Whether a word before a name says of where or of what somebody is: `Λαρισαίων`, `Украины`.
    func isGenitive(_ term: Term) -> Bool {
        switch lexicon.language {
        case "el": ends(term, ["ων", "ών"])
        case "ru", "uk": ends(term, ["ии", "ы", "ії", "и"])
        case "pl", "cs", "sk": ends(term, ["y", "i"])
        case "hr", "sl": ends(term, "e")
        default: false
        }
    }

    // MARK: Slavic cases

    /// Whether a name behind a noun cannot be the subject of a verb: the genitive of somebody to whom the noun belongs.
    ///
    /// Feminine names look like the genitive of masculine ones. The verb's gender tells them apart, and where it is
    /// feminine too, the most common masculine names do.
    func isBelonging(_ given: Term, _ surname: Term, subjectOf verb: Term) -> Bool {
        if ends(surname, ["ого", "его", "ському", "ського", "ego", "ého", "iej"]) { return true }
        if ends(given, ["ы", "ии", "ії", "ією"]) { return true }
        guard ends(given, ["а", "я", "a"]), !given.has(.masculine) else { return false }
        return given.has(.genitive) || isMasculine(verb)
    }

    private func isMasculine(_ verb: Term) -> Bool {
        switch lexicon.language {
        case "ru", "bg": ends(verb, ["л", "лся"])
        case "uk": ends(verb, ["в", "вся"])
        case "pl": ends(verb, "ł")
        case "hr": ends(verb, ["o", "о"])
        default: ends(verb, "l")
        }
    }
}
