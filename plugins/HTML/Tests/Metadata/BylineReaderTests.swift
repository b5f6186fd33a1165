import Testing
import WinnowModel

@testable import HTMLExtractor

@Suite("Readings of bylines")
struct BylineReaderTests {
    private func authors(_ byline: String) -> [Author] {
        BylineReader(outlets: SiteNames(["The Mill"], host: "mill.example")).read(byline).map(\.author)
    }

    @Test(
        "a small word inside a name is not what leads to one",
        arguments: [
            ("Von Ursula von Beck, 14.03.2024", "Ursula von Beck"), ("Ursula von Beck, 14.03.2024", "Ursula von Beck"),
            ("14.03.2024 Ursula von Beck", "14.03.2024 Ursula von Beck"),
            ("Por João da Silva 14/03/2024", "João da Silva"), ("Por João da Silva, G1", "João da Silva"),
            ("di Luca di Maio 14 marzo 2024", "Luca di Maio"), ("Luca da Vinci, 14 marzo 2024", "Luca da Vinci"),
            ("Door Jan van der Berg 14 maart 2024", "Jan van der Berg"),
            ("Juan Pérez 14 de marzo de 2024", "Juan Pérez"),
        ])
    func particles(byline: String, name: String) {
        let names = authors(byline).map(\.name)
        #expect(names == (name.first?.isNumber == true ? [] : [name]))
    }

    @Test(
        "behind a date or an opening the name follows its preposition",
        arguments: [
            "14.03.2024 von Jane Doe", "Erstellt am 3. Mai 2021 von Jane Doe", "Posted on May 3, 2021 by Jane Doe",
            "Veröffentlicht in Politik von Jane Doe", "14 de marzo de 2024 por Jane Doe", "Interview von Jane Doe",
            "Publicado en la ciudad de México por Jane Doe", "Aus Kiew berichtet Jane Doe",
            "Ein Interview von Jane Doe", "Un artículo de Jane Doe", "Articolo di Jane Doe",
        ])
    func openings(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe"])
    }

    @Test(
        "leads in many languages",
        arguments: [
            "Propos recueillis par Jane Doe", "Haber: Jane Doe", "लेखक: Jane Doe", "লেখক: Jane Doe",
            "نویسنده: Jane Doe", "Piše: Jane Doe", "Аутор: Jane Doe", "Autorius: Jane Doe", "Autors: Jane Doe",
            "ผู้เขียน: Jane Doe", "Συγγραφέας: Jane Doe", "Autorka: Jane Doe",
            "Autor: Jane Doe Publicat: 14.03.2024", "oprac. Jane Doe",
        ])
    func leads(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe"])
    }

    @Test("a word that leads to a name before a colon only is left alone elsewhere")
    func colons() {
        #expect(authors("Haber Merkezi").map(\.name) == ["Haber Merkezi"])
    }

    @Test(
        "words that lead to names in one language are of names in others",
        arguments: [
            ("ro", "De Jane Doe"), ("ca-ES", "Per Jane Doe"), ("bg", "От Jane Doe"),
            ("RO", "de\nJane Doe"),
        ])
    func localLeads(language: String, byline: String) {
        let reader = BylineReader(outlets: SiteNames([], host: nil))
        reader.setLanguage(language)
        #expect(reader.read(byline).map(\.author.name) == ["Jane Doe"])
        #expect(authors("Per Jane Doe").map(\.name) == ["Per Jane Doe"])
    }

    @Test("the dot of East Asia parts a lead from a name, but no name")
    func dots() {
        #expect(authors("文・山田太郎").map(\.name) == ["山田太郎"])
        #expect(authors("文・ジョン・スミス").map(\.name) == ["ジョン・スミス"])
        #expect(authors("ジョン・スミス").map(\.name) == ["ジョン・スミス"])
    }

    @Test(
        "addresses of mail and handles come off a name",
        arguments: [
            "By Jane Doe jane@mill.example", "By Jane Doe @janedoe jane.doe@mill.example",
            "Jane Doe <jane@mill.example>", "Jane Doe, jane@mill.example", "Jane Doe (jane@mill.example)",
            "Jane Doe email jane@mill.example",
        ])
    func contacts(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe"])
    }

    @Test(
        "what is at a handle's place but no address leaves nobody named", arguments: ["Jane@Doe", "jane@mill.example"])
    func oddContacts(byline: String) {
        #expect(authors(byline).isEmpty)
    }

    @Test(
        "a name ends at the next label",
        arguments: [
            "作者：王小明 来源：新华社", "2024-03-14 09:17 来源：新华社 作者：王小明", "记者：王小明 编辑：李华",
            "作者：王小明 时间：2024-03-14", "글: 王小明 사진: 李华", "記者王小明／台北報導", "王小明 / 台北報導",
            "王小明 报道", "王小明（北京）", "Text: 王小明 Quelle: dpa",
        ])
    func labels(byline: String) {
        #expect(authors(byline).map(\.name) == ["王小明"])
    }

    @Test("a label of several words is one label", arguments: ["Text und Fotos: Jane Doe", "Senior Editor: Jane Doe"])
    func longLabels(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe"])
    }

    @Test(
        "what else is said about a person, or about others, is no part of the name",
        arguments: [
            "Jane Doe is a senior correspondent at The Mill", "Jane Doe berichtet aus Kiew", "Jane Doe.",
            "Reporting by Jane Doe; Editing by John Roe", "by Jane Doe with additional reporting from John Roe",
            "Jane Doe (Text) und John Roe (Fotos)", "Jane Doe\nJane Doe is a senior correspondent",
            "Jane Doe\nEdited by John Roe", "Jane Doe\nEdited by\nJohn Roe", "(Jane Doe)", "【Jane Doe】",
            "Words by Jane Doe. Photographs by John Roe", "By Jane Doe and staff", "Jane Doe, with files from agencies",
            "Jane Doe\nTraduit par John Roe",
        ])
    func surroundings(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe"])
    }

    @Test(
        "full stops of a name's own stay", arguments: ["Jane Doe Jr.", "Jane Doe Ph.D.", "Red.", "Doe Media Corp."])
    func stops(byline: String) {
        #expect(authors(byline).map(\.name) == [byline])
    }

    @Test(
        "several people",
        arguments: [
            "Jane Doe, Max Muster, and John Roe", "Jane Doe (Text), Max Muster and John Roe",
            "Jane Doe (dpa) und Max Muster, John Roe", "By Jane Doe / Max Muster / John Roe",
        ])
    func several(byline: String) {
        #expect(authors(byline).map(\.name) == ["Jane Doe", "Max Muster", "John Roe"])
    }

    @Test("a month may be a name")
    func months() {
        #expect(authors("By Theresa May, 14 March 2024").map(\.name) == ["Theresa May"])
        #expect(authors("By Theresa Doe, May 14, 2024").map(\.name) == ["Theresa Doe"])
    }

    @Test("where somebody wrote from parts people, and is no part of roles")
    func places() {
        let names = ["Jane Doe", "John Roe"]
        #expect(authors("By Jane Doe in London and John Roe in New York").map(\.name) == names)
        #expect(authors("Jane Doe, corresponsal en Londres") == [Author(name: "Jane Doe", role: "corresponsal")])
        #expect(authors("Jane Doe (correspondante à Berlin)") == [Author(name: "Jane Doe", role: "correspondante")])
        #expect(authors("Jane Doe, Redakteurin für Politik") == [Author(name: "Jane Doe", role: "Redakteurin")])
        #expect(authors("【ロンドン＝山田太郎】") == [Author(name: "山田太郎")])
        #expect(authors("서울=김철수 기자 kim@mill.example") == [Author(name: "김철수", role: "기자")])
    }

    @Test(
        "roles before a name",
        arguments: [
            ("Von unserem Korrespondenten Jane Doe", "Korrespondenten"), ("dal nostro inviato Jane Doe", "inviato"),
            ("De notre correspondante Jane Doe", "correspondante"), ("Editor: Jane Doe", "Editor"),
            ("Senior Editor: Jane Doe", "Senior Editor"),
            ("By our Staff Reporter Jane Doe", "Staff Reporter"),
        ])
    func roles(byline: String, role: String) {
        #expect(authors(byline) == [Author(name: "Jane Doe", role: role)])
    }

    @Test(
        "the agency beside a name",
        arguments: [
            ("By Jane Doe | The Associated Press", "Jane Doe", "The Associated Press"),
            ("Jane Doe\nReuters", "Jane Doe", "Reuters"), ("(Jane Doe)\nReuters", "Jane Doe", "Reuters"),
            ("Par Le Figaro avec AFP", "Le Figaro", "AFP"),
            ("Jane Doe mit dpa", "Jane Doe", "dpa"), ("(Reuters) Jane Doe", "Jane Doe", "Reuters"),
            ("Jane Doe, with files from The Canadian Press", "Jane Doe", "The Canadian Press"),
            ("王小明（新华社）", "王小明", "新华社"), ("Jane Doe / The Valley Times", "Jane Doe", "The Valley Times"),
        ])
    func agencies(byline: String, name: String, agency: String) {
        #expect(authors(byline) == [Author(name: name, affiliation: agency)])
    }

    @Test("the agency below several names is everybody's")
    func sharedAgency() {
        let people = [
            Author(name: "Jane Doe", affiliation: "Reuters"), Author(name: "John Roe", affiliation: "Reuters"),
        ]
        #expect(authors("By Jane Doe and John Roe\nReuters") == people)
    }

    @Test("a role is one also where it is a lead elsewhere")
    func leadingRole() {
        #expect(authors("Jane Doe\nWriter, Hardware").first == Author(name: "Jane Doe", role: "Writer"))
    }

    @Test("the place and the agency in brackets before a name")
    func bracketed() {
        let author = Author(name: "김철수", role: "특파원", affiliation: "연합뉴스")
        #expect(authors("(서울=연합뉴스) 김철수 특파원") == [author])
        #expect(authors("[서울=연합뉴스] 김철수 특파원") == [author])
    }

    @Test("two agencies are no agency with an outlet")
    func twoAgencies() {
        #expect(authors("dpa/afp") == [Author(name: "dpa"), Author(name: "afp")])
    }

    @Test(
        "labels of dates and unfilled templates name nobody",
        arguments: [
            "입력 2024.03.14 09:17", "[author]", "[Autor]", "Laatste update: 7 minuten", "Опубликовано 14.03.2024",
            "(Berlin - dpa)",
            "(Jane Doe / AP)", "(AP Photo)", "(Jane Doe/AP Photo)",
        ])
    func nobody(byline: String) {
        #expect(authors(byline).isEmpty)
    }

    @Test(
        "hostile bylines end soon",
        arguments: ["：", "作者：", "(", "()", "= ", "＝서", "・文", "文・", "von ", "1 von ", "@", "a@b.c ", "A. ", "is "])
    func hostile(part: String) {
        let reader = BylineReader(outlets: SiteNames([], host: nil))
        for count in [1, 2, 30, 61, BylineReader.limit / part.utf8.count, 100_000] {
            #expect(reader.read(String(repeating: part, count: count)).count <= 24)
        }
    }
}
