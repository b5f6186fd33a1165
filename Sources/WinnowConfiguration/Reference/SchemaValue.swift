/// A JSON value for the schema. Unlike the model's JSON values its objects keep their order: a schema is read by people.
enum SchemaValue: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case list([SchemaValue])
    case object([Member])

    /// One member of an object.
    struct Member: Sendable, Equatable {
        let name: String
        let value: SchemaValue
    }

    /// The object with further members at its end; a value that is no object stays as it is.
    func adding(_ members: [Member]) -> SchemaValue {
        guard case .object(let own) = self else { return self }
        return .object(own + members)
    }

    /// The value as indented JSON, ASCII apart from what the texts contain.
    ///
    /// - Parameter depth: Steps of indentation of the line the value starts on.
    /// - Returns: The text, without a line end.
    func written(depth: Int = 0) -> String {
        let indent = String(repeating: "  ", count: depth + 1)
        let close = "\n" + String(repeating: "  ", count: depth)
        switch self {
        case .text(let text): return Self.quoted(text)
        case .integer(let number): return String(number)
        case .boolean(let flag): return flag ? "true" : "false"
        case .list(let values) where values.isEmpty: return "[]"
        case .list(let values):
            return "[\n" + values.map { indent + $0.written(depth: depth + 1) }.joined(separator: ",\n") + close + "]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.map { indent + Self.quoted($0.name) + ": " + $0.value.written(depth: depth + 1) }
            return "{\n" + lines.joined(separator: ",\n") + close + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, SchemaValue)...) {
        self = .object(elements.map { Member(name: $0.0, value: $0.1) })
    }
}
