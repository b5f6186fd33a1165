/// Any JSON value: what format-specific `attributes` and plugin configuration are made of.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Writes the value; object keys sorted by Unicode scalars, so that equal values are equal bytes.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let flag): writer.value(flag)
        case .integer(let number): writer.value(number)
        case .number(let number): writer.value(number)
        case .string(let text): writer.value(text)
        case .array(let elements):
            writer.array { inner in
                for element in elements { element.write(to: &inner) }
            }
        case .object(let members):
            writer.object { inner in
                for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                    inner.key(dynamic: key)
                    value.write(to: &inner)
                }
            }
        }
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {  // a failed guess at the type is the next case's turn
            self = .bool(flag)
        } else if let number = try? container.decode(Int.self) {  // as above
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {  // as above
            self = .number(number)
        } else if let text = try? container.decode(String.self) {  // as above
            self = .string(text)
        } else if let elements = try? container.decode([JSONValue].self) {  // as above
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
