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
        guard let declared = declaredMediaType, declared.utf8.contains(UInt8(ascii: ";")) else { return nil }
        for parameter in declared.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")),
                Self.trimmed(parameter[..<equals]).lowercased() == "charset"
            else { continue }
            let value = Self.trimmed(parameter[equals...].dropFirst()).utf8.filter { $0 != 0x22 && $0 != 0x27 }
            return value.isEmpty ? nil : String(decoding: value, as: UTF8.self).lowercased()
        }
        return nil
    }

    private static func trimmed(_ utf8: Substring.UTF8View) -> Substring {
        var rest = utf8.drop { $0 <= 0x20 }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return Substring(rest)
    }
}
