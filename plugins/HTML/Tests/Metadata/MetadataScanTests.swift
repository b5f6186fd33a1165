import Testing

@testable import HTMLExtractor

@Suite("Looking for bytes by eights")
struct MetadataScanTests {
    private static let alphabet = Array("\"\\ a\n\té©".utf8)

    /// Texts of every length up to a limit, each of bytes that matter in an order that no rule has.
    private static func texts(upTo limit: Int) -> [[UInt8]] {
        var state: UInt64 = 42
        return (0...limit).flatMap { count in
            (0..<40).map { _ in
                (0..<count).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return alphabet[Int(state >> 33) % alphabet.count]
                }
            }
        }
    }

    @Test("a string of JSON ends at the mark that no backslash escapes")
    func endOfString() {
        for text in Self.texts(upTo: 40) {
            var expected = 0
            while expected < text.count, text[expected] != UInt8(ascii: "\"") {
                expected += text[expected] == UInt8(ascii: "\\") ? 2 : 1
            }
            text.withUnsafeBufferPointer {
                #expect(ByteSearch.endOfString(in: $0, from: 0) == min(expected, text.count))
            }
        }
    }

    @Test("a million backslashes and marks are passed over once")
    func hostileStrings() {
        let slashes = [UInt8](repeating: UInt8(ascii: "\\"), count: 1 << 20)
        let marks = (0..<(1 << 19)).flatMap { _ in [UInt8(ascii: "\\"), UInt8(ascii: "\"")] }
        for text in [slashes, marks] {
            text.withUnsafeBufferPointer { #expect(ByteSearch.endOfString(in: $0, from: 0) == text.count) }
        }
    }

    @Test("the first byte above a space is found wherever it stands")
    func firstInk() {
        for count in 0...40 {
            var text = [UInt8](repeating: 0x20, count: count)
            text.withUnsafeBufferPointer { #expect(SpaceScan.firstInk($0) == count) }
            for (place, ink) in zip(text.indices, [0x21, 0x7F, 0x80, 0xA1, 0xFF].cycled(count)) {
                text = [UInt8](repeating: UInt8(place % 33), count: count)
                text[place] = ink
                if place + 1 < count { text[place + 1] = 0xC3 }
                text.withUnsafeBufferPointer { #expect(SpaceScan.firstInk($0) == place) }
            }
        }
    }

    @Test("bytes above a space are counted, however many there are")
    func inkCount() {
        for text in Self.texts(upTo: 40) {
            text.withUnsafeBufferPointer { utf8 in
                #expect(SpaceScan.inkCount(utf8) == text.count { $0 > 0x20 })
            }
        }
    }

    @Test("digits of any script are noticed, and no letters or quotation marks of Europe")
    func wideDigits() {
        func mayHave(_ text: String) -> Bool {
            var text = text
            return text.withUTF8 { DigitRuns.mayHaveWideDigit($0) }
        }
        for digits in ["٣", "۳", "३", "๓", "３", "៣"] {
            for place in 0...9 { #expect(mayHave(String(repeating: "a", count: place) + digits + " b")) }
        }
        #expect(!mayHave("„Größe“ – l’été, ÀÖØöÿ, Ωμέγα, привет, 2023, 日本"))
    }

    @Test("lines of letters are found by their prints as by their hashes")
    func linesOfKinds() {
        for line in ["add to cart", "read more", "in stock", "reply"] {
            var line = line
            let (hash, print) = line.withUTF8 { (ByteHash.of($0), TextMatch.print($0)) }
            #expect(KindWords.lines.topics(hash) != 0)
            #expect(KindWords.lines.topics(print) == KindWords.lines.topics(hash))
        }
        #expect(KindWords.lines.topics(TextMatch.print("It rained on Tuesday")) == 0)
    }

    @Test("names are the same in capitals, and others are not")
    func prints() {
        func print(_ name: String) -> UInt64 {
            var name = name
            return name.withUTF8 { ByteHash.print($0, ignoringCase: true) }
        }
        let names = ["og:title", "og:titles", "og:image", "author", "authors", "a", "", "article:published_time"]
        #expect(Set(names.map(print)).count == names.count)
        #expect(names.map(print) == names.map { print($0.uppercased()) })
    }

    @Test("words that titles share are counted once, whatever their order")
    func words() {
        let first = TitleWords(Array("the flood at the mill".utf8))
        let second = TitleWords(Array("mill flood of the year".utf8))
        #expect(first.count == 4 && second.count == 5)
        #expect(first.common(with: second) == (3, true))
        #expect(TitleWords(Array("of the".utf8)).common(with: second) == (2, false))
        #expect(TitleWords([]).common(with: second) == (0, false))
    }

    @Test("a word of a byline is known in capitals, with marks, and however its accents are written")
    func bylineWords() {
        #expect(BylineWord("VERÖFFENTLICHT").traits.contains(.opener))
        #expect(BylineWord("Ve\u{301}ro\u{308}ffentlicht").traits.isEmpty)
        #expect(BylineWord("vero\u{308}ffentlicht").traits.contains(.opener))
        #expect(BylineWord("By:").traits.isDisjoint(with: .leadStart) && BylineWord("By:").bare.contains(.leadStart))
        #expect(BylineWord("作者：").bare.contains(.leadStart))
        #expect(BylineWord("Politik-Redakteurin").traits.contains(.role))
        #expect(BylinePiece("Agence France-Presse").isAgency && !BylinePiece("France-Presse Jane").isAgency)
    }
}

extension [Int] {
    /// So many bytes, these again and again.
    fileprivate func cycled(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(self[$0 % self.count]) } }
}
