package import WinnowModel
package import WinnowPlugin

/// Gives near-identical texts fingerprints that differ in few bits.
package struct FingerprintEnricher: Enricher {
    package static let identity = "fingerprint/1.0.0"

    package init() {}

    package func enrich(_ body: inout RecordBody, context: ExtractionContext) {
        guard let value = context.textFingerprint ?? Self.fingerprint(body.text) else { return }
        let digits = String(value, radix: 16)
        body.enrichments.fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
        body.enrichments.enrichers["fingerprint"] = Self.identity
    }

    /// The ``Simhash`` of a text.
    /// - Returns: nil for a text of fewer than 20 words.
    package static func fingerprint(_ text: String) -> UInt64? {
        var text = text
        return text.withUTF8 { utf8 in
            var simhash = Simhash()
            simhash.read(utf8)
            return simhash.value
        }
    }
}
