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
        guard var declared = declaredMediaType else { return nil }
        return declared.withUTF8(Self.charset)
    }

    private static func charset(_ declared: UnsafeBufferPointer<UInt8>) -> String? {
        for parameter in declared.split(separator: UInt8(ascii: ";")).dropFirst() {
            guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")),
                isCharset(trimmed(parameter[..<equals]))
            else { continue }
            let value = trimmed(parameter[(equals + 1)...]).filter { $0 != 0x22 && $0 != 0x27 }
            return value.isEmpty ? nil : String(decoding: value, as: UTF8.self).lowercased()
        }
        return nil
    }

    private static func isCharset(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        name.count == 7 && zip(name, "charset".utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var rest = bytes.drop { $0 <= 0x20 }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return rest
    }
}
