import WinnowHTML

/// Turns class names and short texts into the keys under which the learned vocabulary knows their weight.
///
/// A key is a hash, so that the table holds no strings; kinds of keys start from different seeds.
enum VocabularyKeys {
    /// The keys of words in class names and ids: alone, with the word before, with the two before.
    static func word(_ number: UInt64) -> UInt32 { fold(number) }
    static func pair(_ number: UInt64) -> UInt32 { fold(number | 1 << 60) }
    static func triple(_ number: UInt64) -> UInt32 { fold(number | 2 << 60) }

    /// The keys of an element: words and pairs of neighbouring words of its class and id.
    static func ofNames(_ value: UnsafeBufferPointer<UInt8>, _ emit: (UInt32) -> Void) {
        ClassWords.scan(value) {
            emit(word($0.own))
            if !$0.isFirst { emit(pair($0.pair)) }
        }
    }

    /// The keys of a link: the words of its path.
    @inline(__always)
    static func ofLink(_ href: UnsafeBufferPointer<UInt8>, _ emit: (UInt32) -> Void) {
        let path = UnsafeBufferPointer(rebasing: href[LinkKind.pathStart(href)...].prefix(72))
        ClassWords.scan(path) {
            emit(fold($0.own | 3 << 60))
            if !$0.isFirst { emit(fold($0.pair | 4 << 60)) }
        }
    }

    /// What a key of a text stands for.
    enum TextKey: UInt64, CaseIterable { case word = 1, line, start, secondStart, thirdStart, end }

    /// The keys of a text: each of the first words, the whole line, the first one to three words, the last two.
    @inline(__always)
    static func ofText(_ text: SegmentText, _ words: [UInt64], _ emit: (TextKey, UInt32) -> Void) {
        guard text.wordCount > 0 else { return }
        var (start, line) = (TextMatch.basis, TextMatch.basis)
        for index in 0..<text.words.count {
            let word = words[text.words.lowerBound + index]
            emit(.word, key(word, .word))
            line = (line ^ word) &* TextMatch.prime
            guard index < 3 else { continue }
            start = (start ^ word) &* TextMatch.prime
            let kind: TextKey = index == 0 ? .start : index == 1 ? .secondStart : .thirdStart
            emit(kind, key(start, kind))
        }
        if text.wordCount <= 10 { emit(.line, key(line, .line)) }
        if text.wordCount >= 2 { emit(.end, key((text.beforeLast &* 31) ^ text.last, .end)) }
    }

    private static func key(_ hash: UInt64, _ kind: TextKey) -> UInt32 {
        fold((hash ^ kind.rawValue) &* 0x100_0000_01B3)
    }

    /// The upper half of a product is mixed best.
    private static func fold(_ number: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
