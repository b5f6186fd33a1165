/// A media type without parameters, lower case: `text/html` (RFC 6838).
public struct MediaType: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The `type/subtype` text.
    public let name: String

    /// Creates a media type from text; parameters and surrounding space are dropped, case is folded.
    /// - Parameter text: `text/HTML; charset=utf-8` gives `text/html`.
    public init(_ text: String) {
        if text.utf8.allSatisfy(Self.isPlain) {
            name = text
            return
        }
        let bare = text.prefix { $0 != ";" }
        name = String(bare.filter { !$0.isWhitespace }).lowercased()
    }

    /// Whether the byte stays as it is: printable ASCII but upper case and `;`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ";") && !(0x41...0x5A).contains(byte)
    }

    public init(stringLiteral value: String) { name = value }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    public var description: String { name }

    /// Whether this type is covered by a pattern: the same type, `text/*`, or `*/*`.
    /// - Parameter pattern: a type or a wildcard as in HTTP's Accept header.
    public func matches(_ pattern: MediaType) -> Bool {
        if pattern.name == name || pattern.name == "*/*" { return true }
        guard pattern.name.hasSuffix("/*") else { return false }
        return name.hasPrefix(pattern.name.dropLast())
    }

    /// Bytes of no known kind.
    public static let octetStream: MediaType = "application/octet-stream"
    /// Nothing at all.
    public static let empty: MediaType = "application/x-empty"
}
