import Testing
import WinnowModel
import WinnowPlugin

@testable import WinnowDetection

@Suite("Charsets")
struct CharsetTests {
    private func decode(_ bytes: [UInt8], declared: String? = nil) -> (
        text: String, charset: String, warnings: [String]
    ) {
        let context = ExtractionContext()
        return bytes.withUnsafeBytes { raw in
            TextDecoding.withUTF8(of: raw, declared: declared, context: context) {
                (String(decoding: $0, as: UTF8.self), $1, context.warnings.map(\.code))
            }
        }
    }

    @Test("marks and NUL patterns")
    func wide() {
        let little = "Grüße, world".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = "Grüße, world".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(decode([0xEF, 0xBB, 0xBF, 0x61]).text == "a")
        #expect(decode([0xFF, 0xFE] + little).text == "Grüße, world")
        #expect(decode(little).charset == "utf-16le" && decode(big).charset == "utf-16be")
        #expect(decode(big).text == "Grüße, world")
    }

    @Test(
        "single-byte charsets decode every byte as iconv does",
        arguments: [
            "CP1252", "WINDOWS-1251", "KOI8-R", "LATIN2", "ISO-8859-7", "CP437", "TIS-620", "MACINTOSH", "CP1256",
        ])
    func singleByte(name: String) throws {
        let table = try #require(SingleByteCharset.named(name))
        for byte in UInt8.min...UInt8.max {
            try [0x41, byte, 0x42].withUnsafeBytes { bytes in
                let theirs = try #require(CharsetConverter.decode(bytes, converter: name))
                let ours = table.decode(bytes)
                #expect(ours.utf8 == theirs.utf8 && ours.malformed == theirs.malformed)
            }
        }
    }

    @Test(
        "UTF-16 and UTF-32 are decoded as iconv does",
        arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UCS-2LE", "UCS-4BE"])
    func units(name: String) throws {
        let units = try #require(UnicodeUnits(name: name))
        let text = name.hasPrefix("UCS-2") ? "a\u{0}é漢\u{FFFF}" : "a\u{0}é漢\u{FFFF}😀\u{10FFFF}"
        let isWide = name.hasPrefix("UTF-32") || name.hasPrefix("UCS-4")
        let numbers = isWide ? text.unicodeScalars.map(\.value) : text.utf16.map { UInt32($0) }
        let places: [UInt32] = isWide ? [0, 8, 16, 24] : [0, 8]
        let bytes = numbers.flatMap { number in
            (name.hasSuffix("BE") ? places.reversed() : places).map { UInt8(number >> $0 & 255) }
        }
        try bytes.withUnsafeBytes { bytes in
            let ours = units.decode(bytes)
            #expect(String(decoding: ours.utf8, as: UTF8.self) == text && ours.malformed == 0)
            let theirs = try #require(CharsetConverter.decode(bytes, converter: name))
            #expect(ours.utf8 == theirs.utf8)
        }
    }

    @Test("surrogates without a partner, values beyond Unicode and cut ends become U+FFFD, and are counted")
    func brokenUnits() {
        func decode(_ name: String, _ bytes: [UInt8]) -> String? {
            bytes.withUnsafeBytes { bytes in
                UnicodeUnits(name: name).map { units in
                    let (utf8, malformed) = units.decode(bytes)
                    return "\(String(decoding: utf8, as: UTF8.self)) \(malformed)"
                }
            }
        }
        #expect(decode("UTF-16LE", [0x3D, 0xD8, 0x61, 0x00]) == "\u{FFFD}a 1")
        #expect(decode("UTF-16BE", [0xDE, 0x00, 0x00, 0x61, 0x00]) == "\u{FFFD}a\u{FFFD} 2")
        #expect(decode("UTF-16LE", [0x3D, 0xD8]) == "\u{FFFD} 1")
        #expect(decode("UTF-32LE", [0x00, 0x00, 0x11, 0x00, 0x61, 0x00, 0x00, 0x00, 0x61]) == "\u{FFFD}a\u{FFFD} 2")
        #expect(decode("UTF-32BE", [0x00, 0x00, 0xD8, 0x00]) == "\u{FFFD} 1")
        #expect(decode("UTF-7", []) == nil)
    }

    @Test("what is not in the tables is left to iconv")
    func others() {
        for name in ["CP1255", "CP1258", "VISCII", "GB18030", "", "NO SUCH"] {
            #expect(SingleByteCharset.named(name) == nil)
        }
    }

    @Test("valid UTF-8 is UTF-8 whatever is declared")
    func utf8() {
        let result = decode(Array("Größe".utf8), declared: "iso-8859-1")
        #expect(result.text == "Größe" && result.charset == "utf-8" && result.warnings.isEmpty)
    }

    @Test("a declaration decides among the rest, with the meaning that the Web gives it")
    func declared() {
        let result = decode([0x93, 0x47, 0x72, 0xFC, 0xDF, 0x65, 0x94], declared: "ISO-8859-1")
        #expect(result.text == "“Grüße”" && result.charset == "windows-1252")
        #expect(decode([0xD0, 0xF3, 0xF1], declared: "windows-1251").text == "Рус")
        #expect(decode([0xE9], declared: "no/such//charset").text == "é")
    }

    @Test("statistics tell the rest")
    func statistics() {
        let shiftJIS: [UInt8] = [
            0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x95, 0xB6, 0x8F, 0xCD,
            0x82,
            0xC5, 0x82, 0xB7, 0x81, 0x42,
        ]
        #expect(decode(shiftJIS).text == "これは日本語の文章です。")
        let escaped = Array("\u{1B}$B".utf8) + [0x24, 0x22] + Array("\u{1B}(B".utf8)
        #expect(decode(escaped).text == "あ" && decode(escaped).charset == "iso-2022-jp")
    }

    @Test("damaged UTF-8 stays UTF-8 and says so")
    func damaged() {
        let result = decode(Array("Größe, Maß, Übermut – ".utf8) + [0xFF, 0xFE, 0xC0, 0x20] + Array("ä".utf8))
        #expect(result.charset == "utf-8" && result.text.hasSuffix("ä") && result.warnings == ["invalidBytes"])
    }

    @Test("a sequence that the end cuts is one replacement")
    func cutEnd() {
        let result = decode(Array(Array("ä ö ü – é".utf8).dropLast()))
        #expect(result.text == "ä ö ü – \u{FFFD}")
    }

    @Test("what is no UTF-8 is found wherever it stands")
    func brokenSequences() {
        let broken: [[UInt8]] = [
            [0x80], [0xC1, 0x80], [0xC3], [0xE2, 0x82], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xC3, 0x41], [0xE2, 0x82, 0x41], [0xFF],
        ]
        for place in 0..<140 {
            var text = [UInt8](repeating: 0x61, count: 150)
            text.replaceSubrange(place..<(place + 3), with: Array("漢".utf8))
            #expect(text.withUnsafeBytes { CharsetDetection.form(of: $0) } == .utf8)
            for bytes in broken {
                let damaged = text[..<(place + 3)] + bytes + text[(place + 3)...]
                #expect(damaged.withUnsafeBytes { CharsetDetection.form(of: $0) } != .utf8)
            }
        }
    }
}
