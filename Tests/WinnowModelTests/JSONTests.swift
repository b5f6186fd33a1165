import Testing
import WinnowModel

@Suite("JSON in and out")
struct JSONTests {
    private func scan(_ text: String) -> Bool {
        scan(Array(text.utf8))
    }

    private func scan(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { (try? JSONScanner.members(of: $0)) != nil }
    }

    @Test(
        "accepts what RFC 8259 allows",
        arguments: [
            "{}", " { \"a\" : [ ] } ",
            "{\"a\":{\"b\":[1,-0.5e+3,true,false,null,\"x\\u00e9\\\\\"]},\"c\":\"\\ud83d\\ude00é😀\"}",
            "{\"a\":[[],{},[[{}]]],\"b\":0}",
        ])
    func accepts(text: String) {
        #expect(scan(text))
    }

    @Test(
        "refuses everything else",
        arguments: [
            "", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":01}", "{\"a\":+1}", "{\"a\":1.}",
            "{\"a\":.5}",
            "{\"a\":tru}", "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}",
            "{\"a\":1}x", "{\"a\":[1 2]}",
            "{\"a\":[1}", "{\"a\":[1]]}", "{a:1}", "{\"a\":\"", "{\"a\":[,1]}", "{\"a\":{\"b\"}}",
        ])
    func refuses(text: String) {
        #expect(!scan(text))
    }

    @Test(
        "refuses invalid UTF-8 inside strings",
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func refusesBadUTF8(bytes: [UInt8]) {
        #expect(!scan(Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)))
    }

    @Test("stops at the depth limit instead of the stack's")
    func depth() {
        let deep = 1_000_000
        #expect(!scan("{\"a\":" + String(repeating: "[", count: deep) + String(repeating: "]", count: deep) + "}"))
        let fine = JSONScanner.depthLimit
        #expect(scan("{\"a\":" + String(repeating: "[", count: fine) + String(repeating: "]", count: fine) + "}"))
    }

    @Test("every truncation of a valid text is refused")
    func truncation() {
        let text = Array("{\"a\":{\"b\":[1,-0.5e+3,true,\"x\\u00e9\"]},\"c\":\"é😀\"}".utf8)
        for count in 0..<text.count { #expect(!scan(Array(text[..<count])), "prefix of \(count) bytes") }
    }

    @Test("the writer's output is what the scanner accepts, and unescaping gives the text back")
    func roundTrip() throws {
        let text = "\u{0}\u{1F}\"\\/\n\r\t é 😀 \u{2028} end"
        var writer = JSONWriter()
        writer.object {
            $0.key("text")
            $0.value(text)
            $0.key("list")
            $0.array {
                $0.value(1)
                $0.value(-2.5)
                $0.null()
            }
            $0.member("absent", nil as String?)
            $0.member("empty", "")
        }
        try writer.bytes.withUnsafeBytes { bytes in
            let members = try JSONScanner.members(of: bytes)
            #expect(members.count == 2)
            let value = members[0].value
            #expect(JSONText.unescape(bytes[(value.lowerBound + 1)..<(value.upperBound - 1)]) == text)
        }
    }

    @Test("what needs an escape gets one wherever it stands", arguments: ["\"", "\\", "\n", "\u{1}", "\u{1F}"])
    func escapesEverywhere(escaped: String) {
        for length in 0..<40 {
            for place in 0...length {
                let text =
                    String(repeating: "a", count: place) + escaped + String(repeating: "é", count: (length - place) / 2)
                    + escaped
                var writer = JSONWriter()
                writer.object {
                    $0.key("a")
                    $0.value(text)
                }
                #expect(scan(writer.bytes))
                let content = writer.bytes.dropFirst(6).dropLast(2)
                #expect(JSONText.unescape(content) == text)
            }
        }
    }

    @Test(
        "whole numbers are written with all their digits",
        arguments: [0, 7, 10, 99, 100, 1_234_567, Int.max, -1, Int.min])
    func numbers(number: Int) {
        var writer = JSONWriter()
        writer.value(number)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(number)")
    }
}
