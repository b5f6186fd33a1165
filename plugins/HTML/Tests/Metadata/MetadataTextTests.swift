import Testing
import WinnowModel

@testable import HTMLExtractor

@Suite("Texts of statements, told by their bytes")
struct MetadataTextTests {
    @Test(
        "white space of every kind ends up as single spaces",
        arguments: [
            ("  River \n\t rises ", "River rises"), ("River rises", "River rises"), ("", ""), (" \u{3000}\u{A0}", ""),
            ("River\u{A0}\u{2009}rises\u{2028}", "River rises"), ("Ri\u{AD}ver ri\u{200B}ses", "River rises"),
            ("川\u{3000}上がる", "川 上がる"), ("\u{1680}Fluß\u{85}steigt", "Fluß steigt"), ("à â", "à â"),
        ])
    func joined(text: String, expected: String) {
        #expect(text.joinedLines == expected)
        #expect(expected.joinedLines == expected)
    }

    @Test("white space at the ends goes, that inside stays")
    func trimmed() {
        #expect("\u{3000} River\u{A0}rises \r\n".trimmingSpace == "River\u{A0}rises")
        #expect("\u{2003}".trimmingSpace == "" && "".trimmingSpace == "")
        #expect("à".trimmingSpace == "à" && "　é　".trimmingSpace == "é")
    }

    @Test("text cut in the middle of a character is no white space and no trap")
    func truncated() {
        for bytes: [UInt8] in [[0xC2], [0xE2, 0x80], [0xE3], [0x20, 0xE2], [0x80, 0x80, 0x80], [0xE2, 0x20]] {
            bytes.withUnsafeBufferPointer { utf8 in
                #expect(SpaceScan.trimmed(utf8).count <= utf8.count)
                #expect(SpaceScan.joined(utf8).count <= utf8.count)
                _ = BylineWordCutter.lines(utf8, limit: 32)
            }
        }
    }

    @Test("bylines are cut at marks of many scripts, and no further than told")
    func cut() {
        func lines(_ text: String, limit: Int = 32) -> [[String]] {
            var text = text
            return text.withUTF8 { BylineWordCutter.lines($0, limit: limit).map { $0.map(\.text) } }
        }
        #expect(lines("By Jane Doe | The Mill\nMonday") == [["By", "Jane", "Doe"], ["The", "Mill"], ["Monday"]])
        #expect(lines("Jane\u{200B}Doe • 王明｜記者 · \u{FEFF}3") == [["Jane", "Doe"], ["王明"], ["記者"], ["3"]])
        #expect(lines("a|b|c|d", limit: 2) == [["a"], ["b"]])
        #expect(lines(" \n|\t").isEmpty && lines("").isEmpty)
    }

    @Test("names that repeat say the same as names that are read for the first time")
    func memo() {
        let (reader, forgetful) = (NameReader(slots: 64), NameReader(slots: 1))
        defer {
            reader.deallocate()
            forgetful.deallocate()
        }
        let names = (0..<2000).map { "c-\($0 % 700)__authorName byline--\($0)" } + ["", "byline", "byline", "date"]
        for name in names + names {
            var name = name
            name.withUTF8 { value in
                let (known, new) = (reader.read(value), forgetful.read(value))
                #expect(known.marks == new.marks && known.hints == new.hints && known.weight == new.weight)
            }
        }
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
        long.withUnsafeBufferPointer { #expect(reader.read($0).marks == []) }
        Array("c-story__authorName lead".utf8).withUnsafeBufferPointer {
            #expect(reader.read($0).marks.isSuperset(of: [.author, .name]))
        }
    }

    @Test("keywords are parted at commas and semicolons of any width")
    func keywords() throws {
        let head = "<meta name=keywords content='flood; mill、bridge，river；Flood,,  '>"
        #expect(try MetadataPage.record(head: head).keywords == ["flood", "mill", "bridge", "river"])
    }
}
