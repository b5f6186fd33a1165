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

    /// Texts with more words have only keys of their beginning and end.
    static let wordLimit = 24

    /// The keys of a text: each word, the whole line, the first one to three words, the last two.
    static func ofText(_ bytes: UnsafeBufferPointer<UInt8>, _ emit: (TextKey, UInt32) -> Void) {
        let basis: UInt64 = 0xCBF2_9CE4_8422_2325
        var (word, line, previous) = (basis, basis, basis)
        var words = 0
        var start = basis
        func close() {
            words += 1
            line = (line ^ word) &* 0x100_0000_01B3
            if words <= wordLimit { emit(.word, key(word, .word)) }
            if words <= 3 {
                start = (start ^ word) &* 0x100_0000_01B3
                let kinds: [TextKey] = [.start, .secondStart, .thirdStart]
                emit(kinds[words - 1], key(start, kinds[words - 1]))
            }
        }
        var isOpen = false
        TextMatch.fold(bytes) { byte in
            if byte == 0x20 {
                close()
                (previous, word, isOpen) = (word, basis, false)
            } else {
                // Numbers are alike.
                let letter = byte >= 0x30 && byte <= 0x39 ? 0x30 : byte
                word = (word ^ UInt64(letter)) &* 0x100_0000_01B3
                isOpen = true
            }
        }
        if isOpen { close() }
        guard words > 0 else { return }
        if words <= 10 { emit(.line, key(line, .line)) }
        if words >= 2 { emit(.end, key((previous &* 31) ^ word, .end)) }
    }

    private static func key(_ hash: UInt64, _ kind: TextKey) -> UInt32 {
        fold((hash ^ kind.rawValue) &* 0x100_0000_01B3)
    }

    private static func fold(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }
}
