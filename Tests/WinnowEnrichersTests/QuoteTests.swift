import Testing
import WinnowEnrichers
import WinnowModel
import WinnowPlugin

@Suite("Quotations")
struct QuoteTests {
    /// What stands between the marks of a text, and who said it; `-` for nobody.
    private func quotes(_ text: String, _ language: String) -> [String] {
        let body = enriched(text, language)
        return body.enrichments.quotes.map { "\($0.speaker ?? "-"): \($0.text)" }
    }

    private func enriched(_ text: String, _ language: String?) -> RecordBody {
        enriched(text.split(separator: "\n").map { Block(.paragraph, text: String($0)) }, language)
    }

    private func enriched(_ blocks: [Block], _ language: String?) -> RecordBody {
        var extraction = Extraction()
        for block in blocks { extraction.append(block) }
        extraction.body.language = language
        var body = Normalizer(limits: ExtractionLimits()).normalize(extraction, context: ExtractionContext())
        QuoteEnricher().enrich(&body, context: ExtractionContext())
        return body
    }

    @Test(
        "have the speaker that stands beside them, in many languages",
        arguments: [
            ("en", "“The dam will hold,” said Ada Morrow, the engineer.", "Ada Morrow: The dam will hold,"),
            (
                "en", "\"The dam will hold through winter,\" Mayor Tom Okafor said on Monday.",
                "Tom Okafor: The dam will hold through winter,"
            ),
            ("en", "According to Ada Morrow, “the dam is safe and sound”.", "Ada Morrow: the dam is safe and sound"),
            (
                "en", "Lena Ortiz, the town's chief engineer, said: ‘We checked every gate twice.’",
                "Lena Ortiz: We checked every gate twice."
            ),
            (
                "en", "“We are ready,” the minister, Paul van der Berg, told Reuters.",
                "Paul van der Berg: We are ready,"
            ),
            ("en", "“We are ready,” said foreign minister Dmytro Koval late Monday.", "Dmytro Koval: We are ready,"),
            ("en", "“It will hold,” says the former editor of the Courier, Lena Ortiz.", "Lena Ortiz: It will hold,"),
            ("ko", "김 전 시장은 \"댐은 겨울을 견딜 것\"이라고 말했다.", "김 전 시장: 댐은 겨울을 견딜 것"),
            ("de", "„Der Damm hält“, sagte Bürgermeisterin Anna Lindt am Montag.", "Anna Lindt: Der Damm hält"),
            (
                "de", "Polizeisprecher Jens Kolb erklärte: »Wir ermitteln in alle Richtungen.«",
                "Jens Kolb: Wir ermitteln in alle Richtungen."
            ),
            ("de", "„Das ist ein guter Tag für uns“, so Maria Stein.", "Maria Stein: Das ist ein guter Tag für uns"),
            ("fr", "« Le barrage tiendra », a déclaré le maire Luc Perrin.", "Luc Perrin: Le barrage tiendra"),
            (
                "fr", "Selon Claire Aubry, « le niveau de l’eau baisse déjà ».",
                "Claire Aubry: le niveau de l’eau baisse déjà"
            ),
            (
                "fr", "« Nous avons tout vérifié », explique Claire Aubry, ingénieure.",
                "Claire Aubry: Nous avons tout vérifié"
            ),
            (
                "es", "«La presa aguantará el invierno», aseguró la alcaldesa Inés Robledo.",
                "Inés Robledo: La presa aguantará el invierno"
            ),
            (
                "es", "El ministro Pablo Arce dijo: “No habrá más recortes este año”.",
                "Pablo Arce: No habrá más recortes este año"
            ),
            ("it", "«La diga terrà», ha detto il sindaco Marco Bruni.", "Marco Bruni: La diga terrà"),
            ("pt", "“A barragem vai resistir”, afirmou o prefeito João Matos.", "João Matos: A barragem vai resistir"),
            ("nl", "\"De dijk houdt het wel\", zegt burgemeester Jan de Wit.", "Jan de Wit: De dijk houdt het wel"),
            ("sv", "”Dammen håller i vinter”, säger Karin Holm till tidningen.", "Karin Holm: Dammen håller i vinter"),
            (
                "da", "»Dæmningen holder hele vinteren«, siger Mette Krogh.",
                "Mette Krogh: Dæmningen holder hele vinteren"
            ),
            ("no", "«Demningen holder hele vinteren», sier Kari Moe.", "Kari Moe: Demningen holder hele vinteren"),
            ("fi", "”Pato kestää koko talven”, sanoo Liisa Korpi.", "Liisa Korpi: Pato kestää koko talven"),
            (
                "pl", "„Tama wytrzyma całą zimę” – powiedział burmistrz Piotr Zalewski.",
                "Piotr Zalewski: Tama wytrzyma całą zimę"
            ),
            ("cs", "„Hráz celou zimu vydrží,“ řekla starostka Jana Malá.", "Jana Malá: Hráz celou zimu vydrží,"),
            ("ru", "«Плотина выдержит», — сказал мэр Иван Петров.", "Иван Петров: Плотина выдержит"),
            ("ru", "Мария Котова заявила: «Мы проверили каждый затвор».", "Мария Котова: Мы проверили каждый затвор"),
            ("uk", "«Гребля витримає зиму», — заявила Олена Бондар.", "Олена Бондар: Гребля витримає зиму"),
            ("hu", "„A gát kitart a télen” – mondta Nagy Péter.", "Nagy Péter: A gát kitart a télen"),
            ("tr", "Belediye Başkanı Ali Demir, \"Baraj kışa dayanacak\" dedi.", "Ali Demir: Baraj kışa dayanacak"),
            ("el", "«Το φράγμα θα αντέξει», δήλωσε ο Νίκος Παππάς.", "Νίκος Παππάς: Το φράγμα θα αντέξει"),
            (
                "ro", "„Barajul va rezista la iarnă”, a declarat primarul Ion Munteanu.",
                "Ion Munteanu: Barajul va rezista la iarnă"
            ),
            (
                "id", "\"Bendungan ini akan bertahan,\" kata Bupati Budi Santoso.",
                "Budi Santoso: Bendungan ini akan bertahan,"
            ),
            ("ja", "田中市長は「ダムは冬を越せる」と述べた。", "田中市長: ダムは冬を越せる"),
            ("ja", "「ダムは冬を越せる」と佐藤氏は語った。", "佐藤: ダムは冬を越せる"),
            ("zh", "市长王明表示：“大坝能够撑过这个冬天。”", "王明: 大坝能够撑过这个冬天。"),
            ("zh", "“我们已经检查了每一道闸门。”李华说。", "李华: 我们已经检查了每一道闸门。"),
            ("ko", "김민수 시장은 “댐은 겨울을 견딜 것”이라고 말했다.", "김민수: 댐은 겨울을 견딜 것"),
        ])
    func speakers(language: String, text: String, expected: String) {
        #expect(quotes(text, language) == [expected])
    }

    @Test(
        "have no speaker where only a pronoun or an office stands",
        arguments: [
            ("en", "Ada Morrow checked it. “The dam will hold,” she said."),
            ("en", "“The dam will hold,” said a spokesman for Brightwater."),
            ("en", "“The dam will hold,” the mayor told Reuters."),
            ("en", "“The dam will hold,” Smith's lawyer said."),
            ("es", "“La presa aguantará”, dijo el jefe del Gobierno polaco."),
            ("ko", "무소속 의원은 \"댐은 겨울을 견딜 것\"이라고 말했다."),
            ("de", "„Der Damm wird halten“, sagte er der Zeitung Kurier."),
            ("de", "„Der Damm wird halten“, sagte der Sprecher der Polizei."),
            ("fr", "« Le barrage tiendra bon », a-t-elle déclaré à Paris."),
            ("ru", "«Плотина точно выдержит», — сказал он Ивану Петрову."),
            ("ja", "彼は「ダムは冬を越せる」と述べた。"), ("zh", "他说：“大坝能够撑过这个冬天。”"),
            ("ko", "그는 “댐은 겨울을 견딜 것”이라고 말했다."),
        ])
    func unnamed(language: String, text: String) {
        let found = quotes(text, language)
        #expect(found.count == 1 && found[0].hasPrefix("-: "), "\(found)")
    }

    @Test(
        "are no titles, terms, measures or apostrophes",
        arguments: [
            ("en", "The so-called “liberal order” is over, and its “values” too."),
            ("en", "She read “The Long Road Home Again” and watched \"Nine Lives of Martha Gray\" on Sunday."),
            ("en", "It is 5'10\" tall and the workers' hall is 'new' since the '90s, isn't it?"),
            ("de", "Der Film „Das Leben der Anderen“ lief gestern im Kino."),
            ("fr", "La Chine a dit vouloir renforcer la « confiance mutuelle », et les ventes."),
            ("fr", "Le film « Les Enfants du paradis » est ressorti."), ("he", "מטה צה\"ל ומזכ\"ל האו\"ם נפגשו."),
            ("ja", "小説「雪の国」は人気がある。"), ("zh", "“一带一路”倡议受到关注。"), ("ko", "영화 ‘겨울 이야기’가 개봉했다."),
            ("en", "“unclosed and “unclosed and “unclosed"),
            ("en", "A ‘cheap’ plan of the workers’, by many years of the workers’, was dropped."),
            ("zh", "这座被称为“沉默之城”的小镇很安静。影评人称赞其“安静的力量”。"),
            ("sv", "– Ny bro, nytt torg och ny skola"), ("es", "— Puentes — carreteras — escuelas y hospitales"),
        ])
    func nothing(language: String, text: String) {
        #expect(quotes(text, language) == [])
    }

    @Test(
        "stand between marks of all kinds",
        arguments: [
            ("nl", "‘De dam houdt het’, zei Joke de Vries.", "Joke de Vries: De dam houdt het"),
            ("sv", "'Dammen håller hela vintern', säger Anna Lind.", "Anna Lind: Dammen håller hela vintern"),
            ("de", "‚Der Damm wird halten‘, sagte Anna Lindt.", "Anna Lindt: Der Damm wird halten"),
            ("de", "›Der Damm wird halten‹, sagte Anna Lindt.", "Anna Lindt: Der Damm wird halten"),
            ("fr", "‹ Le barrage tiendra ›, dit Luc Perrin.", "Luc Perrin: Le barrage tiendra"),
            (
                "es", "La ministra de Hacienda, María Prado: “Las cuentas cuadran y cuadrarán siempre”.",
                "María Prado: Las cuentas cuadran y cuadrarán siempre"
            ),
            (
                "de", "Der Plan ist: „Wir bauen den Damm noch in diesem Jahr“.",
                "-: Wir bauen den Damm noch in diesem Jahr"
            ),
        ])
    func marks(language: String, text: String, expected: String) {
        #expect(quotes(text, language) == [expected])
    }

    @Test(
        "may hold who speaks",
        arguments: [
            (
                "fr", "« Le barrage tiendra, soupire Luc Perrin. Il a tenu hier. »",
                "Luc Perrin: Le barrage tiendra, soupire Luc Perrin. Il a tenu hier."
            ),
            (
                "ru", "«Плотина выдержит, — сказал Иван Котов. — Она новая».",
                "Иван Котов: Плотина выдержит, — сказал Иван Котов. — Она новая"
            ),
            (
                "it", "«La diga terrà – spiega Anna Bruni – per tutto l’inverno».",
                "Anna Bruni: La diga terrà – spiega Anna Bruni – per tutto l’inverno"
            ),
            (
                "fr", "« Le barrage tiendra, a-t-il dit. Nous le savons. »",
                "-: Le barrage tiendra, a-t-il dit. Nous le savons."
            ),
        ])
    func speakersInside(language: String, text: String, expected: String) {
        #expect(quotes(text, language) == [expected])
    }

    @Test(
        "may be paragraphs that a dash opens",
        arguments: [
            ("sv", "– Dammen håller hela vintern, säger Anna Lind. Hon ler.", "Anna Lind: Dammen håller hela vintern"),
            ("no", "– Holder dammen? spør Anna Lund.", "Anna Lund: Holder dammen?"),
            ("fi", "– Pato kestää koko talven, Eskola sanoo.", "Eskola: Pato kestää koko talven"),
            ("fi", "- Pato kestää koko talven, sanoo Anna Eskola.", "Anna Eskola: Pato kestää koko talven"),
            ("es", "—La presa aguantará —dijo Otto Arce—. Es nueva.", "Otto Arce: La presa aguantará"),
            ("pl", "– Tama wytrzyma zimę – powiedziała Anna Malec.", "Anna Malec: Tama wytrzyma zimę"),
            ("ru", "— Плотина выдержит, — сказал он.", "-: Плотина выдержит"),
        ])
    func dialogue(language: String, text: String, expected: String) {
        #expect(quotes(text, language) == [expected])
    }

    @Test("keep one voice while it goes on, and complete a surname that the text has once")
    func continued() {
        let text = """
            Engineer Ada Morrow inspected the gates.
            “We checked them,” Morrow said. “They will hold through the winter.”
            “No,” she added, “nothing was missed.”
            """
        #expect(
            quotes(text, "en") == [
                "Ada Morrow: We checked them,", "Ada Morrow: They will hold through the winter.", "-: No,",
                "-: nothing was missed.",
            ])
    }

    @Test("keep a voice behind words that are no quotation by themselves")
    func continuedBehindTerms() {
        let text = """
            The “flood” said Ada Morrow. “The water will come back before the winter ends.”
            The “flood” and the “storm” said Ben Hale. “The dam will hold through the winter.”
            The “flood” of the year. “The rain will go on until the winter ends.”
            """
        #expect(
            quotes(text, "en") == [
                "Ada Morrow: The water will come back before the winter ends.",
                "Ben Hale: The dam will hold through the winter.", "-: The rain will go on until the winter ends.",
            ])
    }

    @Test("leave a surname alone that two people have")
    func ambiguous() {
        let text = "Ada Morrow met Ben Morrow at the dam.\n“The gates will hold,” Morrow said."
        #expect(quotes(text, "en") == ["Morrow: The gates will hold,"])
    }

    @Test("run over paragraphs that each open anew")
    func paragraphs() {
        let text = "Ada Morrow said: “We checked every gate.\n“Then we checked them again.\n“All is well.”\nDone."
        #expect(
            quotes(text, "en") == [
                "Ada Morrow: We checked every gate.\n\n“Then we checked them again.\n\n“All is well."
            ])
    }

    @Test("do not run over what nobody said between two paragraphs")
    func interrupted() throws {
        let opening = "Mayor Ada Morrow said: \"We checked every gate of the dam this morning."
        let body = enriched(
            [
                Block(.paragraph, text: opening),
                Block(.heading, text: "The dam on Sunday"),
                Block(.paragraph, text: "\"Then we checked them again,\" she said."),
            ], "en")
        let scalars = Array(body.text.unicodeScalars)
        #expect(body.enrichments.quotes.map(\.text) == ["Then we checked them again,"])
        for quote in body.enrichments.quotes {
            let place = try scalars[#require(quote.start)..<#require(quote.end)]
            #expect(String(String.UnicodeScalarView(place)) == quote.text)
        }
    }

    @Test("without a speaker are taken when they are sentences")
    func unstated() {
        #expect(
            quotes("The sign is old. “Nobody may enter the hall after dark.” It hangs there still.", "en")
                == ["-: Nobody may enter the hall after dark."])
    }

    @Test("stand at their offsets, whatever the scripts and marks around")
    func offsets() {
        let texts = [
            "Наверху 😀 — „Плотина выдержит эту зиму“, сказал Иван Петров. «Да, она выдержит», добавил он.",
            "é👩‍👩‍👧 “The dam will hold,” said Ada Morrow. \"It will hold for years,\" she added.\nA “B C d e f.”",
            "田中市長は「ダムは『冬』を越せると思う」と述べた。",
            "« Le « grand » barrage tiendra », dit Luc Perrin.",
        ]
        for text in texts {
            for language in ["en", "ru", "ja", "fr", nil] {
                let body = enriched(text, language)
                let scalars = Array(body.text.unicodeScalars)
                for quote in body.enrichments.quotes {
                    guard let start = quote.start, let end = quote.end, start < end, end <= scalars.count else {
                        Issue.record("no place: \(quote)")
                        continue
                    }
                    var found = String.UnicodeScalarView()
                    found.append(contentsOf: scalars[start..<end])
                    #expect(String(found) == quote.text)
                }
            }
        }
        #expect(enriched(texts[1], "en").enrichments.enrichers["quotes"] == "quotes/1.0.0")
    }

    @Test(
        "take linear time however many marks there are",
        arguments: [
            "“ ", "“a ", "\" ", "– A, säger ", "« a, dit B. ", "‘a’, ", "«»", "« a", "„“”", "‘a’ ", "「", "「」",
            "a “b” said C. ", "'A ",
        ])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
        let start = ContinuousClock.now
        #expect(enriched(text, "en").enrichments.quotes.count <= 500)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
