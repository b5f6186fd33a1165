import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Lines between headline and text that name people, agencies and days")
struct BylineTests {
    private let title = Self.title
    private static let title = "Stone bridge closes after cracks are found"

    @Test("names, roles, agencies and dates in one line or two", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases = [
        ArticleCase(
            name: "agency before a name", text: "Starý most se zavírá pro auta\n\nČTK, Petra Dvořáková\n\n\(Prose.pl)",
            authors: ["Petra Dvořáková"], credit: "ČTK", absent: [.dateline]),
        ArticleCase(
            name: "agency behind a name",
            text: "Starojezioro zamyka kamienny most\n\nKrzysztof Wójcik, PAP\n\n\(Prose.pl)",
            authors: ["Krzysztof Wójcik"], credit: "PAP", absent: [.dateline]),
        ArticleCase(
            name: "agency behind a name, date below",
            text: "\(title)\n\nJane Doe, Reuters\nMarch 3, 2024\n\n\(Prose.en)",
            authors: ["Jane Doe"], credit: "Reuters", published: "2024-03-03", begins: "The council",
            absent: [.dateline]),
        ArticleCase(
            name: "a place and its agency are no name", text: "\(title)\n\nOLDMERE (Reuters)\n\n\(Prose.en)",
            credit: "Reuters", place: "OLDMERE", absent: [.authors]),
        ArticleCase(
            name: "agencies and the desk",
            text: "Lagoviejo cierra su puente de piedra\n\nAgencias / Redacción\n\n14/11/2023\n\n\(Prose.es)",
            authors: ["Redacción"], credit: "Agencias", published: "2023-11-14"),
        ArticleCase(
            name: "role behind a name, date below",
            text: "\(title)\n\nMorag Sinclair, Fisheries correspondent\nMon 8 Jan 2024\n\n\(Prose.en)",
            authors: ["Morag Sinclair"], published: "2024-01-08", begins: "The council"),
        ArticleCase(
            name: "name in capitals, place and date below",
            text: "Lagoviejo cierra su puente de piedra\n\nMARÍA JOSÉ CARRASCO\nMadrid - 06 MAR 2023\n\n\(Prose.es)",
            authors: ["MARÍA JOSÉ CARRASCO"], published: "2023-03-06", begins: "El ayuntamiento"),
        ArticleCase(
            name: "date behind the name, French",
            text: "Vieux-Mare ferme son pont de pierre\n\nPar Léa Morin le 14 novembre 2023\n\n\(Prose.fr)",
            authors: ["Léa Morin"], published: "2023-11-14", begins: "Le conseil", absent: [.publisher]),
        ArticleCase(
            name: "date and time behind the name, French",
            text: "Vieux-Mare ferme son pont de pierre\n\nPar Léa Morin, le 14/11/2023 à 18:05\n\n\(Prose.fr)",
            authors: ["Léa Morin"], published: "2023-11-14T18:05:00", begins: "Le conseil", absent: [.publisher]),
        ArticleCase(
            name: "date behind the name, English", text: "\(title)\n\nBy Jane Doe on March 3, 2024\n\n\(Prose.en)",
            authors: ["Jane Doe"], published: "2024-03-03", begins: "The council"),
        ArticleCase(
            name: "abbreviation that opens a place", text: "\(title)\n\nST. LOUIS (AP) — \(Prose.en)",
            place: "ST. LOUIS",
            agency: "AP"),
        ArticleCase(
            name: "abbreviation that ends a place", text: "\(title)\n\nREDDING, Calif. (AP) — \(Prose.en)",
            place: "REDDING, Calif.", agency: "AP"),
        ArticleCase(
            name: "abbreviation before a day", text: "\(title)\n\nREDDING, Calif., July 24 (Reuters) - \(Prose.en)",
            place: "REDDING, Calif.", agency: "Reuters"),
    ]

    @Test("bylines of interviews, of correspondents, with photographers", arguments: bylines)
    func byline(_ line: Byline) throws {
        let body = try TextExtractor.record(
            of: "\(title)\n\n\(line.text)\n\n3 March 2024\n\n\(Prose.en)", as: "text/plain")
        #expect(body.authors.map(\.name) == line.names && body.published == "2024-03-03", "\(line.text)")
        #expect(body.title == title && body.subtitle == nil && body.text == Prose.en)
    }

    /// A byline with the names in it.
    struct Byline: Sendable, CustomTestStringConvertible {
        let text: String
        let names: [String]
        var testDescription: String { text }
    }

    private static let bylines = [
        Byline(text: "Interview: Jörg Maaßen", names: ["Jörg Maaßen"]),
        Byline(text: "Von unserem Korrespondenten Jan Unger", names: ["Jan Unger"]),
        Byline(text: "Door onze verslaggever Sanne de Wit", names: ["Sanne de Wit"]),
        Byline(text: "Words by Anna Leclerc. Photography by Jon Bae.", names: ["Anna Leclerc"]),
        Byline(text: "Jane Doe in London and Tom Hay in Paris", names: ["Jane Doe", "Tom Hay"]),
        Byline(text: "Беседовала Ольга Лескова", names: ["Ольга Лескова"]),
        Byline(text: "取材・文／中村優子　撮影／田辺誠", names: ["中村優子"]),
    ]

    @Test("no part of a date becomes what an author writes for")
    func affiliation() throws {
        let text = "Vieux-Mare ferme son pont de pierre\n\nPar Léa Morin, le 14/11/2023 à 18:05\n\n\(Prose.fr)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.authors == [Author(name: "Léa Morin")])
    }
}
