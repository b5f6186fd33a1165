/// How a record's text came about: the record's `extraction` member.
public struct ExtractionSummary: Sendable, Hashable, Codable {
    /// How much of the document the record holds.
    public enum Status: String, Sendable, Hashable, Codable {
        /// Everything the extractor can give.
        case complete
        /// Some of it: a deadline, a limit or a damaged file; `warnings` say which.
        case partial
        /// No text: nothing reads this media type, or it has none.
        case metadataOnly
    }

    /// The extractor that made the record.
    public struct Extractor: Sendable, Hashable, Codable {
        public var name: String
        public var version: String
        /// Digest of its configuration, so that an upgrade re-extracts exactly what it affects; absent for defaults.
        public var configDigest: String?

        public init(name: String, version: String, configDigest: String? = nil) {
            self.name = name
            self.version = version
            self.configDigest = configDigest
        }
    }

    public var status: Status
    public var extractor: Extractor?
    public var warnings: [Warning]
    /// 0–1: how sure the extractor is that `text` is the document's main text.
    public var confidence: Double?
    /// Wall time of detection, extraction, normalization and enrichment, in milliseconds.
    public var durationMs: Double?
    /// Whether text was cut at a limit.
    public var truncated: Bool

    public init(
        status: Status, extractor: Extractor? = nil, warnings: [Warning] = [], confidence: Double? = nil,
        durationMs: Double? = nil, truncated: Bool = false
    ) {
        self.status = status
        self.extractor = extractor
        self.warnings = warnings
        self.confidence = confidence
        self.durationMs = durationMs
        self.truncated = truncated
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        status = try container.decode(Status.self, forKey: .status)
        extractor = try container.decodeIfPresent(Extractor.self, forKey: .extractor)
        warnings = try container.decodeIfPresent([Warning].self, forKey: .warnings) ?? []
        confidence = try container.decodeIfPresent(Double.self, forKey: .confidence)
        durationMs = try container.decodeIfPresent(Double.self, forKey: .durationMs)
        truncated = try container.decodeIfPresent(Bool.self, forKey: .truncated) ?? false
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("status")
            inner.value(status.rawValue)
            if let extractor {
                inner.key("extractor")
                inner.object {
                    $0.key("name")
                    $0.value(extractor.name)
                    $0.key("version")
                    $0.value(extractor.version)
                    $0.member("configDigest", extractor.configDigest)
                }
            }
            inner.member("warnings", warnings) { $1.write(to: &$0) }
            inner.member("confidence", confidence.map { ($0 * 1000).rounded() / 1000 })
            inner.member("durationMs", durationMs.map { ($0 * 100).rounded() / 100 })
            if truncated { inner.member("truncated", true) }
        }
    }
}
