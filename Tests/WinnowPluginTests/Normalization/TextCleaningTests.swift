import Testing

@testable import WinnowPlugin

@Suite("Cleaning text")
struct TextCleaningTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(
        "one line: every run of white space is one space",
        arguments: [
            ("  a \t\n b\u{A0}\u{A0}c  ", "a b c"), ("a\u{3000}b", "a b"), ("", ""), (" \n\t ", ""), ("a", "a"),
            ("é  é", "é é"), ("漢\u{3000}字 ", "漢 字"), ("a\r\nb", "a b"),
        ])
    func line(input: String, expected: String) {
        #expect(scalars(TextCleaning.clean(input, .line)) == scalars(expected))
    }

    @Test(
        "lines: breaks stay, at most one blank line, every kind of line end",
        arguments: [
            ("a\r\nb\rc\u{85}d\u{2028}e", "a\nb\nc\nd\ne"), ("a\n\n\n\nb", "a\n\nb"), ("a \n b", "a\nb"),
            ("a\u{2029}b", "a\n\nb"), ("\n\na\n", "a"), ("a\u{B}b\u{C}c", "a\nb\nc"),
        ])
    func lines(input: String, expected: String) {
        #expect(scalars(TextCleaning.clean(input, .lines)) == scalars(expected))
    }

    @Test(
        "verbatim: indentation, tabs and blank lines stay, outer blank lines go",
        arguments: [
            ("  if a {\r\n\n\n\tb\n  }\n\n", "  if a {\n\n\n\tb\n  }"), ("  \n\n  a", "  a"), ("é\t é", "é\t é"),
            ("  ", ""),
        ])
    func verbatim(input: String, expected: String) {
        #expect(scalars(TextCleaning.clean(input, .verbatim)) == scalars(expected))
    }

    @Test(
        "what has to go is found wherever it stands",
        arguments: [
            ("  ", " "), ("\u{7F}", ""), (" \u{7F} ", " "), ("\u{A0}", " "), (" \n", " "), ("\u{AD}é", "é"),
            (" \t ", " "),
        ])
    func anywhere(odd: String, expected: String) {
        let letters = "abcdefgh ijklmnop qrstuvw xyz abcdefghijkl"
        for place in 1..<letters.count - 1 {
            let (head, tail) = (letters.prefix(place), letters.dropFirst(place))
            // A space beside the place would be a part of it.
            if head.last == " " || tail.first == " " { continue }
            #expect(TextCleaning.clean(head + odd + tail, .line) == head + expected + tail)
        }
    }

    @Test("controls, marks that hide and bidirectional overrides go; joiners stay")
    func dropped() {
        let input = "\u{FEFF}a\u{0}b\u{1B}c\u{7F}d\u{9F}e\u{AD}f\u{200B}g\u{202E}h\u{2066}i\u{200D}j\u{200C}k"
        #expect(scalars(TextCleaning.clean(input, .lines)) == scalars("abcdefghi\u{200D}j\u{200C}k"))
    }

    @Test(
        "the result is NFC",
        arguments: [
            ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("か\u{3099}", "が"),
            ("a\u{327}\u{301} \u{301}", "\u{E1}\u{327} \u{301}"), ("\u{0340}", "\u{300}"),
            ("q\u{323}\u{307}", "q\u{323}\u{307}"),
            ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{F900}", "豈"), ("\u{37E}", ";"), ("=\u{338}", "≠"),
        ])
    func composed(input: String, expected: String) {
        #expect(scalars(TextCleaning.clean(input, .line)) == scalars(expected))
    }

    @Test("inert scalars are NFC and stay NFC beside each other and beside marks")
    func inertScalars() {
        for value in UInt32(0x80)...0x2FFFF where Composition.isInert(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(scalar)
            #expect(scalars(Composition.nfc(text)) == scalars(text), "U+\(String(value, radix: 16))")
            #expect(scalar.properties.canonicalCombiningClass == .notReordered, "U+\(String(value, radix: 16))")
        }
    }

    @Test("cleaning twice is cleaning once, whatever the scalars")
    func idempotent() {
        var generator = SplitMix(seed: 7)
        let pool: [Unicode.Scalar] = [
            "a", "Z", " ", " ", "\n", "\r", "\t", "\u{301}", "é", "漢", "\u{A0}", "\u{AD}", "\u{2028}", "😀", "\u{0}",
            "\u{FEFF}", "\u{1161}", "\u{1112}", "ا", "\u{64B}", "\u{338}", "=",
        ]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...70, using: &generator) {
                text.unicodeScalars.append(pool.randomElement(using: &generator) ?? "a")
            }
            for layout in [TextLayout.line, .lines, .verbatim] {
                let once = TextCleaning.clean(text, layout)
                #expect(scalars(TextCleaning.clean(once, layout)) == scalars(once))
                #expect(scalars(Composition.nfc(once)) == scalars(once))
            }
        }
    }

    @Test("what counts as clean is what the sweep leaves as it is")
    func cleanAgrees() {
        var generator = SplitMix(seed: 11)
        let rare: [Unicode.Scalar] = [
            " ", "\n", "\t", "\u{7F}", "\u{1}", "\u{301}", "é", "ж", "漢", "한", "“", "—", "\u{A0}", "\u{AD}", "\u{2028}",
            "😀", "\u{1161}", "…", "ا", "\u{FEFF}", "\u{3000}",
        ]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...100, using: &generator) {
                let isRare = Int.random(in: 0...12, using: &generator) == 0
                let letter = Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &generator))
                text.unicodeScalars.append(isRare ? rare.randomElement(using: &generator) ?? " " : letter)
            }
            for layout in [TextLayout.line, .lines, .verbatim] {
                var (sweep, isClean) = (TextSweep(layout: layout, capacity: text.utf8.count), false)
                text.withUTF8 {
                    isClean = CleanScan.isClean($0, layout)
                    sweep.consume($0)
                }
                let isKept = scalars(sweep.finish()) == scalars(text)
                if isClean {
                    #expect(isKept)
                } else if isKept {
                    // What only composition can tell, and the indentation of code, is not taken for clean.
                    let isInert = text.unicodeScalars.allSatisfy { Composition.isInert($0.value) }
                    #expect(!isInert || text.unicodeScalars.first.map { $0.value <= 0x20 } == true)
                }
            }
        }
    }

    @Test("scalars are counted in every script", arguments: ["", "abc", "aé漢😀", "naïve “quotes” — and 漢字かな交じり文 ends"])
    func counting(text: String) {
        var text = text
        let count = text.unicodeScalars.count
        #expect(text.withUTF8 { ScalarCount.of($0) } == count)
    }
}

/// A seeded generator, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
