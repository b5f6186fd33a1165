import Testing
import WinnowEnrichers
import WinnowModel
import WinnowPlugin

@Suite("Enrichers")
struct EnricherTests {
    private func enriched(_ body: RecordBody, by enricher: some Enricher) -> RecordBody {
        var body = body
        enricher.enrich(&body, context: ExtractionContext())
        return body
    }

    @Test(
        "languages",
        arguments: [
            ("The river rose by more than a metre during the night, the town hall said.", "en"),
            ("Der Fluss stieg in der Nacht um mehr als einen Meter, teilte das Rathaus mit.", "de"),
            ("La rivière est montée de plus d’un mètre pendant la nuit, a indiqué la mairie.", "fr"),
            ("Ночью река поднялась более чем на метр, сообщили в мэрии города.", "ru"),
            ("河水在夜间上涨了一米多，市政府在一份声明中说。", "zh"), ("強い雨で川の水位が一メートル以上も上がりました。", "ja"),
            ("밤사이 강물이 일 미터 이상 불어났다고 시청이 밝혔다.", "ko"), ("ارتفع منسوب النهر بأكثر من متر خلال الليل، حسب البلدية.", "ar"),
        ])
    func languages(text: String, expected: String) {
        var body = RecordBody()
        body.text = text
        let result = enriched(body, by: LanguageEnricher())
        #expect(result.language == expected && (0...1).contains(result.languageConfidence ?? -1))
    }

    @Test("a stated language stands; too little text names none; a cut character does no harm")
    func languageLimits() {
        var body = RecordBody()
        body.text = "Der Fluss stieg in der Nacht um mehr als einen Meter."
        body.language = "en"
        #expect(enriched(body, by: LanguageEnricher()).language == "en")
        body.language = nil
        body.text = "42"
        #expect(enriched(body, by: LanguageEnricher()).language == nil)
        body.text = "a" + (0..<2000).map { "第\($0)回の強い雨で川の水位が\($0)メートル上がりました。" }.joined()
        #expect(enriched(body, by: LanguageEnricher()).language == "ja")
    }

    @Test("questions find their answers")
    func questions() {
        var body = RecordBody()
        body.blocks = [
            Block(.answer, text: "no question"), Block(.question, text: "Q1"), Block(.answer, text: "A1"),
            Block(.answer, text: "A1b"), Block(.question, text: "Q2"), Block(.paragraph, text: "x"),
            Block(.answer, text: "y"),
        ]
        let faq = enriched(body, by: QuestionAnswerEnricher()).enrichments.faq
        #expect(faq == [.init(question: "Q1", answer: "A1\n\nA1b")])
    }

    /// Blocks of a text in which `#` begins a heading, and the pairs that are found in it.
    private func pairs(_ lines: String) -> [Enrichments.QuestionAnswer] {
        var body = RecordBody()
        body.blocks = lines.split(separator: "\n").map {
            $0.hasPrefix("# ")
                ? Block(.heading, text: String($0.dropFirst(2)), level: 2) : Block(.paragraph, text: String($0))
        }
        return enriched(body, by: QuestionAnswerEnricher()).enrichments.faq
    }

    @Test("questions are seen by the shape of a text where the extractor marked none")
    func impliedQuestions() {
        let labelled = pairs("An interview\nQ: When does it open?\nA: In May.\nQ: Who pays?\nA: The county.")
        #expect(
            labelled == [
                .init(question: "When does it open?", answer: "In May."),
                .init(question: "Who pays?", answer: "The county."),
            ])
        let headings = pairs(
            "Intro.\n# Wann öffnet sie?\nIm Mai.\nVielleicht im Juni.\n# Wer zahlt?\nDer Kreis.\n# Ist sie sicher?\nJa."
        )
        #expect(headings.map(\.question) == ["Wann öffnet sie?", "Wer zahlt?", "Ist sie sicher?"])
        #expect(headings.first?.answer == "Im Mai.\n\nVielleicht im Juni.")
        let interview = pairs(
            """
            橋についての話。
            橋はいつ開通しますか？
            五月に開通します。天気が良ければの話です。
            費用はいくらですか？
            およそ十二億円です。郡が支払います。
            自転車は通れますか？
            はい、北側を通れます。専用の道があります。
            この記事は翻訳です。
            """)
        #expect(interview.count == 3 && interview.last?.answer == "はい、北側を通れます。専用の道があります。")
    }

    @Test(
        "questions that the writer asks are none",
        arguments: [
            "Why did it fall?\nNobody knows. Was it too old?\nThe county says no.",
            "# Why did it fall?\nNobody knows.\n# The river\nIt stood high.\n# Who pays?\nThe county.\n# The steel\nOld.",
            "“Who is there?”\nNobody spoke.\n“Who is there?”\nNobody spoke.\n“Who is it?”\nNobody spoke at all.",
            "A?\n" + String(repeating: "Text that goes on.\n", count: 9) + "B?\n"
                + String(repeating: "Text that goes on.\n", count: 9) + "C?\nText.",
            "One?\nTwo?\nThree?\nFour?\nNo answer to any of them.",
        ])
    func rhetoricalQuestions(lines: String) {
        #expect(pairs(lines) == [])
    }

    @Test("fingerprints stay what they are, since they are compared with those of years ago")
    func fingerprintValue() {
        let text = """
            The river rose by more than a metre during the night, the town hall said; nobody was hurt, and the “old” \
            bridge at Großenau stayed open. 漢字 and 2 numbers: 1999, 2024.
            """
        #expect(FingerprintEnricher.fingerprint(text) == 0x70EB_CBB8_FC2A_D43A)
    }

    @Test("near duplicates have near fingerprints, others do not")
    func fingerprints() throws {
        let words = (0..<400).map { "word\($0 * 7919 % 1000)" }
        let text = words.joined(separator: " ")
        let edited = words.enumerated().map { $0.offset == 200 ? "changed" : $0.element }.joined(separator: ", ")
            .uppercased()
        let other = (0..<400).map { "other\($0 * 104729 % 1000)" }.joined(separator: " ")
        let prints = try [text, edited, other].map { try #require(FingerprintEnricher.fingerprint($0)) }
        #expect((prints[0] ^ prints[1]).nonzeroBitCount <= 6)
        #expect((prints[0] ^ prints[2]).nonzeroBitCount >= 16)
        #expect(FingerprintEnricher.fingerprint("too short") == nil)
        #expect(FingerprintEnricher.fingerprint(String(repeating: "漢字の文章。", count: 10)) != nil)
    }

    @Test(
        "a fingerprint does not see case, punctuation and spacing, in any script",
        arguments: [
            ("«Плотина выдержит», — сказал мэр. ", "плотина ВЫДЕРЖИТ \u{201E}СКАЗАЛ\u{201C} Мэр "),
            ("Το φράγμα θα αντέξει, δήλωσε. ", "ΤΟ ΦΡΆΓΜΑ ΘΑ ΑΝΤΈΞΕΙ\u{A0}ΔΉΛΩΣΕ "),
            ("“The dam’s gates held,” he said. ", "\"THE DAM'S GATES HELD\" HE SAID\n"),
            ("「堤防は持つ」と市長は述べた。", "堤防は持つ，と市長は述べた. "),
        ])
    func fingerprintForms(text: String, other: String) {
        let prints = [text, other].map { FingerprintEnricher.fingerprint(String(repeating: $0, count: 12)) }
        #expect(prints[0] != nil && prints[0] == prints[1])
    }

    @Test(
        "the fingerprint that is taken on the way to the keyphrases is that of the text",
        arguments: [
            ("en", "The dam’s gates held, the well-known engineer said; 12,000 people don't know HER. “It” did — so."),
            ("de", "„Größe“ zählt für Öfen: 漢字, Straße, E-Mail und der Über-Fluß von 1999 in İstanbul."),
            ("ko", "밤사이 강물이 일 미터 이상 불어났다고 시청이 밝혔다. river 강은 12 미터다."),
            ("ru", "Ночью река поднялась более чем на метр, сообщили в МЭРИИ города: «так»."),
        ])
    func sharedFingerprint(language: String, sentence: String) {
        var extraction = Extraction()
        extraction.body.title = "A title that is no part of the text"
        extraction.body.language = language
        for index in 0..<5 {
            extraction.append(Block(.heading, text: "Part \(index)", level: 2))
            extraction.append(Block(.paragraph, text: sentence))
            extraction.append(Block(.caption, text: "An aside"))
            extraction.append(Block(.code, text: "let answer\(index) = 42"))
            extraction.append(Block(.list, items: [.init(text: sentence), .init(text: "two")]))
        }
        extraction.append(Block(.paragraph, text: String(repeating: sentence + " ", count: 1500)))
        extraction.append(Block(.paragraph, text: "The end of it"))
        var body = Normalizer(limits: ExtractionLimits()).normalize(extraction, context: ExtractionContext())
        let context = ExtractionContext()
        KeyphraseEnricher().enrich(&body, context: context)
        #expect(context.textFingerprint != nil && context.textFingerprint == FingerprintEnricher.fingerprint(body.text))
    }

    @Test("a line of boilerplate moves a fingerprint little")
    func boilerplate() throws {
        let text = (0..<400).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
        let framed = "Breaking news, updated hourly. " + text + " All rights reserved by the Brightwater Courier."
        let prints = try [text, framed].map { try #require(FingerprintEnricher.fingerprint($0)) }
        #expect((prints[0] ^ prints[1]).nonzeroBitCount <= 6)
    }
}
