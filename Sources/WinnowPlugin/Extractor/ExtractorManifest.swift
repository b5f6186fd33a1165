public import WinnowModel

/// What a host must know about an extractor before running it; beside an out-of-process plugin the same lies as JSON.
public struct ExtractorManifest: Sendable, Hashable, Codable {
    /// A media type the extractor reads.
    public struct Support: Sendable, Hashable, Codable {
        /// A type or a wildcard such as `text/*`.
        public var mediaType: MediaType
        /// The higher number goes first; 0–100, built-ins use 50. Equal numbers: the more specific type, then the name.
        public var priority: Int

        public init(_ mediaType: MediaType, priority: Int = 50) {
            self.mediaType = mediaType
            self.priority = priority
        }
    }

    /// A key that the extractor's configuration accepts.
    public struct Option: Sendable, Hashable, Codable {
        public enum Kind: String, Sendable, Hashable, Codable { case string, integer, number, boolean, strings }

        public var key: String
        public var kind: Kind
        public var summary: String

        public init(key: String, kind: Kind, summary: String) {
            self.key = key
            self.kind = kind
            self.summary = summary
        }
    }

    /// Lower-case ASCII letters, digits and hyphens; unique among all extractors.
    public var name: String
    /// Semantic version; raise it when the output for the same bytes changes.
    public var version: String
    /// One sentence for `winnow check` and the documentation.
    public var summary: String
    public var supports: [Support]
    public var options: [Option]

    public init(name: String, version: String, summary: String, supports: [Support], options: [Option] = []) {
        self.name = name
        self.version = version
        self.summary = summary
        self.supports = supports
        self.options = options
    }
}
