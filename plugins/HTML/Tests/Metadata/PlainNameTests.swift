import Testing

@testable import HTMLExtractor

@Suite("Plain names")
struct PlainNameTests {
    private static let outlets = SiteNames(["The Mill", "Mill Courier"], host: "mill.example")

    @Test(
        "are read as every byline is",
        arguments: [
            "Jane Doe", "Max Anna Muster", "Jane Doe Mill Courier", "Mill Courier", "The Mill", "Jane Mill Courier",
            "Jane Mary Ann Doe", "McDonald Ian", "Associated Press", "Staff Writer", "By Jane Doe", "Jane Doe Editor",
        ])
    func reading(text: String) throws {
        // A line break, which says nothing at the end, keeps a text from being a plain name.
        let plain = BylineReader(outlets: Self.outlets).read(text)
        let read = BylineReader(outlets: Self.outlets).read(text + "\n")
        #expect(plain.map(\.author) == read.map(\.author))
        #expect(plain.map(\.kind) == read.map(\.kind))
        #expect(plain.map(\.likeness) == read.map(\.likeness) && plain.map(\.isLed) == read.map(\.isLed))
    }

    @Test(
        "are two to four capitalized words that mean nothing else",
        arguments: [
            ("Jane Doe", true), ("Jane", false), ("Jane doe", false), ("Jane  Doe", false), ("Jane Doe ", false),
            ("J. Doe", false), ("Jane Doe Editor", false), ("Ann Bea Cia Dea Eva", false), ("Élan Doe", false),
            ("Jane Doe Mill Courier", false), ("", false),
        ])
    func names(text: String, isName: Bool) {
        #expect(PlainName.isName(text, Self.outlets) == isName)
    }

    @Test("read twice are the same")
    func memory() {
        let reader = BylineReader(outlets: Self.outlets)
        let first = reader.read("By Jane Doe and John Roe, Reuters")
        #expect(
            first.count >= 2 && first.map(\.author) == reader.read("By Jane Doe and John Roe, Reuters").map(\.author))
    }

    @Test("words of bylines are known in capitals of any alphabet")
    func capitals() {
        WordList.visit(BylineWords.desks + " " + BylineWords.organizations + " " + BylineWords.roles) { utf8 in
            let word = String(decoding: utf8, as: UTF8.self)
            #expect(!BylineWords.traits(of: word).isEmpty)
            let upper = word.uppercased()
            if upper.lowercased() == word { #expect(BylineWords.traits(of: upper) == BylineWords.traits(of: word)) }
        }
    }

    @Test("letters of two bytes are lowered as the standard library lowers them")
    func lowering() {
        for value in Array(0xC0...0x12F) + Array(0x131...0x233) + Array(0x400...0x482) + Array(0x48A...0x52F) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let lower = TextMatch.lowerCase[value - 0xC0]
            #expect(Unicode.Scalar(lower).map { String($0) } == String(scalar).lowercased())
        }
    }
}
