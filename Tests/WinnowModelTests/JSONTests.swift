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

    @Test("says at which byte UTF-8 breaks, in strings and between them", arguments: [0, 5, 6, 40, 72])
    func placeOfBadUTF8(place: Int) {
        var text = Array("{\"ab\":\"é\(String(repeating: "x", count: 60))漢😀\"}".utf8)
        text.insert(0x80, at: place)
        let error = #expect(throws: JSONScanError.self) {
            try text.withUnsafeBytes { _ = try JSONScanner.members(of: $0) }
        }
        #expect(error?.offset == place && error?.reason == "invalid UTF-8")
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

    @Test("finds what ends or breaks a string wherever it stands")
    func stringPositions() {
        for length in 0..<40 {
            let plain = String(repeating: "a", count: length)
            #expect(scan("{\"k\":\"\(plain)\"}"))
            #expect(scan("{\"k\":\"\(plain)\\n\(plain)é😀\"}"))
            for broken in ["\u{1}", "\u{1F}", "\\x", "\"", "\n"] {
                #expect(!scan("{\"k\":\"\(plain)\(broken)\(plain)\"}"))
            }
            for bytes: [UInt8] in [[0x80], [0xC3], [0xED, 0xA0, 0x80], [0xFF]] {
                let text = Array("{\"k\":\"\(plain)".utf8) + bytes + Array("\(plain)\"}".utf8)
                #expect(!scan(text))
            }
        }
    }

    @Test("notes the members of one member in the same pass")
    func nestedMembers() throws {
        let text = Array(#"{"a":[{"x":1}],"body":{"one":{"two":2},"list":[{"three":3}], "e":{}},"z":{"y":1}}"#.utf8)
        try text.withUnsafeBytes { bytes in
            func words(_ ranges: [Range<Int>]) -> [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
            let (outer, inner) = try JSONScanner.members(of: bytes, andOf: "body")
            #expect(words(outer.map(\.key)) == ["a", "body", "z"])
            #expect(words(try #require(inner).map(\.key)) == ["one", "list", "e"])
            #expect(words(try #require(inner).map(\.value)) == [#"{"two":2}"#, #"[{"three":3}]"#, "{}"])
            #expect(try JSONScanner.members(of: bytes, andOf: "a").inner == nil)
            #expect(try JSONScanner.members(of: bytes, andOf: "nothing").inner == nil)
            #expect(try JSONScanner.members(of: bytes, andOf: "z").inner?.count == 1)
        }
    }

    @Test("a value that was written is read as the same value")
    func values() throws {
        let value: [String: JSONValue] = [
            "text": "é \"quoted\" \n", "flag": true, "no": false, "nothing": .null, "whole": -12, "part": .number(2.5),
            "list": .array([1, "two", .array([]), .object([:])]), "object": .object(["": .object(["k": "v"])]),
        ]
        var writer = JSONWriter()
        JSONValue.object(value).write(to: &writer)
        #expect(try writer.bytes.withUnsafeBytes { try JSONValue.members(parsing: $0) } == value)
        let spaced = Array(#" { "a" : [ 1 , 2.0 , 1e3 ] , "b" : { } } "#.utf8)
        #expect(
            try spaced.withUnsafeBytes { try JSONValue.members(parsing: $0) }
                == ["a": .array([1, 2, 1000]), "b": .object([:])])
        for broken in ["", "[]", "{\"a\":1", "{\"a\":01}", "{\"a\"}"] {
            #expect(throws: JSONScanError.self) {
                try Array(broken.utf8).withUnsafeBytes { _ = try JSONValue.members(parsing: $0) }
            }
        }
    }

    @Test("what needs an escape gets one wherever it stands", arguments: ["\"", "\\", "\n", "\u{1}", "\u{1F}"])
    func escapesEverywhere(escaped: String) {
        for length in [0..<40, 60..<72].joined() {
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

    @Test("nothing is escaped that needs no escape, whatever stands before it")
    func noEscapes() {
        for byte in UInt8(0x20)...0x7F where byte != 0x22 && byte != 0x5C {
            for length in [1, 3, 7, 8, 9, 31, 32, 33] {
                let plain = String(repeating: Character(Unicode.Scalar(byte)), count: length)
                var writer = JSONWriter()
                writer.value("\"" + plain)
                #expect(writer.bytes == Array("\"\\\"\(plain)\"".utf8))
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
