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
        var window = Window(length: length)
        TextMatch.fold(text) { byte in
            if let run = window.add(byte) { emit(run) }
        }
        if let run = window.end() { emit(run) }
    }

    /// The last words.
    private struct Window {
        let length: Int
        private var word = TextWords.basis
        private var last: (UInt64, UInt64) = (0, 0)
        private var count = 0

        init(length: Int) { self.length = length }

        @inline(__always)
        mutating func add(_ byte: UInt8) -> UInt64? {
            if byte == 0x20 { return end() }
            word = (word ^ UInt64(byte)) &* TextWords.prime
            return nil
        }

        mutating func end() -> UInt64? {
            guard word != TextWords.basis else { return nil }
            count += 1
            let run = length == 1 ? word : (word &* 31 &+ last.0) &* 31 &+ last.1
            last = (word, last.0)
            word = TextWords.basis
            return count >= length ? run : nil
        }
    }
}
