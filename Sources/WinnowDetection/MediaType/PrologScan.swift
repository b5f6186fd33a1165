/// Skips what may stand before the first element of a marked-up document and reads that element's tag.
struct PrologScan {
    /// A start tag, not further decoded.
    struct RootTag {
        let name: String
        /// The name without its prefix.
        let localName: String
        /// Everything between the name and `>`.
        let attributes: String
    }

    private(set) var hasXMLDeclaration = false
    /// The name in the document type declaration, lower case.
    private(set) var doctype: String?

    private let bytes: [UInt8]
    private var index: Int

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        index = start
    }

    /// Moves to the first element: past declarations, comments, processing instructions and white space.
    mutating func skipProlog() {
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
            } else if starts("<?") {
                if starts("<?xml") { hasXMLDeclaration = true }
                skip(past: "?>")
            } else if starts("<!--") {
                skip(past: "-->")
            } else if starts("<!") {
                readDoctype()
            } else {
                return
            }
        }
    }

    /// Whether the prolog has ended, at a tag or at text, so far before the bytes do that no name is cut off.
    var isAtElement: Bool { index + 64 < bytes.count }

    /// The tag at hand; nil when there is none.
    func rootTag() -> RootTag? {
        guard starts("<"), index + 1 < bytes.count, Self.isNameStart(bytes[index + 1]) else { return nil }
        let nameEnd = bytes[(index + 1)...].firstIndex { !Self.isNameByte($0) } ?? bytes.count
        let end = bytes[nameEnd...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        let name = String(decoding: bytes[(index + 1)..<nameEnd], as: UTF8.self)
        return RootTag(
            name: name, localName: name.split(separator: ":").last.map(String.init) ?? name,
            attributes: String(decoding: bytes[nameEnd..<end], as: UTF8.self))
    }

    /// Whether an end tag of that name stands anywhere.
    func hasClosing(_ name: String) -> Bool {
        let tag = Array("</\(name)".utf8)
        return bytes.indices.dropLast(tag.count - 1).contains { bytes[$0] == tag[0] && bytes[$0...].starts(with: tag) }
    }

    private mutating func readDoctype() {
        let isDoctype = String(decoding: bytes[index...].prefix(9), as: UTF8.self).lowercased() == "<!doctype"
        let start = index
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0:
                if isDoctype { doctype = Self.firstWord(bytes[(start + 9)..<max(start + 9, index)]) }
                index += 1
                return
            default: break
            }
            index += 1
        }
    }

    private static func firstWord(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private mutating func skip(past end: StaticString) {
        while index < bytes.count, !starts(end) { index += 1 }
        index = min(bytes.count, index + end.utf8CodeUnitCount)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isNameStart(byte) || (byte >= 0x30 && byte <= 0x3A) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
