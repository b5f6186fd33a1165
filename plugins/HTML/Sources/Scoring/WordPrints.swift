/// The words of a text as hashes, to see how much of one text stands in another.
struct WordPrints {
    private var runs: Set<UInt64> = []
    private let length: Int

    var isEmpty: Bool { runs.isEmpty }

    /// - Parameters:
    ///   - text: in UTF-8.
    ///   - length: how many words in a row make one print.
    init(_ text: UnsafeBufferPointer<UInt8>, length: Int) {
        self.length = length
        var found: Set<UInt64> = []
        Self.visit(text, length) { found.insert($0) }
        runs = found
    }

    init(_ text: String, length: Int) {
        var text = text
        self = text.withUTF8 { WordPrints($0, length: length) }
    }

    /// Hundredths of a text's runs that are in here; 0 for a text that is shorter than a run.
    func share(of text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var (all, hits) = (0, 0)
        Self.visit(text, length) {
            all += 1
            if runs.contains($0) { hits += 1 }
        }
        return FeatureTable.share(hits, of: all)
    }

    /// Visits the runs of words; a script without spaces gives words of many letters, hence runs there are rare.
    @inline(__always)
    private static func visit(_ text: UnsafeBufferPointer<UInt8>, _ length: Int, _ emit: (UInt64) -> Void) {
        let basis: UInt64 = 0xCBF2_9CE4_8422_2325
        var word = basis
        var last: (UInt64, UInt64) = (0, 0)
        var count = 0
        func close() {
            count += 1
            if count >= length { emit(length == 1 ? word : (word &* 31 &+ last.0) &* 31 &+ last.1) }
            last = (word, last.0)
            word = basis
        }
        var isOpen = false
        TextMatch.fold(text) { byte in
            if byte == 0x20 {
                close()
                isOpen = false
            } else {
                word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
                isOpen = true
            }
        }
        if isOpen { close() }
    }
}
