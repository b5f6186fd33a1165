import WinnowHTML

/// Turns class names and short texts into the keys under which the learned vocabulary knows their weight.
///
/// A key is a hash, so that the table holds no strings; kinds of keys start from different seeds.
enum VocabularyKeys {
    /// The keys of words in class names and ids: alone, with the word before, with the two before.
    static func word(_ hash: UInt64) -> UInt32 { fold(hash) }
    static func pair(_ hash: UInt64) -> UInt32 { fold(hash &+ 0x9E37_79B9_7F4A_7C15) }
    static func triple(_ hash: UInt64) -> UInt32 { fold(hash &+ 0xC2B2_AE3D_27D4_EB4F) }

    /// The keys of an element: words and pairs of neighbouring words of its class and id.
    static func ofNames(_ value: UnsafeBufferPointer<UInt8>, _ emit: (UInt32) -> Void) {
        ClassWords.scan(value) { hash, both, _, isFirst in
            emit(word(hash))
            if !isFirst { emit(pair(both)) }
            return true
        }
    }

    /// The keys of a link: the words of its path.
    @inline(__always)
    static func ofLink(_ href: UnsafeBufferPointer<UInt8>, _ emit: (UInt32) -> Void) {
        let path = UnsafeBufferPointer(rebasing: href[LinkKind.pathStart(href)...].prefix(72))
        ClassWords.scan(path) { word, pair, _, isFirst in
            emit(fold(word &+ 0x5851_F42D_4C95_7F2D))
            if !isFirst { emit(fold(pair &+ 0x1405_7B7E_F767_814F)) }
            return true
        }
    }

    /// What a key of a text stands for.
    enum TextKey: UInt64, CaseIterable { case word = 1, line, start, secondStart, thirdStart, end }

    /// The keys of a text: each of the first words, the whole line, the first one to three words, the last two.
    @inline(__always)
    static func ofText(_ text: TextWords, _ emit: (TextKey, UInt32) -> Void) {
        guard text.count > 0 else { return }
        var (start, line) = (TextWords.basis, TextWords.basis)
        for (index, word) in text.head.enumerated() {
            emit(.word, key(word, .word))
            line = (line ^ word) &* TextWords.prime
            guard index < 3 else { continue }
            start = (start ^ word) &* TextWords.prime
            let kind: TextKey = index == 0 ? .start : index == 1 ? .secondStart : .thirdStart
            emit(kind, key(start, kind))
        }
        if text.count <= 10 { emit(.line, key(line, .line)) }
        if text.count >= 2 { emit(.end, key((text.beforeLast &* 31) ^ text.last, .end)) }
    }

    private static func key(_ hash: UInt64, _ kind: TextKey) -> UInt32 {
        fold((hash ^ kind.rawValue) &* 0x100_0000_01B3)
    }

    private static func fold(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }
}
