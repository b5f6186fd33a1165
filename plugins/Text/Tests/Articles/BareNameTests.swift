import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Names without a word before them")
struct BareNameTests {
    @Test("a name under the headline is the author, in scripts with and without capitals", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let title = "Stone bridge closes after cracks are found"
    private static let cases = names + companies + feet

    private static let names = [
        ArticleCase(
            name: "day with a bullet and a clock",
            text: "\(title)\n\nPriya Nair\n\n2 November 2023 • 9:10am\n\n\(Prose.en)",
            authors: ["Priya Nair"], published: "2023-11-02T09:10:00", begins: "The council", absent: [.publisher]),
        ArticleCase(
            name: "name above the note about the author",
            text: "\(title)\n\nSamuel Okafor\n\n\(Prose.en)\n\nSamuel Okafor is a writer based in Cardiff.",
            authors: ["Samuel Okafor"], begins: "The council", ends: "led the survey.",
            asides: ["Samuel Okafor is a writer based in Cardiff."]),
        ArticleCase(
            name: "two names, each with what they are",
            text: "\(title)\n\nHilde Aasen\nJournalist\nPer Moe\nJournalist\n\n14 November 2023\n\n\(Prose.en)",
            authors: ["Hilde Aasen", "Per Moe"], published: "2023-11-14", begins: "The council"),
        ArticleCase(
            name: "two names joined", text: "\(title)\n\nOwen Pritchard and Sally Dunmore\n\n6 Feb 2024\n\n\(Prose.en)",
            authors: ["Owen Pritchard", "Sally Dunmore"], published: "2024-02-06", begins: "The council"),
        ArticleCase(
            name: "Thai, with the outlet above",
            text: "หนังสือพิมพ์ทะเลสาบ\n\nปิดสะพานหินถึงฤดูใบไม้ร่วง\n\nสมชาย วงศ์ทอง\n\n14 พฤศจิกายน 2566\n\n\(Prose.th)",
            title: "ปิดสะพานหินถึงฤดูใบไม้ร่วง", authors: ["สมชาย วงศ์ทอง"], publisher: "หนังสือพิมพ์ทะเลสาบ",
            published: "2023-11-14", begins: "สภาเทศบาล"),
        ArticleCase(
            name: "Chinese", text: "古湖市石桥将禁止汽车通行\n\n赵丽华\n\n2023-11-15 08:05\n\n\(Prose.zh)",
            title: "古湖市石桥将禁止汽车通行", authors: ["赵丽华"], published: "2023-11-15T08:05:00", begins: "古湖市议会"),
        ArticleCase(
            name: "Japanese", text: "古湖市、石橋を秋まで通行止めに\n\n2023年6月21日 6時00分\n佐々木翔\n\n\(Prose.ja)",
            authors: ["佐々木翔"], begins: "古湖市議会"),
        ArticleCase(
            name: "Korean, beside the day", text: "옛호수시, 돌다리 차량 통행 금지\n\n윤하늘 | 승인 2023.06.21 16:20\n\n\(Prose.ko)",
            authors: ["윤하늘"], published: "2023-06-21T16:20:00", begins: "옛호수시 의회"),
        ArticleCase(
            name: "Arabic, with the place",
            text: "إغلاق الجسر الحجري حتى الخريف\n\nمها الجبوري - البصرة\n21 يونيو 2023\n\n\(Prose.ar)",
            authors: ["مها الجبوري"], published: "2023-06-21", begins: "قرر مجلس"),
        ArticleCase(
            name: "a heading under the headline is no name",
            text: "\(title)\n\nStone Arches\n\n\(Prose.en)\n\n3 March 2024",
            keeps: ["Stone Arches"], absent: [.authors]),
        ArticleCase(
            name: "a heading below name and day is no second name",
            text: "\(title)\n\nJane Fenwick\n\n3 March 2024\n\nAdventure Time\n\n\(Prose.en)",
            authors: ["Jane Fenwick"],
            keeps: ["Adventure Time"]),
        ArticleCase(
            name: "a name that is a heading further down is none",
            text: "\(title)\n\nStone Arches\n\n\(Prose.en)\n\nStone Arches\n\n\(Prose.en)", absent: [.authors]),
        ArticleCase(
            name: "a town over a day is no name",
            text: "\(title)\n\nOldmere, Westshire\n\n3 March 2024\n\n\(Prose.en)", absent: [.authors]),
        ArticleCase(
            name: "two roles behind a name are no names",
            text: "\(title)\n\nNicole Forbes, Master Gardener & Garden Educator\n\n3 March 2024\n\n\(Prose.en)",
            published: "2024-03-03", absent: [.authors]),
    ]

    private static let companies = [
        ArticleCase(
            name: "name and outlet", text: "\(title)\n\nAgus Salim - Kabar Tani\nSelasa, 06 Feb 2024\n\n\(Prose.id)",
            authors: ["Agus Salim"], published: "2024-02-06", begins: "Dewan"),
        ArticleCase(
            name: "name and agency", text: "\(title)\n\nBeatriz Moreira com Lusa\n21 jun. 2023, 12:10\n\n\(Prose.pt)",
            authors: ["Beatriz Moreira"], credit: "Lusa", begins: "A câmara"),
        ArticleCase(
            name: "name, outlet's short form, place",
            text: "\(title)\n\nPor Camila Souza, g2 — Brasília\n\n14/11/2023 08h15\n\n\(Prose.pt)",
            authors: ["Camila Souza"], begins: "A câmara"),
        ArticleCase(
            name: "a role in a line of its own is no desk",
            text: "\(title)\n\nBy Tasha Boyd\nStaff Writer\n\nFeb. 7, 2024\n\n\(Prose.en)", authors: ["Tasha Boyd"],
            published: "2024-02-07"),
        ArticleCase(
            name: "the byline says who wrote, not the sender",
            text:
                "From: Daily Briefing <briefing@courier.example>\nSubject: \(title)\n\nBy Grace Holloway\n\n\(Prose.en)",
            authors: ["Grace Holloway"]),
    ]

    private static let feet = [
        ArticleCase(
            name: "name over the address that is made of it",
            text: "\(title)\n\n3 March 2024\n\n\(Prose.sv)\n\nOskar Lindgren\noskar.lindgren@tidningen.example",
            authors: ["Oskar Lindgren"], ends: "för undersökningen."),
        ArticleCase(
            name: "the author's name again",
            text: "\(title)\n\nPar Élodie Marchand\n\n\(Prose.fr)\n\nÉlodie Marchand\n\nPartager\n\nContribuer",
            authors: ["Élodie Marchand"], ends: "de l'étude."),
        ArticleCase(
            name: "name below the text",
            text: "Lagovelho fecha a ponte de pedra\n\n3/3/2024\n\n\(Prose.pt)\n\nJoão Brandão",
            authors: ["João Brandão"], ends: "pelo estudo."),
    ]

    @Test("role and outlet under a name are told apart")
    func roleAndOutlet() throws {
        let text = "\(Self.title)\n\nBy Hannah Osei\nPolitical reporter, Mere News\n\n3 March 2024\n\n\(Prose.en)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(
            body.authors == [Author(name: "Hannah Osei", role: "Political reporter", affiliation: "Mere News")])
    }
}
