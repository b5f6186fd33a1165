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

    @Test("a word has one hash in any case and any place, and the table's")
    func hashes() {
        let hashes = words("river River, RIVER (river) “river” river-").map(\.hash)
        #expect(hashes.count == 6 && Set(hashes).count == 1)
        #expect(words("rivers").map { WordHash.removing(0x73, from: $0.hash) } == [hashes[0]])
        #expect(words("Élan élan").map(\.hash).first == words("élan").first?.hash)
        #expect(Lexicon.of("en").traits(of: words("Said")[0]).contains(.speech))
        #expect(Lexicon.of("en-GB").traits(of: words("von")[0]).contains(.particle))
        #expect(
            Lexicon.of("en").traits(of: words("sagte")[0]).isEmpty
                && Lexicon.of("xy").traits(of: words("von")[0]).isEmpty)
        #expect(
            Lexicon.of("nb").language == "no" && Lexicon.of("de").hasCommonWords && Lexicon.of(nil).language.isEmpty)
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
