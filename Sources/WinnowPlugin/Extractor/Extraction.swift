public import WinnowModel

/// What an extractor returns: facts as the document states them, text as blocks in reading order.
///
/// Normalization (NFC, control characters, white space, empty values, offsets, limits) follows outside the extractor,
/// the same for every extractor.
public struct Extraction: Sendable, Hashable {
    /// The record's fields. `text`, block offsets and `extraction` are computed by normalization, except that
    /// `extraction.status`, `.confidence` and `.truncated` may be set here.
    public var body: RecordBody
    /// The charset that the bytes were decoded with, IANA name in lower case; nil for binary formats.
    public var charset: String?
    /// The media type when extraction learned more than detection knew.
    public var mediaType: MediaType?

    /// Creates an extraction without content.
    public init() {
        body = RecordBody()
    }

    /// Appends a block.
    public mutating func append(_ block: Block) {
        body.blocks.append(block)
    }
}
