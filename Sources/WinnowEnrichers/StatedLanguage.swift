/// Asks whether a text is in the language that its document states: templates state the language of whoever made them.
///
/// Most texts are, and their common words show it at once; only the others cost a detection.
struct StatedLanguage {
    private let stated: String
    private let primary: Substring

    /// - Parameter stated: BCP 47.
    init(_ stated: String) {
        self.stated = stated
        primary = Self.primary(stated)
    }

    /// Shorter texts contradict nothing, in bytes.
    private static let fewestBytes = 300
    /// Bytes from the middle of a text, whose words are looked at.
    private static let sampleBytes = 600
    /// The share of words that are common ones of a language in most texts in it; in few texts of another.
    private static let usualShare = 0.3
    /// The share in hardly any text that is not in the language or one beside it.
    private static let leastShare = 0.12
    /// How much greater the share of the language detected is at least than that of the one stated.
    private static let lead = 0.1
    /// How sure a detection must be, 0–1.
    private static let leastConfidence = 0.9
    /// How sure one of a language whose common words are unknown, and the share of the stated language's beside it.
    private static let (leastConfidenceAlone, mostShareBeside) = (0.95, 0.06)

    /// The language that a text is in instead of the one stated.
    /// - Returns: as ``LanguageEnricher/detect(_:)`` does; nil for a short text, one in the language stated, and one about
    ///   which there is any doubt.
    func contradiction(in text: String) -> (language: String, confidence: Double)? {
        var text = text
        guard primary.utf8.count == 2, text.utf8.count >= Self.fewestBytes else { return nil }
        let own = text.withUTF8 { Self.share(of: stated, in: $0) }
        if own >= Self.usualShare { return nil }
        guard let guess = LanguageEnricher.detect(text), guess.confidence >= Self.leastConfidence,
            case let other = Self.primary(guess.language), other != primary, !Self.areClose(primary, other)
        else { return nil }
        if !Lexicon.of(guess.language).hasCommonWords, own <= Self.mostShareBeside,
            Lexicon.of(stated).hasCommonWords, guess.confidence >= Self.leastConfidenceAlone
        {
            return guess
        }
        let share = text.withUTF8 { Self.share(of: guess.language, in: $0) }
        return share >= max(Self.leastShare, own + Self.lead) ? guess : nil
    }

    private static func primary(_ tag: String) -> Substring { Substring(tag.utf8.prefix { $0 != UInt8(ascii: "-") }) }

    /// The share of words in the middle of a text that are common ones of a language, 0–1; for a language whose common words
    /// are unknown that of letters in such scripts as most of those have, from Devanagari on to Chinese.
    private static func share(of language: String, in utf8: UnsafeBufferPointer<UInt8>) -> Double {
        let range = sample(utf8)
        let lexicon = Lexicon.of(language)
        guard lexicon.hasCommonWords else { return shareOfWideScript(utf8[range]) }
        var (words, common) = (0, 0)
        var reader = WordReader(utf8, range)
        while let word = reader.next() {
            words += 1
            if !lexicon.traits(of: word).subtracting(.general).isEmpty { common += 1 }
        }
        return words >= 8 ? Double(common) / Double(words) : 0
    }

    /// The share of bytes of letters that are of scripts whose letters have three bytes; 0 where others prevail.
    private static func shareOfWideScript(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
        var (ink, wide) = (0, 0)
        for byte in bytes where byte > 0x40 {
            ink += 1
            if byte & 0xF0 == 0xE0 { wide += 3 }
        }
        return ink > 0 && wide * 2 > ink ? Double(wide) / Double(ink) : 0
    }

    /// The middle of a text, from one scalar to another.
    private static func sample(_ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        func boundary(_ index: Int) -> Int {
            var index = index
            while index > 0, index < utf8.count, utf8[index] & 0xC0 == 0x80 { index -= 1 }
            return index
        }
        let start = max(0, (utf8.count - sampleBytes) / 2)
        return boundary(start)..<boundary(min(utf8.count, start + sampleBytes))
    }

    /// Whether two languages are so close that a detection confuses them, or one is written for the other.
    private static func areClose(_ first: Substring, _ second: Substring) -> Bool {
        groups.contains { group in
            let members = group.split(separator: " ")
            return members.contains(first) && members.contains(second)
        }
    }

    private static let groups = [
        "no nb nn da sv", "hr sr bs sh sl mk", "id ms jv su", "cs sk", "es gl ca", "pt gl", "bg mk", "ru be", "uk be",
        "nl af fy li", "de lb", "it co la", "fr oc ca", "az tr tk", "kk ky tt", "fi et", "lv lt", "hi mr ne", "fa ps",
        "zh ja", "en cy ga gd", "he yi",
    ]
}
