import Testing

@Suite("Heads of texts")
struct HeadTests {
    @Test("headline, byline and dates in many languages", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases: [ArticleCase] = headlines + bylines + labels

    private static let headlines = [
        ArticleCase(
            name: "no headline stated", text: Prose.en, begins: "The council", absent: [.title, .authors, .published]),
        ArticleCase(
            name: "site line, headline, byline, date, share line",
            text:
                "The Oldmere Herald\n\n\nStone bridge closes after cracks are found\n\nBy Jane Fenwick\n\nPublished : Sept. 14, 2023 - 09:17\n\n    • Link copied\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"],
            publisher: "The Oldmere Herald", published: "2023-09-14T09:17:00", begins: "The council",
            drops: ["Link copied"]),
        ArticleCase(
            name: "headline with the site behind it",
            text:
                "Stone bridge closes after cracks are found | The Oldmere Herald\n\nStone bridge closes after cracks are found\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", publisher: "The Oldmere Herald", begins: "The council"),
        ArticleCase(
            name: "section line and subtitle",
            text:
                "POLITICS\n\nStone bridge closes after cracks are found\n\nTwo arches can no longer carry heavy loads, engineers say\n\nBy Jane Fenwick\n3 March 2024\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found",
            subtitle: "Two arches can no longer carry heavy loads, engineers say", authors: ["Jane Fenwick"],
            published: "2024-03-03", section: "POLITICS", begins: "The council"),
        ArticleCase(
            name: "subtitle that is a sentence",
            text:
                "Stone bridge closes after cracks are found\n\nThe middle arches can no longer carry heavy loads, say the engineers who surveyed them in May.\n\nBy Jane Fenwick\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found",
            subtitle: "The middle arches can no longer carry heavy loads, say the engineers who surveyed them in May.",
            begins: "The council"),
        ArticleCase(
            name: "head without blank lines",
            text: "Stone bridge closes after cracks are found\nBy Jane Fenwick\nMarch 3, 2024\n"
                + Prose.en.split(separator: "\n\n").joined(separator: "\n"),
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"], published: "2024-03-03",
            begins: "The council"),
        ArticleCase(
            name: "a day between the first paragraphs",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n3 March 2024\n\n"
                + Prose.en.split(separator: "\n\n").joined(
                    separator: "\n\nJune 20, 1990: Nelson Rolihlahla Mandela.\n\n"),
            published: "2024-03-03", begins: "The council", keeps: ["June 20, 1990"], absent: [.publisher]),
        ArticleCase(
            name: "slogan and site line",
            text:
                "News website of the year\nHarbour Post\n\nStone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n3 March 2024\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", publisher: "Harbour Post", published: "2024-03-03",
            begins: "The council"),
        ArticleCase(
            name: "trail of sections with slashes",
            text:
                "Startseite / Panorama\n\nAltmoor sperrt Steinbrücke für Autos\n\n14. November 2023, 16:42 Uhr\n\nVon Anna Berg\n\n\(Prose.de)",
            title: "Altmoor sperrt Steinbrücke für Autos", authors: ["Anna Berg"], published: "2023-11-14T16:42:00",
            section: "Panorama", begins: "Der Stadtrat"),
        ArticleCase(
            name: "contact of a press release above its headline",
            text:
                "For Immediate Release\nSeptember 5, 2023\n\nMedia Contact:\nLaura Quigley\nNorthwind Energy\n+1 555 013 4477\npress@northwind.example\n\nNorthwind Energy to Build Stone Bridge\n\nHALIFAX, Nova Scotia, Sept. 5, 2023 (GLOBE NEWSWIRE) -- \(Prose.en)",
            title: "Northwind Energy to Build Stone Bridge", place: "HALIFAX, Nova Scotia", published: "2023-09-05",
            begins: "The council",
            asides: ["Media Contact:\nLaura Quigley\nNorthwind Energy\n+1 555 013 4477\npress@northwind.example"]),
        ArticleCase(
            name: "a label over how long ago it was",
            text:
                "Stone bridge closes after cracks are found\n\nPublished\n14 hours ago\n\nBy Jane Fenwick\n\nImage source, Getty Images\nImage caption,\nThe bridge has stood since 1741\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"], begins: "The council",
            drops: ["Published", "1741"]),
        ArticleCase(
            name: "headline as a question", text: "Who will pay for the stone bridge?\n\n\(Prose.en)",
            title: "Who will pay for the stone bridge?", begins: "The council"),
        ArticleCase(
            name: "a subheading after the byline stays in the text",
            text: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\nA long dry spring\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", begins: "A long dry spring"),
        ArticleCase(
            name: "wrapped mail text",
            text: """
                Stone bridge closes after cracks are found

                By Jane Fenwick

                The council of Oldmere voted on Tuesday to close the stone bridge to
                cars until the autumn, saying that its two middle arches could no
                longer carry heavy loads.

                Engineers found the cracks in May, when the river stood lower than it
                had in forty years, and called the mayor the same afternoon to tell
                him about it.
                """, title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"],
            begins: "The council of Oldmere voted on Tuesday to close the stone bridge to cars until"),
    ]

    private static let bylines = [
        ArticleCase(
            name: "agency as author", text: "Stone bridge closes after cracks are found\n\nBy Yonhap\n\n\(Prose.en)",
            credit: "Yonhap", absent: [.authors]),
        ArticleCase(
            name: "desk as author", text: "Stone bridge closes after cracks are found\n\nStaff Report\n\n\(Prose.en)",
            authors: ["Staff Report"]),
        ArticleCase(
            name: "web desk", text: "Stone bridge closes after cracks are found\n\nBy Web Desk\n\n\(Prose.en)",
            authors: ["Web Desk"]),
        ArticleCase(
            name: "role and outlet",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick, Staff Writer | The Oldmere Herald\n\n\(Prose.en)",
            authors: ["Jane Fenwick"]),
        ArticleCase(
            name: "German",
            text:
                "Altmoor sperrt Steinbrücke für Autos\n\nVon Anna Berg und Jens Krüger, Berlin\n\nStand: 03.03.2024, 14:05 Uhr\n\n\(Prose.de)",
            title: "Altmoor sperrt Steinbrücke für Autos", authors: ["Anna Berg", "Jens Krüger"],
            modified: "2024-03-03T14:05:00", begins: "Der Stadtrat"),
        ArticleCase(
            name: "French",
            text:
                "Vieux-Mare ferme son pont de pierre\n\nPar Claire Dumas (avec AFP)\n\nPublié le 3 mars 2024 à 14h05\n\n\(Prose.fr)",
            title: "Vieux-Mare ferme son pont de pierre", authors: ["Claire Dumas"], credit: "AFP",
            published: "2024-03-03T14:05:00", begins: "Le conseil"),
        ArticleCase(
            name: "Spanish",
            text: "Lagoviejo cierra su puente de piedra\n\nPor Lucía Romero\n\n3 de marzo de 2024\n\n\(Prose.es)",
            title: "Lagoviejo cierra su puente de piedra", authors: ["Lucía Romero"], published: "2024-03-03",
            begins: "El ayuntamiento"),
        ArticleCase(
            name: "Italian",
            text: "Lagovecchio chiude il ponte di pietra\n\ndi Paolo Conti\n\n3 marzo 2024\n\n\(Prose.it)",
            title: "Lagovecchio chiude il ponte di pietra", authors: ["Paolo Conti"], published: "2024-03-03",
            begins: "Il consiglio"),
        ArticleCase(
            name: "Portuguese",
            text:
                "Lagovelho fecha ponte de pedra aos carros\n\nPor Rita Moura e João Prates\n\nPublicado em 03/03/2024 às 14h05\n\n\(Prose.pt)",
            authors: ["Rita Moura", "João Prates"], published: "2024-03-03T14:05:00", begins: "A câmara"),
        ArticleCase(
            name: "Dutch",
            text:
                "Oudmeer sluit stenen brug voor auto's\n\nDoor Pieter de Vries\n\nGepubliceerd op 3 maart 2024\n\n\(Prose.nl)",
            authors: ["Pieter de Vries"], published: "2024-03-03", begins: "De gemeenteraad"),
        ArticleCase(
            name: "Swedish",
            text: "Gammelsjö stänger stenbron för bilar\n\nText: Karin Holm\n\nPublicerad 3 mars 2024\n\n\(Prose.sv)",
            authors: ["Karin Holm"], published: "2024-03-03", begins: "Kommunfullmäktige"),
        ArticleCase(
            name: "Polish",
            text: "Starojezioro zamyka kamienny most\n\nAutor: Marek Zielny\n\n3 marca 2024, 14:05\n\n\(Prose.pl)",
            authors: ["Marek Zielny"], published: "2024-03-03T14:05:00", begins: "Rada miasta"),
        ArticleCase(
            name: "Russian",
            text: "Староозёрск закрывает каменный мост\n\nАвтор: Ольга Лескова\n\n3 марта 2024, 14:05\n\n\(Prose.ru)",
            title: "Староозёрск закрывает каменный мост", authors: ["Ольга Лескова"], published: "2024-03-03T14:05:00",
            begins: "Совет города"),
        ArticleCase(
            name: "Japanese", text: "古湖市、石橋を秋まで通行止めに\n\n2024年3月3日 14:05\n\n山田太郎記者\n\n\(Prose.ja)",
            title: "古湖市、石橋を秋まで通行止めに", authors: ["山田太郎"], published: "2024-03-03T14:05:00", begins: "古湖市議会"),
        ArticleCase(
            name: "Korean", text: "옛호수시, 돌다리 차량 통행 금지\n\n입력 2024-03-03 14:05\n\n홍길동 기자 hong@example.kr\n\n\(Prose.ko)",
            title: "옛호수시, 돌다리 차량 통행 금지", authors: ["홍길동"], published: "2024-03-03T14:05:00", begins: "옛호수시 의회는"),
        ArticleCase(
            name: "Chinese", text: "古湖市石桥将禁止汽车通行\n\n2024年03月03日 14:05\n\n来源：古湖日报\n\n作者：王小明\n\n\(Prose.zh)",
            title: "古湖市石桥将禁止汽车通行", authors: ["王小明"], credit: "古湖日报", published: "2024-03-03T14:05:00", begins: "古湖市议会"),
        ArticleCase(
            name: "Arabic", text: "البحيرة القديمة تغلق الجسر الحجري\n\nبقلم: ليلى حداد\n\n3 مارس 2024\n\n\(Prose.ar)",
            authors: ["ليلى حداد"], published: "2024-03-03", begins: "قرر مجلس"),
    ]

    private static let labels = [
        ArticleCase(
            name: "labelled facts",
            text:
                "Title: Stone bridge closes after cracks are found\nAuthor: Jane Fenwick\nDate: 2024-03-03\nSource: The Oldmere Herald\nTags: bridges, rivers, Oldmere\nURL: https://www.example.org/news/bridge\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"],
            credit: "The Oldmere Herald", published: "2024-03-03", keywords: ["bridges", "rivers", "Oldmere"],
            begins: "The council"),
        ArticleCase(
            name: "published and updated",
            text:
                "Stone bridge closes after cracks are found\n\nPublished: 3 March 2024 09:10 | Updated: 4 March 2024 11:30\n\n\(Prose.en)",
            published: "2024-03-03T09:10:00", modified: "2024-03-04T11:30:00", begins: "The council"),
        ArticleCase(
            name: "outlet and date, then where it comes from",
            text:
                "Stone bridge closes after cracks are found\n\nBy [Jane Fenwick](#)\n\nMere Research, September 17, 2023\n\n[RiverBrief](https://example.org/rb) 15 September 2023\n\nRegion: [Northmark](#), [The Fens](#)\n\nLong Read: [BRIDGES](#)\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"], publisher: "Mere Research",
            published: "2023-09-17", keywords: ["Northmark", "The Fens", "BRIDGES"], begins: "The council"),
        ArticleCase(
            name: "author and date in one line",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick | March 3, 2024 | 5 min read\n\n\(Prose.en)",
            authors: ["Jane Fenwick"], published: "2024-03-03", begins: "The council"),
    ]
}
