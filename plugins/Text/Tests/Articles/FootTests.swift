import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Feet of texts")
struct FootTests {
    @Test("credits, rights, notes and page boilerplate below the text", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases: [ArticleCase] = credits + notices + pages

    private static let credits = [
        ArticleCase(
            name: "source in brackets, stray quotation mark",
            text: "\(Prose.en) (Source: council minutes and press summaries, attributed)”",
            credit: "council minutes and press summaries, attributed", ends: "led the survey.", absent: [.title]),
        ArticleCase(
            name: "agency in brackets", text: "Stone bridge closes after cracks are found\n\n\(Prose.en) (Yonhap)",
            credit: "Yonhap", ends: "led the survey."),
        ArticleCase(
            name: "brackets that are no credit stay",
            text: "Stone bridge closes after cracks are found\n\n\(Prose.en) (It was a Monday.)",
            ends: "(It was a Monday.)", absent: [.credit]),
        ArticleCase(
            name: "agency behind a dash", text: "Stone bridge closes after cracks are found\n\n\(Prose.en) — AFP",
            credit: "AFP", ends: "led the survey."),
        ArticleCase(
            name: "agency behind a slash", text: "古湖市石桥将禁止汽车通行\n\n\(Prose.zh)（完）", title: "古湖市石桥将禁止汽车通行",
            ends: "然后才报告市长。”"),
        ArticleCase(
            name: "source line", text: "Altmoor sperrt Steinbrücke für Autos\n\n\(Prose.de)\n\nQuelle: dpa",
            credit: "dpa", drops: ["Quelle"]),
        ArticleCase(
            name: "source line in Spanish", text: "Lagoviejo cierra su puente de piedra\n\n\(Prose.es)\n\nFuente: EFE",
            credit: "EFE", drops: ["Fuente"]),
        ArticleCase(
            name: "agency with inputs",
            text: "Stone bridge closes after cracks are found\n\n\(Prose.en)\n\n(With inputs from PTI)", credit: "PTI",
            drops: ["inputs"]),
        ArticleCase(
            name: "closed quotation stays",
            text:
                "Stone bridge closes after cracks are found\n\n\(Prose.en)\n\n“We looked twice and then we called the mayor at home.”",
            ends: "at home.”"),
        ArticleCase(
            name: "quotation over two paragraphs stays closed",
            text:
                "Stone bridge closes after cracks are found\n\n“\(Prose.en)\n\nAnd then we called the mayor, who was still at home.”",
            ends: "at home.”"),
        ArticleCase(
            name: "stray guillemet",
            text: "\(Prose.fr)\n\nLa rivière reste basse et les travaux dureront tout l'été, selon la mairie.»",
            ends: "selon la mairie."),
    ]

    private static let notices = [
        ArticleCase(
            name: "rights, disclaimer, source, author's note",
            text: """
                Stone bridge closes after cracks are found

                By [Jane Fenwick](https://example.org/jane)

                \(Prose.en)

                *

                Note to readers: Please click the share button above. Follow us on Instagram and Twitter and subscribe to our Telegram Channel.

                Jane Fenwick is a writer with a focus on rivers and the towns beside them.

                The original source of this article is [RiverBrief](https://example.org/rb)

                Copyright © [Jane Fenwick](#), [RiverBrief](#), 2023

                [Comment on Mere Research Articles on our Facebook page](#)

                [Become a Member of Mere Research](#)

                Articles by: [Jane Fenwick](#)

                Disclaimer: The contents of this article are of sole responsibility of the author(s). Mere Research will not be responsible for any inaccurate or incorrect statement in this article.

                For media inquiries: desk@example.org
                """,
            authors: ["Jane Fenwick"], rights: "Copyright © Jane Fenwick, RiverBrief, 2023", begins: "The council",
            ends: "led the survey.",
            drops: ["Disclaimer", "Comment on", "Member", "share button", "media inquiries", "]("],
            asides: ["Jane Fenwick is a writer with a focus on rivers and the towns beside them."]),
        ArticleCase(
            name: "rights in German",
            text:
                "Altmoor sperrt Steinbrücke für Autos\n\n\(Prose.de)\n\n© 2024 Altmoorer Bote. Alle Rechte vorbehalten.",
            rights: "© 2024 Altmoorer Bote. Alle Rechte vorbehalten.", ends: "der Prüfung."),
        ArticleCase(
            name: "rights in Russian",
            text: "Староозёрск закрывает каменный мост\n\n\(Prose.ru)\n\n© Озёрный вестник, 2024. Все права защищены.",
            rights: "© Озёрный вестник, 2024. Все права защищены.", drops: ["права"]),
        ArticleCase(
            name: "rights in Korean", text: "옛호수시, 돌다리 차량 통행 금지\n\n\(Prose.ko)\n\n저작권자 © 호수일보, 무단 전재 및 재배포 금지",
            rights: "저작권자 © 호수일보, 무단 전재 및 재배포 금지", drops: ["무단"]),
        ArticleCase(
            name: "rights in Japanese", text: "古湖市、石橋を秋まで通行止めに\n\n\(Prose.ja)\n\n無断転載を禁じます。", rights: "無断転載を禁じます。",
            drops: ["無断転載"]),
        ArticleCase(
            name: "editor's note stays as a note",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nEditor's note: An earlier version of this story gave a wrong date for the survey.",
            ends: "led the survey.",
            asides: ["Editor's note: An earlier version of this story gave a wrong date for the survey."]),
        ArticleCase(
            name: "author's note in German",
            text:
                "Altmoor sperrt Steinbrücke für Autos\n\nVon Anna Berg\n\n\(Prose.de)\n\nAnna Berg ist Redakteurin für Verkehr und schreibt über Brücken.",
            ends: "der Prüfung.",
            asides: ["Anna Berg ist Redakteurin für Verkehr und schreibt über Brücken."]),
    ]

    private static let pages = [
        ArticleCase(
            name: "related list, tags, share bar",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nTags: bridges, rivers\n\nFacebook Twitter WhatsApp\n\nRelated articles\n\nMill weir repaired in record time\n\nWhy the river runs so low this year\n",
            keywords: ["bridges", "rivers"], ends: "led the survey.", drops: ["Related", "Mill weir", "Facebook"]),
        ArticleCase(
            name: "newsletter, comments, read also between paragraphs",
            text: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n"
                + Prose.en.split(separator: "\n\n").joined(
                    separator: "\n\nRead also: Mill weir repaired in record time\n\nAdvertisement\n\n")
                + "\n\nSign up for our newsletter to get the latest news in your inbox.\n\nLeave a comment",
            begins: "The council", ends: "led the survey.",
            drops: ["Read also", "Advertisement", "newsletter", "comment"]),
        ArticleCase(
            name: "German page",
            text: "Altmoor sperrt Steinbrücke für Autos\n\nVon Anna Berg\n\n"
                + Prose.de.split(separator: "\n\n").joined(
                    separator: "\n\nLesen Sie auch: Mühlwehr in Rekordzeit repariert\n\nAnzeige\n\n")
                + "\n\nAbonnieren Sie unseren Newsletter\n\nTeilen\n\nDrucken",
            begins: "Der Stadtrat", ends: "der Prüfung.", drops: ["Lesen Sie auch", "Anzeige", "Newsletter", "Teilen"]),
        ArticleCase(
            name: "Spanish page",
            text: "Lagoviejo cierra su puente de piedra\n\nPor Lucía Romero\n\n"
                + Prose.es.split(separator: "\n\n").joined(
                    separator: "\n\nLea también: La presa reparada en un tiempo récord\n\n")
                + "\n\nSíguenos en nuestras redes sociales\n\nCompartir",
            begins: "El ayuntamiento", ends: "del estudio.", drops: ["Lea también", "Síguenos", "Compartir"]),
        ArticleCase(
            name: "Russian page",
            text: "Староозёрск закрывает каменный мост\n\nАвтор: Ольга Лескова\n\n"
                + Prose.ru.split(separator: "\n\n").joined(
                    separator: "\n\nЧитайте также: Плотину отремонтировали в рекордный срок\n\n")
                + "\n\nПодписывайтесь на наш Telegram-канал",
            begins: "Совет города", ends: "обследования.", drops: ["Читайте также", "Подписывайтесь"]),
        ArticleCase(
            name: "blocks of topics and of other articles",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nSHARE\nREAD LATER\nRelated stories\nWho pays for the mill weir?\n\nTopics\nBridges\nRivers\nReuse this content\n\n© 2024 The Ledger",
            keywords: ["Bridges", "Rivers"], rights: "© 2024 The Ledger", ends: "led the survey.",
            drops: ["SHARE", "READ LATER", "mill weir", "Reuse"]),
        ArticleCase(
            name: "blocks of a Spanish page, the author's among them",
            text:
                "Lagoviejo cierra su puente de piedra\n\nPor Lucía Romero\n\n\(Prose.es)\n\nSobre la firma\nLucía Romero\nEs redactora de la sección de España.\n\nMás información\nLa presa pierde agua\n\nArchivado En\nPuentes · Ríos",
            keywords: ["Puentes", "Ríos"], ends: "del estudio.", drops: ["La presa"],
            asides: ["Sobre la firma\nLucía Romero\nEs redactora de la sección de España."]),
        ArticleCase(
            name: "who led an interview",
            text:
                "Altmoor sperrt Steinbrücke für Autos\n\n3. März 2024\n\n\(Prose.de)\n\nDas Interview führte Jörg Maaßen.",
            authors: ["Jörg Maaßen"], ends: "der Prüfung."),
        ArticleCase(
            name: "a block that offers a newsletter",
            text:
                "Vieux-Mare ferme son pont de pierre\n\nPar Claire Dumas\n\n\(Prose.fr)\n\nNewsletter\n« La Matinale »\nTous les matins, recevez notre sélection d’articles\nS’inscrire\n\nRéutiliser ce contenu",
            ends: "de l'étude."),
        ArticleCase(
            name: "hashtags", text: "옛호수시, 돌다리 차량 통행 금지\n\n홍길동 기자\n\n\(Prose.ko)\n\n#돌다리 #옛호수시",
            keywords: ["돌다리", "옛호수시"], drops: ["#"]),
        ArticleCase(
            name: "a mail's signature",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\n-- \nJane Fenwick\nReporter, The Ledger\n+44 20 7946 0000",
            ends: "led the survey."),
        ArticleCase(
            name: "sent from a telephone",
            text: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nSent from my iPhone",
            ends: "led the survey."),
        ArticleCase(
            name: "a syndicated feed's remark",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\n(This story has not been edited by Ledger staff and is auto-generated from a syndicated feed.)",
            ends: "led the survey."),
        ArticleCase(
            name: "prose about newsletters stays",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nThe town's newsletter, which three thousand people subscribe to, carried the news before any paper did, and the comments below it filled four pages.",
            ends: "filled four pages."),
    ]

    @Test("the links of a text keep their words and lose their syntax")
    func links() throws {
        let text =
            "Stone bridge closes after cracks are found\n\n\(Prose.en)\n\nThe [survey](https://example.org/survey \"PDF\") and the [minutes](#) are public; so is https://example.org/map, and a[i](x) stays."
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.links.map(\.url) == ["https://example.org/survey", "#", "https://example.org/map"])
        #expect(body.links.map(\.text) == ["survey", "minutes", nil])
        #expect(
            body.text.hasSuffix(
                "The survey and the minutes are public; so is https://example.org/map, and a[i](x) stays."))
    }

    @Test("relative links start from the document's address")
    func base() throws {
        let text =
            "Stone bridge closes after cracks are found\n\n\(Prose.en)\n\nSee the [survey](/survey.pdf) of the council, which was made public on Monday."
        let body = try TextExtractor.record(of: text, as: "text/plain", url: "https://example.org/news/1")
        #expect(body.links.map(\.url) == ["https://example.org/survey.pdf"])
    }

    @Test("where a text comes from is an attribute")
    func origin() throws {
        let text =
            "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\nMere Research, September 17, 2023\n\n[RiverBrief](#) 15 September 2023\n\n\(Prose.en)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(
            body.attributes["originalSource"]
                == .object(["name": .string("RiverBrief"), "published": .string("2023-09-15")]))
    }

    @Test("an embargo is a warning")
    func embargo() throws {
        let text =
            "EMBARGOED UNTIL 00:01 GMT, 3 March 2024\n\nStone bridge closes after cracks are found\n\n\(Prose.en)\n\nENDS"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.extraction.warnings.map(\.code) == ["embargo"])
        #expect(
            body.title == "Stone bridge closes after cracks are found" && !body.text.contains("EMBARGO")
                && !body.text.contains("ENDS"))
        #expect(body.published == nil)
    }

    @Test("a caption that stands there twice is one caption block")
    func caption() throws {
        let caption = "The stone bridge of Oldmere is seen on Monday in this captured image. (Yonhap)"
        let text =
            "The Oldmere Herald\n\nStone bridge closes after cracks are found\n\nBy Yonhap\n\n\(caption) \(caption)\n\n\(Prose.en) (Yonhap)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.filter { $0.kind == .caption }.map(\.text) == [caption])
        #expect(body.text.hasPrefix("The council") && body.text.hasSuffix("led the survey.") && body.credit == "Yonhap")
    }
}
