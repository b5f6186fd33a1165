public import WinnowModel

/// The bytes of one document with what is known about them.
///
/// The bytes stay mapped for the time of the call; nothing derived from the pointer may outlive it.
public struct DocumentInput {
    /// The document, not copied.
    public let bytes: UnsafeRawBufferPointer
    /// What detection found.
    public let mediaType: MediaType
    /// What the transport or the manifest declared, with parameters: `text/html; charset=windows-1252`.
    public let declaredMediaType: String?
    /// The file's name, for its extension; never a path.
    public let filename: String?
    /// Where the document was read, the base for relative links.
    public let url: String?

    /// Creates an input.
    /// - Parameter bytes: must stay valid for the lifetime of the value.
    public init(
        bytes: UnsafeRawBufferPointer, mediaType: MediaType, declaredMediaType: String? = nil, filename: String? = nil,
        url: String? = nil
    ) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.declaredMediaType = declaredMediaType
        self.filename = filename
        self.url = url
    }

    /// The `charset` parameter of the declared media type.
    public var declaredCharset: String? {
        guard let declared = declaredMediaType else { return nil }
        for parameter in declared.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmed.lowercased() == "charset" else { continue }
            let value = pair[1].trimmed.filter { $0 != "\"" && $0 != "'" }
            return value.isEmpty ? nil : value.lowercased()
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
