import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Wire texts")
struct WireTests {
    @Test("datelines and credits of many agencies", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases: [ArticleCase] = english + european + eastern

    @Test("agencies in brackets, in capitals or not, beside a day", arguments: datelines)
    func dateline(_ opening: Dateline) throws {
        let text = "\(opening.title)\n\n\(opening.opening)\(opening.prose)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.dateline?.place == opening.place && body.dateline?.agency == opening.agency, "\(opening.opening)")
        #expect(body.credit == opening.agency && body.published == opening.published && body.text == opening.prose)
    }

    @Test(
        "place, day and agency behind full stops; agency between dashes; reporter and place in brackets",
        arguments: [
            ("Самара. 14 ноября. ТАСС. ", Prose.ru, "Самара", "ТАСС"), ("تهران - ایرنا - ", Prose.ar, "تهران", "ایرنا"),
            ("（記者林佳穎／台北報導）", Prose.zh, "台北", nil),
        ] as [(String, String, String, String?)])
    func opening(_ text: String, _ prose: String, _ place: String, _ agency: String?) throws {
        let body = try TextExtractor.record(
            of: "Stone bridge closes\n\n3 March 2024\n\n\(text)\(prose)", as: "text/plain")
        #expect(body.dateline == WinnowModel.Dateline(place: place, agency: agency) && body.text == prose)
    }

    @Test(
        "pictures' lines in a head are captions",
        arguments: [
            "記者会見する市長＝14日、市役所", "Un troupeau de brebis près de Millau, le 12 novembre. © Pascal Viguier",
            "A bus passes through the valley on Monday. (Luis Ortega / The Valley Record)",
        ])
    func caption(_ line: String) throws {
        let text = "Stone bridge closes after cracks\n\n\(line)\n\nBy Jane Fenwick\n3 March 2024\n\n\(Prose.en)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.filter { $0.kind == .caption }.map(\.text) == [line] && body.text == Prose.en)
    }

    /// The opening of a first paragraph with what it states.
    struct Dateline: Sendable, CustomTestStringConvertible {
        let title: String
        let opening: String
        let prose: String
        let place: String
        let agency: String
        var published: String?
        var testDescription: String { opening }
    }

    private static let datelines = [
        Dateline(
            title: "Lagovelho fecha ponte de pedra", opening: "Lisboa, 8 jan (Lusa) – ", prose: Prose.pt,
            place: "Lisboa",
            agency: "Lusa"),
        Dateline(
            title: "Lagovecchio chiude il ponte", opening: "(Ansa) - Roma, 14 nov - ", prose: Prose.it, place: "Roma",
            agency: "Ansa"),
        Dateline(
            title: "Lagoviejo cierra su puente", opening: "Vigo, 14 nov (Efe).- ", prose: Prose.es, place: "Vigo",
            agency: "Efe"),
        Dateline(
            title: "Vieux-Mare ferme son pont", opening: "São Sebastião (Brésil), 20 fév 2023 (AFP) - ",
            prose: Prose.fr,
            place: "São Sebastião (Brésil)", agency: "AFP", published: "2023-02-20"),
        Dateline(
            title: "Lezárták a kőhidat", opening: "Budapest, 2023. május 16. (MTI) - ", prose: Prose.hu,
            place: "Budapest", agency: "MTI", published: "2023-05-16"),
        Dateline(
            title: "Lezárták a kőhidat", opening: "Budapest, 2023. május 16., kedd (MTI) - ", prose: Prose.hu,
            place: "Budapest", agency: "MTI", published: "2023-05-16"),
    ]

    private static let english = [
        ArticleCase(
            name: "agency in brackets, colon",
            text:
                "Oldmere closes its stone bridge to cars\n\nOldmere closes its stone bridge to cars\n\nOLDMERE (Reuters): \(Prose.en)",
            title: "Oldmere closes its stone bridge to cars", credit: "Reuters", place: "OLDMERE", agency: "Reuters",
            begins: "The council of Oldmere", drops: ["OLDMERE", "closes its stone"], absent: [.published, .authors]),
        ArticleCase(
            name: "agency and dash, byline above",
            text: "Oldmere closes its stone bridge to cars\n\nBy JANE FENWICK\n\nOLDMERE, England (AP) — \(Prose.en)",
            title: "Oldmere closes its stone bridge to cars", authors: ["JANE FENWICK"], credit: "AP",
            place: "OLDMERE, England", agency: "AP",
            begins: "The council"),
        ArticleCase(
            name: "date and agency, staff at the end",
            text: """
                Stone bridge closes after cracks are found

                By Jane Fenwick and Omar Haddad

                LONDON, March 3 (Reuters) - \(Prose.en)

                (Reporting by Jane Fenwick in Oldmere and Omar Haddad; Editing by Ruth Pell)
                """,
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick", "Omar Haddad", "Ruth Pell"],
            credit: "Reuters",
            place: "LONDON", agency: "Reuters", begins: "The council", ends: "led the survey.", drops: ["Reporting by"],
            absent: [.published]),
        ArticleCase(
            name: "press wire with a year",
            text:
                "Fenwick Bridges opens a workshop in Leeds\n\nLONDON, March 3, 2024 /PRNewswire/ -- \(Prose.en)\n\nSOURCE Fenwick Bridges Ltd.",
            title: "Fenwick Bridges opens a workshop in Leeds", place: "LONDON", agency: "PRNewswire",
            begins: "The council"),
        ArticleCase(
            name: "city alone before a dash",
            text: "Stone bridge closes after cracks are found\n\nLONDON — \(Prose.en)", place: "LONDON",
            begins: "The council", absent: [.credit]),
        ArticleCase(
            name: "capitals that are no place stay",
            text: "Stone bridge closes after cracks are found\n\nWARNING — \(Prose.en)",
            begins: "WARNING — The council", absent: [.dateline]),
        ArticleCase(
            name: "slug, advisory, end mark",
            text:
                "BC-EU--Stone Bridge, 2nd Ld-Writethru,310\n\nStone bridge closes after cracks are found\n\nOLDMERE, England (AP) — \(Prose.en)\n\n-30-",
            title: "Stone bridge closes after cracks are found", place: "OLDMERE, England", ends: "led the survey.",
            drops: ["BC-EU", "30"]),
        ArticleCase(
            name: "more to come",
            text: "URGENT\n\nStone bridge closes after cracks are found\n\nLONDON (AFP) - \(Prose.en)\n\n(MORE)",
            title: "Stone bridge closes after cracks are found", agency: "AFP", begins: "The council", ends: "survey."),
        ArticleCase(
            name: "no dateline in a sentence with a dash",
            text: "Stone bridge closes after cracks are found\n\nParis – the city that never builds – \(Prose.en)",
            begins: "Paris – the city", absent: [.dateline]),
    ]

    private static let european = [
        ArticleCase(
            name: "German", text: "Altmoor sperrt Steinbrücke für Autos\n\nBERLIN (dpa) - \(Prose.de)",
            title: "Altmoor sperrt Steinbrücke für Autos", credit: "dpa",
            place: "BERLIN", agency: "dpa", begins: "Der Stadtrat"),
        ArticleCase(
            name: "German with service",
            text: "Altmoor sperrt Steinbrücke für Autos\n\nBerlin (dpa/tmn) – \(Prose.de) dpa", place: "Berlin",
            agency: "dpa/tmn", begins: "Der Stadtrat", ends: "der Prüfung."),
        ArticleCase(
            name: "German sign-off",
            text: "Altmoor sperrt Steinbrücke für Autos\n\nAltmoor (APA) – \(Prose.de) (ak/jdo)", place: "Altmoor",
            agency: "APA", ends: "der Prüfung."),
        ArticleCase(
            name: "French", text: "Vieux-Mare ferme son pont de pierre\n\nPARIS, 3 mars (AFP) – \(Prose.fr)",
            title: "Vieux-Mare ferme son pont de pierre", credit: "AFP", place: "PARIS",
            agency: "AFP", begins: "Le conseil", absent: [.published]),
        ArticleCase(
            name: "Spanish", text: "Lagoviejo cierra su puente de piedra\n\nMadrid, 14 sep (EFE).- \(Prose.es)",
            title: "Lagoviejo cierra su puente de piedra", credit: "EFE", place: "Madrid",
            agency: "EFE", begins: "El ayuntamiento"),
        ArticleCase(
            name: "Spanish in capitals",
            text: "Lagoviejo cierra su puente de piedra\n\nMADRID 14 Sep. (EUROPA PRESS) - \(Prose.es)",
            place: "MADRID", agency: "EUROPA PRESS", begins: "El ayuntamiento"),
        ArticleCase(
            name: "Italian, agency first",
            text: "Lagovecchio chiude il ponte di pietra\n\n(ANSA) - ROMA, 14 SET - \(Prose.it)",
            title: "Lagovecchio chiude il ponte di pietra", credit: "ANSA",
            place: "ROMA", agency: "ANSA", begins: "Il consiglio"),
        ArticleCase(
            name: "Portuguese", text: "Lagovelho fecha ponte de pedra aos carros\n\nBRASÍLIA (Reuters) - \(Prose.pt)",
            place: "BRASÍLIA", agency: "Reuters", begins: "A câmara"),
        ArticleCase(
            name: "Dutch", text: "Oudmeer sluit stenen brug voor auto's\n\nAMSTERDAM (ANP) - \(Prose.nl)",
            place: "AMSTERDAM", agency: "ANP", begins: "De gemeenteraad"),
        ArticleCase(
            name: "Swedish, agency at the end", text: "Gammelsjö stänger stenbron för bilar\n\n\(Prose.sv) (TT)",
            title: "Gammelsjö stänger stenbron för bilar", credit: "TT", ends: "undersökningen."),
        ArticleCase(
            name: "Polish, agency at the end", text: "Starojezioro zamyka kamienny most\n\n\(Prose.pl) (PAP)",
            title: "Starojezioro zamyka kamienny most", credit: "PAP", ends: "badań."),
        ArticleCase(
            name: "Turkish", text: "Eskigöl taş köprüyü araçlara kapatıyor\n\nANKARA (AA) - \(Prose.tr)", credit: "AA",
            place: "ANKARA", begins: "Eskigöl Belediye"),
        ArticleCase(
            name: "Greek", text: "Η Παλιά Λίμνη κλείνει την πέτρινη γέφυρα\n\nΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) - \(Prose.el)",
            place: "ΑΘΗΝΑ", agency: "ΑΠΕ-ΜΠΕ", begins: "Το δημοτικό"),
    ]

    private static let eastern = [
        ArticleCase(
            name: "Russian with a dash",
            text: "Староозёрск закрывает каменный мост\n\nМОСКВА, 14 сен – РИА Новости. \(Prose.ru)",
            title: "Староозёрск закрывает каменный мост", credit: "РИА Новости",
            place: "МОСКВА", agency: "РИА Новости", begins: "Совет города"),
        ArticleCase(
            name: "Russian with slashes",
            text: "Староозёрск закрывает каменный мост\n\nМОСКВА, 14 сентября. /ТАСС/. \(Prose.ru)", credit: "ТАСС",
            place: "МОСКВА", begins: "Совет города"),
        ArticleCase(
            name: "Ukrainian", text: "Староозерськ закриває кам'яний міст\n\nКИЇВ, 3 березня (Укрінформ) – \(Prose.uk)",
            place: "КИЇВ", agency: "Укрінформ", begins: "Міська рада"),
        ArticleCase(
            name: "Arabic", text: "البحيرة القديمة تغلق الجسر الحجري\n\nالقاهرة (رويترز) - \(Prose.ar)",
            title: "البحيرة القديمة تغلق الجسر الحجري", credit: "رويترز", place: "القاهرة",
            begins: "قرر مجلس"),
        ArticleCase(
            name: "Japanese in brackets", text: "古湖市、石橋を秋まで通行止めに\n\n（東京＝共同）\(Prose.ja)", title: "古湖市、石橋を秋まで通行止めに",
            credit: "共同", place: "東京", agency: "共同", begins: "古湖市議会"),
        ArticleCase(
            name: "Japanese with a reporter", text: "古湖市、石橋を秋まで通行止めに\n\n【ソウル＝鈴木太郎】\(Prose.ja)", authors: ["鈴木太郎"],
            place: "ソウル", begins: "古湖市議会"),
        ArticleCase(
            name: "Korean with a reporter", text: "옛호수시, 돌다리 차량 통행 금지\n\n(서울=연합뉴스) 홍길동 기자 = \(Prose.ko)",
            title: "옛호수시, 돌다리 차량 통행 금지", authors: ["홍길동"], credit: "연합뉴스", place: "서울",
            begins: "옛호수시 의회는"),
        ArticleCase(
            name: "Chinese telegram", text: "古湖市石桥将禁止汽车通行\n\n新华社北京9月14日电（记者李明）\(Prose.zh)", title: "古湖市石桥将禁止汽车通行",
            authors: ["李明"], credit: "新华社", place: "北京", begins: "古湖市议会"),
        ArticleCase(
            name: "Hindi", text: "पुरानी झील का पत्थर पुल कारों के लिए बंद\n\nनई दिल्ली, 14 सितंबर (भाषा) \(Prose.hi)",
            title: "पुरानी झील का पत्थर पुल कारों के लिए बंद", credit: "भाषा", place: "नई दिल्ली", begins: "पुरानी झील नगर"),
        ArticleCase(
            name: "Indonesian", text: "Danau Lama menutup jembatan batu\n\nJakarta (ANTARA) - \(Prose.id)",
            place: "Jakarta", agency: "ANTARA", begins: "Dewan kota"),
    ]
}
