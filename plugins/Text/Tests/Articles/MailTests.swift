import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Texts that came by mail")
struct MailTests {
    @Test("forwarded headers are facts", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases: [ArticleCase] = [
        ArticleCase(
            name: "English",
            text:
                "---------- Forwarded message ---------\nFrom: Jane Fenwick <jane@example.org>\nDate: Sun, 3 Mar 2024 at 14:05\nSubject: Fwd: Stone bridge closes after cracks are found\nTo: <desk@example.org>\n\n\(Prose.en)",
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"],
            published: "2024-03-03T14:05:00", begins: "The council", drops: ["Forwarded", "desk@"]),
        ArticleCase(
            name: "German",
            text:
                "Von: Anna Berg <anna@example.de>\nGesendet: Sonntag, 3. März 2024 14:05\nAn: Redaktion\nBetreff: WG: Altmoor sperrt Steinbrücke\n\n\(Prose.de)",
            title: "Altmoor sperrt Steinbrücke", authors: ["Anna Berg"], published: "2024-03-03T14:05:00",
            begins: "Der Stadtrat"),
        ArticleCase(
            name: "French",
            text:
                "De : Claire Dumas <claire@example.fr>\nEnvoyé : dimanche 3 mars 2024 14:05\nÀ : Rédaction\nObjet : TR : Vieux-Mare ferme son pont\n\n\(Prose.fr)",
            title: "Vieux-Mare ferme son pont", authors: ["Claire Dumas"], begins: "Le conseil"),
        ArticleCase(
            name: "Russian, the text's paragraphs on long lines",
            text:
                "От: Ольга Лескова <olga@example.ru>\nДата: 14 ноября 2023 г. в 18:05\nТема: Fwd: Паром сел на мель\nКому: Редакция\n\n\(Prose.ru)",
            title: "Паром сел на мель", authors: ["Ольга Лескова"], published: "2023-11-14T18:05:00",
            begins: "Совет города"),
        ArticleCase(
            name: "Japanese",
            text: "差出人: 山田太郎 <yamada@example.jp>\n日時: 2024年3月3日 14:05\n宛先: 編集部\n件名: 古湖市、石橋を通行止めに\n\n\(Prose.ja)",
            title: "古湖市、石橋を通行止めに", authors: ["山田太郎"], begins: "古湖市議会"),
        ArticleCase(
            name: "a whole text quoted",
            text: "Stone bridge closes after cracks are found\n\nBy Jane Fenwick\n\n\(Prose.en)".split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { "> " + $0 }.joined(separator: "\n"),
            title: "Stone bridge closes after cracks are found", authors: ["Jane Fenwick"], begins: "The council",
            ends: "led the survey.", drops: [">"]),
        ArticleCase(
            name: "a letter has no headline", text: "Dear Ms Fenwick,\n\n\(Prose.en)\n\nYours sincerely,\nOmar Haddad",
            begins: "Dear Ms Fenwick", ends: "Omar Haddad", absent: [.title, .authors]),
    ]

    @Test("quoted paragraphs are quotations")
    func quotes() throws {
        let text =
            "\(Prose.en)\n\n> We looked twice,\n> and then we called the mayor.\n\nThat was on a Monday, and the bridge was closed to lorries the same evening by order of the town."
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.map(\.kind) == [.paragraph, .paragraph, .quote, .paragraph])
        #expect(body.blocks[2].text == "We looked twice,\nand then we called the mayor.")
    }

    @Test("quoted-printable is decoded, and a warning says so")
    func quotedPrintable() throws {
        let text =
            "Stone bridge closes after cracks are found=20\n\nThe council of Oldmere voted on Tuesday to close the stone bridge to cars u=\nntil the autumn, =E2=80=9Cfor good reasons=E2=80=9D, saying that its two middle=\n arches could no longer carry heavy loads. It cost 300=E2=82=AC.\n"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(
            body.text.contains("to cars until the autumn, “for good reasons”, saying that its two middle arches")
                && body.text.hasSuffix("300€."))
        #expect(body.extraction.warnings.map(\.code) == ["transferEncoding"])
    }

    @Test("equals signs in a text are no quoted-printable")
    func equations() throws {
        let body = try TextExtractor.record(of: "a = b\nc == d\nx=1\ny =AB\nz=\n", as: "text/plain")
        #expect(body.text.contains("y =AB") && body.extraction.warnings.isEmpty)
    }
}
