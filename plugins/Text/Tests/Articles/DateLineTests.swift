import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Lines of dates")
struct DateLineTests {
    @Test("of one date are facts, not text", arguments: lines)
    func readsLine(_ line: DateLineCase) throws {
        try ArticleCase(
            name: line.text, text: "\(line.headline)\n\n\(line.text)\n\n\(line.prose)", title: line.headline,
            published: line.published, modified: line.modified, begins: String(line.prose.prefix(20)),
            absent: line.published == nil ? [.published] : []
        ).check()
    }

    private static let lines: [DateLineCase] = [
        .init(
            "Published: 14 Nov 2023 | Last Updated: 15 Nov 2023", published: "2023-11-14", modified: "2023-11-15"),
        .init("Last Updated: 15 Nov 2023", modified: "2023-11-15"),
        .init("First published: Tuesday, 14 November 2023", published: "2023-11-14"),
        .init("Last modified on Tue 9 Jan 2024 11.42 GMT", modified: "2024-01-09T11:42:00Z"),
        .init(
            "Posted at 7:45 AM, Nov 14, 2023 and last updated 8:12 AM, Nov 14, 2023", published: "2023-11-14T07:45:00",
            modified: "2023-11-14T08:12:00"),
        .init("Published 14 March 2024 | Updated 2 hours ago", published: "2024-03-14"),
        .init("Old Mill | Published: 14 March 2024", published: "2024-03-14"),
        .init("By X2 - 14 March 2024 - Updated 2 hours ago", published: "2024-03-14"),
        .init("2024-03-14 | Harbour | Updated at 9:10 am", published: "2024-03-14"),
        .init("November 9, 2023 3:02am EST · Updated 2 hours ago", published: "2023-11-09T03:02:00-05:00"),
        .init("2 November 2023 • 9:10am", published: "2023-11-02T09:10:00"),
        .init(de: "28.01.22 / 0 Kommentare", published: "2022-01-28"),
        .init(de: "Letzte Aktualisierung: 15.11.2023, 19:10 Uhr", modified: "2023-11-15T19:10:00"),
        .init(de: "Dienstag, 14.11.2023", published: "2023-11-14"),
        .init(
            fr: "Publié le 14 novembre 2023 à 18h05 - Mis à jour le 15 novembre 2023 à 10h12",
            published: "2023-11-14T18:05:00", modified: "2023-11-15T10:12:00"),
        .init(
            fr: "Publié le mardi 14 novembre 2023 à 18h05, mis à jour à 19h30", published: "2023-11-14T18:05:00"),
        .init(de: "Berlin, den 14. November 2023", published: "2023-11-14"),
        .init(fr: "Mardi 14 novembre 2023", published: "2023-11-14"),
        .init(ru: "14 ноября 2023 года", published: "2023-11-14"),
        .init(ru: "Вторник, 14 ноября 2023", published: "2023-11-14"),
        .init(
            ar: "تاريخ النشر: 14/11/2023 آخر تحديث: 15/11/2023 09:10 (توقيت مكة المكرمة)", published: "2023-11-14",
            modified: "2023-11-15T09:10:00"),
        .init(ja: "2023年11月14日（火）", published: "2023-11-14"),
        .init(ja: "鈴木美咲 2022年8月4日", published: "2022-08-04"),
        .init(ko: "2023년 11월 14일 화요일", published: "2023-11-14"),
        .init(ko: "송고시간 2023-11-14 18:05", published: "2023-11-14T18:05:00"),
    ]

    @Test("name who published")
    func readsOutlet() throws {
        for outlet in ["The Example Post", "The Example Sun", "USA TODAY"] {
            try ArticleCase(
                name: outlet,
                text: "Stone bridge closes after cracks are found\n\n\(outlet), March 14, 2024\n\n\(Prose.en)",
                publisher: outlet, published: "2024-03-14", begins: "The council"
            ).check()
        }
    }

    @Test(
        "name who wrote",
        arguments: ["By Jane Fenwick on 14 March 2024", "BY JANE FENWICK on Thursday, March 14, 2024"])
    func readsAuthor(_ line: String) throws {
        let article = ArticleCase(
            name: line, text: "Stone bridge closes after cracks are found\n\n\(line)\n\n\(Prose.en)",
            published: "2024-03-14", begins: "The council")
        try article.check()
        let authors = try TextExtractor.record(of: article.text, as: "text/plain").authors
        #expect(authors.map { $0.name.lowercased() } == ["jane fenwick"])
    }

    @Test(
        "are none where the date belongs to a headline",
        arguments: [
            "Council Meeting on Thursday, March 14, 2024", "Council Meeting on 14 March 2024",
            "Storm update 14 March 2024",
            "Storm update: 14 March 2024", "Bridge reopens 14 March 2024", "Bridge Festival on Thursday, 14 March 2024",
        ])
    func leavesHeadlines(_ headline: String) throws {
        try ArticleCase(
            name: headline, text: "\(headline)\n\n\(Prose.en)", title: headline, begins: "The council",
            absent: [.authors, .published]
        ).check()
    }

    @Test("with more to say stay in the text")
    func leavesSentences() throws {
        let line = "Opened in stages from 14 November 2023 for walkers and cyclists from the old mill"
        try ArticleCase(
            name: "sentence", text: "Stone bridge opens again\n\n\(line)\n\n\(Prose.en)", keeps: [line],
            absent: [.published]
        ).check()
    }

    @Test("a source's name ends where the day begins")
    func readsSource() throws {
        try ArticleCase(
            name: "source", text: "古湖市石桥将禁止汽车通行\n\n来源：新华网 2023年11月14日 10:22\n\n\(Prose.zh)", credit: "新华网",
            published: "2023-11-14T10:22:00", begins: "古湖市议会"
        ).check()
        try ArticleCase(
            name: "source and author", text: "古湖市石桥将禁止汽车通行\n\n2023-06-21 08:30 来源：经济日报 作者：马晓东\n\n\(Prose.zh)",
            authors: ["马晓东"], publisher: "经济日报", published: "2023-06-21T08:30:00", begins: "古湖市议会"
        ).check()
    }

    @Test("a phrase that speaks of a council is no publisher")
    func readsPhrase() throws {
        let line = "Council publishes plan 14 March 2024"
        try ArticleCase(
            name: line, text: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(line)\n\n\(Prose.en)",
            absent: [.publisher, .published]
        ).check()
    }

    @Test("a day below a picture's credit is no caption")
    func readsBelowCredit() throws {
        try ArticleCase(
            name: "credit",
            text:
                "Stenbron stängs för bilar\n\nText: Maja Sandberg\nFoto: Erik Ström\nPublicerad 21 juni 2023 kl 05.00\n\n\(Prose.sv)",
            published: "2023-06-21T05:00:00", begins: "Kommunfullmäktige", asides: ["Foto: Erik Ström"]
        ).check()
    }
}

/// A line between headline and text, and the dates that it states.
struct DateLineCase: Sendable, CustomTestStringConvertible {
    let text: String
    let headline: String
    let prose: String
    let published: String?
    let modified: String?

    var testDescription: String { text }

    private init(_ text: String, _ headline: String, _ prose: String, _ published: String?, _ modified: String?) {
        (self.text, self.headline, self.prose) = (text, headline, prose)
        (self.published, self.modified) = (published, modified)
    }

    init(_ text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "Stone bridge closes after cracks are found", Prose.en, published, modified)
    }

    init(de text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "Altmoor sperrt Steinbrücke für Autos", Prose.de, published, modified)
    }

    init(fr text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "Le pont de pierre fermé aux voitures", Prose.fr, published, modified)
    }

    init(ru text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "Каменный мост закрыли для автомобилей", Prose.ru, published, modified)
    }

    init(ar text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "إغلاق الجسر الحجري أمام السيارات", Prose.ar, published, modified)
    }

    init(ja text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "石橋を秋まで通行止めに", Prose.ja, published, modified)
    }

    init(ko text: String, published: String? = nil, modified: String? = nil) {
        self.init(text, "돌다리 가을까지 통행 금지", Prose.ko, published, modified)
    }
}
