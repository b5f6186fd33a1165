import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Questions and answers in texts")
struct InterviewTests {
    private func kinds(_ text: String) throws -> [Block.Kind] {
        try TextExtractor.record(of: text, as: "text/plain").blocks.map(\.kind)
    }

    @Test(
        "marked pairs in several languages",
        arguments: [
            ("Q: Who pays for it?", "A: The town pays for it."), ("Q. 누가 비용을 내나요?", "A. 시가 비용을 냅니다."),
            ("Frage: Wer bezahlt das?", "Antwort: Die Stadt bezahlt."),
            ("P: ¿Quién lo paga?", "R: Lo paga la ciudad."), ("Вопрос: Кто за это платит?", "Ответ: Платит город."),
            ("問：誰が払うのですか？", "答：市が払います。"), ("س: من يدفع؟", "ج: المدينة تدفع."),
            ("Soru: Kim ödüyor?", "Cevap: Belediye ödüyor."), ("Pytanie: Kto za to płaci?", "Odpowiedź: Płaci miasto."),
            ("1. Question: Who pays?", "Answer: The town."),
        ])
    func marked(_ pair: (String, String)) throws {
        let text = "\(Prose.en)\n\n\(pair.0)\n\n\(pair.1)\n\n\(pair.0)\n\n\(pair.1)"
        #expect(try kinds(text) == [.paragraph, .paragraph, .question, .answer, .question, .answer])
    }

    @Test("a demand is a question when an answer follows")
    func demand() throws {
        #expect(
            try kinds("Q: Tell us about the bridge.\n\nA: It is old.\n\nQ: How old is it?\n\nA: Very.") == [
                .question, .answer, .question, .answer,
            ])
    }

    @Test(
        "one letter with a full stop is a mark where pairs take turns",
        arguments: [
            ("Q. Who pays for it?", "A. The town pays for it."),
            ("D. Come si diventa capitani?", "R. Con la pazienza."), ("P. ¿Quién lo paga?", "R. Lo paga la ciudad."),
            ("V. Wie betaalt dat?", "A. De stad betaalt."),
        ], ["\n\n", "\n"])
    func letters(pair: (question: String, answer: String), gap: String) throws {
        let other = pair.question.replacing(" ", with: " (y) ", maxReplacements: 1)
        let text = "\(Prose.en)\n\n\(pair.question)\(gap)\(pair.answer)\n\n\(other)\(gap)\(pair.answer)"
        #expect(try kinds(text) == [.paragraph, .paragraph, .question, .answer, .question, .answer])
    }

    @Test("a name is short after its first turn, or names stand at the first turns only")
    func shortened() throws {
        let short = "Kurier: Woran hakt es?\n\nUte Lammert: An allem.\n\nKurier: Was nun?\n\nLammert: Wir warten."
        #expect(try kinds("\(Prose.de)\n\n\(short)").suffix(4) == [.question, .answer, .question, .answer])
        let first =
            "Kurier : Que faire ici ?\n\nHenri Lacaze : Attendre.\n\nEt que faire ensuite ?\n\nPlanter des haies."
        #expect(try kinds("\(Prose.fr)\n\n\(first)").suffix(4) == [.question, .answer, .question, .answer])
    }

    @Test("initials are no marks")
    func initials() throws {
        let text = "D. Smith asked who pays?\n\nR. Jones did not answer.\n\nD. Smith left.\n\nR. Jones stayed."
        #expect(try kinds(text).allSatisfy { $0 == .paragraph })
    }

    @Test("pairs on neighbouring lines are told apart")
    func lines() throws {
        #expect(
            try kinds("Intro\n\nQ: Is it old?\nA: It is.\n\nQ: Is it open?\nA: No.") == [
                .paragraph, .question, .answer, .question, .answer,
            ])
    }

    @Test("a pair in one paragraph is told apart")
    func together() throws {
        #expect(
            try kinds("Q: Is it old? A: It is.\n\nQ: Is it open? A: No.") == [.question, .answer, .question, .answer])
    }

    @Test("an interview by names keeps the names")
    func speakers() throws {
        let text = """
            The engineer and her bridge

            By Jane Fenwick

            \(Prose.en)

            Herald: Ms Fenwick, what did you see when you first went down there?

            Fenwick: Two cracks, as long as my arm, and water in both of them.

            Herald: And what did you do then?

            Fenwick: We looked twice, and then we called the mayor.

            He came at once.
            """
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.suffix(5).map(\.kind) == [.question, .answer, .question, .answer, .answer])
        #expect(body.text.contains("Fenwick: Two cracks"))
    }

    @Test("questions that stand alone with their answers below")
    func bare() throws {
        let text = """
            The engineer and her bridge

            By Jane Fenwick

            \(Prose.en)

            What did you see when you first went down there?

            Two cracks, as long as my arm, and water in both of them. I had not expected that at all, I must say.

            And what did you do then?

            We looked twice, and then we called the mayor. He came at once, with his boots on, and looked as well.

            Will it ever open again?

            In the autumn, if the rain holds off. The stones are cut already, and the masons are waiting for us.
            """
        #expect(try kinds(text).suffix(6) == [.question, .answer, .question, .answer, .question, .answer])
    }

    @Test(
        "turns without the sign of a question",
        arguments: [
            ("问：先请您谈谈这项计划。", "答：意义很大，这次终于有了专门的资金。"), ("В.: Расскажите о мосте.", "О.: Его закрыли в мае."),
            ("記者：請談談石橋。", "王教授：石橋很老了，需要修。"), ("기자: 다리는 어떤지 궁금합니다", "박순자: 오래되었지만 튼튼합니다."),
            ("Корреспондент: Расскажите о мосте.", "Петрова: Его закрыли в мае."),
            ("Interviewer: You kept it.", "Walsh: Somebody had to."),
            ("——橋をどう見ますか。", "古い橋ですが、まだ使えると思います。"), ("問　橋の印象は。", "答　古いが、美しい橋です。"),
            ("— Сколько лет мосту?", "— Двести, и он ещё постоит."), ("ถาม: สะพานเป็นอย่างไร", "ตอบ: เก่ามากแต่ยังแข็งแรง"),
        ])
    func turns(_ pair: (question: String, answer: String)) throws {
        let prose =
            pair.question.utf8.allSatisfy { $0 < 0x80 }
            ? Prose.en : pair.question.hasPrefix("ถาม") ? Prose.th : Prose.ru
        let text = "\(prose)\n\n\(pair.question)\n\n\(pair.answer)\n\n\(pair.question)\n\n\(pair.answer)"
        #expect(try kinds(text) == [.paragraph, .paragraph, .question, .answer, .question, .answer])
    }

    @Test("turns at the head are no byline")
    func turnsAtTheHead() throws {
        let text = """
            周志远谈供水：先修最破的

            2023-11-17

            十一月中旬，周志远教授在武汉接受了本报的采访，谈到了供水管网改造计划的安排与困难。

            记者：周教授，为什么先从漏损最严重的城市开始

            周志远：因为那里见效最快。一个城市如果能把漏损率降低十个百分点，等于凭空多出一座水厂。

            记者：请您再说说农村的情况

            周志远：农村更复杂，很多管道是村里自己修的，没有图纸，也没有人管理，需要重新做一遍普查。
            """
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.map(\.kind) == [.paragraph, .question, .answer, .question, .answer])
        #expect(body.authors.isEmpty && body.published == "2023-11-17")
    }

    @Test("quotations that open with a dash are no interview")
    func dashes() throws {
        let text = "\(Prose.sv)\n\n– Vi tittade två gånger, säger hon.\n\n\(Prose.sv)\n\n– Det var i maj, säger han."
        #expect(try !kinds(text).contains(.question))
    }

    @Test("one rhetorical question is a paragraph")
    func rhetoric() throws {
        let text = "The engineer and her bridge\n\n\(Prose.en)\n\nWho could have known that?\n\n\(Prose.en)"
        #expect(try !kinds(text).contains(.question))
    }

    @Test("subheadings between paragraphs are headings")
    func headings() throws {
        let text =
            "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nA long dry spring\n\n\(Prose.en)\n\n## What comes next\n\n\(Prose.en)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.filter { $0.kind == .heading }.map(\.text) == ["A long dry spring", "What comes next"])
    }
}
