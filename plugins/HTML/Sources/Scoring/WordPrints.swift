/// The runs of three words of a text as hashes, to see how much of another text stands in it.
struct WordPrints {
    private var runs: HashIndex

    init(_ text: String) {
        var text = text
        var found: [UInt64] = []
        text.withUTF8 { Self.visit($0) { found.append($0) } }
        runs = HashIndex(capacity: found.count)
        for run in found { _ = runs.add(run) }
    }

    /// Hundredths of a text's runs that are in here; 0 for a text that is shorter than a run.
    func share(of text: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var (all, hits) = (0, 0)
        Self.visit(text) {
            all += 1
            if runs.find($0) != nil { hits += 1 }
        }
        return FeatureTable.share(hits, of: all)
    }

    /// Visits the runs of words; a script without spaces gives words of many letters, hence runs there are rare.
    @inline(__always)
    private static func visit(_ text: UnsafeBufferPointer<UInt8>, _ emit: (UInt64) -> Void) {
        var last: (UInt64, UInt64) = (0, 0)
        var count = 0
        TextMatch.visitWords(text) { word in
            count += 1
            if count >= 3 { emit((word.hash &* 31 &+ last.0) &* 31 &+ last.1) }
            last = (word.hash, last.0)
        }
    }
}
