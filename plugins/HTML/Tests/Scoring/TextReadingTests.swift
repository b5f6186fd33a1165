import Testing

@testable import HTMLExtractor

@Suite("Reading the text of a piece")
struct TextReadingTests {
    /// Texts with everything that is counted; long enough to fill a count several times over.
    static let texts = [
        "", " ", "One", "He said: “It’s 1,234 metres; no more.”", "Ärger in Übersee – ÇA VA?",
        "2024/05/06 | © N. N. · a@b", "東京で会議。Ｗｏｒｄ", "\u{1F600} smile", String(repeating: "A1,. é/", count: 300),
        "x\n\ny",
        "naïve ÉCOLE", "abcdefgh abcdefghi ABCDEFGH1 abcdefghé abcdefghijklmnopq", "a1é2b 12345678 – x",
        "Ж×Я÷ÀÿӾ ԀԯԱ “ªº”µ",
    ]

    private func bytes<R>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        Array(text.utf8).withUnsafeBufferPointer(body)
    }

    @Test("counts what a simple count counts", arguments: texts)
    func counts(text: String) {
        let counts = bytes(text) { TextCounts($0) }
        #expect(counts.digits == text.utf8.count { (0x30...0x39).contains($0) })
        #expect(counts.capitals == text.utf8.count { (0x41...0x5A).contains($0) })
        #expect(counts.punctuation == text.utf8.count { [0x2C, 0x2E, 0x3B].contains($0) })
        #expect(counts.lineBreaks == text.utf8.count { $0 == 0x0A })
        #expect(counts.bars == text.utf8.count { $0 == 0x7C || $0 == 0x2F })
        #expect(counts.letters == bytes(text) { TextCounts.letters($0) })
    }

    @Test("a character of a script without spaces counts as two letters")
    func letters() {
        #expect(bytes("ab1 ÄÖ.") { TextCounts.letters($0) } == 5)
        #expect(bytes("会議") { TextCounts.letters($0) } == 4)
    }

    @Test("words are those of the folded text", arguments: texts)
    func words(text: String) {
        var hashes: [UInt64] = []
        bytes(text) { TextMatch.visitWords($0) { hashes.append($0.hash) } }
        let folded = bytes(text) { TextMatch.folded($0) }.split(separator: 0x20)
        #expect(
            hashes == folded.map { $0.reduce(TextMatch.basis) { ($0 ^ UInt64($1)) &* TextMatch.prime } })
    }

    @Test("eight bytes tell letters and digits from all others, whatever stands behind")
    func eightBytes() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<9 {
                let text = [UInt8](repeating: 0x5A, count: place) + [byte, 0x41, 0x20]
                let isDigit = (0x30...0x39).contains(byte)
                let isWord = isDigit || byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
                let eight = text.withUnsafeBufferPointer { EightBytes($0, at: 0) }
                #expect(eight.count == min(8, isWord ? place + 2 : place))
                #expect(eight.hasDigit == (isDigit && place < 8))
            }
        }
        for start in 0...4 {
            let eight = Array("aBc4".utf8).withUnsafeBufferPointer { EightBytes($0, at: start) }
            #expect(eight.count == 4 - start)
            let folded = "abc4".utf8.dropFirst(start)
            #expect(eight.added(to: 7, .shared) == folded.reduce(7) { ($0 ^ UInt64($1)) &* TextMatch.prime })
        }
    }

    @Test("texts that differ in case and punctuation only have the same print; others have not")
    func prints() {
        #expect(TextMatch.print("The CHAIR, again!") == TextMatch.print("the chair again"))
        #expect(TextMatch.print("Übung macht – den Meister") == TextMatch.print("übung macht den meister"))
        #expect(TextMatch.print("Chapter 1") != TextMatch.print("Chapter 2"))
        #expect(TextMatch.print("a b") != TextMatch.print("ab"))
        #expect(TextMatch.print(" — ") == 0)
    }

    @Test("words with other digits have the same pattern")
    func patterns() {
        var patterns: [UInt64] = []
        bytes("5 May 2023 or 7 MAY 2024") { TextMatch.visitWords($0) { patterns.append($0.pattern) } }
        #expect(patterns[0] == patterns[4] && patterns[1] == patterns[5] && patterns[2] == patterns[6])
        #expect(patterns[0] != patterns[2])
    }

    @Test("signs and years are found wherever they stand")
    func signs() {
        func signs(_ text: String) -> TextSigns { bytes(text) { TextSigns($0, TextCounts($0)) } }
        #expect(signs("in 1999.").hasYear && !signs("in 3999 of 123 45").hasYear)
        #expect(signs("20231").hasYear && !signs("abc 31999").hasYear && signs("1a22b333c1984").hasYear)
        for start in 0..<9 { #expect(signs(String(repeating: "x", count: start) + "1984").hasYear) }
        #expect(signs("© 2023").sign == 1 && signs("write to a@b").sign == 2 && signs("plain").sign == 0)
        #expect(signs("a · b • c » d | e").bars == 4)
    }
}

@Suite("Words of class and id names")
struct ClassWordTests {
    private func words(_ value: String) -> [ClassWords.Word] {
        var found: [ClassWords.Word] = []
        Array(value.utf8).withUnsafeBufferPointer { ClassWords.scan($0) { found.append($0) } }
        return found
    }

    private func number(_ word: String) -> UInt64 { ClassWords.number(word.utf8) }

    @Test("are split at signs and at capitals, and joined inside a token")
    func split() {
        let found = words("c-article__shareBar side")
        #expect(found.map(\.own) == ["c", "article", "share", "bar", "side"].map(number))
        #expect(found.map(\.isFirst) == [true, false, false, false, true])
        #expect(found[3].pair == number("sharebar") && found[3].triple == number("articlesharebar"))
    }

    @Test("are the same wherever a value ends and however long its words are")
    func lengths() {
        for length in 1...20 {
            let word = String("abcdefghijklmnopqrst".prefix(length))
            for value in [word, word + "-x", "a-" + word, "UP" + word + "Next", word + "1" + word, "é" + word + "é"] {
                #expect(words(value).map(\.own) == simple(value), "\(value)")
            }
        }
    }

    /// The numbers of a value's words, letter by letter.
    private func simple(_ value: String) -> [UInt64] {
        var (found, previous): ([String], Character) = ([], " ")
        for letter in value {
            if letter.isASCII, letter.isLetter {
                let begins = !(previous.isASCII && previous.isLetter) || previous.isLowercase && letter.isUppercase
                if begins { found.append("") }
                found[found.count - 1].append(letter)
            }
            previous = letter
        }
        return found.map { number($0.lowercased()) }
    }

    @Test("are alike in any case, and long ones by their ends")
    func long() {
        #expect(words("NAV").map(\.own) == [number("nav")])
        #expect(words("internationalization")[0].own == number("nationalization"))
        #expect(words("x-internationalization")[1].pair == number("internationalization"))
    }

    @Test("of endless tokens are read as far as they say something")
    func endless() {
        #expect(words(String(repeating: "ab-", count: 1000)).count == 32)
        #expect(words(String(repeating: "a", count: 100_000) + " nav").last?.own == number("nav"))
        #expect(words("").isEmpty && words(" -- 12 ").isEmpty)
    }
}

@Suite("Numbering hashes")
struct HashIndexTests {
    @Test("the same hash has the same number, new ones the next; 0 is a hash like others")
    func numbers() {
        var index = HashIndex(capacity: 3)
        #expect([0, 9, 0, UInt64.max, 9].map { index.add($0) } == [0, 1, 0, 2, 1])
        #expect(index.find(9) == 1 && index.find(10) == nil && index.count == 3)
    }

    @Test("hashes that are alike in most bits find their places")
    func alike() {
        var index = HashIndex(capacity: 5000)
        for number in 0..<5000 { #expect(index.add(UInt64(number) << 44) == number) }
        #expect((0..<5000).allSatisfy { index.find(UInt64($0) << 44) == $0 })
    }
}
