/// Direct speech that a dash opens, as a paragraph of its own: `– Dammen håller, säger Anna Lind.`
///
/// It ends where its verb of saying begins. What follows that sentence may be the writer's words again, and is left out.
struct DialogueLine {
    /// Bytes of the words.
    let words: Range<Int>
    let attribution: Attribution

    /// Fewest and most bytes.
    private static let counts = 8...1200

    /// - Returns: nil for any other paragraph.
    init?(_ utf8: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
        guard lexicon.hasDialogue, let start = Self.start(utf8) else { return nil }
        let speech = AttributionReader(utf8: utf8, lexicon: lexicon)
        var clauses = ClauseReader(utf8, start..<utf8.count, commas: lexicon.hasDialogueWithCommas)
        while let clause = clauses.next(), clause - start <= Self.counts.upperBound {
            guard clause - start >= Self.counts.lowerBound,
                let attribution = Self.attribution(clause, speech, utf8)
            else { continue }
            words = start..<Self.end(before: clause, utf8)
            self.attribution = attribution
            return
        }
        return nil
    }

    /// Where the words begin behind a dash.
    private static func start(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
        guard utf8.count > 16 else { return nil }
        var index = 1
        if utf8[0] != UInt8(ascii: "-") {
            // – — ―
            guard utf8[0] == 0xE2, utf8[1] == 0x80, 0x93...0x95 ~= utf8[2] else { return nil }
            index = 3
        }
        while index < utf8.count {
            let (value, length) = Letters.scalar(utf8, index)
            // ¿ and ¡
            guard Letters.isSpace(value) || value == 0xBF || value == 0xA1 else {
                return Letters.isCapital(value) ? index : nil
            }
            index += length
        }
        return nil
    }

    /// Who speaks, if a clause begins with a word that says so.
    private static func attribution(
        _ clause: Int, _ speech: AttributionReader, _ utf8: UnsafeBufferPointer<UInt8>
    ) -> Attribution? {
        var reader = WordReader(utf8, clause..<utf8.count)
        guard let word = reader.next() else { return nil }
        let reports = speech.reports(word, behind: reader)
        // `…, Eskola sanoo.`
        guard reports || (speech.lexicon.language == "fi" && word.isCapital) else { return nil }
        let attribution = speech.after(clause..<utf8.count, endsSentence: false)
        if reports { return attribution == .none ? nil : attribution }
        if case .named(let name) = attribution, name.lowerBound == clause { return attribution }
        return nil
    }

    /// Where the words end before a clause: the dash or comma between is not theirs, the marks of a sentence are.
    private static func end(before clause: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        var end = clause
        while let (value, start) = Letters.scalar(before: end, in: utf8) {
            guard Letters.isSpace(value) || value == 0x2C || (0x2013...0x2015).contains(value) else { break }
            end = start
        }
        return end
    }
}
