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
    /// differ). Case of ASCII letters, punctuation and spacing do not count; scripts without spaces count by character.
    /// - Returns: nil for a text of fewer than 20 words.
    package static func fingerprint(_ text: String) -> UInt64? {
        var text = text
        return text.withUTF8 { utf8 in
            var simhash = Simhash()
            var words = WordHashes(utf8)
            while let hash = words.next() { simhash.add(word: hash) }
            return simhash.words >= fewestWords ? simhash.value : nil
        }
    }
}

/// Counts, for each of 64 bits, in how many shingles it is set.
private struct Simhash {
    private(set) var words = 0
    private var shingles: UInt64 = 0
    /// Bit n of plane p is bit p of the count for bit n, so that one addition serves all 64 counts.
    private var planes: InlineArray<32, UInt64> = .init(repeating: 0)
    private var window: (UInt64, UInt64) = (0, 0)

    mutating func add(word: UInt64) {
        words += 1
        defer { window = (window.1, word) }
        guard words >= 3 else { return }
        var carry = mixed(window.0 &* 3 &+ window.1 &* 5 &+ word &* 7)
        shingles += 1
        for plane in planes.indices {
            (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry)
            if carry == 0 { return }
        }
    }

    /// The bits that most shingles have.
    var value: UInt64 {
        var value: UInt64 = 0
        for bit in UInt64(0)..<64 {
            var count: UInt64 = 0
            for plane in planes.indices { count |= (planes[plane] >> bit & 1) << UInt64(plane) }
            if count * 2 > shingles { value |= 1 << bit }
        }
        return value
    }

    /// The finalizer of MurmurHash3.
    private func mixed(_ hash: UInt64) -> UInt64 {
        var hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }
}

/// Hashes of the words of a text: runs of letters and digits, single characters of scripts written without spaces.
private struct WordHashes {
    private let utf8: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

    mutating func next() -> UInt64? {
        while index < utf8.count, !isWordByte(utf8[index]) { index += isPunctuation(at: index) ? 3 : 1 }
        guard index < utf8.count else { return nil }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        // U+3040–9FFF and Hangul: three bytes, one word.
        let end = (0xE3...0xED).contains(utf8[index]) ? min(index + 3, utf8.count) : endOfWord()
        while index < end {
            let byte = utf8[index]
            let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
            index += 1
        }
        return hash
    }

    private func endOfWord() -> Int {
        var end = index
        while end < utf8.count, isWordByte(utf8[end]), !(0xE3...0xED).contains(utf8[end]) { end += 1 }
        return max(end, index + 1)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte >= 0x80 && byte != 0xE2  // U+2000–2FFF: dashes, quotation marks, symbols
        }
    }

    private func isPunctuation(at index: Int) -> Bool { utf8[index] == 0xE2 }
}
