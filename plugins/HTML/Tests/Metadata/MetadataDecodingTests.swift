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

    @Test("text about mojibake is left alone")
    func honest() throws {
        let page =
            Self.german
            + "<p>So sieht das aus, wenn es schiefgeht: Ã¼ und Ã¤ und Ã¶ und ÃŸ, oder auch â€œ und â€ž im Text.</p>"
        let body = try record(Array(page.utf8))
        #expect(body.text.contains("Ã¼ und Ã¤") && body.extraction.warnings.isEmpty)
    }
}
