import Yams

/// What a YAML node is, by the rules of YAML 1.2's core schema.
///
/// Yams resolves by YAML 1.1, where `off` is false, `1:30` is 90 and `012` is 10; a JSON Schema validator in an
/// editor and the person who writes the file expect 1.2. Explicit tags other than `!!str` count as ``other``.
enum YAMLValue: Equatable {
    case null
    case boolean(Bool)
    /// A whole number, however written: `5`, `0x1F`, `1e3`.
    case integer(Int)
    /// A number that is not a whole one, or one too large for 64 bits; as written.
    case number(String)
    case text(String)
    case list
    case mapping
    /// A node with an explicit tag; the tag.
    case other(String)

    /// Classifies a node.
    init(_ node: Node) {
        switch node {
        case .mapping: self = .mapping
        case .sequence: self = .list
        case .alias: self = .other("alias")
        case .scalar(let scalar):
            let tag = scalar.tag.rawValue
            if tag == Tag.Name.str.rawValue || tag == Tag.Name.nonSpecific.rawValue {
                self = .text(scalar.string)
            } else if !tag.isEmpty {
                self = .other(tag)
            } else {
                self = scalar.style == .plain ? YAMLValue(plain: scalar.string) : .text(scalar.string)
            }
        }
    }

    /// Classifies a scalar without quotes.
    init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        default: self = YAMLValue(number: text) ?? .text(text)
        }
    }

    private init?(number text: String) {
        let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        if text.hasPrefix("0x"), text.count > 2, text.dropFirst(2).allSatisfy({ $0.isASCII && $0.isHexDigit }) {
            self = Int(text.dropFirst(2), radix: 16).map { .integer($0) } ?? .number(text)
        } else if text.hasPrefix("0o"), text.count > 2, text.dropFirst(2).allSatisfy({ "01234567".contains($0) }) {
            self = Int(text.dropFirst(2), radix: 8).map { .integer($0) } ?? .number(text)
        } else if !unsigned.isEmpty, unsigned.allSatisfy(isDigit) {
            self = Int(text).map { .integer($0) } ?? .number(text)
        } else if [".inf", ".Inf", ".INF"].contains(unsigned) || [".nan", ".NaN", ".NAN"].contains(text) {
            self = .number(text)
        } else if unsigned.contains(where: isDigit), unsigned.allSatisfy({ isDigit($0) || "+-.eE".contains($0) }),
            let number = Double(text)
        {
            // JSON Schema counts 1e3 and 5.0 as integers.
            self = Int(exactly: number).map { .integer($0) } ?? .number(text)
        } else {
            return nil
        }
    }

    /// The value as written, where it is a single one.
    var text: String? {
        switch self {
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let text), .text(let text): text
        case .null, .list, .mapping, .other: nil
        }
    }

    /// The value in a message: `the number 5`, `"abc"`, `a list`.
    var inWords: String {
        switch self {
        case .null: "nothing"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): "the number \(number)"
        case .number(let text): "the number \(text)"
        case .text(let text): "\"\(text)\""
        case .list: "a list"
        case .mapping: "a mapping"
        case .other(let tag): "a value tagged \(tag)"
        }
    }

    /// A text as YAML, in double quotes unless it would be read as itself without them.
    static func quoted(_ text: String) -> String {
        let safe = text.unicodeScalars.allSatisfy { scalar in
            scalar.value > 0x7F && scalar.properties.isAlphabetic
                || (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value) || "/._-".unicodeScalars.contains(scalar)
        }
        if safe, let first = text.first, first != "-", YAMLValue(plain: text) == .text(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count < 2 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
