/// JSON as the tokenizer tests need it: strings may hold lone surrogates, which no decoder of UTF-8 lets into a
/// page; they are read as U+FFFD.
enum JSONValue {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    var array: [JSONValue]? {
        if case .array(let value) = self { return value }
        return nil
    }

    var isTrue: Bool {
        if case .bool(true) = self { return true }
        return false
    }
}

/// What is wrong with a JSON text, and where.
struct JSONError: Error, CustomStringConvertible {
    let offset: Int
    var description: String { "malformed JSON at byte \(offset)" }
}

/// Reads JSON. Recursive: the files are the test suite's own.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func read() throws -> JSONValue {
        let value = try readValue()
        skipSpace()
        guard position == bytes.count else { throw JSONError(offset: position) }
        return value
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func peek() throws -> UInt8 {
        skipSpace()
        guard position < bytes.count else { throw JSONError(offset: position) }
        return bytes[position]
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard try peek() == byte else { throw JSONError(offset: position) }
        position += 1
    }

    private mutating func readValue() throws -> JSONValue {
        switch try peek() {
        case UInt8(ascii: "{"): return try readObject()
        case UInt8(ascii: "["): return try readArray()
        case UInt8(ascii: "\""): return .string(try readString())
        default:
            let start = position
            while position < bytes.count, !Array(",]} \n\r\t".utf8).contains(bytes[position]) { position += 1 }
            switch String(decoding: bytes[start..<position], as: UTF8.self) {
            case "true": return .bool(true)
            case "false": return .bool(false)
            case "null": return .null
            case let number: return .number(number)
            }
        }
    }

    private mutating func readObject() throws -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        while try peek() != UInt8(ascii: "}") {
            let key = try readString()
            try expect(UInt8(ascii: ":"))
            members[key] = try readValue()
            if try peek() == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
        return .object(members)
    }

    private mutating func readArray() throws -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        while try peek() != UInt8(ascii: "]") {
            values.append(try readValue())
            if try peek() == UInt8(ascii: ",") { position += 1 }
        }
        position += 1
        return .array(values)
    }

    private mutating func readString() throws -> String {
        try expect(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else { throw JSONError(offset: start) }
        let raw = String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return unescape(raw)
    }
}

/// Replaces the escapes of JSON. Applied twice to tests that are marked `doubleEscaped`.
func unescape(_ text: String) -> String {
    var units: [UInt16] = []
    var rest = Substring(text).utf16
    while let unit = rest.popFirst() {
        guard unit == 0x5C, let escape = rest.popFirst() else {
            units.append(unit)
            continue
        }
        switch escape {
        case UInt16(UInt8(ascii: "n")): units.append(0x0A)
        case UInt16(UInt8(ascii: "r")): units.append(0x0D)
        case UInt16(UInt8(ascii: "t")): units.append(0x09)
        case UInt16(UInt8(ascii: "b")): units.append(0x08)
        case UInt16(UInt8(ascii: "f")): units.append(0x0C)
        case UInt16(UInt8(ascii: "u")):
            let digits = String(rest.prefix(4)) ?? ""
            units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
            rest = rest.dropFirst(4)
        default: units.append(escape)
        }
    }
    return String(decoding: units, as: UTF16.self)
}
