import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Heads as houses set them")
struct HouseHeadTests {
    @Test("names, days and what the page put among them", arguments: names + labelled + days + kickers + kept)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let names = [
        ArticleCase(
            name: "a role behind the name without a sign",
            text:
                "Stone bridge closes after cracks are found\n\nHarriet Colby Transport correspondent\nTue 20 Jun 2023 18.42\n\n\(Prose.en)",
            authors: ["Harriet Colby"], published: "2023-06-20T18:42:00", begins: "The council of Oldmere"),
        ArticleCase(
            name: "buttons, minutes and an outlet between name and day",
            text:
                "Stone bridge closes after cracks are found\n\nKyle Brandreth\nFollow\nTransit Notes\n6 min read\n·\nJun 19, 2023\n\n--\n\n1\n\nListen\n\nShare\n\n\(Prose.en)",
            authors: ["Kyle Brandreth"], published: "2023-06-19", begins: "The council of Oldmere"),
        ArticleCase(
            name: "roles on each side of a bar, an outlet beside the day",
            text:
                "Stone bridge closes after cracks are found\n\nToby Larkhill, Whitehall editor | Priya Nandakumar\nTuesday June 20 2023, The Daily Courier\n\n\(Prose.en)",
            authors: ["Toby Larkhill", "Priya Nandakumar"], publisher: "The Daily Courier",
            begins: "The council of Oldmere"),
        ArticleCase(
            name: "an address between byline and text, a role and an address in it",
            text:
                "Stone bridge closes after cracks are found\n\nBy Maria Estévez | mestevez@mereherald.example | Staff Writer\n\nPUBLISHED: June 21, 2023 at 5:00 a.m.\n\n\(Prose.en)",
            authors: ["Maria Estévez"], published: "2023-06-21T05:00:00", begins: "The council of Oldmere"),
        ArticleCase(
            name: "an address under the name",
            text: "Stenbron stängs för bilar\n\nLinnéa Wahlberg\nlinnea.wahlberg@norran.example\n\n\(Prose.sv)",
            authors: ["Linnéa Wahlberg"], begins: "Kommunfullmäktige"),
        ArticleCase(
            name: "an agency behind a slash, in small letters",
            text: "Rada zamyka kamienny most\n\nOprac. Marko Lis/Hina\n20.06.2023, 12:44\n\n\(Prose.pl)",
            authors: ["Marko Lis"], credit: "Hina", published: "2023-06-20T12:44:00"),
        ArticleCase(
            name: "one word behind a name is no second author",
            text: "Steinbrücke bleibt gesperrt\n\nVon Jonas Wiechert, ARD-Hauptstadtstudio\n20.06.2023\n\n\(Prose.de)",
            authors: ["Jonas Wiechert"]),
        ArticleCase(
            name: "a role in one word is no author",
            text:
                "Steinbrücke bleibt gesperrt\n\nVon Ines Holzapfel\nFreie Wirtschaftskorrespondentin\n20.06.2023\n\n\(Prose.de)",
            authors: ["Ines Holzapfel"], begins: "Der Stadtrat"),
        ArticleCase(
            name: "a name with an article's word and a full stop",
            text: "Le pont de pierre ferme aux voitures\n\nYann LE GOFF.\nPublié le 20/06/2023 à 16h38\n\n\(Prose.fr)",
            authors: ["Yann LE GOFF"], published: "2023-06-20T16:38:00", begins: "Le conseil"),
        ArticleCase(
            name: "a column's writer",
            text: "Die Brücke und wir\n\nEine Kolumne von Moritz Ehrenfels\n22. Juni 2023, 17:32 Uhr\n\n\(Prose.de)",
            authors: ["Moritz Ehrenfels"], published: "2023-06-22T17:32:00"),
        ArticleCase(
            name: "a place in front of the name",
            text:
                "إغلاق الجسر الحجري حتى الخريف\n\nبغداد - ليث الكناني\nالثلاثاء 20 يونيو 2023 / 16:45\n\nاستمع\nحفظ\nالخط\n\n\(Prose.ar)",
            authors: ["ليث الكناني"], published: "2023-06-20T16:45:00", begins: "قرر مجلس"),
        ArticleCase(
            name: "who wrote and who edited",
            text: "पत्थर का पुल शरद ऋतु तक बंद\n\nWritten by नीरज बिष्ट, Edited by आरती सिंह\n\n\(Prose.hi)",
            authors: ["नीरज बिष्ट", "आरती सिंह"], begins: "पुरानी झील"),
    ]

    private static let labelled = [
        ArticleCase(
            name: "initials and an agency, at both ends",
            text:
                "Le pont de pierre ferme aux voitures\n\nC.V. avec AFP\nLe 20/06/2023 à 18:06\n\n\(Prose.fr)\n\nC.V. avec AFP",
            credit: "AFP", begins: "Le conseil", ends: "de l'étude.", absent: [.authors]),
        ArticleCase(
            name: "where behind the name",
            text:
                "Le pont de pierre ferme aux voitures\n\nHélène Martel, à Rodez\n21 juin 2023\n\n\(Prose.fr)\n\nHélène Martel\njournaliste",
            authors: ["Hélène Martel"], begins: "Le conseil", ends: "de l'étude."),
        ArticleCase(
            name: "two names beside a day: the second is no outlet",
            text: "Steinbrücke bleibt gesperrt\n\n20. Juni 2023 – Peter Wiedemann, Laura Stix\n\n\(Prose.de)",
            published: "2023-06-20", absent: [.publisher]),
        ArticleCase(
            name: "tasks over names",
            text:
                "Stenbron stängs för bilar\n\nTEXT\nIda Hovland\nFOTO\nPer Aune\nPublicerad: 2023-06-20 10:02\n\n\(Prose.sv)",
            authors: ["Ida Hovland"], published: "2023-06-20T10:02:00", begins: "Kommunfullmäktige"),
        ArticleCase(
            name: "a role below each of two names",
            text:
                "Stenbron stängs för bilar\n\nHåkon Myklebust\nJournalist\nSilje Aas\nJournalist\n\n20. juni 2023 kl. 11:25\n\n\(Prose.sv)",
            authors: ["Håkon Myklebust", "Silje Aas"]),
        ArticleCase(
            name: "an outlet in small letters behind the name",
            text:
                "Jembatan batu ditutup untuk mobil\n\nRizky Pratama - detikPagi\nSelasa, 20 Jun 2023 11:00 WIB\n\n\(Prose.id)",
            authors: ["Rizky Pratama"]),
        ArticleCase(
            name: "what it is, then by whom",
            text:
                "Le pont de pierre ferme aux voitures\n\nCompte rendu par Émilie Coste\nPublié le 20/06/2023 18:47\n\n\(Prose.fr)",
            authors: ["Émilie Coste"], begins: "Le conseil"),
        ArticleCase(
            name: "the author again beside the day",
            text:
                "A ponte de pedra fecha aos carros\n\nMiguel Antunes\n20 jun, 2023 - 09:44 • Miguel Antunes\n\n\(Prose.pt)",
            authors: ["Miguel Antunes"], published: "2023-06-20T09:44:00", absent: [.publisher]),
        ArticleCase(
            name: "a paper's own reporter behind a label",
            text: "石桥将禁止汽车通行\n\n2023-06-21 07:12 来源：工人日报 作者：本报记者 李晓彤\n\n\(Prose.zh)",
            authors: ["李晓彤"]),
        ArticleCase(
            name: "a page's menu in one line",
            text:
                "Startseite Regionales Bayern\n\nSteinbrücke bleibt gesperrt\n\n20.06.2023, 15:45 Uhr von Tanja Ostwald\n\n\(Prose.de)",
            title: "Steinbrücke bleibt gesperrt", authors: ["Tanja Ostwald"]),
        ArticleCase(
            name: "yesterday, and when",
            text: "Steinbrücke bleibt gesperrt\n\nOnline seit gestern, 13.27 Uhr\n\n\(Prose.de)",
            begins: "Der Stadtrat", absent: [.published]),
    ]

    private static let days = [
        ArticleCase(
            name: "a time of change without a day and the minutes of reading behind the day",
            text:
                "Il ponte di pietra chiude alle auto\n\ndi Giulia Ferraro\n\n20 Giugno 2023 Aggiornato alle 17:22 1 minuti di lettura\n\n\(Prose.it)",
            authors: ["Giulia Ferraro"], published: "2023-06-20", begins: "Il consiglio"),
        ArticleCase(
            name: "a column's name beside day and time",
            text: "20-06-2023 17:22 - Infraestructura\n\nCierran el puente de piedra\n\nPor Télam\n\n\(Prose.es)",
            title: "Cierran el puente de piedra", credit: "Télam", published: "2023-06-20T17:22:00",
            begins: "El ayuntamiento"),
        ArticleCase(
            name: "the day of a release",
            text: "Pressemitteilung vom 20.06.2023\n\nSteinbrücke bleibt gesperrt\n\n\(Prose.de)",
            title: "Steinbrücke bleibt gesperrt", published: "2023-06-20"),
        ArticleCase(
            name: "signs glued to the day",
            text:
                "Wenn die Brücke nicht trägt\n\nVON MIRIAM DAHLHOFF\n-AKTUALISIERT AM 20.06.2023-19:40\n\n\(Prose.de)",
            authors: ["MIRIAM DAHLHOFF"], begins: "Der Stadtrat"),
        ArticleCase(
            name: "the number of comments and the age of the text",
            text:
                "Steinbrücke bleibt gesperrt\n\nLisa Nussbaumer\n20. Juni 2023, 16:00\n127 Postings\n\nDieser Artikel ist älter als ein Jahr.\n\n\(Prose.de)",
            authors: ["Lisa Nussbaumer"], begins: "Der Stadtrat"),
        ArticleCase(
            name: "a place in capitals over the text",
            text: "Taş köprü araçlara kapanıyor\n\nEmre Kılıç | 20.06.2023\n\nANKARA\n\n\(Prose.tr)",
            authors: ["Emre Kılıç"], place: "ANKARA", begins: "Eskigöl"),
    ]

    private static let kickers = [
        ArticleCase(
            name: "a column's name in capitals over a short headline",
            text:
                "LETTER FROM OLDMERE\n\nThe Last Bridge\n\nWhat a closed bridge does to a town.\n\nBy Imogen Thackeray\n\nJuly 3, 2023\n\nSave this story\n\n\(Prose.en) ♦",
            title: "The Last Bridge", authors: ["Imogen Thackeray"], published: "2023-07-03",
            section: "LETTER FROM OLDMERE", begins: "The council of Oldmere", ends: "led the survey."),
        ArticleCase(
            name: "a word with a colon",
            text: "VERKEHR:\nWenn die Brücke nicht trägt\n\nVon Stefan Ruprecht\n20.06.2023\n\n\(Prose.de)",
            title: "Wenn die Brücke nicht trägt", section: "VERKEHR", begins: "Der Stadtrat"),
        ArticleCase(
            name: "an agency's service and sign",
            text:
                "dpa-Basisdienst\n\nSteinbrücke bleibt gesperrt =\n\nBonn (dpa) - \(Prose.de)\n\n# Notizblock\n\n* * * *\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\n## Kontakte\n- Autorin: Lena Quast, +49 30 555 01234",
            title: "Steinbrücke bleibt gesperrt", place: "Bonn", agency: "dpa", begins: "Der Stadtrat",
            ends: "der Prüfung."),
    ]

    private static let kept = [
        ArticleCase(
            name: "numbers and sentences at the end that open like a foot's",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n20 June 2023\n\n\(Prose.en)\n\nComments are closed minds, the bishop said.\n\nAn earlier version of this plan was rejected in 2019.\n\nThe bridge in numbers\n\n1778\n\n120 metres",
            ends: "120 metres",
            keeps: ["closed minds", "An earlier version of this plan", "1778"]),
        ArticleCase(
            name: "an article about what was not for publication",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n20 June 2023\n\n\(Prose.en)\n\nThe engineers' first report was marked not for publication.\n\nThe council has promised to release all of it before the autumn, when the work is to begin, and to answer questions then.",
            ends: "to answer questions then."),
        ArticleCase(
            name: "a first subheading below the byline",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n20 June 2023\n\nWhat the engineers found\n\n\(Prose.en)",
            begins: "What the engineers found"),
        ArticleCase(
            name: "a heading of one word that is a button elsewhere",
            text:
                "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)\n\nAudio\n\n\(Prose.en) It hums.",
            keeps: ["Audio"]),
        ArticleCase(
            name: "two subtitles",
            text:
                "Stone bridge closes after cracks are found\n\nTwo arches can carry no more lorries\n\nMayor promises repairs by autumn\n\nBy Jane Fenwick\n\n20 June 2023\n\n\(Prose.en)",
            subtitle: "Two arches can carry no more lorries", keeps: ["Mayor promises repairs by autumn"]),
        ArticleCase(
            name: "handles and days of a forum",
            text:
                "BPL Member\n\n@davidinoldmere\n\n\(Prose.en)\n\nMay 16, 2019 at 5:24 am\n\n#3593210\n\nBPL Member\n\n@retiredjerry\n\n\(Prose.en) Nobody minds.",
            absent: [.authors]),
    ]
}
