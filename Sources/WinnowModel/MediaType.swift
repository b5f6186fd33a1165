/// A media type without parameters, lower case: `text/html` (RFC 6838).
public struct MediaType: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The `type/subtype` text.
    public let name: String

    /// Creates a media type from text; parameters and surrounding space are dropped, case is folded.
    /// - Parameter text: `text/HTML; charset=utf-8` gives `text/html`.
    public init(_ text: String) {
        var text = text
        let plain = text.withUTF8 { utf8 in
            let end = utf8.firstIndex(of: UInt8(ascii: ";")) ?? utf8.count
            let isPlain = utf8[..<end].allSatisfy(Self.isPlain)
            return isPlain ? String(decoding: utf8[..<end], as: UTF8.self) : nil
        }
        name = plain ?? String(text.prefix { $0 != ";" }.filter { !$0.isWhitespace }).lowercased()
    }

    /// Small letters, digits and what else stands in the name of a type (RFC 6838 section 4.2), so that nothing has to
    /// be dropped or folded.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x2D...0x39, UInt8(ascii: "+"), UInt8(ascii: "_"): true
        default: false
        }
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
        let count = pattern.name.utf8.count
        if count == name.utf8.count, pattern.name == name { return true }
        guard pattern.name.utf8.last == UInt8(ascii: "*") else { return false }
        if count == 3, pattern.name == "*/*" { return true }
        guard pattern.name.hasSuffix("/*") else { return false }
        return name.hasPrefix(pattern.name.dropLast())
    }

    /// Bytes of no known kind.
    public static let octetStream: MediaType = "application/octet-stream"
    /// Nothing at all.
    public static let empty: MediaType = "application/x-empty"
}
