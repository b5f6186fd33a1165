import Testing
import WinnowHTML

@Suite struct EncodingTests {
    private func parse(_ bytes: [UInt8], transport: String? = nil, fallback: String? = nil) -> HTMLDocument {
        var options = HTMLParseOptions()
        options.transportEncoding = transport
        options.fallbackEncoding = fallback
        return HTMLDocument(parsing: bytes, options: options)
    }

    @Test("a byte-order mark beats the transport, the transport beats the page")
    func precedence() {
        let page = Array("<meta charset=koi8-r>".utf8)
        #expect(parse([0xEF, 0xBB, 0xBF] + page, transport: "latin1").encoding == .utf8)
        #expect(parse(page, transport: " LATIN1 ").encoding == .windows1252)
        #expect(parse(page).encoding.name == "KOI8-R")
        #expect(parse(page, transport: "no-such-label").encoding.name == "KOI8-R")
    }

    @Test("without a statement valid UTF-8 is UTF-8, the rest windows-1252, unless the caller knows better")
    func fallback() {
        #expect(parse(Array("<p>é".utf8)).encoding == .utf8)
        #expect(parse([0x3C, 0x70, 0x3E, 0xE9, 0x93]).text() == "é“")
        #expect(parse([0xC1], fallback: "koi8-r").text() == "а")
    }

    @Test(
        "decodes the encodings of the Web",
        arguments: [
            ("windows-1251", [0xCF, 0xF0, 0xE8] as [UInt8], "При"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
            ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
            ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
            ("euc-kr", [0xC7, 0xD1], "한"), ("big5", [0xA4, 0xA4], "中"), ("gb2312", [0xD6, 0xD0], "中"),
            ("gb18030", [0x95, 0x32, 0x82, 0x36], "𠀀"), ("iso-8859-8-i", [0xE0], "א"), ("macintosh", [0xDB], "€"),
            ("koi8-u", [0xAE], "ў"), ("windows-874", [0xA1], "ก"), ("x-user-defined", [0x80], "\u{F780}"),
            ("windows-1253", [0xAA], "\u{FFFD}"), ("utf-16le", [0x3D, 0xD8, 0x00, 0xDE], "😀"),
            ("utf-16be", [0x20, 0xAC, 0xD8], "€\u{FFFD}"),
        ])
    func decoding(label: String, bytes: [UInt8], expected: String) {
        #expect(parse(bytes, transport: label).text() == expected)
    }

    @Test(
        "malformed sequences become U+FFFD and cost nothing behind them",
        arguments: [
            ("utf-8", [0x61, 0xC3, 0x3C, 0x70, 0x3E, 0x62] as [UInt8], "a\u{FFFD}b"),
            ("utf-8", [0xE2, 0x82, 0x41, 0xF0, 0x9F], "\u{FFFD}A\u{FFFD}"),
            ("shift_jis", [0x93, 0x3C, 0x70, 0x3E, 0x62], "\u{FFFD}b"), ("gbk", [0xFF, 0x41], "\u{FFFD}A"),
            ("utf-8", [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ])
    func malformed(label: String, bytes: [UInt8], expected: String) {
        #expect(parse(bytes, transport: label).text() == expected)
    }

    @Test("a meta behind the prescanned part corrects a guess")
    func lateMeta() {
        let filler = "<!--" + String(repeating: "x", count: 2_000) + "-->"
        let page = Array((filler + "<meta http-equiv=content-type content='text/html; charset=windows-1251'>").utf8)
        let document = parse(page + [0xCF])
        #expect(document.encoding.name == "windows-1251")
        #expect(document.text() == "П")
        #expect(parse(page).encoding.name == "windows-1251", "also when there is nothing to decode")
    }

    @Test("an XML declaration is heeded when nothing else is there")
    func xmlDeclaration() {
        #expect(parse(Array("<?xml version='1.0' encoding=\"koi8-r\"?><p>".utf8) + [0xC1]).text() == "а")
    }

    @Test("knows the labels of the standard")
    func labels() {
        #expect(HTMLEncoding(label: "latin1") == .windows1252)
        #expect(HTMLEncoding(label: "\tUTF8\n") == .utf8)
        #expect(HTMLEncoding(label: "iso-8859-1")?.name == "windows-1252")
        #expect(HTMLEncoding(label: "hz-gb-2312")?.name == "replacement")
        #expect(HTMLEncoding(label: "utf-7") == nil)
    }

    @Test("keeps valid UTF-8 where it is")
    func noCopy() {
        let bytes = Array("<p>no copy é".utf8)
        let document = HTMLDocument(parsing: bytes)
        let same = bytes.withUnsafeBufferPointer { a in
            document.source.withUnsafeBufferPointer { $0.baseAddress == a.baseAddress }
        }
        #expect(same)
    }
}

extension HTMLDocument {
    /// All text.
    func text() -> String { text(of: root) }
}
