import WinnowModel

/// Reads the JSON that pages carry, which is often not quite JSON: comments, raw line breaks in strings, commas before
/// closing brackets, several values, an end that is missing.
struct LenientJSON {
    /// Deeper values are skipped.
    private static let depthLimit = 48

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// All values in the text, as far as they can be read.
    static func values(in bytes: UnsafeBufferPointer<UInt8>) -> [JSONValue] {
        var reader = LenientJSON(bytes)
        var values: [JSONValue] = []
        while values.count < 64 {
            reader.skipSpace()
            guard let byte = reader.peek else { break }
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                values.append(reader.value(depth: 0))
            } else {
                reader.index += 1
            }
        }
        return values
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func value(depth: Int) -> JSONValue {
        skipSpace()
        guard let byte = peek, depth < Self.depthLimit else {
            index += 1
            return .null
        }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return .string(string())
        default: return scalar()
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        var members: [String: JSONValue] = [:]
        index += 1
        while true {
            skipSpace(andCommas: true)
            guard let byte = peek else { break }
            if byte == UInt8(ascii: "}") {
                index += 1
                break
            }
            guard byte == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let key = string()
            skipSpace()
            guard peek == UInt8(ascii: ":") else { continue }
            index += 1
            let value = value(depth: depth + 1)
            // Of repeated keys the first counts.
            if members[key] == nil { members[key] = value }
        }
        return .object(members)
    }

    private mutating func array(depth: Int) -> JSONValue {
        var elements: [JSONValue] = []
        index += 1
        while true {
            skipSpace(andCommas: true)
            guard let byte = peek else { break }
            if byte == UInt8(ascii: "]") {
                index += 1
                break
            }
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") {
                index += 1
                continue
            }
            elements.append(value(depth: depth + 1))
        }
        return .array(elements)
    }

    private mutating func string() -> String {
        let start = index + 1
        index = start
        while let byte = peek, byte != UInt8(ascii: "\"") {
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(index, bytes.count)
        index = end + 1
        return JSONText.unescape(bytes[start..<end])
    }

    private mutating func scalar() -> JSONValue {
        let start = index
        while let byte = peek, byte > 0x20, !",]}:\"{[".utf8.contains(byte) { index += 1 }
        if index == start { index += 1 }
        let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: return Int(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.number) ?? .null
        }
    }

    private mutating func skipSpace(andCommas: Bool = false) {
        while let byte = peek {
            if byte <= 0x20 || (andCommas && byte == UInt8(ascii: ",")) {
                index += 1
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
                skip(past: "*/")
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                skip(past: "\n")
            } else {
                return
            }
        }
    }

    private mutating func skip(past end: String) {
        let end = Array(end.utf8)
        while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
        index = min(bytes.count, index + end.count)
    }
}
