private import CCLD2
package import WinnowModel
package import WinnowPlugin

/// Detects the language of a text that states none, or one that it is plainly not in.
package struct LanguageEnricher: Enricher {
    package static let identity = "language/1.0.0"

    /// Bytes from the beginning and from the middle of a text: enough for certainty. CLD2 takes 40 ns a byte.
    private static let sampleBytes = 800
    /// Fewer letters than this name no language.
    private static let fewestBytes = 16

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        let stated = body.language
        guard let guess = stated.map({ StatedLanguage($0).contradiction(in: body.text) }) ?? Self.detect(body.text)
        else { return }
        body.language = guess.language
        body.languageConfidence = guess.confidence
        let source = stated == nil ? "detected in the text" : "detected in the text, which is not in the one stated"
        context.explanation?.field(
            "language",
            evidence: [.init(source: source, value: guess.language, weight: guess.confidence, won: true)])
    }

    /// The likeliest language of a text.
    /// - Returns: a BCP 47 tag and how sure it is, 0–1; nil when the text is too short or in no known language.
    package static func detect(_ text: String) -> (language: String, confidence: Double)? {
        var guesses = (winnow_language_guess(), winnow_language_guess(), winnow_language_guess())
        var isReliable = false
        let sample = sample(text)
        // CLD2 looks a few bytes behind the end, so what stands there must be the same each time.
        let count = (sample + [UInt8](repeating: 0, count: 16)).withUnsafeBufferPointer { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { chars in
                withUnsafeMutablePointer(to: &guesses) { tuple in
                    tuple.withMemoryRebound(to: winnow_language_guess.self, capacity: 3) {
                        winnow_detect_language(chars.baseAddress, Int32(sample.count), $0, &isReliable)
                    }
                }
            }
        }
        guard Int(count) >= fewestBytes, guesses.0.percent > 0, let code = guesses.0.code,
            let tag = tag(String(cString: code))
        else { return nil }
        let share = Double(guesses.0.percent) / 100
        return (tag, isReliable ? share : share / 2)
    }

    /// The beginning and the middle of a text, cut between scalars.
    private static func sample(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { utf8 in
            if utf8.count <= sampleBytes * 2 { return Array(utf8) }
            func boundary(_ index: Int) -> Int {
                var index = index
                while index > 0, utf8[index] & 0xC0 == 0x80 { index -= 1 }
                return index
            }
            let middle = utf8.count / 2
            return Array(utf8[..<boundary(sampleBytes)]) + [0x0A]
                + Array(utf8[boundary(middle)..<boundary(min(middle + sampleBytes, utf8.count - 1))])
        }
    }

    /// CLD2's codes as BCP 47: old ISO 639 codes replaced, its pseudo-languages for scripts dropped.
    private static func tag(_ code: String) -> String? {
        let replaced = ["iw": "he", "jw": "jv", "in": "id", "mo": "ro", "un": "", "xxx": ""]
        guard !code.hasPrefix("xx-") else { return nil }
        return LanguageTag.canonical(replaced[code] ?? code)
    }
}
