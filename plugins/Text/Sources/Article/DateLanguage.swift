import WinnowModel

/// What a text's script and commonest words say about its language, as far as that settles how its dates are written.
enum DateLanguage {
    /// Enough of the text to tell, in bytes.
    private static let sampleBytes = 4000

    /// A BCP 47 tag: the language where its calendar or order of numbers is its own, `en` for English, whose dates in
    /// numbers may mean two days, and `und` for the rest, which puts the day before the month.
    static func tag(of passages: [Passage]) -> String {
        var (kana, hangul, han, thai, persian, left) = (0, 0, 0, 0, 0, sampleBytes)
        var (words, english) = (0, 0)
        for passage in passages where left > 0 && passage.isPlain {
            var text = passage.block.text
            left -= text.utf8.count
            // Scalars from U+0600 on begin with these bytes.
            let isForeign = text.withUTF8 { $0.prefix(4 * sampleBytes).contains { $0 >= 0xD8 } }
            for scalar in text.unicodeScalars.prefix(isForeign ? sampleBytes : 0) where scalar.value >= 0x600 {
                switch scalar.value {
                case 0x3041...0x30FF: kana += 1
                case 0xAC00...0xD7A3: hangul += 1
                case 0x3400...0x9FFF: han += 1
                case 0xE00...0xE7F: thai += 1
                case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: persian += 1
                default: break
                }
            }
            text.withUTF8 { countWords($0.prefix(sampleBytes), &words, &english) }
        }
        if kana > 8 { return "ja" }
        if hangul > 8 { return "ko" }
        if han > 8 { return "zh" }
        if thai > 8 { return "th" }
        if persian > 8 { return "fa" }
        return english * 8 >= words && words > 0 ? "en" : "und"
    }

    /// Counts what stands between spaces, and what of it is common in English.
    private static func countWords(
        _ text: UnsafeBufferPointer<UInt8>.SubSequence, _ words: inout Int, _ english: inout Int
    ) {
        let commonest = Self.commonest
        var (number, length): (UInt32, Int) = (0, 0)
        func end() {
            guard length > 0 else { return }
            words += 1
            if length <= 4, commonest.contains(number) { english += 1 }
            (number, length) = (0, 0)
        }
        for byte in text {
            if byte == 0x20 {
                end()
            } else {
                number = letter(byte, after: number)
                length += 1
            }
        }
        end()
    }

    /// A quarter of the words of English prose; other languages share few of them.
    private static let commonest = [
        "the", "of", "and", "to", "is", "was", "that", "for", "on", "with", "by", "at", "from", "it", "had", "has",
        "said", "as",
    ].map { $0.utf8.reduce(0) { letter($1, after: $0) } }

    /// A word of up to four letters as a number, capitals lowered.
    private static func letter(_ byte: UInt8, after number: UInt32) -> UInt32 {
        number << 8 | UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
}
