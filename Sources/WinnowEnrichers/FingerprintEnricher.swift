package import WinnowModel
package import WinnowPlugin

/// Gives near-identical texts fingerprints that differ in few bits.
package struct FingerprintEnricher: Enricher {
    package static let identity = "fingerprint/1.0.0"

    /// Shorter texts agree by accident.
    private static let fewestWords = 20

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        guard let value = Self.fingerprint(body.text) else { return }
        let digits = String(value, radix: 16)
        body.enrichments.fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
        body.enrichments.enrichers["fingerprint"] = Self.identity
    }

    /// A simhash over three-word shingles (Charikar 2002; Manku, Jain, Das Sarma 2007: 64 bits, near means 3 or fewer
    /// differ). Case, punctuation and spacing do not count; scripts without spaces count by character.
    /// - Returns: nil for a text of fewer than 20 words.
    package static func fingerprint(_ text: String) -> UInt64? {
        var text = text
        return text.withUTF8 { utf8 in
            var simhash = Simhash()
            simhash.read(utf8)
            return simhash.words >= fewestWords ? simhash.value : nil
        }
    }
}

/// Counts, for each of 64 bits, in how many shingles it is set.
private struct Simhash {
    private(set) var words = 0
    private var counts = BitCounts()
    private var window: (UInt64, UInt64) = (0, 0)

    /// Takes in the words of a text: runs of letters and digits, single characters of scripts written without spaces.
    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) {
        var (index, start, hash) = (0, 0, WordHash.start)
        while index < utf8.count {
            // Most of most texts are ASCII letters, and spaces and marks between them.
            let byte = utf8[index]
            if (byte | 0x20) &- 0x61 < 26 {
                hash = WordHash.adding(letter: byte | 0x20, to: hash)
                index &+= 1
                continue
            }
            var next = index &+ 1
            var alone: UInt32?
            if byte &- 0x30 < 10 || byte >= 0x80 {
                let (value, length) = Letters.scalar(utf8, index)
                next = index &+ length
                if Letters.isWord(value) {
                    if !Letters.isUnspaced(value) {
                        hash = WordHash.adding(value, to: hash)
                        index = next
                        continue
                    }
                    alone = value
                }
            }
            if index > start { add(word: hash) }
            if let alone { add(word: WordHash.adding(alone, to: WordHash.start)) }
            (index, start, hash) = (next, next, WordHash.start)
        }
        if index > start { add(word: hash) }
    }

    @inline(__always)
    private mutating func add(word: UInt64) {
        words += 1
        if words >= 3 { counts.add(mixed(window.0 &* 3 &+ window.1 &* 5 &+ word &* 7)) }
        window = (window.1, word)
    }

    /// The bits that most shingles have.
    var value: UInt64 { counts.bits(above: max(0, words - 2) / 2) }

    /// The finalizer of MurmurHash3.
    @inline(__always)
    private func mixed(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }
}
