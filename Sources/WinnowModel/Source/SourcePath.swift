/// A path relative to a source's root: raw bytes as Linux has them (never assumed UTF-8), separated by `/`, without a
/// leading slash and without `.` or `..`.
public struct SourcePath: Sendable, Hashable, Comparable {
    public let bytes: [UInt8]

    /// Creates a path from its bytes; the caller has made sure that they are relative and clean.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Creates a path in a directory.
    /// - Parameters:
    ///   - directory: relative directory, empty for the root itself.
    ///   - name: one path component.
    public init(directory: [UInt8], name: some Sequence<UInt8>) {
        var joined = directory
        if !joined.isEmpty { joined.append(UInt8(ascii: "/")) }
        joined.append(contentsOf: name)
        bytes = joined
    }

    /// The bytes before the last slash; empty for a file directly in the root.
    public var directory: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return [] }
        return Array(bytes[..<slash])
    }

    /// The last component.
    public var name: [UInt8] {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
        return Array(bytes[(slash + 1)...])
    }

    /// The path for people and JSON: valid UTF-8 as it is, other bytes and control characters as `\xNN`, a backslash
    /// as `\\` only when that is needed to stay lossless.
    public var display: String { PathText.display(bytes) }

    /// Orders by bytes, as `memcmp` does.
    public static func < (a: SourcePath, b: SourcePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

/// File names as text: Linux names are bytes, JSON and terminals want characters.
public enum PathText {
    /// A reversible text form of a path.
    ///
    /// A path that is valid UTF-8 without control characters is returned as it is, unless it contains `\x`, the mark of an
    /// escape, in which case every backslash is doubled. Otherwise bad bytes and control characters become `\xNN` and
    /// backslashes are doubled.
    public static func display(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !needsEscape(text) { return text }
        var out = ""
        var rest = bytes[...]
        while let byte = rest.first {
            if let (scalar, length) = firstScalar(rest), !isControl(scalar) {
                out.unicodeScalars.append(scalar)
                if scalar == "\\" { out.append("\\") }
                rest = rest.dropFirst(length)
            } else {
                out += "\\x" + Hexadecimal.text([byte])
                rest = rest.dropFirst()
            }
        }
        return out
    }

    /// The bytes that ``display(_:)`` came from.
    public static func bytes(fromDisplay text: String) -> [UInt8] {
        guard text.contains("\\x") || text.contains("\\\\") else { return Array(text.utf8) }
        var out: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                out.append(byte)
                continue
            }
            if next == UInt8(ascii: "\\") {
                out.append(byte)
                rest = rest.dropFirst()
            } else if next == UInt8(ascii: "x"), rest.count >= 3,
                let value = Hexadecimal.bytes(rest.dropFirst().prefix(2))
            {
                out.append(contentsOf: value)
                rest = rest.dropFirst(3)
            } else {
                out.append(byte)
            }
        }
        return out
    }

    private static func needsEscape(_ text: String) -> Bool {
        text.contains("\\x") || text.contains("\\\\") || text.unicodeScalars.contains(where: isControl)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func firstScalar(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }
}
