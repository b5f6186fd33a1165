extension JSONValue {
    /// Reads a JSON object, strictly.
    /// - Parameter bytes: the whole text, surrounding white space allowed.
    /// - Returns: its members; of repeated keys the last.
    /// - Throws: ``JSONScanError`` with the offset of the first violation.
    public static func members(
        parsing bytes: UnsafeRawBufferPointer
    ) throws(JSONScanError) -> [String: JSONValue] {
        _ = try JSONScanner.members(of: bytes)
        var reader = CheckedJSONReader(bytes)
        guard case .object(let members) = reader.value() else { return [:] }
        return members
    }
}

/// Builds values from text that ``JSONScanner`` has accepted, so its nesting is bounded and nothing in it can be wrong.
private struct CheckedJSONReader {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func value() -> JSONValue {
        skipSpace()
        switch bytes[index] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return .string(string())
        case UInt8(ascii: "t"): return literal(.bool(true), bytes: 4)
        case UInt8(ascii: "f"): return literal(.bool(false), bytes: 5)
        case UInt8(ascii: "n"): return literal(.null, bytes: 4)
        default: return number()
        }
    }

    private mutating func skipSpace() {
        while [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }

    private mutating func literal(_ value: JSONValue, bytes count: Int) -> JSONValue {
        index += count
        return value
    }

    private mutating func object() -> JSONValue {
        var members: [String: JSONValue] = [:]
        while beginsElement(before: UInt8(ascii: "}")) {
            let key = string()
            skipSpace()
            index += 1  // the colon
            members[key] = value()
        }
        return .object(members)
    }

    private mutating func array() -> JSONValue {
        var elements: [JSONValue] = []
        while beginsElement(before: UInt8(ascii: "]")) { elements.append(value()) }
        return .array(elements)
    }

    /// Moves over the opening bracket or the comma to the next element; false, behind the closing bracket, at the end.
    private mutating func beginsElement(before closer: UInt8) -> Bool {
        skipSpace()
        if bytes[index] != closer {
            index += 1
            skipSpace()
        }
        guard bytes[index] == closer else { return true }
        index += 1
        return false
    }

    private mutating func string() -> String {
        let start = index + 1
        index = start
        while bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        defer { index += 1 }
        return JSONText.unescape(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
    }

    private mutating func number() -> JSONValue {
        let start = index
        while index < bytes.count, Self.numberBytes.contains(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if let whole = Int(text) { return .integer(whole) }
        // Beyond a double's range it is infinite, as JSONDecoder would not have it; nothing here is that large.
        let number = Double(text) ?? .infinity
        return Int(exactly: number).map { .integer($0) } ?? .number(number)
    }

    private static let numberBytes = Set("0123456789+-.eE".utf8)
}
