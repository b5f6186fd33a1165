package import WinnowModel
package import WinnowPlugin

/// Names what a text is about in its own words.
///
/// Works within one text, without a corpus, in languages that separate words by spaces and whose common words are known.
/// For others, Chinese, Japanese and Thai among them, there are none rather than wrong ones.
package struct KeyphraseEnricher: Enricher {
    package static let identity = "keyphrases/1.0.0"

    /// Shorter texts are about nothing in particular.
    private static let fewestWords = 40
    /// One phrase for so many words, within the bounds below.
    private static let wordsAPhrase = 60
    private static let fewestPhrases = 7
    private static let mostPhrases = 15

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        let lexicon = Lexicon.of(body.language)
        guard lexicon.hasCommonWords else { return }
        let text = Self.read(body, lexicon)
        context.textFingerprint = text.fingerprint
        guard text.tokens.count >= Self.fewestWords else { return }
        let most = min(Self.mostPhrases, max(Self.fewestPhrases, text.tokens.count / Self.wordsAPhrase))
        let ranking = PhraseRanking(text, capitalizesNouns: lexicon.capitalizesNouns)
        let phrases = ranking.best(most).compactMap { Self.spelling($0.text, $0.bytes, body) }
        guard !phrases.isEmpty else { return }
        body.enrichments.keyphrases = phrases
        body.enrichments.enrichers["keyphrases"] = Self.identity
    }

    /// Number 0 is the title, number n the block n - 1.
    private static func read(_ body: borrowing RecordBody, _ lexicon: Lexicon) -> PhraseText {
        var text = PhraseText(lexicon, bytes: body.text.utf8.count)
        if var title = body.title {
            title.withUTF8 { text.read($0, .init(number: 0, isTitle: true, isHeading: true, isInText: false)) }
        }
        for index in body.blocks.indices {
            let (kind, isInText) = (body.blocks[index].kind, body.blocks[index].start != nil)
            var content = body.blocks[index].text
            if holdsText(kind) {
                let part = PhraseText.Part(
                    number: index + 1, isTitle: false, isHeading: kind == .heading, isInText: isInText)
                content.withUTF8 { text.read($0, part) }
            } else if isInText {
                content.withUTF8 { text.passOver($0) }
            }
        }
        return text
    }

    private static func holdsText(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .paragraph, .quote, .question, .answer, .list, .heading: true
        default: false
        }
    }

    private static func spelling(_ number: Int, _ bytes: Range<Int>, _ body: RecordBody) -> String? {
        var text = number == 0 ? body.title ?? "" : body.blocks[number - 1].text
        return text.withUTF8 { utf8 in
            bytes.upperBound <= utf8.count ? String(decoding: utf8[bytes], as: UTF8.self) : nil
        }
    }
}
