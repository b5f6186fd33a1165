import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("News in short paragraphs")
struct ShortStoryTests {
    @Test("a head over short sentences makes an article", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases = [
        ArticleCase(
            name: "German, with rights below",
            text:
                "Fähre läuft auf Grund\n\nVon Anna Berg, 14.11.2023\n\nEine Fähre ist vor Rügen auf Grund gelaufen.\n\nVerletzt wurde niemand.\n\nZwei Schlepper zogen das Schiff frei.\n\n„Wir hatten Glück“, sagte Kapitän Jan Unger.\n\nDie Reederei entschuldigte sich bei allen Fahrgästen.\n\n© 2023 Rügener Bote\n",
            title: "Fähre läuft auf Grund", authors: ["Anna Berg"], published: "2023-11-14",
            rights: "© 2023 Rügener Bote", begins: "Eine Fähre", ends: "allen Fahrgästen."),
        ArticleCase(
            name: "English, byline alone",
            text:
                "Ferry runs aground near Oban\n\nBy Jane Doe\n\nA ferry ran aground near Oban on Monday, the coastguard said.\n\nNobody was hurt, said the captain of the ship.\n\nIt will be checked by divers before it sails again.\n",
            title: "Ferry runs aground near Oban", authors: ["Jane Doe"], begins: "A ferry ran", ends: "sails again."),
        ArticleCase(
            name: "English, a subtitle that is a sentence",
            text:
                "Ferry runs aground near Oban\n\nThe captain says the steering failed.\n\nBy Jane Doe\n\n3 March 2024\n\nA ferry ran aground near Oban on Monday.\n\nNobody was hurt, said the captain.\n",
            title: "Ferry runs aground near Oban", subtitle: "The captain says the steering failed.",
            authors: ["Jane Doe"], published: "2024-03-03", begins: "A ferry ran"),
        ArticleCase(
            name: "Korean",
            text: "여객선 좌초\n\n홍길동 기자\n\n2023-11-14 18:05\n\n여객선 한 척이 완도 앞바다에서 좌초했다.\n\n다친 사람은 없었다.\n\n배는 만조 때 빠져나왔다.\n",
            title: "여객선 좌초", authors: ["홍길동"], published: "2023-11-14T18:05:00", begins: "여객선 한 척이"),
        ArticleCase(
            name: "Hebrew, one long paragraph among short ones",
            text:
                "שיטפון בנגב: 14 מטיילים חולצו מנחל צין\n\nפורסם: 17.03.23, 13:40\n\nארבעה עשר מטיילים, בהם שישה ילדים, חולצו היום במסוק מנחל צין לאחר שנקלעו לשיטפון פתאומי. איש מהם לא נפגע.\n\n\"שמענו רעש כמו רכבת, ותוך דקה המים היו בכל מקום\", סיפר אחד המטיילים.\n\nמפקד יחידת החילוץ ערבה, יואב לוי, אמר: \"זה היה קרוב מאוד לאסון\".\n",
            title: "שיטפון בנגב: 14 מטיילים חולצו מנחל צין", published: "2023-03-17T13:40:00", begins: "ארבעה עשר"),
        ArticleCase(
            name: "an interview of short turns",
            text:
                "„Wir haben die Moore vergessen“\n\nVon Jörg Maaßen\n\nVeröffentlicht am 02.05.2022 um 08:00 Uhr\n\nFrage: Wie lange dauert es, bis ein Moor wächst?\n\nAntwort: Zehn Jahre, wenn man Glück hat.\n\nFrage: Was sagen die Bauern dazu?\n\nAntwort: Viele sind offener, als man denkt.\n",
            title: "„Wir haben die Moore vergessen“", authors: ["Jörg Maaßen"], published: "2022-05-02T08:00:00",
            begins: "Wie lange dauert es"),
    ]

    @Test("notes, poems, letters and messages of machines stay as they are", arguments: others)
    func untouched(_ text: String) throws {
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.title == nil && body.authors.isEmpty && body.published == nil && body.extraction.confidence == nil)
        for word in text.split(whereSeparator: \.isWhitespace) where word.contains(where: \.isLetter) {
            #expect(body.text.contains(word), "keeps \(word)")
        }
    }

    private static let others = [
        "Shopping\n\nWe need milk and eggs again.\n\nThe plumber comes at nine tomorrow.\n\nPay the rent before Friday.",
        "The Bridge\n\nBy Jane Fenwick\n\nThe river rose, the river fell,\nThe stones stood where they stood,\nAnd what they saw they would not tell,\nAnd would not if they could.\n\nThe mill went round, the mill stood still,\nThe miller went away,\nBut still the river at the mill\nRepeats what it will say.",
        "Dear Jane,\n\nThank you for the book about bridges.\n\nI read it on the train to Leeds.\n\nYours, Omar",
        "By hand: name = winnow\n\nserver started on port 8080.\n\nconnection refused by 10.0.0.7, giving up now.",
        "2024-03-03\n\nJane called about the survey again.\n\n- milk\n- eggs\n- bread\n- butter\n- flour\n- cheese and onions",
    ]
}
