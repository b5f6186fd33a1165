import Testing

@testable import WinnowEnrichers

@Suite("Words and what counts them")
struct WordTests {
    private func words(_ text: String) -> [Word] {
        var text = text
        return text.withUTF8 { utf8 in
            var reader = WordReader(utf8, 0..<utf8.count)
            var words: [Word] = []
            while let word = reader.next() { words.append(word) }
            return words
        }
    }

    @Test(
        "words end where they end, whatever follows",
        arguments: [
            ("alpha", [5]), ("alpha beta", [5, 4]), ("alpha,beta.", [5, 4]), ("alpha-beta's", [12]),
            ("alpha- beta", [5, 4]),
            ("alphaBeta2", [10]), ("straße élan", [6, 4]), ("alpha“beta”", [5, 4]), ("  alpha  ", [5]), ("…", []),
            ("", []),
        ])
    func lengths(text: String, expected: [Int]) {
        #expect(words(text).map(\.length) == expected)
    }

    @Test("a word has one key in any case and any place, and the table's")
    func keys() {
        let keys = words("river River, RIVER (river) “river” river-").map(\.key)
        #expect(keys.count == 6 && Set(keys).count == 1)
        #expect(words("Élan élan ÉLAN").map(\.key) == [UInt64](repeating: words("élan")[0].key, count: 3))
        #expect(words("İstanbul ıstanbul")[0].key == words("the town of Istanbul, on the sea")[3].key)
        #expect(words("don't don’t").map(\.key) == [UInt64](repeating: words("Don't")[0].key, count: 2))
        #expect(Lexicon.of("en").traits(of: words("Said")[0]).contains(.speech))
        #expect(Lexicon.of("en-GB").traits(of: words("von")[0]).contains(.particle))
        #expect(
            Lexicon.of("en").traits(of: words("sagte")[0]).isEmpty
                && Lexicon.of("xy").traits(of: words("von")[0]).isEmpty)
        #expect(
            Lexicon.of("nb").language == "no" && Lexicon.of("de").hasCommonWords && Lexicon.of(nil).language.isEmpty)
    }

    @Test("keys tell words apart that differ in one letter, at any length")
    func distinctKeys() {
        let names = (1...40).flatMap { length in
            ["a", "b", "é"].map { String(repeating: "x", count: length - 1) + $0 + "y" }
        }
        #expect(Set(words(names.joined(separator: " ")).map(\.key)).count == names.count)
        for name in names {
            // At the end of a text, where no sixteen bytes are left, and before others.
            #expect(words(name)[0].key == words(name + " and more words, enough of them")[0].key)
        }
    }

    @Test("the hash of a word without its last letters is that of the shorter word")
    func hashes() {
        func hash(_ word: String) -> UInt64 {
            var word = word
            return word.withUTF8 { WordHash.of($0, 0..<$0.count) }
        }
        #expect(hash("River") == hash("RIVER") && hash("Élan") == hash("élan"))
        #expect(WordHash.removing(0x73, from: hash("rivers")) == hash("river"))
        #expect(WordHash.of(WordKey.Run(low: 0x72_6576_6972, high: 0, count: 5)) == hash("river"))
    }

    @Test("words are read in groups as one by one")
    func groups() {
        var text = (0..<50).map { "word\($0), größer Wort" }.joined(separator: " ")
        let expected = words(text)
        let found = text.withUTF8 { utf8 in
            var (reader, found) = (WordReader(utf8, 0..<utf8.count), [Word]())
            var group = FlatList<Word>(capacity: 7)
            while reader.read(into: &group) {
                for index in 0..<group.count { found.append(group[index]) }
            }
            return found
        }
        #expect(found.map(\.key) == expected.map(\.key) && found.map(\.start) == expected.map(\.start))
    }

    @Test("what separates words is noted with the next one")
    func gaps() {
        let gaps = words("one two, three. Mr. Four: five (six").map(\.gap)
        #expect(gaps == [[], [], .comma, .sentence, .abbreviation, .colon, .other])
    }

    @Test("bits are counted as one by one", arguments: [0, 1, 7, 8, 9, 100, 1000])
    func bits(count: Int) {
        var (state, counts, plain) = (UInt64(count + 1), BitCounts(), [Int](repeating: 0, count: 64))
        for _ in 0..<count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let word = state ^ (state >> 31)
            counts.add(word)
            for bit in 0..<64 { plain[bit] += Int(word >> UInt64(bit) & 1) }
        }
        for limit in [0, count / 3, count / 2, count] {
            let expected = (0..<64).reduce(UInt64(0)) { plain[$1] > limit ? $0 | 1 << UInt64($1) : $0 }
            #expect(counts.bits(above: limit) == expected)
        }
    }
}
