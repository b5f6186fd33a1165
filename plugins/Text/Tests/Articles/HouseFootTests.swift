import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Feet of several lines")
struct HouseFootTests {
    @Test("credits, source, topics, rights and buttons in one block", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases = blocks + lines + strays + kept

    private static let blocks = [
        ArticleCase(
            name: "English",
            text: """
                Stone bridge closes after cracks are found

                By Jane Fenwick

                \(Prose.en)

                Topics: Bridges, Rivers
                Reporting: Jane Fenwick
                Rights: Copyright 2023 Mere Herald Group
                Contact the newsroom: tips@mereherald.example
                """,
            authors: ["Jane Fenwick"], keywords: ["Bridges", "Rivers"], rights: "Copyright 2023 Mere Herald Group",
            ends: "led the survey."),
        ArticleCase(
            name: "German",
            text: """
                Altmoor sperrt Steinbrücke für Autos

                Von Anna Berg

                \(Prose.de)

                Text: Anna Berg
                Fotos: Tim Brosig, dpa
                Mitarbeit: Olaf Kern
                Rückfragen an: wirtschaft@tagblatt.example
                Schlagworte: Brücken, Verkehr
                Alle Rechte vorbehalten. © Tagblatt Verlag GmbH
                """,
            keywords: ["Brücken", "Verkehr"], rights: "Alle Rechte vorbehalten. © Tagblatt Verlag GmbH",
            ends: "der Prüfung."),
        ArticleCase(
            name: "Portuguese",
            text:
                "Lagovelho fecha a ponte de pedra\n\nPor Rui Pinto\n\n\(Prose.pt)\n\nEditado por Sara Lopes\nFotografia: Nuno Bravo\nTópicos: Pontes, Rios\n\nComentar",
            keywords: ["Pontes", "Rios"], ends: "pelo estudo."),
        ArticleCase(
            name: "Russian",
            text:
                "Староозёрск закрывает каменный мост\n\nАвтор: Ольга Лескова\n\n\(Prose.ru)\n\nТекст: Ольга Лескова\nФото: Сергей Панин\nГлавный редактор: Вера Зимина\nТеги: мосты, реки\nЗаметили ошибку? Выделите её и нажмите Ctrl+Enter",
            authors: ["Ольга Лескова"], keywords: ["мосты", "реки"], ends: "обследования."),
        ArticleCase(
            name: "Chinese",
            text: "古湖市石桥将禁止汽车通行\n\n记者 赵丽华\n\n\(Prose.zh)\n\n文/赵丽华\n图/视觉中国\n热线电话：025-80000000\n版权所有 江南晚报",
            authors: ["赵丽华"], rights: "版权所有 江南晚报", ends: "然后才报告市长。”"),
        ArticleCase(
            name: "Persian",
            text:
                "قرر مجلس\n\nإغلاق الجسر الحجري حتى الخريف\n\n\(Prose.ar)\n\nمنبع: ایسنا\nبرچسب‌ها: پل، رودخانه\nانتهای پیام/",
            credit: "ایسنا", drops: ["برچسب", "انتهای"]),
        ArticleCase(
            name: "people of the foot in its order",
            text:
                "Batu jembatan ditutup untuk mobil\n\nJakarta (ANTARA) - \(Prose.id)\n\nPewarta: Rina Hartati\nEditor: Budi Santoso\nCopyright © ANTARA 2023",
            authors: ["Rina Hartati", "Budi Santoso"], rights: "Copyright © ANTARA 2023", ends: "pemimpin survei."),
        ArticleCase(
            name: "a letter's sender below the rights",
            text:
                "Subject: Stone bridge closes\nFrom: Ben Ashworth <ben@mere.example>\nDate: Sat, 10 Feb 2024 08:12:44 +0000\n\n\(Prose.en)\n\n© 2024 Ben Ashworth\n548 Market Street, Oldmere\nUnsubscribe",
            title: "Stone bridge closes", authors: ["Ben Ashworth"], rights: "© 2024 Ben Ashworth",
            ends: "led the survey."),
    ]

    private static let lines = [
        ArticleCase(
            name: "initials",
            text: "Lagovelho fecha a ponte\n\nLisboa, 14 nov 2023 (Lusa) – \(Prose.pt)\n\nRTP // SLP\n\nLusa/Fim",
            credit: "Lusa", published: "2023-11-14", ends: "pelo estudo."),
        ArticleCase(
            name: "initials and agency",
            text: "Altmoor sperrt Steinbrücke\n\nVon Anna Berg, Bonn\n3. März 2024\n\n\(Prose.de)\n\nmvo/AFP",
            authors: ["Anna Berg"], credit: "AFP", ends: "der Prüfung."),
        ArticleCase(
            name: "an agency's number",
            text:
                "Altmoor sperrt Steinbrücke\n\nVon Anna Berg\n3. März 2024\n\n\(Prose.de)\n\ndpa-infocom, dpa:230621-99-128373/2",
            ends: "der Prüfung."),
        ArticleCase(
            name: "the sign of rights beside the name",
            text: "Altmoor sperrt Steinbrücke\n\nVon Anna Berg\n\n\(Prose.de)\n\n(©NTB)",
            rights: "(©NTB)", ends: "der Prüfung."),
        ArticleCase(
            name: "reporters and editors in Arabic",
            text: "إغلاق الجسر الحجري\n\nبغداد (رويترز) - \(Prose.ar)\n\n(إعداد سمير كاظم - تحرير هدى ناصر)",
            authors: ["سمير كاظم", "هدى ناصر"], credit: "رويترز", drops: ["إعداد"]),
        ArticleCase(
            name: "who asked, behind a dot", text: "古湖市、石橋を通行止めに\n\n2023年11月20日\n\n\(Prose.ja)\n\n（聞き手・鈴木恵）",
            authors: ["鈴木恵"], ends: "述べた。"),
        ArticleCase(
            name: "headings of lists",
            text:
                "Lagoviejo cierra su puente\n\nPor Lucía Romero\n\n\(Prose.es)\n\nMás en España\nLa presa pierde agua",
            ends: "del estudio."),
        ArticleCase(
            name: "buttons between bars",
            text: "Stone bridge closes\n\nBy Jane Fenwick\n\nRead online | Forward to a friend\n\n\(Prose.en)",
            begins: "The council"),
    ]

    /// What only looks like a foot.
    private static let strays = [
        ArticleCase(
            name: "a sign of rights in brackets and a name without spaces",
            text: "石橋を秋まで通行止め\n\n2023/06/20 18:31\n\n\(Prose.ja)\n\n(C)古湖通信社",
            rights: "(C)古湖通信社", ends: "と述べた。"),
        ArticleCase(
            name: "a line between two of a foot",
            text:
                "Thành phố đóng cầu đá\n\n20/6/2023, 14:07\n\n\(Prose.en)\n\nLưu bài\n\nThời sự\n\nChia sẻ",
            ends: "led the survey."),
        ArticleCase(
            name: "an agency with the initials of its desk",
            text: "Stone bridge closes after cracks are found\n\nOldmere, Jun 20 (PTI) \(Prose.en) PTI HM NSA RS RS",
            credit: "PTI", ends: "led the survey."),
        ArticleCase(
            name: "who gave the material",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n20 June 2023\n\n\(Prose.en)\n\n-- with AAP",
            credit: "AAP", ends: "led the survey."),
        ArticleCase(
            name: "whom to ask, and who sent it",
            text:
                "FOR IMMEDIATE RELEASE\n\nStone bridge closes after cracks are found\n\n20 June 2023\n\n\(Prose.en)\n\nMedia Contact:\nSarah Denholm\npress@mere.example\n+44 20 7946 0321\n\nSOURCE Mere Bridge Alliance",
            credit: "Mere Bridge Alliance", ends: "led the survey.",
            asides: ["Media Contact:\nSarah Denholm\npress@mere.example\n+44 20 7946 0321"]),
        ArticleCase(
            name: "what was changed, and where to write",
            text:
                "Steinbrücke bleibt gesperrt\n\nVon Anna Berg\n20.06.2023\n\n\(Prose.de)\n\nDieser Artikel wurde aktualisiert, um die Zahl der Bögen zu ergänzen.\n\nSie haben Fragen zum Thema? Unsere Leserredaktion hilft gern: leser@bote.example",
            ends: "der Prüfung.",
            asides: [
                "Dieser Artikel wurde aktualisiert, um die Zahl der Bögen zu ergänzen.",
                "Sie haben Fragen zum Thema? Unsere Leserredaktion hilft gern: leser@bote.example",
            ]),
        ArticleCase(
            name: "how to reach the author",
            text:
                "Stone bridge closes after cracks are found\n\nBy LOU FERRANTE\n20 June 2023\n\n\(Prose.en)\n\nLou Ferrante can be reached at lferrante@valleynews.example or 603-555-0188.",
            authors: ["LOU FERRANTE"], ends: "led the survey."),
        ArticleCase(
            name: "tasks with bars",
            text: "石桥将禁止汽车通行\n\n2023-06-20 21:16\n\n\(Prose.zh)\n\n记者｜陈国栋 吴敏\n编辑｜赵宁",
            authors: ["陈国栋", "吴敏"], ends: "报告市长。”"),
        ArticleCase(
            name: "the time of a change",
            text: "Broen lukker for biler\n\nCamilla Ravn\n20. jun 2023, 12:31\n\n\(Prose.sv)\n\nOpdateret kl. 14.10",
            authors: ["Camilla Ravn"], ends: "undersökningen."),
        ArticleCase(
            name: "an address of a street",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n20 June 2023\n\n\(Prose.en)\n\nMere Weekly, 200 Varick Street, New York, NY 10014\nUnsubscribe from this list",
            ends: "led the survey."),
    ]

    private static let kept = [
        ArticleCase(
            name: "a short last line of a text, and one over a sentence",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n20 June 2023\n\n\(Prose.en)\n\nGone for good\n\nNobody will miss the noise, said the miller, who had counted the lorries for years.",
            ends: "for years.", keeps: ["Gone for good"]),
        ArticleCase(
            name: "a list of names below the text",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n20 June 2023\n\n\(Prose.en)\n\nThe builders:\nAda Fenwick\nTom Hay",
            keeps: ["Ada", "Tom Hay"]),
        ArticleCase(
            name: "a sentence with a label",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nPhone: that was the one word she said before the line went dead.",
            ends: "before the line went dead."),
        ArticleCase(
            name: "a sentence about rights",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nRights: the council says it has none over the river, and that the mill has them all.",
            ends: "has them all.", absent: [.rights]),
        ArticleCase(
            name: "lines of a text of long lines stay lines",
            text:
                "Stone bridge closes after cracks are found\n\n\(Prose.en)\n\nWhat the town will do until the autumn comes\nShut both lanes of it to lorries and to cars\nAsk the ferry to run from six in the morning\n\n\(Prose.en)",
            keeps: ["autumn comes\nShut both"]),
    ]
}
