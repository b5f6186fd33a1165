public import WinnowModel

/// A valid document that an extractor must read, and that hostile variants are made of.
public struct ConformanceSample: Sendable {
    /// What the sample shows; stands in violations.
    public var name: String
    public var bytes: [UInt8]
    public var mediaType: MediaType
    public var filename: String?
    public var url: String?

    /// Creates a sample of bytes. A few hundred bytes serve best: every truncation of a sample is tried.
    public init(_ name: String, bytes: [UInt8], mediaType: MediaType, filename: String? = nil, url: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.mediaType = mediaType
        self.filename = filename
        self.url = url
    }

    /// Creates a sample of text.
    public init(_ name: String, text: String, mediaType: MediaType, filename: String? = nil, url: String? = nil) {
        self.init(name, bytes: Array(text.utf8), mediaType: mediaType, filename: filename, url: url)
    }
}
