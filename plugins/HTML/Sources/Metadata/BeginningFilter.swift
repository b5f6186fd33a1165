/// The first two bytes of a list of words: most texts begin as none of them does, and that is seen without a hash.
struct BeginningFilter: Sendable {
    /// For each first byte a bit for the lowest bits of the second bytes, so that a capital and its small letter are alike.
    private let seconds: [UInt32]

    init(_ words: some Sequence<[UInt8]>) {
        var seconds = [UInt32](repeating: 0, count: 256)
        for word in words where !word.isEmpty {
            seconds[Self.index(word[0])] |= word.count > 1 ? 1 &<< UInt32(word[1] & 0x1F) : .max
        }
        self.seconds = seconds
    }

    /// Whether a text may begin with one of the words.
    @inline(__always)
    func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        let mask = seconds[Self.index(first)]
        return text.count > 1 ? mask >> UInt32(text[1] & 0x1F) & 1 != 0 : mask != 0
    }

    @inline(__always)
    private static func index(_ byte: UInt8) -> Int { Int(byte < 0x80 ? byte | 0x20 : byte) }
}
