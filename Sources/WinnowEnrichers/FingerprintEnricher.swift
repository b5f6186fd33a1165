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
        var hash = WordHash.start
        var isWithin = false
        while index < utf8.count {
            let byte = utf8[index]
            if byte &- 0x61 < 26 {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                isWithin = true
                index += 1
                continue
            }
            let (value, length) = Letters.scalar(utf8, index)
            if Letters.isUnspaced(value), Letters.isWord(value) {
                if isWithin { return hash }
                index += length
                return WordHash.adding(value, to: hash)
            }
            index += length
            if Letters.isWord(value) {
                hash = WordHash.adding(value, to: hash)
                isWithin = true
            } else if isWithin {
                return hash
            }
        }
        return isWithin ? hash : nil
    }
}
