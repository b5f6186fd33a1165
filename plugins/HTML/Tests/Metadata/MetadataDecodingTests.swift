import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Encodings of web pages")
struct MetadataDecodingTests {
    private static let german =
        "<p>Die Brücke über den Fluss bleibt für längere Zeit gesperrt, erklärte die Bürgermeisterin am Dienstag, weil das Geländer völlig zerstört wurde.</p>"

    private func record(_ bytes: [UInt8], declared: String? = nil) throws -> RecordBody {
        try HTMLExtractor.record(of: bytes, as: "text/html", declaredMediaType: declared)
    }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    @Test("a page that declares nothing is read by what its bytes say")
    func undeclared() throws {
        #expect(try record(latin1(Self.german)).text.contains("Brücke über"))
        #expect(try record(Array(Self.german.utf8)).text.contains("Brücke über"))
        // Windows-1251.
        let russian =
            "<p>" + String(repeating: "Мост через реку закрыт надолго, сообщили в мэрии во вторник утром. ", count: 6)
            + "</p>"
        let bytes = russian.unicodeScalars.map { scalar -> UInt8 in
            (0x410...0x44F).contains(scalar.value)
                ? UInt8(scalar.value - 0x410 + 0xC0) : UInt8(truncatingIfNeeded: scalar.value)
        }
        #expect(try record(bytes).text.contains("Мост через реку"))
    }

    @Test("a declaration is believed unless the bytes contradict it")
    func contradicted() throws {
        let meta = "<meta charset=iso-8859-1>"
        #expect(try record(latin1(meta + Self.german)).text.contains("Brücke"))
        let body = try record(Array((meta + Self.german).utf8))
        #expect(body.text.contains("Brücke") && body.extraction.warnings.contains { $0.code == "charset" })
        let false8 = try record(latin1("<meta charset=utf-8>" + Self.german))
        #expect(false8.text.contains("Brücke") && false8.extraction.warnings.contains { $0.code == "charset" })
    }

    @Test("text that was encoded twice is repaired, with a warning")
    func mojibake() throws {
        // The bytes of UTF-8 taken for Latin-1 and encoded again.
        let twice = String(
            decoding: Array(Self.german.utf8).flatMap { Array(String(Unicode.Scalar($0)).utf8) }, as: UTF8.self)
        #expect(twice.contains("BrÃ"))
        let body = try record(Array(twice.utf8))
        #expect(body.text.contains("Brücke über") && body.extraction.warnings.contains { $0.code == "mojibake" })
    }

    @Test(
        "so is text of other scripts, which looks like other signs",
        arguments: [
            "Мост через реку закрыт надолго, сообщили в мэрии.", "Η γέφυρα του ποταμού μένει κλειστή.",
            "川の橋は長い間通行止めになる。", "河上的桥将长期关闭。",
        ])
    func mojibakeOfScripts(text: String) throws {
        let page = "<!doctype html><html><body><p>\(text)</p></body></html>"
        let twice = Array(page.utf8).flatMap { Array(String(Unicode.Scalar($0)).utf8) }
        let body = try record(twice)
        #expect(body.text == text && body.extraction.warnings.contains { $0.code == "mojibake" })
    }

    @Test("a page of UTF-8 that says it is of an Eastern Asian encoding is UTF-8", arguments: ["gb2312", "shift_jis"])
    func falselyMultiByte(label: String) throws {
        let page = "<meta charset=\(label)>" + Self.german + Self.german
        let body = try record(Array(page.utf8))
        #expect(body.text.contains("Brücke über") && body.extraction.warnings.contains { $0.code == "charset" })
    }

    @Test("bytes that are lost are told of, and a page that was cut is partial")
    func lost() throws {
        let invalid = try record(Array("<meta charset=utf-8>".utf8) + Array(Self.german.utf8) + [0x61, 0xFF, 0x62])
        #expect(invalid.extraction.warnings.map(\.code) == ["invalidBytes"])
        let cut = try record(Array(("<!doctype html><body><div>" + Self.german + "<p>Und dann kam").utf8))
        #expect(cut.extraction.status == .partial && cut.extraction.warnings.map(\.code) == ["damaged"])
        let inTag = try record(Array((Self.german + "<a href='https://a.exa").utf8))
        #expect(inTag.extraction.status == .partial && inTag.extraction.warnings.map(\.code) == ["damaged"])
        let inCharacter = try record(Array((Self.german + Self.german).utf8) + [0xC3])
        #expect(inCharacter.text.contains("Brücke") && inCharacter.extraction.warnings.map(\.code) == ["invalidBytes"])
    }

    @Test("text about mojibake is left alone")
    func honest() throws {
        let page =
            Self.german
            + "<p>So sieht das aus, wenn es schiefgeht: Ã¼ und Ã¤ und Ã¶ und ÃŸ, oder auch â€œ und â€ž im Text.</p>"
        let body = try record(Array(page.utf8))
        #expect(body.text.contains("Ã¼ und Ã¤") && body.extraction.warnings.isEmpty)
    }
}
