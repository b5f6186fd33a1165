@_spi(_Unicode) import Swift
import Testing

@testable import WinnowPlugin

@Suite("Composition")
struct CompositionTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private func text(_ scalars: UInt32...) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars.compactMap(Unicode.Scalar.init) { text.append(scalar) }
        return String(text)
    }

    @Test("the table of marks has the classes that the standard library has")
    func classes() throws {
        for value in MarkClass.range {
            guard let mark = MarkClass(value) else { continue }
            let scalar = try #require(Unicode.Scalar(value))
            let order = mark.changes ? 0 : scalar.properties.canonicalCombiningClass.rawValue
            #expect(mark.order == order, "U+\(String(value, radix: 16))")
            #expect(mark.changes == (scalars(Composition.nfc(text(value))) != [value]), "U+\(String(value, radix: 16))")
        }
    }

    @Test("two scalars stay as they are behind each other where NFC has them so")
    func pairs() throws {
        let marks = MarkClass.range.filter { MarkClass($0)?.isInert == false }
        let others =
            MarkClass.range.filter { $0 % 9 == 0 && MarkClass($0) != nil || MarkClass($0)?.isFirst == true } + [
                0x20, 0x61, 0x6F22,
            ]
        for previous in marks + others where MarkClass(previous)?.changes != true {
            for mark in marks {
                let stays = Composition.stays(mark, behind: previous)
                let pair = text(previous, mark)
                #expect(!stays || scalars(Composition.nfc(pair)) == [previous, mark], "\(scalars(pair))")
                // What may compose with a mark or with one of several letters before it is left to composition.
                let before = MarkClass(previous)
                let isSure = MarkClass(mark)?.isSecond == false || before?.isFirst != true && before?.order ?? 0 == 0
                #expect(stays || !isSure || scalars(Composition.nfc(pair)) != [previous, mark], "\(scalars(pair))")
            }
        }
    }

    @Test(
        "prose with marks is taken as it is",
        arguments: [
            "สวัสดีครับ น้ำท่วมหนัก กู้ภัยเร่งช่วย", "नदी का पानी बढ़ रहा है और पुल बंद है", "বাড়ির পাশে নদী বেড়েছে", "ಕನ್ನಡದ ಸುದ್ದಿ", "தமிழ்ச் செய்தி",
            "തെക്കൻ കേരളത്തിൽ മഴ", "ගඟේ ජලය", "ਪੰਜਾਬ ਵਿੱਚ ਮੀਂਹ", "မြန်မာ့သတင်း", "ភាសាខ្មែរ", "ຂ່າວ ນ້ຳ ຖ້ວມ", "ዜና፡ ጎርፍ", "الكِتَابُ", "שָׁלוֹם עֲלֵיכֶם",
            "བོད་ཡིག", "𝐛𝐨𝐥𝐝 1\u{FE0F}\u{20E3}", "葛\u{E0100}城",
        ])
    func fastPath(prose: String) {
        var composed = Composition.nfc(prose)
        let isClean = composed.withUTF8 { CleanScan.isClean($0, .lines) }
        #expect(isClean)
    }

    @Test(
        "marks in the order of typing are put into that of NFC",
        arguments: [
            ("مُحَمَّد", "\u{645}\u{64F}\u{62D}\u{64E}\u{645}\u{64E}\u{651}\u{62F}"),
            ("\u{5D1}\u{5BC}\u{5B0}", "\u{5D1}\u{5B0}\u{5BC}"),
            ("\u{5E9}\u{5C1}\u{5BC}\u{5B8}", "\u{5E9}\u{5B8}\u{5BC}\u{5C1}"),
            ("\u{E14}\u{E48}\u{E38}", "\u{E14}\u{E38}\u{E48}"), ("\u{627}\u{64E}\u{653}", "\u{622}\u{64E}"),
            ("\u{928}\u{94D}\u{93C}", "\u{929}\u{94D}"), ("\u{915}\u{94D}\u{93C}", "\u{915}\u{93C}\u{94D}"),
        ])
    func typed(input: String, expected: String) {
        #expect(scalars(TextCleaning.clean(input, .line)) == scalars(expected))
    }

    @Test("whatever the scalars, what is cleaned is what the standard library composes")
    func generated() {
        var generator = SplitMix(seed: 23)
        let marks = MarkClass.range.filter { MarkClass($0)?.isInert == false }
        let firsts = MarkClass.range.filter { MarkClass($0)?.isFirst == true }
        let others: [UInt32] = [
            0x61, 0xE9, 0x301, 0x327, 0x338, 0x345, 0x915, 0x628, 0x5D0, 0xE01, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x304B,
            0x3099, 0x6F22, 0xFB1D, 0xFB2E, 0x2126, 0x1D15E, 0x110BA, 0x200D, 0x1F600, 0x340, 0xF900, 0x2F800,
        ]
        for round in 0..<6000 {
            // Of one block of marks, as in one script, and of all.
            let block = marks.randomElement(using: &generator).map { $0 & ~0x7F } ?? 0
            let near = marks.filter { $0 & ~0x7F == block }
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...24, using: &generator) {
                let pool =
                    switch Int.random(in: 0...9, using: &generator) {
                    case 0...5: round % 2 == 0 ? near : marks
                    case 6...7: firsts
                    default: others
                    }
                if let scalar = pool.randomElement(using: &generator).flatMap(Unicode.Scalar.init) {
                    view.append(scalar)
                }
            }
            let text = String(view)
            #expect(scalars(TextCleaning.clean(text, .line)) == scalars(Composition.nfc(text)), "\(scalars(text))")
        }
    }

    @Test(
        "long rows of marks take linear time",
        arguments: [
            ("\u{628}", "\u{651}\u{64E}"), ("a", "\u{308}\u{323}"), ("\u{F40}", "\u{F73}"),
            ("\u{5D0}", "\u{5BC}\u{5B0}\u{5C1}"),
        ])
    func longRows(letter: String, marks: String) {
        let short = letter + String(repeating: marks, count: 40)
        #expect(scalars(TextCleaning.clean(short, .line)) == short._nfc.map(\.value))
        func duration(_ count: Int) -> Duration {
            let long = letter + String(repeating: marks, count: count)
            return ContinuousClock().measure { _ = TextCleaning.clean(long, .line) }
        }
        // Four times as many take four times as long, not sixteen times.
        #expect(duration(40_000) < duration(10_000) * 9)
    }

    @Test("every scalar beside a letter is as the standard library composes it")
    func everyScalar() {
        for value in UInt32(0x21)...0xE01EF {
            guard let scalar = Unicode.Scalar(value), case .visible = ScalarClass(value), value > 0x7F else { continue }
            let text = "a" + String(scalar) + "b"
            if Composition.isInert(value) || Composition.stays(value, behind: 0x61) {
                #expect(scalars(Composition.nfc(text)) == scalars(text), "U+\(String(value, radix: 16))")
            }
        }
    }
}
